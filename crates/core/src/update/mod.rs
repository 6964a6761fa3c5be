//! The one way in which anything changes: an action comes in, the state is another, and the browser
//! is told what to store. Which fact an action means stands here; how facts are written, undone,
//! brought in or stored stands in the rooms beside.

mod change;
mod large;
mod reviewing;
mod saving;

use std::collections::BTreeMap;

use crate::action::{Action, Choose, Effect, Now, Update};
use crate::notice::{Large, Notice, Refusal};
use crate::record::{Key, Kind, Pick, Status, Value};
use crate::state::{self, Pending, State, setting};
use change::Writer;

/// Applies one action.
pub fn update(state: &mut State, action: Action, now: Now) -> Update {
    match action {
        Action::TopicMarked {
            topic,
            name,
            status,
        } => marked(state, now, &[topic], &name, status),
        Action::UnitsMarked {
            units,
            name,
            status,
        } => marked(state, now, &units, &name, status),
        Action::Ticked {
            kind,
            id,
            name,
            done,
        } => {
            let mut writer = Writer::new(state, now);
            writer.set(
                Key::new(kind.into(), id),
                done.then_some(Value::Ticked { at: now.ms }),
            );
            writer.finish(Some(label(&name, if done { "ticked" } else { "cleared" })))
        }
        Action::OptionPicked(choose) => chosen(state, now, &choose, Pick::pick, "chosen"),
        Action::OptionAdded(choose) => chosen(state, now, &choose, Pick::add, "added"),
        Action::OptionDropped(choose) => chosen(state, now, &choose, Pick::drop, "put out"),
        Action::LineTakenIn { line, name, taken } => {
            let mut writer = Writer::new(state, now);
            writer.set(Key::new(Kind::Line, line), Some(Value::Taken(taken)));
            writer.finish(Some(label(
                &name,
                if taken { "taken in" } else { "left out" },
            )))
        }
        Action::ProfileEdited { field, text } => said(
            state,
            now,
            Key::new(Kind::Profile, field.id()),
            &text,
            Some(label(field.word(), "changed")),
        ),
        Action::PlaceVisited { track, unit } => {
            let mut writer = Writer::new(state, now);
            writer.set(
                Key::new(Kind::Place, setting::LAST_TRACK),
                Some(Value::Text(track.clone())),
            );
            writer.set(Key::new(Kind::Place, track), Some(Value::Text(unit)));
            writer.finish(None)
        }
        Action::SettingChanged { id, name, text } => said(
            state,
            now,
            Key::new(Kind::Setting, id),
            &text,
            Some(label(&name, "changed")),
        ),
        Action::SettingNoted { id, text } => {
            said(state, now, Key::new(Kind::Setting, id), &text, None)
        }
        Action::DeviceSettingChanged { id, text } => {
            said(state, now, Key::new(Kind::Device, id), &text, None)
        }
        Action::CardGraded { name, graded } => reviewing::graded(state, now, &name, &graded),
        Action::CardsReplayed(cards) => reviewing::replayed(state, now, cards),
        Action::CardHeld { card, label, hold } => reviewing::held(state, now, card, label, hold),
        Action::CardWritten { card, label, text } => {
            let texts = vec![(card, text)];
            reviewing::written(state, now, texts, label)
        }
        Action::CardsWritten { label, cards } => {
            let texts = cards.into_iter();
            let texts = texts.map(|(card, front, back)| (card, Some((front, back))));
            reviewing::written(state, now, texts.collect(), label)
        }
        Action::DecksTaken {
            decks,
            label,
            taken,
        } => reviewing::taken(state, now, decks, label, taken),
        Action::LogsJoined(joined) => reviewing::joined(state, now, joined),
        Action::LogPartsSpent(joined) => reviewing::spent(state, &joined),
        Action::RunKept { id, text } => said(state, now, Key::new(Kind::Run, id), &text, None),
        Action::RunDropped { id } => {
            let mut writer = Writer::new(state, now);
            writer.set(Key::new(Kind::Run, id), None);
            writer.finish(Some("Mock interview thrown away".to_owned()))
        }
        Action::Noted { label, texts } => noted(state, now, label, texts),
        Action::Undone => change::undo(state, now),
        Action::Imported(file) => {
            let revive = file.revives(state);
            let pending = Pending {
                revive,
                ..Pending::of(Large::Import, file.records)
            };
            large::asked(state, pending, now)
        }
        Action::Replaced(file) => {
            large::asked(state, Pending::of(Large::Replace, file.records), now)
        }
        Action::SharedMerged(shared) => large::raised(state, &shared, now),
        Action::SharedReplaced(shared) => {
            let pending = Pending {
                reach: shared.reach.clone(),
                ..Pending::of(Large::Link, shared.records(now.ms))
            };
            large::asked(state, pending, now)
        }
        Action::Erased => large::asked(state, Pending::of(Large::Erase, BTreeMap::new()), now),
        Action::SnapshotKept => large::kept(state, now),
        Action::SnapshotRefused => large::refused(state),
        Action::WriteSucceeded(names) => saving::succeeded(state, &names),
        Action::WriteFailed(names) => saving::failed(state, &names),
        Action::RetryAsked => saving::retry(state),
        Action::StorageChanged(entries) => state::absorb(state, entries),
        Action::StorageReread(entries) => state::reread(state, entries),
        Action::MovedAside(names) => saving::moved_aside(state, &names),
        Action::Discarded(names) => saving::discarded(state, names),
    }
}

