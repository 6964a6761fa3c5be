//! What the pages ask of the state.

use crate::action::{Aside, Field};
use crate::record::{Hold, Key, Kind, Mark, Pick, Record, Status, Value};
use crate::review::Memory;

use super::{Site, State, setting};

impl State {
    /// Which site and content this is.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// Where the learner stands with a unit: a topic, or a point (done when ticked).
    pub fn status(&self, unit: &str) -> Status {
        match self.value(&Key::of_unit(unit)) {
            Some(Value::Marked { mark, .. }) => Status::from(Some(*mark)),
            Some(Value::Ticked { .. }) => Status::from(Some(Mark::Done)),
            _ => Status::ToDo,
        }
    }

    /// Since when a unit has its status, in milliseconds.
    pub fn status_since(&self, unit: &str) -> Option<u64> {
        match self.value(&Key::of_unit(unit))? {
            Value::Marked { at, .. } | Value::Ticked { at } => Some(*at),
            _ => None,
        }
    }

    /// Whether a box is ticked.
    pub fn is_ticked(&self, kind: impl Into<Kind>, id: &str) -> bool {
        matches!(
            self.value(&Key::new(kind.into(), id)),
            Some(Value::Ticked { .. })
        )
    }

    /// What counts in a choice group; without a record nothing is picked and nothing added.
    pub fn pick(&self, group: &str) -> Pick {
        match self.value(&Key::new(Kind::Choice, group)) {
            Some(Value::Picked(pick)) => pick.clone(),
            _ => Pick::default(),
        }
    }

    /// Whether the learner took a flagged line (`<track>/<slug>`) in or left it out, if they said so.
    pub fn taken(&self, line: &str) -> Option<bool> {
        match self.value(&Key::new(Kind::Line, line))? {
            Value::Taken(taken) => Some(*taken),
            _ => None,
        }
    }

    /// What the learner says of themselves.
    pub fn profile(&self, field: Field) -> Option<&str> {
        self.text(Kind::Profile, field.id())
    }

    /// The track last worked on.
    pub fn last_track(&self) -> Option<&str> {
        self.text(Kind::Place, setting::LAST_TRACK)
    }

    /// The unit last worked on in a track.
    pub fn place(&self, track: &str) -> Option<&str> {
        self.text(Kind::Place, track)
    }

    /// A preference.
    pub fn setting(&self, id: &str) -> Option<&str> {
        self.text(Kind::Setting, id)
    }

    /// A preference of this device.
    pub fn device(&self, id: &str) -> Option<&str> {
        self.text(Kind::Device, id)
    }

    /// The schedule of a card; `None` where it was never answered.
    pub fn memory(&self, card: &str) -> Option<&Memory> {
        match self.value(&Key::new(Kind::Card, card))? {
            Value::Studied(memory) => Some(memory),
            _ => None,
        }
    }

    /// Every card that was ever answered, by id.
    pub fn memories(&self) -> impl Iterator<Item = (&str, &Memory)> {
        self.records
            .iter()
            .filter_map(|(key, record)| match &record.value {
                Some(Value::Studied(memory)) => Some((key.id.as_str(), memory)),
                _ => None,
            })
    }

    /// Whether a card is kept out of the reviews, or flagged.
    pub fn hold(&self, card: &str) -> Hold {
        match self.value(&Key::new(Kind::Hold, card)) {
            Some(Value::Held(hold)) => *hold,
            _ => Hold::default(),
        }
    }

    /// Both sides of a card, where the learner wrote them.
    pub fn card_text(&self, card: &str) -> Option<(&str, &str)> {
        match self.value(&Key::new(Kind::CardText, card))? {
            Value::Written { front, back } => Some((front, back)),
            _ => None,
        }
    }

    /// The cards that the learner wrote, by id: their own, and those shipped that they put in their words.
    pub fn card_texts(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        self.records
            .iter()
            .filter_map(|(key, record)| match &record.value {
                Some(Value::Written { front, back }) => {
                    Some((key.id.as_str(), front.as_str(), back.as_str()))
                }
                _ => None,
            })
    }

    /// Whether a deck (`topic/lists`, `area/ml`, `card/?evaluate-a-model`) was added by hand.
    pub fn has_deck(&self, deck: &str) -> bool {
        matches!(
            self.value(&Key::new(Kind::Deck, deck)),
            Some(Value::Taken(true))
        )
    }

    /// The mock interviews, the first begun first, as [`crate::action::Action::RunKept`] brought them.
    pub fn runs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts(Kind::Run)
    }

    /// What is said of a kind whose records say texts, by id.
    pub fn texts(&self, kind: Kind) -> impl Iterator<Item = (&str, &str)> {
        self.records
            .iter()
            .filter_map(move |(key, record)| match &record.value {
                Some(Value::Text(text)) if key.kind == kind => {
                    Some((key.id.as_str(), text.as_str()))
                }
                _ => None,
            })
    }

    /// A mock interview.
    pub fn run(&self, id: &str) -> Option<&str> {
        self.text(Kind::Run, id)
    }

    /// All records, deletions too, in the order of their keys.
    pub fn records(&self) -> impl Iterator<Item = &Record> {
        self.records.values()
    }

    /// Whether nothing is known of a learner: a first visit, or everything is erased.
    pub fn is_new(&self) -> bool {
        !self
            .records
            .values()
            .any(|record| record.value.is_some() && record.key.kind.travels())
    }

    /// Facts that are in this tab only, because storing them failed.
    pub fn unsaved(&self) -> impl ExactSizeIterator<Item = &Key> {
        self.unsaved.as_slice().iter()
    }

    /// Names of stored entries that a newer version of Cairn wrote. They are kept as they are, and are
    /// in no export of this version.
    pub fn newer(&self) -> impl ExactSizeIterator<Item = &str> {
        self.newer.as_slice().iter().map(String::as_str)
    }

    /// Stored entries that could not be read and are not moved aside yet.
    pub fn unreadable(&self) -> impl ExactSizeIterator<Item = &Aside> {
        self.unreadable.iter()
    }

    /// What Undo would take back next.
    pub fn undo_label(&self) -> Option<&str> {
        self.history.label()
    }

    /// How many changes can be taken back.
    pub fn undo_len(&self) -> usize {
        self.history.len()
    }

    fn text(&self, kind: Kind, id: &str) -> Option<&str> {
        match self.value(&Key::new(kind, id))? {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}
