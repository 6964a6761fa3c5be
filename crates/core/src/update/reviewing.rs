//! What reviews write: schedules with their log, what is held back, the learner's own cards, decks.

use super::change::Writer;
use crate::action::{Effect, Now, Update};
use crate::record::{Hold, Key, Kind, Value};
use crate::review::{Graded, Memory, log};
use crate::state::State;
use crate::wire;

/// An answer: the card's schedule and the line in the log are one change.
pub(super) fn graded(state: &mut State, now: Now, name: &str, graded: &Graded) -> Update {
    let label = super::label(name, graded.grade.word());
    let mut writer = Writer::new(state, now);
    let card = Key::new(Kind::Card, graded.card.as_str());
    writer.set(card, Some(Value::Studied(graded.memory)));
    let segment = Key::new(Kind::Log, graded.segment.as_str());
    writer.set(segment, Some(Value::Text(graded.log.clone())));
    writer.finish(Some(label))
}

pub(super) fn replayed(state: &mut State, now: Now, cards: Vec<(String, Memory)>) -> Update {
    let mut writer = Writer::new(state, now);
    for (card, memory) in cards {
        writer.set(Key::new(Kind::Card, card), Some(Value::Studied(memory)));
    }
    writer.finish(None)
}

pub(super) fn held(state: &mut State, now: Now, card: String, label: String, hold: Hold) -> Update {
    let mut writer = Writer::new(state, now);
    let value = (!hold.is_empty()).then_some(Value::Held(hold));
    writer.set(Key::new(Kind::Hold, card), value);
    writer.finish(Some(label))
}

pub(super) fn written(
    state: &mut State,
    now: Now,
    texts: Vec<(String, Option<(String, String)>)>,
    label: String,
) -> Update {
    let mut writer = Writer::new(state, now);
    for (card, text) in texts {
        let value = text.map(|(front, back)| Value::Written { front, back });
        writer.set(Key::new(Kind::CardText, card), value);
    }
    writer.finish(Some(label))
}

pub(super) fn taken(
    state: &mut State,
    now: Now,
    decks: Vec<String>,
    label: String,
    taken: bool,
) -> Update {
    let mut writer = Writer::new(state, now);
    for deck in decks {
        let value = taken.then_some(Value::Taken(true));
        writer.set(Key::new(Kind::Deck, deck), value);
    }
    writer.finish(Some(label))
}

/// Joined segments are stored beside their parts.
pub(super) fn joined(state: &mut State, now: Now, joined: Vec<log::Joined>) -> Update {
    let mut writer = Writer::new(state, now);
    for log::Joined { id, text, .. } in joined {
        writer.set(Key::new(Kind::Log, id), Some(Value::Text(text)));
    }
    writer.finish(None)
}

/// The parts of joined segments go, where the whole is stored. They go without a record that says so: what
/// they said is said, and a part that an old file brings back says nothing new.
pub(super) fn spent(state: &mut State, joined: &[log::Joined]) -> Update {
    let mut gone = Vec::new();
    for log::Joined {
        id,
        text,
        gone: parts,
    } in joined
    {
        let key = Key::new(Kind::Log, id.as_str());
        let is_stored = !state.unsaved.contains(&key) && !state.is_locked(&key);
        if is_stored && state.value(&key) == Some(&Value::Text(text.clone())) {
            gone.extend(parts.iter().map(|part| Key::new(Kind::Log, part.as_str())));
        }
    }
    let names = gone
        .iter()
        .map(|key| wire::name(&state.site.id, key))
        .collect();
    for key in &gone {
        state.records.remove(key);
    }
    Update {
        effects: vec![Effect::Remove(names)],
        touched: gone,
        ..Update::default()
    }
}
