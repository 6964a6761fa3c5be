//! Handing things on: to the clipboard, to paper. What the browser, or a host
//! without https, does not offer is missing here, too, and says so.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

/// What became of something that was handed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handed {
    /// It was taken.
    Taken,
    /// The browser did not let it.
    Refused,
}

/// Puts a text on the clipboard. Only while a tap is answered; some browsers wait for nothing first.
pub async fn copy(text: &str) -> Handed {
    let clipboard = get(&navigator(), "clipboard");
    ask(&clipboard, "writeText", &JsValue::from_str(text)).await
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A browser without printers has nothing to open.
        let _ = window.print();
    }
}

/// Does something whenever the page is about to be printed; the one who asked last is called.
pub fn before_print(act: impl FnMut() + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let closure = Closure::<dyn FnMut()>::new(act);
    window.set_onbeforeprint(Some(closure.as_ref().unchecked_ref()));
    closure.forget();
}

/// Calls a method that answers with a promise, and waits for it. A method that is not there refuses.
async fn ask(object: &JsValue, method: &str, argument: &JsValue) -> Handed {
    let called = || {
        let method: Function = get(object, method).dyn_into().ok()?;
        let promise: Promise = method.call1(object, argument).ok()?.dyn_into().ok()?;
        Some(promise)
    };
    let Some(promise) = called() else {
        return Handed::Refused;
    };
    match JsFuture::from(promise).await {
        Ok(_) => Handed::Taken,
        Err(_) => Handed::Refused,
    }
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or_default()
}

fn navigator() -> JsValue {
    web_sys::window().map_or(JsValue::UNDEFINED, |window| window.navigator().into())
}
