//! The road of a plan: how many of its topics were done by which day, and how many the plan has done by which day
//! ahead. What lies behind is fact, what lies ahead is reckoned.

use std::collections::BTreeMap;

use crate::day::Day;
use crate::index::Index;
use crate::plan::{Input, Plan};
use crate::record::Status;
use crate::review::Moment;
use crate::state::State;

/// How many topics, points that count by themselves among them, are done in all by the end of a day.
pub type Steps = Vec<(Day, u32)>;

/// Both stretches. The second goes on where the first ends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Road {
    /// The days on which something of the plan was finished that still is.
    pub done: Steps,
    /// The days on which the plan has something finished.
    pub ahead: Steps,
    /// How many are planned in all.
    pub total: u32,
}

impl Road {
    /// How many are done.
    pub fn now(&self) -> u32 {
        self.done.last().map_or(0, |(_, count)| *count)
    }
}

/// The road of a plan that was made of `input`. `now` says what the clock shows here, and `hour` when a day begins.
pub fn road(
    state: &State,
    index: &Index,
    input: &Input,
    plan: &Plan,
    now: Moment,
    hour: u8,
) -> Road {
    let mut finished: BTreeMap<Day, u32> = BTreeMap::new();
    let today = now.at(hour).day;
    for unit in &input.units {
        let Some(known) = index.units.get(usize::from(unit.unit)) else {
            continue;
        };
        if let (Status::Done, Some(at)) = (state.status(&known.0), state.status_since(&known.0)) {
            // What a clock that was ahead dated later is done all the same.
            let day = Moment { ms: at, ..now }.at(hour).day.min(today);
            *finished.entry(day).or_default() += 1;
        }
    }
    let ends = plan.days.iter().map(|day| {
        let ends = day.pieces.iter().filter(|piece| piece.ends).count();
        (day.day, u32::try_from(ends).unwrap_or(u32::MAX))
    });
    let done = summed(0, finished.into_iter());
    let from = done.last().map_or(0, |(_, count)| *count);
    let ahead = summed(from, ends.filter(|(_, count)| *count > 0));
    Road {
        total: ahead.last().map_or(from, |(_, count)| *count),
        done,
        ahead,
    }
}

fn summed(from: u32, days: impl Iterator<Item = (Day, u32)>) -> Steps {
    let mut sum = from;
    let sums = days.map(|(day, count)| {
        sum += count;
        (day, sum)
    });
    sums.collect()
}
