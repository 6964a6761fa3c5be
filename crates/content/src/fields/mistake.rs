//! What can be wrong with a table of TOML. It knows no table.

use std::fmt;

/// A fault of a table of TOML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum FieldMistake {
    Syntax {
        message: String,
    },
    NoFrontMatter,
    Missing {
        of: &'static str,
        key: &'static str,
    },
    Unknown {
        of: &'static str,
        key: String,
        nearest: Option<String>,
        known: Vec<&'static str>,
    },
    Type {
        key: String,
        found: &'static str,
        expected: &'static str,
    },
    Range {
        key: &'static str,
        found: String,
        from: u32,
        to: u32,
    },
    Word {
        key: &'static str,
        found: String,
        allowed: Vec<&'static str>,
    },
    Day {
        key: &'static str,
        found: String,
    },
    Month {
        key: &'static str,
        found: String,
    },
}

impl fmt::Display for FieldMistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax { message } => write!(f, "this is not TOML ({message}), mend the syntax"),
            Self::NoFrontMatter => write!(
                f,
                "the front matter is missing or not closed, it stands first, between two lines `+++`"
            ),
            Self::Missing { of, key } => write!(f, "{of} has no `{key}`, add it"),
            Self::Unknown {
                of,
                key,
                nearest,
                known,
            } => {
                write!(f, "{of} has no key `{key}`, ")?;
                match nearest {
                    Some(nearest) => write!(f, "did you mean `{nearest}`?"),
                    None => write!(f, "its keys are `{}`", known.join("`, `")),
                }
            }
            Self::Type {
                key,
                found,
                expected,
            } => write!(f, "`{key}` is {found}, it must be {expected}"),
            Self::Range {
                key,
                found,
                from,
                to,
            } => write!(f, "`{key}` is {found}, it must be from {from} to {to}"),
            Self::Word {
                key,
                found,
                allowed,
            } => write!(
                f,
                "`{key}` is `{found}`, it must be one of `{}`",
                allowed.join("`, `")
            ),
            Self::Day { key, found } => write!(
                f,
                "`{key}` is `{found}`, it must be a day such as `2026-11-20`"
            ),
            Self::Month { key, found } => {
                write!(
                    f,
                    "`{key}` is `{found}`, it must be a month such as `2026-11`"
                )
            }
        }
    }
}
