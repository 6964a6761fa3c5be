//! A panic: `boot.js` shows a page that offers to reload and to export, since the program can do nothing
//! any more.

use wasm_bindgen::{JsCast, JsValue};

/// Shows the page of a broken program when it panics. What was stored stays as it is.
pub fn on_panic() {
    std::panic::set_hook(Box::new(|info| {
        let Some(window) = web_sys::window() else {
            return;
        };
        if let Ok(broken) = js_sys::Reflect::get(&window, &JsValue::from_str("cairnBroken"))
            && let Ok(broken) = broken.dyn_into::<js_sys::Function>()
        {
            let _ = broken.call1(&window, &JsValue::from_str(&info.to_string()));
        }
    }));
}
