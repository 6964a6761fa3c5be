//! Minutes: those that were studied against those that were planned, week by week.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::day;
use crate::day::Day;
use crate::page::PlanData;
use crate::plan::wish::Wish;
use crate::review::{At, Grade, log::Entry, log::Log};
use crate::study::book::{INTERVIEW, REVIEW};
use crate::study::hours::{lost, studied, weeks};
use crate::study::{Asked, Book, DayBook, Session};

fn book(days: &[(Day, &[(&str, u32)])]) -> Book {
    let days = days.iter().map(|(day, sessions)| {
        let sessions = (0..)
            .zip(*sessions)
            .map(|(since, (what, minutes))| Session {
                since,
                what: (*what).to_owned(),
                minutes: *minutes,
            });
        let book = DayBook {
            sessions: sessions.collect(),
            ..DayBook::default()
        };
        (*day, book)
    });
    Book {
        days: days.collect(),
    }
}

/// So many answers on a day, of 30 seconds each.
fn answers(day: Day, count: u64) -> Log {
    let entries = (0..count).map(|nth| Entry {
        card: "lists".to_owned(),
        at: At { ms: nth, day },
        grade: Grade::Good,
        seconds: 30,
        elapsed: 0,
        before: None,
    });
    Log::from(entries.collect::<Vec<_>>())
}

#[test]
fn answers_count_as_minutes_once_whether_they_were_booked_or_not() {
    let friday = day("2026-11-20");
    let of = |sessions: &[(&str, u32)]| {
        let days = studied(&book(&[(friday, sessions)]), &answers(friday, 20));
        days.get(&friday).copied()
    };
    assert_eq!(of(&[]), Some(10));
    assert_eq!(of(&[("lists", 25)]), Some(35));
    assert_eq!(of(&[(INTERVIEW, 25)]), Some(35));
    assert_eq!(of(&[(REVIEW, 8)]), Some(10));
    assert_eq!(of(&[(REVIEW, 12), ("lists", 25)]), Some(37));
    assert_eq!(of(&[("", 25)]), Some(25));
}

#[test]
fn a_week_is_planned_by_its_weekdays_without_what_was_announced() {
    let monday = day("2026-12-21");
    let wish = Wish {
        hours: Some([60, 30, 60, 30, 60, 120, 0]),
        start: Some(day("2026-12-15")),
        holidays: vec![(day("2026-12-24"), day("2026-12-26"))],
        away: vec![(day("2026-12-29"), day("2027-01-10"))],
        given: [(day("2026-12-26"), 45), (day("2026-12-21"), 0)].into(),
        ..Wish::default()
    };
    let asked = Asked::of(&wish, &PlanData::default());
    let minutes = BTreeMap::from([
        (monday, 50),
        (day("2026-12-27"), 25),
        (day("2026-12-28"), 5),
    ]);
    let found = weeks(&minutes, &asked, day("2026-12-30"), 3);
    let found: Vec<_> = found
        .iter()
        .map(|week| (week.monday, week.planned, week.actual, week.is_over))
        .collect();
    assert_eq!(
        found,
        [
            (day("2026-12-14"), 300, 0, true),
            (monday, 135, 75, true),
            (day("2026-12-28"), 60, 5, false),
        ]
    );
}

#[test]
fn without_a_plan_nothing_is_asked_of_a_day() {
    let asked = Asked::of(&Wish::default(), &PlanData::default());
    assert_eq!((asked.minutes(Day(0)), asked.is_free(Day(0))), (0, false));
    let with_track = Wish {
        tracks: vec!["python-interview".to_owned()],
        ..Wish::default()
    };
    let asked = Asked::of(&with_track, &PlanData::default());
    let sunday = day("2026-11-22");
    assert_eq!(
        (asked.minutes(Day(sunday.0 + 1)), asked.is_free(sunday)),
        (60, true)
    );
}

#[test]
fn a_plan_that_begins_later_frees_no_day_before_it() {
    let asked = Asked {
        hours: Some([60; 7]),
        start: Some(Day(100)),
        ..Asked::default()
    };
    assert_eq!((asked.minutes(Day(99)), asked.is_free(Day(99))), (0, false));
    assert_eq!(asked.minutes(Day(100)), 60);
}

#[test]
fn what_is_lost_is_said_of_weeks_that_are_known() {
    let today = day("2026-11-20");
    let asked = Asked {
        hours: Some([60, 60, 60, 60, 60, 0, 0]),
        ..Asked::default()
    };
    let ago = |weeks: i64| Day(today.0 - 7 * weeks);
    let of = |minutes: &[(i64, u32)]| {
        let minutes = minutes
            .iter()
            .map(|(weeks, minutes)| (ago(*weeks), *minutes));
        lost(&minutes.collect(), &asked, today)
    };
    assert_eq!(of(&[]), None);
    assert_eq!(of(&[(0, 300)]), None);
    assert_eq!(of(&[(1, 300)]), None);
    assert_eq!(of(&[(2, 300), (1, 150)]), Some(25));
    // More in one week does not make up for less in another, and a week of nothing counts.
    assert_eq!(of(&[(2, 900), (1, 150)]), Some(25));
    assert_eq!(of(&[(3, 300), (1, 300)]), Some(33));
    assert_eq!(of(&[(9, 1), (8, 300), (7, 300)]), Some(75));
    assert_eq!(lost(&BTreeMap::new(), &Asked::default(), today), None);
}

proptest! {
    #[test]
    fn weeks_hold_every_minute_once_and_what_is_lost_is_a_share(
        minutes in proptest::collection::btree_map((20_700..20_800_i64).prop_map(Day), 1..600_u32, 0..40),
        hours in proptest::option::of(proptest::array::uniform7(0..200_u32)),
        today in 20_690..20_810_i64,
    ) {
        let (asked, today) = (Asked { hours, ..Asked::default() }, Day(today));
        let weeks = weeks(&minutes, &asked, today, 30);
        prop_assert!(weeks.windows(2).all(|pair| pair[1].monday.0 - pair[0].monday.0 == 7));
        prop_assert_eq!(weeks.last().map(|week| (week.monday, week.is_over)), Some((today.monday(), false)));
        let until = Day(today.monday().0 + 7);
        let all: u32 = minutes.range(..until).map(|(_, minutes)| minutes).sum();
        prop_assert_eq!(weeks.iter().map(|week| week.actual).sum::<u32>(), all);
        prop_assert!(lost(&minutes, &asked, today).is_none_or(|lost| lost <= 100));
    }
}
