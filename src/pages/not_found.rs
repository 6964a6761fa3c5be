//! Where there is no page, and where a page is not on this device: what to do next.

use crate::{route::Route, site::href};
use crate::ui::erased::{Erase, Erased};
use leptos::prelude::*;

/// The 404 page.
pub fn view() -> Erased {
    view! {
        <header class="page-head">
            <h1>"There is no such page"</h1>
            <p class="lead">
                "The address may have a typing error, or it comes from another edition of this site. Nothing that you did is lost."
            </p>
        </header>
        <p class="button-row">
            <a class="button button--primary" href=href(&Route::Today)>
                "Go to Today"
            </a>
            <a class="button" href=href(&Route::Tracks)>
                "See all tracks"
            </a>
        </p>
    }
    .erased()
}

/// A page that cannot be fetched now.
pub fn unreachable_view() -> Erased {
    view! {
        <header class="page-head">
            <h1>"Not on this device yet"</h1>
            <p class="lead">
                "There is no network, and this page was not kept here. What you did is kept; go back, or try again when you are online."
            </p>
        </header>
        <p class="button-row">
            <a class="button button--primary" href="" rel="external">
                "Try again"
            </a>
            <a class="button" href=href(&Route::Today)>
                "Go to Today"
            </a>
        </p>
    }
    .erased()
}
