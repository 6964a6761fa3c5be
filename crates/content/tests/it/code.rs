//! The code of the model answers: every block runs in the machine's own Python, says nothing, and asserts what
//! it shows.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use cairn_content::{Options, compile};
use cairn_core::page::CardText;
use cairn_core::text::{blocks, fenced};

use crate::cards;

/// What is wrong with a block, if something is.
fn wrong(code: &str) -> Option<String> {
    if !code
        .lines()
        .any(|line| line.trim_start().starts_with("assert "))
    {
        return Some("asserts nothing".to_owned());
    }
    let mut python = Command::new("python3")
        .args(["-I", "-W", "error", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("python3 must be installed: `cargo xtask setup` does it");
    let mut stdin = python.stdin.take().expect("a way in");
    // A program that ends before it was read whole says why by itself.
    let _ = stdin.write_all(code.as_bytes());
    drop(stdin);
    let output = python.wait_with_output().expect("an end");
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8_lossy(&said).into_owned();
    (!output.status.success() || !said.is_empty()).then_some(said)
}

fn code(text: &CardText) -> impl Iterator<Item = &str> {
    blocks(&text.back).into_iter().filter_map(fenced)
}

/// Whether a lesson asks it: such a card's id is `topic?card`.
fn is_of_lesson(text: &CardText) -> bool {
    !text.id.starts_with('?') && text.id.contains('?')
}

#[test]
fn a_block_that_fails_prints_or_asserts_nothing_is_seen() {
    assert_eq!(wrong("x = 1\nassert x == 1"), None);
    let failed = wrong("assert 1 == 2").expect("a failure");
    assert!(failed.contains("AssertionError"), "{failed}");
    assert_eq!(wrong("print(1)\nassert True").as_deref(), Some("1\n"));
    assert_eq!(wrong("x = 1").as_deref(), Some("asserts nothing"));
    let warned = wrong("assert '\\d'").expect("a warning");
    assert!(
        warned.contains("Warning") || warned.contains("SyntaxError"),
        "{warned}"
    );
}

#[test]
fn every_code_block_runs() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let site = compile(&dir, Options::default()).unwrap_or_else(|faults| panic!("{faults}"));
    let (_, areas) = cards::read(&site);
    let mut ran = 0;
    let mut faults = Vec::new();
    for (area, texts) in &areas {
        // The code of lessons shows what it prints, and is run with them (`cargo xtask test --only lessons`).
        let answers = texts.iter().filter(|text| !is_of_lesson(text));
        for text in answers {
            for code in code(text) {
                ran += 1;
                let place = || format!("content/questions/{area}.md: {}", text.id);
                faults.extend(wrong(code).map(|why| format!("{}: {why}", place())));
            }
        }
    }
    println!("{ran} blocks ran");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
