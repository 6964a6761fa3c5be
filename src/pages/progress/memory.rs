//! Memory on the progress page: a line for who has reviewed nothing; for everyone else pictures, which travel in a
//! part of the program that only somebody who reviews needs, fetched when there is something to draw.

use super::pictures;
use crate::{
    route::Route,
    site::href,
    state::{Store, library::Library, use_store},
    ui::{
        erased::Erased,
        layout::{link, paragraph, section},
        live::{effect, live, spawn},
    },
};
use leptos::prelude::*;
use std::sync::{Arc, OnceLock};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

const QUIET: &str = "What you review is drawn here: your year, what comes, what you remember.";
const MISSING: &str = "The pictures of your memory could not be fetched. Open this page again once you have a network.";

/// Draws the pictures.
type Draw = fn(Store, Library) -> Erased;

/// The section.
pub fn view() -> Erased {
    let store = use_store();
    let library: Library = expect_context();
    // Beside the signal, which needs no type of its own this way: that would weigh on everyone.
    let part = Arc::new(OnceLock::new());
    let tried = RwSignal::new(false);
    let mut asked = false;
    let into = Arc::clone(&part);
    effect(move || {
        let reviewed = || store.watch(|state| state.memories().next().is_some());
        if !asked && store.is_ready() && reviewed() {
            asked = true;
            spawn(fetch(Arc::clone(&into), tried));
        }
    });
    let body = live(move || match (part.get(), tried.get()) {
        (Some(draw), _) => draw(store, library),
        (None, true) => paragraph("muted", MISSING),
        (None, false) => link("", href(&Route::Review), QUIET),
    });
    section("memory", "Memory", vec![body])
}

async fn fetch(part: Arc<OnceLock<Draw>>, tried: RwSignal<bool>) {
    if let Ok(draw) = draw().await {
        let _ = part.set(draw);
    }
    // The page may be gone by then.
    let _ = tried.try_set(true);
}

#[wasm_split(memory, fallible)]
fn draw() -> Result<Draw, SplitLoaderError> {
    Ok(pictures::view)
}
