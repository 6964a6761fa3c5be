//! The track taken along: on paper, or as a Markdown list; and the head that only paper shows.

use super::{FILTERS, Track};
use crate::{
    state::paper::{self, To},
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{paragraph, row},
        live::{effect, maybe, spawn},
    },
};
use cairn_core::action::Field;
use leptos::{ev::Event, prelude::*};
use std::sync::Arc;

const WORDS: &str = "On paper stands what you see: a filter holds there, too, and a folded section stays \
                     folded. The Markdown list holds every line with its points, and what you did.";

/// The menu, and the head of the printed page.
pub fn view(track: &Track, filter: Signal<String>) -> Erased {
    let own = track.clone();
    // Fetched when the menu opens: a copy must be made while the tap is answered.
    let opened: Box<dyn FnMut(Event)> = Box::new(move |_| {
        own.load_details();
        spawn(paper::prepare());
    });
    let take = |to: To| {
        let own = track.clone();
        move || {
            let track = own.clone();
            spawn(async move {
                let details = track.have_details().await;
                paper::take_list(track.store, &track.page, details.as_deref(), to).await;
            });
        }
    };
    let buttons = vec![
        Button::plain("Print", paper::print).view(),
        Button::plain("Copy as Markdown", take(To::Clipboard)).view(),
        Button::plain("Save as Markdown", take(To::File)).view(),
    ];
    view! {
        <details class="take-along" on:toggle=opened>
            <summary>"Print or export"</summary>
            {paragraph("muted", WORDS)}
            {row(buttons)}
        </details>
        {head(track, filter)}
    }
    .erased()
}

/// Of whom and of which day the sheet is, how far they are, and what a filter left out.
fn head(track: &Track, filter: Signal<String>) -> Erased {
    let (store, course) = (track.store, Arc::clone(&track.course));
    let day = RwSignal::new(String::new());
    effect(move || {
        paper::on_print(move |today| {
            // The page may be gone by then.
            let _ = day.try_set(today);
        });
    });
    maybe(move || {
        let day = day.get();
        if day.is_empty() || !store.is_ready() {
            return None;
        }
        let filter = filter.get();
        let shown = FILTERS
            .iter()
            .find(|(value, _)| *value == filter && *value != "all");
        let (name, tally) = store.watch(|state| {
            let name = state.profile(Field::Name).map(str::to_owned);
            (name, course.tally(state))
        });
        let mut facts: Vec<String> = name.into_iter().collect();
        facts.push(day);
        facts.push(
            [
                &tally.done.to_string(),
                " of ",
                &tally.total.to_string(),
                " done",
            ]
            .concat(),
        );
        facts.extend(shown.map(|(_, label)| ["Shown: ", label].concat()));
        Some(paragraph("print-head", facts.join(" · ")))
    })
}
