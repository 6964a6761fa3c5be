//! Files of this build, over the network or from the browser's cache.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Why a file could not be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchFault {
    /// No answer, or none that says anything: no network, or a server that is not well.
    Unreachable,
    /// The server does not have it: most likely a newer build took its place.
    Gone,
}

/// The text of a file of this site.
///
/// # Errors
/// Where there is no answer, or no such file.
pub async fn text(href: &str) -> Result<String, FetchFault> {
    let window = web_sys::window().ok_or(FetchFault::Unreachable)?;
    let response: Response = JsFuture::from(window.fetch_with_str(href))
        .await
        .map_err(|_| FetchFault::Unreachable)?
        .dyn_into()
        .map_err(|_| FetchFault::Unreachable)?;
    match response.status() {
        200..300 => {}
        404 | 410 => return Err(FetchFault::Gone),
        // The server is busy or broken; that says nothing of the file.
        _ => return Err(FetchFault::Unreachable),
    }
    let text = response.text().map_err(|_| FetchFault::Unreachable)?;
    JsFuture::from(text)
        .await
        .ok()
        .and_then(|text| text.as_string())
        .ok_or(FetchFault::Unreachable)
}
