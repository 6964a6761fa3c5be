//! Two tabs on one storage: nothing is lost, and they come to agree.

use proptest::prelude::*;

use super::{Disk, Tab, arb, site};
use crate::action::Action;
use crate::record::Status;
use crate::state::{State, absorb, load};
use crate::wire;

/// The other tab hears of everything stored so far.
fn hear(tab: &mut Tab, disk: &mut Disk) {
    let names: Vec<_> = disk.unheard.drain(..).collect();
    let read = |name: String| (name.clone(), disk.entries.get(&name).cloned());
    let entries = names.into_iter().map(read).collect();
    tab.act(disk, Action::StorageChanged(entries));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn of_400_ticks_in_two_tabs_none_is_lost_in_any_order(
        turns in Just([0_usize, 1].repeat(200)).prop_shuffle(),
        order in Just((0..400_usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let mut disk = Disk::new();
        let mut tabs = [Tab::open(&mut disk, 1).0, Tab::open(&mut disk, 2).0];
        for (number, turn) in turns.into_iter().enumerate() {
            tabs[turn].mark(&mut disk, &format!("t{number}"), Status::Done);
        }
        let entries = disk.all();
        prop_assert_eq!(entries.len(), 400);
        let mut third = State::new(site());
        for place in order {
            let (name, text) = entries[place].clone();
            absorb(&mut third, [(name, Some(text))]);
        }
        let done = (0..400).filter(|number| third.status(&format!("t{number}")) == Status::Done);
        prop_assert_eq!(done.count(), 400);
        prop_assert_eq!(load(site(), entries).0.records, third.records);
    }
}

proptest! {
    #[test]
    fn two_tabs_that_change_the_same_things_come_to_agree(
        acts in proptest::collection::vec((0..2_usize, arb::act(), any::<bool>()), 1..40),
    ) {
        let mut disk = Disk::new();
        let mut tabs = [Tab::open(&mut disk, 1).0, Tab::open(&mut disk, 2).0];
        for (turn, act, heard) in acts {
            tabs[turn].act(&mut disk, act);
            if heard {
                hear(&mut tabs[1 - turn], &mut disk);
            }
        }
        // Whoever missed an event reads everything again when it wakes.
        for turn in [0, 1, 0, 1] {
            let all = disk.all();
            tabs[turn].act(&mut disk, Action::StorageReread(all));
        }
        prop_assert_eq!(&tabs[0].state.records, &tabs[1].state.records);
        prop_assert_eq!(load(site(), disk.all()).0.records, tabs[0].state.records.clone());
    }
}

#[test]
fn what_something_else_removed_is_stored_again() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    tab.mark(&mut disk, "lists", Status::Done);
    let stored = disk.entries.clone();
    disk.entries.clear();
    tab.act(&mut disk, Action::StorageReread(Vec::new()));
    assert_eq!(disk.entries, stored);

    disk.entries.clear();
    let name = wire::name("test", &super::topic("lists"));
    tab.act(&mut disk, Action::StorageChanged(vec![(name, None)]));
    assert_eq!(disk.entries, stored);
}

#[test]
fn of_two_changes_in_one_millisecond_the_second_stands_everywhere() {
    let mut disk = Disk::new();
    let (mut tab, mut other) = (Tab::fresh(&mut disk), Tab::open(&mut disk, 2).0);
    for status in [Status::Skipped, Status::Done] {
        tab.now.ms = 0;
        tab.mark(&mut disk, "lists", status);
        hear(&mut other, &mut disk);
        assert_eq!(other.state.status("lists"), status);
    }
}

#[test]
fn a_clock_that_goes_back_does_not_make_a_change_lose() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    tab.mark(&mut disk, "lists", Status::Done);
    tab.now.ms = 1000;
    tab.mark(&mut disk, "lists", Status::Skipped);
    let mut other = Tab::open(&mut disk, 2).0;
    assert_eq!(other.state.status("lists"), Status::Skipped);
    other.now.ms = 1000;
    other.mark(&mut disk, "lists", Status::Done);
    hear(&mut tab, &mut disk);
    assert_eq!(tab.state.status("lists"), Status::Done);
}
