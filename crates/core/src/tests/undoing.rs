//! Undo gives back what stood before, and leaves alone what someone else changed since.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{Disk, MORNING, Tab, arb, marked, topic};
use crate::action::{Action, Entry};
use crate::notice::Notice;
use crate::record::{Key, Mark, Record, Rev, Status, Value};
use crate::wire;

/// What another tab stores a moment later.
fn foreign(tab: &mut Tab, key: Key, value: Option<Value>) -> Entry {
    tab.now.ms += 1000;
    let rev = Rev {
        ms: tab.state.next_rev(tab.now).ms,
        replica: 99,
    };
    let record = Record { key, value, rev };
    Entry {
        name: wire::name("test", &record.key),
        text: wire::record_text(&record),
    }
}

#[derive(Clone, Debug)]
enum Step {
    Own(Action),
    Foreign(String, Option<Mark>),
}

fn step() -> impl Strategy<Value = Step> {
    let marks = vec![None, Some(Mark::Done), Some(Mark::Skipped)];
    prop_oneof![
        4 => arb::act().prop_map(Step::Own),
        1 => (arb::topic_id(), proptest::sample::select(marks))
            .prop_map(|(topic, mark)| Step::Foreign(topic, mark)),
    ]
}

proptest! {
    #[test]
    fn each_undo_gives_back_what_stood_before(acts in proptest::collection::vec(arb::act(), 1..60)) {
        let mut disk = Disk::new();
        let mut tab = Tab::fresh(&mut disk);
        let mut before = Vec::new();
        for act in acts {
            let (stood, undoable) = (tab.visible(), tab.state.undo_len());
            tab.act(&mut disk, act);
            if tab.state.undo_len() > undoable {
                before.push(stood);
            } else {
                prop_assert_eq!(stood, tab.visible(), "a change that cannot be taken back");
            }
        }
        while let Some(stood) = before.pop() {
            tab.act(&mut disk, Action::Undone);
            prop_assert_eq!(tab.visible(), stood);
        }
        prop_assert_eq!(tab.act(&mut disk, Action::Undone), Some(Notice::NothingToUndo));
        prop_assert_eq!(Tab::open(&mut disk, 2).0.state.records, tab.state.records);
    }

    #[test]
    fn undoing_everything_leaves_what_others_wrote_last(steps in proptest::collection::vec(step(), 1..40)) {
        let mut disk = Disk::new();
        let mut tab = Tab::fresh(&mut disk);
        let mut expected = BTreeMap::new();
        for step in steps {
            match step {
                Step::Own(act) => {
                    tab.act(&mut disk, act);
                }
                Step::Foreign(id, mark) => {
                    let value = mark.map(|mark| Value::Marked { mark, at: tab.now.ms });
                    let entry = foreign(&mut tab, topic(&id), value.clone());
                    disk.store(&entry);
                    tab.act(&mut disk, Action::StorageChanged(vec![(entry.name, Some(entry.text))]));
                    match value {
                        Some(value) => expected.insert(topic(&id), value),
                        None => expected.remove(&topic(&id)),
                    };
                }
            }
        }
        while tab.state.undo_len() > 0 {
            tab.act(&mut disk, Action::Undone);
        }
        prop_assert_eq!(tab.visible(), expected);
    }
}

#[test]
fn undo_says_how_many_changed_elsewhere_since_and_stayed() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    let units = vec!["a".to_owned(), "b".to_owned(), "c".to_owned()];
    tab.act(
        &mut disk,
        Action::UnitsMarked {
            units,
            name: "Loops".to_owned(),
            status: Status::Done,
        },
    );
    assert_eq!(tab.state.undo_label(), Some("Loops done"));
    let skipped = Value::Marked {
        mark: Mark::Skipped,
        at: MORNING,
    };
    let entry = foreign(&mut tab, topic("b"), Some(skipped));
    tab.act(
        &mut disk,
        Action::StorageChanged(vec![(entry.name, Some(entry.text))]),
    );

    let notice = tab.act(&mut disk, Action::Undone);
    let label = "Loops done".to_owned();
    assert_eq!(
        notice,
        Some(Notice::Undone {
            label,
            restored: 2,
            left: 1
        })
    );
    let statuses = ["a", "b", "c"].map(|unit| tab.state.status(unit));
    assert_eq!(statuses, [Status::ToDo, Status::Skipped, Status::ToDo]);
}

#[test]
fn undo_gives_back_since_when_a_topic_was_done() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    tab.mark(&mut disk, "lists", Status::Done);
    let since = tab.state.status_since("lists");
    tab.mark(&mut disk, "lists", Status::Learning);
    tab.act(&mut disk, Action::Undone);
    assert_eq!(
        (tab.state.status("lists"), tab.state.status_since("lists")),
        (Status::Done, since)
    );
}

#[test]
fn a_hundred_changes_can_be_taken_back_and_the_oldest_is_forgotten_first() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    for number in 0..130 {
        tab.mark(&mut disk, &format!("t{number}"), Status::Done);
    }
    assert_eq!(tab.state.undo_len(), 100);
    while tab.state.undo_len() > 0 {
        tab.act(&mut disk, Action::Undone);
    }
    assert_eq!(tab.visible().len(), 30);
    assert_eq!(tab.state.status("t29"), Status::Done);
}

#[test]
fn marking_what_is_so_already_is_no_change_and_costs_no_undo() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    tab.mark(&mut disk, "lists", Status::Done);
    let stored = disk.entries.clone();
    let update = crate::update::update(&mut tab.state, marked("lists", Status::Done), tab.now);
    assert_eq!(update, crate::action::Update::default());
    assert_eq!((tab.state.undo_len(), disk.entries), (1, stored));
}

#[test]
fn where_the_learner_was_and_how_the_device_looks_are_not_undone() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    tab.mark(&mut disk, "lists", Status::Done);
    tab.act(
        &mut disk,
        Action::PlaceVisited {
            track: "python".to_owned(),
            unit: "lists".to_owned(),
        },
    );
    tab.act(
        &mut disk,
        Action::DeviceSettingChanged {
            id: "theme".to_owned(),
            text: "dark".to_owned(),
        },
    );
    tab.act(
        &mut disk,
        Action::SettingNoted {
            id: "last-export".to_owned(),
            text: "2026-11-20".to_owned(),
        },
    );
    assert_eq!(tab.state.undo_label(), Some("lists done"));
    tab.act(&mut disk, Action::Undone);
    assert_eq!(
        (tab.state.last_track(), tab.state.place("python")),
        (Some("python"), Some("lists"))
    );
    assert_eq!(
        (tab.state.device("theme"), tab.state.setting("last-export")),
        (Some("dark"), Some("2026-11-20"))
    );
}
