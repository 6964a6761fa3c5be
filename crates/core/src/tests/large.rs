//! Import, replacement and erasure begin with a snapshot, and can be taken back.

use std::collections::BTreeMap;

use super::importing::{NOW, done, file, read, two_topics};
use super::{Disk, Tab};
use crate::action::Action;
use crate::export::export;
use crate::import::preview;
use crate::notice::{Large, Notice, Refusal};
use crate::record::{Key, Kind, Status, Value};
use crate::state::setting;

#[test]
fn replacing_puts_the_file_in_place_of_everything_and_undo_gives_everything_back() {
    let (mut disk, mut tab) = two_topics();
    tab.act(
        &mut disk,
        Action::DeviceSettingChanged {
            id: "theme".to_owned(),
            text: "dark".to_owned(),
        },
    );
    let before = tab.visible();
    tab.act(&mut disk, Action::Replaced(file(&done("dicts", 5))));
    assert_eq!(
        ["lists", "loops", "dicts"].map(|topic| tab.state.status(topic)),
        [Status::ToDo, Status::ToDo, Status::Done]
    );
    assert_eq!(tab.state.device("theme"), Some("dark"));
    assert_eq!(tab.state.undo_label(), Some("Replacement"));
    tab.act(&mut disk, Action::Undone);
    assert_eq!(tab.visible(), before);
    assert_eq!(Tab::open(&mut disk, 2).0.visible(), before);
}

#[test]
fn erasing_leaves_theme_and_keys_alone_and_its_snapshot_brings_the_rest_back() {
    let (mut disk, mut tab) = two_topics();
    let before = tab.visible();
    for (id, text) in [
        (setting::THEME, "dark"),
        (setting::KEYS, "off"),
        (setting::SEARCHES, "lists"),
        ("asked-backend-framework", "yes"),
        ("filter-python-interview", "open"),
    ] {
        let id = id.to_owned();
        let text = text.to_owned();
        tab.act(&mut disk, Action::DeviceSettingChanged { id, text });
    }
    let with_device = tab.visible();
    tab.act(&mut disk, Action::Erased);
    let stays = [(setting::THEME, "dark"), (setting::KEYS, "off")]
        .map(|(id, text)| (Key::new(Kind::Device, id), Value::Text(text.to_owned())));
    assert!(tab.state.is_new());
    assert_eq!(tab.visible(), BTreeMap::from(stays.clone()));
    assert_eq!(Tab::open(&mut disk, 3).0.visible(), tab.visible());
    tab.act(&mut disk, Action::Undone);
    assert_eq!(tab.visible(), with_device);
    tab.act(&mut disk, Action::Erased);
    let snapshot = disk
        .entries
        .iter()
        .find(|(name, _)| name.starts_with("cairn:test:snapshot:"));
    let file = read(snapshot.unwrap().1.as_bytes()).unwrap();
    tab.act(&mut disk, Action::Replaced(Box::new(file)));
    let brought: BTreeMap<_, _> = before.into_iter().chain(stays).collect();
    assert_eq!(tab.visible(), brought);
}

#[test]
fn what_was_searched_for_is_erased_where_nothing_else_is_known() {
    let mut disk = Disk::new();
    let (mut tab, _) = Tab::open(&mut disk, 1);
    let id = setting::SEARCHES.to_owned();
    let text = "lists".to_owned();
    tab.act(&mut disk, Action::DeviceSettingChanged { id, text });
    tab.act(&mut disk, Action::Erased);
    assert!(tab.visible().is_empty());
}

#[test]
fn a_copy_merged_after_erasing_everything_brings_it_all_back() {
    let (mut disk, mut tab) = two_topics();
    let before = tab.visible();
    let copy = read(export(&tab.state, 5).as_bytes()).unwrap();
    tab.act(&mut disk, Action::Erased);
    let seen = preview(&tab.state, &copy);
    assert_eq!((seen.added, seen.kept), (before.len(), 0));
    tab.act(&mut disk, Action::Imported(Box::new(copy)));
    assert_eq!(tab.visible(), before);
    assert_eq!(Tab::open(&mut disk, 3).0.visible(), before);
}

#[test]
fn a_copy_brings_back_what_was_taken_back_since_when_the_learner_says_so() {
    let (mut disk, mut tab) = two_topics();
    let before = tab.visible();
    let mut copy = read(export(&tab.state, 5).as_bytes()).unwrap();
    tab.act(&mut disk, Action::Erased);
    tab.act(
        &mut disk,
        Action::TopicMarked {
            topic: "dicts".to_owned(),
            name: "Dicts".to_owned(),
            status: Status::Done,
        },
    );
    let seen = preview(&tab.state, &copy);
    assert_eq!((seen.added, seen.taken_back), (0, before.len()));
    tab.act(&mut disk, Action::Imported(Box::new(copy.clone())));
    assert_eq!(tab.state.status("lists"), Status::ToDo);
    copy.revive = true;
    assert_eq!(preview(&tab.state, &copy).added, before.len());
    tab.act(&mut disk, Action::Imported(Box::new(copy)));
    let statuses = ["lists", "loops", "dicts"].map(|topic| tab.state.status(topic));
    assert_eq!(statuses, [Status::Done, Status::Learning, Status::Done]);
}

#[test]
fn where_the_snapshot_does_not_fit_nothing_changes() {
    let (mut disk, mut tab) = two_topics();
    disk.room = 400;
    let (stored, before) = (disk.entries.clone(), tab.state.clone());
    let file = file(&done("dicts", 5));
    for (action, what) in [
        (Action::Imported(file.clone()), Large::Import),
        (Action::Replaced(file), Large::Replace),
        (Action::Erased, Large::Erase),
    ] {
        let notice = tab.act(&mut disk, action);
        assert_eq!(
            notice,
            Some(Notice::Refused(Refusal::NoRoomForSnapshot { what }))
        );
        assert_eq!((&disk.entries, &tab.state), (&stored, &before));
    }
}

#[test]
fn a_second_large_change_waits_until_the_first_is_through() {
    let (_, mut tab) = two_topics();
    crate::update::update(&mut tab.state, Action::Erased, NOW);
    let second = crate::update::update(&mut tab.state, Action::Erased, NOW);
    assert_eq!(
        (second.notice, second.effects),
        (Some(Notice::Refused(Refusal::Busy)), Vec::new())
    );
}
