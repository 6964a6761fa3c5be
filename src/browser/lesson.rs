//! A lesson's own elements, which the compiler wrote: its code, how far it is read, its text in a static page. It
//! knows their classes, not what a lesson is.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

/// The class of the box that a lesson stands in.
const TEXT: &str = ".lesson-text";

fn box_of_text() -> Option<Element> {
    let document = web_sys::window()?.document()?;
    document.query_selector(TEXT).ok().flatten()
}

/// The lesson that stands in the page, as it was written.
#[must_use]
pub fn written() -> Option<String> {
    Reflect::get(box_of_text()?.as_ref(), &"innerHTML".into())
        .ok()?
        .as_string()
}

/// The code whose button for copying was pressed; nothing where something else was.
#[must_use]
pub fn code_to_copy(event: &MouseEvent) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let button = target.closest("button.copy").ok().flatten()?;
    let code = button.parent_element()?.query_selector("code").ok()??;
    code.text_content()
}

/// How much of the lesson has passed the lower edge of the screen, of a hundred.
#[must_use]
pub fn read_so_far() -> u32 {
    let height = web_sys::window()
        .and_then(|window| window.inner_height().ok()?.as_f64())
        .unwrap_or_default();
    let Some(place) = box_of_text().map(|text| text.get_bounding_client_rect()) else {
        return 0;
    };
    let passed = (height - place.top()) / place.height().max(1.0);
    (passed.clamp(0.0, 1.0) * 100.0).round() as u32
}
