//! What this is, in one screen, and the tracks by what one prepares for.

use crate::{
    route::Route,
    site::href,
    ui::{
        erased::{Erase, Erased},
        layout::{link, page_head, paragraph},
    },
};
use cairn_core::page::TrackCard;
use leptos::prelude::*;

/// The first visit.
pub fn view(tracks: &[TrackCard]) -> Erased {
    let cards: Vec<Erased> = tracks.iter().map(card).collect();
    let what = "Cairn takes you through Python, data, machine learning, backend and interviews: five \
                roadmaps, in order, at your pace. Tick what you know and see what comes next.";
    let where_kept = "No account and no server. Your progress stays in this browser, and moves as a file \
                      when you want it to.";
    view! {
        <div class="newcomer">
            {page_head("One step, then the next", vec![paragraph("lead", what), paragraph("muted", where_kept)])}
            <section class="stack">
                <h2>"What do you prepare for?"</h2>
                <div class="cards">{cards}</div>
            </section>
        </div>
    }
    .erased()
}

fn card(track: &TrackCard) -> Erased {
    let facts = [
        track.title.as_str(),
        " · ",
        &track.topics.to_string(),
        " to learn",
    ]
    .concat();
    view! {
        <article class="card">
            <h3>{link("card-link", href(&Route::Track(track.id.clone())), track.prepares_for.clone())}</h3>
            {paragraph("muted", facts)}
        </article>
    }
    .erased()
}
