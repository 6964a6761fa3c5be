//! Files that the learner keeps or brings.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};

/// Offers a text as a file to keep. False where the browser refused.
pub fn offer(name: &str, media_type: &str, text: &str) -> bool {
    try_offer(name, media_type, text).is_ok()
}

fn try_offer(name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)?;
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob =
        Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &options)?;
    let href = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&href);
    link.set_download(name);
    link.click();
    // Some browsers read the file only after the click returned.
    gloo_timers::callback::Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&href);
    })
    .forget();
    Ok(())
}

/// The file chosen in an input, read whole if it is at most `limit` bytes; the input is emptied so that
/// the same file can be chosen again.
///
/// # Errors
/// The file's size in bytes where it is larger than `limit`.
pub async fn chosen(input_id: &str, limit: u32) -> Option<Result<Vec<u8>, f64>> {
    let document = web_sys::window()?.document()?;
    let input: HtmlInputElement = document.get_element_by_id(input_id)?.dyn_into().ok()?;
    let file = input.files()?.get(0)?;
    input.set_value("");
    if file.size() > f64::from(limit) {
        return Some(Err(file.size()));
    }
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    Some(Ok(Uint8Array::new(&buffer).to_vec()))
}
