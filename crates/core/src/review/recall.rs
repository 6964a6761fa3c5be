//! How likely something is remembered. The formula is FSRS-6's forgetting curve, which pages need that do
//! not schedule; a test holds it to the crate's.

use super::{At, Memory, memory::MILLION};
use crate::day::Day;

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
