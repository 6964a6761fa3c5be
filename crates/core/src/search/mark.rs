//! Where in a text the words of a query stand, to be marked. It reads the text as the index does.

use std::ops::Range;

use super::Found;
use super::fold::{reach, words};
use super::query::{Likeness, Reading};

impl Found {
    /// The bytes of `text` by which it was found, in order and apart from each other.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        self.reading.marks(text)
    }
}

impl Reading {
    /// The bytes of `text` that its words meet.
    pub(super) fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let mut marks: Vec<Range<usize>> = Vec::new();
        let mut add = |mark: Range<usize>| {
            let place = marks.partition_point(|other| other.start <= mark.start);
            marks.insert(place, mark);
        };
        for word in words(text) {
            let met = self.words.iter().filter_map(|wanted| {
                let likeness = self.likeness(wanted, &word.text)?;
                Some(match likeness {
                    Likeness::Same | Likeness::Typo => word.end,
                    Likeness::Start => {
                        word.start + reach(&text[word.start..word.end], wanted.text.len())
                    }
                })
            });
            if let Some(end) = met.max() {
                add(word.start..end);
            }
        }
        let mut apart: Vec<Range<usize>> = Vec::new();
        for mark in marks {
            match apart.last_mut() {
                Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
                _ => apart.push(mark),
            }
        }
        apart
    }
}
