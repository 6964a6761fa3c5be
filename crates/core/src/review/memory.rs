//! What is known of the learner's memory of a card. It knows how to be kept within bounds, not how it
//! changes.

use std::fmt;

use super::At;
use crate::day::Day;
use crate::record::{DAYS, Rev};

/// From this interval on a card counts as mature (Anki's convention).
pub const MATURE_DAYS: u64 = 21;
/// A card that was forgotten so often wants to be split or learnt anew (Anki's convention).
pub const LEECH_LAPSES: u32 = 8;

/// One million: stability and difficulty are kept as whole millionths.
pub(super) const MILLION: f64 = 1e6;
/// The longest stability that FSRS gives, in millionths of a day.
const STABILITY_LIMIT: u64 = 36_500_000_000;

/// Where a card stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Learnt for the first time, at a step.
    Learning(u8),
    /// Known, and asked after days.
    Review,
    /// Forgotten, and learnt again, at a step.
    Relearning(u8),
}

/// The memory of one card, and its schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Memory {
    /// Where it stands.
    pub phase: Phase,
    /// When it was answered last, in milliseconds since 1970.
    pub at: u64,
    /// The learner's study day of that answer.
    pub day: Day,
    /// When it is asked again: in review a day since 1970, at a step milliseconds since 1970.
    pub due: u64,
    /// FSRS's stability, in millionths of a day: after so long, recall has fallen to 90 %.
    pub stability: u64,
    /// FSRS's difficulty from 1 to 10, in millionths.
    pub difficulty: u64,
    /// How often it was answered.
    pub reps: u32,
    /// How often it was forgotten after it was known.
    pub lapses: u32,
}

/// A schedule that no answer leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReviewFault;

impl fmt::Display for ReviewFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("its schedule is not one that an answer leads to")
    }
}

impl std::error::Error for ReviewFault {}

impl Memory {
    /// Whether it is one that storage and files may hold.
    ///
    /// # Errors
    /// [`ReviewFault`] where a number is out of its range.
    pub fn check(&self) -> Result<(), ReviewFault> {
        let due = match self.phase {
            Phase::Review => i64::try_from(self.due).is_ok_and(|day| DAYS.contains(&day)),
            Phase::Learning(_) | Phase::Relearning(_) => self.due <= Rev::MAX_MS,
        };
        let whole = due
            && self.at <= Rev::MAX_MS
            && DAYS.contains(&self.day.0)
            && (1..=STABILITY_LIMIT).contains(&self.stability)
            && (1_000_000..=10_000_000).contains(&self.difficulty)
            && self.reps > 0
            && self.lapses < self.reps;
        whole.then_some(()).ok_or(ReviewFault)
    }

    /// The day on which it is due, if it is in review.
    pub fn due_day(&self) -> Option<Day> {
        match self.phase {
            Phase::Review => i64::try_from(self.due).ok().map(Day),
            Phase::Learning(_) | Phase::Relearning(_) => None,
        }
    }

    /// Whether it is to be asked now.
    pub fn is_due(&self, now: At) -> bool {
        match self.due_day() {
            Some(day) => day <= now.day,
            None => self.due <= now.ms,
        }
    }

    /// Days from its last answer to the next; 0 at a step.
    pub fn interval(&self) -> u64 {
        let days = self.due_day().map(|due| due.0 - self.day.0);
        days.and_then(|days| u64::try_from(days).ok()).unwrap_or(0)
    }

    /// Whether its interval is 21 days or more.
    pub fn is_mature(&self) -> bool {
        self.interval() >= MATURE_DAYS
    }

    /// Whether it was forgotten eight times or more.
    pub fn is_leech(&self) -> bool {
        self.lapses >= LEECH_LAPSES
    }
}
