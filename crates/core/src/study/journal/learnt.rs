//! What was really done on study days, from the records themselves.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use crate::day::Day;
use crate::record::{Kind, Mark, Value};
use crate::review::log::Log;
use crate::review::{Grade, Moment, Options};
use crate::state::State;

/// A line of a track may finish a few topics at once. What was marked in one moment with more was known before, as
/// where a learner says "I know this section", and was not learnt then.
const TOGETHER: usize = 4;

/// What was done on a day, or on some.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Learnt {
    /// Topics that were finished, the first finished first.
    pub finished: Vec<String>,
    /// Topics that were begun and are not finished, the first begun first.
    pub begun: Vec<String>,
    /// Points and focus prompts that were ticked: how many.
    pub points: usize,
    /// Answers to cards.
    pub answers: usize,
    /// Cards that were not remembered, each once, in the order in which they were asked.
    pub missed: Vec<String>,
    /// Minutes that were studied.
    pub minutes: u32,
}

impl Learnt {
    /// Whether nothing is known of it.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What was done on some study days. `log` holds their answers and `studied` their minutes
/// ([`crate::study::hours::studied`]); `ahead` is by how many minutes the learner's clock is ahead of UTC, by which the
/// moments of marks are dated.
pub fn learnt(
    state: &State,
    log: &Log,
    studied: &BTreeMap<Day, u32>,
    days: RangeInclusive<Day>,
    ahead: i32,
) -> Learnt {
    let hour = Options::hour_of(state);
    let is_then = |ms: u64| days.contains(&Moment { ms, ahead }.at(hour).day);
    let mut marked: BTreeMap<u64, Vec<(&str, Mark)>> = BTreeMap::new();
    let mut ticked: BTreeMap<u64, usize> = BTreeMap::new();
    for record in state.records() {
        match (record.key.kind, &record.value) {
            (Kind::Topic, Some(Value::Marked { mark, at })) if is_then(*at) => {
                let topics = marked.entry(*at).or_default();
                topics.push((&record.key.id, *mark));
            }
            (Kind::Point | Kind::Focus, Some(Value::Ticked { at })) if is_then(*at) => {
                *ticked.entry(*at).or_default() += 1;
            }
            _ => {}
        }
    }
    let with = |wanted: Mark| {
        let moments = marked.values().filter(|topics| topics.len() <= TOGETHER);
        let topics = moments.flatten().filter(|(_, mark)| *mark == wanted);
        topics.map(|(topic, _)| (*topic).to_owned()).collect()
    };
    let mut seen = BTreeSet::new();
    let mut missed = Vec::new();
    let mut answers = 0;
    for entry in &log.entries {
        if days.contains(&entry.at.day) {
            answers += 1;
            if entry.grade == Grade::Again && seen.insert(&entry.card) {
                missed.push(entry.card.clone());
            }
        }
    }
    let then = studied.iter().filter(|(day, _)| days.contains(day));
    Learnt {
        finished: with(Mark::Done),
        begun: with(Mark::Learning),
        points: ticked.values().filter(|ticks| **ticks <= TOGETHER).sum(),
        answers,
        missed,
        minutes: then.map(|(_, minutes)| minutes).sum(),
    }
}
