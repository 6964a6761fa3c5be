//! The form of ids, the kinds there are, the search for the id that was meant, and the list of all ids
//! that the content declares. It knows nothing of files or of what the ids stand for.

use std::collections::HashMap;
use std::fmt;

use crate::fault::{At, Faults};

/// What an id is the id of. The order is the order in which new ids enter the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Kind {
    Topic,
    Point,
    Focus,
    Question,
    Tip,
    Milestone,
    NextStep,
    Pitfall,
    Line,
    Section,
    Track,
    Choice,
    Option,
    Project,
    Resource,
}

impl Kind {
    pub(crate) const ALL: [Self; 15] = [
        Self::Topic,
        Self::Point,
        Self::Focus,
        Self::Question,
        Self::Tip,
        Self::Milestone,
        Self::NextStep,
        Self::Pitfall,
        Self::Line,
        Self::Section,
        Self::Track,
        Self::Choice,
        Self::Option,
        Self::Project,
        Self::Resource,
    ];

    /// The kind's name in the ledger and in messages.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Point => "point",
            Self::Focus => "focus",
            Self::Question => "question",
            Self::Tip => "tip",
            Self::Milestone => "milestone",
            Self::NextStep => "next-step",
            Self::Pitfall => "pitfall",
            Self::Line => "line",
            Self::Section => "section",
            Self::Track => "track",
            Self::Choice => "choice",
            Self::Option => "option",
            Self::Project => "project",
            Self::Resource => "resource",
        }
    }
}

/// A fault of an id or of a reference to one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum IdMistake {
    Form {
        id: String,
    },
    Unknown {
        what: &'static str,
        id: String,
        nearest: Option<String>,
    },
    Doubled {
        what: &'static str,
        id: String,
        first: At,
    },
}

impl fmt::Display for IdMistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form { id } => write!(
                f,
                "`{id}` is not an id, an id is of lower-case letters and digits with single hyphens \
                 between them"
            ),
            Self::Unknown { what, id, nearest } => {
                write!(f, "unknown {what} `{id}`, ")?;
                match nearest {
                    Some(nearest) => write!(f, "did you mean `{nearest}`?"),
                    None => write!(f, "there is none with a similar id"),
                }
            }
            Self::Doubled { what, id, first } => write!(
                f,
                "the {what} id `{id}` stands at {first} already, give one of the two another id"
            ),
        }
    }
}

/// Whether a text has the form of an id.
pub(crate) fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.split('-').all(|word| {
            !word.is_empty()
                && word
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        })
}

/// Checks the form of an id.
pub(crate) fn check_id(id: &str, at: &At, faults: &mut Faults) {
    if !is_id(id) {
        faults.add(at, IdMistake::Form { id: id.to_owned() });
    }
}

/// A fault that says an id is unknown, and which one is nearest.
pub(crate) fn unknown<'a>(
    what: &'static str,
    id: &str,
    known: impl Iterator<Item = &'a str>,
) -> IdMistake {
    IdMistake::Unknown {
        what,
        id: id.to_owned(),
        nearest: nearest(id, known),
    }
}

/// The known word with the fewest edits from `word`, if those are few for its length.
pub(crate) fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    let limit = (word.chars().count() / 3).max(1);
    known
        .map(|candidate| (distance(word, candidate), candidate))
        .filter(|(edits, _)| *edits <= limit)
        .min()
        .map(|(_, candidate)| candidate.to_owned())
}

/// The number of letters to insert, drop or change.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, to) in b.iter().enumerate() {
            let change = corner + usize::from(from != *to);
            corner = row[j + 1];
            row[j + 1] = change.min(corner + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

/// Where each thing stands first, to tell when a second one takes its id.
#[derive(Debug, Default)]
pub(crate) struct Firsts(HashMap<(&'static str, String), At>);

impl Firsts {
    /// Notes an id; says whether it is the first of its sort. A second one is a fault.
    pub(crate) fn add(
        &mut self,
        what: &'static str,
        id: &str,
        at: &At,
        faults: &mut Faults,
    ) -> bool {
        let key = (what, id.to_owned());
        if let Some(first) = self.0.get(&key) {
            let (first, id) = (first.clone(), id.to_owned());
            faults.add(at, IdMistake::Doubled { what, id, first });
            return false;
        }
        self.0.insert(key, at.clone());
        true
    }
}

/// All ids that the content declares, in document order within each kind.
#[derive(Debug, Default)]
pub(crate) struct Declared {
    ids: Vec<(Kind, String)>,
    firsts: Firsts,
}

impl Declared {
    /// Notes an id; says whether it is the first of its kind. A second one is a fault.
    pub(crate) fn add(&mut self, kind: Kind, id: &str, at: &At, faults: &mut Faults) -> bool {
        let first = self.firsts.add(kind.name(), id, at, faults);
        if first {
            self.ids.push((kind, id.to_owned()));
        }
        first
    }

    /// Where an id stands.
    pub(crate) fn at(&self, kind: Kind, id: &str) -> Option<&At> {
        self.firsts.0.get(&(kind.name(), id.to_owned()))
    }

    /// All ids as `kind:id`, by kind and then in document order.
    pub(crate) fn in_ledger_order(&self) -> Vec<String> {
        let mut ids: Vec<_> = self.ids.iter().collect();
        ids.sort_by_key(|(kind, _)| *kind);
        ids.into_iter()
            .map(|(kind, id)| format!("{}:{id}", kind.name()))
            .collect()
    }
}
