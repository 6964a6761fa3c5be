//! The pictures of memory: what the log and the schedules come to, as the core reckons it, in words and drawn.

mod areas;

use crate::{
    state::{Store, library::Library, library::Missing, reviews},
    ui::{
        chart::{Bar, Ink, Table, columns, picture, rows, squares, without},
        erased::{Erase, Erased},
        live::{effect, live, spawn},
    },
};
use cairn_core::{
    day::{Day, month_name},
    page::Deck,
    receipt::thousands,
    review::{
        Options,
        log::Log,
        queue::forecast,
        stats::{self, Month, Standing, Year},
    },
    state::State,
    text::percent,
};
use leptos::prelude::*;
use std::sync::Arc;

/// Days that are looked ahead.
const AHEAD: usize = 30;
/// Months that are drawn; the table has all.
const MONTHS: usize = 12;

type Fetched = Option<Result<Arc<Deck>, Missing>>;

/// All of them; drawn anew when a schedule changes.
pub fn view(store: Store, library: Library) -> Erased {
    let mark = Memo::new(move |_| store.watch(stats::mark));
    let deck: RwSignal<Fetched> = RwSignal::new(None);
    effect(move || {
        spawn(async move {
            let fetched = library.deck().await;
            // The page may be gone by then.
            let _ = deck.try_set(Some(fetched));
        });
    });
    let drawn = live(move || {
        mark.track();
        store.read(|state| {
            let options = Options::of(state);
            let today = reviews::now().at(options.hour).day;
            let log = Log::of(state);
            vec![
                year(&log, today),
                ahead(state, today),
                kept(&log, options.retention),
                standing(state),
            ]
            .erased()
        })
    });
    // The last, since it comes when the deck does.
    let by_area = live(move || {
        mark.track();
        deck.with(|deck| store.read(|state| areas::view(state, library, deck)))
    });
    vec![drawn, by_area].erased()
}

/// "1 card", "2 cards".
fn counted(count: u32, one: &str) -> String {
    let s = if count == 1 { "" } else { "s" };
    [&thousands(count as usize), " ", one, s].concat()
}

fn year(log: &Log, today: Day) -> Erased {
    let days = stats::by_day(log);
    let year = Year::of(&days, today);
    let of_today = days.get(&today).copied().unwrap_or(0);
    let words = [
        &counted(year.total(), "answer"),
        " on ",
        &counted(year.active() as u32, "day"),
        " of the last year; ",
        &thousands(of_today as usize),
        " today. The larger a square, the more; the largest stands for ",
        &thousands(year.most() as usize),
        ".",
    ]
    .concat();
    let name = ["Reviews by day: ", &words].concat();
    let drawing = squares(&year, name);
    picture("Reviews by day", words, drawing, move || {
        Table::of_year(&year)
    })
}

fn ahead(state: &State, today: Day) -> Erased {
    let counts = forecast(state, today, AHEAD);
    let most = counts.iter().copied().max().unwrap_or(0).max(1);
    let day = move |place: usize| Day(today.0 + place as i64);
    let bars: Vec<Bar> = counts
        .iter()
        .enumerate()
        .map(|(place, count)| Bar {
            name: if place == 0 {
                "today".to_owned()
            } else {
                day(place).short()
            },
            share: *count as f32 / most as f32,
            value: count.to_string(),
            mark: None,
        })
        .collect();
    let words = [
        "Forecast: ",
        &counted(counts.first().copied().unwrap_or(0), "card"),
        " due today with all that is overdue, ",
        &thousands(counts.iter().sum::<u32>() as usize),
        " in the next 30 days, at most ",
        &thousands(most as usize),
        " a day. New cards and what you will forget are not in it.",
    ]
    .concat();
    let name = ["The next 30 days. ", &words].concat();
    let drawing = columns(name, &bars, 7, Ink::Forecast, None);
    let table = move || Table {
        head: vec!["Day".to_owned(), "Cards due (forecast)".to_owned()],
        rows: counts
            .iter()
            .enumerate()
            .map(|(place, count)| vec![day(place).to_string(), count.to_string()])
            .collect(),
    };
    picture("The next 30 days", words, drawing, table)
}

fn kept(log: &Log, target: f32) -> Erased {
    const TITLE: &str = "Remembered by month";
    let months = stats::by_month(log);
    let name = |month: &Month| [month_name(month.month), " ", &month.year.to_string()].concat();
    let share = |month: &Month| month.retention().map_or_else(|| "–".to_owned(), percent);
    let drawn = &months[months.len().saturating_sub(MONTHS)..];
    let bars: Vec<Bar> = drawn
        .iter()
        .map(|month| Bar {
            name: month_name(month.month).to_owned(),
            share: month.retention().unwrap_or(0.0),
            value: share(month).replace(" %", ""),
            mark: None,
        })
        .collect();
    let Some(last) = months.last().map(|month| {
        let known = counted(month.known, "answer");
        [
            "In ",
            &name(month),
            ": ",
            &share(month),
            " of ",
            &known,
            ". ",
        ]
        .concat()
    }) else {
        return without(TITLE, "No card that you knew has come back yet.");
    };
    let goal = percent(target);
    let words = [
        "How many of the cards that you knew you remembered when they came back. ",
        &last,
        "Your target is ",
        &goal,
        ", the dashed line.",
    ]
    .concat();
    let line = Some((target, ["target ", &goal].concat()));
    let label = ["Remembered by month. ", &words].concat();
    let drawing = columns(label, &bars, 1, Ink::Fact, line);
    let table = move || Table {
        head: ["Month", "Remembered", "Known cards asked", "Target"]
            .map(str::to_owned)
            .to_vec(),
        rows: months
            .iter()
            .rev()
            .map(|month| {
                vec![
                    name(month),
                    share(month),
                    month.known.to_string(),
                    goal.clone(),
                ]
            })
            .collect(),
    };
    picture(TITLE, words, drawing, table)
}

fn standing(state: &State) -> Erased {
    let all = Standing::of(state);
    let total = all.total().max(1) as f32;
    let figures = [
        ("Learning, at a step of minutes", all.learning),
        ("Young, back within 21 days", all.young),
        ("Mature, 21 days or more", all.mature),
        ("Suspended", all.suspended),
        ("Leeches, forgotten 8 times or more", all.leeches),
    ];
    let bars = figures.map(|(name, count)| Bar {
        name: name.to_owned(),
        share: count as f32 / total,
        value: count.to_string(),
        mark: None,
    });
    let words = [
        "Of ",
        &counted(all.total(), "card"),
        " that you answered at least once. Leeches are counted above, too.",
    ]
    .concat();
    let name = ["Where your cards stand. ", &words, " ", &told(&bars)].concat();
    let drawing = rows(name, &bars, Ink::Fact);
    let table = move || Table {
        head: vec!["Where".to_owned(), "Cards".to_owned()],
        rows: figures
            .iter()
            .map(|(name, count)| vec![(*name).to_owned(), count.to_string()])
            .collect(),
    };
    picture("Where your cards stand", words, drawing, table)
}

/// Bars as words, for who does not see them.
fn told(bars: &[Bar]) -> String {
    let told = bars
        .iter()
        .map(|bar| [&*bar.name, ": ", &bar.value].concat());
    told.collect::<Vec<_>>().join("; ")
}
