//! The journal: every entry is read, written and found as it was typed.

use proptest::prelude::*;

use crate::action::Action;
use crate::day::Day;
use crate::notice::Notice;
use crate::record::{Bound, JOURNAL_LIMIT, Key, Kind, Record, Rev, Value};
use crate::review::At;
use crate::study::journal::{
    Entry, Sort, WORDS_LIMIT, begun, beyond, deleted, entries, find, is_blank, written,
};
use crate::tests::{Disk, MORNING, Tab};

fn now(hours: u64) -> At {
    let ms = MORNING + hours * 3_600_000;
    At {
        ms,
        day: Day::of_ms(ms),
    }
}

impl Tab {
    fn enter(&mut self, disk: &mut Disk, id: &str, sort: Sort, words: &str) {
        self.noted(disk, vec![written(id, sort, words)]);
    }

    pub(super) fn noted(&mut self, disk: &mut Disk, texts: Vec<(Key, String)>) -> Option<Notice> {
        let label = "Journal".to_owned();
        self.act(disk, Action::Noted { label, texts })
    }
}

fn words(tab: &Tab) -> Vec<String> {
    let entries = entries(&tab.state).into_iter();
    entries.map(|entry| entry.words).collect()
}

/// Words that try to be more than words, and any others.
pub(super) fn any_words() -> impl Strategy<Value = String> {
    let nasty = [
        "- [x] done",
        "# heading\n===",
        "1. first\n2. second",
        "> quoted\n>> twice",
        "```python\n    if a:\n        b()\n```",
        "~~~\ncode",
        "a | b\n:- | -:\nc | d",
        "`code` and ` one",
        "<script>alert(1)</script>",
        "&lt;b&gt; &nbsp; &amp;",
        "[link](https://example.org) ![x](y)",
        "[^1]: note",
        "\tindented\n    four\n\u{1}- hidden",
        "day\nbug\nweek",
        "***\n---\n___",
        "line\\\nnext  \nlast",
        "\u{a0}\u{3000}wide",
    ];
    let any = proptest::string::string_regex("(?s).{0,24}").expect("a valid pattern");
    let marks = "[-+*_=#>`~<&!|:.)(0-9 \\[\\]\\\\\n\ta]{0,24}";
    let marks = proptest::string::string_regex(marks).expect("a valid pattern");
    prop_oneof![
        proptest::sample::select(nasty.to_vec()).prop_map(str::to_owned),
        any,
        marks
    ]
}

pub(super) fn sort() -> impl Strategy<Value = Sort> {
    proptest::sample::select(Sort::ALL.to_vec())
}

proptest! {
    #[test]
    fn an_entry_comes_back_as_it_was_written(sort in sort(), words in any_words()) {
        let mut disk = Disk::new();
        let mut tab = Tab::fresh(&mut disk);
        let id = begun(&tab.state, now(0));
        tab.enter(&mut disk, &id, sort, &words);
        let kept = entries(&tab.state);
        if is_blank(sort, &words) {
            prop_assert_eq!(kept, []);
        } else {
            let [kept] = kept.as_slice() else {
                panic!("{kept:?}");
            };
            prop_assert_eq!((kept.sort, kept.words.as_str()), (sort, words.trim_end()));
            prop_assert_eq!((&kept.id, kept.day, kept.ms), (&id, now(0).day, MORNING));
        }
    }

    #[test]
    fn any_record_of_the_journal_can_be_read(id in "(?s).{0,20}", day in 0..40_000_i64, text in any_words()) {
        let mut disk = Disk::new();
        let mut tab = Tab::fresh(&mut disk);
        let dated = [&Day(day).to_string(), "/zz"].concat();
        let texts = [id, dated.clone()].map(|id| (Key::new(Kind::Journal, id), text.clone()));
        tab.noted(&mut disk, texts.to_vec());
        let kept = entries(&tab.state);
        let is_kept = kept.iter().any(|entry| entry.id == dated && text.contains(&entry.words));
        prop_assert_eq!(is_kept, !text.trim().is_empty());
        find(&kept, &text);
    }

    #[test]
    fn what_has_all_words_of_a_query_is_found_and_marked_there(
        texts in proptest::collection::vec("([abc]{2,3}[ \n,]){0,4}", 0..5),
        query in "([abc]{2,3} ){1,2}",
    ) {
        let entries: Vec<Entry> = texts.iter().map(|words| said(words)).collect();
        let starts = |text: &str, word: &str| {
            let mut words = text.split([' ', '\n', ',']);
            words.any(|other| other.starts_with(word))
        };
        let having = |text: &String| query.split_whitespace().all(|word| starts(text, word));
        let naive: Vec<usize> = (0..texts.len()).filter(|place| having(&texts[*place])).collect();
        let found = find(&entries, &query);
        if !naive.is_empty() {
            let places: Vec<usize> = found.iter().map(|(place, _)| *place).collect();
            prop_assert_eq!(places, naive);
        }
        for (place, marks) in found {
            let words = &entries[place].words;
            prop_assert!(!marks.is_empty());
            let ends = marks.windows(2).all(|pair| pair[0].end < pair[1].start);
            prop_assert!(ends && marks.iter().all(|mark| words.get(mark.clone()).is_some()));
        }
    }
}

