//! What comes next, what was passed over, and how far a line's parts are.

use super::content::course;
use super::learner;
use crate::action::{Action, Tick};
use crate::advice::{missed_fundamentals, next_up};
use crate::page::{Named, Part};
use crate::record::Status;
use crate::tally::parts_done;

#[test]
fn parts_count_by_points_topics_and_prompts() {
    let (mut disk, mut tab) = learner(&[("loops", Status::Done), ("sets", Status::Learning)]);
    for (kind, id) in [
        (Tick::Point, "lists#slicing"),
        (Tick::Focus, "strings!palindromes"),
    ] {
        tab.act(
            &mut disk,
            Action::Ticked {
                kind,
                id: id.to_owned(),
                name: String::new(),
                done: true,
            },
        );
    }
    let part = |refs: &[&str]| Part {
        label: String::new(),
        refs: refs.iter().map(|id| (*id).to_owned()).collect(),
    };
    let parts = [
        &["lists#slicing"][..],
        &["loops"],
        &["sets"],
        &["strings!palindromes"],
        &["loops", "sets"],
        &[],
    ]
    .map(part);
    assert_eq!(parts_done(&parts, &tab.state), (3, 5));
}

#[test]
fn what_is_next_follows_the_last_place_and_then_the_gaps_left_behind() {
    let (_, tab) = learner(&[("t2", Status::Done), ("t5", Status::Skipped)]);
    let lines = ["t0", "t1", "t2", "t3", "t3#point", "t4@red", "t5@green"]
        .map(|unit| (vec![unit], unit == "t3"));
    let course = course(&lines);
    assert_eq!(next_up(&course, &tab.state, Some("t1"), 9), [4, 5, 0, 1]);
    assert_eq!(next_up(&course, &tab.state, Some("t1"), 2), [4, 5]);
    assert_eq!(next_up(&course, &tab.state, None, 2), [0, 1]);
    assert_eq!(next_up(&course, &tab.state, Some("retired"), 1), [0]);
}

#[test]
fn fundamentals_are_missed_until_done_or_skipped() {
    let (_, tab) = learner(&[
        ("a", Status::Done),
        ("b", Status::Skipped),
        ("c", Status::Learning),
    ]);
    let needs = ["a", "b", "c", "d"].map(|id| Named {
        id: id.to_owned(),
        title: String::new(),
    });
    let missed: Vec<_> = missed_fundamentals(&needs, &tab.state)
        .into_iter()
        .map(|topic| &topic.id)
        .collect();
    assert_eq!(missed, ["c", "d"]);
}
