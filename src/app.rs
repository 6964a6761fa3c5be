//! The app: the site's frame, the page within it, and the way from one page to the next.

use crate::{
    browser::{document, events},
    pages::{self, Page, track::toc},
    route::Route,
    site::{Site, href, use_site},
    state::{
        Store,
        library::{Library, Missing},
        use_store,
    },
    ui::{
        icon::Icon,
        live::{effect, live, spawn, word},
        shell::{Place, shell},
        shortcuts,
    },
};
use cairn_core::{page::PageData, state};
use leptos::{prelude::*, task};
use leptos_router::{
    components::Router,
    hooks::use_location,
    location::{BrowserUrl, LocationProvider},
};
use std::{collections::HashMap, sync::Arc};

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
    follow_address(shown);
    effect(move || {
        store.open();
        keys::listen(store, site);
        events::follow_scroll();
        document::replay_taps();
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
            places(shown),
            live(move || pages::view(&shown.read())),
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
        (Route::Progress, "Progress", Icon::Bars),
        (Route::Settings, "Settings", Icon::Sliders),
    ];
    places
        .into_iter()
        .map(|(route, label, icon)| Place {
            href: href(&route),
            label,
            icon,
            current: word(move || {
                let here = match &shown.read().route {
                    Route::Track(_) | Route::Topic(_) => route == Route::Tracks,
                    shown => route == *shown,
                };
                if here { "page" } else { "false" }
            }),
        })
        .collect()
}

/// Shows another page when the address changes, as a browser would: title, focus on the heading, scroll
/// to the top, to the fragment, or back to where the learner was.
fn follow_address(shown: RwSignal<Page>) {
    let site = use_site();
    let library: Library = expect_context();
    let path = use_location().pathname;
    let browser: Option<BrowserUrl> = use_context();
    let scrolled = StoredValue::new(HashMap::<String, f64>::new());

    let mut shown_path = None::<String>;
    effect(move || {
        let path = path.get();
        let Some(before) = shown_path
            .replace(path.clone())
            .filter(|before| *before != path)
        else {
            return;
        };
        scrolled.update_value(|scrolled| {
            scrolled.insert(before, events::last_scroll());
        });
        let route =
            site.with_value(|site| site.base.strip(&path).map_or(Route::NotFound, Route::parse));
        let browser = browser.clone();
        let here = path.clone();
        spawn(async move {
            let answer = library.page(&route).await;
            // The learner may have gone on while the text was on its way.
            let at = browser
                .as_ref()
                .map(|browser| browser.as_url().read_untracked().path().to_owned());
            if at.is_some_and(|at| at != here) {
                return;
            }
            let page = match answer {
                Ok(data) => Page { route, data },
                Err(Missing::NotFound) => Page {
                    route: Route::NotFound,
                    data: Arc::new(PageData::Plain),
                },
                Err(Missing::Unreachable) => Page {
                    route,
                    data: Arc::new(PageData::Plain),
                },
                Err(Missing::Changed) => return document::load(&here),
            };
            let (title, _) = site.with_value(|site| pages::title(&page, site));
            shown.set(page);
            task::tick().await;
            let back = browser
                .as_ref()
                .is_some_and(|browser| browser.is_back().get_untracked());
            if let Some(browser) = &browser {
                browser.ready_to_complete();
            }
            task::tick().await;
            document::set_title(&title);
            let fragment = document::fragment();
            if back {
                let top = scrolled.with_value(|scrolled| scrolled.get(&here).copied());
                document::scroll_to(top.unwrap_or_default());
            } else if !fragment.is_empty() {
                document::scroll_to_id(&fragment);
            }
            document::focus_heading();
        });
    });
}
