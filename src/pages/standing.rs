//! Done is not known, as the pages follow it: how topics stand in memory, what waits, and placement. All of it is one
//! part of the program, which comes only for who has cards, or wants to be placed.

use crate::{
    pages::{
        today::waiting,
        track::{Track, cards, placing},
    },
    state::{
        Store,
        library::Library,
        standing::{has_cards, reckon},
    },
    ui::{
        erased::Erased,
        live::{effect, spawn},
    },
};
use leptos::prelude::*;
use std::pin::Pin;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// Reckons how topics stand.
type Reckon = fn(Store, Library) -> Pin<Box<dyn Future<Output = ()>>>;

/// What the part can do.
#[derive(Clone, Copy)]
pub struct Known {
    /// Reckons how topics stand: [`Store::remembered`] has it then.
    pub reckon: Reckon,
    /// How many cards are due, and how many topics fade.
    pub waiting: fn(Store) -> Erased,
    /// The placement of a track, until the signal closes it.
    pub place: fn(Track, RwSignal<bool>) -> Erased,
    /// What can be done with the cards of a section, by its place in the track.
    pub section: fn(Track, usize) -> Erased,
}

/// Fetches the part.
///
/// # Errors
/// Where it cannot be had: without a network, or because another build took this one's place.
#[wasm_split(known, fallible)]
pub fn known() -> Result<Known, SplitLoaderError> {
    Ok(Known {
        reckon: |store, library| Box::pin(reckon(store, library)),
        waiting: waiting::made,
        place: placing::view,
        section: cards::view,
    })
}

/// Has it reckoned how topics stand, for who has cards: when the storage is read, after each change of a card, and
/// when what `also` reads changes.
pub fn follow(store: Store, library: Library, also: impl Fn() + 'static) {
    effect(move || {
        store.track_cards();
        also();
        if store.is_ready() && store.read(has_cards) {
            spawn(async move {
                if let Ok(known) = known().await {
                    (known.reckon)(store, library).await;
                }
            });
        }
    });
}
