//! A learner's progress as a link: made of what is here, and handed on by copying or by the system's share
//! sheet. What a link says is the core's to decide.

use super::{Store, Told, transfer};
use crate::{
    browser::{clock, share},
    route::Route,
    site::Site,
};
use cairn_core::{
    day::Day,
    share::{Ledger, Link},
};

/// Whether there is something to hand on.
#[must_use]
pub fn is_something(store: Store, ledger: &Ledger) -> bool {
    store.watch(|state| !Link::of(state, ledger, Day(0), None).is_empty())
}

/// The address that hands on what is here now; `None` where the device knows no day.
#[must_use]
pub fn address(store: Store, site: &Site, ledger: &Ledger, name: Option<&str>) -> Option<String> {
    let day = Day::parse(&clock::today())?;
    let link = store.watch(|state| Link::of(state, ledger, day, name));
    let place = Route::Shared.href_at(&site.base, &link.fragment());
    Some([share::origin(), place].concat())
}

/// Whether the system has a share sheet.
#[must_use]
pub fn has_sheet() -> bool {
    share::has_sheet()
}

/// Copies the link; where the browser does not let one, it is selected in its field, to be copied by hand.
pub async fn copy(store: Store, address: &str, field: &str) {
    let refused = "This browser does not let a page copy. The link is selected: copy it with Ctrl+C, or by holding it.";
    if !transfer::copy(store, address, "The link is copied.", refused).await {
        share::select(field);
    }
}

/// Hands the link to the system's share sheet.
pub async fn hand_on(store: Store, address: &str) {
    if !share::open_sheet("My progress", address).await {
        let words = "The system did not take the link. Copy it instead.";
        store.tell(Told::Said(words.to_owned()));
    }
}
