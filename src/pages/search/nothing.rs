//! What stands under the box where there is nothing to show: no such thing, no index, not yet.

use super::{BOX, Desk, empty, own};
use crate::{
    state::{library::Missing, search},
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{item, list, paragraph, row},
        live::{nothing, text},
    },
};
use cairn_core::search::Index;
use leptos::prelude::*;

/// The index is on its way.
pub fn waiting() -> Erased {
    paragraph("muted", "Looking…")
}

/// The index cannot be had.
pub fn missing(desk: Desk, missing: Missing) -> Erased {
    let again = match missing {
        Missing::Unreachable => {
            let again = move || {
                desk.fetch();
                search::focus_instead(BOX);
            };
            Button::primary("Try again", again).view()
        }
        Missing::Changed | Missing::NotFound => view! {
            <a class="button button--primary" href="" rel="external">
                "Load the page again"
            </a>
        }
        .erased(),
    };
    let words = match missing {
        Missing::Unreachable => {
            "The search needs its index, and there is no network to fetch it. What you typed stays; try again \
             when you are online."
        }
        Missing::Changed | Missing::NotFound => {
            "This site has a new version, and the search index of this one is gone. What you typed stays."
        }
    };
    vec![paragraph("", words), row(vec![again, empty::tracks_link()])].erased()
}

/// Nothing matches: what to try.
pub fn found_nothing(desk: Desk, index: &Index, query: &str) -> Erased {
    let (near, sought) = (index.near(query), query.trim().to_owned());
    let try_one = |query: String, words: String| {
        let put = move || {
            desk.put(&query);
            search::focus_instead(BOX);
        };
        item(Button::text(words, put).view())
    };
    let instead: Vec<Erased> = near
        .instead
        .into_iter()
        .map(|query| try_one(query.clone(), query))
        .collect();
    let alone: Vec<Erased> = near
        .alone
        .into_iter()
        .map(|(word, count)| {
            let words = [&word, " (", &count.to_string(), ")"].concat();
            try_one(word, words)
        })
        .collect();
    let offer = |words: &'static str, offers: Vec<Erased>| {
        if offers.is_empty() {
            return nothing();
        }
        vec![paragraph("", words), list("link-list", offers)].erased()
    };
    vec![
        paragraph("lead", text(move || nothing_matches(desk, &sought))),
        offer("Did you mean:", instead),
        offer("Nothing has all of these words. One alone:", alone),
        row(vec![empty::tracks_link()]),
    ]
    .erased()
}

/// That nothing matches, unless the learner's own journal does.
fn nothing_matches(desk: Desk, query: &str) -> String {
    match own::words(desk) {
        Some(own) => ["Only ", &own, ": nothing else matches “", query, "”."].concat(),
        None => ["Nothing matches “", query, "”."].concat(),
    }
}
