//! Import, replacement and erasure. Each begins with a snapshot of everything: only when that is
//! stored does anything change, and each can be taken back at one stroke while the page lives.

use super::change::Writer;
use super::refuse;
use crate::action::{Effect, Entry, Now, Update};
use crate::import::{Fate, ImportFile};
use crate::notice::{Large, Notice, Refusal};
use crate::state::{Pending, State};
use crate::{export, wire};

pub(super) fn import(file: Box<ImportFile>) -> Pending {
    Pending {
        what: Large::Import,
        file: Some(file),
    }
}

pub(super) fn replace(file: Box<ImportFile>) -> Pending {
    Pending {
        what: Large::Replace,
        file: Some(file),
    }
}

pub(super) fn erase() -> Pending {
    Pending {
        what: Large::Erase,
        file: None,
    }
}

/// Asks for the snapshot. Where there is nothing to lose, there is nothing to wait for.
pub(super) fn asked(state: &mut State, pending: Pending, now: Now) -> Update {
    if state.pending.is_some() {
        return refuse(Refusal::Busy);
    }
    state.pending = Some(pending);
    if state.is_new() {
        return kept(state, now);
    }
    let snapshot = Entry {
        name: wire::snapshot_name(&state.site.id, now.ms),
        text: export::export(state, now.ms),
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
    let Some(Pending { what, file }) = state.pending.take() else {
        return Update::default();
    };
    let own: Vec<_> = state
        .records
        .keys()
        .filter(|key| key.kind.travels())
        .cloned()
        .collect();
    let records = file.map(|file| file.records).unwrap_or_default();
    let merge = what == Large::Import;
    let goes: Vec<_> = if merge {
        Vec::new()
    } else {
        own.into_iter()
            .filter(|key| !records.contains_key(key))
            .collect()
    };
    let fates: Vec<_> = records
        .values()
        .map(|record| Fate::of(state, record))
        .collect();
    let held = state.newer.len() + state.unreadable.len();
    let mut writer = Writer::new(state, now);
    for (record, fate) in records.into_values().zip(fates) {
        if !merge {
            writer.set(record.key, record.value);
            continue;
        }
        match fate {
            Fate::Added | Fate::Changed | Fate::Removed | Fate::Locked => writer.write(record),
            Fate::Same { later: true } => writer.adopt(record),
            Fate::Same { later: false } | Fate::Kept => {}
        }
    }
    for key in goes {
        writer.set(key, None);
    }
    let changed = writer.len();
    let locked = if merge { writer.locked() } else { held };
    let update = writer.finish(Some(what.word().to_owned()));
    Update {
        notice: Some(Notice::Applied {
            what,
            changed,
            locked,
        }),
        ..update
    }
}
