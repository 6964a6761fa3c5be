//! What surrounds every page: skip link, the places that exist (a bar at the bottom of a phone, a rail on
//! a desk).

use super::icon::{Icon, Picture, Stones};
use leptos::prelude::*;

/// A place in the navigation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its address.
    pub href: String,
    /// Its name.
    pub label: &'static str,
    /// Its picture.
    pub icon: Icon,
}

/// The frame of every page.
#[component]
pub fn Shell(
    /// The site's name.
    #[prop(into)]
    name: String,
    /// The address of the first page.
    #[prop(into)]
    home: String,
    /// The places that exist.
    places: Vec<Place>,
    /// Which of them is shown.
    #[prop(into)]
    current: Signal<Option<usize>>,
    /// The page.
    children: Children,
) -> impl IntoView {
    let links = places
        .into_iter()
        .enumerate()
        .map(|(place, Place { href, label, icon })| {
            let here = Memo::new(move |_| current.get() == Some(place));
            view! {
                <li>
                    <a class="place" href=href aria-current=move || here.get().then_some("page")>
                        <Picture icon/>
                        <span>{label}</span>
                    </a>
                </li>
            }
        })
        .collect::<Vec<_>>();
    view! {
        <a class="skip-link" href="#main" rel="external">
            "Skip to the content"
        </a>
        <div class="shell">
            <header class="masthead">
                <a class="brand" href=home>
                    <Stones/>
                    <span>{name}</span>
                </a>
            </header>
            <nav class="places" aria-label="Places">
                <ul>{links}</ul>
            </nav>
            <main id="main" class="main" tabindex="-1">
                {children()}
            </main>
        </div>
    }
}
