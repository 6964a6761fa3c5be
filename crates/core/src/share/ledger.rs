//! The ledger of ids as links need it: which fact a number stands for. A number is never used again, so
//! a link of long ago still means what it meant. The compiler writes it as a file of its own.

use serde::Serialize;
use serde_json::Value as Json;

use crate::decode::Decode;
use crate::record::{Key, Kind};

/// What each number of the ledger stands for: `topic:lists`, `option:backend-framework/django`. Empty
/// where there is nothing to mark, or where the id is retired and nothing follows; a retired id's number
/// stands for its successor.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Ledger(pub Vec<String>);

/// What a number stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meaning<'a> {
    /// A fact of its own.
    Fact(Key),
    /// An option of a choice group.
    Option {
        /// The group.
        group: &'a str,
        /// The option.
        option: &'a str,
    },
}

impl Ledger {
    /// How many numbers there are.
    pub fn len(&self) -> u32 {
        u32::try_from(self.0.len()).unwrap_or(u32::MAX)
    }

    /// How many things that can be marked were added since it was so long.
    pub fn since(&self, length: u32) -> usize {
        let added = self.0.get(length as usize..).unwrap_or_default();
        added.iter().filter(|id| !id.is_empty()).count()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether ids of this kind, by its word in the ledger, can be marked.
    pub fn holds(kind: &str) -> bool {
        kind == OPTION || Kind::from_word(kind).is_some_and(is_marked)
    }

    /// What a number stands for, if anything.
    pub(super) fn meaning(&self, number: usize) -> Option<Meaning<'_>> {
        let (kind, id) = self.0.get(number)?.split_once(':')?;
        if kind == OPTION {
            let (group, option) = id.split_once('/')?;
            return Some(Meaning::Option { group, option });
        }
        let kind = Kind::from_word(kind).filter(|kind| is_marked(*kind))?;
        Some(Meaning::Fact(Key::new(kind, id)))
    }
}

const OPTION: &str = "option";

/// Choices are said by their options.
const fn is_marked(kind: Kind) -> bool {
    super::carries(kind) && !matches!(kind, Kind::Choice)
}

impl Decode for Ledger {
    fn decode(json: &Json) -> Option<Self> {
        Decode::decode(json).map(Self)
    }
}
