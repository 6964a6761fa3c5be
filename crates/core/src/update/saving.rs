//! What the browser reports about storage: what is saved, what is not, what was moved or thrown away.

use super::write;
use crate::action::{Effect, Update};
use crate::notice::Notice;
use crate::record::Key;
use crate::state::State;
use crate::wire::{self, Name};

pub(super) fn succeeded(state: &mut State, names: &[String]) -> Update {
    let before = state.unsaved().len();
    for key in keys(state, names) {
        state.unsaved.remove(&key);
    }
    let notice = (before > 0 && state.unsaved().len() == 0).then_some(Notice::AllSaved);
    Update {
        notice,
        ..Update::default()
    }
}

pub(super) fn failed(state: &mut State, names: &[String]) -> Update {
    let before = state.unsaved().len();
    for key in keys(state, names) {
        state.unsaved.insert(key);
    }
    let unsaved = state.unsaved().len();
    Update {
        // A try that failed again is no news.
        notice: (unsaved > before).then_some(Notice::NotSaved { unsaved }),
        ..Update::default()
    }
}

/// Everything that could not be stored or moved aside, once more.
pub(super) fn retry(state: &State) -> Update {
    let mut effects = Vec::new();
    if !state.unreadable.is_empty() {
        effects.push(Effect::MoveAside(state.unreadable.clone()));
    }
    let open = state.unsaved().filter(|key| !state.is_locked(key));
    effects.extend(write(open.filter_map(|key| state.entry(key)).collect()));
    Update {
        effects,
        ..Update::default()
    }
}

/// The names are free again; what this tab knows of them is stored there.
pub(super) fn moved_aside(state: &mut State, names: &[String]) -> Update {
    state
        .unreadable
        .retain(|aside| !names.contains(&aside.from));
    let entries = keys(state, names)
        .iter()
        .filter_map(|key| state.entry(key))
        .collect();
    Update {
        effects: write(entries),
        ..Update::default()
    }
}

/// Only what is kept beside the records can be thrown away, never a record.
pub(super) fn discarded(state: &State, mut names: Vec<String>) -> Update {
    names.retain(|name| wire::read_name(&state.site.id, name) == Name::Kept);
    let effects = if names.is_empty() {
        Vec::new()
    } else {
        vec![Effect::Remove(names)]
    };
    Update {
        effects,
        ..Update::default()
    }
}

fn keys(state: &State, names: &[String]) -> Vec<Key> {
    let read = names
        .iter()
        .filter_map(|name| match wire::read_name(&state.site.id, name) {
            Name::Record(key) => Some(key),
            Name::Kept | Name::Unknown | Name::Foreign => None,
        });
    read.collect()
}
