//! From storage into memory, at the start and whenever storage changes under the page. Total: every
//! entry is taken in, left alone because it is newer, or held to be moved aside; none is destroyed.

use std::collections::BTreeSet;

use super::{Site, State};
use crate::action::{Aside, Effect, Update};
use crate::notice::Notice;
use crate::record::{Key, Kind, Record};
use crate::wire::{self, Fault, Name};

/// Reads everything that storage holds under any name; what is of another site or another program is
/// passed over. The update's effects are to be performed before anything else.
pub fn load(site: Site, entries: impl IntoIterator<Item = (String, String)>) -> (State, Update) {
    let mut state = State::new(site);
    let entries = entries.into_iter().map(|(name, text)| (name, Some(text)));
    let update = absorb(&mut state, entries);
    (state, update)
}

/// Takes in what stands in storage now under the names given; `None` is an entry that is gone.
pub(crate) fn absorb(
    state: &mut State,
    entries: impl IntoIterator<Item = (String, Option<String>)>,
) -> Update {
    let mut news = News::default();
    for (name, text) in entries {
        match wire::read_name(&state.site.id, &name) {
            Name::Foreign | Name::Kept => {}
            Name::Unknown => news.hold(state, name, text.is_some()),
            Name::Record(key) => news.read(state, key, name, text),
        }
    }
    news.finish()
}

/// As [`absorb`], where `entries` are all there are: what is known here and not among them is gone.
pub(crate) fn reread(state: &mut State, entries: Vec<(String, String)>) -> Update {
    let mut present = BTreeSet::new();
    present.extend(entries.iter().map(|(name, _)| name.as_str()));
    let records = state
        .records
        .keys()
        .map(|key| wire::name(&state.site.id, key));
    let known = records
        .chain(state.newer.as_slice().iter().cloned())
        .chain(state.unreadable.iter().map(|aside| aside.from.clone()));
    let gone: Vec<_> = known
        .filter(|name| !present.contains(name.as_str()))
        .map(|name| (name, None))
        .collect();
    let entries = entries.into_iter().map(|(name, text)| (name, Some(text)));
    absorb(state, entries.chain(gone))
}

/// Whether a segment of the review log stands in a joined one of its year, stored after it.
fn is_joined(state: &State, key: &Key) -> bool {
    let (Some(own), Some(year)) = (state.records.get(key), key.id.get(..4)) else {
        return false;
    };
    let holds = |other: &Record| {
        let id = &other.key.id;
        other.rev > own.rev && *id != key.id && id.starts_with(year) && id.ends_with('+')
    };
    let from = Key::new(Kind::Log, year);
    let mut segments = state.records.range(from..).map(|(_, record)| record);
    key.kind == Kind::Log
        && segments
            .by_ref()
            .take_while(|record| record.key.kind == Kind::Log)
            .any(holds)
}

#[derive(Default)]
struct News {
    write: Vec<crate::action::Entry>,
    aside: Vec<Aside>,
    touched: Vec<Key>,
    newer: usize,
}

impl News {
    fn read(&mut self, state: &mut State, key: Key, name: String, text: Option<String>) {
        let Some(text) = text else {
            state.release(&name);
            if is_joined(state, &key) {
                // Another tab joined it to others, and stored those first.
                return self.forget(state, key);
            }
            // Anything else Cairn deletes by records, never by removing one: something else did, and what
            // this tab knows is kept.
            return self.write_again(state, &key);
        };
        match wire::read_record(&key, &text) {
            Ok(record) => {
                state.release(&name);
                self.take(state, record);
            }
            Err(Fault::Newer { .. }) => self.hold(state, name, true),
            Err(why) => {
                let kept = wire::quarantine_name(&state.site.id, &name, &text);
                let aside = Aside {
                    from: name.clone(),
                    kept: crate::action::Entry { name: kept, text },
                    why,
                };
                self.aside.push(aside.clone());
                state.release(&name);
                state.unreadable.push(aside);
            }
        }
    }

    fn take(&mut self, state: &mut State, record: Record) {
        match state.records.get(&record.key) {
            Some(known) if known.wins_over(&record) => {
                // Another tab stored something older over it, not having heard of it yet.
                let key = record.key;
                return self.write_again(state, &key);
            }
            Some(known) if known.value == record.value => {}
            _ if record.value.is_none() && !state.records.contains_key(&record.key) => {}
            _ => {
                self.touched.push(record.key.clone());
            }
        }
        state.unsaved.remove(&record.key);
        state.put(record);
    }

    /// A name that holds, or no longer holds, something newer than this program.
    fn hold(&mut self, state: &mut State, name: String, stands: bool) {
        if !stands {
            state.release(&name);
        } else {
            state.unreadable.retain(|aside| aside.from != name);
            self.newer += usize::from(state.newer.insert(name));
        }
    }

    fn forget(&mut self, state: &mut State, key: Key) {
        if state.records.remove(&key).is_some() {
            self.touched.push(key);
        }
    }

    fn write_again(&mut self, state: &State, key: &Key) {
        self.write.extend(state.entry(key));
    }

    fn finish(self) -> Update {
        let notice = (self.newer > 0 || !self.aside.is_empty()).then_some(Notice::Found {
            unreadable: self.aside.len(),
            newer: self.newer,
        });
        let mut effects = Vec::new();
        if !self.aside.is_empty() {
            effects.push(Effect::MoveAside(self.aside));
        }
        if !self.write.is_empty() {
            effects.push(Effect::Write(self.write));
        }
        Update {
            effects,
            touched: self.touched,
            undo: None,
            notice,
        }
    }
}
