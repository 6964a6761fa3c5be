//! The weekly review: what was planned, done, slipped and what is next, to be taken into an entry, and the goals of
//! the week and of the one after.

use super::{desk::Desk, today::called};
use crate::{
    state::{
        planning::{Ground, Made},
        reviews::now,
    },
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{figures, paragraph, row},
        live::live,
        segmented::{segmented, segments},
    },
};
use cairn_core::{
    action::Action,
    day::Day,
    plan::words::date,
    record::TEXT_LIMIT,
    review::{Options, log::Log, stats::weekday},
    study::{
        Asked, Book,
        hours::studied,
        week::{self, draft, goal, review},
    },
};
use leptos::{ev::Event, prelude::*};

/// The review in words.
type Rows = [(&'static str, String); 4];

const MISSING: &str = "The figures of the week could not be fetched. You can write all the same.";
const THIS: &str = "this";
const LAST: &str = "last";
const FRIDAY: usize = 4;

/// What stands over the field.
pub(super) fn view(desk: Desk) -> Erased {
    // From Friday on one looks back on this week, before that on the last.
    let nears_its_end = weekday(desk.now().day) >= FRIDAY;
    let which = RwSignal::new(if nears_its_end { THIS } else { LAST }.to_owned());
    let day = Memo::new(move |_| {
        let back = if *which.read() == LAST { 7 } else { 0 };
        Day(desk.now().day.0 - back).monday()
    });
    let rows = Memo::new(move |_| {
        let ground = desk.ground()?;
        Some(rows(desk, &ground, day.get()))
    });
    let facts = live(move || match rows.get() {
        None if desk.is_without_ground() => paragraph("muted", MISSING),
        None => paragraph("muted", "The figures of the week are on their way."),
        Some(rows) => {
            let lines = draft(&rows);
            vec![
                figures(rows.to_vec()),
                row(vec![
                    Button::text("Take this into the entry", move || desk.take(&lines)).view(),
                ]),
            ]
            .erased()
        }
    });
    let goals = live(move || {
        let (here, then) = (day.get(), Day(day.get().0 + 7));
        vec![
            field(desk, "journal-goal", here),
            field(desk, "journal-next-goal", then),
        ]
        .erased()
    });
    let choice = segmented(
        "Which week".to_owned(),
        segments(&[(THIS, "This week"), (LAST, "Last week")]),
        which.into(),
        move |chosen| which.set(chosen),
    );
    vec![choice, facts, goals].erased()
}

fn rows(desk: Desk, ground: &Ground, monday: Day) -> Rows {
    let made = desk.planning.make(ground);
    let moment = now();
    let review = desk.store.read(|state| {
        let log = Log::since(state, monday);
        let studied = studied(&Book::of(state), &log);
        let asked = Asked::of(&made.wish, &ground.data);
        let today = moment.at(Options::hour_of(state)).day;
        review(state, &log, &studied, &asked, monday, today, moment.ahead)
    });
    let title = |topic: &str| called(topic, Some(ground));
    week::rows(&review, &next(&made, ground, monday), &title)
}

/// The topics that the plan has for the week after.
fn next(made: &Made, ground: &Ground, monday: Day) -> Vec<String> {
    let weeks = made.plan.weeks();
    let after = weeks.iter().find(|week| week.monday.0 == monday.0 + 7);
    let pieces = after.map(|week| week.pieces.as_slice()).unwrap_or_default();
    let units = pieces
        .iter()
        .filter_map(|piece| ground.index.units.get(usize::from(piece.unit)));
    let mut topics: Vec<String> = Vec::new();
    for unit in units {
        let topic = unit.0.split('#').next().unwrap_or_default();
        if topics.iter().all(|known| known != topic) {
            topics.push(topic.to_owned());
        }
    }
    topics
}

fn field(desk: Desk, id: &'static str, day: Day) -> Erased {
    let store = desk.store;
    let value =
        Memo::new(move |_| store.watch(|state| goal(state, day).unwrap_or_default().to_owned()));
    let kept: Box<dyn FnMut(Event)> = Box::new(move |event| {
        let texts = vec![week::wanted(day, &event_target_value(&event))];
        store.dispatch(Action::Noted {
            label: "Goal of the week changed".to_owned(),
            texts,
        });
    });
    view! {
        <div class="field">
            <label for=id>{["Goal of the week of ", &date(day)].concat()}</label>
            <input
                id=id
                type="text"
                maxlength=TEXT_LIMIT.to_string()
                autocomplete="off"
                prop:value=value
                on:change=kept
            />
        </div>
    }
    .erased()
}
