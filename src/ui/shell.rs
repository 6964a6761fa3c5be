//! What surrounds every page: skip link, the places that exist (a bar at the bottom of a phone, a rail on
//! a desk).

use crate::ui::{
    erased::{Erase, Erased},
    icon::{Icon, stones},
    live::Word,
};
use leptos::prelude::*;

/// A place in the navigation.
pub struct Place {
    /// Its address.
    pub href: String,
    /// Its name.
    pub label: &'static str,
    /// Its picture.
    pub icon: Icon,
    /// Whether it is shown: `page`, or `false`.
    pub current: Word,
    /// Whether it is on the rail of a desk alone: a phone's bar has room for five.
    pub is_wide: bool,
}

impl Place {
    fn link(self, class: &'static str) -> Erased {
        let Self {
            href,
            label,
            icon,
            current,
            ..
        } = self;
        view! {
            <a class=class href=href aria-current=current>
                {icon.view()}
                <span>{label}</span>
            </a>
        }
        .erased()
    }
}

/// The frame of every page: the site's name leads `home`, and the search stands beside it.
pub fn shell(
    name: String,
    home: String,
    search: Place,
    places: Vec<Place>,
    page: Erased,
) -> Erased {
    let search = search.link("place search-link");
    let links: Vec<Erased> = places
        .into_iter()
        .map(|place| {
            let class = place.is_wide.then_some("place-wide");
            view! { <li class=class>{place.link("place")}</li> }.erased()
        })
        .collect();
    view! {
        <a class="skip-link" href="#main" rel="external">
            "Skip to the content"
        </a>
        <div class="shell">
            <header class="masthead">
                <a class="brand" href=home>
                    {stones()}
                    <span>{name}</span>
                </a>
                {search}
            </header>
            <nav class="places" aria-label="Places">
                <ul>{links}</ul>
            </nav>
            <main id="main" class="main" tabindex="-1">
                {page}
            </main>
        </div>
    }
    .erased()
}
