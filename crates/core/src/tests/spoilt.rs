//! Any text may stand in storage: it is read or the fault is named, and it is never lost.

use proptest::prelude::*;

use super::loading::{DONE, LISTS};
use super::{Disk, Tab, marked, site, topic};
use crate::action::Effect;
use crate::record::Status;
use crate::state::load;
use crate::wire::{self, Fault};

#[test]
fn each_fault_is_named() {
    let why = |name: &str, text: &str| {
        let update = load(site(), [(name.to_owned(), text.to_owned())]).1;
        match update.effects.into_iter().next() {
            Some(Effect::MoveAside(mut asides)) => asides.remove(0).why,
            other => panic!("{name} {text} was read: {other:?}"),
        }
    };
    assert_eq!(why(LISTS, ""), Fault::NotJson);
    assert_eq!(why(LISTS, "[]"), Fault::Field("v"));
    assert_eq!(
        why(LISTS, r#"{"v":0,"value":null,"rev":[1,1]}"#),
        Fault::Field("v")
    );
    assert_eq!(why(LISTS, r#"{"v":1,"rev":[1,1]}"#), Fault::Field("value"));
    assert_eq!(
        why(LISTS, r#"{"v":1,"value":null,"rev":[1]}"#),
        Fault::Field("rev")
    );
    assert_eq!(
        why(LISTS, r#"{"v":1,"value":null,"rev":[-1,1]}"#),
        Fault::Field("rev")
    );
    assert_eq!(
        why(LISTS, r#"{"v":1,"value":{"status":"to do"},"rev":[1,1]}"#),
        Fault::Field("status")
    );
    assert_eq!(
        why(LISTS, r#"{"v":1,"value":{"status":"done"},"rev":[1,1]}"#),
        Fault::Field("at")
    );
    assert_eq!(
        why("cairn:test:line:a/b", r#"{"v":1,"value":1,"rev":[1,1]}"#),
        Fault::Field("value")
    );
    let day = r#"{"v":1,"value":"2027-02-29","rev":[1,1]}"#;
    assert!(matches!(
        why("cairn:test:profile:interview-date", day),
        Fault::Bound(_)
    ));
    assert!(matches!(why("cairn:test:topic:", DONE), Fault::Bound(_)));
}

fn name() -> impl Strategy<Value = String> {
    let kind = "(topic|point|choice|profile|line|card|device|snapshot|)";
    prop_oneof![
        4 => (kind, "[a-z ]{0,3}").prop_map(|(kind, id)| format!("cairn:test:{kind}:{id}")),
        1 => ".{0,20}",
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        ".{0,30}",
        Just(DONE.to_owned()),
        Just(DONE.replace(":1,", ":3,")),
        (0..DONE.len()).prop_map(|end| DONE[..end].to_owned()),
        Just(r#"{"v":1,"value":"text","rev":[7,7]}"#.to_owned()),
    ]
}

proptest! {
    #[test]
    fn loading_is_total_and_nothing_that_stood_in_storage_is_lost(
        entries in proptest::collection::btree_map(name(), text(), 0..12),
        tight in any::<bool>(),
    ) {
        let mut disk = Disk { entries: entries.clone(), ..Disk::new() };
        disk.room = if tight { 300 } else { usize::MAX };
        let (mut tab, _) = Tab::open(&mut disk, 1);
        for kind in ["a", "b", ""] {
            tab.act(&mut disk, marked(kind, Status::Done));
        }
        let records: Vec<_> = tab.state.records().cloned().collect();
        for (name, text) in entries {
            let stands = disk.entries.get(&name) == Some(&text);
            let aside = disk.entries.get(&wire::quarantine_name("test", &name, &text)) == Some(&text);
            let known = records.iter().any(|record| wire::name("test", &record.key) == name);
            prop_assert!(stands || aside || known, "{} {}", name, text);
        }
        prop_assert!(Tab::open(&mut disk, 2).0.state.unreadable().len() <= tab.state.unreadable().len());
        prop_assert_eq!(tab.state.value(&topic("")), None);
    }
}
