//! What a query finds, and in which order. All words must match; what matches as typed stands before what only
//! begins so, a title before other text, and a typing error is forgiven where nothing else is found.

use super::fold::compounds;
use super::query::{Likeness, Reading, Wanted, readings};
use super::{Index, Kind};

/// How well a document matches: of its worst word the best place. The best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// The query is its title.
    Whole,
    /// Every word stands in its title.
    Title,
    /// Every word stands in its title, some as the beginning of a longer one.
    TitleStart,
    /// A word stands in its other text.
    Text,
    /// A word stands in its other text as the beginning of a longer one.
    TextStart,
    /// A word has a typing error, and stands in its title.
    TitleTypo,
    /// A word has a typing error, and stands in its other text.
    TextTypo,
}

impl Class {
    /// The class of one word that meets a term.
    pub(super) const fn of(likeness: Likeness, in_title: bool) -> Self {
        match (likeness, in_title) {
            (Likeness::Same, true) => Self::Title,
            (Likeness::Start, true) => Self::TitleStart,
            (Likeness::Same, false) => Self::Text,
            (Likeness::Start, false) => Self::TextStart,
            (Likeness::Typo, true) => Self::TitleTypo,
            (Likeness::Typo, false) => Self::TextTypo,
        }
    }
}

/// A document that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The document.
    pub document: u32,
    /// How well it matches.
    pub class: Class,
}

/// What a query found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// All documents, the best first.
    pub hits: Vec<Hit>,
    /// The words by which they were found.
    pub(super) reading: Reading,
}

/// What was found of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The kind.
    pub kind: Kind,
    /// The documents, the best first.
    pub documents: Vec<u32>,
}

impl Found {
    /// Whether a typing error was forgiven.
    pub const fn is_forgiving(&self) -> bool {
        self.reading.forgiving
    }

    /// What was found by kind: the kind of the best hit first; of equals, in the order of kinds.
    pub fn groups(&self, index: &Index) -> Vec<Group> {
        // The hits are sorted, so the first of a kind is its best.
        let mut best: Vec<(Class, Kind)> = Vec::new();
        let mut groups: Vec<Group> = Vec::new();
        for hit in &self.hits {
            let Some(kind) = index.kind(hit.document) else {
                continue;
            };
            if let Some(group) = groups.iter_mut().find(|group| group.kind == kind) {
                group.documents.push(hit.document);
                continue;
            }
            let here = (hit.class, kind);
            let place = best.iter().filter(|other| **other < here).count();
            best.insert(place, here);
            let documents = vec![hit.document];
            groups.insert(place, Group { kind, documents });
        }
        groups
    }
}

/// What is known of a document while a query is answered.
#[derive(Clone, Copy)]
struct Mark {
    /// How many words it matched so far.
    words: u32,
    /// Its class so far: that of its worst word.
    class: Class,
    score: u32,
    /// The best class and score of the word that is looked up.
    here: Option<(Class, u32)>,
}

impl Index {
    /// What a query finds: nothing for one without a letter.
    pub fn find(&self, query: &str) -> Found {
        for reading in readings(query) {
            let mut hits = self.matching(&reading);
            if !hits.is_empty() {
                self.lift_whole_titles(query, &mut hits);
                return Found {
                    hits: sorted(&hits),
                    reading,
                };
            }
        }
        Found::default()
    }

