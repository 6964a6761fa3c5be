//! How the day stands, in a line, and what is planned for it.

use super::{board::Board, hint, planned, sitting};
use crate::{
    state::{Store, studying::Standing},
    ui::{
        erased::{Erase, Erased},
        layout::paragraph,
        live::{maybe, text},
    },
};
use cairn_core::text::counted;
use leptos::prelude::*;

/// The head of the day.
pub(super) fn view(store: Store) -> Erased {
    let board = Board::new(store);
    let line = maybe(move || {
        let words = text(move || words(&board.standing.read()));
        board.is_settled().then(|| paragraph("day-line", words))
    });
    vec![
        line,
        sitting::start(board),
        planned::view(board),
        hint::view(board),
    ]
    .erased()
}

fn words(standing: &Standing) -> String {
    [minutes(standing), " · ".to_owned(), streak(standing)].concat()
}

/// "25 of 60 min today".
fn minutes(standing: &Standing) -> String {
    let done = standing.minutes.to_string();
    match standing.asked {
        Some(asked) if asked > 0 => [&done, " of ", &asked.to_string(), " min today"].concat(),
        _ => [&done, " min today"].concat(),
    }
}

/// The streak in words: what it is, and what today means for it.
fn streak(standing: &Standing) -> String {
    let streak = &standing.streak;
    if let Some(last) = standing.away {
        let last = last.short();
        return ["away until ", &last, ", your streak waits"].concat();
    }
    if streak.current == 0 {
        return if streak.days == 0 {
            "ten minutes begin a streak".to_owned()
        } else {
            "a new streak can begin today".to_owned()
        };
    }
    let count = counted(streak.current as usize, "day", "days");
    let more = match (streak.today, standing.is_free, streak.missed) {
        (true, ..) => "",
        (_, true, _) => ", today is free",
        (.., None) => ", today may be a day off",
        (.., Some(_)) => ", today goes on with it",
    };
    [count.as_str(), " of study in a row", more].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_core::{day::Day, study::Streak};

    fn of(current: u32, today: bool, missed: Option<Day>) -> Standing {
        Standing {
            minutes: 25,
            streak: Streak {
                current,
                days: current,
                today,
                missed,
                ..Streak::default()
            },
            ..Standing::default()
        }
    }

    #[test]
    fn the_line_says_what_is_done_and_never_what_is_missing() {
        assert_eq!(
            words(&of(0, false, None)),
            "25 min today · ten minutes begin a streak"
        );
        let planned = Standing {
            asked: Some(60),
            ..of(1, true, None)
        };
        assert_eq!(
            words(&planned),
            "25 of 60 min today · 1 day of study in a row"
        );
        assert_eq!(
            words(&of(4, false, None)),
            "25 min today · 4 days of study in a row, today may be a day off"
        );
        assert_eq!(
            words(&of(4, false, Some(Day(9)))),
            "25 min today · 4 days of study in a row, today goes on with it"
        );
        let away = Standing {
            away: Some(Day(20_000)),
            ..of(4, false, None)
        };
        assert_eq!(
            words(&away),
            "25 min today · away until 4 Oct, your streak waits"
        );
    }
}
