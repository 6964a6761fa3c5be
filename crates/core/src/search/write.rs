//! How the index is written, at build time. A text of lines:
//!
//! ```text
//! cairn-search 1 <documents> <terms>
//! <all kinds: a character a document>
//! <a title a line> <an id a line> <a note a line>
//! <all parents: each document's place from its parent's, signed, 0 for none>
//! <a term a line: letters shared with the one before, the rest, blank, postings in titles, in text>
//! ```
//!
//! An id that its title gives is left out. Postings are the steps from one document to the next; a step of 0
//! says that it holds the term once more; so what belongs together had better stand together. Numbers are as
//! in [`number`].

use std::collections::BTreeMap;

use super::fold::{slug, words};
use super::query::is_common;
use super::{Kind, number};

/// How often a word counts in one text at most.
pub(super) const TIMES: usize = 4;

/// Something that can be found, as the build has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What it is.
    pub kind: Kind,
    /// Its id; of a point, a prompt or a section without its parent's.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What is shown of it besides, and searched. Without line breaks, like all that is shown.
    pub note: String,
    /// The place of the document that it stands in. Its title is searched, too.
    pub parent: Option<usize>,
    /// What it is also called: searched, and shown nowhere.
    pub also: Vec<String>,
}

impl Document {
    /// The words of its title, and those of all else, as they are indexed.
    pub(super) fn indexed(&self, all: &[Self]) -> [Vec<String>; 2] {
        let texts = |words: Vec<super::fold::Word>| words.into_iter().map(|word| word.text);
        let parent = self.parent.and_then(|parent| all.get(parent));
        let parent = parent.map_or("", |parent| parent.title.as_str());
        let other = [self.note.as_str(), parent]
            .into_iter()
            .flat_map(|text| texts(words(text)))
            .filter(|word| !is_common(word));
        // The sections of all lessons are called the same.
        let title = match self.kind {
            Kind::Lesson => "",
            _ => &self.title,
        };
        let title: Vec<String> = texts(words(title)).collect();
        let mut other: Vec<String> = other.collect();
        for word in self.also.iter().flat_map(|text| texts(words(text))) {
            // What the document says itself weighs nothing more for being said elsewhere. Common words stay in names,
            // which are found as they are written.
            let says_little = self.kind == Kind::Lesson && is_common(&word);
            if !says_little && !title.contains(&word) && !other.contains(&word) {
                other.push(word);
            }
        }
        [title, other]
    }
}

/// The documents that hold a term, in titles and in other text; one that holds it twice stands twice.
type Holders = [Vec<usize>; 2];

/// Writes the index of all documents. Parents are places in `documents`.
pub fn write(documents: &[Document]) -> String {
    let mut terms: BTreeMap<String, Holders> = BTreeMap::new();
    for (place, document) in documents.iter().enumerate() {
        let [title, other] = document.indexed(documents);
        for (field, words) in [title, other].into_iter().enumerate() {
            for word in words {
                terms.entry(word).or_default()[field].push(place);
            }
        }
    }
    let mut text = format!("cairn-search 1 {} {}\n", documents.len(), terms.len());
    let kind = |document: &Document| Kind::ALL.iter().position(|kind| *kind == document.kind);
    let kinds = documents.iter().filter_map(kind).map(number::character);
    text.extend(kinds.chain(['\n']));
    let mut lines = |line: fn(&Document) -> &str| {
        for document in documents {
            text.push_str(line(document));
            text.push('\n');
        }
    };
    lines(|document| &document.title);
    lines(|document| {
        if slug(&document.title) == document.id {
            ""
        } else {
            &document.id
        }
    });
    lines(|document| &document.note);
    for (place, document) in documents.iter().enumerate() {
        // No document is its own parent, so that 0 is free.
        let step = document
            .parent
            .map_or(0, |parent| signed(place) - signed(parent));
        number::push_signed(step, &mut text);
    }
    text.push('\n');
    let mut last = "";
    for (term, [titles, other]) in &terms {
        let shared = shared(last, term);
        text.push(number::character(shared));
        text.push_str(&term[shared..]);
        text.push(' ');
        push_postings(titles, &mut text);
        if !other.is_empty() {
            text.push(' ');
            push_postings(other, &mut text);
        }
        text.push('\n');
        last = term;
    }
    text
}

fn push_postings(places: &[usize], text: &mut String) {
    let mut last = 0;
    for (nth, place) in places.iter().enumerate() {
        let times = places[..nth]
            .iter()
            .rev()
            .take_while(|p| *p == place)
            .count();
        if times < TIMES {
            // The first step is from just before the first document.
            let step = if nth == 0 { place + 1 } else { place - last };
            number::push(u32::try_from(step).unwrap_or(u32::MAX), text);
            last = *place;
        }
    }
}

/// How many bytes two terms begin with in common, in whole letters, and no more than one character can say.
fn shared(one: &str, other: &str) -> usize {
    let pairs = one.chars().zip(other.chars());
    let same = pairs.take_while(|(one, other)| one == other);
    let mut shared = 0;
    for (letter, _) in same {
        if shared + letter.len_utf8() > 63 {
            break;
        }
        shared += letter.len_utf8();
    }
    shared
}

fn signed(place: usize) -> i64 {
    i64::try_from(place).unwrap_or(i64::MAX)
}
