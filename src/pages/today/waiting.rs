//! What waits to be reviewed: how many cards are due, and how many topics fade. What makes it comes only for who has
//! cards; its room is kept until it is there.

use crate::{
    pages::standing::{follow, known},
    route::Route,
    site::href,
    state::{Store, reviews::now, standing::has_cards},
    ui::{
        erased::{Erase, Erased},
        layout::{link, row},
        live::{Maker, fetched, live, nothing},
    },
};
use cairn_core::{
    record::Status,
    review::{Options, queue::due},
    text::counted,
};
use leptos::prelude::*;

/// What waits, for who has cards.
pub fn view(store: Store) -> Erased {
    if !store.read(has_cards) {
        return nothing();
    }
    let maker = Box::pin(async move {
        let make = known().await.ok()?.waiting;
        Some(Box::new(move || make(store)) as Maker)
    });
    view! { <div class="waiting">{fetched(maker, "")}</div> }.erased()
}

/// What waits, or nothing.
pub fn made(store: Store) -> Erased {
    follow(store, expect_context(), || ());
    live(move || {
        store.track_cards();
        let cards = store.read(|state| due(state, now().at(Options::hour_of(state))));
        if cards == 0 {
            return nothing();
        }
        let cards = u32::try_from(cards).unwrap_or(u32::MAX);
        let words = ["Review ", &counted(cards as usize, "card", "cards")].concat();
        let mut parts = vec![link("button", href(&Route::Review), words)];
        let fading: Vec<String> = store.remembered(|all| {
            let fading = all.iter().filter(|known| known.fading);
            fading.map(|known| known.topic.clone()).collect()
        });
        let is_done = |topic: &&String| store.status(topic) == Status::Done;
        let count = fading.iter().filter(is_done).count();
        if count > 0 {
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            let words = counted(count as usize, "topic fades", "topics fade");
            parts.push(view! { <span class="fading">{words}</span> }.erased());
        }
        row(parts)
    })
}
