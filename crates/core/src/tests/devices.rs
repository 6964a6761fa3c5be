//! A learner with two devices carries files between them: both come to the same.

use proptest::prelude::*;

use super::importing::{done, read, two_topics, with_records};
use super::{Disk, MORNING, Tab, arb};
use crate::action::Action;
use crate::export::export;
use crate::import;
use crate::notice::{Large, Notice};
use crate::record::{Key, Kind};

#[test]
fn importing_ones_own_export_changes_nothing() {
    let (mut disk, mut tab) = two_topics();
    let file = read(export(&tab.state, tab.now.ms).as_bytes()).unwrap();
    let before = tab.state.records.clone();
    let notice = tab.act(&mut disk, Action::Imported(Box::new(file)));
    assert_eq!(
        notice,
        Some(Notice::Applied {
            what: Large::Import,
            changed: 0,
            locked: 0
        })
    );
    assert_eq!((&tab.state.records, tab.state.undo_len()), (&before, 2));
}

#[test]
fn a_file_of_another_site_is_matched_by_id_and_said_to_be_foreign() {
    let other = with_records(&done("lists", 5)).replace("\"test\"", "\"other\"");
    let file = read(other.as_bytes()).unwrap();
    let tab = Tab::fresh(&mut Disk::new());
    assert!(file.is_foreign(&tab.state));
    assert_eq!(import::preview(&tab.state, &file).added, 1);
}

proptest! {
    #[test]
    fn two_devices_that_exchange_files_come_to_agree(
        here in proptest::collection::vec(arb::act(), 0..20),
        there in proptest::collection::vec(arb::act(), 0..20),
    ) {
        let mut learners = [(1, here), (2, there)].map(|(replica, acts)| {
            let mut disk = Disk::new();
            let mut tab = Tab::open(&mut disk, replica).0;
            for act in acts {
                tab.act(&mut disk, act);
            }
            (disk, tab)
        });
        for (from, to) in [(0, 1), (1, 0)] {
            let file = read(export(&learners[from].1.state, MORNING).as_bytes()).unwrap();
            let (disk, tab) = &mut learners[to];
            tab.act(disk, Action::Imported(Box::new(file)));
        }
        prop_assert_eq!(&learners[0].1.state.records, &learners[1].1.state.records);
    }

    /// Each device writes its own journal, books its own days and plans something else.
    #[test]
    fn two_devices_lose_neither_journal_nor_minutes_nor_plans(
        here in proptest::collection::vec((0..3_usize, 0..6_u32, "[a-z]{1,9}"), 1..12),
        there in proptest::collection::vec((0..3_usize, 0..6_u32, "[a-z]{1,9}"), 1..12),
    ) {
        let key = |device: u32, (kind, number, _): &(usize, u32, String)| {
            let kind = [Kind::Plan, Kind::Day, Kind::Journal][*kind];
            Key::new(kind, format!("{number}/{device}"))
        };
        let mut learners = [(1, &here), (2, &there)].map(|(device, notes)| {
            let mut disk = Disk::new();
            let mut tab = Tab::open(&mut disk, device).0;
            for note in notes {
                let texts = vec![(key(device, note), note.2.clone())];
                tab.act(&mut disk, Action::Noted { label: "Noted".to_owned(), texts });
            }
            (disk, tab)
        });
        for (from, to) in [(0, 1), (1, 0)] {
            let file = read(export(&learners[from].1.state, MORNING).as_bytes()).unwrap();
            let (disk, tab) = &mut learners[to];
            tab.act(disk, Action::Imported(Box::new(file)));
        }
        for (device, notes) in [(1, &here), (2, &there)] {
            for (place, note) in notes.iter().enumerate() {
                let key = key(device, note);
                let is_last = notes[place + 1..].iter().all(|later| key_of(later) != key_of(note));
                for (_, tab) in &learners {
                    let found = tab.state.texts(key.kind).find(|(id, _)| *id == key.id);
                    prop_assert!(!is_last || found.map(|(_, text)| text) == Some(note.2.as_str()));
                }
            }
        }
    }
}

fn key_of(note: &(usize, u32, String)) -> (usize, u32) {
    (note.0, note.1)
}
