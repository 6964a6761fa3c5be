//! What version 1 stored and exported is read for ever. The golden files are what a learner's browser
//! and disk hold; they are never regenerated, only added to.

use super::{Disk, Tab};
use crate::action::Now;
use crate::day::Day;
use crate::export::export;
use crate::import;
use crate::record::{Hold, Key, Kind, Mark, Pick, Record, Rev, Value};
use crate::review::{Memory, Phase};
use crate::state::load;

const STORAGE: &str = include_str!("../../tests/golden/storage-v1.tsv");
const FILE: &str = include_str!("../../tests/golden/export-v1.json");

/// What the golden files say: one record of each kind and shape.
fn expected() -> Vec<Record> {
    let record = |kind, id: &str, value, ms| Record {
        key: Key::new(kind, id),
        value,
        rev: Rev {
            ms,
            replica: 4_294_967_295,
        },
    };
    let ticked = || {
        Some(Value::Ticked {
            at: 1_795_165_200_000,
        })
    };
    let marked = |mark| {
        Some(Value::Marked {
            mark,
            at: 1_795_165_200_000,
        })
    };
    let text = |text: &str| Some(Value::Text(text.to_owned()));
    let studied = |phase, due| {
        Some(Value::Studied(Memory {
            phase,
            at: 1_795_165_200_000,
            day: Day(20_777),
            due,
            stability: 12_345_678,
            difficulty: 5_112_171,
            reps: 12,
            lapses: 3,
        }))
    };
    let picked = |picked: Option<&str>, added: &[&str]| {
        let added = added.iter().map(|option| (*option).to_owned()).collect();
        Some(Value::Picked(Pick {
            picked: picked.map(str::to_owned),
            added,
        }))
    };
    vec![
        record(
            Kind::Topic,
            "dictionaries",
            marked(Mark::Learning),
            1_795_165_200_001,
        ),
        record(Kind::Topic, "lists", marked(Mark::Done), 1_795_165_200_002),
        record(
            Kind::Topic,
            "recursion",
            marked(Mark::Skipped),
            1_795_165_200_003,
        ),
        record(Kind::Topic, "tuples", None, 1_795_165_200_004),
        record(Kind::Point, "lists#slicing", ticked(), 1_795_165_200_005),
        record(
            Kind::Focus,
            "strings!palindromes",
            ticked(),
            1_795_165_200_006,
        ),
        record(Kind::Tip, "practise-daily", ticked(), 1_795_165_200_007),
        record(
            Kind::Milestone,
            "write-small-programs",
            ticked(),
            1_795_165_200_008,
        ),
        record(Kind::NextStep, "contribute", ticked(), 1_795_165_200_009),
        record(
            Kind::Choice,
            "backend-framework",
            picked(Some("django"), &["fastapi", "flask"]),
            1_795_165_200_010,
        ),
        record(
            Kind::Choice,
            "dl-framework",
            picked(None, &["pytorch"]),
            1_795_165_200_011,
        ),
        record(
            Kind::Line,
            "backend-and-ai/polars",
            Some(Value::Taken(true)),
            1_795_165_200_012,
        ),
        record(
            Kind::Line,
            "backend-and-ai/sqlmodel",
            Some(Value::Taken(false)),
            1_795_165_200_013,
        ),
        record(
            Kind::Profile,
            "goal",
            text("A \"backend\" job\nin Zürich 🏔"),
            1_795_165_200_014,
        ),
        record(
            Kind::Profile,
            "interview-date",
            text("2027-03-31"),
            1_795_165_200_015,
        ),
        record(Kind::Profile, "name", text("Ada"), 1_795_165_200_016),
        record(
            Kind::Place,
            "last",
            text("backend-and-ai"),
            1_795_165_200_017,
        ),
        record(
            Kind::Setting,
            "hide-answers",
            text("yes"),
            1_795_165_200_018,
        ),
        record(
            Kind::Card,
            "?evaluate-a-model",
            studied(Phase::Relearning(0), 1_795_165_800_000),
            1_795_165_200_020,
        ),
        record(
            Kind::Card,
            "lists",
            studied(Phase::Review, 20_789),
            1_795_165_200_021,
        ),
        record(
            Kind::Card,
            "lists+k3j9x2",
            studied(Phase::Learning(1), 1_795_165_800_000),
            1_795_165_200_022,
        ),
        record(
            Kind::Hold,
            "lists",
            Some(Value::Held(Hold {
                suspended: true,
                buried: None,
                flagged: false,
            })),
            1_795_165_200_023,
        ),
        record(
            Kind::Hold,
            "strings!palindromes",
            Some(Value::Held(Hold {
                suspended: false,
                buried: Some(Day(20_777)),
                flagged: true,
            })),
            1_795_165_200_024,
        ),
        record(
            Kind::CardText,
            "lists+k3j9x2",
            Some(Value::Written {
                front: "What does `[1, 2][::-1]` give?".to_owned(),
                back: "A new list:\n\n```python\n[2, 1]\n```".to_owned(),
            }),
            1_795_165_200_025,
        ),
        record(
            Kind::Deck,
            "area/ml",
            Some(Value::Taken(true)),
            1_795_165_200_026,
        ),
        record(
            Kind::Log,
            "2026-11/4294967295",
            text("fsrs6|lists ?evaluate-a-model|0,mwokcy80,g14,3n,c,0;1,8s7,0,1r,1o,5"),
            1_795_165_200_027,
        ),
        record(
            Kind::Run,
            "1795165200000",
            text("{\"at\":1795165200000}"),
            1_795_165_200_028,
        ),
        record(Kind::Plan, "pace", text("thorough"), 1_795_165_200_029),
        record(
            Kind::Day,
            "g14/1z141z3",
            text("m25,mwokcy80,lists;hmwokcy80,practise-daily"),
            1_795_165_200_030,
        ),
        record(
            Kind::Journal,
            "2026-11-20/mwokcy80",
            text("bug\nA default list was shared by all calls."),
            1_795_165_200_031,
        ),
        record(
            Kind::Evidence,
            "write-small-programs",
            text("https://example.org/programs"),
            1_795_165_200_032,
        ),
        record(Kind::Device, "theme", text("dark"), 1_795_165_200_019),
    ]
}

