//! What can happen, as past-tense facts, and what the browser is asked to do about it. Nothing here
//! happens: `update` decides, the browser performs.

use crate::import::ImportFile;
use crate::notice::Notice;
use crate::page::SectionKind;
use crate::record::{Hold, Key, Kind, Status};
use crate::review::{Graded, Memory, log::Joined};
use crate::share::Shared;
use crate::wire::Fault;

/// Something happened. Where a `name` is asked for, it is what the learner calls the thing; it
/// stands in the label of the undo.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A topic got a status.
    TopicMarked {
        /// The topic.
        topic: String,
        /// Its title.
        name: String,
        /// Its new status.
        status: Status,
    },
    /// Several units at once: a composite line, "I know this section". Points among them
    /// (`topic#point`) are ticked by done, cleared by to do, and not touched otherwise.
    UnitsMarked {
        /// The units.
        units: Vec<String>,
        /// The line or section.
        name: String,
        /// Their new status.
        status: Status,
    },
    /// A box was ticked or cleared.
    Ticked {
        /// What kind of box.
        kind: Tick,
        /// Its id.
        id: String,
        /// Its text, or the beginning of it.
        name: String,
        /// Ticked or cleared.
        done: bool,
    },
    /// An option was chosen in a choice group.
    OptionPicked(Choose),
    /// An option was made to count besides the one chosen.
    OptionAdded(Choose),
    /// An option was put out again, chosen or added.
    OptionDropped(Choose),
    /// A flagged line was taken in or left out.
    LineTakenIn {
        /// `<track>/<slug>`.
        line: String,
        /// Its label.
        name: String,
        /// In or out.
        taken: bool,
    },
    /// The learner said something of themselves. An empty text takes it back.
    ProfileEdited {
        /// What.
        field: Field,
        /// The text; surrounding blanks are dropped.
        text: String,
    },
    /// A unit was worked on in a track. Not undone.
    PlaceVisited {
        /// The track.
        track: String,
        /// The unit.
        unit: String,
    },
    /// A preference changed; see [`crate::state::setting`] for the ids. An empty text takes it back.
    SettingChanged {
        /// Its id.
        id: String,
        /// What the undo calls it.
        name: String,
        /// Its new value.
        text: String,
    },
    /// The program noted something for itself among the settings, such as the last export. Not undone.
    SettingNoted {
        /// Its id.
        id: String,
        /// Its new value; empty takes it back.
        text: String,
    },
    /// A preference of this device changed. Not undone.
    DeviceSettingChanged {
        /// Its id.
        id: String,
        /// Its new value; empty takes it back.
        text: String,
    },
    /// A card was answered.
    CardGraded {
        /// What the undo calls it.
        name: String,
        /// The answer, with the schedule that follows from it.
        graded: Box<Graded>,
    },
    /// Schedules were reckoned anew from the log, where answers of several devices came together. Not undone.
    CardsReplayed(Vec<(String, Memory)>),
    /// A card was suspended, buried or flagged, or none of that any more.
    CardHeld {
        /// The card.
        card: String,
        /// What the undo calls it, with the verb.
        label: String,
        /// What holds now.
        hold: Hold,
    },
    /// A card was written, or one that is shipped put in the learner's words.
    CardWritten {
        /// The card: `lists+k3j9x2` for the learner's own.
        card: String,
        /// What the undo calls it, with the verb.
        label: String,
        /// What is asked, and the answer; `None` takes the learner's text away.
        text: Option<(String, String)>,
    },
    /// Many cards were written at once: an import.
    CardsWritten {
        /// What the undo calls it.
        label: String,
        /// Card, front and back.
        cards: Vec<(String, String, String)>,
    },
    /// Decks (`topic/lists`, `area/ml`, `card/?evaluate-a-model`) were added by hand, or put out again.
    DecksTaken {
        /// The decks.
        decks: Vec<String>,
        /// What the undo calls it, with the verb.
        label: String,
        /// In or out.
        taken: bool,
    },
    /// Segments of the log whose writers are gone were joined; they still stand. Not undone.
    LogsJoined(Vec<Joined>),
    /// The storing of joined segments was tried: where it succeeded, their parts may go. Not undone.
    LogPartsSpent(Vec<Joined>),
    /// A mock interview went on. Not undone.
    RunKept {
        /// Its id.
        id: String,
        /// All of it.
        text: String,
    },
    /// A mock interview was thrown away.
    RunDropped {
        /// Its id.
        id: String,
    },
    /// Something was written of the plan, the day book, the journal or what shows a milestone. What such texts mean
    /// is for the rooms of planning and studying to say; here they are kept.
    Noted {
        /// What the undo calls it, with the verb.
        label: String,
        /// What is said where; an empty text takes it back.
        texts: Vec<(Key, String)>,
    },
    /// Undo was asked for.
    Undone,
    /// A file was read, previewed and accepted, to be merged with what is here.
    Imported(Box<ImportFile>),
    /// A file was read, previewed and accepted, to stand in place of what is here.
    Replaced(Box<ImportFile>),
    /// A link was read, previewed and accepted, to raise what is here: done over learning over to do.
    SharedMerged(Box<Shared>),
    /// A link was read, previewed and accepted, to stand in place of what is here of its kinds.
    SharedReplaced(Box<Shared>),
    /// The learner asked for everything to be erased.
    Erased,
    /// The snapshot that [`Effect::Snapshot`] asked for is stored.
    SnapshotKept,
    /// The snapshot that [`Effect::Snapshot`] asked for does not fit.
    SnapshotRefused,
    /// Entries were stored, under these names.
    WriteSucceeded(Vec<String>),
    /// Entries could not be stored; storage holds what it held before.
    WriteFailed(Vec<String>),
    /// It is time to try again what could not be stored.
    RetryAsked,
    /// Another tab changed storage: names with the text that stands there now, `None` where the entry
    /// is gone. From a `storage` event with a key.
    StorageChanged(Vec<(String, Option<String>)>),
    /// Storage was read again, all of it: on `pageshow`, on `visibilitychange`, and on a `storage`
    /// event without a key.
    StorageReread(Vec<(String, String)>),
    /// The entries that [`Effect::MoveAside`] named are moved; these are the names they had.
    MovedAside(Vec<String>),
    /// The learner threw away snapshots or quarantined entries, by name.
    Discarded(Vec<String>),
}

