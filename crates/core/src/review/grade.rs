//! How well a card was remembered, and what an answer comes to.

use super::{
    At, Memory,
    log::{self, Entry},
};
use crate::state::State;

/// The four grades, as FSRS and Anki number them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// Not remembered.
    Again = 1,
    /// Remembered with effort.
    Hard = 2,
    /// Remembered.
    Good = 3,
    /// Remembered at once.
    Easy = 4,
}

impl Grade {
    /// All of them, from worst to best.
    pub const ALL: [Self; 4] = [Self::Again, Self::Hard, Self::Good, Self::Easy];

    /// What its button says.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Again => "Again",
            Self::Hard => "Hard",
            Self::Good => "Good",
            Self::Easy => "Easy",
        }
    }

    /// From 1 to 4.
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// The grade of a number from 1 to 4.
    pub fn of(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|grade| grade.number() == number)
    }

    /// Its place among [`Self::ALL`].
    pub const fn place(self) -> usize {
        self as usize - 1
    }
}

/// One answer: what the card's schedule is after it, and what the log says with it. Both are made by the page
/// that asks, so that others need not know how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Graded {
    /// The card.
    pub card: String,
    /// How well it was remembered.
    pub grade: Grade,
    /// The card's schedule from now on.
    pub memory: Memory,
    /// The id of the log's segment that this page load writes.
    pub segment: String,
    /// All that stands in it now.
    pub log: String,
}

impl Graded {
    /// The answer `grade` to the card's [`super::Scheduler::answers`], given by the page load `replica` after
    /// `seconds`.
    pub fn new(
        state: &State,
        replica: u32,
        card: &str,
        next: &[Memory; 4],
        grade: Grade,
        seconds: u64,
    ) -> Self {
        let memory = next[grade.place()];
        let before = state.memory(card);
        let at = At {
            ms: memory.at,
            day: memory.day,
        };
        let entry = Entry {
            card: card.to_owned(),
            at,
            grade,
            seconds: seconds.min(60) as u8,
            elapsed: before.map_or(0, |before| at.days_since(before.day)),
            before: before.map(|before| before.phase.into()),
        };
        let (segment, log) = log::appended(state, &entry, replica);
        Self {
            card: entry.card,
            grade,
            memory,
            segment,
            log,
        }
    }
}
