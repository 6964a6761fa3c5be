//! How the index is read: what `write` wrote, or nothing. It trusts no number that it reads, and answers for
//! any text.

use std::ops::Range;
use std::str::Lines;

use super::index::{Index, Posting};
use super::write::TIMES;
use super::{Kind, number};

/// Bytes of the whole text, at most.
const BYTES: usize = 8 << 20;
/// Documents, at most.
const DOCUMENTS: u32 = 200_000;

impl Index {
    /// Reads an index, if the text is one.
    pub fn read(text: String) -> Option<Self> {
        if text.len() > BYTES {
            return None;
        }
        let mut lines = text.lines();
        let mut head = lines.next()?.strip_prefix("cairn-search 1 ")?.split(' ');
        let mut index = Self::default();
        let documents: u32 = head.next()?.parse().ok()?;
        let terms: usize = head.next()?.parse().ok()?;
        if documents > DOCUMENTS || head.next().is_some() {
            return None;
        }
        for kind in lines.next()?.bytes() {
            let kind = usize::try_from(number::digit(kind)?).ok()?;
            index.kinds.push(*Kind::ALL.get(kind)?);
        }
        if index.kinds.len() != usize::try_from(documents).ok()? {
            return None;
        }
        let mut column = || -> Option<Vec<Range<u32>>> {
            let mut column = Vec::new();
            for _ in 0..documents {
                column.push(place_of(lines.next()?, &text)?);
            }
            Some(column)
        };
        index.titles = column()?;
        index.ids = column()?;
        index.notes = column()?;
        let mut steps = lines.next()?.as_bytes();
        for place in 0..documents {
            index.parents.push(match number::take_signed(&mut steps)? {
                0 => None,
                step => Some(within(i64::from(place) - step, documents)?),
            });
        }
        index.lengths = vec![[0; 2]; index.titles.len()];
        index.read_terms(lines, terms, documents)?;
        index.text = text;
        Some(index)
    }

    fn read_terms(&mut self, lines: Lines<'_>, count: usize, documents: u32) -> Option<()> {
        let mut term = String::new();
        for line in lines {
            let mut parts = line.split(' ');
            let (shared, rest) = parts.next()?.split_at_checked(1)?;
            let shared = usize::try_from(number::digit(*shared.as_bytes().first()?)?).ok()?;
            let last = term.clone();
            if !term.is_char_boundary(shared) {
                return None;
            }
            term.truncate(shared);
            term.push_str(rest);
            // Only what is sorted can be looked up.
            if term <= last {
                return None;
            }
            self.terms.push_str(&term);
            self.term_ends.push(u32::try_from(self.terms.len()).ok()?);
            self.read_postings(parts.next()?, true, documents)?;
            self.read_postings(parts.next().unwrap_or_default(), false, documents)?;
            let end = u32::try_from(self.postings.len()).ok()?;
            self.posting_ends.push(end);
            if parts.next().is_some() {
                return None;
            }
        }
        (self.term_ends.len() == count).then_some(())
    }

    fn read_postings(&mut self, text: &str, in_title: bool, documents: u32) -> Option<()> {
        let mut steps = text.as_bytes();
        let mut next = 0_u32;
        let first = self.postings.len();
        while !steps.is_empty() {
            let step = number::take(&mut steps)?;
            next = next.checked_add(step)?;
            let document = next.checked_sub(1).filter(|place| *place < documents)?;
            let length = self.lengths.get_mut(usize::try_from(document).ok()?)?;
            length[usize::from(!in_title)] += 1;
            if step > 0 {
                self.postings.push(Posting {
                    document,
                    in_title,
                    times: 1,
                });
            } else {
                // Only what stands in this list already can stand there once more.
                let again = self.postings.get_mut(first..)?.last_mut()?;
                again.times = again.times.saturating_add(1).min(MOST);
            }
        }
        Some(())
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a small constant")]
const MOST: u8 = TIMES as u8;

/// Where in the whole text a line stands.
fn place_of(line: &str, text: &str) -> Option<Range<u32>> {
    let start = line.as_ptr().addr().checked_sub(text.as_ptr().addr())?;
    let place = |at: usize| u32::try_from(at).ok();
    Some(place(start)?..place(start + line.len())?)
}

fn within(place: i64, documents: u32) -> Option<u32> {
    u32::try_from(place).ok().filter(|place| *place < documents)
}
