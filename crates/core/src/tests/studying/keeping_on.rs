//! The streak: what counts as study, what breaks it, and that neither clocks nor journeys do.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::super::{Disk, MORNING, Tab, learner};
use super::day;
use crate::day::Day;
use crate::record::Status;
use crate::review::{Grade, Moment, log::Log};
use crate::study::Asked;
use crate::study::streak::{self, ENOUGH, Streak, streak as reckon};

/// 2026-11-16, a Monday.
const MONDAY: i64 = 20_773;

/// From a Monday on, a sign a day: `x` studied, `.` not, a bar between weeks.
fn studied(signs: &str) -> BTreeSet<Day> {
    let signs = signs.chars().filter(|sign| *sign != '|');
    let days = (MONDAY..).map(Day).zip(signs);
    let days = days.filter(|(_, sign)| *sign == 'x');
    days.map(|(day, _)| day).collect()
}

/// The present streak where the last sign is today.
fn current(signs: &str) -> u32 {
    let count = signs.chars().filter(|sign| *sign != '|').count() as i64;
    reckon(&studied(signs), &Asked::default(), Day(MONDAY + count - 1)).current
}

#[test]
fn one_day_off_a_week_breaks_no_streak_and_a_second_does() {
    assert_eq!(Day(MONDAY), day("2026-11-16"));
    for (signs, wanted) in [
        ("", 0),
        ("x", 1),
        ("xx", 2),
        ("x.x", 2),
        // Today is not over.
        ("x..", 1),
        ("x.x.", 2),
        // Yesterday was the second: what came after the first stays.
        ("x.x..", 1),
        ("xx...", 0),
        ("xxx.xxx|xxxxxx.|.xxxxxx", 18),
        ("xxxxx..|xxxx", 4),
        ("xxxxx..|.", 0),
    ] {
        assert_eq!(current(signs), wanted, "{signs}");
    }
}

#[test]
fn the_longest_streak_stays_when_another_begins() {
    let found = reckon(
        &studied("xxxxxxx|xx...xx"),
        &Asked::default(),
        Day(MONDAY + 13),
    );
    let wanted = Streak {
        current: 2,
        longest: 9,
        days: 11,
        today: true,
        missed: Some(Day(MONDAY + 11)),
    };
    assert_eq!(found, wanted);
}

#[test]
fn announced_days_and_weekdays_without_hours_neither_break_nor_count() {
    let days = studied("xxxxx..|.......|......x");
    let today = Day(MONDAY + 20);
    let mut asked = Asked {
        hours: Some([60, 60, 60, 60, 60, 0, 0]),
        ..Asked::default()
    };
    assert_eq!(reckon(&days, &asked, today).current, 1);
    // A pause of two weeks but for one day, which is the day off of its week.
    asked.off.push((Day(MONDAY + 7), Day(MONDAY + 18)));
    assert_eq!(reckon(&days, &asked, today).current, 6);
    // Where hours were named for a day of them, it can be missed.
    asked.given.insert(Day(MONDAY + 9), 30);
    assert_eq!(reckon(&days, &asked, today).current, 6);
    asked.given.insert(Day(MONDAY + 11), 30);
    assert_eq!(reckon(&days, &asked, today).current, 1);
    asked.given.insert(Day(MONDAY + 11), 0);
    assert_eq!(reckon(&days, &asked, today).current, 6);
}

#[test]
fn minutes_answers_and_finished_topics_make_a_day_of_study_and_a_visit_does_not() {
    let (mut disk, mut tab) = learner(&[("lists", Status::Done), ("sets", Status::Learning)]);
    tab.grade(&mut disk, "lists", Grade::Good, MORNING + 3 * 86_400_000);
    let minutes = BTreeMap::from([(Day(100), ENOUGH), (Day(101), ENOUGH - 1)]);
    let now = Moment {
        ms: MORNING,
        ahead: 60,
    };
    let found = streak::days(&tab.state, &minutes, &Log::of(&tab.state), now, 4);
    let first = now.at(4).day;
    assert_eq!(found, [Day(100), first, Day(first.0 + 3)].into());
    tab.mark(&mut disk, "lists", Status::ToDo);
    let found = streak::days(&tab.state, &BTreeMap::new(), &Log::default(), now, 4);
    assert_eq!(found, BTreeSet::new());
}

