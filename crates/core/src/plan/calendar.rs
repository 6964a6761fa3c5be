//! The minutes that a learner has, day by day, and how they are shared between reviews, practice and topics. Days
//! are those of the calendar, so no change of clocks touches them.

use std::collections::BTreeMap;

use crate::day::Day;
use crate::review::stats::weekday;

/// How many days ahead are planned: ten years. What does not fit is told as such.
pub const HORIZON: i64 = 3653;

/// When the learner studies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// The study day on which the plan is made: nothing is planned before it.
    pub today: Day,
    /// The first day of study, where that is still ahead.
    pub start: Option<Day>,
    /// Minutes by weekday, from Monday.
    pub hours: [u32; 7],
    /// Days without study, first and last: holidays and days away.
    pub off: Vec<(Day, Day)>,
    /// Minutes that the learner named for a single day: they count whatever else the day is.
    pub given: BTreeMap<Day, u32>,
    /// Minutes that were studied today already.
    pub done: u32,
    /// Minutes of reviews a day, from today. After the last figure it goes on as that one says.
    pub reviews: Vec<u32>,
    /// How much of what reviews leave goes into practice and projects, in per cent; what is over 80 counts as 80.
    pub practice: u32,
}

/// The minutes of one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// The day.
    pub day: Day,
    /// Minutes in all.
    pub minutes: u32,
    /// Those of them that reviews take.
    pub reviews: u32,
    /// Those that practice and projects take.
    pub practice: u32,
}

impl Room {
    /// Minutes for topics.
    pub const fn topics(self) -> u32 {
        self.minutes - self.reviews - self.practice
    }
}

impl Calendar {
    /// The first day on which something can be planned.
    pub fn first(&self) -> Day {
        self.start.map_or(self.today, |start| start.max(self.today))
    }

    /// Minutes of a day.
    pub fn minutes(&self, day: Day) -> u32 {
        let is_off = self
            .off
            .iter()
            .any(|(first, last)| (*first..=*last).contains(&day));
        let minutes = match self.given.get(&day) {
            Some(minutes) => *minutes,
            None if is_off => 0,
            None => self.hours[weekday(day)],
        };
        let done = if day == self.today { self.done } else { 0 };
        minutes.min(MOST).saturating_sub(done)
    }

    /// The days from the first on, up to the horizon.
    ///
    /// Reviews that do not fit into half of a day wait for the next one: with more they would leave no room to
    /// learn anything, with a fixed share they would take what nobody needs.
    pub fn rooms(&self) -> impl Iterator<Item = Room> {
        let mut waiting = 0_u64;
        let last = Day(self.today.0 + HORIZON);
        (self.first().0..last.0).map(move |day| {
            let day = Day(day);
            let minutes = self.minutes(day);
            let ahead = usize::try_from(day.0 - self.today.0).unwrap_or_default();
            let new = self.reviews.get(ahead).or(self.reviews.last());
            waiting += u64::from(new.copied().unwrap_or(0));
            let reviews = minutes / 2;
            let reviews = u32::try_from(waiting).map_or(reviews, |waiting| waiting.min(reviews));
            waiting -= u64::from(reviews);
            Room {
                day,
                minutes,
                reviews,
                practice: (minutes - reviews) * self.practice.min(MOST_PRACTICE) / 100,
            }
        })
    }

    /// Minutes for topics up to a day, it included.
    pub fn until(&self, goal: Day) -> u64 {
        let rooms = self.rooms().take_while(|room| room.day <= goal);
        rooms.map(|room| u64::from(room.topics())).sum()
    }

    /// With so many minutes more on each weekday of study, but on none more than `most`; on every day where there
    /// is no weekday of study yet.
    pub(super) fn raised(&self, more: u32, most: u32) -> Self {
        let none = self.hours.iter().all(|minutes| *minutes == 0);
        let raise = |minutes: u32| match minutes {
            0 if !none => 0,
            _ => minutes.max(most.min(minutes + more)),
        };
        Self {
            hours: self.hours.map(raise),
            ..self.clone()
        }
    }
}

/// The most that practice may take, in per cent: something has to be learnt.
pub const MOST_PRACTICE: u32 = 80;

/// Minutes of a day.
pub(super) const MOST: u32 = 24 * 60;
