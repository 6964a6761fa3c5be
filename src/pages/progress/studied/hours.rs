//! Hours by week: those that were studied against those that were planned.

use crate::{
    state::{
        planning::{Ground, Planning},
        reviews::now,
    },
    ui::{
        chart::{Bar, Ink, Table, columns, picture},
        erased::Erased,
        live::{live, nothing},
    },
};
use cairn_core::{
    plan::{wish, words::duration},
    review::{Options, log::Log},
    state::State,
    study::{
        Asked, Book,
        hours::{Week, studied, weeks},
    },
};
use leptos::prelude::*;

const TITLE: &str = "Hours by week";
/// Weeks that are drawn, and those in the table.
const DRAWN: usize = 8;
const ALL: u32 = 26;

pub(super) fn view(planning: Planning) -> Erased {
    let weeks = Memo::new(move |_| {
        let ground = planning.ground()?.ok()?;
        Some(planning.store.watch(|state| of(state, &ground)))
    });
    live(move || {
        let weeks = weeks.get().unwrap_or_default();
        if weeks.iter().all(|week| week.actual == 0) {
            return nothing();
        }
        draw(weeks)
    })
}

fn of(state: &State, ground: &Ground) -> Vec<Week> {
    let today = now().at(Options::hour_of(state)).day;
    let studied = studied(&Book::of(state), &Log::of(state));
    let asked = Asked::of(&wish::read(state), &ground.data);
    weeks(&studied, &asked, today, ALL)
}

fn draw(weeks: Vec<Week>) -> Erased {
    let drawn = &weeks[weeks.len().saturating_sub(DRAWN)..];
    let tallest = drawn.iter().map(|week| week.actual.max(week.planned));
    let most = tallest.max().unwrap_or(0).max(1) as f32;
    let bars: Vec<Bar> = drawn
        .iter()
        .map(|week| Bar {
            name: week.monday.short(),
            share: week.actual as f32 / most,
            value: hours(week.actual),
            mark: (week.planned > 0).then_some(week.planned as f32 / most),
        })
        .collect();
    let minutes = |minutes: u32| duration(u64::from(minutes));
    let this = weeks.last().map(|week| {
        let planned = match week.planned {
            0 => String::new(),
            planned => [" of ", &minutes(planned), " planned"].concat(),
        };
        ["This week: ", &minutes(week.actual), &planned, ". "].concat()
    });
    let has_plan = bars.iter().any(|bar| bar.mark.is_some());
    let legend = if has_plan {
        "Filled is what you studied, in hours; the dashed line is what the hours of your plan, as they are set now, come to."
    } else {
        "What you studied, in hours."
    };
    let words = [&this.unwrap_or_default(), legend].concat();
    let label = [TITLE, ". ", &words].concat();
    let drawing = columns(label, &bars, 1, Ink::Fact, None);
    let table = move || Table {
        head: ["Week from", "Studied", "Planned"]
            .map(str::to_owned)
            .to_vec(),
        rows: weeks
            .iter()
            .rev()
            .map(|week| {
                let planned = match week.planned {
                    0 => "–".to_owned(),
                    planned => minutes(planned),
                };
                vec![week.monday.to_string(), minutes(week.actual), planned]
            })
            .collect(),
    };
    picture(TITLE, words, drawing, table)
}

/// Hours with a tenth: "3.5".
fn hours(minutes: u32) -> String {
    let tenths = (minutes + 3) / 6;
    [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string()].concat()
}
