//! Merging is commutative, associative and idempotent, whatever the records.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{arb, site};
use crate::record::{Key, Record};
use crate::state::{State, absorb};
use crate::wire;

type Records = BTreeMap<Key, Record>;

/// Absorbs records one after the other, as they come from another tab.
fn merged<'a>(records: impl IntoIterator<Item = &'a Record>) -> Records {
    let mut state = State::new(site());
    for record in records {
        let entry = (
            wire::name("test", &record.key),
            Some(wire::record_text(record)),
        );
        absorb(&mut state, [entry]);
    }
    state.records
}

fn records() -> impl Strategy<Value = Vec<Record>> {
    proptest::collection::vec(arb::record(), 0..12)
}

proptest! {
    #[test]
    fn merging_does_not_depend_on_who_comes_first(one in records(), other in records()) {
        let forth = merged(one.iter().chain(&other));
        let back = merged(other.iter().chain(&one));
        prop_assert_eq!(forth, back);
    }

    #[test]
    fn merging_does_not_depend_on_who_meets_whom(one in records(), two in records(), three in records()) {
        let (first, last) = (merged(one.iter().chain(&two)), merged(two.iter().chain(&three)));
        let left = merged(first.values().chain(&three));
        let right = merged(one.iter().chain(last.values()));
        prop_assert_eq!(left, right);
    }

    #[test]
    fn merging_twice_is_merging_once(one in records(), other in records()) {
        let once = merged(one.iter().chain(&other));
        prop_assert_eq!(&merged(once.values().chain(&other)), &once);
        prop_assert_eq!(&merged(once.values().chain(once.values())), &once);
    }

    #[test]
    fn of_two_versions_exactly_one_wins(one in arb::record(), other in arb::record()) {
        let other = Record { key: one.key.clone(), ..other };
        if one != other && wire::value_text(&one) != wire::value_text(&other) {
            prop_assert_ne!(one.wins_over(&other), other.wins_over(&one));
        }
        prop_assert!(!one.wins_over(&one));
    }

    #[test]
    fn a_record_comes_back_from_storage_as_it_went(record in arb::record()) {
        prop_assume!(record.check().is_ok());
        let text = wire::record_text(&record);
        prop_assert_eq!(wire::read_record(&record.key, &text), Ok(record));
    }
}
