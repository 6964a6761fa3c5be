//! How a plan stands to the day that the learner set, and where it cannot meet it, three ways out: more hours, a
//! later day, or less to learn. It advises, and changes nothing.

use std::collections::BTreeSet;

use super::order::Places;
use super::spread::End;
use super::{Calendar, Input, Priority, Unit};
use crate::day::Day;

/// Minutes more a day are proposed in steps of so many.
const STEP: u32 = 5;

/// More minutes on one day are proposed to nobody: half of a day.
const MOST_A_DAY: u32 = 12 * 60;

/// How a plan stands to the day that was set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// No day was set.
    NoGoal,
    /// If all goes as planned, everything is learnt by then.
    Fits {
        /// The day that was set.
        goal: Day,
        /// Whether that is so even if it goes slowly.
        sure: bool,
    },
    /// Time is short. Each of the three ways is enough by itself.
    Misses {
        /// The day that was set.
        goal: Day,
        /// More time a week; `None` where no day has so many hours.
        more: Option<More>,
        /// The day on which everything is likely learnt; `None` where that is beyond the horizon.
        later: Option<Day>,
        /// What to leave out; `None` where that would have to be something of the core.
        leave: Option<Leave>,
    },
}

/// More time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct More {
    /// Minutes more on each weekday of study.
    pub a_day: u32,
    /// What that makes a week.
    pub a_week: u32,
    /// The minutes by weekday, from Monday, that there are then.
    pub hours: [u32; 7],
}

/// Less to learn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leave {
    /// Numbers of the units, the least needed first. Nothing that stays needs one of them.
    pub units: Vec<u16>,
    /// Minutes that this saves.
    pub minutes: u64,
}

/// Judges units in the order of their plan, with the minutes that each takes.
pub(super) fn verdict(input: &Input, units: &[&Unit], lefts: &[u64], finish: End) -> Verdict {
    let Some(goal) = input.goal else {
        return Verdict::NoGoal;
    };
    match finish {
        End::Settled => return Verdict::Fits { goal, sure: true },
        End::Between(range) if range.likely <= goal => {
            let sure = range.late <= goal;
            return Verdict::Fits { goal, sure };
        }
        End::Between(_) | End::Beyond => {}
    }
    let is_ahead = goal >= input.calendar.first();
    let total = lefts.iter().sum();
    Verdict::Misses {
        goal,
        more: more(&input.calendar, goal, total).filter(|_| is_ahead),
        later: finish.likely(),
        leave: leave(units, lefts, total, input.calendar.until(goal)).filter(|_| is_ahead),
    }
}

/// The least that is enough to learn so many minutes until the goal.
fn more(calendar: &Calendar, goal: Day, total: u64) -> Option<More> {
    let raised = |steps: u32| calendar.raised(steps * STEP, MOST_A_DAY);
    let is_enough = |steps: u32| raised(steps).until(goal) >= total;
    // Too little, and enough.
    let (mut few, mut enough) = (0, MOST_A_DAY / STEP);
    if !is_enough(enough) {
        return None;
    }
    while enough - few > 1 {
        let middle = few.midpoint(enough);
        if is_enough(middle) {
            enough = middle;
        } else {
            few = middle;
        }
    }
    let hours = raised(enough).hours;
    Some(More {
        a_day: enough * STEP,
        a_week: hours.iter().sum::<u32>() - calendar.hours.iter().sum::<u32>(),
        hours,
    })
}

/// What to leave out so that the rest takes no more than `room`: by priority, of equals what comes last, and never
/// what something that stays needs.
fn leave(units: &[&Unit], lefts: &[u64], total: u64, room: u64) -> Option<Leave> {
    let places = Places::of(units);
    let needs = units.iter().map(|unit| places.find(&unit.needs));
    let needs: Vec<BTreeSet<usize>> = needs.map(BTreeSet::from_iter).collect();
    let mut needed = vec![0_u32; units.len()];
    for need in needs.iter().flatten() {
        needed[*need] += 1;
    }
    let can_go = |place: usize| units[place].priority != Priority::Core;
    let mut free: BTreeSet<(Priority, usize)> = (0..units.len())
        .filter(|place| needed[*place] == 0 && can_go(*place))
        .map(|place| (units[place].priority, place))
        .collect();
    let (mut left, mut gone) = (total, Vec::new());
    while left > room {
        let (_, place) = free.pop_last()?;
        gone.push(place);
        left -= lefts[place];
        for need in &needs[place] {
            needed[*need] -= 1;
            if needed[*need] == 0 && can_go(*need) {
                free.insert((units[*need].priority, *need));
            }
        }
    }
    // What went last took more than was needed, perhaps: the most needed that still fits stays.
    let mut out: BTreeSet<usize> = gone.iter().copied().collect();
    for place in gone.iter().rev() {
        if left + lefts[*place] <= room && needs[*place].is_disjoint(&out) {
            out.remove(place);
            left += lefts[*place];
        }
    }
    gone.retain(|place| out.contains(place));
    Some(Leave {
        units: gone.iter().map(|place| units[*place].unit).collect(),
        minutes: total - left,
    })
}
