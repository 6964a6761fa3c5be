//! The rules of what a learner reads: plain text with code between backticks. It knows nothing of
//! where a text stands or what it is for.

use std::fmt;

use crate::fault::{At, Faults};

/// A fault of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum TextMistake {
    Empty { what: &'static str },
    Handle { handle: String },
    LooseBacktick { text: String },
    LabelEnd { label: String, end: char },
    LabelMark { label: String, mark: &'static str },
}

impl fmt::Display for TextMistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty { what } => write!(f, "{what} is empty, write it"),
            Self::Handle { handle } => write!(
                f,
                "the handle `{handle}` stands in a text, no third party's handle is shipped \
                 (code stands between backticks)"
            ),
            Self::LooseBacktick { text } => write!(
                f,
                "a backtick without a partner in “{text}”, code stands between two"
            ),
            Self::LabelEnd { label, end } => write!(
                f,
                "the label “{label}” ends with `{end}`, a label has no full stop or colon at its end"
            ),
            Self::LabelMark { label, mark } => write!(
                f,
                "{mark} in the label “{label}”, put code between backticks, and references and \
                 attributes last: `label → refs {{attributes}}`"
            ),
        }
    }
}

/// The parts of a text that are not code.
fn prose(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').step_by(2)
}

/// The places outside code at which `find` finds something, as offsets into the text.
pub(crate) fn find_outside_code(text: &str, needle: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let mut start = 0;
    for (nth, piece) in text.split('`').enumerate() {
        if nth % 2 == 0 {
            found.extend(piece.match_indices(needle).map(|(at, _)| start + at));
        }
        start += piece.len() + 1;
    }
    found
}

/// A text without the backticks, as it is compared and spoken.
pub(crate) fn spoken(text: &str) -> String {
    text.replace('`', "")
}

/// Reads `4-6`, or one number for both; nothing where it is not that, or the greater stands first.
pub(crate) fn span(text: &str) -> Option<(u16, u16)> {
    let (from, to) = text.split_once('-').unwrap_or((text, text));
    match (from.parse(), to.parse()) {
        (Ok(from), Ok(to)) if 0 < from && from <= to => Some((from, to)),
        _ => None,
    }
}

/// Checks sentences: a goal, an answer, an outcome.
pub(crate) fn check_prose(text: &str, what: &'static str, at: &At, faults: &mut Faults) {
    if text.trim().is_empty() {
        faults.add(at, TextMistake::Empty { what });
    }
    if text.matches('`').count() % 2 == 1 {
        let text = text.to_owned();
        faults.add(at, TextMistake::LooseBacktick { text });
        return;
    }
    for handle in prose(text).filter_map(handle) {
        faults.add(at, TextMistake::Handle { handle });
    }
}

/// Checks a label: no colon or full stop at the end, no arrow or brace.
pub(crate) fn check_label(label: &str, what: &'static str, at: &At, faults: &mut Faults) {
    check_prose(label, what, at, faults);
    if let Some(end) = label.chars().last().filter(|end| matches!(end, '.' | ':')) {
        let label = label.to_owned();
        faults.add(at, TextMistake::LabelEnd { label, end });
    }
    check_signs(label, at, faults);
}

/// Checks that what comes behind a text, references and attributes, was not taken for a part of it: no arrow and
/// no brace outside code.
pub(crate) fn check_signs(label: &str, at: &At, faults: &mut Faults) {
    let marks = [
        ("→", "an arrow"),
        ("->", "an arrow"),
        ("{", "a brace"),
        ("}", "a brace"),
    ];
    let mark = marks
        .iter()
        .find(|(sign, _)| !find_outside_code(label, sign).is_empty());
    if let Some((_, mark)) = mark {
        let label = label.to_owned();
        faults.add(at, TextMistake::LabelMark { label, mark });
    }
}

/// The first `@name` that is no part of a mail address or an operator.
fn handle(text: &str) -> Option<String> {
    let mut before = ' ';
    for (at, sign) in text.char_indices() {
        if sign == '@' && !before.is_alphanumeric() {
            let name: String = text[at + 1..]
                .chars()
                .take_while(|sign| sign.is_alphanumeric() || matches!(sign, '_' | '-' | '.'))
                .collect();
            if name.starts_with(|first: char| first.is_alphabetic() || first == '_') {
                return Some(format!("@{}", name.trim_end_matches('.')));
            }
        }
        before = sign;
    }
    None
}
