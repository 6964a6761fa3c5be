//! Topics done against the projected finish: the way so far, and the one that the plan reckons with.

use crate::{
    state::{
        planning::{Made, Planning},
        reviews::now,
    },
    ui::{
        chart::{Line, Table, lines, picture},
        erased::Erased,
        live::{live, nothing},
    },
};
use cairn_core::{
    day::Day,
    plan::{End, words::date},
    review::Options,
    study::road::{Road, Steps, road},
    text::counted,
};
use leptos::prelude::*;

const TITLE: &str = "Topics done";

pub(super) fn view(planning: Planning) -> Erased {
    let made = Memo::new(move |_| {
        let ground = planning.ground()?.ok()?;
        let made = planning.make(&ground);
        let road = planning.store.read(|state| {
            let hour = Options::hour_of(state);
            road(state, &ground.index, &made.input, &made.plan, now(), hour)
        });
        Some((made, road))
    });
    live(move || match made.read().as_ref() {
        Some((made, road)) if road.total > 0 => draw(made, road.clone()),
        _ => nothing(),
    })
}

fn draw(made: &Made, road: Road) -> Erased {
    let today = made.today;
    let end = match made.plan.finish {
        End::Settled => "Everything that you planned is done.".to_owned(),
        End::Beyond => "At your hours the rest takes more than ten years.".to_owned(),
        End::Between(range) => [
            "At your hours likely done in the week of ",
            &date(range.likely.monday()),
            ", between ",
            &date(range.early),
            " and ",
            &date(range.late),
            " (forecast, the dashed line).",
        ]
        .concat(),
    };
    let words = [
        &road.now().to_string(),
        " of ",
        &counted(road.total as usize, "topic", "topics"),
        " of your plan done. ",
        &end,
    ]
    .concat();
    let label = [TITLE, ". ", &words].concat();
    let first = road.done.first().map_or(today, |(day, _)| *day);
    let last = road.ahead.last().map_or(today, |(day, _)| *day);
    let span = (last.0 - first.0).max(1) as f32;
    let at = |(day, count): &(Day, u32)| {
        let across = (day.0 - first.0) as f32 / span;
        (across, *count as f32 / road.total as f32)
    };
    let here = (today, road.now());
    let behind = Line {
        fact: true,
        points: road.done.iter().chain([&here]).map(at).collect(),
    };
    let ahead = Line {
        fact: false,
        points: [&here].into_iter().chain(&road.ahead).map(at).collect(),
    };
    let names = [date(first), date(last)];
    let drawing = lines(label, &[behind, ahead], names, road.total.to_string());
    let table = move || table(&road, today);
    picture(TITLE, words, drawing, table)
}

/// By month: how many were done at its end, or are likely to be.
fn table(road: &Road, today: Day) -> Table {
    let mut rows: Vec<Vec<String>> = by_month(&road.done)
        .into_iter()
        .map(|(month, count)| vec![month, count.to_string(), "–".to_owned()])
        .collect();
    rows.push(vec![
        ["Today, ", &date(today)].concat(),
        road.now().to_string(),
        "–".to_owned(),
    ]);
    let ahead = by_month(&road.ahead).into_iter();
    rows.extend(ahead.map(|(month, count)| vec![month, "–".to_owned(), count.to_string()]));
    Table {
        head: ["Month", "Done", "Forecast"].map(str::to_owned).to_vec(),
        rows,
    }
}

/// The last figure of each month, such as `2026-11`.
fn by_month(steps: &Steps) -> Vec<(String, u32)> {
    let mut months: Vec<(String, u32)> = Vec::new();
    for (day, count) in steps {
        let month: String = day.to_string().chars().take(7).collect();
        match months.last_mut() {
            Some((known, sum)) if *known == month => *sum = *count,
            _ => months.push((month, *count)),
        }
    }
    months
}
