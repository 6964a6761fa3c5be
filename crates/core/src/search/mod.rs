//! Search over everything that the content names: an inverted index, written at build time by [`write()`], read
//! by [`Index::read`] and asked by [`Index::find`]. Pure: it knows no page, no address and no learner.
//!
//! How a query is read, so that index and marks can never disagree, stands in `fold` and `query`.

mod find;
mod fold;
mod index;
mod look;
mod mark;
mod near;
mod number;
mod query;
mod read;
mod recent;
mod write;

pub use find::{Class, Found, Group, Hit};
pub use index::{Entry, Index};
pub use look::look;
pub use near::Near;
pub use query::QUERY_LIMIT;
pub use recent::{RECENT_LIMIT, forgotten, recent, remembered};
pub use write::{Document, write};

/// What a document is, in the order in which groups of equal worth stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A topic.
    Topic,
    /// A track.
    Track,
    /// A section of a track; its parent is the track.
    Section,
    /// A point of a topic; its parent is the topic.
    Point,
    /// A focus prompt of a topic; its parent is the topic.
    Focus,
    /// A question; its parent is its first topic.
    Question,
    /// A project; its parent is the section that has it first.
    Project,
    /// A book, course or other help; its parent is the section that has it first.
    Resource,
    /// A section of a lesson, found by what it says; its parent is the topic.
    Lesson,
}

impl Kind {
    /// Every kind, in order.
    pub const ALL: [Self; 9] = [
        Self::Topic,
        Self::Track,
        Self::Section,
        Self::Point,
        Self::Focus,
        Self::Question,
        Self::Project,
        Self::Resource,
        Self::Lesson,
    ];

    /// Its word in an address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Topic => "topics",
            Self::Track => "tracks",
            Self::Section => "sections",
            Self::Point => "points",
            Self::Focus => "prompts",
            Self::Question => "questions",
            Self::Project => "projects",
            Self::Resource => "resources",
            Self::Lesson => "lessons",
        }
    }

    /// The kind that a word means.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

#[cfg(test)]
mod tests;
