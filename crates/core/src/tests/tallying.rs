//! What counts, and how much of it is done: the rules one by one, and all of them against a model that
//! is as plain as can be.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::content::{Short, UNITS, course, index, minutes, page};
use super::{Disk, Tab, arb, learner};
use crate::action::{Action, Choose};
use crate::advice::next_up;
use crate::page::{Item, TrackPage};
use crate::record::Status;
use crate::state::State;
use crate::tally::{Checked, Course, Tally, area_tally, overall};

/// The rules, said once more as plainly as possible: a unit counts if any line in the sections makes
/// it count.
fn naive(page: &TrackPage, sections: std::ops::Range<usize>, state: &State) -> Tally {
    let all = page
        .sections
        .iter()
        .flat_map(|section| &section.items)
        .filter_map(|item| match item {
            Item::Line(line) => Some(line),
            _ => None,
        });
    let occurring: Vec<_> = all
        .flat_map(|line| &line.units)
        .filter_map(|unit| unit.option.clone())
        .collect();
    let pick = state.pick("colour");
    let main = match pick.picked {
        Some(option) if occurring.contains(&option) => option,
        _ => "red".to_owned(),
    };
    let mut tally = Tally::default();
    for short in ["t0", "t1", "t2", "t3", "t3#point", "t4", "t5"] {
        let counts = page.sections[sections.clone()].iter().any(|section| {
            section.items.iter().any(|item| match item {
                Item::Line(line) => {
                    let taken = state.taken(&format!("track/{}", line.slug())) == Some(true);
                    (line.aside.is_empty() || taken)
                        && line.units.iter().any(|unit| {
                            let option = unit.option.as_ref();
                            unit.id == short
                                && option.is_none_or(|own| *own == main || pick.added.contains(own))
                        })
                }
                _ => false,
            })
        });
        if counts {
            let status = state.status(short);
            tally.total += 1;
            tally.done += u32::from(status == Status::Done);
            tally.learning += u32::from(status == Status::Learning);
            tally.skipped += u32::from(status == Status::Skipped);
            tally.minutes += minutes(short);
            tally.minutes_left += if status.is_settled() {
                0
            } else {
                minutes(short)
            };
        }
    }
    tally
}

fn sections() -> impl Strategy<Value = Vec<(u8, Vec<Short>)>> {
    let units = proptest::sample::subsequence(UNITS.to_vec(), 1..4);
    let lines = proptest::collection::vec((units, any::<bool>()), 0..4);
    proptest::collection::vec((1..4_u8, lines), 1..8)
}

/// A flagged line's record has its track before its slug; acts name only the slug.
fn in_track(act: Action) -> Action {
    match act {
        Action::LineTakenIn { line, name, taken } => Action::LineTakenIn {
            line: format!("track/{line}"),
            name,
            taken,
        },
        act => act,
    }
}

proptest! {
    #[test]
    fn roll_ups_are_as_the_plain_rules_say(
        sections in sections(),
        acts in proptest::collection::vec(arb::act(), 0..25),
    ) {
        let mut disk = Disk::new();
        let mut tab = Tab::fresh(&mut disk);
        for act in acts {
            tab.act(&mut disk, in_track(act));
        }
        let (page, state) = (page(&sections), &tab.state);
        let course = Course::from_page(&page);
        for (start, section) in page.sections.iter().enumerate() {
            let nested = page.sections[start + 1..].iter().take_while(|next| next.depth > section.depth);
            let end = start + 1 + nested.count();
            prop_assert_eq!(course.section_tally(start, state), naive(&page, start..end, state));
        }
        let whole = naive(&page, 0..page.sections.len(), state);
        prop_assert_eq!(course.tally(state), whole);

        let courses = Course::all(&index(&page));
        prop_assert_eq!(overall(&courses, state), whole);
        let (even, odd) = (area_tally(&courses, 0, state), area_tally(&courses, 1, state));
        prop_assert_eq!((even.total + odd.total, even.done + odd.done), (whole.total, whole.done));

        for (place, line) in course.lines.iter().enumerate() {
            let units = course.units_of(place, state);
            let counts = course.line_state(place, state).counts;
            prop_assert_eq!(counts, line.is_taken(state) && units.iter().all(|unit| unit.counts(&course.options(state))));
        }
        let next = next_up(&course, state, Some("t2"), usize::MAX);
        prop_assert_eq!(next.is_empty(), whole.minutes_left == 0);
        prop_assert_eq!(next.iter().collect::<BTreeSet<_>>().len(), next.len());
    }
}

