//! What a link means here: its facts, how far the sender is, and what taking them over would do. It
//! changes nothing; `update` does.

use std::collections::BTreeMap;

use super::carries;
use super::ledger::{Ledger, Meaning};
use super::link::Link;
use super::reach::Reach;
use crate::day::Day;
use crate::record::{Key, Kind, Mark, Pick, Record, Rev, Status, Value};
use crate::state::{Site, State};

/// Somebody's progress, as far as this content knows what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// What they are called, if they said so.
    pub name: Option<String>,
    /// Their day when they made the link.
    pub day: Day,
    /// How many things are marked in the link.
    pub items: usize,
    /// How many of these are unknown here: the link was made with other content.
    pub unknown: usize,
    /// The facts. A link carries no stamps, so each is as of the beginning of time.
    pub(crate) facts: BTreeMap<Key, Value>,
    /// What it could have said here. What it could not is left alone.
    pub(crate) reach: Reach,
}

/// What taking a link over would do, in facts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Would {
    /// Merging: topics that become done.
    pub done: usize,
    /// Merging: topics that become begun.
    pub learning: usize,
    /// Merging: boxes that become ticked.
    pub ticked: usize,
    /// Merging: topics that say something else in the link, and stay as they are here.
    pub kept: usize,
    /// Replacing: facts that come or change.
    pub changed: usize,
    /// Replacing: facts that go, because the link could name them and does not.
    pub gone: usize,
    /// Replacing: facts that stay, because the link could not name them.
    pub beyond: usize,
}

impl Link {
    /// The link to what stands in a state now; `name` is what the sender wants to be called in it.
    pub fn of(state: &State, ledger: &Ledger, day: Day, name: Option<&str>) -> Self {
        let mut link = Self::new(&state.site().id, ledger.len(), day, name);
        for number in 0..ledger.0.len() {
            if let Some(meaning) = ledger.meaning(number) {
                link.set(number, mark_of(state, &meaning));
            }
        }
        link
    }
}

/// The two bits of a fact: 1 begun or added, 2 done, ticked, taken in or picked, 3 skipped or left out.
fn mark_of(state: &State, meaning: &Meaning) -> u8 {
    let key = match meaning {
        Meaning::Option { group, option } => {
            let pick = state.pick(group);
            return match pick.picked {
                Some(picked) if picked == *option => 2,
                _ => u8::from(pick.added.iter().any(|added| added == option)),
            };
        }
        Meaning::Fact(key) => key,
    };
    match state.value(key) {
        Some(Value::Marked { mark, .. }) => match mark {
            Mark::Learning => 1,
            Mark::Done => 2,
            Mark::Skipped => 3,
        },
        Some(Value::Ticked { .. } | Value::Taken(true)) => 2,
        Some(Value::Taken(false)) => 3,
        _ => 0,
    }
}

impl Shared {
    /// What a link means by this ledger.
    pub fn of(link: &Link, ledger: &Ledger) -> Self {
        let mut shared = Self {
            name: link.name.clone(),
            day: link.day,
            items: 0,
            unknown: 0,
            facts: BTreeMap::new(),
            reach: Reach::default(),
        };
        for number in 0..link.numbers().max(ledger.0.len()) {
            let (mark, meaning) = (link.mark(number), ledger.meaning(number));
            let marked = mark != 0;
            let taken = marked && meaning.as_ref().is_some_and(|it| shared.take(it, mark));
            shared.items += usize::from(marked);
            shared.unknown += usize::from(marked && !taken);
            // A mark that means nothing here is no word on what stands here.
            let said = number < link.ledger as usize && (taken || !marked);
            if let Some(meaning) = meaning.filter(|_| said) {
                shared.reach.add(&meaning);
            }
        }
        shared
    }

