//! When the plan ends, what that assumes, and when each phase does. It changes nothing.

use super::board::{Board, between, ends, topics};
use crate::{
    state::planning::{Ground, Made},
    ui::{
        erased::{Erase, Erased},
        layout::{item, list, paragraph},
        live::{live, nothing},
        rich_text::rich,
    },
};
use cairn_core::plan::{
    End, MEASURED, Verdict,
    words::{date, duration},
};
use leptos::prelude::*;

/// The finish in words.
pub(super) fn finish(board: Board) -> Erased {
    live(move || match board.made.read().as_ref() {
        None => nothing(),
        Some(made) if made.wish.tracks.is_empty() => paragraph(
            "muted",
            "Choose a track: its weeks stand here at once, and everything can be changed later.",
        ),
        Some(made) => words(made),
    })
}

fn words(made: &Made) -> Erased {
    let left = made.plan.minutes;
    let units = made.input.units.iter().filter(|unit| unit.minutes > 0);
    match made.plan.finish {
        End::Settled => paragraph(
            "lead",
            "Everything in your plan is done or set aside. Well walked.",
        ),
        End::Beyond => paragraph(
            "lead",
            "With these hours it takes more than ten years. A few more hours a week bring it near.",
        ),
        End::Between(range) => {
            let likely = [
                "Likely done in the week of ",
                &date(range.likely.monday()),
                ".",
            ]
            .concat();
            let facts = [
                "Done ",
                &between(range),
                ". Left: ",
                &topics(units.count()),
                ", ",
                &duration(left),
                " of learning, practice besides.",
            ]
            .concat();
            vec![
                paragraph("lead", likely),
                paragraph("muted", facts),
                goal(&made.plan.verdict),
            ]
            .erased()
        }
    }
}

/// How the plan stands to the day that was set, where it can be met.
fn goal(verdict: &Verdict) -> Erased {
    match verdict {
        Verdict::Fits { goal, sure } => {
            let day = date(*goal);
            paragraph(
                "",
                if *sure {
                    ["In time for ", &day, ", even if it goes slowly."].concat()
                } else {
                    ["In time for ", &day, " if it goes as planned."].concat()
                },
            )
        }
        Verdict::NoGoal | Verdict::Misses { .. } => nothing(),
    }
}

/// What the dates assume.
pub(super) fn assumed(board: Board) -> Erased {
    live(move || {
        let made = board.made.read();
        let Some(made) = made.as_ref() else {
            return nothing();
        };
        let items = assumptions(made).into_iter().map(item);
        list("plain-list", items.collect())
    })
}

fn assumptions(made: &Made) -> Vec<String> {
    let speed = made.input.speed;
    let margin = speed.margin(made.input.units.len()).to_string();
    let week: u32 = made.input.calendar.hours.iter().sum();
    let lost = match speed.lost {
        Some(lost) => [&lost.to_string(), " % of the time, as in your last weeks,"].concat(),
        None => "one week in eight".to_owned(),
    };
    let takes = if speed.topics < MEASURED {
        "A topic takes the time that its page says.".to_owned()
    } else {
        [
            "A topic takes ",
            &speed.factor().to_string(),
            " % of what its page says, as your last ",
            &topics(speed.topics as usize),
            " did.",
        ]
        .concat()
    };
    let reviews = match made.input.calendar.reviews.last() {
        None => "You have no cards to review yet; once you do, reviews come first.".to_owned(),
        Some(minutes) => [
            "Reviews come first, at most half of a day: about ",
            &duration((*minutes).into()),
            " a day from the cards that you have.",
        ]
        .concat(),
    };
    vec![
        [
            "You study ",
            &duration(week.into()),
            " in a week without days off.",
        ]
        .concat(),
        takes,
        reviews,
        [
            "Of the time that is left, ",
            &made.input.calendar.practice.to_string(),
            " % goes into practice and projects.",
        ]
        .concat(),
        [
            "The early date: topics take ",
            &margin,
            " % less. The late one: as much more, and ",
            &lost,
            " is lost to other things.",
        ]
        .concat(),
        "What is done or skipped is not planned, and prerequisites come first.".to_owned(),
    ]
}

/// When each phase ends, track by track.
pub(super) fn phases(board: Board) -> Erased {
    live(move || {
        let (made, ground) = (board.made.read(), board.ground());
        let Some((made, ground)) = made.as_ref().zip(ground) else {
            return nothing();
        };
        let tracks = made
            .input
            .phases
            .chunk_by(|one, other| one.track == other.track);
        let tracks: Vec<Erased> = tracks
            .filter_map(|phases| track(made, &ground, phases.first()?.track))
            .collect();
        tracks.erased()
    })
}

fn track(made: &Made, ground: &Ground, number: u16) -> Option<Erased> {
    let track = ground.data.tracks.get(usize::from(number))?;
    let own = made.plan.phases.iter().filter(|(of, ..)| *of == number);
    let rows = own.filter_map(|(_, phase, end)| {
        let phase = track.phases.get(usize::from(*phase))?;
        Some(item((rich(&phase.title), [": ", &ends(*end)].concat())))
    });
    let rows = list("plain-list", rows.collect());
    let title = rich(&track.title);
    Some(view! { <h3>{title}</h3> {rows} }.erased())
}
