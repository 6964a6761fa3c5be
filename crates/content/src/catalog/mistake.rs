//! What can be wrong with the catalogue. It knows no catalogue.

use std::fmt;

use crate::fault::At;

/// A fault of a topic, a question or a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum CatalogMistake {
    DoubledTitle { title: String, first: At },
    Url { url: String },
    UrlUnseen,
    AsOfAhead { month: String, updated: String },
    FewOptions { choice: String },
    Heading { found: String, of: &'static str },
    EmptyHeading { title: String },
    Loose { of: &'static str },
}

impl fmt::Display for CatalogMistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DoubledTitle { title, first } => write!(
                f,
                "the title “{title}” is that of the topic at {first} too, give one of the two another"
            ),
            Self::Url { url } => write!(
                f,
                "the address `{url}` is not of the form `https://host.name/path`, write one that is"
            ),
            Self::UrlUnseen => write!(
                f,
                "an address without `seen`, add the day on which it was seen: `seen = \"2026-11-20\"`"
            ),
            Self::AsOfAhead { month, updated } => write!(
                f,
                "`as_of` is `{month}`, after `updated` of `site.toml` (`{updated}`), write the month in \
                 which it was last checked, or bring `updated` up to it"
            ),
            Self::FewOptions { choice } => write!(
                f,
                "the choice `{choice}` has fewer than two options, add them as `[[choice.option]]`"
            ),
            Self::Heading { found, of } => {
                write!(f, "the heading “{found}” has no place here, {of}")
            }
            Self::EmptyHeading { title } => write!(
                f,
                "nothing stands under the heading “{title}”, write a list or drop it"
            ),
            Self::Loose { of } => write!(f, "this text has no place here, {of}"),
        }
    }
}
