//! The learner's state as signals: one for each fact that a page shows, and one for all.

use super::{keeper, standing::Remembered};
use crate::browser::clock;
use cairn_core::{
    action::{Action, Effect, Now},
    notice::Notice,
    record::{Key, Kind, Status},
    state::{Site, State, setting},
    update::update,
};
use leptos::prelude::*;
use std::collections::HashMap;

/// What the learner is told after a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// A change that can be taken back, by its label.
    Changed(String),
    /// Something else happened.
    Noticed(Notice),
    /// Part of a change was not made; the rest, by its label, can be taken back.
    Partly(String, Notice),
    /// A line of an option that does not count was ticked: does the learner want it to count?
    OfferOption {
        /// What was changed, as the undo calls it.
        after: String,
        /// The choice group.
        group: String,
        /// The option.
        option: String,
        /// The option's title.
        name: String,
    },
    /// A new word on something the learner did, such as an export.
    Said(String),
}

/// The handle to the learner's state. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Store {
    inner: StoredValue<Inner>,
    /// Counts changes of any kind.
    version: RwSignal<u64>,
    /// Counts changes of what is known of the learner's memory.
    cards: RwSignal<u64>,
    /// Counts how often it was reckoned how topics stand.
    standing: RwSignal<u64>,
    ready: RwSignal<bool>,
    told: RwSignal<Option<Told>>,
}

struct Inner {
    state: State,
    triggers: HashMap<Key, ArcTrigger>,
    replica: u32,
    /// How topics stand in memory, as it was reckoned last.
    remembered: Vec<Remembered>,
}

impl Store {
    /// An empty state: what a page shows before the browser's storage is read.
    #[must_use]
    pub fn new(site: Site) -> Self {
        Self {
            inner: StoredValue::new(Inner {
                state: State::new(site),
                triggers: HashMap::new(),
                replica: 0,
                remembered: Vec::new(),
            }),
            version: RwSignal::new(0),
            cards: RwSignal::new(0),
            standing: RwSignal::new(0),
            ready: RwSignal::new(false),
            told: RwSignal::new(None),
        }
    }

    /// Reads what the browser holds. In an effect, once.
    pub fn open(self) {
        let site = self.read(|state| state.site().clone());
        let opened = keeper::open(site);
        self.inner.update_value(|inner| {
            inner.replica = clock::random_u32();
            inner.state = opened.state;
        });
        self.told.set(opened.told.map(Told::Noticed));
        self.perform(opened.effects);
        self.ready.set(true);
        self.wake_all();
        keeper::listen(self);
    }

    /// Whether the browser's storage is read. Until then statuses and figures are neutral.
    #[must_use]
    pub fn is_ready(self) -> bool {
        self.ready.get()
    }

    /// Something happened.
    pub fn dispatch(self, action: Action) {
        let asked = self.inner.try_update_value(|inner| {
            let now = Now {
                ms: clock::now_ms(),
                replica: inner.replica,
            };
            let update = update(&mut inner.state, action, now);
            let woken: Vec<ArcTrigger> = update
                .touched
                .iter()
                .filter_map(|key| inner.triggers.get(key).cloned())
                .collect();
            (update, woken)
        });
        let Some((update, woken)) = asked else { return };
        let told = match (update.undo, update.notice) {
            (Some(label), Some(notice @ Notice::Refused(_))) => Some(Told::Partly(label, notice)),
            // What was just done could not be stored: the way back stays.
            (None, Some(notice @ Notice::NotSaved { .. })) => match self.told.get_untracked() {
                Some(Told::Changed(label) | Told::Partly(label, _)) => {
                    Some(Told::Partly(label, notice))
                }
                _ => Some(Told::Noticed(notice)),
            },
            (_, Some(notice)) => Some(Told::Noticed(notice)),
            (label, None) => label.map(Told::Changed),
        };
        for trigger in woken {
            trigger.notify();
        }
        if !update.touched.is_empty() {
            self.version.update(|version| *version += 1);
        }
        let of_cards = |key: &Key| matches!(key.kind, Kind::Card | Kind::Hold | Kind::Deck);
        if update.touched.iter().any(of_cards) {
            self.cards.update(|version| *version += 1);
        }
        if told.is_some() {
            self.told.set(told);
        }
        self.perform(update.effects);
    }

