//! The first page: for a newcomer what this is and which way to take, afterwards where to go on.

mod again;
mod newcomer;

use crate::state::use_store;
use cairn_core::page::TracksPage;
use crate::ui::erased::{Erase, Erased};
use leptos::prelude::*;

/// The page.
pub fn view(data: &TracksPage) -> Erased {
    let store = use_store();
    super::tracks::load_figures();
    let tracks = StoredValue::new(data.tracks.clone());
    // Two faces: the static page has the newcomer's; the style sheet hides it from who was here before.
    let returning = Memo::new(move |_| store.is_ready() && store.watch(|state| state.last_track().is_some()));
    view! {
        {move || {
            if returning.get() {
                again::view(&tracks.read_value())
            } else {
                newcomer::view(&tracks.read_value())
            }
        }}
    }
    .erased()
}
