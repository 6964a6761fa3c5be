//! What is wrong with the content, and where: every fault of a run, gathered before any is told. It
//! knows how a fault is placed and ordered; what it says belongs to the room that found it.

use std::error::Error;
use std::fmt;
use std::sync::Arc;

use crate::catalog::{CatalogMistake, QuestionMistake};
use crate::fields::FieldMistake;
use crate::graph::GraphMistake;
use crate::ids::IdMistake;
use crate::ledger::LedgerMistake;
use crate::lesson::LessonMistake;
use crate::markdown::MarkdownMistake;
use crate::plan::PlanMistake;
use crate::source::SourceMistake;
use crate::text::TextMistake;
use crate::track::TrackMistake;

/// A place in a file of the content.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct At {
    /// The file, as the caller can open it.
    pub(crate) file: Arc<str>,
    /// The line, from 1.
    pub(crate) line: usize,
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)
    }
}

/// A value, and where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Placed<T> {
    pub(crate) value: T,
    pub(crate) at: At,
}

/// One thing that is wrong with the content.
///
/// It shows as `file:line: what is wrong, what would be right`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    at: At,
    mistake: Mistake,
}

impl Fault {
    /// The file, as a path that starts with the folder given to the compiler.
    pub fn file(&self) -> &str {
        &self.at.file
    }

    /// The line, from 1.
    pub fn line(&self) -> usize {
        self.at.line
    }

    /// What is wrong, and what would be right.
    pub fn message(&self) -> String {
        self.mistake.to_string()
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.at, self.mistake)
    }
}

/// Every fault of a run, in the order of files and lines.
#[derive(Debug, Default)]
pub struct Faults(Vec<Fault>);

impl Faults {
    /// The faults, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Fault> {
        self.0.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn add(&mut self, at: &At, mistake: impl Into<Mistake>) {
        self.0.push(Fault {
            at: at.clone(),
            mistake: mistake.into(),
        });
    }

    /// The value, if nothing is wrong; else all faults, sorted.
    pub(crate) fn or<T>(mut self, value: T) -> Result<T, Self> {
        if self.0.is_empty() {
            return Ok(value);
        }
        self.0.sort_by(|a, b| a.at.cmp(&b.at));
        self.0.dedup();
        Err(self)
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for fault in &self.0 {
            writeln!(f, "{fault}")?;
        }
        let plural = if self.0.len() == 1 { "" } else { "s" };
        write!(f, "{} fault{plural} in the content", self.0.len())
    }
}

impl Error for Faults {}

/// Declares [`Mistake`] over the mistakes of all rooms.
macro_rules! mistakes {
    ($($room:ident($mistake:ident)),* $(,)?) => {
        /// What is wrong, as the room that found it says it.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub(crate) enum Mistake {
            $($room($mistake),)*
        }

        impl fmt::Display for Mistake {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    $(Self::$room(mistake) => mistake.fmt(f),)*
                }
            }
        }

        $(impl From<$mistake> for Mistake {
            fn from(mistake: $mistake) -> Self {
                Self::$room(mistake)
            }
        })*
    };
}

mistakes! {
    Source(SourceMistake),
    Field(FieldMistake),
    Text(TextMistake),
    Id(IdMistake),
    Markdown(MarkdownMistake),
    Catalog(CatalogMistake),
    Question(QuestionMistake),
    Lesson(LessonMistake),
    Track(TrackMistake),
    Plan(PlanMistake),
    Graph(GraphMistake),
    Ledger(LedgerMistake),
}
