//! The program cannot go on, or did not come whole: `boot.js` says so, since the program cannot.

use wasm_bindgen::{JsCast, JsValue};

/// Shows the page of a broken program when it panics, with ways to reload and to export. What was stored
/// stays as it is.
pub fn on_panic() {
    std::panic::set_hook(Box::new(|info| tell("cairnBroken", &info.to_string())));
}

/// A part of the program did not come: the page stays to be read, and says that it does no more.
pub fn asleep() {
    tell("cairnAsleep", "");
}

fn tell(listener: &str, detail: &str) {
    let Some(window) = web_sys::window() else {
        return;
    };
    if let Ok(listener) = js_sys::Reflect::get(&window, &JsValue::from_str(listener))
        && let Ok(listener) = listener.dyn_into::<js_sys::Function>()
    {
        let _ = listener.call1(&window, &JsValue::from_str(detail));
    }
}
