//! Ways out of the page: the clipboard, the system's own share sheet, paper. Each may be missing: some
//! browsers have none, some allow it to safe origins only.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FilePropertyBag, HtmlTextAreaElement, Window};

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

/// Opens the share sheet for a link. False where the system refused; a learner who closes it has not failed.
pub async fn open_sheet(title: &str, url: &str) -> bool {
    let data = Object::new();
    let _ = Reflect::set(&data, &"title".into(), &title.into());
    let _ = Reflect::set(&data, &"url".into(), &url.into());
    open(&data).await
}

/// Whether the share sheet takes a text as a file.
#[must_use]
pub fn takes_files() -> bool {
    let asked = || {
        let data = file_data("a.txt", "a").ok()?;
        method(&navigator(), "canShare")?
            .call1(&navigator(), &data)
            .ok()
    };
    has_sheet() && asked().is_some_and(|answer: JsValue| answer.is_truthy())
}

/// Opens the share sheet for a text as a file. False where the system refused it.
pub async fn send_file(name: &str, text: &str) -> bool {
    match file_data(name, text) {
        Ok(data) => open(&data).await,
        Err(_) => false,
    }
}

/// One file, as plain text: Chromium's sheet takes no `application/json`.
fn file_data(name: &str, text: &str) -> Result<Object, JsValue> {
    let options = FilePropertyBag::new();
    options.set_type("text/plain");
    let parts = Array::of1(&text.into());
    let file = File::new_with_str_sequence_and_options(&parts, name, &options)?;
    let data = Object::new();
    Reflect::set(&data, &"files".into(), &Array::of1(&file))?;
    Ok(data)
}

async fn open(data: &Object) -> bool {
    match call(&navigator(), "share", data).await {
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

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = window() {
        // A browser without printers has nothing to open.
        let _ = window.print();
    }
}

/// Does something whenever the page is about to be printed; the one who asked last is called.
pub fn before_print(act: impl FnMut() + 'static) {
    let Some(window) = window() else {
        return;
    };
    let closure = Closure::<dyn FnMut()>::new(act);
    window.set_onbeforeprint(Some(closure.as_ref().unchecked_ref()));
    closure.forget();
}
