//! What the log and the schedules come to, as figures for pictures: facts by day and month, and where the cards
//! stand. It draws nothing, and what lies ahead is for the queue's forecast to say.

use std::collections::BTreeMap;

use super::log::{Before, Log};
use super::{Grade, Memory, Phase, recall};
use crate::day::Day;
use crate::state::State;

/// Days in a week.
const WEEK: usize = 7;

/// How many answers were given on each study day on which there were any.
pub fn by_day(log: &Log) -> BTreeMap<Day, u32> {
    let mut days = BTreeMap::new();
    for entry in &log.entries {
        *days.entry(entry.at.day).or_insert(0) += 1;
    }
    days
}

/// A year of answers, in whole weeks from Monday on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    /// The Monday with which it begins.
    pub first: Day,
    /// Answers a day, up to today: 52 weeks, and the one that has begun.
    pub days: Vec<u32>,
}

impl Year {
    /// The year that ends today.
    pub fn of(days: &BTreeMap<Day, u32>, today: Day) -> Self {
        let first = Day(today.0 - weekday(today) as i64 - 52 * WEEK as i64);
        let days = (first.0..=today.0).map(|day| days.get(&Day(day)).copied().unwrap_or(0));
        Self {
            first,
            days: days.collect(),
        }
    }

    /// Answers in all.
    pub fn total(&self) -> u32 {
        self.days.iter().sum()
    }

    /// Days with answers.
    pub fn active(&self) -> usize {
        self.days.iter().filter(|count| **count > 0).count()
    }

    /// The most answers of a day.
    pub fn most(&self) -> u32 {
        self.days.iter().copied().max().unwrap_or(0)
    }

    /// Answers by week.
    pub fn weeks(&self) -> impl Iterator<Item = (Day, &[u32])> {
        let mondays = (self.first.0..).step_by(WEEK).map(Day);
        mondays.zip(self.days.chunks(WEEK))
    }
}

/// From 0 for Monday to 6 for Sunday.
pub fn weekday(day: Day) -> usize {
    // 1 January 1970 was a Thursday.
    (day.0 + 3).rem_euclid(WEEK as i64) as usize
}

/// How much of what was known was remembered in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// The year.
    pub year: i64,
    /// From 1 to 12.
    pub month: i64,
    /// Answers to known cards.
    pub known: u32,
    /// Those of them that were better than [`Grade::Again`].
    pub remembered: u32,
}

impl Month {
    /// True retention: the share that was remembered, from 0 to 1; `None` where nothing known was asked.
    pub fn retention(&self) -> Option<f32> {
        (self.known > 0).then(|| self.remembered as f32 / self.known as f32)
    }
}

/// Every month from the first with an answer to a known card to the last, by study days.
pub fn by_month(log: &Log) -> Vec<Month> {
    let mut counts: BTreeMap<(i64, i64), (u32, u32)> = BTreeMap::new();
    let known = log.entries.iter();
    for entry in known.filter(|entry| entry.before == Some(Before::Review)) {
        let (year, month, _) = entry.at.day.civil();
        let (known, remembered) = counts.entry((year, month)).or_default();
        *known += 1;
        *remembered += u32::from(entry.grade != Grade::Again);
    }
    let of = |(year, month): (i64, i64)| year * 12 + month - 1;
    let (Some(first), Some(last)) = (counts.keys().next(), counts.keys().next_back()) else {
        return Vec::new();
    };
    let months = (of(*first)..=of(*last)).map(|number| {
        let (year, month) = (number.div_euclid(12), number.rem_euclid(12) + 1);
        let (known, remembered) = counts.get(&(year, month)).copied().unwrap_or_default();
        Month {
            year,
            month,
            known,
            remembered,
        }
    });
    months.collect()
}

/// What is remembered of an area on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// Cards that were ever answered and are not suspended.
    pub cards: u32,
    /// Their mean recall, from 0 to 1.
    pub recall: f32,
}

/// The mean recall of each area on a day; `area_of` says to which a card belongs, and cards of none are not
/// counted.
pub fn by_area(
    state: &State,
    on: Day,
    area_of: &dyn Fn(&str) -> Option<usize>,
) -> BTreeMap<usize, Area> {
    let mut areas: BTreeMap<usize, Area> = BTreeMap::new();
    for (card, memory) in state.memories() {
        if state.hold(card).suspended {
            continue;
        }
        if let Some(area) = area_of(card) {
            let none = Area {
                cards: 0,
                recall: 0.0,
            };
            let sums = areas.entry(area).or_insert(none);
            sums.cards += 1;
            sums.recall += recall(memory, on);
        }
    }
    for area in areas.values_mut() {
        area.recall /= area.cards as f32;
    }
    areas
}

/// Where the cards stand that were ever answered: each is counted once, leeches besides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// At a step, of learning or of learning again.
    pub learning: u32,
    /// Known, with an interval below 21 days.
    pub young: u32,
    /// Known, with an interval of 21 days or more.
    pub mature: u32,
    /// Not asked until the learner takes it back.
    pub suspended: u32,
    /// Forgotten eight times or more, suspended or not.
    pub leeches: u32,
}

impl Standing {
    /// Of all cards.
    pub fn of(state: &State) -> Self {
        let mut standing = Self::default();
        for (card, memory) in state.memories() {
            let count = match place(memory, state.hold(card).suspended) {
                Place::Learning => &mut standing.learning,
                Place::Young => &mut standing.young,
                Place::Mature => &mut standing.mature,
                Place::Suspended => &mut standing.suspended,
            };
            *count += 1;
            standing.leeches += u32::from(memory.is_leech());
        }
        standing
    }

    /// How many cards were ever answered.
    pub fn total(&self) -> u32 {
        self.learning + self.young + self.mature + self.suspended
    }
}

/// Changes whenever a schedule does, or a card is suspended: what says that pictures are to be drawn anew.
pub fn mark(state: &State) -> u64 {
    state.memories().fold(0, |mark: u64, (card, memory)| {
        let held = u64::from(state.hold(card).suspended);
        let card = memory.at ^ memory.due.rotate_left(20) ^ held.rotate_left(40);
        mark.wrapping_mul(31).wrapping_add(card)
    })
}

enum Place {
    Learning,
    Young,
    Mature,
    Suspended,
}

fn place(memory: &Memory, suspended: bool) -> Place {
    match memory.phase {
        _ if suspended => Place::Suspended,
        Phase::Learning(_) | Phase::Relearning(_) => Place::Learning,
        Phase::Review if memory.is_mature() => Place::Mature,
        Phase::Review => Place::Young,
    }
}
