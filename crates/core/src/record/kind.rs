//! The kinds of record, and their words in storage and files. A word is a promise, like an id.

/// What a record is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A topic's status.
    Topic,
    /// A point of a topic, ticked.
    Point,
    /// A focus prompt, practised.
    Focus,
    /// A tip, taken up.
    Tip,
    /// A milestone, reached.
    Milestone,
    /// A next step, made.
    NextStep,
    /// What was picked in a choice group.
    Choice,
    /// A flagged line, `<track>/<slug>`, taken in or left out.
    Line,
    /// Something the learner says of themselves: `name`, `goal`, `interview-date`.
    Profile,
    /// The unit last worked on in a track; the id `last` names the track itself.
    Place,
    /// A preference that goes with the learner from device to device.
    Setting,
    /// The schedule of a card: what is known of the learner's memory of it.
    Card,
    /// A card kept out of the reviews, or flagged.
    Hold,
    /// The text of a card: the learner's own, or a shipped one in their words.
    CardText,
    /// A deck added by hand: `topic/lists`, `area/ml`, or one card: `card/?evaluate-a-model`.
    Deck,
    /// A segment of the review log, written by one page load: `2026-11/4294967295`; joined ones
    /// `2026/4294967295+`.
    Log,
    /// A mock interview, by the moment at which it began.
    Run,
    /// One fact of the learner's plan: `pace`, `hours`, `holiday/2026-12-24`.
    Plan,
    /// What one page load booked for a study day: minutes, and habits that were kept. The day since 1970 and the
    /// writer, both in base 36: `g14/1z141z3`.
    Day,
    /// An entry of the journal: its day, and the moment at which it was begun in base 36.
    Journal,
    /// What shows a milestone: a link, or the learner's words.
    Evidence,
    /// A preference of this device alone, such as the theme: stored, never exported or merged.
    Device,
}

impl Kind {
    /// Every kind, in the order of exports.
    pub const ALL: [Self; 22] = [
        Self::Topic,
        Self::Point,
        Self::Focus,
        Self::Tip,
        Self::Milestone,
        Self::NextStep,
        Self::Choice,
        Self::Line,
        Self::Profile,
        Self::Place,
        Self::Setting,
        Self::Card,
        Self::Hold,
        Self::CardText,
        Self::Deck,
        Self::Log,
        Self::Run,
        Self::Plan,
        Self::Day,
        Self::Journal,
        Self::Evidence,
        Self::Device,
    ];

    /// Its word in storage keys and files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Point => "point",
            Self::Focus => "focus",
            Self::Tip => "tip",
            Self::Milestone => "milestone",
            Self::NextStep => "next-step",
            Self::Choice => "choice",
            Self::Line => "line",
            Self::Profile => "profile",
            Self::Place => "place",
            Self::Setting => "setting",
            Self::Card => "card",
            Self::Hold => "hold",
            Self::CardText => "card-text",
            Self::Deck => "deck",
            Self::Log => "log",
            Self::Run => "run",
            Self::Plan => "plan",
            Self::Day => "day",
            Self::Journal => "journal",
            Self::Evidence => "evidence",
            Self::Device => "device",
        }
    }

    /// The kind that a word means.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether it grows with every day of study. It is most of what stands in storage in the end, and the copy before
    /// a merge goes without it, since merging takes nothing away from there.
    pub const fn is_log(self) -> bool {
        matches!(self, Self::Log | Self::Day)
    }

    /// Whether its records say a text, in a form of its own where it must hold more than words.
    pub const fn is_text(self) -> bool {
        matches!(
            self,
            Self::Profile
                | Self::Place
                | Self::Setting
                | Self::Log
                | Self::Run
                | Self::Plan
                | Self::Day
                | Self::Journal
                | Self::Evidence
                | Self::Device
        )
    }

    /// Whether it leaves the device: in exports, imports and snapshots.
    pub const fn travels(self) -> bool {
        !matches!(self, Self::Device)
    }
}
