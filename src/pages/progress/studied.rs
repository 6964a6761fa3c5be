//! What studying came to, on the progress page: days, hours, the road, the stones of the cairn. All of it is a part of
//! the program that is fetched for who did something; a newcomer's page knows nothing of it.

mod cairn;
mod days;
mod evidence;
mod hours;
mod road;

use crate::{
    state::{Store, library::Library, planning::Planning, use_store},
    ui::{
        erased::{Erase, Erased},
        layout::{paragraph, section},
        live::{Maker, effect, fetched, maybe, spawn},
    },
};
use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

const MISSING: &str =
    "The pictures of your days could not be fetched. Open this page again once you have a network.";

/// Draws all of it.
type Draw = fn(Store, Library) -> Erased;

/// The place of it.
pub(super) fn view() -> Erased {
    let store = use_store();
    let library: Library = expect_context();
    let did_something =
        Memo::new(move |_| store.is_ready() && store.watch(|state| !state.is_new()));
    maybe(move || {
        did_something.get().then(|| {
            let made = async move {
                let draw = draw().await.ok()?;
                let made: Maker = Box::new(move || draw(store, library));
                Some(made)
            };
            fetched(Box::pin(made), MISSING)
        })
    })
}

#[wasm_split(studied, fallible)]
fn draw() -> Result<Draw, SplitLoaderError> {
    Ok(all)
}

fn all(store: Store, library: Library) -> Erased {
    let planning = Planning::new(store, library);
    effect(move || spawn(planning.fetch()));
    vec![
        section(
            "studied",
            "Your days",
            vec![
                paragraph("muted", "Yours alone. Rest days and pauses belong to it."),
                days::view(planning),
                hours::view(planning),
                road::view(planning),
            ],
        ),
        cairn::view(planning, library),
    ]
    .erased()
}
