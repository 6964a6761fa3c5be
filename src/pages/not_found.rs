//! Where there is no page, and where a page is not on this device: what to do next.

use crate::{
    route::Route,
    site::href,
    ui::{
        erased::{Erase, Erased},
        layout::{link, page_head, paragraph, row},
    },
};
use leptos::prelude::*;

/// The 404 page.
#[must_use]
pub fn view() -> Erased {
    let words = "The address may have a typing error, or it comes from another edition of this site. \
                 Nothing that you did is lost.";
    vec![
        page_head("There is no such page", vec![paragraph("lead", words)]),
        row(vec![
            link("button button--primary", href(&Route::Today), "Go to Today"),
            link("button", href(&Route::Tracks), "See all tracks"),
        ]),
    ]
    .erased()
}

/// A page that cannot be fetched now.
#[must_use]
pub fn unreachable_view() -> Erased {
    let words = "There is no network, and this page was not kept here. What you did is kept; go back, or \
                 try again when you are online.";
    let again = view! {
        <a class="button button--primary" href="" rel="external">
            "Try again"
        </a>
    };
    vec![
        page_head("Not on this device yet", vec![paragraph("lead", words)]),
        row(vec![
            again.erased(),
            link("button", href(&Route::Today), "Go to Today"),
        ]),
    ]
    .erased()
}
