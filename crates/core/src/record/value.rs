//! What a record can say, by kind. These are the program's own shapes; what is stored is in `wire`.

use super::{Hold, Kind, Mark};
use crate::review::Memory;

/// What a record says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A topic's status, and when it was set: an undo gives both back.
    Marked {
        /// The status.
        mark: Mark,
        /// Milliseconds since 1970.
        at: u64,
    },
    /// A box is ticked, and since when.
    Ticked {
        /// Milliseconds since 1970.
        at: u64,
    },
    /// What counts in a choice group.
    Picked(Pick),
    /// A flagged line counts, or is left out by the learner's own hand.
    Taken(bool),
    /// A text, where [`Kind::is_text`].
    Text(String),
    /// The schedule of a card.
    Studied(Memory),
    /// Why a card is not asked, and whether it is flagged.
    Held(Hold),
    /// Both sides of a card.
    Written {
        /// What is asked.
        front: String,
        /// The answer.
        back: String,
    },
}

/// What counts in a choice group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pick {
    /// The option picked in place of the group's default.
    pub picked: Option<String>,
    /// Options that count besides, sorted and without repeats.
    pub added: Vec<String>,
}

impl Value {
    /// Whether records of `kind` say such things.
    pub const fn fits(&self, kind: Kind) -> bool {
        match self {
            Self::Marked { .. } => matches!(kind, Kind::Topic),
            Self::Ticked { .. } => {
                matches!(
                    kind,
                    Kind::Point | Kind::Focus | Kind::Tip | Kind::Milestone | Kind::NextStep
                )
            }
            Self::Picked(_) => matches!(kind, Kind::Choice),
            Self::Taken(_) => matches!(kind, Kind::Line | Kind::Deck),
            Self::Text(_) => kind.is_text(),
            Self::Studied(_) => matches!(kind, Kind::Card),
            Self::Held(_) => matches!(kind, Kind::Hold),
            Self::Written { .. } => matches!(kind, Kind::CardText),
        }
    }

    /// The same, said at another moment.
    pub fn since(self, at: u64) -> Self {
        match self {
            Self::Marked { mark, .. } => Self::Marked { mark, at },
            Self::Ticked { .. } => Self::Ticked { at },
            other => other,
        }
    }

    /// Whether two values mean the same to the learner: done since another moment is still done.
    pub fn same(one: Option<&Self>, other: Option<&Self>) -> bool {
        match (one, other) {
            (Some(Self::Marked { mark: one, .. }), Some(Self::Marked { mark: other, .. })) => {
                one == other
            }
            (Some(Self::Ticked { .. }), Some(Self::Ticked { .. })) => true,
            (one, other) => one == other,
        }
    }
}

impl Pick {
    /// Nothing picked and nothing added: the same as no record at all.
    pub fn is_empty(&self) -> bool {
        self.picked.is_none() && self.added.is_empty()
    }

    /// With `option` in place of what was picked.
    pub fn pick(&mut self, option: &str) {
        self.added.retain(|added| added != option);
        self.picked = Some(option.to_owned());
    }

    /// With `option` counting besides.
    pub fn add(&mut self, option: &str) {
        if self.picked.as_deref() != Some(option)
            && let Err(place) = self
                .added
                .binary_search_by(|added| added.as_str().cmp(option))
        {
            self.added.insert(place, option.to_owned());
        }
    }

    /// Without `option`, picked or added.
    pub fn drop(&mut self, option: &str) {
        self.added.retain(|added| added != option);
        if self.picked.as_deref() == Some(option) {
            self.picked = None;
        }
    }
}
