//! Buttons that have keys of their own, named by `data-key` with blanks between them. It knows no button.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// What takes Space and Enter for itself.
const TAKES: &str = "a[href], button, summary, [tabindex='0']";

/// Presses the button in sight whose key this is; false where there is none.
pub fn key(key: &str) -> bool {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return false;
    };
    let presses = matches!(key, " " | "Enter");
    let taken = document
        .active_element()
        .is_some_and(|active| active.matches(TAKES).unwrap_or_default());
    if key.contains(['"', '\\']) || (presses && taken) {
        return false;
    }
    // Enter presses what Space does.
    let name = if presses { "Space" } else { key };
    let selector = ["main [data-key~=\"", name, "\"]"].concat();
    let found = document.query_selector_all(&selector).ok();
    let mut buttons = found.iter().flat_map(|found| {
        (0..found.length()).filter_map(|place| found.get(place)?.dyn_into::<HtmlElement>().ok())
    });
    match buttons.find(|button| button.offset_height() > 0) {
        Some(button) => {
            button.click();
            true
        }
        None => false,
    }
}
