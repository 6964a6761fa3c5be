//! The weekly review: planned, done, slipped, next, as it was and without blame.

use std::collections::BTreeMap;

use super::day;
use crate::day::Day;
use crate::record::Status;
use crate::review::{Grade, log::Log};
use crate::study::hours::{Asked, studied};
use crate::study::week::{Review, draft, goal, review, rows, wanted};
use crate::study::{Book, Session};
use crate::tests::{Disk, MORNING, Tab};

/// Friday of the week that begins on Monday, 16 November 2026.
fn friday() -> Day {
    day("2026-11-20")
}

/// Two hours on each weekday from Monday to Friday.
fn asked() -> Asked {
    Asked {
        hours: Some([120, 120, 120, 120, 120, 0, 0]),
        ..Asked::default()
    }
}

/// The week of `of`, looked back on on `today`.
fn looked(tab: &Tab, asked: &Asked, of: Day, today: Day) -> Review {
    let log = Log::of(&tab.state);
    let minutes = studied(&Book::of(&tab.state), &log);
    review(&tab.state, &log, &minutes, asked, of, today, 0)
}

/// Somebody who studied on Friday.
fn learner() -> (Disk, Tab) {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    tab.mark(&mut disk, "sets", Status::Done);
    tab.mark(&mut disk, "lists", Status::Learning);
    tab.mark(&mut disk, "loops", Status::Skipped);
    tab.grade(&mut disk, "sets!a", Grade::Good, MORNING);
    let session = Session {
        since: MORNING,
        what: String::new(),
        minutes: 450,
    };
    tab.write(&mut disk, friday(), |book| book.book(&session));
    (disk, tab)
}

fn said(review: &Review, next: &[&str]) -> [(&'static str, String); 4] {
    let next: Vec<String> = next.iter().map(|id| (*id).to_owned()).collect();
    rows(review, &next, &|topic| topic.to_uppercase())
}

#[test]
fn a_week_is_what_was_planned_done_slipped_and_comes_next() {
    let (_, tab) = learner();
    let week = looked(&tab, &asked(), friday(), day("2026-11-23"));
    assert_eq!(week.hours.monday, day("2026-11-16"));
    assert_eq!((week.hours.planned, week.hours.actual), (600, 450));
    assert_eq!((week.short, week.hours.is_over), (150, true));
    assert_eq!(week.learnt.finished, ["sets"]);
    assert_eq!(week.open, ["lists"]);
    let rows = said(&week, &["tuples", "graphs"]);
    assert_eq!(
        draft(&rows),
        "Planned: 10 h.\n\
         Done: 7 h 30 min. Finished: SETS. 1 card answered.\n\
         Slipped: 2 h 30 min less than planned; the plan has moved on with what is left. \
         Still in progress: LISTS.\n\
         Next: TUPLES, GRAPHS."
    );
}

#[test]
fn nothing_has_slipped_of_days_that_are_not_over() {
    let (_, tab) = learner();
    let short = |today| looked(&tab, &asked(), friday(), day(today)).short;
    assert_eq!(short("2026-11-16"), 0);
    // Four days of two hours are over on Friday, and 450 minutes are done.
    assert_eq!(short("2026-11-20"), 30);
    assert_eq!(short("2026-11-21"), 150);
    assert_eq!(short("2027-11-21"), 150);
}

#[test]
fn a_week_has_nothing_of_another() {
    let (mut disk, mut tab) = learner();
    let today = day("2026-12-02");
    let before = looked(&tab, &asked(), day("2026-11-15"), today);
    assert_eq!((before.hours.actual, before.open.len()), (0, 0));
    assert!(before.learnt.is_empty());
    // What is begun stays in progress in the weeks after it, until it is done.
    let after = looked(&tab, &asked(), day("2026-11-23"), today);
    assert_eq!((after.hours.actual, after.short), (0, 600));
    assert!(after.learnt.is_empty());
    assert_eq!(after.open, ["lists"]);
    tab.mark(&mut disk, "lists", Status::Done);
    assert_eq!(looked(&tab, &asked(), friday(), today).open, [""; 0]);
}

#[test]
fn a_week_without_anything_is_no_reproach() {
    let mut disk = Disk::new();
    let tab = Tab::fresh(&mut disk);
    let week = looked(&tab, &Asked::default(), friday(), friday());
    assert_eq!(
        draft(&said(&week, &[])),
        "Planned: No hours were planned.\n\
         Done: Nothing was noted, and some weeks are like that.\n\
         Slipped: Nothing.\n\
         Next: Nothing is planned yet."
    );
}

#[test]
fn of_a_long_list_six_are_named_and_the_others_counted() {
    let mut disk = Disk::new();
    let tab = Tab::fresh(&mut disk);
    let week = looked(&tab, &Asked::default(), friday(), friday());
    let [.., (_, six)] = said(&week, &["a", "b", "c", "d", "e", "f"]);
    assert_eq!(six, "A, B, C, D, E, F.");
    let [.., (_, eight)] = said(&week, &["a", "b", "c", "d", "e", "f", "g", "h"]);
    assert_eq!(eight, "A, B, C, D, E, F and 2 more.");
}

#[test]
fn each_week_has_its_goal_from_monday_to_sunday() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    tab.noted(&mut disk, vec![wanted(friday(), " Finish sets\n")]);
    let of = |tab: &Tab, text| goal(&tab.state, day(text)).map(str::to_owned);
    let days = ["2026-11-15", "2026-11-16", "2026-11-22", "2026-11-23"];
    let goals = days.map(|text| of(&tab, text));
    let wish = Some("Finish sets".to_owned());
    assert_eq!(goals, [None, wish.clone(), wish.clone(), None]);
    // The plan reads the same.
    let read = crate::plan::wish::read(&tab.state).weeks;
    let expected = wish.map(|text| (day("2026-11-16"), text));
    assert_eq!(read, expected.into_iter().collect::<BTreeMap<_, _>>());
    tab.noted(&mut disk, vec![wanted(friday(), " ")]);
    assert_eq!(of(&tab, "2026-11-20"), None);
}