    /// The moment, as the core takes it.
    #[must_use]
    pub fn now(self) -> Now {
        Now {
            ms: clock::now_ms(),
            replica: self.inner.with_value(|inner| inner.replica),
        }
    }

    fn perform(self, effects: Vec<Effect>) {
        for effect in effects {
            for report in keeper::perform(effect, self) {
                self.dispatch(report);
            }
        }
    }

    fn wake_all(self) {
        let triggers = self
            .inner
            .with_value(|inner| inner.triggers.values().cloned().collect::<Vec<_>>());
        for trigger in triggers {
            trigger.notify();
        }
        self.look_again();
    }

    /// The learner is back after a while: what depends on the moment is reckoned again, for a new day may have begun.
    pub fn look_again(self) {
        self.version.update(|version| *version += 1);
        self.cards.update(|version| *version += 1);
    }

    /// Reads the state without being woken by its changes.
    pub fn read<T>(self, read: impl FnOnce(&State) -> T) -> T {
        self.inner.with_value(|inner| read(&inner.state))
    }

    /// Reads the state, and is woken by every change: for figures over many facts.
    pub fn watch<T>(self, read: impl FnOnce(&State) -> T) -> T {
        self.version.track();
        self.read(read)
    }

    /// Is woken when one fact changes.
    pub fn track(self, key: Key) {
        let trigger = self
            .inner
            .try_update_value(|inner| inner.triggers.entry(key).or_default().clone());
        if let Some(trigger) = trigger {
            trigger.track();
        }
    }

    /// Is woken when cards were answered, held back or added: for what is reckoned over all of them.
    pub fn track_cards(self) {
        self.cards.track();
    }

    /// It was reckoned how topics stand in memory.
    pub fn remember(self, all: Vec<Remembered>) {
        // The page may be gone by then.
        let kept = self.inner.try_update_value(|inner| inner.remembered = all);
        if kept.is_some() {
            self.standing.update(|version| *version += 1);
        }
    }

    /// How topics stand in memory, by id; nothing before that is known. Woken when it is reckoned again.
    pub fn remembered<T>(self, read: impl FnOnce(&[Remembered]) -> T) -> T {
        self.standing.track();
        self.inner.with_value(|inner| read(&inner.remembered))
    }

    /// Where the learner stands with a unit; woken when that changes.
    #[must_use]
    pub fn status(self, unit: &str) -> Status {
        self.track(Key::of_unit(unit));
        self.read(|state| state.status(unit))
    }

    /// Whether a box is ticked; woken when that changes.
    #[must_use]
    pub fn is_ticked(self, kind: Kind, id: &str) -> bool {
        self.track(Key::new(kind, id));
        self.read(|state| state.is_ticked(kind, id))
    }

    /// Whether single keys do anything: the learner can switch them off.
    #[must_use]
    pub fn keys_are_on(self) -> bool {
        self.read(|state| state.device(setting::KEYS) != Some("off"))
    }

    /// What the learner was told last, until it is dismissed.
    #[must_use]
    pub fn told(self) -> Option<Told> {
        self.told.get()
    }

    /// Tells the learner something.
    pub fn tell(self, told: Told) {
        self.told.set(Some(told));
    }

    /// The learner has read it.
    pub fn dismiss(self) {
        self.told.set(None);
    }
}

/// The state's handle, from anywhere in the app.
#[must_use]
pub fn use_store() -> Store {
    use_context::<Store>().unwrap_or_else(|| Store::new(Site::default()))
}
