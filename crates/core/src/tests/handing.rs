//! What taking a link over does: merging raises and never lowers, replacing puts theirs in place of mine,
//! and one undo gives back what stood.

use proptest::prelude::*;

use super::sharing::{DAY, carried, ledger, link};
use super::{Disk, Tab, arb, learner, marked};
use crate::action::{Action, Choose, Field};
use crate::notice::{Large, Notice, Refusal};
use crate::record::{Key, Kind, Mark, Status, Value};
use crate::share::{Link, Shared, Would, carries};
use crate::state::State;

fn of(state: &State) -> Box<Shared> {
    Box::new(Shared::of(&link(state), &ledger()))
}

/// Somebody who did all sorts of things, and says things of themselves.
fn somebody(acts: Vec<Action>) -> (Disk, Tab) {
    let (mut disk, mut tab) = learner(&[("t0", Status::Learning)]);
    for act in acts {
        tab.act(&mut disk, act);
    }
    let (field, text) = (Field::Name, "Ada".to_owned());
    tab.act(&mut disk, Action::ProfileEdited { field, text });
    (disk, tab)
}

/// How far one is with a fact.
fn far(value: Option<&Value>) -> u8 {
    match value {
        None => 0,
        Some(Value::Marked {
            mark: Mark::Skipped,
            ..
        }) => 1,
        Some(Value::Marked {
            mark: Mark::Learning,
            ..
        }) => 2,
        Some(_) => 3,
    }
}