/// Studied at these local moments, told as UTC milliseconds and minutes ahead.
fn study(moments: &[(&str, u64, i32)]) -> BTreeSet<Day> {
    let at = |(date, hour, ahead): &(&str, u64, i32)| {
        let local = day(date).0.cast_unsigned() * 86_400_000 + hour * 3_600_000;
        let ms = local.wrapping_add_signed(i64::from(-ahead) * 60_000);
        Moment { ms, ahead: *ahead }.at(4).day
    };
    moments.iter().map(at).collect()
}

#[test]
fn a_night_of_summer_time_a_leap_day_a_new_year_and_journeys_break_nothing() {
    let none = Asked::default();
    for (moments, today, wanted) in [
        // Berlin puts its clocks forward in the night to 28 March 2027 and back in that to 31 October.
        (
            vec![
                ("2027-03-27", 23, 60),
                ("2027-03-28", 5, 120),
                ("2027-03-29", 23, 120),
            ],
            "2027-03-29",
            3,
        ),
        (
            vec![
                ("2027-10-30", 23, 120),
                ("2027-10-31", 23, 60),
                ("2027-11-01", 5, 60),
            ],
            "2027-11-01",
            3,
        ),
        // Past midnight is still the day before.
        (
            vec![("2027-03-27", 3, 60), ("2027-03-27", 5, 60)],
            "2027-03-27",
            2,
        ),
        (
            vec![
                ("2028-02-28", 12, 0),
                ("2028-02-29", 12, 0),
                ("2028-03-01", 12, 0),
            ],
            "2028-03-01",
            3,
        ),
        (
            vec![
                ("2026-12-30", 12, 0),
                ("2026-12-31", 12, 0),
                ("2027-01-01", 12, 0),
            ],
            "2027-01-01",
            3,
        ),
        // To Tokyo a day is short, and to Honolulu one is lived twice.
        (
            vec![
                ("2027-05-10", 20, -420),
                ("2027-05-12", 20, 540),
                ("2027-05-13", 9, 540),
            ],
            "2027-05-13",
            3,
        ),
        (
            vec![
                ("2027-05-13", 9, 540),
                ("2027-05-13", 9, -600),
                ("2027-05-14", 9, -600),
            ],
            "2027-05-14",
            2,
        ),
    ] {
        let found = reckon(&study(&moments), &none, day(today));
        assert_eq!(found.current, wanted, "{moments:?}");
    }
}

#[test]
fn a_clock_that_was_wrong_takes_nothing_away() {
    let days = studied("xxxxxxx|xxx");
    let none = Asked::default();
    let (right, first) = (Day(MONDAY + 9), Day(MONDAY));
    for back in 0..=9 {
        let found = reckon(&days, &none, Day(right.0 - back));
        assert_eq!(
            (found.current, found.longest, found.days),
            (10, 10, 10),
            "{back}"
        );
    }
    // Two years back it is another time, and nothing is forgotten.
    let found = reckon(&days, &none, Day(first.0 - 730));
    assert_eq!((found.current, found.longest, found.days), (0, 10, 10));
    // A day that was booked two years ahead waits there.
    let mut ahead = days.clone();
    ahead.insert(Day(right.0 + 730));
    let found = reckon(&ahead, &none, right);
    assert_eq!((found.current, found.longest, found.days), (10, 10, 11));
}

#[test]
fn days_that_no_calendar_has_are_not_days_of_study() {
    let tab = Tab::fresh(&mut Disk::new());
    let minutes = BTreeMap::from([(Day(i64::MAX), 60), (Day(-1), 60), (Day(5), 60)]);
    let now = Moment {
        ms: MORNING,
        ahead: 0,
    };
    let found = streak::days(&tab.state, &minutes, &Log::default(), now, 4);
    assert_eq!(found, [Day(5)].into());
}

