//! Drafts: nothing that is being written is lost, and none takes the place of another.

use crate::action::Action;
use crate::notice::Notice;
use crate::record::{DRAFT_LIMIT, Kind};
use crate::study::journal::{Draft, Sort, drafts, free};
use crate::tests::{Disk, Tab};

fn keep(tab: &mut Tab, disk: &mut Disk, draft: &Draft) -> Option<Notice> {
    let (id, text) = (draft.slot.clone(), draft.text());
    tab.act(disk, Action::DeviceSettingChanged { id, text })
}

fn draft(tab: &Tab, words: &str) -> Draft {
    Draft {
        slot: free(&tab.state),
        entry: "2026-11-20/k".to_owned(),
        sort: Sort::Bug,
        words: words.to_owned(),
    }
}

#[test]
fn a_draft_comes_back_as_it_was_typed() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    for words in ["", "\n a\n\nb", "bug\nday", "<b>`x`</b>"] {
        let draft = draft(&tab, words);
        assert_eq!(keep(&mut tab, &mut disk, &draft), None);
        let (again, _) = Tab::open(&mut disk, 2);
        assert!(drafts(&again.state).contains(&draft), "{words:?}");
    }
}

#[test]
fn a_second_draft_leaves_the_first_alone_and_a_slot_is_used_again() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    let (first, second) = {
        let first = draft(&tab, "one");
        keep(&mut tab, &mut disk, &first);
        let second = draft(&tab, "two");
        keep(&mut tab, &mut disk, &second);
        (first, second)
    };
    assert_eq!(drafts(&tab.state), [first.clone(), second.clone()]);
    let id = first.slot.clone();
    let text = String::new();
    tab.act(&mut disk, Action::DeviceSettingChanged { id, text });
    assert_eq!(drafts(&tab.state), [second]);
    assert_eq!(free(&tab.state), first.slot);
}

#[test]
fn a_draft_may_be_longer_than_an_entry_and_does_not_travel() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    let long = draft(&tab, &"a".repeat(DRAFT_LIMIT - 40));
    assert_eq!(keep(&mut tab, &mut disk, &long), None);
    assert_eq!(drafts(&tab.state), [long]);
    assert!(!Kind::Device.travels());
}

#[test]
fn what_is_no_draft_is_none() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    for (id, text) in [
        ("draft/0", "x"),
        ("draft/1", "x\nnovel\ny"),
        ("theme", "a\nday\nb"),
    ] {
        let (id, text) = (id.to_owned(), text.to_owned());
        tab.act(&mut disk, Action::DeviceSettingChanged { id, text });
    }
    assert_eq!(drafts(&tab.state), []);
}