proptest! {
    #[test]
    fn merging_a_link_never_lowers_anything_and_says_before_what_it_does(
        acts in proptest::collection::vec(arb::act(), 0..12), shared in arb::shared(),
    ) {
        let (mut disk, mut tab) = somebody(acts);
        let before = tab.state.clone();
        let stood = tab.visible();
        let would = shared.would(&before);
        tab.act(&mut disk, Action::SharedMerged(Box::new(shared.clone())));
        let (mut done, mut learning, mut ticked) = (0, 0, 0);
        for (key, value) in tab.visible() {
            let was = stood.get(&key);
            prop_assert!(far(Some(&value)) >= far(was), "{key:?}");
            if !Value::same(was, Some(&value)) {
                prop_assert!(shared.facts.get(&key).is_some_and(|theirs| Value::same(Some(theirs), Some(&value))));
                prop_assert!(carries(key.kind) && !matches!(key.kind, Kind::Choice | Kind::Line));
                *match value {
                    Value::Marked { mark: Mark::Done, .. } => &mut done,
                    Value::Marked { mark, .. } => {
                        prop_assert_eq!(mark, Mark::Learning, "a skip of theirs");
                        &mut learning
                    }
                    _ => &mut ticked,
                } += 1;
            }
        }
        prop_assert!(stood.keys().all(|key| tab.state.value(key).is_some()), "something is gone");
        for (key, theirs) in &shared.facts {
            let skipped = before.status(&key.id) == Status::Skipped && key.kind == Kind::Topic;
            let settled = skipped || matches!(key.kind, Kind::Choice | Kind::Line) || far(Some(theirs)) == 1;
            prop_assert!(settled || far(tab.state.value(key)) >= far(Some(theirs)), "{key:?} was not taken over");
        }
        prop_assert_eq!((would.done, would.learning, would.ticked), (done, learning, ticked));
        // Once more, it has nothing to bring.
        let again = shared.would(&tab.state);
        prop_assert_eq!((again.done, again.learning, again.ticked), (0, 0, 0));
        if done + learning + ticked > 0 {
            tab.act(&mut disk, Action::Undone);
        }
        prop_assert_eq!(tab.visible(), stood);
    }

    #[test]
    fn replacing_by_a_link_puts_theirs_in_place_of_mine_and_undo_gives_mine_back(
        acts in proptest::collection::vec(arb::act(), 0..12), shared in arb::shared(),
    ) {
        let (mut disk, mut tab) = somebody(acts);
        let stood = tab.visible();
        let before = carried(&tab.state);
        let would = shared.would(&tab.state);
        tab.act(&mut disk, Action::SharedReplaced(Box::new(shared.clone())));
        let after = carried(&tab.state);
        for fact in carried(&shared.state()) {
            prop_assert!(after.contains(&fact), "{fact:?} was not taken over");
        }
        prop_assert_eq!(tab.state.profile(Field::Name), Some("Ada"));
        let here = |key: &Key| after.iter().any(|(other, _)| other == key);
        let gone = before.iter().filter(|(key, _)| !here(key)).count();
        let changed = after.iter().filter(|fact| !before.contains(fact)).count();
        prop_assert_eq!((would.gone, would.changed), (gone, changed));
        if gone + changed > 0 {
            prop_assert!(disk.entries.keys().any(|name| name.contains(":snapshot:")));
            tab.act(&mut disk, Action::Undone);
        }
        prop_assert_eq!(tab.visible(), stood);
    }

    #[test]
    fn replacing_by_a_link_leaves_alone_what_it_could_not_name_and_says_how_much(
        acts in proptest::collection::vec(arb::act(), 0..12),
        marks in proptest::collection::vec(0..4_u8, ledger().0.len()),
        length in 0..=ledger().len(),
    ) {
        let (mut disk, mut tab) = somebody(acts);
        // Of content that is not this one's.
        tab.act(&mut disk, marked("elsewhere", Status::Done));
        let black = Choose { group: "colour".into(), option: "black".into(), name: "Black".into() };
        let round = Choose { group: "shape".into(), option: "round".into(), name: "Round".into() };
        tab.act(&mut disk, Action::OptionAdded(black));
        tab.act(&mut disk, Action::OptionPicked(round));
        // Made when the ledger held so many ids.
        let mut link = Link::of(&State::default(), &ledger(), DAY, None);
        link.ledger = length;
        let mut words = Vec::new();
        for ((number, word), mark) in ledger().0.into_iter().enumerate().zip(marks).take(length as usize) {
            link.set(number, mark);
            words.extend((mark == 0).then_some(word));
        }
        let shared = Shared::of(&link, &ledger());
        let could_name = |key: &Key, value: &Value| match value {
            Value::Picked(pick) => {
                let mut options = pick.picked.iter().chain(&pick.added);
                options.all(|option| words.contains(&format!("option:{}/{option}", key.id)))
            }
            _ => words.contains(&format!("{}:{}", key.kind.word(), key.id)),
        };
        let before = tab.visible();
        let would = shared.would(&tab.state);
        tab.act(&mut disk, Action::SharedReplaced(Box::new(shared.clone())));
        let after = tab.visible();
        let (mut gone, mut beyond) = (0, 0);
        for (key, value) in before {
            if !carries(key.kind) || shared.facts.contains_key(&key) {
                continue;
            }
            if could_name(&key, &value) {
                gone += 1;
                prop_assert_eq!(after.get(&key), None, "{:?} stayed", key);
            } else {
                beyond += 1;
                prop_assert_eq!(after.get(&key), Some(&value), "{:?} was not left alone", key);
            }
        }
        prop_assert_eq!((would.gone, would.beyond), (gone, beyond));
        prop_assert!(beyond >= 2);
    }

    #[test]
    fn looking_at_a_link_of_my_own_shows_no_difference(acts in proptest::collection::vec(arb::act(), 0..12)) {
        let (_, tab) = somebody(acts);
        prop_assert_eq!(of(&tab.state).would(&tab.state), Would::default());
    }
}

