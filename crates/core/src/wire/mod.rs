//! The shapes in storage and in files: frozen, numbered, and apart from the program's own types. The
//! way out is written by hand, so that equal records give equal texts; the way in is total: any text
//! gives a record or says why not.

mod migrate;
mod scan;
mod v1;

use std::fmt;

use serde_json::Value as Json;

use crate::hash::hash;
use crate::record::{Bound, Key, Kind, Record, Rev};

pub(crate) use migrate::{CHAIN, head};
pub(crate) use scan::{Excess, parse_bounded};
pub(crate) use v1::quote;

/// Why a text is not a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not JSON, or JSON nested or sized beyond reason.
    NotJson,
    /// A field is missing, or is of another type.
    Field(&'static str),
    /// No such kind of record.
    Kind(String),
    /// A kind that stays on its device stands in a file.
    StaysOnDevice,
    /// It is written in a newer version of its kind.
    Newer {
        /// The version it says.
        version: u64,
    },
    /// It breaks a bound.
    Bound(Bound),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson => f.write_str("it is not JSON"),
            Self::Field(field) => write!(
                f,
                "\u{201c}{field}\u{201d} is missing or not what it should be"
            ),
            Self::Kind(kind) => write!(f, "there are no records of kind \u{201c}{kind}\u{201d}"),
            Self::StaysOnDevice => f.write_str("it belongs to the device it was made on"),
            Self::Newer { version } => {
                write!(f, "a newer version of Cairn wrote it (version {version})")
            }
            Self::Bound(bound) => bound.fmt(f),
        }
    }
}

impl std::error::Error for Fault {}

impl From<Bound> for Fault {
    fn from(bound: Bound) -> Self {
        Self::Bound(bound)
    }
}

/// What a name in storage is to a site.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Name {
    /// A record of a known kind.
    Record(Key),
    /// A snapshot or something quarantined: not loaded.
    Kept,
    /// Of this site, of a kind that this version does not know.
    Unknown,
    /// Of another site or another program.
    Foreign,
}

/// The prefix of all names of a site.
fn prefix(site: &str) -> String {
    ["cairn:", site, ":"].concat()
}

/// The name under which a record is stored: `cairn:<site>:<kind>:<id>`.
pub(crate) fn name(site: &str, key: &Key) -> String {
    [&prefix(site), key.kind.word(), ":", &key.id].concat()
}

/// The name under which a snapshot is stored. Another one in the same millisecond has the same.
pub(crate) fn snapshot_name(site: &str, ms: u64) -> String {
    [&prefix(site), "snapshot:", &ms.to_string()].concat()
}

/// The name under which an unreadable entry is kept: the name it had, and a hash of its text, so that
/// a second one never takes the place of the first.
pub(crate) fn quarantine_name(site: &str, from: &str, text: &str) -> String {
    let hash = hash(text.as_bytes()).to_string();
    [&prefix(site), "quarantine:", from, "~", &hash].concat()
}

/// What a name in storage is to `site`.
pub(crate) fn read_name(site: &str, name: &str) -> Name {
    let Some((kind, id)) = name
        .strip_prefix(&prefix(site))
        .and_then(|rest| rest.split_once(':'))
    else {
        return Name::Foreign;
    };
    match (kind, Kind::from_word(kind)) {
        (_, Some(kind)) => Name::Record(Key::new(kind, id)),
        ("snapshot" | "quarantine", None) => Name::Kept,
        (_, None) => Name::Unknown,
    }
}

/// The text of a record in storage: `{"v":1,"value":…,"rev":[ms,replica]}`.
pub(crate) fn record_text(record: &Record) -> String {
    let mut text = String::from("{\"v\":");
    text += &migrate::current(CHAIN, record.key.kind).to_string();
    text += ",\"value\":";
    v1::write(record.value.as_ref(), &mut text);
    text += ",\"rev\":";
    write_rev(record.rev, &mut text);
    text.push('}');
    text
}

/// The serialized value alone: what decides between two records of one moment.
pub(crate) fn value_text(record: &Record) -> String {
    let mut text = String::new();
    v1::write(record.value.as_ref(), &mut text);
    text
}

/// Appends one record of an exported file: `{"kind":…,"id":…,"value":…,"rev":[ms,replica]}`.
pub(crate) fn write_exported(record: &Record, text: &mut String) {
    text.push_str("{\"kind\":\"");
    text.push_str(record.key.kind.word());
    text.push_str("\",\"id\":");
    quote(&record.key.id, text);
    text.push_str(",\"value\":");
    v1::write(record.value.as_ref(), text);
    text.push_str(",\"rev\":");
    write_rev(record.rev, text);
    text.push('}');
}

/// Reads the text that stands under a record's name.
pub(crate) fn read_record(key: &Key, text: &str) -> Result<Record, Fault> {
    let mut json: Json = serde_json::from_str(text).map_err(|_| Fault::NotJson)?;
    let version = json
        .get("v")
        .and_then(Json::as_u64)
        .filter(|v| *v > 0)
        .ok_or(Fault::Field("v"))?;
    let value = json
        .get_mut("value")
        .map(Json::take)
        .ok_or(Fault::Field("value"))?;
    let value = migrate::lift(CHAIN, key.kind, version, value)?;
    read_parts(key.clone(), &value, json.get("rev"))
}

/// Reads one record of a file of `version`.
pub(crate) fn read_exported(version: u64, json: &mut Json) -> Result<Record, Fault> {
    let word = json
        .get("kind")
        .and_then(Json::as_str)
        .ok_or(Fault::Field("kind"))?;
    let kind = Kind::from_word(word).ok_or_else(|| Fault::Kind(word.chars().take(40).collect()))?;
    if !kind.travels() {
        return Err(Fault::StaysOnDevice);
    }
    let id = json
        .get("id")
        .and_then(Json::as_str)
        .ok_or(Fault::Field("id"))?;
    let key = Key::new(kind, id);
    let value = json
        .get_mut("value")
        .map(Json::take)
        .ok_or(Fault::Field("value"))?;
    let value = migrate::lift_in_file(CHAIN, kind, version, value)?;
    read_parts(key, &value, json.get("rev"))
}

fn read_parts(key: Key, value: &Json, rev: Option<&Json>) -> Result<Record, Fault> {
    let value = v1::read(key.kind, value)?;
    let record = Record {
        rev: rev.and_then(read_rev).ok_or(Fault::Field("rev"))?,
        key,
        value,
    };
    record.check()?;
    Ok(record)
}

fn write_rev(rev: Rev, text: &mut String) {
    text.push('[');
    text.push_str(&rev.ms.to_string());
    text.push(',');
    text.push_str(&rev.replica.to_string());
    text.push(']');
}

fn read_rev(json: &Json) -> Option<Rev> {
    let [ms, replica] = json.as_array()?.as_slice() else {
        return None;
    };
    Some(Rev {
        ms: ms.as_u64()?,
        replica: u32::try_from(replica.as_u64()?).ok()?,
    })
}
