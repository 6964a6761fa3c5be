//! Spreads intervals, so that cards learnt together do not come back together for ever, and moves them off
//! the days that the learner wants to be easy. The ranges are Anki's. There is no chance in it: the same card
//! and answer give the same day.

use crate::day::Day;
use crate::hash::hash;

/// From, to, and by which share of the interval in between.
const RANGES: [(f32, f32, f32); 3] = [(2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, f32::MAX, 0.05)];

/// The shortest and longest interval that may stand for `interval` days.
pub(super) fn range(interval: f32) -> (u32, u32) {
    let whole = interval.round().max(1.0) as u32;
    if interval < 2.5 {
        return (whole, whole);
    }
    let delta = RANGES.iter().fold(1.0, |delta, (from, to, share)| {
        delta + share * (interval.min(*to) - from).max(0.0)
    });
    let shortest = (interval - delta).round().max(2.0) as u32;
    (shortest, (interval + delta).round() as u32)
}

/// A place in the range by the card and how often it was answered.
pub(super) fn spread(interval: f32, card: &str, reps: u32) -> u32 {
    let (from, to) = range(interval);
    let seed = hash([card, "~", &reps.to_string()].concat().as_bytes());
    from + (seed % u64::from(to - from + 1)) as u32
}

/// The nearest interval within the range whose day is not easy; the same where all are. `easy` are the
/// weekdays from Monday.
pub(super) fn off_easy_days(days: u32, interval: f32, today: Day, easy: [bool; 7]) -> u32 {
    let (from, to) = range(interval);
    let is_easy = |days: u32| easy[weekday(Day(today.0 + i64::from(days)))];
    let mut near: Vec<u32> = (from.min(days)..=to.max(days)).collect();
    near.sort_by_key(|other| (other.abs_diff(days), *other));
    near.into_iter()
        .find(|days| !is_easy(*days))
        .unwrap_or(days)
}

/// From 0, Monday. 1 January 1970 was a Thursday.
pub(super) fn weekday(day: Day) -> usize {
    (day.0 + 3).rem_euclid(7) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_intervals_stay_and_long_ones_spread_around_themselves() {
        assert_eq!((range(1.0), range(2.4)), ((1, 1), (2, 2)));
        assert_eq!(
            (range(7.0), range(20.0), range(100.0)),
            ((5, 9), (17, 23), (93, 107))
        );
        for card in 0..200 {
            let days = spread(100.0, &card.to_string(), 3);
            assert!((93..=107).contains(&days));
        }
        assert_eq!(spread(100.0, "lists", 3), spread(100.0, "lists", 3));
    }

    #[test]
    fn an_easy_day_is_left_free_where_the_range_allows() {
        // 2027-03-29 is a Monday.
        let monday = Day::parse("2027-03-29").unwrap();
        assert_eq!(weekday(monday), 0);
        let mut easy = [false; 7];
        easy[0] = true;
        assert_eq!(off_easy_days(7, 7.0, monday, easy), 6);
        assert_eq!(off_easy_days(8, 7.0, monday, easy), 8);
        // One day alone has no other.
        assert_eq!(off_easy_days(1, 1.0, Day(monday.0 - 1), easy), 1);
        assert_eq!(off_easy_days(9, 9.0, monday, [true; 7]), 9);
    }
}
