//! The app: the site's frame, the page within it, and the way from one page to the next.

use crate::{
    browser::{document, scroll},
    pages::{Page, day, track::toc},
    route::Route,
    site::{Site, href, use_site},
    state::{Store, library::Library, use_store},
    ui::{
        erased::Erase,
        icon::Icon,
        later,
        live::{effect, live, spawn, word},
        shell::{Place, shell},
        shortcuts,
    },
};
use cairn_core::{
    record::{Key, Kind},
    state::{self, setting},
};
use leptos::{prelude::*, task};
use leptos_router::components::Router;
use std::sync::Arc;

mod address;
mod keys;
mod messages;

/// The whole app, beginning with the page that came as HTML.
#[component]
pub fn App(
    /// What the build says of the site.
    site: Site,
    /// The page to begin with.
    page: Page,
) -> impl IntoView {
    let store = Store::new(state::Site {
        id: site.id.clone(),
        build: site.build.clone(),
        ledger: site.ledger,
    });
    provide_context(store);
    provide_context(Library::new(
        site.clone(),
        page.route.clone(),
        Arc::clone(&page.data),
    ));
    let base = site.base.for_router();
    provide_context(StoredValue::new(site));
    view! {
        <Router base>
            <Frame page/>
        </Router>
    }
}

/// The shell around the page that is shown.
#[component]
fn Frame(page: Page) -> impl IntoView {
    let store = use_store();
    let site = use_site();
    let shown = RwSignal::new(page);
    address::follow(shown);
    effect(move || {
        // What is stored must not be shown by a part that is still to be taken over as it was written.
        later::then(move || {
            store.open();
            keys::listen(store, site);
            scroll::follow();
            document::replay_taps();
            spawn(async {
                task::tick().await;
                document::go_to(&document::fragment());
            });
        });
    });
    effect(move || {
        store.track(Key::new(Kind::Device, setting::THEME));
        let theme = store.read(|state| state.device(setting::THEME).unwrap_or("system").to_owned());
        // Before the storage is read, the theme is what `boot.js` found there.
        if store.is_ready() {
            document::set_root_data("theme", Some(&theme));
        }
    });
    let library: Library = expect_context();
    effect(move || {
        // Someone who comes back will look for something.
        if store.is_ready() && store.read(|state| !state.is_new()) {
            library.expect_search();
        }
    });
    effect(move || {
        shown.track();
        spawn(async {
            task::tick().await;
            document::set_open(toc::ID, document::matches_media(toc::BESIDE));
        });
    });
    let (name, home) = site.with_value(|site| (site.name.clone(), Route::Today.href(&site.base)));
    vec![
        shell(
            name,
            home,
            place(shown, Route::Search, "Search", Icon::Glass),
            places(shown),
            vec![day::running(), live(move || shown.read().show())].erased(),
        ),
        messages::view(),
        shortcuts::shortcuts(|| document::close_dialog(shortcuts::ID)),
    ]
}

/// The places that exist. A topic belongs to the tracks.
fn places(shown: RwSignal<Page>) -> Vec<Place> {
    let places = [
        (Route::Today, "Today", Icon::House),
        (Route::Tracks, "Tracks", Icon::Trail),
        (Route::Review, "Review", Icon::Cards),
        (Route::Plan, "Plan", Icon::Month),
        (Route::Journal, "Journal", Icon::Page),
        (Route::Progress, "Progress", Icon::Bars),
        (Route::Settings, "Settings", Icon::Sliders),
    ];
    places
        .into_iter()
        .map(|(route, label, icon)| place(shown, route, label, icon))
        .collect()
}

fn place(shown: RwSignal<Page>, route: Route, label: &'static str, icon: Icon) -> Place {
    Place {
        href: href(&route),
        label,
        icon,
        is_wide: matches!(route, Route::Plan | Route::Journal),
        current: word(move || {
            let here = match &shown.read().route {
                Route::Track(_) | Route::Topic(_) => route == Route::Tracks,
                Route::Shared => route == Route::Progress,
                shown => route == *shown,
            };
            if here { "page" } else { "false" }
        }),
    }
}
