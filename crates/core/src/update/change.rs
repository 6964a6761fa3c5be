//! Writing facts, and taking them back. Every record that the learner's own acts make is made here.

use std::collections::BTreeMap;

use super::write;
use crate::action::{Entry, Now, Update};
use crate::notice::{Notice, Refusal};
use crate::record::{Key, Record, Rev, Value};
use crate::state::{Change, State};

/// The facts of one action, all of one moment.
pub(super) struct Writer<'a> {
    state: &'a mut State,
    rev: Rev,
    changes: Vec<Change>,
    entries: Vec<Entry>,
    locked: usize,
    unfit: Option<Refusal>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(state: &'a mut State, now: Now) -> Self {
        let rev = state.next_rev(now);
        Self {
            state,
            rev,
            changes: Vec::new(),
            entries: Vec::new(),
            locked: 0,
            unfit: None,
        }
    }

    /// How many facts changed so far.
    pub(super) fn len(&self) -> usize {
        self.changes.len()
    }

    /// Lets a fact say `value`, unless it does already.
    pub(super) fn set(&mut self, key: Key, value: Option<Value>) {
        if !Value::same(self.state.value(&key), value.as_ref()) {
            self.write(Record {
                key,
                value,
                rev: self.rev,
            });
        }
    }

    /// Puts a record in place of another that reads differently. It is stored, and can be taken back.
    pub(super) fn write(&mut self, record: Record) {
        if let Err(bound) = record.check() {
            self.unfit = Some(Refusal::Unfit(bound));
        } else if self.state.is_locked(&record.key) {
            self.locked += 1;
        } else {
            let before = self.state.records.get(&record.key).cloned();
            self.changes.push(Change {
                key: record.key.clone(),
                before,
                wrote: record.rev,
            });
            self.adopt(record);
        }
    }

    /// Puts a record in place of another that reads the same. It is stored, and is no change.
    pub(super) fn adopt(&mut self, record: Record) {
        let key = record.key.clone();
        self.state.put(record);
        self.entries.extend(self.state.entry(&key));
    }

    /// How many facts were left alone because they are locked.
    pub(super) fn locked(&self) -> usize {
        self.locked
    }

    /// Ends the action. With a label it can be taken back.
    pub(super) fn finish(self, label: Option<String>) -> Update {
        let touched: Vec<_> = self
            .changes
            .iter()
            .map(|change| change.key.clone())
            .collect();
        let undo = label.filter(|_| !self.changes.is_empty());
        if let Some(label) = &undo {
            self.state.history.push(label.clone(), self.changes);
        }
        let refusal = match self.locked {
            0 => self.unfit,
            count => Some(Refusal::Locked { count }),
        };
        Update {
            effects: write(self.entries),
            touched,
            undo,
            notice: refusal.map(Notice::Refused),
        }
    }
}

/// Takes the last change back: what stood before is written anew, except where someone else has
/// written since.
pub(super) fn undo(state: &mut State, now: Now) -> Update {
    let Some(step) = state.history.pop() else {
        return Update {
            notice: Some(Notice::NothingToUndo),
            ..Update::default()
        };
    };
    let mut writer = Writer::new(state, now);
    let rev = writer.rev;
    let total = step.changes.len();
    let mut versions = BTreeMap::new();
    for Change { key, before, wrote } in step.changes {
        let ours = writer
            .state
            .records
            .get(&key)
            .is_some_and(|record| record.rev == wrote);
        if !ours || writer.state.is_locked(&key) {
            continue;
        }
        let value = before.as_ref().and_then(|before| before.value.clone());
        if let Some(before) = before {
            versions.insert(key.clone(), before);
        }
        writer.write(Record { key, value, rev });
    }
    writer.state.history.restored(&versions, rev);
    let restored = writer.len();
    let update = writer.finish(None);
    Update {
        notice: Some(Notice::Undone {
            label: step.label,
            restored,
            left: total - restored,
        }),
        ..update
    }
}
