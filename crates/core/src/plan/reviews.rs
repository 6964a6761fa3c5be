//! How many minutes a day reviews will take, from the cards that the learner has. It asks nothing.

use crate::day::Day;
use crate::review::log::Log;
use crate::review::queue::forecast;
use crate::state::State;

/// Days that are looked ahead, and days of answers that are looked back at.
const DAYS: i64 = 28;

/// Seconds of an answer, before any was measured.
const SECONDS: u64 = 15;

/// Minutes of reviews a day, from today; the last figure is the mean of the others, and goes on. Nothing where there
/// are no cards.
///
/// It is a forecast: cards due, times how long answers took in the last weeks. It knows neither new cards nor lapses.
pub fn minutes(state: &State, today: Day) -> Vec<u32> {
    if state.memories().next().is_none() {
        return Vec::new();
    }
    let log = Log::since(state, Day(today.0 - DAYS));
    let answers = log.entries.len() as u64;
    let taken: u64 = log.entries.iter().map(|one| u64::from(one.seconds)).sum();
    let seconds = taken
        .checked_div(answers)
        .map_or(SECONDS, |mean| mean.max(1));
    let cards = forecast(state, today, DAYS.unsigned_abs() as usize);
    let minutes = |cards: &u32| (u64::from(*cards) * seconds).div_ceil(60);
    let mut days: Vec<u64> = cards.iter().map(minutes).collect();
    let days_ahead = DAYS.unsigned_abs();
    days.push((days.iter().sum::<u64>() + days_ahead / 2) / days_ahead);
    let bounded = |minutes: &u64| u32::try_from(*minutes).unwrap_or(u32::MAX);
    days.iter().map(bounded).collect()
}
