//! A day's end: what was learnt is what was really done, and the questions fit it.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use crate::action::{Action, Tick};
use crate::day::Day;
use crate::record::Status;
use crate::review::Grade;
use crate::review::log::Log;
use crate::study::hours::studied;
use crate::study::journal::{Learnt, learnt, prompts};
use crate::study::{Book, Session};
use crate::tests::{Disk, MORNING, Tab};

fn today() -> Day {
    Day::of_ms(MORNING)
}

fn of(tab: &Tab, day: Day) -> Learnt {
    let log = Log::of(&tab.state);
    let minutes = studied(&Book::of(&tab.state), &log);
    learnt(&tab.state, &log, &minutes, day..=day, 0)
}

impl Tab {
    pub(super) fn tick(&mut self, disk: &mut Disk, kind: Tick, id: &str) {
        let (id, name) = (id.to_owned(), String::new());
        let done = true;
        self.act(
            disk,
            Action::Ticked {
                kind,
                id,
                name,
                done,
            },
        );
    }

    pub(super) fn know(&mut self, disk: &mut Disk, units: &[&str]) {
        let units = units.iter().map(|unit| (*unit).to_owned());
        let action = Action::UnitsMarked {
            units: units.collect(),
            name: String::new(),
            status: Status::Done,
        };
        self.act(disk, action);
    }
}

#[test]
fn a_day_has_what_was_done_on_it_and_nothing_of_another() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    tab.mark(&mut disk, "sets", Status::Done);
    tab.mark(&mut disk, "lists", Status::Learning);
    tab.mark(&mut disk, "loops", Status::Skipped);
    tab.know(&mut disk, &["functions", "closures"]);
    tab.tick(&mut disk, Tick::Focus, "lists~slices");
    tab.tick(&mut disk, Tick::Point, "lists#slicing");
    tab.tick(&mut disk, Tick::Tip, "read-code");
    for grade in [Grade::Again, Grade::Again, Grade::Good] {
        tab.grade(&mut disk, "lists!a", grade, tab.now.ms);
    }
    let session = |since, minutes| Session {
        since,
        what: String::new(),
        minutes,
    };
    tab.write(&mut disk, today(), |book| {
        book.book(&session(MORNING, 25));
        book.book(&session(MORNING + 1, 5));
    });
    let done = of(&tab, today());
    assert_eq!(done.minutes, 30);
    assert_eq!(done.finished, ["sets", "closures", "functions"]);
    assert_eq!(done.begun, ["lists"]);
    assert_eq!((done.points, done.answers), (2, 3));
    assert_eq!(done.missed, ["lists!a"]);
    for other in [-1, 1] {
        assert!(of(&tab, Day(today().0 + other)).is_empty());
    }
}

#[test]
fn the_night_belongs_to_the_day_before_it_where_the_learner_is() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    // 09:00 in London is 03:00 in Chicago and 22:00 in Auckland.
    tab.mark(&mut disk, "sets", Status::Done);
    let on = |tab: &Tab, ahead, day| {
        let (log, minutes) = (Log::default(), BTreeMap::new());
        let learnt = learnt(&tab.state, &log, &minutes, day..=day, ahead);
        learnt.finished.len()
    };
    let yesterday = Day(today().0 - 1);
    assert_eq!((on(&tab, -360, yesterday), on(&tab, -360, today())), (1, 0));
    assert_eq!((on(&tab, 780, yesterday), on(&tab, 780, today())), (0, 1));
    let hour = Action::SettingChanged {
        id: crate::review::setting::HOUR.to_owned(),
        name: String::new(),
        text: "3".to_owned(),
    };
    tab.act(&mut disk, hour);
    assert_eq!(on(&tab, -360, today()), 1);
}

#[test]
fn what_was_known_before_was_not_learnt_today() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    tab.know(&mut disk, &["t0", "t1", "t2", "t3"]);
    assert_eq!(of(&tab, today()).finished.len(), 4);
    tab.know(&mut disk, &["u0", "u1", "u2", "u3", "u4"]);
    assert_eq!(of(&tab, today()).finished.len(), 4);
}

fn any_day() -> impl Strategy<Value = Learnt> {
    let topics = || proptest::collection::vec("[A-Z]{3}", 0..3);
    (
        topics(),
        topics(),
        0..2_usize,
        0..3_usize,
        topics(),
        0..2_u32,
    )
        .prop_map(|(finished, begun, points, answers, mut missed, minutes)| {
            missed.truncate(answers);
            Learnt {
                finished,
                begun,
                points,
                answers,
                missed,
                minutes,
            }
        })
}

fn asked(learnt: &Learnt, day: i64) -> Vec<String> {
    prompts(learnt, Day(day), &|topic| ["<", topic, ">"].concat())
}

proptest! {
    #[test]
    fn one_to_three_questions_are_asked_and_none_twice_in_two_days(
        first in any_day(), second in any_day(), day in -3..40_000_i64,
    ) {
        // Without the titles, since the words must differ.
        let bare = |learnt: &Learnt, day| -> BTreeSet<String> {
            let asked = prompts(learnt, Day(day), &|_| String::new()).into_iter();
            asked.collect()
        };
        let (one, next) = (bare(&first, day), bare(&second, day + 1));
        prop_assert!((1..=3).contains(&one.len()));
        prop_assert_eq!(one.len(), asked(&first, day).len());
        prop_assert!(one.is_disjoint(&next), "{:?} {:?}", one, next);
        prop_assert_eq!(asked(&first, day), asked(&first, day));
    }

    #[test]
    fn a_question_names_only_what_was_done(learnt in any_day(), day in 0..40_000_i64) {
        for question in asked(&learnt, day) {
            prop_assert!(!question.contains('{'), "{}", question);
            if let Some((_, rest)) = question.split_once('<') {
                let topic = rest.split_once('>').map_or("", |(topic, _)| topic).to_owned();
                prop_assert!(learnt.finished.contains(&topic) || learnt.begun.contains(&topic));
            }
        }
    }
}

#[test]
fn the_questions_fit_the_day() {
    let topic = || vec!["Sets".to_owned()];
    let finished = Learnt {
        finished: topic(),
        answers: 3,
        missed: topic(),
        minutes: 50,
        ..Learnt::default()
    };
    assert_eq!(
        asked(&finished, 20_400),
        [
            "You finished <Sets>. How would you explain it to a friend?",
            "Which answer slipped your mind today? Write it in your own words.",
            "What did you spend your time on today, and was it what you wanted?",
        ]
    );
    let known = Learnt {
        answers: 3,
        ..Learnt::default()
    };
    assert_eq!(
        asked(&known, 20_400),
        ["Which answer came easily today that was hard some weeks ago?"]
    );
    assert_eq!(
        asked(&Learnt::default(), 20_400),
        ["A day without study is fine. What would make it easy to begin tomorrow?"]
    );
}
