//! A run as it is stored, its clock, and what cannot be read.

use proptest::prelude::*;

use super::super::{Disk, MORNING, Tab};
use super::{a_move, a_run};
use crate::action::Action;
use crate::interview::{
    LONGEST_MS, Level, Move, Question, Round, Run, Scope, Setup, Ticks, Unreadable, asked, kept,
    latest_open, minutes, notes_limit, read, write,
};
use crate::record::RUN_LIMIT;

const GOLDEN: &str = include_str!("../../../tests/golden/run-v1.json");

/// The run of the golden file.
fn golden() -> Run {
    let question = |card: &str, spent| Question {
        card: card.to_owned(),
        spent,
        ..Question::default()
    };
    Run {
        setup: Setup {
            scope: Scope::Areas(vec!["dsa".to_owned(), "ml".to_owned()]),
            rounds: vec![Round::Technical, Round::Coding],
            count: 3,
            minutes: 5,
            shown: true,
        },
        questions: vec![
            Question {
                revealed: true,
                levels: [Some(Level::Strong), Some(Level::Fair), None],
                mentioned: Ticks { of: 5, bits: 19 },
                followed: 2,
                notes: "Split first.\nThen \"measure\".".to_owned(),
                ..question("?evaluate-a-model", 271_000)
            },
            question("strings!palindromes", 12_000),
            question("?later", 0),
        ],
        at: 1,
        since: Some(1_795_165_500_000),
        ended: None,
    }
}

proptest! {
    #[test]
    fn a_run_comes_back_as_it_was_stored_and_always_fits(run in a_run()) {
        let text = write(&run);
        prop_assert!(text.chars().count() <= RUN_LIMIT, "{}", text.chars().count());
        let read = read(&text).expect("what was written");
        prop_assert_eq!(write(&read), text);
        prop_assert_eq!(&read.questions, &run.questions);
        prop_assert_eq!((read.at, read.since, read.ended), (run.at, run.since, run.ended));
    }

    #[test]
    fn whatever_a_clock_does_no_time_is_negative_or_beyond_belief(
        run in a_run(), now in any::<u64>(), act in a_move(),
    ) {
        let before: u64 = run.questions.iter().map(|question| question.spent).sum();
        prop_assert!(run.spent(now) <= LONGEST_MS);
        let mut after = run;
        after.act(act, now);
        let spent: u64 = after.questions.iter().map(|question| question.spent).sum();
        prop_assert!(spent >= before && spent <= before + LONGEST_MS);
        prop_assert!(after.at < after.questions.len());
        prop_assert!(after.since.is_none() || after.ended.is_none());
    }

    #[test]
    fn reading_a_run_is_total(text in "\\PC{0,200}", cut in any::<prop::sample::Index>(), other in "\\PC") {
        prop_assert!(read(&text).is_err());
        let place = cut.index(GOLDEN.len());
        let spoilt = [&GOLDEN[..place], other.as_str(), &GOLDEN[place + 1..]].concat();
        if let Ok(run) = read(&spoilt) {
            prop_assert!(read(&write(&run)) == Ok(run));
        }
    }
}

#[test]
fn what_version_1_stored_of_a_run_reads_as_it_was_meant_and_is_written_the_same() {
    assert_eq!(read(GOLDEN), Ok(golden()));
    assert_eq!(write(&golden()), GOLDEN.trim());
}

#[test]
fn a_run_that_is_newer_or_spoilt_is_told_apart() {
    assert_eq!(read("{\"v\":2}"), Err(Unreadable::Newer));
    for (from, to) in [
        ("\"v\":1", "\"v\":0"),
        ("\"at\":1", "\"at\":3"),
        ("\"minutes\":5", "\"minutes\":7"),
        ("\"rounds\":\"tc\"", "\"rounds\":\"ct\""),
        ("\"area/dsa\"", "\"field/dsa\""),
        ("271000", "3600001"),
        ("\"21-\"", "\"31-\""),
        ("[5,19]", "[5,32]"),
        ("?later", "?la ter"),
        ("\"ended\":null", "\"ended\":1"),
    ] {
        let spoilt = GOLDEN.replacen(from, to, 1);
        assert_ne!(spoilt, GOLDEN);
        assert_eq!(read(&spoilt), Err(Unreadable::Spoilt), "{from} → {to}");
    }
}

