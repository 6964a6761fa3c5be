//! The index in memory: what each document says of itself, and which documents hold which word. It is made by
//! `read` alone; its texts stay where they came, and are cut out when they are shown.

use std::ops::Range;

use super::Kind;
use super::fold::slug;

/// Everything that can be found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Index {
    /// The file as it came.
    pub(super) text: String,
    /// What each document is.
    pub(super) kinds: Vec<Kind>,
    /// Where in the text each document's title, id and note stand.
    pub(super) titles: Vec<Range<u32>>,
    pub(super) ids: Vec<Range<u32>>,
    pub(super) notes: Vec<Range<u32>>,
    pub(super) parents: Vec<Option<u32>>,
    /// All terms, sorted, one after the other, and where each ends.
    pub(super) terms: String,
    pub(super) term_ends: Vec<u32>,
    /// The postings of all terms, and where those of each term end.
    pub(super) postings: Vec<Posting>,
    pub(super) posting_ends: Vec<u32>,
    /// How many words each document has in its title and in its other text.
    pub(super) lengths: Vec<[u32; 2]>,
}

/// That a document holds a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Posting {
    pub(super) document: u32,
    pub(super) in_title: bool,
    pub(super) times: u8,
}

/// What a document says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// What it is.
    pub kind: Kind,
    /// Its id; of a point, a prompt or a section without its parent's.
    pub id: String,
    /// Its title; code stands between backticks.
    pub title: &'a str,
    /// A sentence or word on it; empty where there is none.
    pub note: &'a str,
    /// The document that it stands in.
    pub parent: Option<u32>,
}

impl Index {
    /// How many documents there are.
    pub fn len(&self) -> usize {
        self.titles.len()
    }

    /// Whether there is nothing to find.
    pub fn is_empty(&self) -> bool {
        self.titles.is_empty()
    }

    /// How many different words there are.
    pub fn terms(&self) -> usize {
        self.term_ends.len()
    }

    /// What a document says of itself.
    pub fn entry(&self, document: u32) -> Option<Entry<'_>> {
        let place = usize::try_from(document).ok()?;
        let title = self.cut(self.titles.get(place)?);
        let id = self.cut(self.ids.get(place)?);
        Some(Entry {
            kind: self.kind(document)?,
            id: if id.is_empty() {
                slug(title)
            } else {
                id.to_owned()
            },
            title,
            note: self.cut(self.notes.get(place)?),
            parent: *self.parents.get(place)?,
        })
    }

    /// What a document is.
    pub(super) fn kind(&self, document: u32) -> Option<Kind> {
        self.kinds.get(usize::try_from(document).ok()?).copied()
    }

    /// A document's title.
    pub(super) fn title(&self, document: u32) -> &str {
        usize::try_from(document)
            .ok()
            .and_then(|place| self.titles.get(place))
            .map_or("", |title| self.cut(title))
    }

    fn cut(&self, range: &Range<u32>) -> &str {
        self.text.get(bytes(range)).unwrap_or_default()
    }

    /// A term by its place.
    pub(super) fn term(&self, place: usize) -> &str {
        let range = between(&self.term_ends, place);
        self.terms.get(range).unwrap_or_default()
    }

    /// Which documents hold a term.
    pub(super) fn postings(&self, term: usize) -> &[Posting] {
        let range = between(&self.posting_ends, term);
        self.postings.get(range).unwrap_or_default()
    }

    /// The places of the terms that start with `start`.
    pub(super) fn starting_with(&self, start: &str) -> Range<usize> {
        let places = 0..self.terms();
        let first = partition(&places, |place| self.term(place) < start);
        let rest = first..places.end;
        let last = partition(&rest, |place| self.term(place).starts_with(start));
        first..last
    }
}

/// The first place in a range for which `is_before` no longer holds.
fn partition(range: &Range<usize>, is_before: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (range.start, range.end);
    while low < high {
        let middle = low + (high - low) / 2;
        if is_before(middle) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

/// From the end of the one before to its own end.
fn between(ends: &[u32], place: usize) -> Range<usize> {
    let end = |place: usize| ends.get(place).map_or(0, |end| *end);
    let start = place.checked_sub(1).map_or(0, end);
    bytes(&(start..end(place).max(start)))
}

fn bytes(range: &Range<u32>) -> Range<usize> {
    let place = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
    place(range.start)..place(range.end)
}
