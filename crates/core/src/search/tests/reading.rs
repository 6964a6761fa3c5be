//! The index as it travels: read as it was written, and never trusted.

use proptest::prelude::*;

use super::{index, library};
use crate::search::{Index, write};

#[test]
fn documents_are_read_as_they_were_written() {
    let documents = library();
    let index = index(&documents);
    assert_eq!(index.len(), documents.len());
    for (place, document) in (0..).zip(&documents) {
        let entry = index.entry(place).expect("an entry");
        assert_eq!(entry.kind, document.kind);
        assert_eq!(entry.id, document.id);
        assert_eq!(entry.title, document.title);
        assert_eq!(entry.note, document.note);
        let parent = entry.parent.map(|parent| usize::try_from(parent).unwrap());
        assert_eq!(parent, document.parent);
    }
    assert_eq!(index.entry(u32::MAX), None);
}

#[test]
fn what_is_no_index_is_refused() {
    let text = write(&library());
    let refused = |text: &str| Index::read(text.to_owned()).is_none();
    assert!(refused(""));
    assert!(refused("<!doctype html>"));
    assert!(refused(&text.replacen(
        "cairn-search 1",
        "cairn-search 2",
        1
    )));
    assert!(refused(&text.replacen(
        "search 1 13",
        "search 1 9999999",
        1
    )));
    assert!(refused(&text[..text.len() / 2]));
    assert!(refused(&" ".repeat(9 << 20)));
    let mut lines: Vec<&str> = text.lines().collect();
    let last = lines.len() - 1;
    lines.swap(last, last - 1);
    assert!(refused(&lines.join("\n")), "terms must be sorted");
}

proptest! {
    #[test]
    fn reading_and_asking_are_total(
        cuts in prop::collection::vec((any::<prop::sample::Index>(), "[ \\nA-Za-z0-9,_é-]{0,3}"), 1..4),
        query in "\\PC{0,40}",
    ) {
        let mut text = write(&library());
        for (at, with) in cuts {
            let mut at = at.index(text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            let end = text[at..].chars().next().map_or(at, |sign| at + sign.len_utf8());
            text.replace_range(at..end, &with);
        }
        if let Some(index) = Index::read(text) {
            let found = index.find(&query);
            for hit in &found.hits {
                let entry = index.entry(hit.document).expect("an entry");
                found.marks(entry.title);
            }
            found.groups(&index);
            index.near(&query);
        }
        index(&library()).find(&query);
        Index::read(query);
    }
}
