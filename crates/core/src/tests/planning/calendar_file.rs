//! The calendar file, read back by a parser that others wrote, and held to what RFC 5545 asks of its lines.

use std::collections::BTreeSet;

use icalendar::parser::{Component, read_calendar, unfold};
use proptest::prelude::*;

use super::super::MORNING;
use super::{day, every_day, input, unit};
use crate::day::Day;
use crate::index::{Index, IndexTrack};
use crate::page::{Level, Phase, PlanData, PlanTrack, PlanUnit};
use crate::plan::ics::calendar;
use crate::plan::{self, Input, Plan, plan};

fn index() -> Index {
    let track = IndexTrack {
        id: "backend".to_owned(),
        hash: String::new(),
        details: String::new(),
        choices: Vec::new(),
        lines: Vec::new(),
    };
    Index {
        build: String::new(),
        ledger: 0,
        areas: Vec::new(),
        units: Vec::new(),
        tracks: vec![track],
        pages: Vec::new(),
    }
}

fn data(titles: &[&str]) -> PlanData {
    let unit = |title: &&str| PlanUnit {
        title: (*title).to_owned(),
        level: Level::Beginner,
        prerequisites: Vec::new(),
    };
    PlanData {
        units: titles.iter().map(unit).collect(),
        tracks: vec![PlanTrack {
            title: "Backend and AI".to_owned(),
            phases: vec![Phase {
                slug: "fundamentals".to_owned(),
                title: "Python fundamentals".to_owned(),
                lines: (0, 2),
                weeks: None,
                hours: None,
            }],
            advanced: Vec::new(),
            on_demand: Vec::new(),
        }],
        ..PlanData::default()
    }
}

fn two_days() -> Plan {
    let mut calendar = every_day(100);
    calendar.reviews = vec![10];
    let units = vec![unit(0, 95, &[]), unit(1, 45, &[])];
    let phases = vec![plan::Phase {
        track: 0,
        phase: 0,
        units: vec![0, 1],
    }];
    plan(&Input {
        phases,
        ..input(units, calendar)
    })
}

/// What the file says of an event, as the parser understands it.
fn said(event: &Component<'_>, name: &str) -> String {
    let property = event.find_prop(name);
    property.map_or(String::new(), |property| property.val.as_str().to_owned())
}