fn stored() -> Vec<(String, String)> {
    let lines = STORAGE.lines().filter_map(|line| line.split_once('\t'));
    lines
        .map(|(name, text)| (name.to_owned(), text.to_owned()))
        .collect()
}

#[test]
fn what_version_1_stored_reads_as_it_was_meant_and_is_written_the_same() {
    let (state, update) = load(super::site(), stored());
    assert_eq!((update.effects, update.notice), (Vec::new(), None));
    assert_eq!(state.records().cloned().collect::<Vec<_>>(), expected());
    let written = expected()
        .iter()
        .map(|record| state.entry(&record.key))
        .collect::<Option<Vec<_>>>();
    let written: Vec<_> = written
        .unwrap()
        .into_iter()
        .map(|entry| (entry.name, entry.text))
        .collect();
    assert_eq!(written, stored());
}

#[test]
fn every_kind_has_its_golden_record() {
    let records = expected();
    assert!(
        Kind::ALL
            .iter()
            .all(|kind| records.iter().any(|record| record.key.kind == *kind))
    );
}

#[test]
fn what_version_1_exported_reads_as_it_was_meant_and_is_written_the_same() {
    let now = Now {
        ms: 1_795_165_300_000,
        replica: 1,
    };
    let file = import::read(FILE.as_bytes(), now).unwrap();
    assert_eq!(
        (file.unreadable.len(), file.redated, file.exported_at),
        (0, 0, 1_795_165_260_000)
    );
    let travelling = expected()
        .into_iter()
        .filter(|record| record.key.kind.travels());
    assert_eq!(
        file.records.into_values().collect::<Vec<_>>(),
        travelling.collect::<Vec<_>>()
    );

    let mut disk = Disk {
        entries: stored().into_iter().collect(),
        ..Disk::new()
    };
    let tab = Tab::fresh(&mut disk);
    assert_eq!(export(&tab.state, 1_795_165_260_000), FILE);
}
