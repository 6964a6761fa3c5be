//! The index against a plain look through every document: the same documents, of the same class.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::index;
use crate::search::find::{Class, flat};
use crate::search::query::{Reading, readings};
use crate::search::{Document, Kind};

/// What a reading finds in a document, word by word.
fn look(document: &Document, all: &[Document], reading: &Reading) -> Option<Class> {
    let fields = document.indexed(all);
    let class = |wanted| {
        let fields = [(&fields[0], true), (&fields[1], false)].into_iter();
        fields
            .flat_map(|(words, in_title)| {
                let met = words
                    .iter()
                    .filter_map(move |word| reading.likeness(wanted, word));
                met.map(move |likeness| Class::of(likeness, in_title))
            })
            .min()
    };
    let classes: Option<Vec<Class>> = reading.words.iter().map(class).collect();
    classes?.into_iter().max()
}

/// What a query finds, by looking at everything.
fn look_through(documents: &[Document], query: &str) -> BTreeMap<u32, Class> {
    for reading in readings(query) {
        let found: BTreeMap<u32, Class> = (0_u32..)
            .zip(documents)
            .filter_map(|(place, document)| {
                let class = look(document, documents, &reading)?;
                let whole = class == Class::Title && flat(&document.title) == flat(query);
                Some((place, if whole { Class::Whole } else { class }))
            })
            .collect();
        if !found.is_empty() {
            return found;
        }
    }
    BTreeMap::new()
}

/// Words that resemble each other, so that every rule is met.
fn word() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "list",
        "lists",
        "lsit",
        "listen",
        "Last",
        "the",
        "a",
        "k-means",
        "kmeans",
        "means",
        "C++",
        "c",
        "DataFrame",
        "data",
        "frame",
        "naïve",
        "naive",
        "O(n)",
        "n",
        "recursion",
        "recur",
        "über",
        "3.10",
    ])
    .prop_map(str::to_owned)
}

fn text(words: std::ops::Range<usize>) -> impl Strategy<Value = String> {
    prop::collection::vec(word(), words).prop_map(|words| words.join(" "))
}

fn documents() -> impl Strategy<Value = Vec<Document>> {
    let also = prop::collection::vec(text(0..3), 0..3);
    let one = (
        0..Kind::ALL.len(),
        text(1..5),
        text(0..9),
        0..30_usize,
        also,
    );
    prop::collection::vec(one, 0..24).prop_map(|all| {
        let count = all.len();
        let document = |(place, (kind, title, note, parent, also))| Document {
            kind: Kind::ALL[kind],
            id: format!("id-{place}"),
            title,
            note,
            parent: Some(parent).filter(|parent| *parent < count && *parent != place),
            also,
        };
        all.into_iter().enumerate().map(document).collect()
    })
}

proptest! {
    #[test]
    fn a_query_finds_what_a_look_through_everything_finds(
        documents in documents(),
        query in text(1..4),
        cut in 0..4_usize,
    ) {
        let keep = query.chars().count().saturating_sub(cut);
        let query: String = query.chars().take(keep).collect();
        let found = index(&documents).find(&query);
        let hits: BTreeMap<u32, Class> =
            found.hits.iter().map(|hit| (hit.document, hit.class)).collect();
        prop_assert_eq!(hits.len(), found.hits.len(), "one stands twice");
        prop_assert_eq!(hits, look_through(&documents, &query));
        prop_assert!(found.hits.is_sorted_by_key(|hit| hit.class));
        prop_assert_eq!(&index(&documents).find(&query), &found, "the same each time");
    }

    #[test]
    fn whatever_is_found_can_be_shown_why(documents in documents(), query in text(1..4)) {
        let index = index(&documents);
        let found = index.find(&query);
        for hit in &found.hits {
            let entry = index.entry(hit.document).expect("an entry");
            let parent = entry.parent.and_then(|parent| index.entry(parent));
            let in_title = hit.class <= Class::TitleStart || hit.class == Class::TitleTypo;
            let shown = [entry.title, entry.note, parent.as_ref().map_or("", |parent| parent.title)];
            let marks = shown.map(|text| {
                let marks = found.marks(text);
                let mut last = 0;
                for mark in &marks {
                    assert!(mark.start >= last && text.get(mark.clone()).is_some(), "{text}: {marks:?}");
                    last = mark.end;
                }
                marks.len()
            });
            prop_assert!(!in_title || marks[0] > 0, "{:?}", entry);
        }
    }

    #[test]
    fn every_document_stands_first_among_those_of_its_title(documents in documents()) {
        let index = index(&documents);
        for (place, document) in documents.iter().enumerate() {
            // What the sections of lessons are called is no name of theirs.
            if document.kind == Kind::Lesson {
                continue;
            }
            let found = index.find(&document.title);
            let hit = found.hits.iter().find(|hit| hit.document == u32::try_from(place).unwrap());
            prop_assert_eq!(hit.map(|hit| hit.class), Some(Class::Whole), "{}", document.title);
        }
    }
}
