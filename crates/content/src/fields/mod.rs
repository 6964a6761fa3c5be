//! Tables of TOML, read key by key: what is missing, unknown or of the wrong type becomes a fault at its
//! line. It knows TOML and the forms of values; which keys there are belongs to the caller.

mod mistake;
mod parse;
mod tables;
mod value;

use crate::fault::{At, Faults, Placed};
use crate::ids::{check_id, nearest};
use crate::text::{check_label, check_prose};

pub(crate) use mistake::FieldMistake;
pub(crate) use parse::{document, front_matter};
pub(crate) use value::is_month;
use value::{Value, is_day, text};

/// A table whose keys are taken one by one; what is left over at the end is unknown.
#[derive(Debug)]
pub(crate) struct Fields {
    /// The table's first line.
    pub(crate) at: At,
    of: &'static str,
    entries: Vec<Entry>,
    asked: Vec<&'static str>,
}

#[derive(Debug)]
struct Entry {
    key: Placed<String>,
    value: Placed<Value>,
}

impl Fields {
    fn take(&mut self, key: &'static str) -> Option<Placed<Value>> {
        self.asked.push(key);
        let place = self
            .entries
            .iter()
            .position(|entry| entry.key.value == key)?;
        Some(self.entries.remove(place).value)
    }

    /// What was found under a key; a fault if nothing was.
    pub(crate) fn need<T>(
        &self,
        key: &'static str,
        found: Option<T>,
        faults: &mut Faults,
    ) -> Option<T> {
        if found.is_none() {
            faults.add(&self.at, FieldMistake::Missing { of: self.of, key });
        }
        found
    }

    fn text(&mut self, key: &'static str, faults: &mut Faults) -> Option<Placed<String>> {
        let found = self.take(key)?;
        text(key, found, faults)
    }

    /// An id that must be there.
    pub(crate) fn id(&mut self, key: &'static str, faults: &mut Faults) -> Option<Placed<String>> {
        let found = self.optional_id(key, faults);
        self.need(key, found, faults)
    }

    /// An id that may be left out.
    pub(crate) fn optional_id(
        &mut self,
        key: &'static str,
        faults: &mut Faults,
    ) -> Option<Placed<String>> {
        let id = self.text(key, faults)?;
        check_id(&id.value, &id.at, faults);
        Some(id)
    }

    /// A label that must be there.
    pub(crate) fn label(&mut self, key: &'static str, faults: &mut Faults) -> Placed<String> {
        let found = self.text(key, faults);
        if let Some(label) = &found {
            check_label(&label.value, key, &label.at, faults);
        }
        let found = self.need(key, found, faults);
        self.or_empty(found)
    }

    /// Sentences that must be there.
    pub(crate) fn prose(&mut self, key: &'static str, faults: &mut Faults) -> String {
        let found = self.optional_prose(key, faults);
        self.need(key, found, faults).unwrap_or_default()
    }

    /// Sentences that may be left out.
    pub(crate) fn optional_prose(
        &mut self,
        key: &'static str,
        faults: &mut Faults,
    ) -> Option<String> {
        let prose = self.text(key, faults)?;
        check_prose(&prose.value, key, &prose.at, faults);
        Some(prose.value)
    }

    /// One of some words.
    pub(crate) fn word(
        &mut self,
        key: &'static str,
        allowed: &'static [&'static str],
        faults: &mut Faults,
    ) -> String {
        let found = self.text(key, faults);
        let Some(word) = self.need(key, found, faults) else {
            return String::new();
        };
        check_word(key, &word, allowed, faults);
        word.value
    }

    /// An ISO day that must be there.
    pub(crate) fn day(&mut self, key: &'static str, faults: &mut Faults) -> String {
        let found = self.optional_day(key, faults);
        self.need(key, found, faults).unwrap_or_default()
    }

    /// An ISO day that may be left out.
    pub(crate) fn optional_day(
        &mut self,
        key: &'static str,
        faults: &mut Faults,
    ) -> Option<String> {
        let day = self.text(key, faults)?;
        if !is_day(&day.value) {
            let found = day.value.clone();
            faults.add(&day.at, FieldMistake::Day { key, found });
        }
        Some(day.value)
    }

    /// A text whose form the caller checks.
    pub(crate) fn raw(&mut self, key: &'static str, faults: &mut Faults) -> Option<Placed<String>> {
        self.text(key, faults)
    }

    /// A whole number in a range, that must be there.
    pub(crate) fn number(
        &mut self,
        key: &'static str,
        from: u32,
        to: u32,
        faults: &mut Faults,
    ) -> u32 {
        let found = self.take(key);
        let Some(found) = self.need(key, found, faults) else {
            return from;
        };
        let Value::Number(digits) = &found.value else {
            faults.add(&found.at, found.value.mistaken(key, "a whole number"));
            return from;
        };
        match digits.parse() {
            Ok(number) if (from..=to).contains(&number) => number,
            _ => {
                let found_digits = digits.clone();
                let mistake = FieldMistake::Range {
                    key,
                    found: found_digits,
                    from,
                    to,
                };
                faults.add(&found.at, mistake);
                from
            }
        }
    }

    /// `true`, `false`, or left out, which is false.
    pub(crate) fn flag(&mut self, key: &'static str, faults: &mut Faults) -> bool {
        match self.take(key) {
            None => false,
            Some(Placed {
                value: Value::Flag(flag),
                ..
            }) => flag,
            Some(found) => {
                let mistake = found.value.mistaken(key, "`true` or `false`");
                faults.add(&found.at, mistake);
                false
            }
        }
    }

    /// A list of ids that must be there, though it may be empty.
    pub(crate) fn ids(&mut self, key: &'static str, faults: &mut Faults) -> Vec<Placed<String>> {
        let found = self.optional_ids(key, faults);
        self.need(key, found, faults).unwrap_or_default()
    }

    /// A list of ids that may be left out.
    pub(crate) fn optional_ids(
        &mut self,
        key: &'static str,
        faults: &mut Faults,
    ) -> Option<Vec<Placed<String>>> {
        let found = self.take(key)?;
        let Value::List(items) = found.value else {
            faults.add(&found.at, found.value.mistaken(key, "a list of ids"));
            return Some(Vec::new());
        };
        let ids: Vec<_> = items
            .into_iter()
            .filter_map(|item| text(key, item, faults))
            .collect();
        for id in &ids {
            check_id(&id.value, &id.at, faults);
        }
        Some(ids)
    }

    /// Ends the table: what nobody asked for is unknown.
    pub(crate) fn finish(self, faults: &mut Faults) {
        for entry in self.entries {
            let mistake = FieldMistake::Unknown {
                of: self.of,
                nearest: nearest(&entry.key.value, self.asked.iter().copied()),
                key: entry.key.value,
                known: self.asked.clone(),
            };
            faults.add(&entry.key.at, mistake);
        }
    }

    fn or_empty(&self, found: Option<Placed<String>>) -> Placed<String> {
        found.unwrap_or_else(|| Placed {
            value: String::new(),
            at: self.at.clone(),
        })
    }
}

/// Checks that a word is one of some.
pub(crate) fn check_word(
    key: &'static str,
    word: &Placed<String>,
    allowed: &'static [&'static str],
    faults: &mut Faults,
) {
    if !allowed.contains(&word.value.as_str()) {
        let found = word.value.clone();
        let mistake = FieldMistake::Word {
            key,
            found,
            allowed: allowed.to_vec(),
        };
        faults.add(&word.at, mistake);
    }
}
