//! Drafts: what is being written, kept on this device until it is saved as an entry or thrown away.
//!
//! A draft lies in the first slot that is free, so that two tabs write without taking each other's words, and few
//! slots are ever used.

use super::Sort;
use crate::record::{DRAFT, Kind};
use crate::state::State;

/// What is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Its device record.
    pub slot: String,
    /// The id of the entry that it becomes, or that it changes.
    pub entry: String,
    /// What that is about.
    pub sort: Sort,
    /// The words so far, without blanks at their end; they may be more than an entry takes.
    pub words: String,
}

impl Draft {
    /// As its record has it.
    pub fn text(&self) -> String {
        [&self.entry, "\n", self.sort.key(), "\n", &self.words].concat()
    }
}

/// All drafts, in the order of their slots. What cannot be read as a draft is none.
pub fn drafts(state: &State) -> Vec<Draft> {
    let texts = state.texts(Kind::Device);
    texts.filter_map(|(slot, text)| draft(slot, text)).collect()
}

fn draft(slot: &str, text: &str) -> Option<Draft> {
    slot.strip_prefix(DRAFT)?;
    let (entry, rest) = text.split_once('\n')?;
    let (sort, words) = rest.split_once('\n').unwrap_or((rest, ""));
    Some(Draft {
        slot: slot.to_owned(),
        entry: entry.to_owned(),
        sort: Sort::of(sort)?,
        words: words.to_owned(),
    })
}

/// The first slot in which nothing lies.
pub fn free(state: &State) -> String {
    let slots = (0_u32..).map(|number| [DRAFT, &number.to_string()].concat());
    let mut free = slots.filter(|slot| state.device(slot).is_none());
    free.next().unwrap_or_default()
}
