//! What one line's box shows, and what ticking it means.

use super::{Course, CourseUnit};
use crate::page::Part;
use crate::record::{Kind, Status};
use crate::state::State;

/// A box of three states, as `aria-checked` has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    /// `false`: to do or skipped.
    No,
    /// `mixed`: learning, or some of several done.
    Mixed,
    /// `true`: done.
    Yes,
}

impl Checked {
    /// The value of `aria-checked`.
    pub const fn aria(self) -> &'static str {
        match self {
            Self::No => "false",
            Self::Mixed => "mixed",
            Self::Yes => "true",
        }
    }
}

impl From<Status> for Checked {
    fn from(status: Status) -> Self {
        match status {
            Status::ToDo | Status::Skipped => Self::No,
            Status::Learning => Self::Mixed,
            Status::Done => Self::Yes,
        }
    }
}

/// How a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineState {
    /// Its status: of several units, what all of them have, learning where some
    /// are done or begun, and else to do.
    pub status: Status,
    /// Whether it is in the percentage: taken in where it is flagged, and with a unit whose option
    /// counts.
    pub counts: bool,
}

impl Course {
    /// How a line stands, by its place.
    pub fn line_state(&self, line: usize, state: &State) -> LineState {
        let units = self.units_of(line, state);
        let statuses: Vec<_> = units.iter().map(|unit| state.status(&unit.id)).collect();
        let all = |status| statuses.iter().all(|own| *own == status);
        let any = |status| statuses.contains(&status);
        let status = if statuses.is_empty() || all(Status::ToDo) {
            Status::ToDo
        } else if all(Status::Done) {
            Status::Done
        } else if all(Status::Skipped) {
            Status::Skipped
        } else if any(Status::Done) || any(Status::Learning) {
            Status::Learning
        } else {
            Status::ToDo
        };
        LineState {
            status,
            counts: !self.required(line..line + 1, state).is_empty(),
        }
    }

    /// What ticking a line marks: its units that count, or, where none does because another option is
    /// picked, all of them.
    pub fn units_of<'a>(&'a self, line: usize, state: &State) -> Vec<&'a CourseUnit> {
        let options = self.options(state);
        let units = self.lines.get(line).map_or(&[][..], |line| &line.units);
        let counting: Vec<_> = units.iter().filter(|unit| unit.counts(&options)).collect();
        if counting.is_empty() {
            units.iter().collect()
        } else {
            counting
        }
    }
}

/// How many of a line's parts are done, of how many that have a box.
pub fn parts_done(parts: &[Part], state: &State) -> (usize, usize) {
    let done: Vec<bool> = parts
        .iter()
        .filter_map(|part| is_part_done(part, state))
        .collect();
    (done.iter().filter(|done| **done).count(), done.len())
}

/// Whether all that a part refers to is done: topics by their status, points and focus prompts by
/// their boxes. `None` where it refers to nothing.
pub fn is_part_done(part: &Part, state: &State) -> Option<bool> {
    let is_done = |id: &String| {
        if id.contains('!') {
            state.is_ticked(Kind::Focus, id)
        } else {
            state.status(id) == Status::Done
        }
    };
    (!part.refs.is_empty()).then(|| part.refs.iter().all(is_done))
}
