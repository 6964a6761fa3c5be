//! The tracks to choose from, each with how far the learner has come.

use crate::{
    route::Route,
    site::href,
    state::{library::Library, use_store},
    ui::progress_bar::ProgressBar,
};
use cairn_core::page::{TrackCard, TracksPage};
use crate::ui::erased::{Erase, Erased};
use leptos::{prelude::*, task};

/// The page.
pub fn view(data: &TracksPage) -> Erased {
    load_figures();
    view! {
        <header class="page-head">
            <h1>"Tracks"</h1>
            <p class="lead">
                "Each is a whole way, in order. A topic done in one counts in every track that has it."
            </p>
        </header>
        <div class="cards">{data.tracks.iter().map(card).collect::<Vec<_>>()}</div>
    }
    .erased()
}

/// Fetches the graph that all tracks' figures need, once the learner has done anything.
pub fn load_figures() {
    let store = use_store();
    let library: Library = expect_context();
    Effect::new(move |_| {
        if store.is_ready() && store.watch(|state| !state.is_new()) {
            task::spawn_local(async move {
                // Without it the cards show no figures, which is no loss.
                let _ = library.load_graph().await;
            });
        }
    });
}

/// How many of a track's required units are done: zero of what the card says until the graph is here.
pub fn progress(id: &str, total: u32) -> Signal<(u32, u32)> {
    let store = use_store();
    let library: Library = expect_context();
    let id = id.to_owned();
    Signal::derive(move || {
        let Some(graph) = library.graph() else { return (0, total) };
        let Some(course) = graph.courses.iter().find(|course| course.id == id) else { return (0, total) };
        let tally = store.watch(|state| course.tally(state));
        (tally.done, tally.total)
    })
}

fn card(track: &TrackCard) -> impl IntoView + use<> {
    let hours = [(track.minutes / 60).to_string(), " hours".to_owned()].concat();
    let facts = [track.topics.to_string(), " topics · about ".to_owned(), hours].concat();
    view! {
        <article class="card">
            <h2>
                <a class="card-link" href=href(&Route::Track(track.id.clone()))>
                    {track.title.clone()}
                </a>
            </h2>
            <p>{track.summary.clone()}</p>
            <p class="muted">{facts}</p>
            <ProgressBar name=["Progress in ", &track.title].concat() count=progress(&track.id, track.topics)/>
        </article>
    }
}
