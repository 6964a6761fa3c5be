//! What planning and habits need of the content, in one file: levels and prerequisites, phases, paces and months
//! here, habits and what goes with them in `habits`. It knows no learner and no date.
//!
//! A unit is a place in [`crate::index::Index::units`], a track one in [`crate::index::Index::tracks`], a line
//! one in [`crate::index::IndexTrack::lines`]. Minutes and options stand in the index.

use serde::{Serialize, Serializer};
use serde_json::Value;

use super::{HabitGroup, Named, NextPath, PhaseMilestones, Warning, is_default};
use crate::decode::{Decode, decode_fields, place};

/// All of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PlanData {
    /// One for each unit of the index, in its order.
    pub units: Vec<PlanUnit>,
    /// One for each track of the index, in its order.
    pub tracks: Vec<PlanTrack>,
    /// The paces to choose from, the fastest first.
    pub paces: Vec<Pace>,
    /// Months to start from, for the tracks that have them.
    pub templates: Vec<MonthTemplate>,
    /// The tips as habits, group by group.
    pub habits: Vec<HabitGroup>,
    /// What a learner can say after a phase, phase by phase.
    pub milestones: Vec<PhaseMilestones>,
    /// The mistakes that behaviour shows, of which the first of each trigger is told.
    pub pitfalls: Vec<Warning>,
    /// Where to go after a track.
    pub paths: Vec<NextPath>,
    /// The projects that months and milestones name.
    pub projects: Vec<Named>,
}

/// What planning needs of a unit, besides its minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanUnit {
    /// What it is called; a point is called by its topic and its own title.
    pub title: String,
    /// How far on it stands; a point's is its topic's.
    pub level: Level,
    /// Units that come before it where they are planned too; a point's are its topic's.
    pub prerequisites: Vec<u16>,
}

/// How far on a topic stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// For the first steps.
    Beginner,
    /// For who has the basics.
    Intermediate,
    /// For a second pass.
    Advanced,
}

/// What planning needs of a track, besides its lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PlanTrack {
    /// Its title.
    pub title: String,
    /// Its phases, in order; each counted line stands in one.
    pub phases: Vec<Phase>,
    /// Lines that are flagged as advanced, in order: only a pace that keeps these plans them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub advanced: Vec<u16>,
    /// Lines to learn when a project asks for them, in order: a pace may leave these out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub on_demand: Vec<u16>,
}

/// An outermost section of a track that has counted lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Phase {
    /// Its anchor on the track's page.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// Its lines: the first, and the one after the last.
    pub lines: (u16, u16),
    /// Weeks that the roadmap gives it, from and to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weeks: Option<(u16, u16)>,
    /// Hours a week that the roadmap gives it, from and to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<(u16, u16)>,
}

/// How fast to go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pace {
    /// `accelerated`, `standard` or `thorough`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Hours a week, from and to.
    pub hours: (u16, u16),
    /// Whether [`PlanTrack::advanced`] stays out.
    #[serde(skip_serializing_if = "is_default")]
    pub without_advanced: bool,
    /// Whether [`PlanTrack::on_demand`] stays out.
    #[serde(skip_serializing_if = "is_default")]
    pub without_on_demand: bool,
    /// For whom it is, and what it leaves out.
    pub text: String,
}

/// Months of a track, to be put on dates and edited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MonthTemplate {
    /// The track.
    pub track: u16,
    /// The pace at which its months last as long as they say; a faster one shortens all of them alike.
    pub pace: String,
    /// Without a gap between them, in order.
    pub months: Vec<MonthGoal>,
}

/// One or more months with one goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MonthGoal {
    /// The first month, from 1; it is the id under which the learner's own text is kept.
    pub from: u16,
    /// The last month; left out where it has no end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<u16>,
    /// What it is about.
    pub title: String,
    /// What the learner can do at its end.
    pub goal: String,
    /// What to do, in order; the weeks follow each other from 1 to the last.
    pub steps: Vec<MonthStep>,
    /// Ids of projects to choose one from, all in [`PlanData::projects`].
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub projects: Vec<String>,
}

/// What to do in some weeks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MonthStep {
    /// The weeks of these months, from and to, the first being 1; left out where the months have no end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weeks: Option<(u16, u16)>,
    /// What to do.
    pub text: String,
}

impl Serialize for PlanUnit {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        (&self.title, self.level as u8, &self.prerequisites).serialize(to)
    }
}

impl Decode for PlanUnit {
    fn decode(json: &Value) -> Option<Self> {
        Some(Self {
            title: place(json, 0)?,
            level: place(json, 1)?,
            prerequisites: place(json, 2)?,
        })
    }
}

impl Decode for Level {
    fn decode(json: &Value) -> Option<Self> {
        match json.as_u64()? {
            0 => Some(Self::Beginner),
            1 => Some(Self::Intermediate),
            2 => Some(Self::Advanced),
            _ => None,
        }
    }
}

decode_fields! {
    PlanData { units, tracks, paces, templates, habits, milestones, pitfalls, paths, projects }
    PlanTrack { title, phases, advanced, on_demand }
    Phase { slug, title, lines, weeks, hours }
    Pace { id, title, hours, without_advanced, without_on_demand, text }
    MonthTemplate { track, pace, months }
    MonthGoal { from, to, title, goal, steps, projects }
    MonthStep { weeks, text }
}
