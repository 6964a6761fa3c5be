//! The learner's file on its way from one device to another in parts: cut here, or kept as it arrives, each
//! part under a key of its own, until it is whole. What a part is, the core says.

use super::Store;
use crate::{
    browser::{clock, events, share, storage},
    route::Route,
    site::Site,
};
use cairn_core::{
    export,
    import::{self, ImportFile},
    parcel::{self, Part, Shelf, Standing},
    receipt::Sum,
};

const NO_ROOM: &str = "This browser's storage is full or closed, so the part was not kept. Nothing was changed. \
                       Bring the file instead, in the Settings.";

/// What goes out.
pub struct Outgoing {
    /// Its parts, one a code. `None` where it is too large for codes.
    pub parts: Option<Vec<Part>>,
    /// What the other side should have in the end.
    pub sum: Sum,
}

/// Everything that travels, as it is now.
#[must_use]
pub fn pack(store: Store) -> Outgoing {
    store.read(|state| Outgoing {
        parts: parcel::cut(&export::export(state, clock::now_ms())),
        sum: Sum::of_state(state),
    })
}

/// A part's address on this site.
#[must_use]
pub fn address(site: &Site, part: &Part) -> String {
    let place = Route::Shared.href_at(&site.base, &part.fragment());
    [share::origin(), place].concat()
}

/// Keeps the part that a fragment is.
///
/// # Errors
/// In words, where it cannot be taken. Nothing changed.
pub fn keep(store: Store, fragment: &str) -> Result<Part, String> {
    let part = Part::read(fragment).map_err(|fault| fault.to_string())?;
    let site = site(store);
    let (mut shelf, old) = shelf(&site);
    let (entry, gone) = shelf.put(&site, part.clone(), clock::now_ms());
    old.iter()
        .chain(&gone)
        .for_each(|name| storage::remove(name));
    if storage::set(&entry.name, &entry.text) {
        Ok(part)
    } else {
        Err(NO_ROOM.to_owned())
    }
}

/// How a parcel stands.
pub enum Stands {
    /// Nothing of it is here: it was taken over or thrown away, perhaps in another tab.
    Gone,
    /// Parts are missing.
    Waiting(Standing),
    /// All parts are here, and cannot be taken, in words. They are thrown away.
    Refused(String),
    /// All parts are here, and are the file that was sent.
    Whole(Box<ImportFile>),
}

/// How a parcel stands now.
#[must_use]
pub fn look(store: Store, parcel: &str) -> Stands {
    let (shelf, _) = shelf(&site(store));
    let Some(standing) = shelf.standing(parcel) else {
        return Stands::Gone;
    };
    let Some(file) = shelf.file(parcel) else {
        return Stands::Waiting(standing);
    };
    let file = file.map_err(|fault| fault.to_string()).and_then(|text| {
        import::read(text.as_bytes(), store.now()).map_err(|fault| fault.to_string())
    });
    match file {
        Ok(file) => Stands::Whole(Box::new(file)),
        Err(words) => {
            discard(store, parcel);
            Stands::Refused(words)
        }
    }
}

fn shelf(site: &str) -> (Shelf, Vec<String>) {
    let entries = storage::entries(&parcel::prefix(site)).unwrap_or_default();
    Shelf::read(site, entries, clock::now_ms())
}

/// Throws away what is kept of a parcel.
pub fn discard(store: Store, parcel: &str) {
    discard_all(&[&parcel::prefix(&site(store)), parcel, ":"].concat());
}

/// Throws away all parts that are kept.
pub fn discard_every(store: Store) {
    discard_all(&parcel::prefix(&site(store)));
}

fn discard_all(prefix: &str) {
    for (name, _) in storage::entries(prefix).unwrap_or_default() {
        storage::remove(&name);
    }
}

/// Does something when another tab kept or threw away a part.
pub fn on_other_tab(store: Store, act: impl Fn() + 'static) {
    let prefix = parcel::prefix(&site(store));
    events::on_storage(move |key, _| {
        if key.is_none_or(|key| key.starts_with(&prefix)) {
            act();
        }
    });
}

fn site(store: Store) -> String {
    store.read(|state| state.site().id.clone())
}