#[test]
fn the_clock_goes_on_while_nobody_looks_and_stands_while_it_is_paused() {
    let cards = vec!["?a".to_owned(), "?b".to_owned()];
    let mut run = Run::begin(Setup::default(), cards, MORNING).expect("questions");
    assert_eq!(run.spent(MORNING + 61_000), 61_000);
    // Loaded again from storage, it goes on from where it began.
    run = read(&write(&run)).expect("what was written");
    assert_eq!(minutes(run.spent(MORNING + 125_000)), "2:05");
    run.act(Move::ClockTapped, MORNING + 130_000);
    assert_eq!(run.spent(MORNING + 900_000), 130_000);
    run.act(Move::ClockTapped, MORNING + 900_000);
    run.act(
        Move::Revealed {
            mention: 3,
            edges: 0,
        },
        MORNING + 901_000,
    );
    assert_eq!(run.spent(MORNING + 999_000), 131_000);
    run.act(Move::Passed, MORNING + 1_000_000);
    assert_eq!((run.at, run.spent(MORNING + 1_007_000)), (1, 7_000));
    // A clock that was put back takes nothing away.
    assert_eq!(run.spent(MORNING), 0);
    run.act(Move::WentBack, MORNING + 1_010_000);
    assert_eq!((run.since, run.spent(MORNING + 2_000_000)), (None, 131_000));
    run.act(Move::Passed, MORNING + 2_000_000);
    assert_eq!(run.spent(MORNING + 2_001_000), 11_000);
    run.act(Move::Ended, MORNING + 2_005_000);
    assert_eq!(
        (run.ended, run.questions[1].spent),
        (Some(MORNING + 2_005_000), 15_000)
    );
}

#[test]
fn notes_are_kept_up_to_their_limit_also_when_they_come_after_the_end() {
    let cards: Vec<String> = (0..12).map(|place| format!("?q{place}")).collect();
    let mut run = Run::begin(Setup::default(), cards, MORNING).expect("questions");
    run.act(Move::Ended, MORNING);
    run.act(Move::Noted(0, "a\tb\u{7}".repeat(1000)), MORNING);
    assert_eq!(run.questions[0].notes.chars().count(), notes_limit(12));
    assert!(run.questions[0].notes.starts_with("a b a b "));
    assert!(notes_limit(12) > 500 && notes_limit(3) == 2000);
}

#[test]
fn what_cannot_be_read_stands_among_the_runs_and_stays_as_it_is() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    for (id, text) in [
        ("1795165200000", GOLDEN.trim()),
        ("1795165300000", "no run"),
        ("never", "{\"v\":9}"),
    ] {
        tab.act(
            &mut disk,
            Action::RunKept {
                id: id.to_owned(),
                text: text.to_owned(),
            },
        );
    }
    let runs = kept(&tab.state);
    let read: Vec<_> = runs
        .iter()
        .map(|kept| (kept.id.as_str(), kept.run.as_ref().err()))
        .collect();
    assert_eq!(
        read,
        [
            ("1795165300000", Some(&Unreadable::Spoilt)),
            ("1795165200000", None),
            ("never", Some(&Unreadable::Newer)),
        ]
    );
    assert_eq!(latest_open(&tab.state).as_deref(), Some("1795165200000"));
    // What was not reached was not asked.
    assert_eq!(
        asked(&runs).keys().collect::<Vec<_>>(),
        ["?evaluate-a-model", "strings!palindromes"]
    );
    assert_eq!(
        tab.state.runs().find(|(id, _)| *id == "never"),
        Some(("never", "{\"v\":9}"))
    );
}