fn lives() -> impl Strategy<Value = (BTreeSet<Day>, Asked, Day)> {
    let day = |range: std::ops::Range<i64>| range.prop_map(|day| Day(MONDAY + day));
    let asked = (
        proptest::option::of(proptest::array::uniform7(
            prop_oneof![3 => Just(60_u32), 1 => Just(0)],
        )),
        proptest::collection::vec((day(0..40), 0..9_i64), 0..3),
        proptest::collection::btree_map(day(0..40), prop_oneof![Just(0_u32), Just(30)], 0..3),
    );
    let asked = asked.prop_map(|(hours, off, given)| Asked {
        hours,
        start: None,
        off: off
            .into_iter()
            .map(|(first, more)| (first, Day(first.0 + more)))
            .collect(),
        given,
    });
    (
        proptest::collection::btree_set(day(0..40), 0..40),
        asked,
        day(-3..45),
    )
}

/// By what is promised: every stretch, looked at day by day.
fn plainly(studied: &BTreeSet<Day>, asked: &Asked, today: Day) -> (u32, u32) {
    let is_missed = |day: Day| !studied.contains(&day) && day != today && !asked.is_free(day);
    let (mut current, mut longest) = (0, 0);
    for first in MONDAY - 4..MONDAY + 46 {
        let (mut missed, mut count) = (BTreeMap::new(), 0);
        for day in (first..MONDAY + 46).map(Day) {
            if is_missed(day) {
                let in_week = missed.entry(day.monday()).or_insert(0);
                *in_week += 1;
                if *in_week > 1 {
                    break;
                }
            }
            count += u32::from(studied.contains(&day));
            longest = longest.max(count);
            if (first..=day.0).contains(&today.0) {
                current = current.max(count);
            }
        }
    }
    (current, longest)
}

proptest! {
    #[test]
    fn a_streak_is_the_longest_stretch_of_whose_weeks_none_misses_two_days((days, asked, today) in lives()) {
        let found = reckon(&days, &asked, today);
        prop_assert_eq!((found.current, found.longest), plainly(&days, &asked, today));
        prop_assert_eq!((found.days as usize, found.today), (days.len(), days.contains(&today)));
        prop_assert!(found.current <= found.longest && found.longest <= found.days);
    }

    #[test]
    fn a_day_more_of_study_or_of_rest_never_makes_it_shorter((days, asked, today) in lives(), more in 0..40_i64) {
        let more = Day(MONDAY + more);
        let before = reckon(&days, &asked, today);
        let mut studied = days.clone();
        studied.insert(more);
        let mut announced = asked.clone();
        announced.given.remove(&more);
        announced.off.push((more, more));
        for after in [reckon(&studied, &asked, today), reckon(&days, &announced, today)] {
            prop_assert!(after.current >= before.current && after.longest >= before.longest);
        }
    }

    #[test]
    fn a_clock_set_back_by_a_day_takes_nothing_away((days, asked, today) in lives()) {
        let days: BTreeSet<Day> = days.into_iter().filter(|day| *day <= today).collect();
        let before = reckon(&days, &asked, today);
        let after = reckon(&days, &asked, Day(today.0 - 1));
        prop_assert!(days.len() < 2 || after.current >= before.current, "{before:?} {after:?}");
        prop_assert!(after.longest >= before.longest && after.days == before.days);
    }

    #[test]
    fn a_finished_day_that_was_studied_goes_on_tomorrow((days, asked, today) in lives()) {
        let mut days: BTreeSet<Day> = days.into_iter().filter(|day| *day < today).collect();
        days.insert(today);
        let before = reckon(&days, &asked, today);
        prop_assert_eq!(reckon(&days, &asked, Day(today.0 + 1)).current, before.current);
    }
}
