//! What a plan is made of. It knows neither titles nor records.

use super::{Calendar, Speed};
use crate::day::Day;

/// Everything that a plan depends on.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// What is to be learnt, in the learner's order. Of a unit that stands here twice the first counts.
    pub units: Vec<Unit>,
    /// The phases of the learner's tracks, in order.
    pub phases: Vec<Phase>,
    /// The minutes that the learner has.
    pub calendar: Calendar,
    /// How long this learner takes.
    pub speed: Speed,
    /// The last day on which something may be planned; past ones cannot be met.
    pub goal: Option<Day>,
}

/// A topic, or a point that counts by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its number: a place in [`crate::index::Index::units`].
    pub unit: u16,
    /// Minutes to learn it as the content says; 0 where nothing is left to do about it.
    pub minutes: u32,
    /// Minutes that were spent on it so far.
    pub spent: u32,
    /// Numbers of the units that come before it, where they are planned too.
    pub needs: Vec<u16>,
    /// How much it is needed.
    pub priority: Priority,
}

/// How much a unit is needed, the most needed first: the others may be left out where time is short.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Priority {
    /// What everything else stands on. It is never left out.
    Core,
    /// What the track expects of everyone.
    Standard,
    /// For a second pass.
    Advanced,
    /// To learn when a project asks for it.
    OnDemand,
}

/// A stretch of a track at whose end one can look back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    /// The track: a place in [`crate::index::Index::tracks`].
    pub track: u16,
    /// A place in [`crate::page::PlanTrack::phases`].
    pub phase: u16,
    /// Numbers of its units. One that several tracks hold stands in a phase of each.
    pub units: Vec<u16>,
}
