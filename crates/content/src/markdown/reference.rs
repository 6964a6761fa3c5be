//! A reference as it is written in a document: `lists`, `lists#slicing`, `strings!palindromes`,
//! `?a-question`, `flask-basics@flask`. It knows the syntax, not whether what it names exists.

use std::fmt;

use super::MarkdownMistake;
use crate::fault::{At, Faults};
use crate::ids::check_id;

/// A reference to something of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Ref {
    /// A topic, and the option under which it counts.
    Topic { id: String, option: Option<String> },
    /// A point of a topic.
    Point { topic: String, point: String },
    /// A focus prompt of a topic.
    Focus { topic: String, focus: String },
    /// A question.
    Question(String),
}

impl Ref {
    /// Reads one reference; an empty one is a fault and gives none.
    pub(super) fn read(written: &str, at: &At, faults: &mut Faults) -> Option<Self> {
        if written.is_empty() {
            faults.add(at, MarkdownMistake::EmptyReference);
            return None;
        }
        let mut id = |text: &str| {
            check_id(text, at, faults);
            text.to_owned()
        };
        Some(if let Some(question) = written.strip_prefix('?') {
            Self::Question(id(question))
        } else if let Some((topic, point)) = written.split_once('#') {
            let (topic, point) = (id(topic), id(point));
            Self::Point { topic, point }
        } else if let Some((topic, focus)) = written.split_once('!') {
            let (topic, focus) = (id(topic), id(focus));
            Self::Focus { topic, focus }
        } else if let Some((topic, option)) = written.split_once('@') {
            let (id, option) = (id(topic), Some(id(option)));
            Self::Topic { id, option }
        } else {
            let (id, option) = (id(written), None);
            Self::Topic { id, option }
        })
    }

    /// The slug of a line that has this as its first reference.
    pub(crate) fn slug(&self) -> String {
        match self {
            Self::Topic { id, .. } | Self::Question(id) => id.clone(),
            Self::Point { topic, point } => format!("{topic}-{point}"),
            Self::Focus { topic, focus } => format!("{topic}-{focus}"),
        }
    }
}

impl fmt::Display for Ref {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Topic { id, option: None } => write!(f, "{id}"),
            Self::Topic {
                id,
                option: Some(option),
            } => write!(f, "{id}@{option}"),
            Self::Point { topic, point } => write!(f, "{topic}#{point}"),
            Self::Focus { topic, focus } => write!(f, "{topic}!{focus}"),
            Self::Question(id) => write!(f, "?{id}"),
        }
    }
}
