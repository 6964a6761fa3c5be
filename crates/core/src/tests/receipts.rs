//! What two devices say of themselves, so that a person can see that they hold the same.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{Disk, MORNING, Tab, arb, learner, marked};
use crate::action::Action;
use crate::export::export;
use crate::import;
use crate::receipt::{Sum, receipt};
use crate::record::{Status, Value};
use crate::state::setting;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn two_devices_with_the_same_number_hold_the_same(
        acts in proptest::collection::vec(arb::act(), 1..20),
        more in proptest::collection::vec(arb::act(), 0..4),
    ) {
        let mut disk = Disk::new();
        let mut tab = Tab::fresh(&mut disk);
        for act in acts {
            tab.act(&mut disk, act);
        }
        let before = tab.visible();
        let number = Sum::of_state(&tab.state);
        for act in more {
            tab.act(&mut disk, act);
        }
        let words = |facts: &BTreeMap<_, Value>| -> Vec<String> {
            facts.iter().map(|(key, value)| match value {
                Value::Marked { mark, .. } => format!("{key:?} {mark:?}"),
                Value::Ticked { .. } => format!("{key:?}"),
                other => format!("{key:?} {other:?}"),
            }).collect()
        };
        let same = words(&before) == words(&tab.visible());
        prop_assert_eq!(number == Sum::of_state(&tab.state), same);
    }
}

#[test]
fn a_receipt_says_how_much_of_a_file_stands_here_and_whether_both_sides_are_the_same() {
    let (_, desk) = learner(&[
        ("lists", Status::Done),
        ("sets", Status::Learning),
        ("loops", Status::ToDo),
    ]);
    let text = export(&desk.state, MORNING);
    let file = import::read(text.as_bytes(), desk.now).unwrap();
    let sum = Sum::of_state(&desk.state);
    assert_eq!((sum.records, Sum::of_file(&file)), (2, sum.clone()));
    assert!(
        sum.number.len() == 9 && sum.number.as_bytes()[4] == b' ',
        "{sum:?}"
    );

    // That the file was made is no difference.
    let mut exporter = desk.clone();
    exporter.act(
        &mut Disk::new(),
        Action::SettingNoted {
            id: setting::LAST_EXPORT.to_owned(),
            text: "2026-11-20".to_owned(),
        },
    );
    assert_eq!(Sum::of_state(&exporter.state), sum);

    let mut disk = Disk::new();
    let mut phone = Tab::fresh(&mut disk);
    assert_eq!(receipt(&phone.state, &file).identical, 0);
    phone.act(&mut disk, Action::Imported(Box::new(file.clone())));
    let told = receipt(&phone.state, &file);
    assert_eq!((told.identical, &told.here), (2, &told.file));

    // Something of the phone's own, later than the file.
    phone.act(&mut disk, marked("sets", Status::Done));
    phone.act(&mut disk, marked("tuples", Status::Done));
    let told = receipt(&phone.state, &file);
    assert_eq!((told.identical, told.here.records), (1, 3));
    assert_ne!(told.here.number, told.file.number);
}