    /// Takes one mark in. False where it means nothing for what it is on.
    fn take(&mut self, meaning: &Meaning, mark: u8) -> bool {
        let key = match meaning {
            Meaning::Option { group, option } => return self.choose(group, option, mark),
            Meaning::Fact(key) => key.clone(),
        };
        let value = match (key.kind, mark) {
            (Kind::Topic, 1) => topic(Mark::Learning),
            (Kind::Topic, 2) => topic(Mark::Done),
            (Kind::Topic, 3) => topic(Mark::Skipped),
            (Kind::Line, 2) => Value::Taken(true),
            (Kind::Line, 3) => Value::Taken(false),
            (Kind::Point | Kind::Focus | Kind::Tip | Kind::Milestone | Kind::NextStep, 2) => {
                Value::Ticked { at: 0 }
            }
            _ => return false,
        };
        // Two numbers mean one fact where an id was retired: what says more, stands.
        match self.facts.get(&key) {
            Some(known) if rank(Some(known)) >= rank(Some(&value)) => {}
            _ => {
                self.facts.insert(key, value);
            }
        }
        true
    }

    fn choose(&mut self, group: &str, option: &str, mark: u8) -> bool {
        let change = match mark {
            1 => Pick::add,
            2 => Pick::pick,
            _ => return false,
        };
        let fact = self.facts.entry(Key::new(Kind::Choice, group));
        let value = fact.or_insert_with(|| Value::Picked(Pick::default()));
        if let Value::Picked(pick) = value {
            change(pick, option);
        }
        true
    }

    /// The sender's state, for figures: it is never stored.
    pub fn state(&self) -> State {
        let mut state = State::new(Site::default());
        for record in self.records(0).into_values() {
            state.put(record);
        }
        state
    }

    /// The facts as records, with `at` for the dates that a link does not carry.
    pub(crate) fn records(&self, at: u64) -> BTreeMap<Key, Record> {
        let record = |(key, value): (&Key, &Value)| {
            let record = Record {
                key: key.clone(),
                value: Some(value.clone().since(at)),
                rev: Rev::default(),
            };
            (key.clone(), record)
        };
        self.facts.iter().map(record).collect()
    }

    /// What taking it over would do to a state.
    pub fn would(&self, state: &State) -> Would {
        let mut would = Would::default();
        for (_, value) in raised(state, self) {
            *match value {
                Value::Marked {
                    mark: Mark::Done, ..
                } => &mut would.done,
                Value::Marked { .. } => &mut would.learning,
                _ => &mut would.ticked,
            } += 1;
        }
        for (key, value) in &self.facts {
            let here = state.value(key);
            if !Value::same(here, Some(value)) {
                would.changed += 1;
                would.kept += usize::from(key.kind == Kind::Topic && !raises(here, value));
            }
        }
        let here = state.records().filter(|record| record.value.is_some());
        for record in here.filter(|record| carries(record.key.kind)) {
            if !self.facts.contains_key(&record.key) {
                let goes = self.reach.holds(record);
                would.gone += usize::from(goes);
                would.beyond += usize::from(!goes);
            }
        }
        would
    }

    /// Where the sender stands with a unit.
    pub fn status(&self, unit: &str) -> Status {
        match self.facts.get(&Key::of_unit(unit)) {
            Some(Value::Marked { mark, .. }) => Status::from(Some(*mark)),
            Some(Value::Ticked { .. }) => Status::Done,
            _ => Status::ToDo,
        }
    }
}

fn topic(mark: Mark) -> Value {
    Value::Marked { mark, at: 0 }
}

/// How much a status says of what was learned.
fn rank(value: Option<&Value>) -> u8 {
    match value {
        Some(Value::Marked {
            mark: Mark::Learning,
            ..
        }) => 2,
        Some(
            Value::Marked {
                mark: Mark::Done, ..
            }
            | Value::Ticked { .. },
        ) => 3,
        Some(_) => 1,
        None => 0,
    }
}

/// Whether taking a fact over raises what stands here: done over learning over to do. A skip is one's
/// own decision: theirs is not taken over, and one's own stays. So do one's own choices, which say what
/// counts and not how far one is.
fn raises(here: Option<&Value>, theirs: &Value) -> bool {
    let skipped = matches!(
        here,
        Some(Value::Marked {
            mark: Mark::Skipped,
            ..
        })
    );
    rank(Some(theirs)) >= 2 && rank(Some(theirs)) > rank(here) && !skipped
}

/// The facts of a link that say more than what stands here: what merging takes over.
pub(crate) fn raised(state: &State, shared: &Shared) -> Vec<(Key, Value)> {
    let facts = shared.facts.iter();
    let more = facts.filter(|(key, value)| raises(state.value(key), value));
    more.map(|(key, value)| (key.clone(), value.clone()))
        .collect()
}
