//! The numeric graph of the whole content: which units each track counts, and where each page's text
//! lies. It is one hashed file, fetched when a page needs more than its own text (roll-ups over all
//! tracks, navigation inside the app). It knows no learner.

use serde::Serialize;
use serde_json::Value;

use crate::decode::{Decode, decode_fields, place};

/// The file with what the ledger's numbers stand for, [`crate::share::Ledger`].
pub const LEDGER: &str = "ledger";

/// The file with all cards, [`crate::page::Deck`].
pub const DECK: &str = "deck";

/// The file with what planning and habits need, [`crate::page::PlanData`].
pub const PLAN: &str = "plan";

/// The graph of one build's content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Index {
    /// Identifies the content: a hash over all of it.
    pub build: String,
    /// How many ids the ledger holds.
    pub ledger: u32,
    /// The areas' ids.
    pub areas: Vec<String>,
    /// All topics, then the points that count by themselves.
    pub units: Vec<IndexUnit>,
    /// The tracks, in order.
    pub tracks: Vec<IndexTrack>,
    /// Hashes of the files that are neither tracks nor topics, by name (`progress`, [`LEDGER`], [`DECK`],
    /// [`PLAN`]).
    pub pages: Vec<(String, String)>,
}

/// A topic, or a point that counts by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct IndexUnit(
    /// `lists`, or `lists#slicing`.
    pub String,
    /// Its area: a place in [`Index::areas`].
    pub u16,
    /// Minutes.
    pub u32,
    /// The hash of the topic's page file; empty for a point.
    pub String,
);

/// A track's counted lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct IndexTrack {
    /// The track's id.
    pub id: String,
    /// The hash of its page file.
    pub hash: String,
    /// The hash of the file with its lines' details.
    pub details: String,
    /// Its choice groups: the group's id, the default's and all options' ids.
    pub choices: Vec<(String, String, Vec<String>)>,
    /// Its counted lines, in order.
    pub lines: Vec<IndexLine>,
}

/// One counted line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct IndexLine(
    /// Units: a place in [`Index::units`], and the option under which it counts (empty: always).
    pub Vec<(u16, String)>,
    /// The line's slug if it is outside the required percentage until taken in; else empty.
    pub String,
);

impl Index {
    /// The hash of a file that is neither a track's nor a topic's.
    pub fn file(&self, name: &str) -> Option<&str> {
        let found = self.pages.iter().find(|(known, _)| known == name);
        found.map(|(_, hash)| hash.as_str())
    }
}

decode_fields! {
    Index { build, ledger, areas, units, tracks, pages }
    IndexTrack { id, hash, details, choices, lines }
}

impl Decode for IndexUnit {
    fn decode(json: &Value) -> Option<Self> {
        Some(Self(
            place(json, 0)?,
            place(json, 1)?,
            place(json, 2)?,
            place(json, 3)?,
        ))
    }
}

impl Decode for IndexLine {
    fn decode(json: &Value) -> Option<Self> {
        Some(Self(place(json, 0)?, place(json, 1)?))
    }
}
