//! The journal as a file: whatever is written in it, it is read there as words.

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::journal::{any_words, sort};
use crate::day::Day;
use crate::markdown::{journal, journal_file_name};
use crate::study::journal::{Entry, Sort};
use crate::tests::MORNING;

fn any_entries() -> impl Strategy<Value = Vec<Entry>> {
    let entry = (20_000..20_003_i64, sort(), any_words());
    proptest::collection::vec(entry, 0..6).prop_map(|all| {
        let entry = |(ms, (day, sort, words)): (u64, (i64, Sort, String))| Entry {
            id: String::new(),
            day: Day(day),
            ms,
            sort,
            words,
        };
        let mut entries: Vec<Entry> = (0..).zip(all).map(entry).collect();
        entries.sort_by_key(|entry| std::cmp::Reverse((entry.day, entry.ms)));
        entries
    })
}

/// Days, sorts and words of all entries, as a reader of Markdown finds them. It refuses all that no entry makes.
fn read(markdown: &str) -> Vec<(String, String, Vec<String>)> {
    let mut found: Vec<(String, String, Vec<String>)> = Vec::new();
    let (mut day, mut text, mut quoted) = (String::new(), String::new(), false);
    let github = Options::ENABLE_TASKLISTS
        | Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM;
    for event in Parser::new_ext(markdown, github) {
        match event {
            Event::Start(Tag::Heading { .. }) => assert!(!quoted, "{markdown}"),
            Event::End(TagEnd::Heading(level)) => {
                let heading = std::mem::take(&mut text);
                match level as usize {
                    1 => assert_eq!(heading, "Journal"),
                    2 => day = heading,
                    _ => found.push((day.clone(), heading, Vec::new())),
                }
            }
            Event::Start(Tag::BlockQuote(None)) => quoted = true,
            Event::End(TagEnd::BlockQuote(None)) => quoted = false,
            Event::Start(Tag::Paragraph) => assert!(quoted, "{markdown}"),
            Event::HardBreak | Event::End(TagEnd::Paragraph) => {
                let line = std::mem::take(&mut text);
                found.last_mut().expect("an entry").2.push(line);
            }
            Event::Text(more) => text.push_str(&more),
            other => panic!("{other:?} in\n{markdown}"),
        }
    }
    found
}

/// A line as a reader sees it: each blank before it one that stays.
fn seen(line: &str) -> String {
    let visible = |c: char| if c.is_control() && c != '\t' { ' ' } else { c };
    let line: String = line.chars().map(visible).collect();
    let indent = line.chars().take_while(|c| c.is_whitespace());
    let indent = indent.map(|c| {
        if c == '\t' {
            "\u{a0}".repeat(4)
        } else {
            "\u{a0}".to_owned()
        }
    });
    indent.collect::<String>() + &line.trim().replace('\t', " ")
}

fn expected(entries: &[Entry]) -> Vec<(String, String, Vec<String>)> {
    let entry = |entry: &Entry| {
        let lines = entry.words.lines().map(seen);
        let lines = lines.filter(|line| !line.trim().is_empty());
        let sort = entry.sort.word().to_owned();
        (entry.day.to_string(), sort, lines.collect())
    };
    entries.iter().rev().map(entry).collect()
}

proptest! {
    #[test]
    fn a_reader_of_the_journals_file_finds_every_entry_once_whatever_it_says(entries in any_entries()) {
        let file = journal(&entries);
        prop_assert_eq!(read(&file), expected(&entries), "{}", file);
    }
}

#[test]
fn the_journals_file_is_named_by_the_day() {
    assert_eq!(
        journal_file_name(Day::of_ms(MORNING)),
        "journal-2026-11-20.md"
    );
    assert_eq!(journal(&[]), "# Journal\n");
}
