//! Ways out of the page for a link: the clipboard, and the system's own share sheet. Each may be missing:
//! some browsers have none, some allow it to safe origins only.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlTextAreaElement, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

/// A method that may be missing, and what it belongs to.
fn method(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}

fn navigator() -> JsValue {
    window().map_or(JsValue::NULL, |window| window.navigator().into())
}

/// Where the page comes from, such as `https://example.org`.
#[must_use]
pub fn origin() -> String {
    window()
        .and_then(|window| window.location().origin().ok())
        .unwrap_or_default()
}

/// Whether there is a share sheet.
#[must_use]
pub fn has_sheet() -> bool {
    method(&navigator(), "share").is_some()
}

/// Opens the share sheet. False where the system refused; a learner who closes it has not failed.
pub async fn open_sheet(title: &str, url: &str) -> bool {
    let data = Object::new();
    let _ = Reflect::set(&data, &"title".into(), &title.into());
    let _ = Reflect::set(&data, &"url".into(), &url.into());
    match call(&navigator(), "share", &data).await {
        Some(Err(fault)) => {
            let name = Reflect::get(&fault, &"name".into()).ok();
            name.and_then(|name| name.as_string()).as_deref() == Some("AbortError")
        }
        answer => answer.is_some(),
    }
}

/// Puts a text on the clipboard. False where the browser does not let one.
pub async fn copy(text: &str) -> bool {
    let clipboard = Reflect::get(&navigator(), &"clipboard".into()).unwrap_or_default();
    matches!(
        call(&clipboard, "writeText", &text.into()).await,
        Some(Ok(_))
    )
}

/// Calls a method that gives a promise, and waits for it.
async fn call(of: &JsValue, name: &str, with: &JsValue) -> Option<Result<JsValue, JsValue>> {
    let promise = method(of, name)?.call1(of, with).ok()?;
    Some(JsFuture::from(promise.dyn_into::<Promise>().ok()?).await)
}

/// Selects all of a text field, so that the learner can copy it.
pub fn select(id: &str) {
    let field = window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(id))
        .and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok());
    if let Some(field) = field {
        let _ = field.focus();
        field.select();
    }
}
