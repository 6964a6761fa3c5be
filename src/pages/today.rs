//! The first page: for a newcomer what this is and which way to take, afterwards where to go on.

mod again;
mod newcomer;
pub mod waiting;

use crate::{
    state::use_store,
    ui::{erased::Erased, live::live},
};
use cairn_core::page::TracksPage;
use leptos::prelude::*;

/// The page. The static page has the newcomer's face; the style sheet keeps it from who was here before.
pub fn view(data: &TracksPage) -> Erased {
    let store = use_store();
    super::tracks::load_figures();
    let tracks = StoredValue::new(data.tracks.clone());
    let returning = Memo::new(move |_| store.is_ready() && store.watch(|state| !state.is_new()));
    live(move || {
        let face = if returning.get() {
            again::view
        } else {
            newcomer::view
        };
        face(&tracks.read_value())
    })
}
