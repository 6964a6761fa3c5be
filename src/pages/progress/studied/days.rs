//! The days of study: how many in a row, and those of a year.

use crate::{
    state::{
        planning::{Ground, Planning},
        reviews::now,
    },
    ui::{
        chart::{Table, picture, squares},
        erased::{Erase, Erased},
        layout::paragraph,
        live::live,
    },
};
use cairn_core::{
    day::Day,
    plan::{wish, words::duration},
    review::{Options, log::Log, stats::Year},
    state::State,
    study::{Asked, Book, Streak, hours::studied, streak},
    text::counted,
};
use leptos::prelude::*;
use std::collections::BTreeMap;

const TITLE: &str = "Days of study";

/// What is shown.
#[derive(Clone, PartialEq)]
struct Days {
    today: Day,
    streak: Streak,
    /// Minutes of each day of study: of one on which nothing was booked, one.
    minutes: BTreeMap<Day, u32>,
}

pub(super) fn view(planning: Planning) -> Erased {
    let days = Memo::new(move |_| {
        let ground = planning.ground().and_then(Result::ok);
        planning.store.watch(|state| days(state, ground.as_ref()))
    });
    live(move || {
        let days = days.read();
        vec![paragraph("", said(&days.streak)), year(&days)].erased()
    })
}

fn days(state: &State, ground: Option<&Ground>) -> Days {
    let (moment, hour) = (now(), Options::hour_of(state));
    let today = moment.at(hour).day;
    let log = Log::of(state);
    let mut minutes = studied(&Book::of(state), &log);
    let days = streak::days(state, &minutes, &log, moment, hour);
    let wish = wish::read(state);
    let asked = ground.map(|ground| Asked::of(&wish, &ground.data));
    for day in &days {
        minutes.entry(*day).or_insert(1);
    }
    Days {
        today,
        streak: streak::streak(&days, &asked.unwrap_or_default(), today),
        minutes,
    }
}

/// "12 days of study in your streak. The longest had 30. 45 in all."
fn said(streak: &Streak) -> String {
    let of_study = |count: u32| counted(count as usize, "day", "days");
    let now = match streak.current {
        0 => "A streak begins with any day: ten minutes are enough. ".to_owned(),
        days => [&of_study(days), " of study in your streak. "].concat(),
    };
    let longest = ["The longest had ", &of_study(streak.longest), ", "].concat();
    let all = [&of_study(streak.days), " in all."].concat();
    match streak.days {
        0 => now,
        _ => [now, longest, all].concat(),
    }
}

fn year(days: &Days) -> Erased {
    let year = Year::of(&days.minutes, days.today);
    let words = [
        &counted(year.active(), "day", "days"),
        " of study in the last year, ",
        &duration(u64::from(year.total())),
        ". The larger a square, the longer; the largest stands for ",
        &duration(u64::from(year.most())),
        ".",
    ]
    .concat();
    let drawing = squares(&year, [TITLE, ": ", &words].concat());
    picture("Minutes by day", words, drawing, move || {
        Table::of_year(&year)
    })
}
