//! When a card is asked again: FSRS-6 by its official crate, with steps for what is new or was forgotten, as
//! in Anki. It knows nothing of what stands on a card.

use fsrs::{FSRS, ItemState, MemoryState, NextStates};

use super::memory::MILLION;
use super::{At, Grade, Memory, Options, Phase, fuzz};
use crate::day::Day;
use crate::record::DAYS;

/// Milliseconds in a minute.
const MINUTE: u64 = 60_000;

/// Schedules by the learner's options.
#[derive(Debug)]
pub struct Scheduler {
    fsrs: FSRS,
    options: Options,
}

impl Scheduler {
    /// With FSRS's default parameters.
    pub fn new(options: Options) -> Self {
        Self {
            fsrs: FSRS::default(),
            options,
        }
    }

    /// What each grade would lead to, from [`Grade::Again`] to [`Grade::Easy`], each at least as late as the one
    /// before; without a memory the card is new. `None` only for a memory that [`Memory::check`] refuses.
    pub fn answers(&self, card: &str, memory: Option<&Memory>, at: At) -> Option<[Memory; 4]> {
        let elapsed = memory.map_or(0, |memory| at.days_since(memory.day));
        let before = memory.map(|memory| MemoryState {
            stability: (memory.stability as f64 / MILLION) as f32,
            difficulty: (memory.difficulty as f64 / MILLION) as f32,
        });
        let retention = self.options.retention;
        let states = self.fsrs.next_states(before, retention, elapsed).ok()?;
        let reps = memory.map_or(0, |memory| memory.reps);
        let phase = memory.map(|memory| memory.phase);
        let mut least = 1;
        let answer = |grade: Grade| {
            let state = of(&states, grade);
            let (phase, due) = match self.step(phase, grade) {
                Some((phase, halves)) => (phase, at.ms + halves * MINUTE / 2),
                None => {
                    let days = self.days(card, reps, at.day, state.interval);
                    let days = days.max(least).min(self.options.longest);
                    least = days + 1;
                    (Phase::Review, after(at.day, days))
                }
            };
            let lapsed = grade == Grade::Again && memory.is_some_and(is_known);
            Memory {
                phase,
                due,
                at: at.ms,
                day: at.day,
                stability: millionths(state.memory.stability),
                difficulty: millionths(state.memory.difficulty),
                reps: reps + 1,
                lapses: memory.map_or(0, |memory| memory.lapses) + u32::from(lapsed),
            }
        };
        Some(Grade::ALL.map(answer))
    }

    /// The step that a grade leads to, and how long it takes in halves of a minute; `None` where it leads to an
    /// interval.
    fn step(&self, phase: Option<Phase>, grade: Grade) -> Option<(Phase, u64)> {
        type Make = fn(u8) -> Phase;
        let (steps, make, step): (&[u16], Make, Option<u8>) = match phase {
            None => (&self.options.steps, Phase::Learning, Some(0)),
            Some(Phase::Learning(step)) => (&self.options.steps, Phase::Learning, Some(step)),
            Some(Phase::Relearning(step)) => {
                (&self.options.again_steps, Phase::Relearning, Some(step))
            }
            Some(Phase::Review) => (&self.options.again_steps, Phase::Relearning, None),
        };
        let halves = |step: usize| steps.get(step).map(|minutes| u64::from(*minutes) * 2);
        let first = halves(0)?;
        let at = match (grade, step) {
            (Grade::Again, _) => return Some((make(0), first)),
            (Grade::Easy, _) | (_, None) => return None,
            (Grade::Hard | Grade::Good, Some(step)) => usize::from(step).min(steps.len() - 1),
        };
        if grade == Grade::Good {
            let next = u8::try_from(at + 1).ok()?;
            return Some((make(next), halves(at + 1)?));
        }
        // At the first step, hard lies between it and the next, or is half as long again.
        let halves = match (at, halves(1)) {
            (0, Some(second)) => u64::midpoint(first, second),
            (0, None) => first * 3 / 2,
            _ => halves(at)?,
        };
        Some((make(u8::try_from(at).ok()?), halves))
    }

    /// The interval in whole days, spread, and off the days that should be easy.
    fn days(&self, card: &str, reps: u32, today: Day, interval: f32) -> u32 {
        let interval = interval.min(self.options.longest as f32);
        let days = if self.options.fuzz {
            fuzz::spread(interval, card, reps)
        } else {
            (interval.round() as u32).max(1)
        };
        if self.options.easy_days.contains(&true) {
            fuzz::off_easy_days(days, interval, today, self.options.easy_days)
        } else {
            days
        }
    }
}

/// Whether forgetting it is a lapse: it was known before.
fn is_known(memory: &Memory) -> bool {
    memory.phase == Phase::Review
}

fn of(states: &NextStates, grade: Grade) -> &ItemState {
    match grade {
        Grade::Again => &states.again,
        Grade::Hard => &states.hard,
        Grade::Good => &states.good,
        Grade::Easy => &states.easy,
    }
}

fn millionths(number: f32) -> u64 {
    (f64::from(number) * MILLION).round() as u64
}

/// The day after so many days, as a record may name it.
fn after(day: Day, days: u32) -> u64 {
    (day.0 + i64::from(days)).min(DAYS.end - 1).unsigned_abs()
}
