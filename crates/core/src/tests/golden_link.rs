//! What version 1 of the share link said is read for ever. The golden link is never regenerated, and its
//! numbers are those of this repository's ledger, which only grows.

use crate::day::Day;
use crate::share::base64url::decode;
use crate::share::deflate::inflate;
use crate::share::{Ledger, Link, Shared, UNPACKED_LIMIT};

const GOLDEN: &str = include_str!("../../tests/golden/share-v1.txt");
const IDS: &str = include_str!("../../../../content/ids.toml");

/// The ledger, as far as its lines say: `12 = "topic:args-and-kwargs"`.
fn ledger() -> Ledger {
    let ids = IDS.lines().filter_map(|line| {
        let (number, id) = line.split_once(" = \"")?;
        number.parse::<u32>().ok()?;
        id.strip_suffix('"').map(str::to_owned)
    });
    Ledger(ids.collect())
}

#[test]
fn what_version_1_linked_reads_as_it_was_meant_and_is_written_the_same() {
    let (address, marks) = GOLDEN.split_once('\n').unwrap();
    let (_, fragment) = address.split_once('#').unwrap();
    let link = Link::read(fragment, "cairn").unwrap();
    let shared = Shared::of(&link, &ledger());
    assert_eq!(shared.name.as_deref(), Some("Ada \"Countess\" Łovelace"));
    assert_eq!(
        (link.ledger, Some(link.day)),
        (2077, Day::parse("2026-11-20"))
    );
    assert_eq!((shared.items, shared.unknown), (marks.lines().count(), 0));

    let mut expected = Link {
        marks: Vec::new(),
        ..link.clone()
    };
    for line in marks.lines() {
        let (id, mark) = line.split_once(' ').unwrap();
        let number = ledger().0.iter().position(|known| known == id).unwrap();
        expected.set(number, mark.parse().unwrap());
    }
    assert_eq!(link, expected);

    // Another program packed it: the same once unpacked, byte for byte.
    let json =
        |fragment: &str| inflate(&decode(&fragment["s=1.".len()..]).unwrap(), UNPACKED_LIMIT);
    assert_eq!(json(&link.fragment()), json(fragment));
}
