//! What can wait: work for when the browser has nothing else to do, and whether the learner asked to save
//! data.

use gloo_timers::callback::Timeout;
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// Milliseconds to wait where the browser cannot say when it is idle (Safari).
const LATER_MS: u32 = 2000;

/// Does something once the browser is idle.
pub fn when_idle(act: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let ask = Reflect::get(&window, &JsValue::from_str("requestIdleCallback")).unwrap_or_default();
    match ask.dyn_into::<Function>() {
        Ok(ask) => {
            let act = Closure::once_into_js(act);
            let _ = ask.call1(&window, &act);
        }
        Err(_) => {
            Timeout::new(LATER_MS, act).forget();
        }
    }
}

/// Whether the learner asked the browser to save data.
#[must_use]
pub fn saves_data() -> bool {
    let get = |of: &JsValue, name| Reflect::get(of, &JsValue::from_str(name)).unwrap_or_default();
    web_sys::window().is_some_and(|window| {
        let connection = get(&window.navigator().into(), "connection");
        connection.is_object() && get(&connection, "saveData").is_truthy()
    })
}
