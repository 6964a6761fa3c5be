//! A learner with two devices carries files between them: both come to the same.

use proptest::prelude::*;

use super::importing::{done, read, two_topics, with_records};
use super::{Disk, MORNING, Tab, arb};
use crate::action::Action;
use crate::export::export;
use crate::import;
use crate::notice::{Large, Notice};

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
}
