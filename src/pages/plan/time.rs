//! The learner's time: hours by weekday, the first and the last day, the interview, the share of practice. It plans
//! nothing.

use super::{
    board::Board,
    field::{Field, field},
};
use crate::{
    state::planning::Made,
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::paragraph,
        live::maybe,
    },
};
use cairn_core::{
    action::{Action, Field as Fact},
    day::Day,
    plan::{HORIZON, wish, words},
};
use leptos::prelude::*;

const WEEKDAYS: [(&str, &str); 7] = [
    ("plan-monday", "Mon"),
    ("plan-tuesday", "Tue"),
    ("plan-wednesday", "Wed"),
    ("plan-thursday", "Thu"),
    ("plan-friday", "Fri"),
    ("plan-saturday", "Sat"),
    ("plan-sunday", "Sun"),
];
/// What a field of hours takes.
pub(super) const HOURS: &str = "hours are figures like 2, 1.5 or 1:30, at most 24.";
const NO_DAY: &str = "it is no day of the next ten years or the last.";

/// Hours by weekday.
pub(super) fn hours(board: Board) -> Erased {
    let hours = |made: &Made| made.input.calendar.hours;
    let days: Vec<Erased> = WEEKDAYS
        .into_iter()
        .enumerate()
        .map(|(place, (id, label))| {
            let value = Signal::derive(move || words::written(board.of(hours)[place]));
            let about = Field {
                id,
                label,
                kind: "text",
                help: "",
                value,
            };
            field(about, move |text| {
                let minutes = words::minutes(&text).ok_or(HOURS)?;
                let mut all = board.now(hours);
                all[place] = minutes;
                board.note("Hours changed", wish::HOURS, wish::hours_text(all));
                Ok(())
            })
        })
        .collect();
    let is_own = board.is(|made| made.wish.hours.is_some() && made.wish.pace != wish::Choice::Own);
    let back = maybe(move || {
        is_own.get().then(|| {
            let back = move || board.note("Hours put back", wish::HOURS, "");
            Button::text("Back to the hours of the pace", back).view()
        })
    });
    view! {
        <div role="group" aria-label="Hours by weekday">
            {paragraph("field-name", "Hours by weekday")}
            <div class="plan-hours">{days}</div>
            {paragraph("muted", "A day without hours is a day of rest.")}
            {back}
        </div>
    }
    .erased()
}

/// The first day, the last, and the interview.
pub(super) fn dates(board: Board) -> Erased {
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let interview = Signal::derive(move || {
        board.store.watch(|state| {
            let text = state.profile(Fact::InterviewDate);
            text.unwrap_or_default().to_owned()
        })
    });
    let first = Field {
        id: "plan-start",
        label: "First day",
        kind: "date",
        help: "The plan, and its months, begin here.",
        value: Signal::derive(move || day(board.of(|made| made.wish.start))),
    };
    let last = Field {
        id: "plan-end",
        label: "Done by",
        kind: "date",
        help: "Leave it empty if there is no such day.",
        value: Signal::derive(move || day(board.of(|made| made.wish.end))),
    };
    let goal = Field {
        id: "plan-interview",
        label: "Date of your interview",
        kind: "date",
        help: "The plan ends the day before. Reviews know of it, too.",
        value: interview,
    };
    vec![
        field(first, move |text| {
            keep_day(board, wish::START, "First day", &text)
        }),
        field(last, move |text| {
            keep_day(board, wish::END, "Last day", &text)
        }),
        field(goal, move |text| {
            near(board, &text)?;
            let field = Fact::InterviewDate;
            board.store.dispatch(Action::ProfileEdited { field, text });
            Ok(())
        }),
    ]
    .erased()
}

fn keep_day(board: Board, id: &str, name: &str, text: &str) -> Result<(), &'static str> {
    let day = near(board, text)?;
    if id == wish::END && day.is_some_and(|day| day < board.today()) {
        return Err("this day is over.");
    }
    let verb = if text.is_empty() {
        " taken out"
    } else {
        " changed"
    };
    board.note(&[name, verb].concat(), id, text);
    Ok(())
}

/// The day that a field says, if it says any. While a year is typed, its first digits are a year long ago.
fn near(board: Board, text: &str) -> Result<Option<Day>, &'static str> {
    if text.is_empty() {
        return Ok(None);
    }
    let is_near = |day: &Day| (day.0 - board.today().0).abs() < HORIZON;
    let day = Day::parse(text).filter(is_near).ok_or(NO_DAY)?;
    Ok(Some(day))
}

/// How much of the time goes into practice and projects.
pub(super) fn practice(board: Board) -> Erased {
    let about = Field {
        id: "plan-practice",
        label: "Practice and projects, in percent",
        kind: "text",
        help: "0 to 80, of the time that reviews leave. Empty: what the roadmaps give to practice.",
        value: Signal::derive(move || {
            let share = board.of(|made| made.input.calendar.practice);
            share.to_string()
        }),
    };
    field(about, move |text| {
        let is_share = |share: &u32| *share <= wish::MOST_PRACTICE;
        let share = text.parse().ok().filter(is_share);
        if share.is_none() && !text.is_empty() {
            return Err("it is a whole number from 0 to 80.");
        }
        board.note("Share of practice changed", wish::PRACTICE, text);
        Ok(())
    })
}
