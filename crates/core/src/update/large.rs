//! Import, replacement and erasure, by a file or by a link. Each begins with a snapshot of everything:
//! only when that is stored does anything change. Merging a link takes nothing away and needs none. Each
//! can be taken back at one stroke while the page lives.

use std::collections::BTreeMap;

use super::change::Writer;
use super::refuse;
use crate::action::{Effect, Entry, Now, Update};
use crate::import::Fate;
use crate::notice::{Large, Notice, Refusal};
use crate::record::{Key, Record};
use crate::share::{self, Shared};
use crate::state::{Pending, State, setting};
use crate::{export, wire};

type Records = BTreeMap<Key, Record>;

/// Asks for the snapshot. Where there is nothing to lose, there is nothing to wait for.
pub(super) fn asked(state: &mut State, pending: Pending, now: Now) -> Update {
    if state.pending.is_some() {
        return refuse(Refusal::Busy);
    }
    let copy = match pending.what {
        Large::Import | Large::Link => export::export_without_logs,
        _ => export::export,
    };
    state.pending = Some(pending);
    if state.is_new() {
        return kept(state, now);
    }
    let snapshot = Entry {
        name: wire::snapshot_name(&state.site.id, now.ms),
        text: copy(state, now.ms),
    };
    Update {
        effects: vec![Effect::Snapshot(snapshot)],
        ..Update::default()
    }
}

/// The snapshot does not fit, and nothing happened.
pub(super) fn refused(state: &mut State) -> Update {
    match state.pending.take() {
        Some(Pending { what, .. }) => refuse(Refusal::NoRoomForSnapshot { what }),
        None => Update::default(),
    }
}

/// The snapshot is stored: now the change happens.
pub(super) fn kept(state: &mut State, now: Now) -> Update {
    let Some(Pending {
        what,
        records,
        revive,
        reach,
    }) = state.pending.take()
    else {
        return Update::default();
    };
    let (update, locked) = match what {
        Large::Import => merge(state, records, revive, now),
        Large::Link => replace(state, records, &|mine| reach.holds(mine), now, what),
        Large::Erase => {
            let replaced = |mine: &Record| !setting::outlives(&mine.key);
            replace(state, records, &replaced, now, what)
        }
        _ => {
            // A copy made before a merge holds no logs, and says nothing against them.
            let keeps_logs = !records.keys().any(|key| key.kind.is_log());
            let replaced =
                |mine: &Record| mine.key.kind.travels() && !(keeps_logs && mine.key.kind.is_log());
            replace(state, records, &replaced, now, what)
        }
    };
    applied(update, what, locked)
}

/// A link raises what is here. Nothing goes, so that there is nothing to keep first.
pub(super) fn raised(state: &mut State, shared: &Shared, now: Now) -> Update {
    let facts = share::raised(state, shared);
    let mut writer = Writer::new(state, now);
    for (key, value) in facts {
        writer.set(key, Some(value.since(now.ms)));
    }
    let locked = writer.locked();
    let update = writer.finish(Some(Large::Merge.word().to_owned()));
    applied(update, Large::Merge, locked)
}

fn applied(update: Update, what: Large, locked: usize) -> Update {
    let changed = update.touched.len();
    let notice = Some(Notice::Applied {
        what,
        changed,
        locked,
    });
    Update { notice, ..update }
}

/// Takes in what the file knows later than this state, with the file's own dates: merging the same
/// file on every device of the learner's leads to the same state.
fn merge(state: &mut State, records: Records, revive: bool, now: Now) -> (Update, usize) {
    let fated: Vec<_> = records
        .into_values()
        .map(|record| {
            let here = state.records.get(&record.key);
            let beaten = here.is_some_and(|here| !record.wins_over(here));
            (Fate::of(state, &record, revive), beaten, record)
        })
        .collect();
    let mut writer = Writer::new(state, now);
    for (fate, beaten, record) in fated {
        match fate {
            // Later than the deletion that it takes back.
            Fate::Added if beaten => writer.set(record.key, record.value),
            Fate::Added | Fate::Changed | Fate::Removed | Fate::Locked => writer.write(record),
            Fate::Same { later: true } => writer.adopt(record),
            Fate::Same { later: false } | Fate::Kept => {}
        }
    }
    let locked = writer.locked();
    (writer.finish(Some(Large::Import.word().to_owned())), locked)
}

/// Lets everything that is replaced say what the file or link says, and nothing else. An erasure is a
/// replacement by nothing.
fn replace(
    state: &mut State,
    records: Records,
    replaced: &dyn Fn(&Record) -> bool,
    now: Now,
    what: Large,
) -> (Update, usize) {
    let locked = state.newer().len() + state.unreadable.len();
    let own = state.records.values().filter(|record| replaced(record));
    let goes: Vec<_> = own
        .map(|record| record.key.clone())
        .filter(|key| !records.contains_key(key))
        .collect();
    let mut writer = Writer::new(state, now);
    for record in records.into_values() {
        writer.set(record.key, record.value);
    }
    for key in goes {
        writer.set(key, None);
    }
    (writer.finish(Some(what.word().to_owned())), locked)
}
