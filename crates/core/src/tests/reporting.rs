//! The report of a mock interview as Markdown: as it is meant, and whatever was written in it.

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};

use super::MORNING;
use super::interviewing::deck;
use crate::day::Day;
use crate::interview::{Criterion, Level, Move, Run, Setup, report};
use crate::markdown::interview;
use crate::page::{CardKind, Deck};

/// A run of one coding question, judged, with notes.
fn run(notes: &str) -> (Run, Deck) {
    let deck = deck(&[CardKind::Coding]);
    let cards = vec![deck.cards[0].id.clone()];
    let mut run = Run::begin(Setup::default(), cards, MORNING).expect("questions");
    run.act(Move::Noted(0, notes.to_owned()), MORNING);
    let revealed = Move::Revealed {
        mention: 3,
        edges: 6,
    };
    run.act(revealed, MORNING + 65_000);
    run.act(Move::Mentioned(1), MORNING);
    run.act(Move::EdgeTicked(0), MORNING);
    run.act(Move::EdgeTicked(3), MORNING);
    run.act(Move::Judged(Criterion::Correctness, Level::Weak), MORNING);
    run.act(Move::Judged(Criterion::Clarity, Level::Strong), MORNING);
    run.act(Move::Passed, MORNING);
    (run, deck)
}

fn written(notes: &str, front: Option<&str>) -> String {
    let (run, deck) = run(notes);
    let fronts = [front.map(str::to_owned)];
    interview(
        &run,
        &report(&run, &deck),
        &deck,
        &fronts,
        Day::of_ms(MORNING),
    )
}

#[test]
fn the_report_reads_as_it_was_meant() {
    let expected = "# Mock interview, 2026-11-20

50 %. 1 of 1 answers judged. Time: 1:05 of 5:00.

## By kind

- Coding: 50 %

## By area

- DSA: 50 %

## Look at again

- Topic 0

## Questions

### 1. Reverse `xs`.

- Coding, medium
- Time: 1:05 of 5:00
- Correctness: Wrong
- Clarity: Clear
- Completeness: not judged
- Mentioned: 1 of 3
- Edge cases: empty input, negative numbers

> two pointers  
> \\# swap  
";
    assert_eq!(
        written("two pointers\n# swap", Some("Reverse `xs`.\n\nIn place.")),
        expected
    );
    assert!(written("", None).contains("### 1. A question that is no longer here"));
}

proptest! {
    #[test]
    fn nothing_that_was_written_becomes_a_heading_a_list_or_html(
        notes in "([#>*`<|~=\\-+0-9.) \\n]|[a-z<>/&]){0,80}", front in "[#>*`<|~a-z 0-9.-]{0,40}",
    ) {
        let count = |text: &str| {
            let events = Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_GFM).collect::<Vec<_>>();
            let is = |test: fn(&Event) -> bool| events.iter().filter(|event| test(event)).count();
            (
                is(|event| matches!(event, Event::Start(Tag::Heading { .. }))),
                is(|event| matches!(event, Event::Start(Tag::Item))),
                is(|event| matches!(event, Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::Table(_)))),
            )
        };
        prop_assert_eq!(count(&written(&notes, Some(&front))), count(&written("", Some("A question"))));
    }
}
