//! A file that a learner brings: read with bounds, never trusted, and shown before it changes
//! anything. It decodes and compares; `update` applies.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::Value as Json;

use crate::action::Now;
use crate::record::{Key, Kind, Record, Rev, Value};
use crate::state::State;
use crate::wire::{self, Excess, Fault};

/// How large a file may be, in bytes.
pub const FILE_LIMIT: usize = 16 * 1024 * 1024;
/// How many records a file may hold.
pub const RECORD_LIMIT: usize = 50_000;
/// How far ahead of this device's clock a record may be dated: clocks differ, and so do days. A record
/// from later than that is taken as made at the moment of the import. So it still comes in, as the
/// learner asked, but wins neither for ever nor over what they do next.
pub const AHEAD_LIMIT_MS: u64 = 2 * 86_400_000;

/// A file that was read. It has changed nothing yet.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportFile {
    /// The id of the site that it comes from.
    pub site: String,
    /// When it was made, in milliseconds.
    pub exported_at: u64,
    /// What could not be read, by its place among the file's records.
    pub unreadable: Vec<Unreadable>,
    /// How many records were dated in the future, and are taken as made now.
    pub redated: usize,
    /// Whether what was taken back here since comes back: for the learner to say, after the preview.
    pub revive: bool,
    /// The records, one for each key; ids that this content does not know are among them, for they
    /// may belong to newer content.
    pub(crate) records: BTreeMap<Key, Record>,
}

/// A record that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Its place among the file's records, from 1.
    pub place: usize,
    /// Why.
    pub why: Fault,
}

/// Why a file was refused. Nothing changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// More than [`FILE_LIMIT`] bytes.
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// Nested too deep or of too many values to be one of ours.
    TooComplex,
    /// More than [`RECORD_LIMIT`] records.
    TooManyRecords {
        /// How many.
        records: usize,
    },
    /// Not JSON.
    NotJson,
    /// JSON, but not a file of Cairn.
    NotCairn {
        /// What is missing or wrong.
        field: &'static str,
    },
    /// Made by a newer version of Cairn.
    Newer {
        /// The version that it says.
        version: u64,
    },
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes } => write!(
                f,
                "The file has {} MiB; a Cairn file has at most {}. Choose the file named \
                 cairn-YYYY-MM-DD.json.",
                bytes.div_ceil(1024 * 1024),
                FILE_LIMIT / (1024 * 1024)
            ),
            Self::TooComplex => f.write_str(
                "The file is built in a way that no Cairn file is. Choose the file named \
                 cairn-YYYY-MM-DD.json.",
            ),
            Self::TooManyRecords { records } => {
                write!(
                    f,
                    "The file holds {records} records; at most {RECORD_LIMIT} are read."
                )
            }
            Self::NotJson => f.write_str(
                "The file is not JSON: it may be cut off or another file. Choose the file named \
                 cairn-YYYY-MM-DD.json, or export it again.",
            ),
            Self::NotCairn { field } => write!(
                f,
                "The file is JSON, but not made by Cairn: \u{201c}{field}\u{201d} is missing or not what \
                 it should be."
            ),
            Self::Newer { version } => write!(
                f,
                "A newer version of Cairn made this file (version {version}). Reload this page to \
                 update, then import it again."
            ),
        }?;
        f.write_str(" Nothing was changed.")
    }
}

impl std::error::Error for ImportError {}

/// Reads a file, whatever its bytes are.
///
/// # Errors
/// When it is no file of Cairn, or not one that this version can read.
pub fn read(bytes: &[u8], now: Now) -> Result<ImportFile, ImportError> {
    if bytes.len() > FILE_LIMIT {
        return Err(ImportError::TooLarge { bytes: bytes.len() });
    }
    // Some editors put a byte order mark in front of what they save.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut json = wire::parse_bounded(bytes).map_err(|excess| match excess {
        Excess::Size => ImportError::TooComplex,
        Excess::NotJson => ImportError::NotJson,
    })?;
    let missing = |field| ImportError::NotCairn { field };
    if json.get("format").and_then(Json::as_str) != Some("cairn") {
        return Err(missing("format"));
    }
    let version = json
        .get("version")
        .and_then(Json::as_u64)
        .filter(|version| *version > 0);
    let version = version.ok_or_else(|| missing("version"))?;
    if version > wire::head(wire::CHAIN) {
        return Err(ImportError::Newer { version });
    }
    let exported_at = json
        .get("exported_at")
        .and_then(Json::as_u64)
        .ok_or_else(|| missing("exported_at"))?;
    let site = json
        .get("content")
        .and_then(|content| content.get("site"))
        .and_then(Json::as_str)
        .ok_or_else(|| missing("content.site"))?;
    let mut file = ImportFile {
        site: site.chars().take(crate::record::ID_LIMIT).collect(),
        exported_at,
        unreadable: Vec::new(),
        redated: 0,
        revive: false,
        records: BTreeMap::new(),
    };
    let records = json
        .get_mut("records")
        .and_then(Json::as_array_mut)
        .ok_or_else(|| missing("records"))?;
    if records.len() > RECORD_LIMIT {
        return Err(ImportError::TooManyRecords {
            records: records.len(),
        });
    }
    for (place, json) in records.iter_mut().enumerate() {
        match wire::read_exported(version, json) {
            Ok(record) => file.take(record, now),
            Err(why) => file.unreadable.push(Unreadable {
                place: place + 1,
                why,
            }),
        }
    }
    Ok(file)
}

