//! Arbitrary learners: what they do, and what they have recorded. Few ids and few moments, so that
//! collisions are common.

use proptest::prelude::*;

use super::sharing;
use crate::action::{Action, Choose, Field, Tick};
use crate::day::Day;
use crate::record::{Hold, Key, Kind, Mark, Pick, Record, Rev, Status, Value};
use crate::review::{Memory, Phase};
use crate::share::Shared;
use crate::state::State;

pub(super) fn status() -> impl Strategy<Value = Status> {
    proptest::sample::select(Status::ALL.to_vec())
}

pub(super) fn topic_id() -> impl Strategy<Value = String> {
    (0..6_u8).prop_map(|number| format!("t{number}"))
}

fn unit_id() -> impl Strategy<Value = String> {
    prop_oneof![3 => topic_id(), 1 => topic_id().prop_map(|topic| topic + "#point")]
}

/// Anything that a learner does and Undo takes back.
pub(super) fn act() -> impl Strategy<Value = Action> {
    let name = || Just("Name".to_owned());
    let tick = proptest::sample::select(vec![
        Tick::Focus,
        Tick::Tip,
        Tick::Milestone,
        Tick::NextStep,
    ]);
    let choose = (
        proptest::sample::select(vec!["red", "green", "blue"]),
        0..3_u8,
    );
    prop_oneof![
        4 => (topic_id(), name(), status())
            .prop_map(|(topic, name, status)| Action::TopicMarked { topic, name, status }),
        2 => (proptest::collection::vec(unit_id(), 0..6), name(), status())
            .prop_map(|(units, name, status)| Action::UnitsMarked { units, name, status }),
        2 => (tick, topic_id(), name(), any::<bool>())
            .prop_map(|(kind, id, name, done)| Action::Ticked { kind, id, name, done }),
        2 => choose.prop_map(|(option, act)| {
            let choose = Choose { group: "colour".into(), option: option.into(), name: option.into() };
            match act {
                0 => Action::OptionPicked(choose),
                1 => Action::OptionAdded(choose),
                _ => Action::OptionDropped(choose),
            }
        }),
        1 => (topic_id(), name(), any::<bool>())
            .prop_map(|(line, name, taken)| Action::LineTakenIn { line, name, taken }),
        1 => "[a-z ]{0,10}".prop_map(|text| Action::ProfileEdited { field: Field::Goal, text }),
        1 => ("[a-z]{0,4}", name())
            .prop_map(|(text, name)| Action::SettingChanged { id: "s".to_owned(), name, text }),
        2 => proptest::collection::vec((noted(), topic_id(), "[a-z]{0,4}"), 0..4).prop_map(|texts| {
            let texts = texts.into_iter();
            let texts = texts.map(|(kind, id, text)| (Key::new(kind, id), text));
            Action::Noted { label: "Noted".to_owned(), texts: texts.collect() }
        }),
        1 => shared().prop_map(|shared| Action::SharedMerged(Box::new(shared))),
    ]
}

fn noted() -> impl Strategy<Value = Kind> {
    proptest::sample::select(vec![Kind::Plan, Kind::Day, Kind::Journal, Kind::Evidence])
}

/// What a link may bring, whoever made it: any mark on any number.
pub(super) fn shared() -> impl Strategy<Value = Shared> {
    let ledger = sharing::ledger();
    let numbers = ledger.0.len();
    proptest::collection::vec(0..4_u8, 0..numbers + 4).prop_map(move |marks| {
        let mut link = sharing::link(&State::default());
        for (number, mark) in marks.into_iter().enumerate() {
            link.set(number, mark);
        }
        Shared::of(&link, &ledger)
    })
}

fn text() -> impl Strategy<Value = String> {
    proptest::string::string_regex("(?s).{0,30}").expect("a valid pattern")
}

fn moment() -> impl Strategy<Value = u64> {
    prop_oneof![0..4_u64, 0..=Rev::MAX_MS]
}

/// The schedule of a card, within its bounds.
pub(super) fn memory() -> impl Strategy<Value = Memory> {
    let phase = prop_oneof![
        Just(Phase::Review),
        (0..6_u8).prop_map(Phase::Learning),
        (0..6_u8).prop_map(Phase::Relearning),
    ];
    let numbers = (
        1..=36_500_000_000_u64,
        1_000_000..=10_000_000_u64,
        1..999_u32,
    );
    (phase, moment(), 0..40_000_i64, numbers, any::<u32>()).prop_map(
        |(phase, at, day, (stability, difficulty, reps), lapses)| Memory {
            phase,
            at,
            day: Day(day),
            due: match phase {
                Phase::Review => day.unsigned_abs() + 9,
                _ => at,
            },
            stability,
            difficulty,
            reps,
            lapses: lapses % reps,
        },
    )
}

/// A value that a record of `kind` may hold.
pub(super) fn value(kind: Kind) -> BoxedStrategy<Value> {
    let marks = vec![Mark::Learning, Mark::Done, Mark::Skipped];
    let option = "[a-c]{1,2}";
    match kind {
        Kind::Topic => (proptest::sample::select(marks), moment())
            .prop_map(|(mark, at)| Value::Marked { mark, at })
            .boxed(),
        Kind::Choice => (
            proptest::option::of(option),
            proptest::collection::vec(option, 0..4),
        )
            .prop_map(|(picked, added)| {
                let mut pick = Pick {
                    picked,
                    added: Vec::new(),
                };
                added.iter().for_each(|option| pick.add(option));
                Value::Picked(pick)
            })
            .boxed(),
        Kind::Line | Kind::Deck => any::<bool>().prop_map(Value::Taken).boxed(),
        kind if kind.is_text() => text().prop_map(Value::Text).boxed(),
        Kind::Card => memory().prop_map(Value::Studied).boxed(),
        Kind::Hold => (
            any::<bool>(),
            proptest::option::of(0..30_000_i64),
            any::<bool>(),
        )
            .prop_map(|(suspended, buried, flagged)| {
                Value::Held(Hold {
                    suspended,
                    buried: buried.map(Day),
                    flagged,
                })
            })
            .boxed(),
        Kind::CardText => (text(), text())
            .prop_map(|(front, back)| Value::Written { front, back })
            .boxed(),
        _ => moment().prop_map(|at| Value::Ticked { at }).boxed(),
    }
}

/// A record that storage may hold; with so few keys and moments that two often collide.
pub(super) fn record() -> impl Strategy<Value = Record> {
    let kind = proptest::sample::select(Kind::ALL.to_vec());
    (kind, moment(), 0..2_u32)
        .prop_flat_map(|(kind, ms, replica)| {
            let rev = Rev { ms, replica };
            (
                Just(kind),
                topic_id(),
                proptest::option::of(value(kind)),
                Just(rev),
            )
        })
        .prop_map(|(kind, id, value, rev)| Record {
            key: Key::new(kind, id),
            value,
            rev,
        })
}