/// The events of a file, after its lines were held to the rules.
fn events(file: &str, look: impl Fn(&Component<'_>)) {
    assert!(file.ends_with("\r\n"));
    for line in file.trim_end_matches("\r\n").split("\r\n") {
        assert!(line.len() <= 75, "{line}");
        assert!(!line.contains(|c: char| c.is_control()), "{line:?}");
        assert!(!line.trim().is_empty());
    }
    let unfolded = unfold(file);
    let read = read_calendar(&unfolded).unwrap();
    let names: Vec<String> = read
        .properties
        .iter()
        .map(|own| own.name.to_string())
        .collect();
    assert_eq!(names, ["VERSION", "PRODID", "CALSCALE"]);
    let mut ids = BTreeSet::new();
    for event in &read.components {
        assert_eq!(event.name.to_string(), "VEVENT");
        let names: Vec<String> = event
            .properties
            .iter()
            .map(|own| own.name.to_string())
            .collect();
        let expected = [
            "UID",
            "DTSTAMP",
            "SEQUENCE",
            "DTSTART",
            "DTEND",
            "SUMMARY",
            "DESCRIPTION",
            "TRANSP",
        ];
        assert_eq!(names, expected);
        assert!(ids.insert(said(event, "UID")), "two events have one UID");
        look(event);
    }
}

#[test]
fn a_plan_is_read_back_as_it_was_meant() {
    let data = data(&["`for` and `while`", "Sets, tuples; \\n and more"]);
    let file = calendar(&two_days(), &index(), &data, "cairn", MORNING);
    let all = std::cell::RefCell::new(Vec::new());
    events(&file, |event| {
        let names = ["UID", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION"];
        all.borrow_mut().push(names.map(|name| said(event, name)));
        assert_eq!(said(event, "TRANSP"), "TRANSPARENT");
        assert_eq!(said(event, "DTSTAMP"), "20261120T090000Z");
        assert_eq!(said(event, "SEQUENCE"), "465660");
        let start = event.find_prop("DTSTART").unwrap();
        let value = start
            .params
            .iter()
            .find(|own| own.key.as_str() == "VALUE")
            .unwrap();
        assert_eq!(value.val.as_ref().unwrap().as_str(), "DATE");
    });
    assert_eq!(
        all.into_inner(),
        [
            [
                "2026-11-20-plan@cairn",
                "20261120",
                "20261121",
                "Study: for and while",
                "for and while: 1 h 30 min, to be continued\nReviews: 10 min"
            ],
            [
                "2026-11-21-plan@cairn",
                "20261121",
                "20261122",
                "Study: for and while, Sets, tuples; \\n and more",
                "for and while: 5 min\nSets, tuples; \\n and more: 45 min\nReviews: 10 min"
            ],
            [
                "backend-fundamentals-phase@cairn",
                "20261121",
                "20261122",
                "Phase done: Python fundamentals",
                "Backend and AI\nLikely between 2026-11-21 and 2026-11-22."
            ],
            [
                "finish-plan@cairn",
                "20261121",
                "20261122",
                "Your plan is done",
                "Likely between 2026-11-21 and 2026-11-22."
            ],
        ]
        .map(|event| event.map(str::to_owned))
    );
}

#[test]
fn a_later_file_names_the_same_days_alike_and_comes_after() {
    let data = data(&["One", "Two"]);
    let at = |ms| {
        let ids = std::cell::RefCell::new(Vec::new());
        let sequence = std::cell::Cell::new(0);
        events(
            &calendar(&two_days(), &index(), &data, "cairn", ms),
            |event| {
                ids.borrow_mut().push(said(event, "UID"));
                sequence.set(said(event, "SEQUENCE").parse::<u32>().unwrap());
            },
        );
        (ids.into_inner(), sequence.get())
    };
    let (first, second) = (at(MORNING), at(MORNING + 60_000));
    assert_eq!(first.0, second.0);
    assert!(first.1 < second.1);
    // Whatever the clock says, it is a number that programs take.
    assert_eq!(at(0).1, 0);
    assert!(at(1 << 44).1 <= i32::MAX as u32);
}

#[test]
fn the_day_after_the_last_of_a_year_is_the_first_of_the_next() {
    let mut plan = two_days();
    for (planned, date) in plan.days.iter_mut().zip(["2027-12-31", "2028-02-28"]) {
        planned.day = day(date);
    }
    let file = calendar(&plan, &index(), &data(&["One", "Two"]), "cairn", MORNING);
    for line in ["DTEND;VALUE=DATE:20280101", "DTEND;VALUE=DATE:20280229"] {
        assert!(file.contains(line), "{line}");
    }
}

#[test]
fn an_empty_plan_is_a_calendar_without_events() {
    let none = plan(&input(Vec::new(), every_day(60)));
    let file = calendar(&none, &index(), &data(&[]), "cairn", MORNING);
    events(&file, |_| panic!("nothing is planned"));
}

proptest! {
    #[test]
    fn whatever_a_title_holds_it_stays_text(
        title in "(?s)([\\\\;,:\"\r\n\t\u{85}\u{2028}é😀a-zN=]|.|BEGIN:VEVENT\r\n){0,120}",
        site in "[a-z0-9-]{1,40}",
        ms in 0..=(1_u64 << 44),
    ) {
        // A label's marks of code are none of its words.
        let title = title.replace('`', "'");
        let data = data(&[&title, "x"]);
        let file = calendar(&two_days(), &index(), &data, &site, ms);
        let visible = title.replace(char::is_control, " ");
        let words: Vec<&str> = visible.split_whitespace().collect();
        let summary = ["Study: ", &words.join(" ")].concat();
        events(&file, |event| {
            if said(event, "DTSTART") == "20261120" {
                assert_eq!(said(event, "SUMMARY"), summary);
            }
        });
        let stamp = file.split("DTSTAMP:").nth(1).unwrap();
        prop_assert_eq!(&stamp[..8], Day::of_ms(ms).to_string().replace('-', ""));
        let (hour, minute, second) = (ms / 3_600_000 % 24, ms / 60_000 % 60, ms / 1000 % 60);
        prop_assert_eq!(&stamp[8..16], format!("T{hour:02}{minute:02}{second:02}Z"));
    }
}
