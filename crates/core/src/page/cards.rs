//! What is reviewed: all cards of the content without their texts, which is one file, and the texts, a file
//! an area. It knows no learner and no schedule.
//!
//! A card's id is that of what it asks: a question `?evaluate-a-model`, a focus prompt `strings!palindromes`,
//! or a topic, `lists`, which is then recalled as a whole.

use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::decode::{Decode, decode_fields, decode_words, place};

/// All cards of the content, without their texts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Deck {
    /// The areas that have cards, in order.
    pub areas: Vec<DeckArea>,
    /// Every topic that has a card, in the areas' order.
    pub topics: Vec<DeckTopic>,
    /// By the first of their topics, and within it in the order of the content.
    pub cards: Vec<Card>,
}

/// An area, and where its cards' texts are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeckArea {
    /// The area's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The hash of the file with its texts, `data/cards-<id>-<hash>.json`.
    pub file: String,
}

/// A topic that has cards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeckTopic {
    /// The topic's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// A place in [`Deck::areas`].
    pub area: u16,
}

/// A card without its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// What it asks.
    pub id: String,
    /// Places in [`Deck::topics`]; the first is the topic that it belongs to, and whose area has its text.
    pub topics: Vec<u16>,
    /// What is asked for.
    pub kind: CardKind,
    /// How hard it is.
    pub difficulty: Difficulty,
}

/// What a card asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CardKind {
    /// What something is, and why.
    Concept,
    /// How things differ, and when to take which.
    Comparison,
    /// How something is done.
    Procedure,
    /// A system, designed.
    Design,
    /// Code, written or analysed.
    Coding,
    /// What one did, and what came of it.
    Behavioural,
    /// A whole topic, its points the checklist.
    Recall,
}

impl CardKind {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Concept,
        Self::Comparison,
        Self::Procedure,
        Self::Design,
        Self::Coding,
        Self::Behavioural,
        Self::Recall,
    ];

    /// The word in content and files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Concept => "concept",
            Self::Comparison => "comparison",
            Self::Procedure => "procedure",
            Self::Design => "design",
            Self::Coding => "coding",
            Self::Behavioural => "behavioural",
            Self::Recall => "recall",
        }
    }

    /// What the learner reads.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Concept => "Concept",
            Self::Comparison => "Comparison",
            Self::Procedure => "Procedure",
            Self::Design => "System design",
            Self::Coding => "Coding",
            Self::Behavioural => "Behavioural",
            Self::Recall => "Recall",
        }
    }
}

/// How hard a question is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Difficulty {
    /// Everyone is expected to answer it.
    Easy,
    /// Who works with it answers it.
    Medium,
    /// It tells the strong from the others.
    Hard,
}

impl Difficulty {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Easy, Self::Medium, Self::Hard];

    /// The word in content and files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Easy => "easy",
            Self::Medium => "medium",
            Self::Hard => "hard",
        }
    }

    /// What the learner reads.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Easy => "Easy",
            Self::Medium => "Medium",
            Self::Hard => "Hard",
        }
    }
}

/// The text of a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CardText {
    /// The card's id.
    pub id: String,
    /// What is asked, as [`crate::text::blocks`] reads it.
    pub front: String,
    /// The model answer, likewise; empty for a card that recalls a topic.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub back: String,
    /// What a strong answer mentions; code stands between backticks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub mention: Vec<String>,
    /// What is asked next.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub follow_ups: Vec<String>,
    /// The month, `2026-11`, in which what dates in it was last checked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<String>,
}

impl CardText {
    /// An empty text.
    #[must_use]
    pub fn of(card: &str) -> Self {
        Self {
            id: card.to_owned(),
            front: String::new(),
            back: String::new(),
            mention: Vec::new(),
            follow_ups: Vec::new(),
            as_of: None,
        }
    }
}

impl Serialize for DeckArea {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        (&self.id, &self.title, &self.file).serialize(to)
    }
}

impl Decode for DeckArea {
    fn decode(json: &Value) -> Option<Self> {
        let (id, title, file) = Decode::decode(json)?;
        Some(Self { id, title, file })
    }
}

impl Serialize for DeckTopic {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        (&self.id, &self.title, self.area).serialize(to)
    }
}

impl Decode for DeckTopic {
    fn decode(json: &Value) -> Option<Self> {
        let (id, title, area) = Decode::decode(json)?;
        Some(Self { id, title, area })
    }
}

impl Serialize for Card {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        (&self.id, &self.topics, self.kind, self.difficulty).serialize(to)
    }
}

impl Decode for Card {
    fn decode(json: &Value) -> Option<Self> {
        Some(Self {
            id: place(json, 0)?,
            topics: place(json, 1)?,
            kind: place(json, 2)?,
            difficulty: place(json, 3)?,
        })
    }
}

impl Serialize for CardKind {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.key())
    }
}

impl Serialize for Difficulty {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.key())
    }
}

decode_fields! {
    Deck { areas, topics, cards }
    CardText { id, front, back, mention, follow_ups, as_of }
}

decode_words!(CardKind {
    "concept" => Concept,
    "comparison" => Comparison,
    "procedure" => Procedure,
    "design" => Design,
    "coding" => Coding,
    "behavioural" => Behavioural,
    "recall" => Recall,
});

decode_words!(Difficulty {
    "easy" => Easy,
    "medium" => Medium,
    "hard" => Hard,
});
