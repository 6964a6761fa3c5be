//! The learner's state in memory: all records, what may not be written, what is not saved, and what
//! can be undone. Reading is public; changing goes through [`crate::update`] alone.

mod history;
mod load;
mod read;
pub mod setting;
mod sorted;

use std::collections::BTreeMap;

pub(crate) use history::{Change, History};
pub use load::load;
pub(crate) use load::{absorb, reread};

use crate::action::{Aside, Entry, Now};
use crate::notice::Large;
use crate::record::{Key, Record, Rev, Value};
use crate::share::Reach;
use crate::wire;
use sorted::Sorted;

/// Which site this is, and which content it was built with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// The site's id; it stands in every storage key.
    pub id: String,
    /// The hash of the content.
    pub build: String,
    /// How many ids the ledger holds.
    pub ledger: u32,
}

/// All that the program knows of a learner.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    pub(crate) site: Site,
    pub(crate) records: BTreeMap<Key, Record>,
    /// Names that must not be written: what stands there is newer than this program.
    pub(crate) newer: Sorted<String>,
    /// What could not be read and is not moved aside yet: not to be written either.
    pub(crate) unreadable: Vec<Aside>,
    pub(crate) unsaved: Sorted<Key>,
    pub(crate) history: History,
    pub(crate) pending: Option<Pending>,
    /// The highest `rev` among all records, in milliseconds.
    pub(crate) seen: u64,
}

/// A large change that waits for its snapshot.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Pending {
    pub(crate) what: Large,
    /// What it brings; an erasure brings nothing.
    pub(crate) records: BTreeMap<Key, Record>,
    /// Of a file: whether what was taken back here comes back.
    pub(crate) revive: bool,
    /// Of a link: what it could have said.
    pub(crate) reach: Reach,
}

impl Pending {
    /// What brings no more than these records.
    pub(crate) fn of(what: Large, records: BTreeMap<Key, Record>) -> Self {
        Self {
            what,
            records,
            revive: false,
            reach: Reach::default(),
        }
    }
}

impl State {
    /// The state of someone who is here for the first time.
    pub fn new(site: Site) -> Self {
        Self {
            site,
            ..Self::default()
        }
    }

    /// The moment of the next record: later than all that is known here, whatever the clock says.
    pub(crate) fn next_rev(&self, now: Now) -> Rev {
        Rev {
            ms: now.ms.max(self.seen + 1).min(Rev::MAX_MS),
            replica: now.replica,
        }
    }

    /// Puts a record in its place, whatever stands there.
    pub(crate) fn put(&mut self, record: Record) {
        self.seen = self.seen.max(record.rev.ms);
        self.records.insert(record.key.clone(), record);
    }

    /// What a fact says, for comparison and undo.
    pub(crate) fn value(&self, key: &Key) -> Option<&Value> {
        self.records.get(key)?.value.as_ref()
    }

    /// What is stored of a fact.
    pub(crate) fn entry(&self, key: &Key) -> Option<Entry> {
        let record = self.records.get(key)?;
        Some(Entry {
            name: wire::name(&self.site.id, key),
            text: wire::record_text(record),
        })
    }

    /// What stands under this name can be read again, or is gone.
    pub(crate) fn release(&mut self, name: &String) {
        self.newer.remove(name);
        self.unreadable.retain(|aside| aside.from != *name);
    }

    /// Whether a record may not be stored: something newer, or not yet moved aside, stands there.
    pub(crate) fn is_locked(&self, key: &Key) -> bool {
        let name = wire::name(&self.site.id, key);
        self.newer.contains(&name) || self.unreadable.iter().any(|aside| aside.from == name)
    }
}
