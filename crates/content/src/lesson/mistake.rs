//! What can be wrong with a lesson. It knows no lesson.

use std::fmt;

/// A fault of a lesson.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum LessonMistake {
    /// Some of it is there, and this is not.
    Missing {
        what: &'static str,
    },
    /// A heading out of its place.
    Order {
        found: String,
    },
    /// What stands where it has no meaning.
    Block {
        what: &'static str,
    },
    Words {
        found: usize,
        from: usize,
        to: usize,
    },
    Count {
        what: &'static str,
        found: usize,
        from: usize,
        to: usize,
    },
    /// A pitfall that does not open with its name.
    Unnamed,
    /// A link that leads to no topic.
    Link {
        target: String,
    },
    /// A card without a last paragraph for what is asked next, or with text behind it.
    FollowUp,
    Language {
        found: String,
    },
    Word {
        found: String,
        language: String,
    },
    /// Two words that contradict each other.
    Contradiction {
        one: &'static str,
        other: &'static str,
    },
    /// Output that no block printed.
    LooseOutput,
    /// Neither an exercise nor a list of what to do.
    NoTask,
    /// A folder of an exercise without its lesson.
    NoLesson,
    Program {
        file: &'static str,
    },
    LongLine {
        found: usize,
    },
}

/// Columns of a line of code, at most: as in Python's own style guide's upper bound, less than a phone turned on its
/// side shows.
pub(super) const COLUMNS: usize = 88;

impl fmt::Display for LessonMistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { what } => write!(
                f,
                "a lesson without {what}, it has an opening before the first heading, and then `## Core`, \
                 `## Example`, `## Pitfalls`, `## Interview`, `## Practice`"
            ),
            Self::Order { found } => write!(
                f,
                "the heading “{found}” has no place here, after points and focus stand `## Core`, `## Example`, \
                 `## Pitfalls`, `## Interview` with a `###` a card, and `## Practice`"
            ),
            Self::Block { what } => write!(
                f,
                "{what} has no place in a lesson, write paragraphs, lists, tables and blocks of code"
            ),
            Self::Words { found, from, to } => write!(
                f,
                "the lesson has {found} words without its code, it should have {from} to {to}"
            ),
            Self::Count {
                what,
                found,
                from,
                to,
            } => {
                write!(f, "{found} {what}, there should be {from} to {to}")
            }
            Self::Unnamed => write!(
                f,
                "a pitfall begins with its name: `**What people do.** Why it goes wrong`"
            ),
            Self::Link { target } => write!(
                f,
                "a link to `{target}`, a lesson links to topics alone: `[lists](topic:lists)`; what lies \
                 elsewhere stands under `[[docs]]`"
            ),
            Self::FollowUp => write!(
                f,
                "a card ends with one paragraph `**Follow-up:** What is asked next? And its answer`"
            ),
            Self::Language { found } => write!(
                f,
                "a block of `{found}`, the languages are python, pycon, console, output, text, toml, json, yaml, \
                 ini, html, sql, csv and diff"
            ),
            Self::Word { found, language } => write!(
                f,
                "`{found}` does not belong on a block of {language}; on python stand native, continues, raises, \
                 pytest, file=, stdin=\"\" and not-run=\"\", on console not-run=\"\""
            ),
            Self::Contradiction { one, other } => {
                write!(
                    f,
                    "`{one}` and `{other}` on one block, leave out one of the two"
                )
            }
            Self::LooseOutput => write!(
                f,
                "this output belongs to no block, it stands directly behind one that is run"
            ),
            Self::NoTask => write!(
                f,
                "nothing to do, write the exercise's files (a folder with the topic's name beside it), or a list \
                 of `- [ ]`"
            ),
            Self::NoLesson => write!(
                f,
                "an exercise whose topic has no lesson, write the lesson in the file of that name"
            ),
            Self::Program { file } => write!(
                f,
                "an exercise without its `{file}`, it has `starter.py`, `solution.py` and `tests.py`"
            ),
            Self::LongLine { found } => write!(
                f,
                "a line of code of {found} columns, break it at {COLUMNS} or before"
            ),
        }
    }
}
