//! Why a link was refused: what happened, what was kept, what to do.

use std::fmt;

use super::link::LINK_LIMIT;

/// Why a link was refused. Nothing changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkFault {
    /// More than [`LINK_LIMIT`] characters.
    TooLong {
        /// How many.
        characters: usize,
    },
    /// It does not begin as a link of Cairn's does.
    NotALink,
    /// Made by a newer version of Cairn.
    Newer {
        /// The version that it says.
        version: u32,
    },
    /// A character that no link has.
    Alphabet {
        /// The first one.
        found: char,
    },
    /// Its end is missing.
    CutOff,
    /// What is packed in it is damaged.
    Damaged,
    /// It unfolds to more than a link may hold.
    Bomb,
    /// It can be unpacked, and what is in it is no progress.
    NotProgress {
        /// What is missing or wrong.
        field: &'static str,
    },
    /// Made on a site with other content, whose numbers mean other things.
    OtherSite {
        /// The id of that site.
        site: String,
    },
}

impl fmt::Display for LinkFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong { characters } => write!(
                f,
                "It has {characters} characters; a link of Cairn has at most {LINK_LIMIT}. Ask for a new one."
            ),
            Self::NotALink => f.write_str(
                "It does not begin as a link of Cairn does. Copy the whole link again, from https to its end.",
            ),
            Self::Newer { version } => write!(
                f,
                "A newer version of Cairn made it (version {version}). Reload this page to update, then \
                 open the link again."
            ),
            Self::Alphabet { found } => write!(
                f,
                "It holds \u{201c}{found}\u{201d}, which no link does. Copy the whole link again, and nothing besides."
            ),
            Self::CutOff => f.write_str(
                "Its end is missing. Some chat programs cut long links: copy the whole link again, or ask \
                 for the file instead.",
            ),
            Self::Damaged => f.write_str(
                "Something in it was changed on the way. Copy the whole link again, or ask for a new one.",
            ),
            Self::Bomb => {
                f.write_str("It unfolds to more than any progress. It is not one that Cairn made.")
            }
            Self::NotProgress { field } => write!(
                f,
                "It can be unpacked, but \u{201c}{field}\u{201d} in it is missing or not what it should be. \
                 Ask for a new one."
            ),
            Self::OtherSite { site } => write!(
                f,
                "It was made on another site, \u{201c}{site}\u{201d}, and its numbers mean other things \
                 here. Ask for the file that its Settings export: that one is matched by name."
            ),
        }
    }
}

impl std::error::Error for LinkFault {}
