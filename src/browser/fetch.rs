//! Files of this build, over the network or from the browser's cache.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Why a file could not be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchFault {
    /// No answer: no network, or no server.
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
    if !response.ok() {
        return Err(FetchFault::Gone);
    }
    let text = response.text().map_err(|_| FetchFault::Unreachable)?;
    JsFuture::from(text)
        .await
        .ok()
        .and_then(|text| text.as_string())
        .ok_or(FetchFault::Unreachable)
}
