//! What to try where a query finds nothing: words that are nearly the same, and each word alone. It changes
//! nothing that the learner typed.

use super::Index;
use super::find::in_order;
use super::query::{Reading, Wanted, is_common, readings};

/// How many words are offered for one that nothing holds.
const OFFERED: usize = 3;

/// What to try instead.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Near {
    /// The query with a word that exists in place of one that does not, the nearest first.
    pub instead: Vec<String>,
    /// Words of the query that find something alone, and how much.
    pub alone: Vec<(String, usize)>,
}

impl Index {
    /// What to try where a query finds nothing.
    pub fn near(&self, query: &str) -> Near {
        let mut near = Near::default();
        let Some(reading) = readings(query).into_iter().next() else {
            return near;
        };
        for (place, word) in reading.words.iter().enumerate() {
            if is_common(&word.text) {
                continue;
            }
            let alone = self.find(&word.text).hits.len();
            if alone > 0 {
                near.alone.push((word.text.clone(), alone));
                continue;
            }
            let with = |other: &str| with(&reading, place, other);
            near.instead
                .extend(self.nearest(word).into_iter().map(with));
        }
        if reading.words.len() == 1 {
            near.alone.clear();
        }
        near
    }

    /// The terms that differ from a word in two letters at most; of equals those that more documents hold.
    fn nearest(&self, word: &Wanted) -> Vec<&str> {
        let wanted: Vec<char> = word.text.chars().collect();
        if wanted.len() < 3 {
            return Vec::new();
        }
        let mut nearest: Vec<([u32; 3], usize)> = Vec::new();
        for place in 0..self.terms() {
            let term: Vec<char> = self.term(place).chars().collect();
            if term.len().abs_diff(wanted.len()) <= 2 {
                let distance = distance(&wanted, &term);
                if distance <= 2 {
                    let number = |of: usize| u32::try_from(of).unwrap_or(u32::MAX);
                    let holders = u32::MAX - number(self.postings(place).len());
                    nearest.push(([number(distance), holders, number(place)], place));
                }
            }
        }
        in_order(nearest.iter().map(|(rank, _)| *rank))
            .take(OFFERED)
            .filter_map(|at| Some(self.term(nearest.get(at)?.1)))
            .collect()
    }
}

/// The query with one word in place of another.
fn with(reading: &Reading, at: usize, other: &str) -> String {
    let words: Vec<&str> = reading
        .words
        .iter()
        .enumerate()
        .map(|(place, word)| if place == at { other } else { &word.text })
        .collect();
    words.join(" ")
}

/// How many letters more, less, other, or swapped with their neighbour.
pub(super) fn distance(one: &[char], other: &[char]) -> usize {
    let wide = other.len() + 1;
    let mut before: Vec<usize> = vec![0; wide];
    let mut last: Vec<usize> = (0..wide).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut here = vec![row + 1; wide];
        for (column, found) in other.iter().enumerate() {
            let other_letter = usize::from(letter != found);
            let mut least = (last[column] + other_letter)
                .min(last[column + 1] + 1)
                .min(here[column] + 1);
            if row > 0 && column > 0 && *letter == other[column - 1] && one[row - 1] == *found {
                least = least.min(before[column - 1] + 1);
            }
            here[column + 1] = least;
        }
        before = std::mem::replace(&mut last, here);
    }
    last[wide - 1]
}
