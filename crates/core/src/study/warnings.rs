//! Pitfalls that a learner's own behaviour shows: a hint at a time, gently, never twice once it was put away. It
//! compares a learner with nobody, and keeps nobody from anything.

use std::collections::BTreeSet;

use crate::index::Index;
use crate::page::{PlanData, Trigger, Warning};
use crate::record::{Kind, Status, Value};
use crate::review::At;
use crate::review::log::Log;
use crate::state::State;
use crate::tally::{Course, Tally, tally};

/// Who has touched fewer topics is new here, and is left to look around.
const NEWCOMER: usize = 5;
/// More topics in progress than this are many.
const OPEN: usize = 5;
/// From so many finished topics on, practice is missed.
const READ: usize = 8;
/// Days in which practice may lie.
const LATELY: u64 = 30;
/// From so many topics on that were begun before what they rest on, fundamentals are missed.
const LEAPS: usize = 3;

const DAY_MS: u64 = 86_400_000;

/// What a warning is made of.
#[derive(Clone, Copy, Debug)]
pub struct Behaviour<'a> {
    /// The content's graph.
    pub index: &'a Index,
    /// Pitfalls, prerequisites and milestones, of the same build.
    pub data: &'a PlanData,
    /// The learner's records.
    pub state: &'a State,
    /// The answers of the last 30 days, or more.
    pub log: &'a Log,
    /// The moment, and the study day.
    pub now: At,
}

/// The setting by which a pitfall was put away; its text is [`crate::plan::wish::YES`].
pub fn quiet(pitfall: &str) -> String {
    ["quiet-", pitfall].concat()
}

/// What to tell now, if anything: of the pitfalls that behaviour shows the first in the order of [`Trigger::ALL`], of
/// each trigger its first pitfall, and none that was put away.
pub fn warning<'a>(of: &Behaviour<'a>) -> Option<&'a Warning> {
    if of.begun(Status::Done) + of.begun(Status::Learning) < NEWCOMER {
        return None;
    }
    let first = |trigger: Trigger| {
        let mut pitfalls = of.data.pitfalls.iter();
        pitfalls.find(|pitfall| pitfall.trigger == trigger)
    };
    let mut told = Trigger::ALL.into_iter().filter_map(first);
    told.find(|pitfall| of.state.setting(&quiet(&pitfall.id)).is_none() && of.shows(pitfall))
}

impl Behaviour<'_> {
    fn shows(&self, pitfall: &Warning) -> bool {
        match pitfall.trigger {
            Trigger::OpenTopics => self.begun(Status::Learning) > OPEN,
            Trigger::OnlyReading => self.only_reads(),
            Trigger::NoTests => self.leaves_out(&pitfall.topics),
            Trigger::SkippedFundamentals => self.leaps() >= LEAPS,
            Trigger::NoProjects => self.builds_nothing(),
        }
    }

    fn id(&self, unit: u16) -> &str {
        let unit = self.index.units.get(usize::from(unit));
        unit.map_or("", |unit| unit.0.as_str())
    }

    /// Whether a unit is in progress or done; a point, too, of which the topic is.
    fn is_begun(&self, unit: &str) -> bool {
        let topic = unit.split('#').next().unwrap_or(unit);
        let mut units = [unit, topic].into_iter();
        units.any(|unit| matches!(self.state.status(unit), Status::Learning | Status::Done))
    }

    /// The topics of the content with their units; points are none.
    fn topics(&self) -> impl Iterator<Item = (usize, &str)> {
        let units = self.index.units.iter().enumerate();
        let units = units.map(|(unit, known)| (unit, known.0.as_str()));
        units.filter(|(_, id)| !id.contains('#'))
    }

    /// How many topics have a status.
    fn begun(&self, status: Status) -> usize {
        let topics = self.topics();
        topics
            .filter(|(_, topic)| self.state.status(topic) == status)
            .count()
    }

    /// Whether topics are finished, the last of them lately, and lately nothing was answered, no prompt practised and
    /// no mock interview held.
    fn only_reads(&self) -> bool {
        let from = self.now.ms.saturating_sub(LATELY * DAY_MS);
        let since = |topic: &str| self.state.status_since(topic).is_some_and(|at| at >= from);
        let done = |topic: &str| self.state.status(topic) == Status::Done;
        let is_reading = self.begun(Status::Done) >= READ
            && self.topics().any(|(_, topic)| done(topic) && since(topic));
        let has_answered = || self.log.entries.iter().any(|entry| entry.at.ms >= from);
        let has_practised = || {
            self.state.records().any(|record| match record.value {
                Some(Value::Ticked { at }) => record.key.kind == Kind::Focus && at >= from,
                _ => false,
            })
        };
        let has_tried = || {
            let mut begun = self.state.runs().map(|(id, _)| id.parse());
            begun.any(|ms: Result<u64, _>| ms.is_ok_and(|ms| ms >= from))
        };
        is_reading && !has_answered() && !has_practised() && !has_tried()
    }

    /// Whether a third of a track is done that counts some of these units, and none of them is begun.
    fn leaves_out(&self, units: &[u16]) -> bool {
        let wanted: BTreeSet<&str> = units.iter().map(|unit| self.id(*unit)).collect();
        let is_far = |course: &Course| {
            let mut required = course
                .required(0..course.lines.len(), self.state)
                .into_iter();
            let tally = course.tally(self.state);
            tally.done * 3 >= tally.total && required.any(|unit| wanted.contains(unit.id.as_str()))
        };
        !wanted.iter().any(|unit| self.is_begun(unit)) && Course::all(self.index).iter().any(is_far)
    }

    /// How many topics are begun or done of whose direct prerequisites none is.
    fn leaps(&self) -> usize {
        let leap = |(unit, topic): &(usize, &str)| {
            let unit = self.data.units.get(*unit);
            let needs = unit.map_or(&[][..], |unit| &unit.prerequisites);
            let mut needs = needs.iter();
            self.is_begun(topic)
                && needs.len() > 0
                && !needs.any(|need| self.is_begun(self.id(*need)))
        };
        self.topics().filter(leap).count()
    }

    /// Whether a phase is finished whose milestones ask for projects, and none of these is declared.
    fn builds_nothing(&self) -> bool {
        let courses = Course::all(self.index);
        self.data.milestones.iter().any(|after| {
            let mut built = after.items.iter().filter(|item| !item.projects.is_empty());
            let is_declared = |id: &str| self.state.is_ticked(Kind::Milestone, id);
            let asks = built.clone().next().is_some();
            asks && !built.any(|item| is_declared(&item.id))
                && phase(&courses, self.data, after.track, after.phase, self.state)
                    .is_some_and(|tally| is_finished(&tally))
        })
    }
}

/// How far a phase of a track is, by the places of both; `None` where there is no such phase.
fn phase(
    courses: &[Course],
    data: &PlanData,
    track: u16,
    phase: u16,
    state: &State,
) -> Option<Tally> {
    let course = courses.get(usize::from(track))?;
    let lines = data
        .tracks
        .get(usize::from(track))?
        .phases
        .get(usize::from(phase))?
        .lines;
    let lines = usize::from(lines.0)..usize::from(lines.1);
    Some(tally(course.required(lines, state), state))
}

/// Whether nothing is left to do, and something was done.
pub(super) const fn is_finished(tally: &Tally) -> bool {
    tally.done > 0 && tally.done + tally.skipped == tally.total
}
