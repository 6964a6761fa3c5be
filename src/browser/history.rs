//! The entries of the tab's history: going back, and whether that leads to a page of this site. No entry says what
//! stands before it, so that a mark on it does.

use wasm_bindgen::JsValue;
use web_sys::History;

fn history() -> Option<History> {
    web_sys::window()?.history().ok()
}

/// Goes one page back.
pub fn go_back() {
    if let Some(history) = history() {
        let _ = history.back();
    }
}

/// Marks the entry in the history: the one before it is a page of this site.
pub fn mark_walked() {
    if let Some(history) = history() {
        let _ = history.replace_state(&JsValue::TRUE, "");
    }
}

/// Whether the entry in the history is marked.
#[must_use]
pub fn is_walked() -> bool {
    history()
        .and_then(|history| history.state().ok())
        .is_some_and(|state| state.is_truthy())
}
