//! The plan: what is learnt on which day, week by week, and when phases and the whole of it end.

use super::calendar::Room;
use super::order::{Places, order};
use super::spread::{End, Minutes, Rooms, left};
use super::ways::{Verdict, verdict};
use super::{Input, Unit};
use crate::day::Day;

/// What follows from an [`Input`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The days on which there is something to do, until the last unit is learnt.
    pub days: Vec<DayPlan>,
    /// When each phase of the input ends, with its track and its place there.
    pub phases: Vec<(u16, u16, End)>,
    /// When everything is learnt.
    pub finish: End,
    /// Minutes of topics that are left.
    pub minutes: u64,
    /// Those of them that find no day within the horizon.
    pub beyond: u64,
    /// How the plan stands to the day that was set.
    pub verdict: Verdict,
}

/// One day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayPlan {
    /// The day.
    pub day: Day,
    /// Minutes that the learner has.
    pub minutes: u32,
    /// Minutes of reviews.
    pub reviews: u32,
    /// Minutes of practice and projects.
    pub practice: u32,
    /// What is learnt, in order.
    pub pieces: Vec<Piece>,
}

/// A unit, or what a day or week has of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The unit's number.
    pub unit: u16,
    /// Minutes.
    pub minutes: u32,
    /// Whether it is finished then.
    pub ends: bool,
}

/// One week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeekPlan {
    /// Its Monday.
    pub monday: Day,
    /// Minutes of topics.
    pub minutes: u32,
    /// Minutes of reviews.
    pub reviews: u32,
    /// Minutes of practice and projects.
    pub practice: u32,
    /// What is learnt, in order, each unit once.
    pub pieces: Vec<Piece>,
}

/// Plans from today on what is left.
pub fn plan(input: &Input) -> Plan {
    let open = open(&input.units);
    let units: Vec<&Unit> = order(&open).into_iter().map(|place| open[place]).collect();
    let rooms = Rooms::new(input.calendar.rooms().collect());
    let spread = input.speed.spread(units.len());
    let mut sum = Minutes::default();
    let ends: Vec<Minutes> = units
        .iter()
        .map(|unit| {
            sum = sum.with(unit, spread);
            sum
        })
        .collect();
    let places = Places::of(&units);
    let phases = input.phases.iter().map(|phase| {
        let last = places.find(&phase.units).into_iter().max();
        let end = last.map_or(End::Settled, |last| ends[last].end(spread, &rooms));
        (phase.track, phase.phase, end)
    });
    let lefts: Vec<u64> = units.iter().map(|unit| left(unit, spread.likely)).collect();
    let (days, beyond) = days(&units, &lefts, &rooms.days);
    let finish = sum.end(spread, &rooms);
    Plan {
        days,
        phases: phases.collect(),
        finish,
        minutes: sum.likely,
        beyond,
        verdict: verdict(input, &units, &lefts, finish),
    }
}

/// The units about which something is left to do, each once.
fn open(units: &[Unit]) -> Vec<&Unit> {
    let mut is_met = vec![false; usize::from(u16::MAX) + 1];
    let first = |unit: &&Unit| !std::mem::replace(&mut is_met[usize::from(unit.unit)], true);
    let firsts = units.iter().filter(first);
    firsts.filter(|unit| unit.minutes > 0).collect()
}

/// Puts units on days, one after the other; and what finds none.
fn days(units: &[&Unit], lefts: &[u64], rooms: &[Room]) -> (Vec<DayPlan>, u64) {
    let mut days = Vec::new();
    let mut units = units.iter().zip(lefts);
    let mut current = units.next().map(|(unit, left)| (*unit, *left));
    for room in rooms.iter().filter(|room| room.minutes > 0) {
        let mut pieces = Vec::new();
        let mut free = room.topics();
        while let Some((unit, left)) = current.filter(|_| free > 0) {
            let minutes = u32::try_from(left).map_or(free, |left| left.min(free));
            let rest = left - u64::from(minutes);
            pieces.push(Piece {
                unit: unit.unit,
                minutes,
                ends: rest == 0,
            });
            free -= minutes;
            current = if rest > 0 {
                Some((unit, rest))
            } else {
                units.next().map(|(unit, left)| (*unit, *left))
            };
        }
        // Reviews leave room for topics, so nothing is left to learn.
        if pieces.is_empty() {
            break;
        }
        days.push(DayPlan {
            day: room.day,
            minutes: room.minutes,
            reviews: room.reviews,
            practice: room.practice,
            pieces,
        });
    }
    let begun = current.map_or(0, |(_, left)| left);
    (days, begun + units.map(|(_, left)| left).sum::<u64>())
}

impl Plan {
    /// What is planned for a day.
    pub fn on(&self, day: Day) -> Option<&DayPlan> {
        let place = self.days.binary_search_by_key(&day, |own| own.day).ok()?;
        self.days.get(place)
    }

    /// When the last phase of a track ends.
    pub fn end_of(&self, track: u16) -> End {
        let own = self.phases.iter().filter(|(of, ..)| *of == track);
        let mut last = End::Settled;
        for (_, _, end) in own {
            match (*end, last) {
                (End::Beyond, _) | (_, End::Beyond) => return End::Beyond,
                (end, last_end) if end.likely() > last_end.likely() => last = end,
                _ => {}
            }
        }
        last
    }

    /// Week by week, those without anything to do left out.
    pub fn weeks(&self) -> Vec<WeekPlan> {
        let mut weeks: Vec<WeekPlan> = Vec::new();
        for day in &self.days {
            let monday = day.day.monday();
            if weeks.last().is_none_or(|week| week.monday != monday) {
                weeks.push(WeekPlan {
                    monday,
                    minutes: 0,
                    reviews: 0,
                    practice: 0,
                    pieces: Vec::new(),
                });
            }
            let Some(week) = weeks.last_mut() else {
                continue;
            };
            week.reviews += day.reviews;
            week.practice += day.practice;
            for piece in &day.pieces {
                week.minutes += piece.minutes;
                match week.pieces.last_mut() {
                    Some(last) if last.unit == piece.unit => {
                        last.minutes += piece.minutes;
                        last.ends = piece.ends;
                    }
                    _ => week.pieces.push(*piece),
                }
            }
        }
        weeks
    }
}
