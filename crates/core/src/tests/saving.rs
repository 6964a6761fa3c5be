//! What cannot be stored is said, kept in memory, tried again, and can be exported.

use super::{Disk, Tab, topic};
use crate::action::Action;
use crate::export::export;
use crate::import;
use crate::notice::Notice;
use crate::record::{Kind, Status};

#[test]
fn a_full_storage_is_said_and_nothing_stored_or_in_memory_is_lost() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    tab.mark(&mut disk, "lists", Status::Done);
    let stored = disk.entries.clone();
    disk.room = 100;
    let notice = tab.mark(&mut disk, "loops", Status::Done);
    assert_eq!(notice, Some(Notice::NotSaved { unsaved: 1 }));
    assert_eq!(disk.entries, stored);
    assert_eq!(tab.state.unsaved().collect::<Vec<_>>(), [&topic("loops")]);
    assert_eq!(tab.state.status("loops"), Status::Done);

    let file = import::read(export(&tab.state, tab.now.ms).as_bytes(), tab.now).unwrap();
    assert_eq!(file.len(), 2, "what is not saved is in the export");
}

#[test]
fn what_was_not_saved_is_stored_once_there_is_room() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    disk.room = 0;
    tab.mark(&mut disk, "lists", Status::Done);
    tab.mark(&mut disk, "loops", Status::Skipped);
    assert_eq!(tab.state.unsaved().len(), 2);
    // A try that fails again is no news, and takes nobody's Undo from the screen.
    assert_eq!(tab.act(&mut disk, Action::RetryAsked), None);
    assert_eq!(tab.state.unsaved().len(), 2);
    disk.room = 10_000;
    assert_eq!(
        tab.act(&mut disk, Action::RetryAsked),
        Some(Notice::AllSaved)
    );
    assert_eq!(tab.state.unsaved().len(), 0);
    assert_eq!(Tab::open(&mut disk, 2).0.state.records, tab.state.records);
    assert_eq!(tab.act(&mut disk, Action::RetryAsked), None);
}

#[test]
fn a_later_change_that_is_stored_makes_up_for_one_that_was_not() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    disk.room = 0;
    tab.mark(&mut disk, "lists", Status::Learning);
    disk.room = 10_000;
    assert_eq!(
        tab.mark(&mut disk, "lists", Status::Done),
        Some(Notice::AllSaved)
    );
}

#[test]
fn what_another_tab_stored_later_makes_up_for_what_this_one_could_not() {
    let mut disk = Disk::new();
    let (mut tab, mut other) = (Tab::fresh(&mut disk), Tab::open(&mut disk, 2).0);
    disk.room = 0;
    tab.mark(&mut disk, "lists", Status::Learning);
    disk.room = 10_000;
    other.now.ms += 60_000;
    other.mark(&mut disk, "lists", Status::Done);
    let all = disk.all();
    tab.act(&mut disk, Action::StorageReread(all));
    assert_eq!(
        (tab.state.unsaved().len(), tab.state.status("lists")),
        (0, Status::Done)
    );
}

#[test]
fn only_snapshots_and_quarantined_entries_can_be_thrown_away() {
    let mut disk = Disk::with(&[
        ("cairn:test:snapshot:1", "x"),
        ("cairn:test:quarantine:y", "x"),
    ]);
    let mut tab = Tab::fresh(&mut disk);
    tab.mark(&mut disk, "lists", Status::Done);
    let names = disk
        .entries
        .keys()
        .cloned()
        .chain(["cairn:other:snapshot:1".to_owned()])
        .collect();
    disk.entries
        .insert("cairn:other:snapshot:1".to_owned(), "x".to_owned());
    tab.act(&mut disk, Action::Discarded(names));
    let left: Vec<_> = disk.entries.keys().cloned().collect();
    assert_eq!(left, ["cairn:other:snapshot:1", "cairn:test:topic:lists"]);
}

#[test]
fn what_belongs_to_the_device_is_stored_and_comes_back() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    tab.act(
        &mut disk,
        Action::DeviceSettingChanged {
            id: "theme".to_owned(),
            text: "dark".to_owned(),
        },
    );
    let other = Tab::open(&mut disk, 2).0;
    assert_eq!(
        (other.state.device("theme"), other.state.is_new()),
        (Some("dark"), true)
    );
    assert!(!Kind::Device.travels());
}
