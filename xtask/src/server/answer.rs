//! What a request is answered: the file, a redirect to the folder's slash, or the site's 404 page.

use std::convert::Infallible;
use std::path::Path;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, LOCATION, VARY, X_CONTENT_TYPE_OPTIONS};
use axum::http::uri::{PathAndQuery, Uri};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use tower::ServiceExt;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_status::SetStatus;

use super::Manner;
use crate::base::Base;

/// The service worker, below the base.
const WORKER: &str = "/worker.js";

/// A folder, and the path that it stands under.
#[derive(Clone, Debug)]
pub struct Site {
    files: ServeDir<SetStatus<ServeFile>>,
    base: Base,
    manner: Manner,
}

impl Site {
    /// The folder's files under a base, with the folder's own `404.html`, served in a manner.
    pub fn new(folder: &Path, base: Base, manner: Manner) -> Self {
        let files = ServeDir::new(folder)
            .precompressed_br()
            .precompressed_gzip()
            .not_found_service(ServeFile::new(folder.join("404.html")));
        Self {
            files,
            base,
            manner,
        }
    }
}

/// Answers one request.
pub async fn answer(State(site): State<Site>, mut request: Request) -> Response {
    let path = request.uri().path();
    let Some(inside) = site.base.inside(path) else {
        if format!("{path}/") == site.base.as_str() {
            return Redirect::temporary(site.base.as_str()).into_response();
        }
        return (
            StatusCode::NOT_FOUND,
            format!("This site stands under {}\n", site.base),
        )
            .into_response();
    };
    if site.manner.hides_worker && inside == WORKER {
        return StatusCode::NOT_FOUND.into_response();
    }
    let inside = request
        .uri()
        .query()
        .map_or_else(|| inside.to_owned(), |query| format!("{inside}?{query}"));
    let Ok(target) = inside.parse::<PathAndQuery>() else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let lasting = is_hashed(target.path());
    *request.uri_mut() = Uri::from(target);
    let mut response = match site.files.oneshot(request).await {
        Ok(response) => response.map(Body::new),
        Err(never) => match never as Infallible {},
    };
    rebase(&mut response, &site.base);
    let cache = if lasting && response.status() == StatusCode::OK {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(cache));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(VARY, HeaderValue::from(ACCEPT_ENCODING));
    headers.extend(site.manner.header);
    response
}

/// The files were asked for a path without the base, and redirect to one without it.
fn rebase(response: &mut Response, base: &Base) {
    let location = response
        .headers()
        .get(LOCATION)
        .and_then(|value| value.to_str().ok());
    if let Some(Ok(rebased)) = location.map(|path| {
        HeaderValue::from_str(&format!("{}{path}", base.as_str().trim_end_matches('/')))
    }) {
        response.headers_mut().insert(LOCATION, rebased);
    }
}

/// Whether a file's name, or that of the program's folder, holds a hash of its content, so that it never changes
/// under that name.
fn is_hashed(path: &str) -> bool {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let folder = folder.rsplit('/').next().unwrap_or_default();
    let is_hash = |part: &str| {
        part.len() >= 8
            && part
                .bytes()
                .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
            && part.bytes().any(|b| b.is_ascii_digit())
    };
    let program = folder.strip_prefix("program-").is_some_and(is_hash);
    name.contains('.') && (program || name.split(['-', '.', '_']).any(is_hash))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_name_with_a_hash_lasts() {
        for path in [
            "/cairn-0f1e2d3c4b5a6978.js",
            "/cairn-0f1e2d3c4b5a6978_bg.wasm",
            "/data/track-x-1a2b3c4d.json",
            "/program-1a2b3c4d/cairn_bg.wasm",
            "/sub/program-1a2b3c4d/start.js",
        ] {
            assert!(is_hashed(path), "{path}");
        }
        for path in [
            "/",
            "/boot.js",
            "/topics/decade-defaced/",
            "/index.html",
            "/20261120/",
            "/feedface.txt",
        ] {
            assert!(!is_hashed(path), "{path}");
        }
    }
}
