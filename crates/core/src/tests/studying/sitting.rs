//! Twenty minutes: what they are made of, and that they keep their place.

use proptest::prelude::*;

use super::super::MORNING;
use crate::day::Day;
use crate::study::Sitting;
use crate::study::book::REVIEW;
use crate::study::sitting::{Facts, MINUTES, Step, Task, What, steps};

const MINUTE: u64 = 60_000;

fn lists() -> String {
    "lists".to_owned()
}

fn point(name: &str) -> Task {
    Task::Point(["lists#", name].concat())
}

fn facts(cards: u32, count: usize) -> Facts {
    let tasks = [
        point("slicing"),
        point("sorting"),
        Task::Focus("why-lists".to_owned()),
    ];
    Facts {
        cards,
        topic: Some(lists()),
        tasks: tasks.into_iter().take(count).collect(),
    }
}

fn minutes(facts: Facts) -> Vec<u32> {
    let steps = steps(facts, Day(0));
    steps.iter().map(|step| step.minutes).collect()
}

#[test]
fn cards_come_first_then_a_topic_then_a_task() {
    let found = steps(facts(3_000, 3), Day(0));
    let step = |what, minutes| Step { what, minutes };
    let wanted = [
        step(What::Cards, 8),
        step(What::Topic(lists()), 8),
        step(What::Task(point("slicing"), lists()), 4),
    ];
    assert_eq!(found, wanted);
}

#[test]
fn what_is_missing_leaves_its_minutes_to_the_rest() {
    assert_eq!(minutes(facts(61, 3)), [2, 14, 4]);
    assert_eq!(minutes(facts(0, 3)), [16, 4]);
    assert_eq!(minutes(facts(0, 0)), [20]);
    assert_eq!(minutes(facts(9_999, 0)), [8, 12]);
    let cards = |cards| Facts {
        cards,
        ..Facts::default()
    };
    assert_eq!(minutes(cards(9_999)), [20]);
    assert_eq!(minutes(cards(1)), [1]);
    assert_eq!(steps(cards(0), Day(0)), []);
    assert_eq!(Sitting::start(Vec::new(), MORNING), None);
}

#[test]
fn another_day_has_another_task() {
    let task = |day| steps(facts(0, 3), Day(day)).pop().map(|step| step.what);
    assert_ne!(task(20_777), task(20_778));
    assert_eq!(task(20_777), task(20_780));
}

fn sitting() -> Sitting {
    Sitting::start(steps(facts(3_000, 3), Day(0)), MORNING).unwrap()
}

#[test]
fn a_sitting_leads_from_step_to_step_and_books_what_each_took() {
    let at = |minutes| MORNING + minutes * MINUTE;
    let one = sitting();
    assert_eq!(
        (one.left(at(5)), one.left_of_step(at(5))),
        (15 * MINUTE, 3 * MINUTE)
    );
    let two = one.next(at(5));
    // Nothing goes on by itself, and no step counts longer than it was meant to take.
    assert_eq!(
        (two.left(at(30)), two.left_of_step(at(30))),
        (4 * MINUTE, 0)
    );
    let three = two.next(at(30));
    assert_eq!(three.step().map(|step| step.minutes), Some(4));
    let done = three.next(at(32));
    assert_eq!((done.step(), done.left(at(32))), (None, 0));
    assert_eq!(done.next(at(40)), done);
    let booked = done.sessions(at(99));
    let booked: Vec<_> = booked
        .iter()
        .map(|session| (session.what.as_str(), session.minutes))
        .collect();
    assert_eq!(booked, [(REVIEW, 5), ("lists", 10)]);
    // Left in the middle, it books what was done.
    let left = two.sessions(at(7));
    let left: Vec<_> = left
        .iter()
        .map(|session| (session.what.as_str(), session.minutes))
        .collect();
    assert_eq!(left, [(REVIEW, 5), ("lists", 2)]);
    assert_eq!(one.sessions(MORNING + 20_000), []);
}

#[test]
fn a_sitting_keeps_its_place_where_the_clock_was_set_back() {
    let two = sitting().next(MORNING + 5 * MINUTE);
    let back = MORNING - 60 * MINUTE;
    assert_eq!(two.left_of_step(back), 8 * MINUTE);
    let on = two.resumed(back);
    assert_eq!(
        (on.left_of_step(back + 2 * MINUTE), on.spent),
        (6 * MINUTE, vec![5 * MINUTE])
    );
    assert_eq!(two.resumed(MORNING + 9 * MINUTE), two);
}

#[test]
fn what_version_1_stored_of_a_sitting_reads_as_it_was_meant_and_is_written_the_same() {
    let text = "mwor0dc0,mwor6stc,6fhc;8c;8t lists;4p lists lists#slicing";
    let wanted = sitting().next(MORNING + 5 * MINUTE);
    assert_eq!(wanted.text(), text);
    assert_eq!(Sitting::read(text), Some(wanted));
}

fn any_facts() -> impl Strategy<Value = Facts> {
    let id = "[a-z?+-][a-z0-9#?+-]{0,20}";
    let task = (0..3_u8, id).prop_map(|(sort, id)| match sort {
        0 => Task::Focus(id),
        1 => Task::Point(id),
        _ => Task::Question(id),
    });
    let parts = (
        0..3_000_u32,
        proptest::option::of(id),
        proptest::collection::vec(task, 0..4),
    );
    parts.prop_map(|(cards, topic, tasks)| Facts {
        cards,
        topic,
        tasks,
    })
}

proptest! {
    #[test]
    fn a_sitting_comes_back_and_never_counts_more_than_its_minutes(
        facts in any_facts(),
        day in -9..99_999_i64,
        moves in proptest::collection::vec(-63_072_000_000..63_072_000_000_i64, 0..5),
    ) {
        let steps = steps(facts.clone(), Day(day));
        prop_assert_eq!(steps.is_empty(), facts.cards == 0 && facts.topic.is_none());
        let sum: u32 = steps.iter().map(|step| step.minutes).sum();
        prop_assert!(sum <= MINUTES && (facts.topic.is_none() || sum == MINUTES));
        let Some(mut sitting) = Sitting::start(steps, MORNING) else {
            return Ok(());
        };
        let mut now = MORNING;
        for moved in moves {
            now = now.saturating_add_signed(moved);
            prop_assert_eq!(Sitting::read(&sitting.text()), Some(sitting.clone()));
            prop_assert!(sitting.left_of_step(now) <= sitting.left(now));
            prop_assert!(sitting.left(now) <= u64::from(sum) * MINUTE);
            let booked: u32 = sitting.sessions(now).iter().map(|session| session.minutes).sum();
            prop_assert!(booked <= sum);
            sitting = sitting.resumed(now).next(now);
        }
    }

    #[test]
    fn reading_a_sitting_is_total(text in "([0-9a-z]{1,8},){0,3}[0-9a-z]{1,9}(;[0-9]{1,3}[ctfpqx]( [a-z#]{1,9}){0,3}|[;\u{e9} ,0-9a-z]{0,9}){0,4}") {
        if let Some(found) = Sitting::read(&text) {
            prop_assert!(found.left(MORNING) <= u64::from(MINUTES) * MINUTE);
            prop_assert_eq!(Sitting::read(&found.text()), Some(found));
        }
    }
}
