//! Tables within a table. It knows the form, not the keys.

use super::value::{Value, text};
use super::{Entry, Fields};
use crate::fault::{Faults, Placed};

impl Fields {
    /// The tables `[[key]]`, none if it is left out.
    pub(crate) fn tables(
        &mut self,
        key: &'static str,
        of: &'static str,
        faults: &mut Faults,
    ) -> Vec<Self> {
        let Some(found) = self.take(key) else {
            return Vec::new();
        };
        let Value::List(items) = found.value else {
            faults.add(&found.at, found.value.mistaken(key, "a list of tables"));
            return Vec::new();
        };
        items
            .into_iter()
            .filter_map(|item| table(key, of, item, faults))
            .collect()
    }

    /// A table that must be there.
    pub(crate) fn table(
        &mut self,
        key: &'static str,
        of: &'static str,
        faults: &mut Faults,
    ) -> Option<Self> {
        let found = self.take(key);
        let found = self.need(key, found, faults)?;
        table(key, of, found, faults)
    }

    /// A table of texts by free keys, in order; empty if it is left out.
    pub(crate) fn texts(
        &mut self,
        key: &'static str,
        faults: &mut Faults,
    ) -> Vec<(Placed<String>, String)> {
        let Some(found) = self.take(key) else {
            return Vec::new();
        };
        let Value::Table(entries) = found.value else {
            faults.add(&found.at, found.value.mistaken(key, "a table"));
            return Vec::new();
        };
        let read = |entry: Entry| match text(key, entry.value, faults) {
            Some(text) => Some((entry.key, text.value)),
            None => None,
        };
        entries.into_iter().filter_map(read).collect()
    }
}

/// A value that must be a table.
fn table(
    key: &'static str,
    of: &'static str,
    found: Placed<Value>,
    faults: &mut Faults,
) -> Option<Fields> {
    let at = found.at;
    match found.value {
        Value::Table(entries) => Some(Fields {
            at,
            of,
            entries,
            asked: Vec::new(),
        }),
        other => {
            faults.add(&at, other.mistaken(key, "a table"));
            None
        }
    }
}
