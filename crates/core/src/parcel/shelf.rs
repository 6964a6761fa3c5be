//! What has arrived of parcels, each part under a storage key of its own, so that two tabs never write over
//! each other. Whatever stands in storage is read; what is too old, too much or not ours is named, to go.

use std::collections::BTreeMap;

use super::{Part, SpoiltParcel, join};
use crate::action::Entry;

/// How long a part is kept that is not asked for again: a day.
pub const AGE_LIMIT_MS: u64 = 86_400_000;
/// How many parcels are kept at a time: the one that arrives, and one that was begun before.
pub const KEPT_PARCELS: usize = 2;

/// What is kept of parcels.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelf {
    /// By parcel and place, with the moment of arrival.
    parts: BTreeMap<(String, usize), (Part, u64)>,
}

/// How far a parcel is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// How many parts it has.
    pub of: usize,
    /// The parts that are not here yet.
    pub missing: Vec<usize>,
}

/// The start of the name of every part that a site keeps.
pub fn prefix(site: &str) -> String {
    ["cairn-parcel:", site, ":"].concat()
}

impl Shelf {
    /// Reads what stands in storage, and names what must go: what cannot be read, what is older than
    /// [`AGE_LIMIT_MS`] or from the future.
    pub fn read(site: &str, entries: Vec<(String, String)>, now_ms: u64) -> (Self, Vec<String>) {
        let (mut shelf, mut gone) = (Self::default(), Vec::new());
        for (name, text) in entries {
            match read_entry(site, &name, &text) {
                Some((part, at)) if at <= now_ms && now_ms - at < AGE_LIMIT_MS => {
                    shelf
                        .parts
                        .insert((part.parcel.clone(), part.place), (part, at));
                }
                _ => gone.push(name),
            }
        }
        (shelf, gone)
    }

    /// Puts a part in, in place of what it takes the place of, and names what must go for it: parts of the
    /// same parcel that count another number of parts, and the parcel that nothing was added to for longest,
    /// where there are more than [`KEPT_PARCELS`].
    pub fn put(&mut self, site: &str, part: Part, now_ms: u64) -> (Entry, Vec<String>) {
        let entry = Entry {
            name: name(site, &part.parcel, part.place),
            text: [&now_ms.to_string(), " ", &part.fragment()].concat(),
        };
        let mut last: BTreeMap<&str, u64> = BTreeMap::new();
        for ((parcel, _), (_, at)) in &self.parts {
            let latest = last.entry(parcel).or_default();
            *latest = (*latest).max(*at);
        }
        last.remove(part.parcel.as_str());
        let mut others: Vec<_> = last.into_iter().map(|(parcel, at)| (at, parcel)).collect();
        others.sort_unstable();
        let stays = others.split_off(others.len().saturating_sub(KEPT_PARCELS - 1));
        let goes: Vec<_> = self
            .parts
            .iter()
            .filter(|((parcel, _), (kept, _))| {
                let own = *parcel == part.parcel && kept.of == part.of;
                let other = stays.iter().any(|(_, stays)| stays == parcel);
                !(own || other)
            })
            .map(|(key, _)| key.clone())
            .collect();
        let mut gone = Vec::new();
        for key in goes {
            gone.push(name(site, &key.0, key.1));
            self.parts.remove(&key);
        }
        // Under its own name stands the new one.
        gone.retain(|gone| *gone != entry.name);
        self.parts
            .insert((part.parcel.clone(), part.place), (part, now_ms));
        (entry, gone)
    }

    /// How far a parcel is. `None` where nothing of it is here.
    pub fn standing(&self, parcel: &str) -> Option<Standing> {
        let mut parts = self.of(parcel).peekable();
        let of = parts.peek()?.of;
        let here: Vec<usize> = parts.map(|part| part.place).collect();
        Some(Standing {
            of,
            missing: (1..=of).filter(|place| !here.contains(place)).collect(),
        })
    }

    /// The file, once all of its parts are here.
    ///
    /// # Errors
    /// Where the parts do not make what was sent.
    pub fn file(&self, parcel: &str) -> Option<Result<String, SpoiltParcel>> {
        let standing = self.standing(parcel)?;
        standing
            .missing
            .is_empty()
            .then(|| join(parcel, self.of(parcel)))
    }

    /// The names of what is kept of a parcel, to be thrown away.
    pub fn names(&self, site: &str, parcel: &str) -> Vec<String> {
        self.of(parcel)
            .map(|part| name(site, parcel, part.place))
            .collect()
    }

    fn of(&self, parcel: &str) -> impl Iterator<Item = &Part> {
        let parts = self.parts.iter();
        parts
            .filter(move |((own, _), _)| own == parcel)
            .map(|(_, (part, _))| part)
    }
}

fn name(site: &str, parcel: &str, place: usize) -> String {
    [&prefix(site), parcel, ":", &place.to_string()].concat()
}

/// A part, and when it came: `<ms> p=1.…` under the name that its own fields make.
fn read_entry(site: &str, own: &str, text: &str) -> Option<(Part, u64)> {
    let (at, fragment) = text.split_once(' ')?;
    let part = Part::read(fragment).ok()?;
    (own == name(site, &part.parcel, part.place)).then_some((part, at.parse().ok()?))
}
