//! What every file of Rust must begin with, how long it may be, and words that no file may hold.

use super::files::{self, Source};
use super::none;

/// Past three hundred lines one asks why; past this, the file wants rooms.
const LONGEST: usize = 350;

/// Words that stand for work not done, or for a rule got round. Written in two halves: this file is read, too.
const UNFINISHED: [&str; 7] = [
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("XX", "X"),
    concat!("dbg", "!("),
    concat!("to", "do!("),
    concat!("unimple", "mented!("),
    concat!("[all", "ow("),
];

fn header(source: &Source) -> Option<String> {
    let says = source
        .text
        .strip_prefix("//! ")
        .is_some_and(|rest| rest.lines().next().is_some_and(|l| l.len() > 10));
    (!says).then(|| {
        format!(
            "{}:1: begin with `//!`: what it owns, what it refuses to know",
            source.path
        )
    })
}

fn length(source: &Source) -> Option<String> {
    let lines = source.text.lines().count();
    (lines > LONGEST).then(|| {
        format!(
            "{}: {lines} lines, more than {LONGEST}: what wants a room of its own?",
            source.path
        )
    })
}

fn unfinished(source: &Source) -> Vec<String> {
    let lines = source.text.lines().enumerate();
    lines
        .flat_map(|(at, line)| {
            let found = UNFINISHED.iter().filter(|word| line.contains(**word));
            found.map(move |word| format!("{}:{}: `{word}`", source.path, at + 1))
        })
        .collect()
}

fn written(text: &str) -> Source {
    Source {
        path: "src/ui/saw.rs".to_owned(),
        text: text.to_owned(),
    }
}

#[test]
fn every_file_says_first_what_it_owns() {
    assert!(header(&written("//! A saw and its teeth; knows no wood.\n")).is_none());
    for text in [
        "",
        "use std::fs;",
        "// A saw and its teeth.\n",
        "//!\n//! A saw",
        "//! A saw",
    ] {
        assert!(header(&written(text)).is_some(), "{text}");
    }
    none(files::rust().iter().filter_map(header).collect());
}

#[test]
fn every_file_can_be_read_in_one_sitting() {
    assert!(length(&written(&"\n".repeat(LONGEST))).is_none());
    assert!(length(&written(&"\n".repeat(LONGEST + 1))).is_some());
    none(files::rust().iter().filter_map(length).collect());
}

#[test]
fn nothing_is_left_unfinished_and_no_lint_is_silenced() {
    for word in UNFINISHED {
        assert_eq!(
            unfinished(&written(&format!("fine\nnot {word} fine"))).len(),
            1,
            "{word}"
        );
    }
    assert_eq!(
        unfinished(&written("#[expect(dead_code, reason = \"\")]")).len(),
        0
    );
    let mut all = files::rust();
    for folder in ["style", "public", "worker"] {
        all.extend(files::below(folder, &["css", "js", "html"]));
    }
    none(all.iter().flat_map(unfinished).collect());
}
