//! Schedules reckoned anew from the log: where answers of several devices came together, the later of two
//! schedules has not heard of all of them.

use super::log::{Entry, Log};
use super::{Memory, Scheduler};
use crate::state::State;

/// The schedule that a card's answers lead to, from the first on; `None` where there is none.
pub fn replay(scheduler: &Scheduler, answers: &[&Entry]) -> Option<Memory> {
    let mut memory: Option<Memory> = None;
    for entry in answers {
        let next = scheduler.answers(&entry.card, memory.as_ref(), entry.at)?;
        memory = Some(next[entry.grade.place()]);
    }
    memory
}

/// The cards that the log knows more answers of than their schedules, with the schedules that follow from all
/// of them.
pub fn missed(state: &State, log: &Log, scheduler: &Scheduler) -> Vec<(String, Memory)> {
    let cards = log.by_card().into_iter();
    let missed = cards.filter_map(|(card, answers)| {
        let known = state.memory(card).map_or(0, |memory| memory.reps as usize);
        if answers.len() <= known {
            return None;
        }
        Some((card.to_owned(), replay(scheduler, &answers)?))
    });
    missed.collect()
}
