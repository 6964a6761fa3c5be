//! An interview on a day: what would be remembered then, and what to leave when time is short. Forecasts, by
//! the same curve as the schedules, as if nothing were reviewed from now on.

use std::collections::BTreeMap;

use super::queue::{Item, is_open};
use super::{At, Options, recall};
use crate::day::Day;
use crate::state::State;

/// The mean recall predicted for a topic or an area.
#[derive(Clone, Debug, PartialEq)]
pub struct Prediction {
    /// The topic or area.
    pub id: String,
    /// The mean over its answered cards, from 0 to 1.
    pub recall: f32,
    /// How many answered cards it has.
    pub cards: usize,
}

/// What is to be expected on the day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outlook {
    /// Days until then.
    pub days: u32,
    /// The areas, the least remembered first.
    pub areas: Vec<Prediction>,
    /// The topics, the least remembered first.
    pub topics: Vec<Prediction>,
    /// The topics whose new cards will not come up before the day at so many new cards a day: what to leave,
    /// or to add hours for. Those with the most questions go last.
    pub leave: Vec<String>,
}

/// Looks ahead to `goal`; `None` where that is past.
pub fn outlook(
    state: &State,
    items: &[Item],
    at: At,
    options: &Options,
    goal: Day,
) -> Option<Outlook> {
    let days = u32::try_from(goal.0 - at.day.0).ok()?;
    let mut areas = Means::default();
    let mut topics = Means::default();
    let mut waiting: BTreeMap<&str, usize> = BTreeMap::new();
    for item in items {
        let topic = item.topics.first().map_or("", String::as_str);
        match state.memory(&item.card) {
            Some(memory) if !state.hold(&item.card).suspended => {
                let recall = recall(memory, goal);
                areas.add(&item.area, recall);
                topics.add(topic, recall);
            }
            Some(_) => {}
            None if is_open(state, item, options) => *waiting.entry(topic).or_default() += 1,
            None => {}
        }
    }
    Some(Outlook {
        days,
        areas: areas.worst_first(),
        topics: topics.worst_first(),
        leave: leave(waiting, u64::from(options.new) * u64::from(days)),
    })
}

/// The topics that go beyond the room for new cards; small ones are left first.
fn leave(waiting: BTreeMap<&str, usize>, room: u64) -> Vec<String> {
    let mut waiting: Vec<(&str, usize)> = waiting.into_iter().collect();
    waiting.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(other.0)));
    let mut taken = 0;
    let left = waiting.into_iter().filter_map(|(topic, cards)| {
        taken += cards as u64;
        (taken > room).then(|| topic.to_owned())
    });
    left.collect()
}

#[derive(Default)]
struct Means<'a>(BTreeMap<&'a str, (f32, usize)>);

impl<'a> Means<'a> {
    fn add(&mut self, id: &'a str, recall: f32) {
        let (sum, count) = self.0.entry(id).or_default();
        *sum += recall;
        *count += 1;
    }

    fn worst_first(self) -> Vec<Prediction> {
        let means = self.0.into_iter().map(|(id, (sum, cards))| Prediction {
            id: id.to_owned(),
            recall: sum / cards as f32,
            cards,
        });
        let mut all: Vec<Prediction> = means.collect();
        all.sort_by(|one, other| one.recall.total_cmp(&other.recall));
        all
    }
}
