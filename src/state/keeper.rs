//! Between the core's effects and the browser's storage: reads everything once, performs what is asked,
//! and listens for what other tabs write.

use super::Store;
use crate::browser::{document, events, field, storage};
use cairn_core::{
    action::{Action, Aside, Effect, Entry},
    notice::Notice,
    state::{Site, State, load},
};
use gloo_timers::callback::Timeout;
use std::cell::Cell;

/// Milliseconds after which a failed write is tried again.
const RETRY_MS: u32 = 15_000;

/// What the browser held.
pub struct Opened {
    /// The learner's state.
    pub state: State,
    /// What is to be done about what could not be read.
    pub effects: Vec<Effect>,
    /// What the learner should know.
    pub told: Option<Notice>,
}

/// The start of every key of a site.
fn prefix(site: &str) -> String {
    ["cairn:", site, ":"].concat()
}

/// Reads all that the browser holds for this site. Nothing is written.
#[must_use]
pub fn open(site: Site) -> Opened {
    let entries = storage::entries(&prefix(&site.id)).unwrap_or_default();
    let (state, update) = load(site, entries);
    Opened {
        state,
        effects: update.effects,
        told: update.notice,
    }
}

/// Does what the core asks, and says what became of it.
#[must_use]
pub fn perform(effect: Effect, store: Store) -> Vec<Action> {
    match effect {
        Effect::Write(entries) => write(entries, store),
        Effect::Snapshot(Entry { name, text }) => vec![if storage::set(&name, &text) {
            Action::SnapshotKept
        } else {
            Action::SnapshotRefused
        }],
        Effect::MoveAside(asides) => {
            let moved = asides
                .into_iter()
                .filter(move_aside)
                .map(|aside| aside.from);
            vec![Action::MovedAside(moved.collect())]
        }
        Effect::Remove(names) => {
            for name in names {
                storage::remove(&name);
            }
            Vec::new()
        }
    }
}

fn write(entries: Vec<Entry>, store: Store) -> Vec<Action> {
    let (kept, failed): (Vec<Entry>, Vec<Entry>) = entries
        .into_iter()
        .partition(|entry| storage::set(&entry.name, &entry.text));
    let names = |entries: Vec<Entry>| {
        entries
            .into_iter()
            .map(|entry| entry.name)
            .collect::<Vec<_>>()
    };
    let mut reports = Vec::new();
    if !kept.is_empty() {
        reports.push(Action::WriteSucceeded(names(kept)));
        greet(store);
    }
    if !failed.is_empty() {
        reports.push(Action::WriteFailed(names(failed)));
        retry_later(store);
        guard(store);
    }
    reports
}

/// With the first thing that the learner does, the browser is asked to keep the storage, and the pages
/// know someone who comes back.
fn greet(store: Store) {
    if document::root_data("returning").is_none() && store.read(|state| !state.is_new()) {
        document::set_root_data("returning", Some(""));
        document::ask_to_persist();
    }
}

/// Tries again after a while what could not be stored. However much there is, one try waits.
fn retry_later(store: Store) {
    thread_local! {
        static WAITING: Cell<bool> = const { Cell::new(false) };
    }
    if !WAITING.replace(true) {
        Timeout::new(RETRY_MS, move || {
            WAITING.set(false);
            store.dispatch(Action::RetryAsked);
        })
        .forget();
    }
}

/// From the first write that failed on, the browser asks before the page goes while something is in it
/// alone. Not before: a page that listens for its end is not kept for Back by every browser.
fn guard(store: Store) {
    thread_local! {
        static GUARDED: Cell<bool> = const { Cell::new(false) };
    }
    if !GUARDED.replace(true) {
        events::before_leaving(move || store.read(|state| state.unsaved().len() > 0));
    }
}

/// Keeps the entry under its new name before the old one goes. False where there is no room, or where
/// someone wrote another text meanwhile: that one is read, not removed.
fn move_aside(aside: &Aside) -> bool {
    let unchanged = || storage::get(&aside.from).is_some_and(|text| aside.kept.text == text);
    let moved = unchanged() && storage::set(&aside.kept.name, &aside.kept.text) && unchanged();
    if moved {
        storage::remove(&aside.from);
    }
    moved
}

/// Listens for other tabs, and reads everything again when the page comes back from being frozen. Asks
/// the browser once a visit to keep what is there.
pub fn listen(store: Store) {
    if store.read(|state| !state.is_new()) {
        document::ask_to_persist();
    }
    let site = store.read(|state| state.site().id.clone());
    let own = prefix(&site);
    let reread = move || {
        if let Some(entries) = storage::entries(&own) {
            store.dispatch(Action::StorageReread(entries));
        }
    };
    let own = prefix(&site);
    let again = reread.clone();
    events::on_storage(move |key, value| match key {
        Some(key) if key.starts_with(&own) => {
            store.dispatch(Action::StorageChanged(vec![(key, value)]))
        }
        Some(_) => {}
        // Everything was cleared at once.
        None => again(),
    });
    events::on_return(move || {
        reread();
        store.look_again();
    });
    events::on_window("pagehide", field::commit);
}
