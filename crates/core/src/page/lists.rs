//! The pages that list: tracks to choose from, milestones, licences.

use serde::Serialize;

use super::{Check, Named};

/// The tracks to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TracksPage {
    /// In the order of `content/site.toml`.
    pub tracks: Vec<TrackCard>,
}

/// A track, as it stands in a list of tracks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TrackCard {
    /// The track's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// One sentence: for whom, and where it leads.
    pub summary: String,
    /// What the learner prepares for, as the first visit asks it ("A backend or AI job").
    pub prepares_for: String,
    /// Required topics before any choice is made.
    pub topics: u32,
    /// Minutes of the required topics before any choice is made.
    pub minutes: u32,
}

/// The text of `/progress/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProgressPage {
    /// The tracks, in order.
    pub tracks: Vec<Named>,
    /// The areas, in order.
    pub areas: Vec<Named>,
    /// The milestones, by track and phase.
    pub milestones: Vec<MilestoneGroup>,
}

/// The milestones after one phase of a track.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MilestoneGroup {
    /// The track.
    pub track: Named,
    /// "After phase 1".
    pub title: String,
    /// The milestones.
    pub items: Vec<Check>,
}

/// The text of `/settings/` that the program does not carry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SettingsPage {
    /// What is shipped of others' work.
    pub licences: Vec<Licence>,
    /// What stands in the content: "491 topics", "5 tracks".
    pub counts: Vec<String>,
    /// ISO day of the last change of the content.
    pub updated: String,
}

/// The licence of a package that is shipped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Licence {
    /// The package's name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its SPDX expression.
    pub licence: String,
    /// `crate` or `npm`.
    pub source: String,
}
