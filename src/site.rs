//! What the build says of the site: its name, where it lies, which content it holds.

use crate::route::{Base, Route};
use leptos::prelude::*;

/// What the build says of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// Its id; it stands in every storage key.
    pub id: String,
    /// Its name.
    pub name: String,
    /// One sentence on what it is.
    pub tagline: String,
    /// Where it lies on its host.
    pub base: Base,
    /// The hash of the content.
    pub build: String,
    /// How many ids the ledger holds.
    pub ledger: u32,
    /// The file with the graph of the content.
    pub index: String,
    /// The file with the search index.
    pub search: String,
}

/// The site, from anywhere in the app.
#[must_use]
pub fn use_site() -> StoredValue<Site> {
    expect_context()
}

/// The address of a page of this site.
#[must_use]
pub fn href(route: &Route) -> String {
    use_site().with_value(|site| route.href(&site.base))
}