/// A choice in a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choose {
    /// The group.
    pub group: String,
    /// The option.
    pub option: String,
    /// The option's title.
    pub name: String,
}

/// The kinds of box that are simply ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// A point of a topic.
    Point,
    /// A focus prompt.
    Focus,
    /// A tip.
    Tip,
    /// A milestone.
    Milestone,
    /// A next step.
    NextStep,
}

impl From<Tick> for Kind {
    fn from(tick: Tick) -> Self {
        match tick {
            Tick::Point => Self::Point,
            Tick::Focus => Self::Focus,
            Tick::Tip => Self::Tip,
            Tick::Milestone => Self::Milestone,
            Tick::NextStep => Self::NextStep,
        }
    }
}

impl From<SectionKind> for Tick {
    fn from(section: SectionKind) -> Self {
        match section {
            SectionKind::Milestones => Self::Milestone,
            SectionKind::NextSteps => Self::NextStep,
            _ => Self::Tip,
        }
    }
}

/// What the learner may say of themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// At most 80 characters.
    Name,
    /// At most 280 characters.
    Goal,
    /// `YYYY-MM-DD`.
    InterviewDate,
}

impl Field {
    /// Its id among the profile records.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Goal => "goal",
            Self::InterviewDate => "interview-date",
        }
    }

    /// What the learner reads.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Name => "Name",
            Self::Goal => "Goal",
            Self::InterviewDate => "Interview date",
        }
    }
}

/// The moment, and who acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// Milliseconds since 1970.
    pub ms: u64,
    /// A number drawn at random for this page load.
    pub replica: u32,
}

/// A name in storage and the text to stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The storage key.
    pub name: String,
    /// The text.
    pub text: String,
}

/// An entry that could not be read, to be kept under another name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// The name it had.
    pub from: String,
    /// The entry as it is kept.
    pub kept: Entry,
    /// Why it could not be read.
    pub why: Fault,
}

/// What the browser is asked to do, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Store each entry. Report [`Action::WriteSucceeded`] and [`Action::WriteFailed`].
    Write(Vec<Entry>),
    /// Store this entry, and report [`Action::SnapshotKept`] or [`Action::SnapshotRefused`]. Nothing
    /// changes before that.
    Snapshot(Entry),
    /// For each: store `kept`, then, if that worked and `from` still holds the same text, remove
    /// `from`. Report those that were removed by [`Action::MovedAside`]; the others stay locked until
    /// storage is read again.
    MoveAside(Vec<Aside>),
    /// Remove these names.
    Remove(Vec<String>),
}

/// What became of an action.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Update {
    /// What the browser must do.
    pub effects: Vec<Effect>,
    /// The facts that read differently now.
    pub touched: Vec<Key>,
    /// The label of the change, if it was one that can be taken back.
    pub undo: Option<String>,
    /// What the learner should be told.
    pub notice: Option<Notice>,
}
