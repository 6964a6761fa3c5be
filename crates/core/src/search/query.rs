//! A query: what a learner typed, as the words that all must match, and how a word may meet a term. It knows
//! no index.

use super::fold::{compounds, joined};

/// Characters of a query that are read; nothing is looked for beyond.
pub const QUERY_LIMIT: usize = 300;

/// Letters from which on a typing error is forgiven: below, everything resembles everything.
const TYPO_FROM: usize = 4;

/// Words that say little: they are not indexed in running text, and are left out where a query finds nothing
/// with them.
const COMMON: [&str; 33] = [
    "a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "does", "for", "from", "how",
    "i", "if", "in", "is", "it", "not", "of", "on", "or", "that", "the", "this", "to", "what",
    "when", "which", "why", "with", "you",
];

/// Whether a word says little.
pub(super) fn is_common(word: &str) -> bool {
    COMMON.binary_search(&word).is_ok()
}

/// A word that must match.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) text: String,
    /// Whether a longer term that starts with it will do. Of a single letter only while it is being typed.
    pub(super) may_go_on: bool,
}

/// One way to read a query: all of these words must match.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) words: Vec<Wanted>,
    /// Whether a term may differ by one typing error.
    pub(super) forgiving: bool,
}

/// How a word meets a term, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// They are the same.
    Same,
    /// The term starts with the word.
    Start,
    /// With one typing error the term starts with the word.
    Typo,
}

impl Reading {
    /// How a word meets a term, if it does.
    pub(super) fn likeness(&self, word: &Wanted, term: &str) -> Option<Likeness> {
        if word.text == term {
            Some(Likeness::Same)
        } else if word.may_go_on && term.starts_with(&word.text) {
            Some(Likeness::Start)
        } else if self.forgiving && is_one_typo(&word.text, term) {
            Some(Likeness::Typo)
        } else {
            None
        }
    }
}

/// The ways to read a query; the first that finds anything is the one that counts. As it is typed; with
/// compounds as one word; without the words that say little; and with one typing error a word.
pub(super) fn readings(query: &str) -> Vec<Reading> {
    let query: String = query.chars().take(QUERY_LIMIT).collect();
    let typing = query.ends_with(char::is_alphanumeric);
    let compounds = compounds(&query);
    let parts: Vec<String> = compounds
        .iter()
        .flatten()
        .map(|part| part.text.clone())
        .collect();
    let whole = compounds.iter().map(|parts| joined(parts)).collect();
    let mut telling = parts.clone();
    telling.retain(|word| !is_common(word));
    if telling.is_empty() {
        telling.clone_from(&parts);
    }
    let mut found: Vec<Reading> = Vec::new();
    for (words, forgiving) in [
        (parts, false),
        (whole, false),
        (telling.clone(), false),
        (telling, true),
    ] {
        let reading = reading(words, typing, forgiving);
        if !reading.words.is_empty() && !found.contains(&reading) {
            found.push(reading);
        }
    }
    found
}

fn reading(words: Vec<String>, typing: bool, forgiving: bool) -> Reading {
    let last = words.len().saturating_sub(1);
    let mut wanted: Vec<Wanted> = Vec::new();
    for (place, text) in words.into_iter().enumerate() {
        let may_go_on = text.chars().nth(1).is_some() || (typing && place == last);
        match wanted.iter_mut().find(|known| known.text == text) {
            Some(known) => known.may_go_on |= may_go_on,
            None => wanted.push(Wanted { text, may_go_on }),
        }
    }
    Reading {
        words: wanted,
        forgiving,
    }
}

/// Whether a beginning of `term` is `word` but for one letter more, less, other, or two in the wrong order.
fn is_one_typo(word: &str, term: &str) -> bool {
    if word.chars().nth(TYPO_FROM - 1).is_none() {
        return false;
    }
    let pairs = word.chars().zip(term.chars());
    let same: usize = pairs
        .take_while(|(one, other)| one == other)
        .map(|(one, _)| one.len_utf8())
        .sum();
    let (word, term) = (&word[same..], &term[same..]);
    let mut word_on = word.chars();
    let Some(first) = word_on.next() else {
        return true;
    };
    let word_less = word_on.as_str();
    let mut term_on = term.chars();
    let Some(meant) = term_on.next() else {
        return word_less.is_empty();
    };
    let term_less = term_on.as_str();
    let swapped = || {
        let (mut word, mut term) = (word_on.clone(), term_on.clone());
        word.next() == Some(meant)
            && term.next() == Some(first)
            && term.as_str().starts_with(word.as_str())
    };
    term_less.starts_with(word_less)
        || term.starts_with(word_less)
        || term_less.starts_with(word)
        || swapped()
}
