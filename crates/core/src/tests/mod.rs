//! What the core promises. A tab and the browser's storage are played by small models, so that a test
//! goes the way that the app goes: an action in, its effects performed, their outcome reported.

mod advising;
mod anki;
mod arb;
mod content;
mod devices;
mod exporting;
mod golden;
mod golden_link;
mod handing;
mod importing;
mod interviewing;
mod large;
mod listing;
mod loading;
mod logging;
mod looking_ahead;
mod merging;
mod packing;
mod parcels;
mod picturing;
mod placing;
mod planning;
mod receipts;
mod reporting;
mod reviewing;
mod saving;
mod scheduling;
mod sharing;
mod spoilt;
mod standing;
mod studying;
mod tabs;
mod tallying;
mod telling;
mod undoing;

use std::collections::BTreeMap;

use crate::action::{Action, Effect, Entry, Now, Update};
use crate::notice::Notice;
use crate::record::{Key, Kind, Status, Value};
use crate::state::{Site, State, load};
use crate::update::update;

/// 20 November 2026, 09:00.
const MORNING: u64 = 1_795_165_200_000;

fn site() -> Site {
    Site {
        id: "test".to_owned(),
        build: "b1".to_owned(),
        ledger: 7,
    }
}

/// The browser's storage: entries, room for so many bytes, and names changed that no other tab has
/// heard of yet.
#[derive(Clone, Debug)]
struct Disk {
    entries: BTreeMap<String, String>,
    room: usize,
    unheard: Vec<String>,
}

impl Disk {
    fn new() -> Self {
        Self {
            entries: BTreeMap::new(),
            room: usize::MAX,
            unheard: Vec::new(),
        }
    }

    fn with(entries: &[(&str, &str)]) -> Self {
        let entries = entries
            .iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
        Self {
            entries: entries.collect(),
            ..Self::new()
        }
    }

    fn all(&self) -> Vec<(String, String)> {
        self.entries
            .iter()
            .map(|(name, text)| (name.clone(), text.clone()))
            .collect()
    }

    fn store(&mut self, Entry { name, text }: &Entry) -> bool {
        let others = self.entries.iter().filter(|(other, _)| *other != name);
        let taken: usize = others.map(|(name, text)| name.len() + text.len()).sum();
        let fits = taken + name.len() + text.len() <= self.room;
        if fits {
            self.entries.insert(name.clone(), text.clone());
            self.unheard.push(name.clone());
        }
        fits
    }
}

/// One open page.
#[derive(Clone, Debug)]
struct Tab {
    state: State,
    now: Now,
}

impl Tab {
    /// A page that opens, and has done what loading asked for.
    fn open(disk: &mut Disk, replica: u32) -> (Self, Option<Notice>) {
        let (state, update) = load(site(), disk.all());
        let mut tab = Self {
            state,
            now: Now {
                ms: MORNING,
                replica,
            },
        };
        let notice = update.notice.clone();
        tab.perform(disk, update);
        (tab, notice)
    }

    fn fresh(disk: &mut Disk) -> Self {
        Self::open(disk, 1).0
    }

    /// Acts a second later, and gives back what the learner is told, the last thing said.
    fn act(&mut self, disk: &mut Disk, action: Action) -> Option<Notice> {
        self.now.ms += 1000;
        let update = update(&mut self.state, action, self.now);
        let notice = update.notice.clone();
        self.perform(disk, update).or(notice)
    }

    fn perform(&mut self, disk: &mut Disk, asked: Update) -> Option<Notice> {
        let mut said = None;
        for effect in asked.effects {
            for report in perform(disk, effect) {
                let update = update(&mut self.state, report, self.now);
                said = update.notice.clone().or(said);
                said = self.perform(disk, update).or(said);
            }
        }
        said
    }

    fn mark(&mut self, disk: &mut Disk, topic: &str, status: Status) -> Option<Notice> {
        self.act(disk, marked(topic, status))
    }

    /// What the learner sees: every fact that says something.
    fn visible(&self) -> BTreeMap<Key, Value> {
        let records = self.state.records();
        records
            .filter_map(|record| Some((record.key.clone(), record.value.clone()?)))
            .collect()
    }
}

fn perform(disk: &mut Disk, effect: Effect) -> Vec<Action> {
    match effect {
        Effect::Write(entries) => {
            let (kept, failed): (Vec<_>, Vec<_>) =
                entries.into_iter().partition(|entry| disk.store(entry));
            let names = |entries: Vec<Entry>| entries.into_iter().map(|entry| entry.name).collect();
            vec![
                Action::WriteSucceeded(names(kept)),
                Action::WriteFailed(names(failed)),
            ]
        }
        Effect::Snapshot(entry) if disk.store(&entry) => vec![Action::SnapshotKept],
        Effect::Snapshot(_) => vec![Action::SnapshotRefused],
        Effect::MoveAside(asides) => {
            let moved = asides.into_iter().filter(|aside| disk.store(&aside.kept));
            let moved: Vec<_> = moved.map(|aside| aside.from).collect();
            for name in &moved {
                disk.entries.remove(name);
                disk.unheard.push(name.clone());
            }
            vec![Action::MovedAside(moved)]
        }
        Effect::Remove(names) => {
            for name in names {
                disk.entries.remove(&name);
            }
            Vec::new()
        }
    }
}

fn marked(topic: &str, status: Status) -> Action {
    Action::TopicMarked {
        topic: topic.to_owned(),
        name: topic.to_owned(),
        status,
    }
}

fn topic(id: &str) -> Key {
    Key::new(Kind::Topic, id)
}

/// A learner who has marked some topics.
fn learner(marks: &[(&str, Status)]) -> (Disk, Tab) {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    for (topic, status) in marks {
        tab.mark(&mut disk, topic, *status);
    }
    (disk, tab)
}
