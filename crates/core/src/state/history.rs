//! The changes that can be taken back. It remembers what stood before and which version of a record
//! each change wrote; that tells whether someone else has changed it since.

use std::collections::{BTreeMap, VecDeque};

use crate::record::{Key, Record, Rev};

/// How many changes can be taken back; the oldest is forgotten first.
const LIMIT: usize = 100;

/// The changes of this page load, oldest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct History(VecDeque<Step>);

/// One change: a tap, a section at once, an import.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Step {
    /// What the learner reads beside Undo.
    pub(crate) label: String,
    /// The facts it changed.
    pub(crate) changes: Vec<Change>,
}

/// One fact that a step changed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Change {
    pub(crate) key: Key,
    /// What stood there before.
    pub(crate) before: Option<Record>,
    /// The version that the step wrote.
    pub(crate) wrote: Rev,
}

impl History {
    pub(crate) fn push(&mut self, label: String, changes: Vec<Change>) {
        if self.0.len() == LIMIT {
            self.0.pop_front();
        }
        self.0.push_back(Step { label, changes });
    }

    pub(crate) fn pop(&mut self) -> Option<Step> {
        self.0.pop_back()
    }

    /// An undo has written anew, at `now`, what these records say. To the steps that had written them,
    /// it is still their own.
    pub(crate) fn restored(&mut self, records: &BTreeMap<Key, Record>, now: Rev) {
        for change in self.0.iter_mut().flat_map(|step| &mut step.changes) {
            let restored = records.get(&change.key);
            if restored.is_some_and(|record| record.rev == change.wrote) {
                change.wrote = now;
            }
        }
    }

    pub(crate) fn label(&self) -> Option<&str> {
        self.0.back().map(|step| step.label.as_str())
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }
}
