//! Loading never destroys: whatever stands in storage is read, left alone, or moved aside.

use super::{Disk, Tab};
use crate::action::Action;
use crate::notice::{Notice, Refusal};
use crate::record::Status;

pub(super) const LISTS: &str = "cairn:test:topic:lists";
pub(super) const DONE: &str = r#"{"v":1,"value":{"status":"done","at":5},"rev":[5,1]}"#;

fn quarantined(disk: &Disk) -> Vec<(&str, &str)> {
    let entries = disk
        .entries
        .iter()
        .filter(|(name, _)| name.starts_with("cairn:test:quarantine:"));
    entries
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect()
}

#[test]
fn what_cannot_be_read_is_moved_aside_unchanged_before_anything_is_written() {
    let mut disk = Disk::with(&[(LISTS, "{torn"), ("cairn:test:topic:loops", DONE)]);
    let (mut tab, notice) = Tab::open(&mut disk, 1);
    assert_eq!(
        notice,
        Some(Notice::Found {
            unreadable: 1,
            newer: 0
        })
    );
    assert_eq!(tab.state.status("loops"), Status::Done);
    let kept = quarantined(&disk);
    assert!(
        kept[0].0.contains(LISTS) && kept[0].1 == "{torn" && kept.len() == 1,
        "{kept:?}"
    );
    assert!(!disk.entries.contains_key(LISTS));

    assert_eq!(tab.mark(&mut disk, "lists", Status::Done), None);
    assert_eq!(
        Tab::open(&mut disk, 2).0.state.status("lists"),
        Status::Done
    );
    assert_eq!(quarantined(&disk)[0].1, "{torn");
}

#[test]
fn where_there_is_no_room_to_move_it_aside_it_stays_and_is_not_written_over() {
    let mut disk = Disk::with(&[(LISTS, "{torn")]);
    disk.room = 50;
    let (mut tab, _) = Tab::open(&mut disk, 1);
    assert_eq!(tab.state.unreadable().len(), 1);
    let notice = tab.mark(&mut disk, "lists", Status::Done);
    assert_eq!(notice, Some(Notice::Refused(Refusal::Locked { count: 1 })));
    assert_eq!(
        (disk.entries[LISTS].as_str(), tab.state.undo_len()),
        ("{torn", 0)
    );

    disk.room = 5000;
    tab.act(&mut disk, Action::RetryAsked);
    assert_eq!(tab.mark(&mut disk, "lists", Status::Done), None);
    assert_eq!(tab.state.unreadable().len(), 0);
    assert_eq!(quarantined(&disk)[0].1, "{torn");
}

#[test]
fn a_second_unreadable_entry_never_takes_the_place_of_the_first() {
    let mut disk = Disk::with(&[(LISTS, "first")]);
    Tab::fresh(&mut disk);
    disk.entries.insert(LISTS.to_owned(), "second".to_owned());
    Tab::fresh(&mut disk);
    let mut texts: Vec<_> = quarantined(&disk)
        .into_iter()
        .map(|(_, text)| text)
        .collect();
    texts.sort_unstable();
    assert_eq!(texts, ["first", "second"]);
}

#[test]
fn what_another_program_spoils_while_the_page_is_open_is_kept_and_the_learners_own_stored_again() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    tab.mark(&mut disk, "lists", Status::Done);
    let good = disk.entries[LISTS].clone();
    disk.entries.insert(LISTS.to_owned(), "spoilt".to_owned());
    tab.act(
        &mut disk,
        Action::StorageChanged(vec![(LISTS.to_owned(), Some("spoilt".to_owned()))]),
    );
    assert_eq!(disk.entries[LISTS], good);
    assert_eq!(
        (quarantined(&disk)[0].1, tab.state.status("lists")),
        ("spoilt", Status::Done)
    );
}

