//! How far the learner is: roll-ups over what counts, each unit once however many lines name it. It
//! knows numbers, not words, and gives no advice.

mod course;
mod line;

use std::collections::BTreeSet;

pub use course::{Course, CourseLine, CourseUnit, Group};
pub use line::{Checked, LineState, is_part_done, parts_done};

use crate::record::Status;
use crate::state::State;

/// How far the learner is with a set of units.
///
/// A skipped unit stays in the total: leaving it out would let the percentage rise by skipping. It is
/// shown beside what is done, and is no work that is left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Units in all.
    pub total: u32,
    /// Units done.
    pub done: u32,
    /// Units begun.
    pub learning: u32,
    /// Units left out on purpose.
    pub skipped: u32,
    /// Minutes of all units.
    pub minutes: u32,
    /// Minutes of the units that are neither done nor skipped.
    pub minutes_left: u32,
}

impl Tally {
    /// Whole per cent done, rounded down: 100 is said only when all is done.
    pub fn percent(&self) -> u32 {
        (self.done * 100).checked_div(self.total).unwrap_or(0)
    }

    /// What a box over all the units shows.
    pub const fn checked(&self) -> Checked {
        if self.total > 0 && self.done == self.total {
            Checked::Yes
        } else if self.done > 0 || self.learning > 0 {
            Checked::Mixed
        } else {
            Checked::No
        }
    }
}

/// Counts units, each id once.
pub fn tally<'a>(units: impl IntoIterator<Item = &'a CourseUnit>, state: &State) -> Tally {
    let mut seen = BTreeSet::new();
    let mut tally = Tally::default();
    for unit in units {
        if !seen.insert(unit.id.as_str()) {
            continue;
        }
        tally.total += 1;
        tally.minutes += unit.minutes;
        match state.status(&unit.id) {
            Status::Done => tally.done += 1,
            Status::Skipped => tally.skipped += 1,
            Status::Learning => {
                tally.learning += 1;
                tally.minutes_left += unit.minutes;
            }
            Status::ToDo => tally.minutes_left += unit.minutes,
        }
    }
    tally
}

impl Course {
    /// The whole track.
    pub fn tally(&self, state: &State) -> Tally {
        tally(self.required(0..self.lines.len(), state), state)
    }

    /// One section with all that is nested in it, by its place among the page's sections.
    pub fn section_tally(&self, section: usize, state: &State) -> Tally {
        let range = self.sections.get(section).cloned().unwrap_or_default();
        tally(self.required(range, state), state)
    }
}

/// All tracks together: a topic that three of them hold counts once.
pub fn overall(courses: &[Course], state: &State) -> Tally {
    tally(all_required(courses, state), state)
}

/// One area over all tracks, by its place among the index's areas.
pub fn area_tally(courses: &[Course], area: u16, state: &State) -> Tally {
    let units = all_required(courses, state).into_iter();
    tally(units.filter(|unit| unit.area == Some(area)), state)
}

fn all_required<'a>(courses: &'a [Course], state: &State) -> Vec<&'a CourseUnit> {
    courses
        .iter()
        .flat_map(|course| course.required(0..course.lines.len(), state))
        .collect()
}