#[test]
fn done_stands_over_learning_over_to_do_and_my_own_skip_stays() {
    let all = [
        Status::ToDo,
        Status::Learning,
        Status::Done,
        Status::Skipped,
    ];
    for (mine, expected) in [
        (
            Status::ToDo,
            [Status::ToDo, Status::Learning, Status::Done, Status::ToDo],
        ),
        (
            Status::Learning,
            [
                Status::Learning,
                Status::Learning,
                Status::Done,
                Status::Learning,
            ],
        ),
        (Status::Done, [Status::Done; 4]),
        (Status::Skipped, [Status::Skipped; 4]),
    ] {
        for (theirs, expected) in all.into_iter().zip(expected) {
            let (_, sender) = learner(&[("t1", theirs)]);
            let (mut disk, mut tab) = learner(&[("t1", mine)]);
            tab.act(&mut disk, Action::SharedMerged(of(&sender.state)));
            assert_eq!(tab.state.status("t1"), expected, "{mine:?} and {theirs:?}");
        }
    }
}

#[test]
fn merging_says_what_it_did_and_replacing_does_nothing_where_the_snapshot_does_not_fit() {
    let (_, sender) = learner(&[("t1", Status::Done), ("t2", Status::Done)]);
    let (mut disk, mut tab) = learner(&[("t1", Status::Learning), ("t3", Status::Done)]);
    let told = tab.act(&mut disk, Action::SharedMerged(of(&sender.state)));
    let merged = Notice::Applied {
        what: Large::Merge,
        changed: 2,
        locked: 0,
    };
    assert_eq!(told.as_ref(), Some(&merged));
    assert_eq!(merged.to_string(), "Merge done: 2 things.");
    assert_eq!(tab.state.undo_label(), Some("Merge"));
    assert!(
        !disk.entries.keys().any(|name| name.contains(":snapshot:")),
        "nothing was taken away"
    );

    let before = tab.visible();
    disk.room = disk
        .entries
        .iter()
        .map(|(name, text)| name.len() + text.len())
        .sum();
    let told = tab.act(&mut disk, Action::SharedReplaced(of(&sender.state)));
    let refused = Refusal::NoRoomForSnapshot { what: Large::Link };
    assert_eq!(told, Some(Notice::Refused(refused)));
    assert_eq!(tab.visible(), before);
}

#[test]
fn what_a_newer_version_wrote_is_left_alone_by_a_link_and_said() {
    let newer = r#"{"v":99,"value":{"status":"mastered"},"rev":[5,5]}"#;
    let mut disk = Disk::with(&[("cairn:test:topic:t1", newer)]);
    let mut tab = Tab::fresh(&mut disk);
    let (_, sender) = learner(&[("t1", Status::Done), ("t2", Status::Done)]);
    let told = tab.act(&mut disk, Action::SharedMerged(of(&sender.state)));
    assert_eq!(
        told,
        Some(Notice::Applied {
            what: Large::Merge,
            changed: 1,
            locked: 1
        })
    );
    assert_eq!(disk.entries["cairn:test:topic:t1"], newer);
}

#[test]
fn of_a_retired_id_and_its_successor_the_one_further_on_stands() {
    let mut ledger = ledger();
    let successor = ledger.0.iter().position(|id| id == "topic:t2").unwrap();
    ledger.0[successor + 7] = "topic:t2".to_owned();
    for (first, second, expected) in [
        (2, 1, Status::Done),
        (1, 2, Status::Done),
        (3, 1, Status::Learning),
    ] {
        let mut link = Link::of(&State::default(), &ledger, DAY, None);
        link.set(successor, first);
        link.set(successor + 7, second);
        assert_eq!(Shared::of(&link, &ledger).status("t2"), expected);
    }
}

#[test]
fn the_senders_date_is_not_known_so_what_is_merged_is_as_of_now() {
    let (_, sender) = learner(&[("t1", Status::Done)]);
    let (mut disk, mut tab) = learner(&[]);
    tab.act(&mut disk, Action::SharedMerged(of(&sender.state)));
    assert_eq!(tab.state.status_since("t1"), Some(tab.now.ms));
    tab.act(&mut disk, marked("t1", Status::ToDo));
    tab.act(&mut disk, Action::SharedReplaced(of(&sender.state)));
    assert_eq!(
        tab.state.value(&Key::of_unit("t1")),
        Some(&Value::Marked {
            mark: Mark::Done,
            at: tab.now.ms
        })
    );
}
