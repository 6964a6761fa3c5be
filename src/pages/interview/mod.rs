//! A mock interview: set up, answered against a clock, judged, and reported. What is asked and how a run goes on
//! is the core's to say; all of a run is stored after each step.

mod check;
mod desk;
mod history;
mod question;
mod report;
mod setup;

use crate::ui::{
    erased::{Erase, Erased},
    layout::{item, list, page_head, paragraph, section},
    live::{effect, live, maybe, nothing},
};
use cairn_core::page::TracksPage;
use desk::{Desk, Shown};
use leptos::prelude::*;

/// How it goes, in words that need no program.
const STEPS: [&str; 4] = [
    "Choose areas or a track, and what is asked: knowledge, code, system design, what you have done.",
    "Answer aloud while the clock runs, as you would there. Take notes.",
    "See the model answer, take the follow-ups, and judge yourself: was it right, clear, complete?",
    "Read the report. What you missed becomes cards with one tap.",
];

/// The page.
pub fn view(data: &TracksPage) -> Erased {
    let desk = Desk::new();
    let tracks = data.tracks.clone();
    effect(move || desk.arrive());
    let head = page_head(
        "Mock interview",
        vec![maybe(move || {
            (desk.shown.get() == Shown::Setup).then(|| {
                let words = "Questions as an interviewer asks them, a clock, and a report of where to look again.";
                paragraph("lead", words)
            })
        })],
    );
    let body = live(move || match desk.shown.get() {
        Shown::Setup => setup(desk, tracks.clone()),
        Shown::Run(id) => question::view(desk, &id),
        Shown::Report(id) => report::view(desk, &id),
    });
    view! { <div class="settings">{head} {body}</div> }.erased()
}

fn setup(desk: Desk, tracks: Vec<cairn_core::page::TrackCard>) -> Erased {
    let steps: Vec<Erased> = STEPS.into_iter().map(item).collect();
    let form = live(move || {
        if desk.store.is_ready() {
            setup::view(desk, &tracks)
        } else {
            nothing()
        }
    });
    vec![
        section("how", "How it goes", vec![list("plain-list", steps)]),
        form,
        history::view(desk),
    ]
    .erased()
}
