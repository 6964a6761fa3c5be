//! What this is, in one screen, and the tracks by what one prepares for.

use crate::{route::Route, site::href};
use cairn_core::page::TrackCard;
use crate::ui::erased::{Erase, Erased};
use leptos::prelude::*;

/// The first visit.
pub fn view(tracks: &[TrackCard]) -> Erased {
    let cards = tracks
        .iter()
        .map(|track| {
            view! {
                <article class="card">
                    <h3>
                        <a class="card-link" href=href(&Route::Track(track.id.clone()))>
                            {track.prepares_for.clone()}
                        </a>
                    </h3>
                    <p class="muted">{track.title.clone()} " · " {track.topics} " topics"</p>
                </article>
            }
        })
        .collect::<Vec<_>>();
    view! {
        <header class="page-head">
            <h1>"One step, then the next"</h1>
            <p class="lead">
                "Cairn takes you through Python, data, machine learning, backend and interviews: five roadmaps, in order, at your pace. Tick what you know and see what comes next."
            </p>
            <p class="muted">
                "No account and no server. Your progress stays in this browser, and moves as a file when you want it to."
            </p>
        </header>
        <section class="stack">
            <h2>"What do you prepare for?"</h2>
            <div class="cards">{cards}</div>
        </section>
    }
    .erased()
}
