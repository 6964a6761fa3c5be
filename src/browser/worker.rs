//! The script beside the program that looks after the service worker: what it said last, and wishes to it.
//! It says so on `<html data-offline…>`; this file gives it no meaning.

use super::{document, events};
use wasm_bindgen::{JsCast, JsValue};

/// What it said of a fact, such as `ready` of `offline`.
#[must_use]
pub fn said(fact: &str) -> Option<String> {
    document::root_data(fact)
}

/// It says something new.
pub fn on_news(act: impl Fn() + 'static) {
    events::on_window("cairn-offline", act);
}

/// Asks it for something. Nothing happens where the script did not come.
pub fn ask(wish: &str) {
    let Some(window) = web_sys::window() else {
        return;
    };
    if let Ok(asked) = js_sys::Reflect::get(&window, &JsValue::from_str("cairnOffline"))
        && let Ok(asked) = asked.dyn_into::<js_sys::Function>()
    {
        let _ = asked.call1(&window, &JsValue::from_str(wish));
    }
}
