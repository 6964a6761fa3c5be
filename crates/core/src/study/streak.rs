//! The streak: days on which was studied, one after another, with a day off. It knows study days alone, so that
//! neither a change of clocks nor a journey touches it but by the day that one stands in.
//!
//! A streak is a stretch of days of which no week from Monday to Sunday holds more than one missed day. Missed is a
//! day that is over, of which something could be asked ([`Asked::is_free`]), and on which nothing was studied. What
//! counts in it are the days of study: a day off breaks nothing and adds nothing. So whoever studies one day more
//! never has a shorter one.

use std::collections::{BTreeMap, BTreeSet};

use super::hours::Asked;
use crate::day::Day;
use crate::record::{DAYS, Kind, Mark, Value};
use crate::review::Moment;
use crate::review::log::Log;
use crate::state::State;

/// So many minutes make a day of study. A review answered or a topic finished does, too, however long it took.
pub const ENOUGH: u32 = 10;

/// How steadily was studied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Streak {
    /// Days of study in the streak in which today lies. Where the clock was set back they go on beyond today.
    pub current: u32,
    /// Days of study in the longest streak.
    pub longest: u32,
    /// Days of study in all.
    pub days: u32,
    /// Whether today is one.
    pub today: bool,
    /// The day that was missed in this week, if one was.
    pub missed: Option<Day>,
}

/// The days of study: [`ENOUGH`] minutes ([`super::hours::studied`]), an answer in a review, or a topic that was
/// finished then and still is. `now` says what the clock shows here, and `hour` when a day begins.
pub fn days(
    state: &State,
    minutes: &BTreeMap<Day, u32>,
    log: &Log,
    now: Moment,
    hour: u8,
) -> BTreeSet<Day> {
    let enough = minutes.iter().filter(|(_, minutes)| **minutes >= ENOUGH);
    let answered = log.entries.iter().map(|entry| entry.at.day);
    let topics = state
        .records()
        .filter(|record| record.key.kind == Kind::Topic);
    let finished = topics.filter_map(|record| match record.value {
        Some(Value::Marked {
            mark: Mark::Done,
            at,
        }) => Some(Moment { ms: at, ..now }.at(hour).day),
        _ => None,
    });
    let all = enough.map(|(day, _)| *day).chain(answered).chain(finished);
    all.filter(|day| DAYS.contains(&day.0)).collect()
}

/// The streak in which `today` lies, and the longest. Today is not missed as long as it lasts.
pub fn streak(studied: &BTreeSet<Day>, asked: &Asked, today: Day) -> Streak {
    let mut streak = Streak {
        days: u32::try_from(studied.len()).unwrap_or(u32::MAX),
        today: studied.contains(&today),
        ..Streak::default()
    };
    let (Some(first), Some(last)) = (studied.first(), studied.last()) else {
        return streak;
    };
    let first = first.min(&today);
    // The first day of the stretch, and how many days of study come before it.
    let (mut start, mut before) = (*first, 0);
    // The last missed day, and how many days of study come before it.
    let mut missed: Option<(Day, u32)> = None;
    let mut seen = 0;
    for day in (first.0..=last.max(&today).0).map(Day) {
        if studied.contains(&day) {
            seen += 1;
        } else if day != today && !asked.is_free(day) {
            if let Some((other, until)) = missed
                && other.monday() == day.monday()
            {
                (start, before) = (Day(other.0 + 1), until);
            }
            missed = Some((day, seen));
        }
        let count = seen - before;
        streak.longest = streak.longest.max(count);
        if (start..=day).contains(&today) {
            streak.current = streak.current.max(count);
        }
        if day == today {
            let this_week = missed.filter(|(day, _)| day.monday() == today.monday());
            streak.missed = this_week.map(|(day, _)| day);
        }
    }
    streak
}