fn choose(tab: &mut Tab, disk: &mut Disk, option: &str) {
    let choose = Choose {
        group: "colour".into(),
        option: option.into(),
        name: option.into(),
    };
    tab.act(disk, Action::OptionPicked(choose));
}

#[test]
fn a_topic_that_several_lines_name_counts_once() {
    let (_, tab) = learner(&[("t0", Status::Done)]);
    let tally = course(&[(vec!["t0"], false), (vec!["t0", "t1"], false)]).tally(&tab.state);
    assert_eq!((tally.done, tally.total, tally.percent()), (1, 2, 50));
}

#[test]
fn an_option_without_a_line_in_the_track_leaves_the_default_counting() {
    let (mut disk, mut tab) = learner(&[]);
    let course = course(&[(vec!["t4@red"], false), (vec!["t5@green"], false)]);
    assert_eq!(course.options(&tab.state), ["red"]);
    choose(&mut tab, &mut disk, "blue");
    assert_eq!(course.options(&tab.state), ["red"]);
    choose(&mut tab, &mut disk, "green");
    assert_eq!(course.options(&tab.state), ["green"]);
    let add = Choose {
        group: "colour".into(),
        option: "red".into(),
        name: "red".into(),
    };
    tab.act(&mut disk, Action::OptionAdded(add));
    assert_eq!(course.tally(&tab.state).total, 2);
}

#[test]
fn a_skipped_topic_stays_in_the_total_and_is_no_work_that_is_left() {
    let (_, tab) = learner(&[("t0", Status::Skipped), ("t1", Status::Done)]);
    let tally = course(&[(vec!["t0"], false), (vec!["t1"], false)]).tally(&tab.state);
    let expected = Tally {
        total: 2,
        done: 1,
        skipped: 1,
        minutes: 329,
        ..Tally::default()
    };
    assert_eq!((tally, tally.percent()), (expected, 50));
}

#[test]
fn a_hundred_per_cent_is_said_only_when_all_is_done() {
    let tally = Tally {
        total: 1000,
        done: 999,
        ..Tally::default()
    };
    assert_eq!((tally.percent(), tally.checked()), (99, Checked::Mixed));
    let tally = Tally {
        total: 1000,
        done: 1000,
        ..Tally::default()
    };
    assert_eq!((tally.percent(), tally.checked()), (100, Checked::Yes));
    assert_eq!(
        (Tally::default().percent(), Tally::default().checked()),
        (0, Checked::No)
    );
}

#[test]
fn a_composite_line_is_done_when_all_that_counts_is_and_mixed_before() {
    let (mut disk, mut tab) = learner(&[]);
    let course = course(&[
        (vec!["t0", "t4@red", "t5@green"], false),
        (vec!["t5@green"], false),
    ]);
    let mut line = |tab: &mut Tab, topic: &str, status| {
        tab.mark(&mut disk, topic, status);
        course.line_state(0, &tab.state).status
    };
    assert_eq!(line(&mut tab, "t5", Status::Done), Status::ToDo);
    assert_eq!(line(&mut tab, "t0", Status::Skipped), Status::ToDo);
    assert_eq!(line(&mut tab, "t0", Status::Done), Status::Learning);
    assert_eq!(line(&mut tab, "t4", Status::Done), Status::Done);
    // The line of an option that was not picked keeps its tick, and does not count.
    let state = course.line_state(1, &tab.state);
    assert_eq!((state.status, state.counts), (Status::Done, false));
    assert_eq!(course.units_of(0, &tab.state).len(), 2);
    assert_eq!(Checked::from(Status::Learning).aria(), "mixed");
}
