//! The tracks to choose from, each with how far the learner has come.

use crate::{
    route::Route,
    site::href,
    state::{library::Library, use_store},
    ui::{
        erased::{Erase, Erased},
        layout::{link, page_head, paragraph},
        live::{count, effect, spawn},
        progress_bar::progress_bar,
    },
};
use cairn_core::page::{TrackCard, TracksPage};
use leptos::prelude::*;

/// The page.
pub fn view(data: &TracksPage) -> Erased {
    load_figures();
    let words =
        "Each is a whole way, in order. A topic done in one counts in every track that has it.";
    let cards: Vec<Erased> = data.tracks.iter().map(card).collect();
    vec![
        page_head("Tracks", vec![paragraph("lead", words)]),
        view! { <div class="cards">{cards}</div> }.erased(),
    ]
    .erased()
}

/// Fetches the graph that all tracks' figures need, once the learner has done anything.
pub fn load_figures() {
    let store = use_store();
    let library: Library = expect_context();
    effect(move || {
        if store.is_ready() && store.watch(|state| !state.is_new()) {
            spawn(async move {
                // Without it the cards show no figures, which is no loss.
                let _ = library.load_graph().await;
            });
        }
    });
}

/// How many of a track's required units are done: none of what the card says until the graph is here.
pub fn progress(id: &str, total: u32) -> Signal<(u32, u32)> {
    let store = use_store();
    let library: Library = expect_context();
    let id = id.to_owned();
    count(move || {
        let Some(graph) = library.graph() else {
            return (0, total);
        };
        let Some(course) = graph.courses.iter().find(|course| course.id == id) else {
            return (0, total);
        };
        let tally = store.watch(|state| course.tally(state));
        (tally.done, tally.total)
    })
}

fn card(track: &TrackCard) -> Erased {
    let facts = [
        track.topics.to_string().as_str(),
        " to learn · about ",
        &(track.minutes / 60).to_string(),
        " hours, practice besides",
    ]
    .concat();
    view! {
        <article class="card">
            <h2>{link("card-link", href(&Route::Track(track.id.clone())), track.title.clone())}</h2>
            {paragraph("", track.summary.clone())}
            {paragraph("muted", facts)}
            {progress_bar(["Progress in ", &track.title].concat(), progress(&track.id, track.topics))}
        </article>
    }
    .erased()
}
