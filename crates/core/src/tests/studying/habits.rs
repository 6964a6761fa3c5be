//! Habits: due when their rhythm brings them round, and counted within its time.

use proptest::prelude::*;

use super::super::{Disk, Tab};
use super::day;
use crate::action::{Action, Tick};
use crate::day::Day;
use crate::page::{Habit, HabitGroup, PlanData, Rhythm};
use crate::study::habits::{Standing, adopted, standing};
use crate::study::{Asked, Book, DayBook};

fn kept(days: &[&str]) -> Book {
    let mut book = Book::default();
    for text in days {
        let kept = ["read-code".to_owned()].into();
        let of_day = DayBook {
            kept,
            ..DayBook::default()
        };
        book.days.insert(day(text), of_day);
    }
    book
}

fn stands(days: &[&str], rhythm: Rhythm, today: &str) -> (bool, u32, u32) {
    let found = standing(
        &kept(days),
        "read-code",
        rhythm,
        &Asked::default(),
        day(today),
    );
    assert_eq!(found.today, days.contains(&today));
    (found.due, found.kept, found.of)
}

#[test]
fn a_daily_habit_is_due_every_day_until_it_is_kept() {
    // A Friday.
    let today = "2026-11-20";
    assert_eq!(stands(&[], Rhythm::Daily, today), (true, 0, 7));
    assert_eq!(
        stands(
            &["2026-11-15", "2026-11-16", "2026-11-19"],
            Rhythm::Daily,
            today
        ),
        (true, 2, 7)
    );
    assert_eq!(
        stands(&["2026-11-16", today], Rhythm::Daily, today),
        (false, 2, 7)
    );
}

#[test]
fn a_weekly_habit_is_due_until_it_was_kept_in_its_week() {
    assert_eq!(
        stands(&["2026-11-15"], Rhythm::Weekly, "2026-11-16"),
        (true, 0, 1)
    );
    assert_eq!(
        stands(&["2026-11-16", "2026-11-18"], Rhythm::Weekly, "2026-11-22"),
        (false, 1, 1)
    );
    // The week goes on over the year's end.
    assert_eq!(
        stands(&["2026-12-28"], Rhythm::Weekly, "2027-01-03"),
        (false, 1, 1)
    );
}

#[test]
fn a_monthly_habit_is_due_until_it_was_kept_in_its_month() {
    assert_eq!(
        stands(&["2026-10-31"], Rhythm::Monthly, "2026-11-01"),
        (true, 0, 1)
    );
    assert_eq!(
        stands(&["2026-12-01"], Rhythm::Monthly, "2026-12-31"),
        (false, 1, 1)
    );
    assert_eq!(
        stands(&["2026-12-31"], Rhythm::Monthly, "2027-01-01"),
        (true, 0, 1)
    );
    assert_eq!(
        stands(&["2028-02-29"], Rhythm::Monthly, "2028-02-01"),
        (false, 1, 1)
    );
    assert_eq!(
        stands(&["2028-03-01"], Rhythm::Monthly, "2028-02-29"),
        (true, 0, 1)
    );
}

#[test]
fn what_is_done_once_stays_done() {
    assert_eq!(stands(&[], Rhythm::Once, "2026-11-20"), (true, 0, 1));
    assert_eq!(
        stands(&["2019-01-01"], Rhythm::Once, "2026-11-20"),
        (false, 1, 1)
    );
}

#[test]
fn on_a_day_of_which_nothing_is_asked_no_habit_is() {
    let asked = Asked {
        hours: Some([60, 60, 60, 60, 60, 0, 0]),
        ..Asked::default()
    };
    let saturday = day("2026-11-21");
    for rhythm in Rhythm::ALL {
        assert!(!standing(&Book::default(), "read-code", rhythm, &asked, saturday).due);
    }
    let of = |book: &Book| standing(book, "read-code", Rhythm::Daily, &asked, saturday);
    let wanted = Standing {
        today: false,
        due: false,
        kept: 0,
        of: 5,
    };
    assert_eq!(of(&Book::default()), wanted);
    // Who keeps it all the same has kept it.
    let found = of(&kept(&["2026-11-20", "2026-11-21"]));
    assert_eq!((found.today, found.kept, found.of), (true, 2, 6));
}

#[test]
fn tips_that_are_ticked_are_the_habits() {
    let habit = |id: &str| Habit {
        id: id.to_owned(),
        text: String::new(),
        rhythm: Rhythm::Daily,
        topics: Vec::new(),
    };
    let group = |ids: [&str; 2]| HabitGroup {
        title: String::new(),
        habits: ids.map(habit).to_vec(),
    };
    let data = PlanData {
        habits: vec![group(["rest", "read-code"]), group(["write", "speak"])],
        ..PlanData::default()
    };
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    for id in ["write", "read-code"] {
        let (kind, id, name) = (Tick::Tip, id.to_owned(), id.to_owned());
        tab.act(
            &mut disk,
            Action::Ticked {
                kind,
                id,
                name,
                done: true,
            },
        );
    }
    let found: Vec<_> = adopted(&tab.state, &data)
        .iter()
        .map(|habit| habit.id.as_str())
        .collect();
    assert_eq!(found, ["read-code", "write"]);
}

proptest! {
    #[test]
    fn keeping_a_habit_is_never_counted_beyond_its_round(
        days in proptest::collection::btree_set(20_700..20_800_i64, 0..60),
        today in 20_690..20_810_i64,
        rhythm in proptest::sample::select(Rhythm::ALL.to_vec()),
        hours in proptest::option::of(proptest::array::uniform7(0..2_u32)),
    ) {
        let mut book = Book::default();
        for day in &days {
            let kept = ["read-code".to_owned()].into();
            book.days.insert(Day(*day), DayBook { kept, ..DayBook::default() });
        }
        let asked = Asked { hours, ..Asked::default() };
        let found = standing(&book, "read-code", rhythm, &asked, Day(today));
        prop_assert!(found.kept <= found.of && found.of <= 7);
        prop_assert_eq!(found.today, days.contains(&today));
        prop_assert!(!(found.today && found.due));
        let other = standing(&book, "rest", rhythm, &asked, Day(today));
        prop_assert_eq!((other.kept, other.due), (0, !asked.is_free(Day(today))));
    }
}
