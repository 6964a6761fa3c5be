//! How each topic stands in the learner's memory: whether it fades, and what of it is to be asked. It knows
//! cards by id and topic, and nothing of what stands on them.

use std::collections::BTreeMap;

use super::queue::{Item, is_open};
use super::{At, Memory, Options, recall};
use crate::state::State;

/// How a topic's cards stand. Suspended cards are in none of it but `cards`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Standing {
    /// Its cards, with those that it shares with other topics.
    pub cards: u32,
    /// Cards that are open and were never answered.
    pub new: u32,
    /// Answered cards to be asked now.
    pub due: u32,
    /// Days until the next of the other answered cards is asked; 0 is later today.
    pub next: Option<u32>,
    /// The mean recall of its answered cards, from 0 to 1; `None` where none was answered.
    pub recall: Option<f32>,
    /// The mean recall has fallen below what the learner wants to keep. A topic of which no card may be asked now
    /// does not fade yet: there would be nothing to do about it.
    pub fading: bool,
}

/// How every topic stands that one of `items` is about, by its id.
pub fn standings(
    state: &State,
    items: &[Item],
    at: At,
    options: &Options,
) -> BTreeMap<String, Standing> {
    let mut all: BTreeMap<String, (Standing, Sum)> = BTreeMap::new();
    for item in items {
        let memory = state.memory(&item.card);
        let hold = state.hold(&item.card);
        for topic in &item.topics {
            let (standing, sum) = all.entry(topic.clone()).or_default();
            standing.cards += 1;
            match memory {
                _ if hold.suspended => {}
                None => standing.new += u32::from(is_open(state, item, options)),
                Some(memory) => {
                    sum.add(recall(memory, at.day));
                    if memory.is_due(at) && hold.lets(at.day) {
                        standing.due += 1;
                    } else {
                        let days = days_until(memory, at);
                        standing.next = Some(standing.next.map_or(days, |next| next.min(days)));
                    }
                }
            }
        }
    }
    let finished = all.into_iter().map(|(topic, (mut standing, sum))| {
        standing.recall = sum.mean();
        standing.fading =
            standing.due > 0 && sum.mean().is_some_and(|mean| mean < options.retention);
        (topic, standing)
    });
    finished.collect()
}

/// Whole study days until an answered card is asked; a card that is held back today comes tomorrow.
fn days_until(memory: &Memory, at: At) -> u32 {
    if memory.is_due(at) {
        return 1;
    }
    memory
        .due_day()
        .map_or(0, |due| u32::try_from(due.0 - at.day.0).unwrap_or_default())
}

#[derive(Default)]
struct Sum {
    sum: f32,
    count: f32,
}

impl Sum {
    fn add(&mut self, recall: f32) {
        self.sum += recall;
        self.count += 1.0;
    }

    fn mean(&self) -> Option<f32> {
        (self.count > 0.0).then_some(self.sum / self.count)
    }
}
