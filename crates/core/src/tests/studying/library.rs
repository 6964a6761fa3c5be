//! Two small tracks to study, with milestones, pitfalls and a way on.

use crate::index::{Index, IndexLine, IndexTrack, IndexUnit};
use crate::page::{
    Level, Milestone, NextPath, Phase, PhaseMilestones, PlanData, PlanTrack, PlanUnit, Trigger,
    Warning,
};

/// Units of both: 24 topics `t0` to `t23`, and a point of the first.
pub(super) const POINT: u16 = 24;

/// `first` has the topics from 0 in two phases of three, and flagged `t6`; `second` those from 9 to 23 in one phase.
pub(super) fn index() -> Index {
    let unit = |place: u16| match place {
        POINT => "t0#point".to_owned(),
        place => topic(place),
    };
    let units = (0..=POINT).map(|place| IndexUnit(unit(place), 0, 60, String::new()));
    let track = |id: &str, lines: Vec<IndexLine>| IndexTrack {
        id: id.to_owned(),
        hash: String::new(),
        details: String::new(),
        choices: Vec::new(),
        lines,
    };
    let line = |place| IndexLine(vec![(place, String::new())], String::new());
    let mut first: Vec<IndexLine> = (0..6).map(line).collect();
    first.push(IndexLine(vec![(6, String::new())], "extra".to_owned()));
    Index {
        build: String::new(),
        ledger: 0,
        areas: Vec::new(),
        units: units.collect(),
        tracks: vec![
            track("first", first),
            track("second", (9..24).map(line).collect()),
        ],
        pages: Vec::new(),
    }
}

/// What a topic is called, by its place.
pub(super) fn topic(place: u16) -> String {
    ["t", &place.to_string()].concat()
}

fn milestone(id: &str, topics: &[u16], projects: &[&str], link: bool) -> Milestone {
    Milestone {
        id: id.to_owned(),
        text: String::new(),
        topics: topics.to_vec(),
        projects: projects.iter().map(|id| (*id).to_owned()).collect(),
        enough: u32::from(!projects.is_empty()),
        link,
    }
}

/// Milestones after each phase of `first`, one pitfall of each trigger and a second one of the first, and prerequisites:
/// `t12` to `t15` need `t0`; `t13` needs `t1`, too; `t14`, `t16` and `t19` the point
/// alone. `t20` is about tests.
pub(super) fn data() -> PlanData {
    let unit = |place| PlanUnit {
        title: topic(place).to_uppercase(),
        level: Level::Beginner,
        prerequisites: match place {
            13 => vec![0, 1],
            14 | 16 | 19 => vec![POINT],
            12 | 15 => vec![0],
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
    let track = |title: &str, phases: Vec<Phase>| PlanTrack {
        title: title.to_owned(),
        phases,
        advanced: Vec::new(),
        on_demand: Vec::new(),
    };
    let after = |phase, items: Vec<Milestone>| PhaseMilestones {
        track: 0,
        phase,
        title: String::new(),
        items,
    };
    let pitfall = |trigger: Trigger, id: &str| Warning {
        id: id.to_owned(),
        title: String::new(),
        text: String::new(),
        trigger,
        topics: match trigger {
            Trigger::NoTests => vec![20],
            _ => Vec::new(),
        },
    };
    let mut pitfalls: Vec<Warning> = Trigger::ALL
        .into_iter()
        .rev()
        .map(|trigger| pitfall(trigger, trigger.key()))
        .collect();
    pitfalls.push(pitfall(Trigger::OpenTopics, "another"));
    PlanData {
        units: (0..=POINT).map(unit).collect(),
        tracks: vec![
            track("First", vec![phase(0, 3), phase(3, 7)]),
            track("Second", vec![phase(0, 15)]),
        ],
        milestones: vec![
            after(
                0,
                vec![
                    milestone("scripts", &[0, 1], &[], false),
                    milestone("games", &[2], &["chess", "go"], false),
                    milestone("portfolio", &[0], &[], true),
                ],
            ),
            after(1, vec![milestone("classes", &[3], &[], false)]),
        ],
        pitfalls,
        paths: vec![NextPath {
            track: 0,
            slug: "on".to_owned(),
            title: "Go on".to_owned(),
            goal: None,
            steps: Vec::new(),
        }],
        ..PlanData::default()
    }
}