fn marked(state: &mut State, now: Now, units: &[String], name: &str, status: Status) -> Update {
    let mut writer = Writer::new(state, now);
    for unit in units {
        let key = Key::of_unit(unit);
        let value = match (key.kind, status) {
            (Kind::Point, Status::Learning | Status::Skipped) => continue,
            (Kind::Point, _) => status.mark().map(|_| Value::Ticked { at: now.ms }),
            (_, _) => status.mark().map(|mark| Value::Marked { mark, at: now.ms }),
        };
        writer.set(key, value);
    }
    let word = match status {
        Status::ToDo => "to do",
        Status::Learning => "learning",
        Status::Done => "done",
        Status::Skipped => "skipped",
    };
    writer.finish(Some(label(name, word)))
}

fn chosen(
    state: &mut State,
    now: Now,
    choose: &Choose,
    change: fn(&mut Pick, &str),
    word: &str,
) -> Update {
    let mut pick = state.pick(&choose.group);
    change(&mut pick, &choose.option);
    let mut writer = Writer::new(state, now);
    let value = if pick.is_empty() {
        None
    } else {
        Some(Value::Picked(pick))
    };
    writer.set(Key::new(Kind::Choice, choose.group.as_str()), value);
    writer.finish(Some(label(&choose.name, word)))
}

fn said(state: &mut State, now: Now, key: Key, text: &str, label: Option<String>) -> Update {
    let text = text.trim();
    let mut writer = Writer::new(state, now);
    writer.set(
        key,
        (!text.is_empty()).then(|| Value::Text(text.to_owned())),
    );
    writer.finish(label)
}

fn noted(state: &mut State, now: Now, label: String, texts: Vec<(Key, String)>) -> Update {
    let mut writer = Writer::new(state, now);
    for (key, text) in texts {
        let text = text.trim();
        let is_noted = matches!(
            key.kind,
            Kind::Plan | Kind::Day | Kind::Journal | Kind::Evidence
        );
        if is_noted {
            let value = (!text.is_empty()).then(|| Value::Text(text.to_owned()));
            writer.set(key, value);
        }
    }
    writer.finish(Some(label))
}

/// What the learner reads beside Undo. A tip's text may be long: its beginning will do.
fn label(name: &str, word: &str) -> String {
    const LIMIT: usize = 60;
    match name.char_indices().nth(LIMIT) {
        Some((end, _)) => [name[..end].trim_end(), "\u{2026} ", word].concat(),
        None => [name, " ", word].concat(),
    }
}

/// An update that changes nothing and says why.
fn refuse(refusal: Refusal) -> Update {
    Update {
        notice: Some(Notice::Refused(refusal)),
        ..Update::default()
    }
}

/// The effect of storing entries, if there are any.
fn write(entries: Vec<crate::action::Entry>) -> Vec<Effect> {
    if entries.is_empty() {
        Vec::new()
    } else {
        vec![Effect::Write(entries)]
    }
}
