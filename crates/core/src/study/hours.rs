//! Minutes by day and week: those that the plan asked for, and those that were studied. It plans nothing and blames
//! nobody.

use std::collections::BTreeMap;

use super::book::{Book, REVIEW};
use crate::day::Day;
use crate::page::PlanData;
use crate::plan::wish::Wish;
use crate::record::DAYS;
use crate::review::log::Log;
use crate::review::stats::weekday;

/// So many weeks that are over are looked at to see how much of what was planned is lost.
const LOOKED_AT: u32 = 8;
/// So many of them are needed before anything is said of that.
const KNOWN: usize = 2;

/// What the learner's wishes ask of a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Minutes by weekday from Monday; `None` where nothing is planned.
    pub hours: Option<[u32; 7]>,
    /// The first day of the plan.
    pub start: Option<Day>,
    /// Announced days without study, first and last: holidays and pauses.
    pub off: Vec<(Day, Day)>,
    /// Minutes that were named for single days: they count whatever else the day is.
    pub given: BTreeMap<Day, u32>,
}

impl Asked {
    /// As the wishes say. Who chose neither tracks nor hours has no plan.
    pub fn of(wish: &Wish, data: &PlanData) -> Self {
        let has_plan = !wish.tracks.is_empty() || wish.hours.is_some();
        let off = wish.holidays.iter().chain(&wish.away);
        Self {
            hours: has_plan.then(|| wish.hours(data)),
            start: wish.start,
            off: off.copied().collect(),
            given: wish.given.clone(),
        }
    }

    /// Minutes that a day was planned to have.
    pub fn minutes(&self, day: Day) -> u32 {
        let has_begun = self.start.is_none_or(|start| start <= day);
        match self.given.get(&day) {
            Some(minutes) => *minutes,
            None if !has_begun || self.is_off(day) => 0,
            None => self.hours.map_or(0, |hours| hours[weekday(day)]),
        }
    }

    /// Whether nothing is asked of a day: a weekday without hours, or one that was announced. A plan that begins
    /// later frees no day before it.
    pub fn is_free(&self, day: Day) -> bool {
        match self.given.get(&day) {
            Some(minutes) => *minutes == 0,
            None => self.is_off(day) || self.hours.is_some_and(|hours| hours[weekday(day)] == 0),
        }
    }

    fn is_off(&self, day: Day) -> bool {
        let mut spans = self.off.iter();
        spans.any(|(first, last)| (*first..=*last).contains(&day))
    }
}

/// Minutes that were studied, by day: what was booked, and answers in reviews that lie in no booked session. A
/// session booked on reviews, or on nothing in particular, is taken to hold the day's answers.
pub fn studied(book: &Book, log: &Log) -> BTreeMap<Day, u32> {
    let mut seconds: BTreeMap<Day, u32> = BTreeMap::new();
    let entries = log.entries.iter();
    for entry in entries.filter(|entry| DAYS.contains(&entry.at.day.0)) {
        *seconds.entry(entry.at.day).or_default() += u32::from(entry.seconds);
    }
    let mut days: BTreeMap<Day, u32> = BTreeMap::new();
    for (day, booked) in &book.days {
        let sessions = booked.sessions.iter();
        let may_hold = sessions.filter(|session| matches!(session.what.as_str(), "" | REVIEW));
        let held = may_hold.map(|session| session.minutes * 60).sum();
        if let Some(seconds) = seconds.get_mut(day) {
            *seconds = seconds.saturating_sub(held);
        }
        days.insert(*day, booked.minutes());
    }
    for (day, seconds) in seconds {
        *days.entry(day).or_default() += (seconds + 30) / 60;
    }
    days.retain(|_, minutes| *minutes > 0);
    days
}

/// A week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its Monday.
    pub monday: Day,
    /// Minutes that were planned; of the present week, all of its days.
    pub planned: u32,
    /// Minutes that were studied.
    pub actual: u32,
    /// Whether it is behind.
    pub is_over: bool,
}

/// So many weeks, the present one last.
pub fn weeks(studied: &BTreeMap<Day, u32>, asked: &Asked, today: Day, count: u32) -> Vec<Week> {
    let present = today.monday();
    let mondays = (0..i64::from(count)).rev();
    let mondays = mondays.map(|back| Day(present.0 - 7 * back));
    mondays
        .map(|monday| week(studied, asked, monday, today))
        .collect()
}

/// The week that begins on a Monday.
pub fn week(studied: &BTreeMap<Day, u32>, asked: &Asked, monday: Day, today: Day) -> Week {
    let days = (monday.0..monday.0 + 7).map(Day);
    let actual = studied.range(monday..Day(monday.0 + 7));
    Week {
        monday,
        planned: days.map(|day| asked.minutes(day)).sum(),
        actual: actual.map(|(_, minutes)| minutes).sum(),
        is_over: monday < today.monday(),
    }
}

/// How much of the minutes that were planned in the last weeks was not studied, in per cent, as
/// [`crate::plan::Speed::lost`] wants it. Weeks before the first with anything studied say nothing, and with fewer
/// than two, none does. More in one week does not make up for less in another: what comes between comes again.
pub fn lost(studied: &BTreeMap<Day, u32>, asked: &Asked, today: Day) -> Option<u32> {
    let weeks = weeks(studied, asked, today, LOOKED_AT + 1);
    let known = weeks.iter().filter(|week| week.is_over);
    let known = known.skip_while(|week| week.actual == 0);
    let known: Vec<&Week> = known.filter(|week| week.planned > 0).collect();
    let planned: u32 = known.iter().map(|week| week.planned).sum();
    let kept: u32 = known.iter().map(|week| week.actual.min(week.planned)).sum();
    (known.len() >= KNOWN).then(|| (planned - kept) * 100 / planned)
}