impl ImportFile {
    /// Whether it comes from another site. Ids are matched all the same; the learner should know.
    pub fn is_foreign(&self, state: &State) -> bool {
        self.site != state.site().id
    }

    /// How many facts the file holds, deletions too.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether the file holds no fact.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// Whether what was taken back here comes back: the learner said so, or nothing at all is known
    /// here. Whoever erased everything and brings a copy wants it back.
    pub(crate) fn revives(&self, state: &State) -> bool {
        self.revive || state.is_new()
    }

    fn take(&mut self, mut record: Record, now: Now) {
        if record.rev.ms > now.ms.saturating_add(AHEAD_LIMIT_MS) {
            record.rev = Rev {
                ms: now.ms.min(Rev::MAX_MS),
                ..record.rev
            };
            self.redated += 1;
        }
        match self.records.get(&record.key) {
            Some(known) if !record.wins_over(known) => {}
            _ => {
                self.records.insert(record.key.clone(), record);
            }
        }
    }
}

/// What merging a file would do, in facts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// Comes in: in the file, and not here.
    pub added: usize,
    /// Changes: later in the file than here.
    pub changed: usize,
    /// Goes: later in the file as taken back.
    pub removed: usize,
    /// The same on both sides.
    pub same: usize,
    /// Stays: later here than in the file. Replacing takes the file's.
    pub kept: usize,
    /// Of those kept, what the file has and was taken back here since, by hand or by erasing.
    pub taken_back: usize,
    /// Not in the file: stays when it is merged, goes when it replaces what is here.
    pub only_here: usize,
    /// Left alone either way, because a newer version of Cairn wrote it.
    pub locked: usize,
    /// What comes in, changes or goes, by kind.
    pub kinds: Vec<(Kind, usize)>,
}

/// What merging `file` into `state` would do. It changes nothing.
pub fn preview(state: &State, file: &ImportFile) -> Preview {
    let mut preview = Preview::default();
    let revive = file.revives(state);
    for record in file.records.values() {
        let fate = Fate::of(state, record, revive);
        let said = state
            .records
            .get(&record.key)
            .is_some_and(|here| here.value.is_some());
        if fate == Fate::Kept && record.value.is_some() && !said {
            preview.taken_back += 1;
        }
        *match fate {
            Fate::Added => &mut preview.added,
            Fate::Changed => &mut preview.changed,
            Fate::Removed => &mut preview.removed,
            Fate::Same { .. } => &mut preview.same,
            Fate::Kept => &mut preview.kept,
            Fate::Locked => &mut preview.locked,
        } += 1;
        if matches!(fate, Fate::Added | Fate::Changed | Fate::Removed) {
            // Records come kind by kind.
            match preview.kinds.last_mut() {
                Some((kind, count)) if *kind == record.key.kind => *count += 1,
                _ => preview.kinds.push((record.key.kind, 1)),
            }
        }
    }
    let here = state
        .records()
        .filter(|record| record.value.is_some() && record.key.kind.travels());
    preview.only_here = here
        .filter(|record| !file.records.contains_key(&record.key))
        .count();
    preview
}

/// What becomes of one record of a file when it is merged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    Added,
    Changed,
    Removed,
    Same {
        /// The file's was written later, and stands from now on.
        later: bool,
    },
    Kept,
    Locked,
}

impl Fate {
    /// `revive`: what was taken back here keeps nothing out, see [`ImportFile::revives`].
    pub(crate) fn of(state: &State, record: &Record, revive: bool) -> Self {
        if state.is_locked(&record.key) {
            return Self::Locked;
        }
        let here = state.records.get(&record.key);
        let said = here.and_then(|here| here.value.as_ref());
        let later = here.is_none_or(|here| record.wins_over(here));
        match &record.value {
            value if Value::same(value.as_ref(), said) => Self::Same { later },
            Some(_) if revive && said.is_none() => Self::Added,
            _ if !later => Self::Kept,
            None => Self::Removed,
            Some(_) if said.is_none() => Self::Added,
            Some(_) => Self::Changed,
        }
    }
}