#[test]
fn a_newer_record_is_left_alone_and_never_written_over() {
    let newer = r#"{"v":2,"value":{"status":"mastered"},"rev":[5,1]}"#;
    let mut disk = Disk::with(&[(LISTS, newer), ("cairn:test:topic:loops", DONE)]);
    let (mut tab, notice) = Tab::open(&mut disk, 1);
    assert_eq!(
        notice,
        Some(Notice::Found {
            unreadable: 0,
            newer: 1
        })
    );
    assert_eq!(tab.state.newer().collect::<Vec<_>>(), [LISTS]);

    let units = vec!["lists".to_owned(), "loops".to_owned()];
    let skip = Action::UnitsMarked {
        units,
        name: "Basics".to_owned(),
        status: Status::Skipped,
    };
    let notice = tab.act(&mut disk, skip);
    assert_eq!(notice, Some(Notice::Refused(Refusal::Locked { count: 1 })));
    assert_eq!(
        tab.state.status("loops"),
        Status::Skipped,
        "the rest is not held up"
    );
    tab.act(&mut disk, Action::Erased);
    let all = disk.all();
    tab.act(&mut disk, Action::StorageReread(all));
    assert_eq!(disk.entries[LISTS], newer);
}

#[test]
fn a_record_that_a_newer_tab_writes_is_read_only_from_then_on() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    tab.mark(&mut disk, "lists", Status::Done);
    let newer = r#"{"v":2,"value":{"status":"mastered"},"rev":[5,1]}"#.to_owned();
    disk.entries.insert(LISTS.to_owned(), newer.clone());
    tab.act(
        &mut disk,
        Action::StorageChanged(vec![(LISTS.to_owned(), Some(newer.clone()))]),
    );
    tab.act(&mut disk, Action::Undone);
    tab.mark(&mut disk, "lists", Status::Learning);
    assert_eq!(
        (disk.entries[LISTS].as_str(), tab.state.status("lists")),
        (newer.as_str(), Status::Done)
    );
}

#[test]
fn a_newer_record_is_told_once_and_can_be_written_when_it_can_be_read_again() {
    let newer = r#"{"v":2,"value":{"status":"mastered"},"rev":[5,1]}"#;
    let mut disk = Disk::with(&[(LISTS, newer)]);
    let mut tab = Tab::fresh(&mut disk);
    let reread = |tab: &mut Tab, disk: &mut Disk| {
        let all = disk.all();
        tab.act(disk, Action::StorageReread(all))
    };
    assert_eq!(reread(&mut tab, &mut disk), None);
    disk.entries.insert(LISTS.to_owned(), DONE.to_owned());
    reread(&mut tab, &mut disk);
    tab.mark(&mut disk, "lists", Status::Skipped);
    assert_eq!(tab.state.newer().len(), 0);
    assert_eq!(
        Tab::open(&mut disk, 2).0.state.status("lists"),
        Status::Skipped
    );
}

#[test]
fn a_kind_that_only_a_newer_version_knows_is_left_alone() {
    let mut disk = Disk::with(&[("cairn:test:badge:lists", "{\"v\":1}")]);
    let before = disk.entries.clone();
    let (tab, notice) = Tab::open(&mut disk, 1);
    assert_eq!(
        notice,
        Some(Notice::Found {
            unreadable: 0,
            newer: 1
        })
    );
    assert_eq!((tab.state.newer().len(), disk.entries), (1, before));
}

#[test]
fn other_sites_and_other_programs_are_passed_over() {
    let mut disk = Disk::with(&[
        ("cairn:other:topic:lists", "{torn"),
        ("cairn:test2:topic:lists", "{torn"),
        ("theme", "dark"),
        ("cairn:test:snapshot:5", "{torn"),
        ("cairn:test:quarantine:cairn:test:topic:lists~1", "{torn"),
    ]);
    let before = disk.entries.clone();
    let (tab, notice) = Tab::open(&mut disk, 1);
    assert_eq!(
        (notice, tab.state.is_new(), disk.entries),
        (None, true, before)
    );
}

#[test]
fn a_date_beyond_belief_is_not_believed_and_does_not_outlast_the_learner() {
    let hostile = r#"{"v":1,"value":{"status":"done","at":5},"rev":[9007199254740992,1]}"#;
    let mut disk = Disk::with(&[(LISTS, hostile)]);
    let (mut tab, notice) = Tab::open(&mut disk, 1);
    assert_eq!(
        notice,
        Some(Notice::Found {
            unreadable: 1,
            newer: 0
        })
    );
    tab.mark(&mut disk, "lists", Status::Learning);
    assert_eq!(
        Tab::open(&mut disk, 2).0.state.status("lists"),
        Status::Learning
    );
}
