//! Where a learner stands with one topic, and the words for it.

/// What is stored of a status. To do is not stored: it is the absence of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// Begun.
    Learning,
    /// Finished.
    Done,
    /// Left out on purpose.
    Skipped,
}

/// Where a learner stands with a topic.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Not begun.
    #[default]
    ToDo,
    /// Begun.
    Learning,
    /// Finished.
    Done,
    /// Left out on purpose.
    Skipped,
}

impl Status {
    /// Every status, in the order of menus.
    pub const ALL: [Self; 4] = [Self::ToDo, Self::Learning, Self::Done, Self::Skipped];

    /// What the learner reads.
    pub const fn word(self) -> &'static str {
        match self {
            Self::ToDo => "To do",
            Self::Learning => "Learning",
            Self::Done => "Done",
            Self::Skipped => "Skipped",
        }
    }

    /// The mark that stands for it in a record.
    pub const fn mark(self) -> Option<Mark> {
        match self {
            Self::ToDo => None,
            Self::Learning => Some(Mark::Learning),
            Self::Done => Some(Mark::Done),
            Self::Skipped => Some(Mark::Skipped),
        }
    }

    /// What a tap or Space makes of it: done and to do change places, the rest becomes done.
    pub const fn tapped(self) -> Self {
        match self {
            Self::Done => Self::ToDo,
            Self::ToDo | Self::Learning | Self::Skipped => Self::Done,
        }
    }

    /// Whether nothing is left to do about it.
    pub const fn is_settled(self) -> bool {
        matches!(self, Self::Done | Self::Skipped)
    }
}

impl From<Option<Mark>> for Status {
    fn from(mark: Option<Mark>) -> Self {
        match mark {
            None => Self::ToDo,
            Some(Mark::Learning) => Self::Learning,
            Some(Mark::Done) => Self::Done,
            Some(Mark::Skipped) => Self::Skipped,
        }
    }
}
