//! The page's fields: what stands in them, and the focus in them.

use super::document::focus_is_in;
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement, HtmlInputElement};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Moves the focus to a field by its id, and selects what stands in it. False where there is none.
pub fn select(id: &str) -> bool {
    field(id).is_some_and(|field| {
        let _ = field.focus();
        field.select();
        true
    })
}

fn field(id: &str) -> Option<HtmlInputElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// What stands in a field.
#[must_use]
pub fn typed(id: &str) -> String {
    field(id).map(|field| field.value()).unwrap_or_default()
}

/// Writes into a field.
pub fn write(id: &str, text: &str) {
    if let Some(field) = field(id)
        && field.value() != text
    {
        field.set_value(text);
    }
}

/// Takes what is typed in a field as said, as leaving the field would: the page may not come back.
pub fn commit() {
    if focus_is_in("input, textarea")
        && let Some(field) = document().and_then(|document| document.active_element())
        && let Ok(field) = field.dyn_into::<HtmlElement>()
    {
        let _ = field.blur();
        let _ = field.focus();
    }
}
