//! What a link could have said of the facts here: what came into the ledger after it was made, and what this
//! content does not know, it could not.

use std::collections::BTreeSet;

use super::ledger::Meaning;
use crate::record::{Key, Kind, Record, Value};

/// The facts, and the options of choices, that a link has a number for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reach {
    facts: BTreeSet<Key>,
    /// Group and option.
    options: BTreeSet<(String, String)>,
}

impl Reach {
    pub(super) fn add(&mut self, meaning: &Meaning) {
        match meaning {
            Meaning::Fact(key) => {
                self.facts.insert(key.clone());
            }
            Meaning::Option { group, option } => {
                self.facts.insert(Key::new(Kind::Choice, *group));
                let option = ((*group).to_owned(), (*option).to_owned());
                self.options.insert(option);
            }
        }
    }

    /// Whether the link could have said this; of a choice, every option of it.
    pub(crate) fn holds(&self, record: &Record) -> bool {
        let Key { id, .. } = &record.key;
        let known = |option: &String| self.options.contains(&(id.clone(), option.clone()));
        let options = match &record.value {
            Some(Value::Picked(pick)) => pick.picked.iter().chain(&pick.added).all(known),
            _ => true,
        };
        options && self.facts.contains(&record.key)
    }
}
