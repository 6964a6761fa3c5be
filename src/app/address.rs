//! From one page to the next, as a browser would do it: title, focus on the heading, scroll to the top,
//! to the fragment, or back to where the learner was.

use crate::{
    browser::{document, history, scroll},
    pages::{self, Page, not_found, parts},
    route::Route,
    site::use_site,
    state::library::{Library, Missing},
    ui::live::{effect, spawn},
};
use cairn_core::page::PageData;
use leptos::{prelude::*, task};
use leptos_router::{
    hooks::use_location,
    location::{BrowserUrl, LocationProvider},
};
use std::sync::Arc;

/// Shows another page when the address changes.
pub fn follow(shown: RwSignal<Page>) {
    let site = use_site();
    let library: Library = expect_context();
    let path = use_location().pathname;
    let browser: Option<BrowserUrl> = use_context();
    let mut last = None::<String>;
    effect(move || {
        let here = path.get();
        let before = last.replace(here.clone()).filter(|before| *before != here);
        let (Some(before), Some(browser)) = (before, browser.clone()) else {
            return;
        };
        scroll::remember(&before);
        // Back and Forward have changed the address already; a link does when its page is there.
        let traversed = document::path() == here;
        let route =
            site.with_value(|site| site.base.strip(&here).map_or(Route::NotFound, Route::parse));
        document::set_root_data("busy", Some(""));
        spawn(async move {
            let answer = open(library, &route).await;
            let url = browser.as_url().get_untracked();
            // The learner may have gone on while the page was on its way.
            if url.path() != here {
                return;
            }
            document::set_root_data("busy", None);
            let without = |route, view| Page {
                route,
                data: Arc::new(PageData::Plain),
                view,
            };
            let page = match answer {
                Ok(page) => page,
                Err(Missing::NotFound) => without(Route::NotFound, |_| not_found::view()),
                Err(Missing::Unreachable) => without(route, |_| not_found::unreachable_view()),
                Err(Missing::Changed) => {
                    if traversed {
                        // The address is there already: going to it again would be a jump on this page.
                        return document::reload();
                    }
                    let query = if url.search().is_empty() { "" } else { "?" };
                    return document::load(&[&here, query, url.search(), url.hash()].concat());
                }
            };
            let (title, _) = site.with_value(|site| pages::title(&page, site));
            shown.set(page);
            task::tick().await;
            // A link's address is shown only now, and the page scrolled to its top or fragment.
            browser.ready_to_complete();
            task::tick().await;
            // What the page reads from its query stands after one more.
            task::tick().await;
            document::set_title(&title);
            let there = if traversed {
                scroll::restore(&here)
            } else {
                document::go_to(&document::fragment())
            };
            if !traversed {
                history::mark_walked();
            }
            // A page that has taken the focus for its box keeps it.
            if !there && !document::focus_is_in("main input") {
                document::focus_heading();
            }
        });
    });
}

/// The text of a page, and what makes its view: they travel at the same time.
async fn open(library: Library, route: &Route) -> Result<Page, Missing> {
    let wanted = route.clone();
    spawn(async move {
        // A fault is told by the same call below.
        let _ = parts::view_of(&wanted).await;
    });
    let was_here = library.has(route);
    let data = library.page(route).await?;
    let view = parts::view_of(route).await.map_err(|_| {
        if was_here {
            Missing::Unreachable
        } else {
            // The text came just now, so there is a network: it is the build that is gone.
            Missing::Changed
        }
    })?;
    Ok(Page {
        route: route.clone(),
        data,
        view,
    })
}
