//! What can be wrong with a question or with what a focus prompt asks. It knows no question.

use std::fmt;

use super::body::{ANSWER, CODE_LINES};
use crate::fault::At;

/// A fault of a question, its answer or what stands under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum QuestionMistake {
    NoTopic {
        question: String,
    },
    TopicOfPrompt {
        focus: String,
    },
    WrongFile {
        question: String,
        area: String,
    },
    AnsweredTwice {
        focus: String,
        first: At,
    },
    Unanswered {
        focus: String,
        area: String,
    },
    NoAnswer {
        question: String,
    },
    Missing {
        question: String,
        heading: &'static str,
    },
    ManyParagraphs {
        found: usize,
    },
    ManyWords {
        found: usize,
        limit: usize,
    },
    SecondCode,
    Language {
        found: String,
    },
    LongCode {
        found: usize,
    },
    Count {
        heading: &'static str,
        found: usize,
        from: usize,
        to: usize,
    },
    Long {
        heading: &'static str,
        found: usize,
        limit: usize,
    },
    NoQuestion,
}

impl fmt::Display for QuestionMistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoTopic { question } => write!(
                f,
                "the question `{question}` has no topic, name one or more: `topics=lists,tuples`"
            ),
            Self::TopicOfPrompt { focus } => {
                write!(f, "`{focus}` names its topic already, leave out `topics=`")
            }
            Self::WrongFile { question, area } => write!(
                f,
                "the question `{question}` belongs to the area of its first topic, move it to \
                 `questions/{area}.md`"
            ),
            Self::AnsweredTwice { focus, first } => write!(
                f,
                "the focus prompt `{focus}` is answered at {first} already, drop one of the two"
            ),
            Self::Unanswered { focus, area } => write!(
                f,
                "the focus prompt `{focus}` has no answer, write one in `questions/{area}.md` under a \
                 heading with `{{#{focus} …}}`"
            ),
            Self::Missing { question, heading } => write!(
                f,
                "the question `{question}` has no list under `### {heading}`, write one after its answer"
            ),
            Self::NoAnswer { question } => write!(
                f,
                "the question `{question}` has no answer, write one to three paragraphs under it"
            ),
            Self::ManyParagraphs { found } => {
                write!(f, "an answer of {found} paragraphs, write {ANSWER} at most")
            }
            Self::ManyWords { found, limit } => write!(
                f,
                "an answer of {found} words, write {limit} at most: it is said aloud in about a minute"
            ),
            Self::SecondCode => write!(f, "a second code block in one answer, write one at most"),
            Self::Language { found } => write!(
                f,
                "a code block in the language `{found}`, write `python` behind its first fence"
            ),
            Self::LongCode { found } => write!(
                f,
                "a code block of {found} lines, write {CODE_LINES} at most"
            ),
            Self::Count {
                heading,
                found,
                from,
                to,
            } => write!(
                f,
                "`### {heading}` has {found} entries, write {from} to {to}"
            ),
            Self::Long {
                heading,
                found,
                limit,
            } => write!(
                f,
                "an entry of {found} characters under `### {heading}`, write {limit} at most"
            ),
            Self::NoQuestion => write!(
                f,
                "what is asked next has no question mark at its end, ask it"
            ),
        }
    }
}