/// An entry of which only the words matter.
fn said(words: &str) -> Entry {
    Entry {
        id: String::new(),
        day: Day(20_000),
        ms: 0,
        sort: Sort::Day,
        words: words.to_owned(),
    }
}

#[test]
fn entries_stand_with_the_newest_first_and_are_changed_and_deleted_and_undone() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    let first = begun(&tab.state, now(0));
    tab.enter(&mut disk, &first, Sort::Bug, "A default list");
    for (hours, text) in [(30, "Next day"), (2, "Later")] {
        let id = begun(&tab.state, now(hours));
        tab.enter(&mut disk, &id, Sort::Day, text);
    }
    assert_eq!(words(&tab), ["Next day", "Later", "A default list"]);
    tab.enter(&mut disk, &first, Sort::Reflection, "A default\n  list ");
    assert_eq!(words(&tab)[2], "A default\n  list");
    tab.noted(&mut disk, vec![deleted(&first)]);
    assert_eq!(words(&tab), ["Next day", "Later"]);
    tab.act(&mut disk, Action::Undone);
    assert_eq!(entries(&tab.state)[2].sort, Sort::Reflection);
}

#[test]
fn two_entries_of_one_moment_and_one_after_a_deletion_are_entries_of_their_own() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    for text in ["One", "Two"] {
        let id = begun(&tab.state, now(0));
        tab.enter(&mut disk, &id, Sort::Day, text);
    }
    assert_eq!(words(&tab), ["Two", "One"]);
    let gone = entries(&tab.state)[0].id.clone();
    tab.noted(&mut disk, vec![deleted(&gone)]);
    assert_ne!(begun(&tab.state, now(0)), gone);
}

#[test]
fn a_frame_that_nobody_filled_is_no_entry() {
    for sort in Sort::ALL {
        assert!(is_blank(sort, sort.frame()) && is_blank(sort, " \n\t"));
        assert!(is_blank(sort, &sort.frame().replace('\n', "  \r\n\n")));
        assert!(!is_blank(sort, &[sort.frame(), "A typo"].concat()));
        assert_eq!(written("x", sort, sort.frame()).1, "");
    }
    assert!(!is_blank(Sort::Day, Sort::Bug.frame()));
}

#[test]
fn an_entry_of_4000_characters_of_any_sort_is_kept_and_one_more_is_too_many() {
    for sort in Sort::ALL {
        let check = |words: &str| {
            let (key, text) = written("2026-11-20/1", sort, words);
            let value = Some(Value::Text(text));
            let rev = Rev::default();
            Record { key, value, rev }.check()
        };
        let full = "\u{e4}".repeat(WORDS_LIMIT);
        assert_eq!((check(&full), beyond(&full)), (Ok(()), 0));
        assert_eq!(beyond(&[&full, "ab \n"].concat()), 2);
        let far = "a".repeat(JOURNAL_LIMIT);
        assert!(matches!(check(&far), Err(Bound::TooLong { .. })));
    }
}

#[test]
fn a_text_without_a_sort_is_the_words_of_a_day() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    let key = |id: &str| Key::new(Kind::Journal, id);
    let texts = [
        (key("2026-11-20/1"), "dream\nof trees".to_owned()),
        (key("2026-11-20/2"), "week".to_owned()),
        (key("2026-02-30/3"), "day\nthat never was".to_owned()),
    ];
    tab.noted(&mut disk, texts.to_vec());
    let kept = entries(&tab.state);
    let kept: Vec<_> = kept
        .iter()
        .map(|entry| (entry.sort, entry.words.as_str()))
        .collect();
    assert_eq!(kept, [(Sort::Week, ""), (Sort::Day, "dream\nof trees")]);
}

#[test]
fn entries_are_found_by_all_words_of_a_query_however_they_are_written() {
    let entries = [
        "The Café was open.\nI learnt k-means.",
        "kmeans again, and a DataFrame",
        "Nothing",
    ]
    .map(said);
    let places = |query: &str| -> Vec<usize> {
        let found = find(&entries, query).into_iter();
        found.map(|(place, _)| place).collect()
    };
    assert_eq!(places("cafe"), [0]);
    assert_eq!(places("LEARNT the"), [0]);
    assert_eq!(places("kmeans"), [0, 1]);
    assert_eq!(places("frame kmea"), [1]);
    assert_eq!(places("nohting"), [2]);
    assert_eq!(places("cafe frame"), [0; 0]);
    assert_eq!(places(" "), [0; 0]);
    assert_eq!(find(&entries, "caf op"), [(0, vec![4..7, 14..16])]);
}
