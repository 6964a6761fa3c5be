//! What importing notes would do to a learner's cards: seen before it is done, and done as it was seen. It knows
//! topics and shipped cards by their ids alone.

use std::collections::{BTreeMap, BTreeSet};

use super::{Found, TAG};
use crate::hash::hash;
use crate::state::State;

/// What an import would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Cards to write: id, front and back, for [`crate::action::Action::CardsWritten`].
    pub cards: Vec<(String, String, String)>,
    /// How many of them go to each topic.
    pub topics: BTreeMap<String, usize>,
    /// How many of them are the learner's already, in other words.
    pub changed: usize,
    /// Notes that are cards here already, and stay as they are.
    pub here: usize,
    /// Notes that name no topic, while none is chosen.
    pub homeless: usize,
}

/// Looks at notes; those that name no topic go to the one that is `chosen`.
pub fn plan(
    notes: &[Found],
    state: &State,
    is_topic: &dyn Fn(&str) -> bool,
    is_shipped: &dyn Fn(&str) -> bool,
    chosen: Option<&str>,
) -> Plan {
    let mut plan = Plan::default();
    let mut seen = BTreeSet::new();
    for note in notes {
        let known = note.card.as_deref();
        if known.is_some_and(is_shipped) {
            plan.here += 1;
            continue;
        }
        let own = known.and_then(|card| Some((card, card.split_once('+')?.0)));
        let own = own.filter(|(_, topic)| is_topic(topic));
        let (card, topic) = match own {
            Some((card, topic)) => (card.to_owned(), topic),
            None => {
                let tagged = note.tags.iter().filter_map(|tag| topic_of(tag));
                let Some(topic) = tagged.filter(|topic| is_topic(topic)).chain(chosen).next()
                else {
                    plan.homeless += 1;
                    continue;
                };
                (id(topic, note), topic)
            }
        };
        let text = Some((note.front.as_str(), note.back.as_str()));
        let before = state.card_text(&card);
        // A card made of the note keeps the words that the learner gave it since.
        if before == text || (before.is_some() && own.is_none()) || !seen.insert(card.clone()) {
            plan.here += 1;
            continue;
        }
        plan.changed += usize::from(before.is_some());
        *plan.topics.entry(topic.to_owned()).or_default() += 1;
        plan.cards
            .push((card, note.front.clone(), note.back.clone()));
    }
    plan
}

/// The topic that a tag of ours names: `cairn::python-core::lists`.
fn topic_of(tag: &str) -> Option<&str> {
    let mut parts = tag.split("::");
    let (ours, _, topic) = (parts.next()?, parts.next()?, parts.next()?);
    (ours == TAG && parts.next().is_none()).then_some(topic)
}

/// The id of the card that a note becomes: the same note, the same card.
fn id(topic: &str, note: &Found) -> String {
    let text = [note.front.as_str(), "\0", &note.back].concat();
    format!("{topic}+{:016x}", hash(text.as_bytes()))
}
