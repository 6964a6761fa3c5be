//! The road of a plan: what is done, then what the plan has ahead, without a gap between them.

use std::collections::BTreeMap;

use super::library;
use crate::day::Day;
use crate::plan::{Calendar, Input, Priority, Speed, Unit, plan};
use crate::record::Status;
use crate::review::Moment;
use crate::study::road::road;
use crate::tests::{MORNING, learner};

const NOW: Moment = Moment {
    ms: MORNING,
    ahead: 0,
};

fn input(units: &[u16], done: &[u16]) -> Input {
    let units = units.iter().map(|unit| Unit {
        unit: *unit,
        minutes: if done.contains(unit) { 0 } else { 60 },
        spent: 0,
        needs: Vec::new(),
        priority: Priority::Core,
    });
    Input {
        units: units.collect(),
        phases: Vec::new(),
        calendar: Calendar {
            today: NOW.at(4).day,
            start: None,
            hours: [60; 7],
            off: Vec::new(),
            given: BTreeMap::new(),
            done: 0,
            reviews: Vec::new(),
            practice: 0,
        },
        speed: Speed::default(),
        goal: None,
    }
}

#[test]
fn the_road_ahead_goes_on_where_the_one_behind_ends() {
    let (_, tab) = learner(&[
        ("t0", Status::Done),
        ("t1", Status::Done),
        ("t2", Status::Skipped),
    ]);
    let input = input(&[0, 1, 2, 3, 4], &[0, 1, 2]);
    let plan = plan(&input);
    let road = road(&tab.state, &library::index(), &input, &plan, NOW, 4);
    let today = NOW.at(4).day;
    // What was skipped is neither done nor ahead.
    assert_eq!((road.now(), road.total), (2, 4));
    assert_eq!(road.done.last(), Some(&(today, 2)));
    assert_eq!(road.ahead, [(today, 3), (Day(today.0 + 1), 4)]);
}

#[test]
fn what_a_clock_ahead_dated_is_done_today() {
    let (_, tab) = learner(&[("t0", Status::Done)]);
    let input = input(&[0], &[0]);
    let plan = plan(&input);
    let before = Moment {
        ms: MORNING - 40 * 86_400_000,
        ahead: 0,
    };
    let road = road(&tab.state, &library::index(), &input, &plan, before, 4);
    assert_eq!(road.done, [(before.at(4).day, 1)]);
    assert_eq!(road.ahead, []);
}

#[test]
fn without_anything_planned_there_is_no_road() {
    let (_, tab) = learner(&[("t0", Status::Done)]);
    let input = input(&[], &[]);
    let plan = plan(&input);
    let road = road(&tab.state, &library::index(), &input, &plan, NOW, 4);
    assert_eq!((road.now(), road.total), (0, 0));
}
