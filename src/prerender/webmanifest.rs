//! What a browser must know to install the site as an app: its name, where it begins, its icons and pictures.
//! It draws none of them.

use crate::{
    route::{Base, Route},
    site::Site,
};
use serde_json::{Value, json};

/// The file's name.
pub const NAME: &str = "manifest.webmanifest";
/// The paper of the light theme, as in `index.html`: what an app shows before its page is there.
const PAPER: &str = "#FAF8F3";

/// The manifest. Its addresses are relative to where the site lies.
pub fn webmanifest(site: &Site) -> Vec<u8> {
    // The manifest lies at the base, so that what is below it is a relative address.
    let at = |route: Route| ["./", &route.href(&Base::new("/"))[1..]].concat();
    let shortcut = |name: &str, route: Route| json!({"name": name, "url": at(route)});
    let manifest = json!({
        "id": site.base.to_string(),
        "name": site.name,
        "short_name": site.name,
        "description": site.tagline,
        "lang": "en",
        "start_url": at(Route::Today),
        "scope": "./",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "categories": ["education"],
        "icons": [
            {"src": "icon.svg", "type": "image/svg+xml", "sizes": "any"},
            icon("icon-192.png", 192, "any"),
            icon("icon-512.png", 512, "any"),
            icon("maskable-512.png", 512, "maskable"),
        ],
        "screenshots": [
            picture("narrow.png", "720x1480", "narrow", "A track on a phone"),
            picture("wide.png", "1280x800", "wide", "A track on a desk"),
        ],
        "shortcuts": [
            shortcut("Today", Route::Today),
            shortcut("Review", Route::Review),
            shortcut("Search", Route::Search),
        ],
    });
    manifest.to_string().into_bytes()
}

fn icon(name: &str, size: u32, purpose: &str) -> Value {
    json!({
        "src": format!("icons/{name}"),
        "type": "image/png",
        "sizes": format!("{size}x{size}"),
        "purpose": purpose,
    })
}

fn picture(name: &str, sizes: &str, form: &str, label: &str) -> Value {
    json!({
        "src": format!("pictures/{name}"),
        "type": "image/png",
        "sizes": sizes,
        "form_factor": form,
        "label": label,
    })
}
