//! The first moment in the browser: the static page is taken over, a panic gets a page of its own.

use crate::{
    app::App,
    browser::{document, fault},
    pages::{Page, parts},
    route::{Base, Route},
    state::library,
};
use leptos::{mount::hydrate_from, prelude::*};
use wasm_bindgen_futures::spawn_local;

/// Takes the static page over. A page that this build did not write for its address is left for the one
/// that it did.
pub fn start() {
    fault::on_panic();
    let Some(mount) = document::mount_point() else {
        return;
    };
    match library::from_document() {
        Some((site, route, data)) => spawn_local(async move {
            match parts::view_of(&route).await {
                Ok(view) => {
                    let page = Page { route, data, view };
                    hydrate_from(mount, move || view! { <App site page/> }).forget();
                }
                Err(_) => fault::asleep(),
            }
        }),
        None => {
            let base = Base::new(&document::root_data("base").unwrap_or_default());
            document::load(&Route::NotFound.href(&base));
        }
    }
}
