//! The learner's own pace: measured on what was booked until a topic was done, and not led astray by one of them.

use proptest::prelude::*;

use super::super::{Disk, MORNING, Tab};
use super::library::{index, topic};
use crate::day::Day;
use crate::plan::{MEASURED, Speed};
use crate::record::Status;
use crate::review::Moment;
use crate::study::{Book, DayBook, Session, pace};

const NOW: Moment = Moment {
    ms: MORNING,
    ahead: 60,
};

fn today() -> Day {
    NOW.at(4).day
}

/// Each topic done today, with so many minutes booked some days after today.
fn measured(topics: &[(u16, Status, i64, u32)]) -> Speed {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    let mut book = Book::default();
    for (place, status, after, minutes) in topics {
        tab.mark(&mut disk, &topic(*place), *status);
        let on = book
            .days
            .entry(Day(today().0 + after))
            .or_insert_with(DayBook::default);
        on.sessions.push(Session {
            since: u64::from(*place),
            what: topic(*place),
            minutes: *minutes,
        });
    }
    pace::speed(&index(), &tab.state, &book, NOW, 4, Some(7))
}

/// The same for topics done and booked today, by their minutes.
fn of(minutes: &[u32]) -> Speed {
    let topics = (0..)
        .zip(minutes)
        .map(|(place, minutes)| (place, Status::Done, 0, *minutes));
    measured(&topics.collect::<Vec<_>>())
}

#[test]
fn the_pace_is_the_median_with_its_quartiles() {
    // The content gives each an hour.
    let found = of(&[30, 60, 90, 120, 600]);
    let wanted = Speed {
        percent: 150,
        low: 100,
        high: 200,
        topics: 5,
        lost: Some(7),
    };
    assert_eq!(found, wanted);
    let even = of(&[60, 90]);
    assert_eq!((even.percent, even.low, even.high), (125, 113, 138));
    let one = of(&[45]);
    assert_eq!(
        (one.percent, one.low, one.high, one.topics),
        (75, 75, 75, 1)
    );
    let none = of(&[]);
    assert_eq!((none.percent, none.topics, none.factor()), (0, 0, 100));
}

#[test]
fn what_says_nothing_of_a_topic_is_not_measured() {
    for one in [
        (0, Status::Done, 0, 9),
        (0, Status::Learning, 0, 60),
        (0, Status::Skipped, 0, 60),
        // Booked after it was done.
        (0, Status::Done, 1, 60),
    ] {
        assert_eq!(measured(&[one]).topics, 0, "{one:?}");
    }
    assert_eq!(measured(&[(0, Status::Done, -20, 10)]).topics, 1);
}

#[test]
fn the_sessions_of_a_topic_count_together() {
    let found = measured(&[
        (0, Status::Done, -3, 5),
        (0, Status::Done, -1, 25),
        (0, Status::Done, 0, 30),
    ]);
    assert_eq!((found.percent, found.topics), (100, 1));
}

proptest! {
    #[test]
    fn one_topic_that_took_for_ever_does_not_change_the_pace(
        minutes in proptest::collection::vec(10..200_u32, 9..20),
        wild in 1000..100_000_u32,
    ) {
        let before = of(&minutes);
        prop_assert!(before.low <= before.percent && before.percent <= before.high);
        let (least, most) = (minutes.iter().min().unwrap(), minutes.iter().max().unwrap());
        prop_assert!((least * 100 / 60..=most * 100 / 60).contains(&before.percent));
        let mut more = minutes.clone();
        more.push(wild);
        let after = of(&more);
        prop_assert!(after.topics >= MEASURED && after.factor() == after.percent);
        // The median moves by one rank at most.
        let mut sorted = minutes;
        sorted.sort_unstable();
        let next = sorted[sorted.len() / 2 + 1] * 100 / 60;
        prop_assert!(before.percent <= after.percent && after.percent <= next.max(before.percent) + 1);
    }
}
