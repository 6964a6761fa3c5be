//! One topic, with the place for its lesson: what comes before and after it, and where the tracks have it.

use serde::Serialize;

use super::{Difficulty, Named, is_default};

/// One topic, with the place for its lesson.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TopicPage {
    /// The topic's id.
    pub id: String,
    /// Its title, in the field's standard term.
    pub title: String,
    /// The area it belongs to.
    pub area: Named,
    /// `beginner`, `intermediate` or `advanced`.
    pub level: String,
    /// Minutes to learn it.
    pub minutes: u32,
    /// What the learner can do afterwards.
    pub outcome: String,
    /// Cairn's own addition to the roadmaps.
    #[serde(skip_serializing_if = "is_default")]
    pub addition: bool,
    /// The month, `2026-11`, in which what dates in its outcome and points was last checked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<String>,
    /// Direct prerequisites.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub prerequisites: Vec<Named>,
    /// Topics that have this one as a direct prerequisite.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub leads_to: Vec<Named>,
    /// Topics worth reading beside it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Named>,
    /// Its points; ids are `lists#slicing`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<Named>,
    /// Its focus prompts; ids are `strings!palindromes`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub focus: Vec<Named>,
    /// Its lesson.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lesson: Option<LessonText>,
    /// The first of its questions.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Question>,
    /// How many questions there are besides, which are only reviewed.
    #[serde(skip_serializing_if = "is_default")]
    pub more: u32,
    /// How many cards finishing it adds, with the one that recalls it where nothing else is asked.
    #[serde(skip_serializing_if = "is_default")]
    pub cards: u32,
    /// Where the tracks have it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<Place>,
}

/// A lesson, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LessonText {
    /// What is shown, as the compiler wrote it. In a static page it is empty, and stands in the page itself.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub html: String,
    /// Minutes to read it.
    pub minutes: u32,
    /// The versions of Python that ran its code, in words; empty where none did.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub python: String,
    /// The official documentation.
    pub docs: Vec<Doc>,
}

/// A document elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Doc {
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: String,
}

/// Where a track has a topic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The track.
    pub track: Named,
    /// The anchor of the line in the track.
    pub slug: String,
    /// The section's number.
    pub number: String,
    /// The section's title.
    pub section: String,
    /// The topic before it in the track's order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<Named>,
    /// The topic after it in the track's order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<Named>,
}

/// An interview question and its model answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Question {
    /// Its id without the kind.
    pub id: String,
    /// The question as it is asked.
    pub text: String,
    /// The model answer, block by block: a paragraph with code between backticks, or lines of code between fences,
    /// as [`crate::text::fenced`] reads them.
    pub answer: Vec<String>,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// The month, `2026-11`, in which what dates in its answer was last checked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<String>,
}
