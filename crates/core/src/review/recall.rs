//! How likely something is remembered. The formula is FSRS-6's forgetting curve, which pages need that do
//! not schedule; a test holds it to the crate's.

use std::ops::Bound;

use super::{At, Memory, memory::MILLION};
use crate::day::Day;
use crate::record::{Key, Kind, Value};
use crate::state::State;

/// How fast memory decays by FSRS-6's default parameters (its 21st).
pub const DECAY: f32 = 0.1542;

/// The probability that a card is remembered on a day, from 0 to 1: `(1 + factor · t / S)^-decay` with
/// `factor = 0.9^(-1/decay) - 1` (FSRS-6, open-spaced-repetition).
pub fn recall(memory: &Memory, on: Day) -> f32 {
    let days = At { ms: 0, day: on }.days_since(memory.day);
    let factor = 0.9_f32.powf(-1.0 / DECAY) - 1.0;
    let stability = (memory.stability as f64 / MILLION) as f32;
    (days as f32 / stability * factor + 1.0).powf(-DECAY)
}

/// The mean recall on a day of the cards of a topic that were ever answered and are not suspended; `None`
/// where there is none. `asks` are the questions (`?id`) about it, which other topics may share.
pub fn topic_recall(state: &State, topic: &str, asks: &[String], on: Day) -> Option<f32> {
    let (mut sum, mut count) = (0.0, 0.0);
    let mut add = |card: &str| {
        if let Some(memory) = state.memory(card)
            && !state.hold(card).suspended
        {
            sum += recall(memory, on);
            count += 1.0;
        }
    };
    add(topic);
    for sign in ["!", "+", "?"] {
        let from = [topic, sign].concat();
        let keys = state.records.range((
            Bound::Excluded(Key::new(Kind::Card, from.as_str())),
            Bound::Unbounded,
        ));
        for (key, record) in keys {
            if key.kind != Kind::Card || !key.id.starts_with(&from) {
                break;
            }
            if let Some(Value::Studied(_)) = record.value {
                add(&key.id);
            }
        }
    }
    asks.iter().for_each(|ask| add(ask));
    (count > 0.0).then_some(sum / count)
}

/// Whether a topic's recall has fallen below what the learner wants to keep.
pub fn fading(state: &State, topic: &str, asks: &[String], on: Day, retention: f32) -> bool {
    topic_recall(state, topic, asks, on).is_some_and(|recall| recall < retention)
}
