//! Cards to Anki and from it: what writes and reads its files travels with the pictures of memory, in a part of
//! the program that only somebody who reviews needs; it is fetched when this is opened.

mod export;
mod import;

use super::session::Session;
use crate::{
    state::reviews::Desk,
    ui::{
        erased::{Erase, Erased},
        layout::paragraph,
        live::{live, spawn},
    },
};
use leptos::{ev::Event, prelude::*};
use std::sync::{Arc, OnceLock};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// Shows both ways.
type Show = fn(Session, &Arc<Desk>) -> Erased;

const MISSING: &str = "What reads and writes files for Anki could not be fetched. Close this, and open it again once \
                       you have a network.";

/// The menu.
pub(super) fn view(session: Session, desk: &Arc<Desk>) -> Erased {
    let part = Arc::new(OnceLock::new());
    let tried = RwSignal::new(false);
    let into = Arc::clone(&part);
    let opened: Box<dyn FnMut(Event)> = Box::new(move |_| {
        if into.get().is_none() {
            tried.set(false);
            spawn(fetch(Arc::clone(&into), tried));
        }
    });
    let desk = Arc::clone(desk);
    let body = live(move || match (part.get(), tried.get()) {
        (Some(show), _) => show(session, &desk),
        (None, true) => paragraph("muted", MISSING),
        (None, false) => paragraph("muted", "One moment…"),
    });
    view! {
        <details class="fold" id="anki" on:toggle=opened>
            <summary>"Import and export"</summary>
            <div class="stack fold-body">{body}</div>
        </details>
    }
    .erased()
}

async fn fetch(part: Arc<OnceLock<Show>>, tried: RwSignal<bool>) {
    if let Ok(show) = show().await {
        let _ = part.set(show);
    }
    // The page may be gone by then.
    let _ = tried.try_set(true);
}

#[wasm_split(memory, fallible)]
fn show() -> Result<Show, SplitLoaderError> {
    Ok(|session, desk| vec![export::view(session, desk), import::view(session, desk)].erased())
}
