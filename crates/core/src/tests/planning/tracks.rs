//! Three small tracks to plan, as the compiler would make them.

use crate::index::{Index, IndexLine, IndexTrack, IndexUnit};
use crate::page::{Level, Pace, Phase, PlanData, PlanTrack, PlanUnit};
use crate::plan::wish::{Choice, Wish};

/// Their units, each of an hour.
pub(super) const UNITS: [&str; 9] = ["t0", "t1", "t2", "t3", "t4", "t5", "t6", "t0#point", "t7"];

/// Three tracks. The first has t0, red t1 or green t2, flagged t3 (advanced), flagged t4 (optional), and on demand t5,
/// a point, and flagged t7. The second has t6, which needs t5, which needs the point; and t0 and t1 again. The third
/// has t5 for everyone.
pub(super) fn index() -> Index {
    let track = |id: &str, lines: Vec<IndexLine>| IndexTrack {
        id: id.to_owned(),
        hash: String::new(),
        details: String::new(),
        choices: vec![(
            "colour".to_owned(),
            "red".to_owned(),
            vec!["red".to_owned(), "green".to_owned()],
        )],
        lines,
    };
    let line = |units: &[(u16, &str)], slug: &str| {
        let units = units
            .iter()
            .map(|(unit, option)| (*unit, (*option).to_owned()));
        IndexLine(units.collect(), slug.to_owned())
    };
    let unit = |id: &&str| IndexUnit((*id).to_owned(), 0, 60, String::new());
    Index {
        build: String::new(),
        ledger: 0,
        areas: Vec::new(),
        units: UNITS.iter().map(unit).collect(),
        tracks: vec![
            track(
                "first",
                vec![
                    line(&[(0, "")], ""),
                    line(&[(1, "red"), (2, "green")], ""),
                    line(&[(3, "")], "t3"),
                    line(&[(4, "")], "t4"),
                    line(&[(5, "")], ""),
                    line(&[(7, "")], ""),
                    line(&[(8, "")], "t7"),
                ],
            ),
            track(
                "second",
                vec![line(&[(6, "")], ""), line(&[(0, ""), (1, "red")], "")],
            ),
            track("third", vec![line(&[(5, "")], "")]),
        ],
        pages: Vec::new(),
    }
}

pub(super) fn data() -> PlanData {
    let unit = |(place, id): (usize, &&str)| PlanUnit {
        title: (*id).to_owned(),
        level: [Level::Beginner, Level::Intermediate, Level::Advanced][place % 3],
        prerequisites: match place {
            5 => vec![7],
            6 => vec![5],
            _ => Vec::new(),
        },
    };
    let phase = |from, to| Phase {
        slug: String::new(),
        title: String::new(),
        lines: (from, to),
        weeks: None,
        hours: None,
    };
    let pace = |id: &str, hours, without_advanced, without_on_demand| Pace {
        id: id.to_owned(),
        title: String::new(),
        hours,
        without_advanced,
        without_on_demand,
        text: String::new(),
    };
    PlanData {
        units: UNITS.iter().enumerate().map(unit).collect(),
        tracks: vec![
            PlanTrack {
                title: "First".to_owned(),
                phases: vec![phase(0, 2), phase(2, 7)],
                advanced: vec![2],
                on_demand: vec![4, 5, 6],
            },
            PlanTrack {
                title: "Second".to_owned(),
                phases: vec![phase(0, 2)],
                advanced: Vec::new(),
                on_demand: Vec::new(),
            },
            PlanTrack {
                title: "Third".to_owned(),
                phases: vec![phase(0, 1)],
                advanced: Vec::new(),
                on_demand: Vec::new(),
            },
        ],
        paces: vec![
            pace("accelerated", (30, 40), true, true),
            pace("standard", (20, 25), true, false),
            pace("thorough", (15, 20), false, false),
        ],
        ..PlanData::default()
    }
}

pub(super) fn wish(tracks: &[&str], pace: Choice) -> Wish {
    Wish {
        tracks: tracks.iter().map(|track| (*track).to_owned()).collect(),
        pace,
        ..Wish::default()
    }
}
