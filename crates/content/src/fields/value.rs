//! The forms of a value: its type's name, a text, a day, a month. It knows no keys.

use super::{Entry, FieldMistake};
use crate::fault::{Faults, Placed};

/// A value of TOML, with its parts in the order of the file.
#[derive(Debug)]
pub(super) enum Value {
    Text(String),
    Number(String),
    Flag(bool),
    List(Vec<Placed<Value>>),
    Table(Vec<Entry>),
    Other(&'static str),
}

impl Value {
    fn name(&self) -> &'static str {
        match self {
            Self::Text(_) => "a text",
            Self::Number(_) => "a whole number",
            Self::Flag(_) => "`true` or `false`",
            Self::List(_) => "a list",
            Self::Table(_) => "a table",
            Self::Other(name) => name,
        }
    }

    /// The fault of a value that should have been something else.
    pub(super) fn mistaken(&self, key: &str, expected: &'static str) -> FieldMistake {
        FieldMistake::Type {
            key: key.to_owned(),
            found: self.name(),
            expected,
        }
    }
}

/// A value that must be a text.
pub(super) fn text(key: &str, found: Placed<Value>, faults: &mut Faults) -> Option<Placed<String>> {
    let at = found.at;
    match found.value {
        Value::Text(value) => Some(Placed { value, at }),
        other => {
            faults.add(&at, other.mistaken(key, "a text"));
            None
        }
    }
}

/// Whether a text is a month of the calendar, `2026-11`.
pub(crate) fn is_month(text: &str) -> bool {
    is_day(&format!("{text}-01"))
}

/// Whether a text is a day of the calendar, `2026-11-20`.
pub(super) fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else {
        return false;
    };
    let number = |part: &str, width| {
        let digits = part.len() == width && part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse::<u32>().ok().filter(|_| digits)
    };
    let (Some(year), Some(month), Some(day)) = (number(year, 4), number(month, 2), number(day, 2))
    else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    (1..=days).contains(&day)
}
