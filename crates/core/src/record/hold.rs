//! What the learner decided about a card besides its grades. When it is asked again is for the review to
//! say.

use crate::day::Day;

/// Why a card is not asked, and whether it is flagged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hold {
    /// Not asked until the learner takes it back.
    pub suspended: bool,
    /// Not asked before the day after this one.
    pub buried: Option<Day>,
    /// Marked, to be found again.
    pub flagged: bool,
}

impl Hold {
    /// Whether it says nothing: the same as no record at all.
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }

    /// Whether the card may be asked on a day.
    pub fn lets(self, today: Day) -> bool {
        !self.suspended && self.buried.is_none_or(|buried| buried < today)
    }
}
