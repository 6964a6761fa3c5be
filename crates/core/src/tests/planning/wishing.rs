//! What the learner said of the plan: as it was said, and nothing where it cannot be read.

use proptest::prelude::*;

use super::super::{Disk, Tab};
use super::day;
use crate::action::{Action, Field};
use crate::page::PlanData;
use crate::plan::wish::{self, Choice, Wish, read};
use crate::record::{Key, Kind};

/// What is read of these records.
fn said(facts: &[(String, &str)]) -> Wish {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    for (id, text) in facts {
        let noted = Action::Noted {
            label: String::new(),
            texts: vec![(Key::new(Kind::Plan, id.as_str()), (*text).to_owned())],
        };
        tab.act(&mut disk, noted);
    }
    read(&tab.state)
}

fn one(id: &str, text: &str) -> Wish {
    said(&[(id.to_owned(), text)])
}

#[test]
fn a_wish_is_read_as_it_was_written() {
    let (monday, friday) = (day("2026-12-21"), day("2027-01-01"));
    let tracks = ["backend-and-ai", "python-interview"].map(str::to_owned);
    let hours = [30, 0, 45, 0, 60, 120, 0];
    let wish = said(&[
        (wish::TRACKS.to_owned(), &wish::tracks_text(&tracks)),
        (wish::PACE.to_owned(), Choice::Thorough.id()),
        (wish::HOURS.to_owned(), &wish::hours_text(hours)),
        (wish::START.to_owned(), "2026-11-23"),
        (wish::END.to_owned(), "2027-06-30"),
        (wish::PRACTICE.to_owned(), "40"),
        (wish::holiday(monday), "2027-01-01"),
        (wish::away(friday), "2027-01-09"),
        (wish::given(friday), "120"),
        (wish::out("lists"), wish::YES),
        (wish::month(3), "Only databases."),
        (wish::week(monday), "Finish the API."),
    ]);
    assert_eq!(
        wish,
        Wish {
            tracks: tracks.to_vec(),
            pace: Choice::Thorough,
            hours: Some(hours),
            start: Some(day("2026-11-23")),
            end: Some(day("2027-06-30")),
            interview: None,
            practice: Some(40),
            holidays: vec![(monday, friday)],
            away: vec![(friday, day("2027-01-09"))],
            given: [(friday, 120)].into(),
            out: ["lists".to_owned()].into(),
            months: [(3, "Only databases.".to_owned())].into(),
            weeks: [(monday, "Finish the API.".to_owned())].into(),
        }
    );
}

#[test]
fn what_was_taken_back_is_not_wished_any_more() {
    let away = wish::away(day("2026-12-21"));
    assert_eq!(
        said(&[(away.clone(), "2027-01-03"), (away, "")]),
        Wish::default()
    );
}

#[test]
fn what_cannot_be_read_counts_as_not_said() {
    for (id, text) in [
        ("pace", "faster"),
        ("hours", "1 2 3 4 5 6"),
        ("hours", "1 2 3 4 5 6 7 8"),
        ("hours", "60 60 60 60 60 60 1441"),
        ("hours", "60 60 -1 60 60 60 60"),
        ("start", "tomorrow"),
        ("end", "2027-02-29"),
        ("practice", "81"),
        ("practice", "half"),
        ("holiday/2026-12-24", "2026-12-23"),
        ("away/2026-12-24", "soon"),
        ("away/someday", "2026-12-24"),
        ("today/2026-12-24", "2 hours"),
        ("today", "60"),
        ("month/last", "x"),
        ("week/47", "x"),
        ("moon", "full"),
    ] {
        assert_eq!(one(id, text), Wish::default(), "{id}: {text}");
    }
}

#[test]
fn the_goal_is_the_day_that_was_set_or_the_one_before_the_interview() {
    let today = day("2026-11-20");
    let goal = |end: Option<&str>, interview: Option<&str>| {
        let wish = Wish {
            end: end.map(day),
            interview: interview.map(day),
            ..Wish::default()
        };
        wish.goal(today).map(|day| day.to_string())
    };
    let (christmas, eve) = ("2026-12-25", Some("2026-12-24".to_owned()));
    assert_eq!(goal(None, None), None);
    assert_eq!(goal(Some("2026-12-24"), None), eve);
    assert_eq!(goal(None, Some(christmas)), eve);
    assert_eq!(goal(Some("2026-12-24"), Some("2027-01-07")), eve);
    assert_eq!(goal(Some("2027-01-07"), Some(christmas)), eve);
    // On the day itself there is still that day; after it, it asks for nothing.
    let day = Some("2026-11-20");
    assert_eq!(goal(None, day), day.map(str::to_owned));
    assert_eq!(goal(None, Some("2026-11-19")), None);
    // A day that was set and is over stays one that was missed.
    assert_eq!(
        goal(Some("2026-11-19"), None).as_deref(),
        Some("2026-11-19")
    );
}

#[test]
fn the_interview_is_the_one_of_the_profile() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    let edited = Action::ProfileEdited {
        field: Field::InterviewDate,
        text: "2027-02-03".to_owned(),
    };
    tab.act(&mut disk, edited);
    assert_eq!(read(&tab.state).interview, Some(day("2027-02-03")));
}

proptest! {
    #[test]
    fn reading_a_wish_is_total(
        id in "(tracks|pace|hours|start|end|practice|(holiday|away|today|out|month|week)/?)?[-a-z0-9 /]{0,12}",
        text in "[-a-z0-9 ]{1,30}",
    ) {
        let wish = one(&id, &text);
        prop_assert!(wish.hours(&PlanData::default()).iter().all(|minutes| *minutes <= 1440));
        prop_assert!(wish.holidays.iter().chain(&wish.away).all(|(first, last)| first <= last));
        prop_assert!(wish.given.values().all(|minutes| *minutes <= 1440));
    }
}
