//! Planning: what a plan promises whatever is to be learnt and whenever there is time, and what it is made of.

mod calendar_file;
mod days;
mod gathering;
mod laws;
mod monthly;
mod reviewing;
mod tracks;
mod ways;
mod wishing;

use std::collections::BTreeMap;

use proptest::prelude::*;

use crate::day::Day;
use crate::plan::{Calendar, Input, Phase, Priority, Speed, Unit};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// A unit of the standard kind.
fn unit(number: u16, minutes: u32, needs: &[u16]) -> Unit {
    Unit {
        unit: number,
        minutes,
        spent: 0,
        needs: needs.to_vec(),
        priority: Priority::Standard,
    }
}

/// So many minutes on every day from Friday 20 November 2026.
fn every_day(minutes: u32) -> Calendar {
    Calendar {
        today: day("2026-11-20"),
        start: None,
        hours: [minutes; 7],
        off: Vec::new(),
        given: BTreeMap::new(),
        done: 0,
        reviews: Vec::new(),
        practice: 0,
    }
}

fn input(units: Vec<Unit>, calendar: Calendar) -> Input {
    Input {
        units,
        phases: Vec::new(),
        calendar,
        speed: Speed::default(),
        goal: None,
    }
}

/// Days near which calendars do odd things: Berlin's clocks go forward and back, a leap day, ends of years.
fn today() -> impl Strategy<Value = Day> {
    let days = [
        "2027-03-27",
        "2026-10-24",
        "2028-02-27",
        "2100-02-27",
        "2026-12-30",
    ];
    prop::sample::select(days.map(day).to_vec())
}

fn priority() -> impl Strategy<Value = Priority> {
    let all = [
        Priority::Core,
        Priority::Standard,
        Priority::Advanced,
        Priority::OnDemand,
    ];
    prop::sample::select(all.to_vec())
}

/// Units that need each other in any way, but not in a circle; some are settled, some begun.
fn units() -> impl Strategy<Value = Vec<Unit>> {
    let one = (
        prop_oneof![1 => Just(0), 6 => 1..300_u32],
        prop_oneof![3 => Just(0), 1 => 1..200_u32],
        prop::collection::vec(0..14_u16, 0..4),
        priority(),
        any::<u8>(),
    );
    prop::collection::vec(one, 0..14).prop_map(|all| {
        let ranks: Vec<u8> = all.iter().map(|(.., rank)| *rank).collect();
        let units = all.into_iter().enumerate();
        let unit = |(place, (minutes, spent, mut needs, priority, rank)): (usize, _)| {
            Vec::retain(&mut needs, |need: &u16| {
                ranks
                    .get(usize::from(*need))
                    .is_some_and(|other| *other < rank)
            });
            Unit {
                unit: u16::try_from(place).unwrap(),
                minutes,
                spent,
                needs,
                priority,
            }
        };
        units.map(unit).collect()
    })
}

fn calendar() -> impl Strategy<Value = Calendar> {
    let span = (0..40_i64, 0..9_i64);
    (
        today(),
        prop::option::of(-3..20_i64),
        prop::array::uniform7(prop_oneof![1 => Just(0), 3 => 0..200_u32]),
        prop::collection::vec(span, 0..3),
        prop::collection::btree_map(0..30_i64, 0..300_u32, 0..3),
        0..60_u32,
        prop::collection::vec(0..90_u32, 0..4),
        0..100_u32,
    )
        .prop_map(
            |(today, start, hours, off, given, done, reviews, practice)| {
                let after = |days: i64| Day(today.0 + days);
                Calendar {
                    today,
                    start: start.map(after),
                    hours,
                    off: off
                        .iter()
                        .map(|(from, more)| (after(*from), after(from + more)))
                        .collect(),
                    given: given
                        .into_iter()
                        .map(|(from, minutes)| (after(from), minutes))
                        .collect(),
                    done,
                    reviews,
                    practice,
                }
            },
        )
}

fn speed() -> impl Strategy<Value = Speed> {
    (
        0..300_u32,
        0..100_u32,
        0..200_u32,
        0..20_u32,
        prop::option::of(0..100_u32),
    )
        .prop_map(|(percent, below, above, topics, lost)| Speed {
            percent,
            low: percent.saturating_sub(below),
            high: percent + above,
            topics,
            lost,
        })
}

/// Anything that may be planned.
fn anything() -> impl Strategy<Value = Input> {
    let phase = prop::collection::vec(0..14_u16, 0..6);
    let goal = prop::option::of(-3..60_i64);
    (
        units(),
        prop::collection::vec(phase, 0..3),
        calendar(),
        speed(),
        goal,
    )
        .prop_map(|(units, phases, calendar, speed, goal)| {
            let phases = phases.into_iter().enumerate();
            let phase = |(nth, units): (usize, Vec<u16>)| Phase {
                track: 0,
                phase: u16::try_from(nth).unwrap(),
                units,
            };
            Input {
                phases: phases.map(phase).collect(),
                goal: goal.map(|days| Day(calendar.today.0 + days)),
                units,
                calendar,
                speed,
            }
        })
}
