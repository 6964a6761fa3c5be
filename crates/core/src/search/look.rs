//! Looking through the learner's own texts, which no index has: word by word, by the same reading of a query.

use std::ops::Range;

use super::fold::words;
use super::query::{Reading, readings};

/// The places of the texts in which all words of a query stand, in order, with the bytes to be marked there. As in an
/// index, the first way to read the query that finds anything is the one that counts.
pub fn look(texts: &[&str], query: &str) -> Vec<(usize, Vec<Range<usize>>)> {
    for reading in readings(query) {
        let places = texts.iter().enumerate();
        let found = places.filter(|(_, text)| reading.is_met(text));
        let found: Vec<_> = found
            .map(|(place, text)| (place, reading.marks(text)))
            .collect();
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

impl Reading {
    /// Whether all of its words stand in a text.
    fn is_met(&self, text: &str) -> bool {
        let terms = words(text);
        self.words.iter().all(|wanted| {
            let mut terms = terms.iter();
            terms.any(|term| self.likeness(wanted, &term.text).is_some())
        })
    }
}