    /// Every document that all words match, with its class and score.
    pub(super) fn matching(&self, reading: &Reading) -> Vec<(Hit, u32)> {
        let mut marks = vec![
            Mark {
                words: 0,
                class: Class::Whole,
                score: 0,
                here: None,
            };
            self.len()
        ];
        let mean = self.mean_lengths();
        for (nth, word) in (0_u32..).zip(&reading.words) {
            let alike = self.alike(reading, word);
            let holders: usize = alike
                .iter()
                .map(|(term, _)| self.postings(*term).len())
                .sum();
            let rare = 1 + (self.len() / holders.max(1)).checked_ilog2().unwrap_or(0);
            for (term, likeness) in alike {
                // Of longer terms the one that has least to come stands first.
                let near = 100 * word.text.len() / self.term(term).len().max(word.text.len());
                let worth = rare * u32::try_from(near).unwrap_or(0);
                self.mark_postings(term, likeness, worth, mean, &mut marks);
            }
            for mark in &mut marks {
                if let Some((class, score)) = mark.here.take()
                    && mark.words == nth
                {
                    mark.words += 1;
                    mark.class = mark.class.max(class);
                    mark.score = mark.score.saturating_add(score);
                }
            }
        }
        let all = u32::try_from(reading.words.len()).unwrap_or(u32::MAX);
        let marks = (0..).zip(marks).filter(|(_, mark)| mark.words == all);
        marks
            .map(|(document, mark)| {
                let class = mark.class;
                (Hit { document, class }, mark.score)
            })
            .collect()
    }

    /// The terms that a word meets.
    pub(super) fn alike(&self, reading: &Reading, word: &Wanted) -> Vec<(usize, Likeness)> {
        let places = if reading.forgiving {
            0..self.terms()
        } else {
            self.starting_with(&word.text)
        };
        places
            .filter_map(|place| Some((place, reading.likeness(word, self.term(place))?)))
            .collect()
    }

    fn mark_postings(
        &self,
        term: usize,
        likeness: Likeness,
        worth: u32,
        mean: [u32; 2],
        marks: &mut [Mark],
    ) {
        for posting in self.postings(term) {
            let Some((mark, lengths)) = usize::try_from(posting.document)
                .ok()
                .and_then(|place| marks.get_mut(place).zip(self.lengths.get(place)))
            else {
                continue;
            };
            let class = Class::of(likeness, posting.in_title);
            let field = usize::from(!posting.in_title);
            let score = worth * weight(u32::from(posting.times), lengths[field], mean[field]);
            let better = mark
                .here
                .is_none_or(|(best, most)| class < best || (class == best && score > most));
            if better {
                mark.here = Some((class, score));
            }
        }
    }

    fn mean_lengths(&self) -> [u32; 2] {
        let count = u32::try_from(self.len()).unwrap_or(u32::MAX).max(1);
        let sum = |field: usize| {
            self.lengths
                .iter()
                .map(|lengths| lengths[field])
                .sum::<u32>()
        };
        [sum(0) / count + 1, sum(1) / count + 1]
    }

    /// Those whose title is the query, word by word, stand above all.
    fn lift_whole_titles(&self, query: &str, hits: &mut [(Hit, u32)]) {
        let wanted = flat(query);
        for (hit, _) in hits {
            if hit.class == Class::Title && flat(self.title(hit.document)) == wanted {
                hit.class = Class::Whole;
            }
        }
    }
}

/// The best first: by class, by score, and where these are equal, as the documents stand.
fn sorted(hits: &[(Hit, u32)]) -> Vec<Hit> {
    let rank = |(hit, score): &(Hit, u32)| [hit.class as u32, u32::MAX - score, hit.document];
    let order = in_order(hits.iter().map(rank));
    order.filter_map(|place| Some(hits.get(place)?.0)).collect()
}

/// The places of things by rank. One make for all that is sorted here: each sort of its own would be one
/// more in the program.
pub(super) fn in_order(ranks: impl Iterator<Item = [u32; 3]>) -> impl Iterator<Item = usize> {
    let mut order: Vec<([u32; 3], usize)> = ranks.zip(0..).collect();
    order.sort_unstable();
    order.into_iter().map(|(_, place)| place)
}

/// The words of a text in a row, to be compared.
pub(super) fn flat(text: &str) -> Vec<String> {
    let parts = compounds(text).into_iter().flatten();
    parts.map(|word| word.text).collect()
}

/// What BM25 makes of how often a word stands in a text of so many words, where others have `mean`; with the
/// usual k₁ = 1.2 and b = 0.75, in whole numbers, so that every machine says the same.
const fn weight(times: u32, length: u32, mean: u32) -> u32 {
    let about = 30 + 90 * length / mean;
    22_000 * times / (100 * times + about)
}
