//! Progress in a link: what goes in comes out, whatever comes in gets an answer, and no more room.

use proptest::prelude::*;

use super::{Disk, Tab, arb};
use crate::day::Day;
use crate::record::{Key, Value};
use crate::share::base64url::encode;
use crate::share::deflate::{deflate, inflate};
use crate::share::{Ledger, Link, LinkFault, Shared, UNPACKED_LIMIT, base64url, carries, mend};
use crate::state::State;

/// What the arbitrary learners of `arb` can mark, and numbers with nothing to mark among them.
pub(super) fn ledger() -> Ledger {
    let kinds = ["topic", "focus", "tip", "milestone", "next-step", "line"];
    let mut ids = vec![String::new()];
    for number in 0..6 {
        ids.extend(kinds.map(|kind| format!("{kind}:t{number}")));
        ids.push(format!("point:t{number}#point"));
        ids.push(String::new());
    }
    ids.extend(["red", "green", "blue"].map(|option| format!("option:colour/{option}")));
    Ledger(ids)
}

pub(super) const DAY: Day = Day(20_777);

pub(super) fn link(state: &State) -> Link {
    Link::of(state, &ledger(), DAY, None)
}

fn read(fragment: &str) -> Result<Link, LinkFault> {
    Link::read(fragment, "test")
}

/// What a state says of the kinds that a link carries.
pub(super) fn carried(state: &State) -> Vec<(Key, Option<Value>)> {
    let records = state.records().filter(|record| carries(record.key.kind));
    let said = records.filter(|record| record.value.is_some());
    said.map(|record| {
        (
            record.key.clone(),
            record.value.clone().map(|value| value.since(0)),
        )
    })
    .collect()
}

/// A fragment around a JSON.
fn packed(json: &str) -> String {
    ["s=1.", &encode(&deflate(json.as_bytes()))].concat()
}

const JSON: &str = r#"{"site":"test","ledger":52,"day":"2026-11-20","name":"Ada","marks":"CA"}"#;

/// Whatever is read can be counted and compared, and written again.
fn use_it(text: &str) {
    let _ = read(&mend(text));
    if let Ok(link) = read(text) {
        assert!(link.fragment().starts_with("s=1."));
        let shared = Shared::of(&link, &ledger());
        assert!(shared.unknown <= shared.items);
        let state = shared.state();
        assert!(shared.would(&state).changed == 0);
    }
}

proptest! {
    #[test]
    fn what_i_did_comes_out_of_the_link_as_it_went_in(
        acts in proptest::collection::vec(arb::act(), 0..24),
        name in proptest::option::of("[a-zA-Z\"\\\\ é]{1,80}"),
    ) {
        let mut disk = Disk::new();
        let mut tab = Tab::fresh(&mut disk);
        for act in acts {
            tab.act(&mut disk, act);
        }
        let link = Link::of(&tab.state, &ledger(), DAY, name.as_deref());
        let read = read(&link.fragment()).unwrap();
        prop_assert_eq!(&read, &link);
        let shared = Shared::of(&read, &ledger());
        prop_assert_eq!(carried(&shared.state()), carried(&tab.state));
        prop_assert_eq!((shared.unknown, shared.day), (0, DAY));
        let name = name.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
        prop_assert_eq!(shared.name, name);
    }

    #[test]
    fn any_text_is_a_link_or_told_why_not(text in "(?s).{0,200}") {
        use_it(&text);
        use_it(&["s=1.", &text].concat());
    }

    #[test]
    fn however_a_program_wrote_the_address_of_a_link_it_is_the_same_link(
        acts in proptest::collection::vec(arb::act(), 0..12),
        escaped in proptest::collection::vec(0..3_u8, 600),
        form in 0..4_u8, small: bool, before in "[ \t]{0,2}", after in "[ \n]{0,2}",
    ) {
        let mut disk = Disk::new();
        let mut tab = Tab::fresh(&mut disk);
        for act in acts {
            tab.act(&mut disk, act);
        }
        let good = link(&tab.state).fragment();
        prop_assert_eq!(mend(&good), good.clone());
        let written = match form {
            0 => good.clone(),
            1 => good.replacen("s=", "S=", 1),
            2 => good.replacen("s=", "", 1),
            // Twice by two programs.
            _ => good.replace('=', "%253D").replace('.', "%252e"),
        };
        let written = [before, written, after].concat();
        let escapes = |(at, letter): (usize, char)| match escaped.get(at) {
            Some(1) if small => format!("%{:02x}", u32::from(letter)),
            Some(1) => format!("%{:02X}", u32::from(letter)),
            _ => letter.to_string(),
        };
        let written: String = match form {
            3 => written,
            _ => written.chars().enumerate().map(escapes).collect(),
        };
        prop_assert_eq!(mend(&written), good);
    }

    #[test]
    fn nothing_but_a_link_is_made_a_link(text in "(?s)[^sSpP0-9%\\s].{0,60}") {
        prop_assert_eq!(read(&mend(&text)), Err(LinkFault::NotALink));
        let mended = mend(&["s=1.", &text].concat());
        prop_assert!(mended.starts_with("s=1."), "{}", mended);
    }

    #[test]
    fn any_payload_is_a_link_or_told_why_not(bytes: Vec<u8>) {
        use_it(&["s=1.", &encode(&bytes)].concat());
        use_it(&["s=1.", &encode(&deflate(&bytes))].concat());
    }

    #[test]
    fn any_progress_is_a_link_or_told_why_not(
        site in "(?s).{0,9}", ledger: u32, day in "[0-9-]{0,10}|2026-11-20", name in "(?s).{0,90}", marks in "[A-Za-z0-9_-]{0,40}",
    ) {
        let json = serde_json::json!({"site": site, "ledger": ledger, "day": day, "name": name, "marks": marks});
        use_it(&packed(&json.to_string()));
        let json = serde_json::json!({"site": "test", "ledger": 160, "day": "2026-11-20", "name": name, "marks": marks});
        use_it(&packed(&json.to_string()));
    }
}

/// Every link that differs from a good one in a bit, a character or its length, and some thousands that
/// differ in more: the same ones every time.
#[test]
fn a_link_that_was_changed_on_the_way_is_read_or_refused() {
    let good = packed(JSON);
    assert!(read(&good).is_ok());
    let payload = base64url::decode(&good[4..]).unwrap();
    for bit in 0..8 * payload.len() {
        let mut bytes = payload.clone();
        bytes[bit / 8] ^= 1 << (bit % 8);
        use_it(&["s=1.", &encode(&bytes)].concat());
    }
    for at in 0..good.len() {
        for letter in ["", "A", "-", ".", " ", "%", "\0", "é", "\u{202e}"] {
            use_it(&[&good[..at], letter, &good[at + 1..]].concat());
            use_it(&[&good[..at], letter, &good[at..]].concat());
        }
    }
    // Knuth's generator: no chance, no clock.
    let mut seed = 1_u64;
    let mut next = move |below: usize| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % below
    };
    for _ in 0..4_000 {
        let mut bytes = if next(2) == 0 {
            payload.clone()
        } else {
            JSON.as_bytes().to_vec()
        };
        let whole = bytes.len() != JSON.len();
        for _ in 0..=next(6) {
            let at = next(bytes.len());
            match next(4) {
                0 => bytes[at] = u8::try_from(next(256)).unwrap(),
                1 => bytes.insert(at, u8::try_from(next(256)).unwrap()),
                2 if bytes.len() > 1 => drop(bytes.remove(at)),
                _ => bytes[at] ^= 1 << next(8),
            }
        }
        let bytes = if whole { bytes } else { deflate(&bytes) };
        use_it(&["s=1.", &encode(&bytes)].concat());
    }
}

#[test]
fn a_link_that_is_cut_off_anywhere_is_told_so() {
    let good = packed(JSON);
    for end in 2..good.len() {
        assert_eq!(
            read(&good[..end]),
            Err(LinkFault::CutOff),
            "{}",
            &good[..end]
        );
    }
}

#[test]
fn what_is_no_link_of_ours_is_told_what_is_wrong_with_it() {
    let wrong = |field| LinkFault::NotProgress { field };
    let site = "elsewhere".to_owned();
    let cases = [
        ("main".to_owned(), LinkFault::NotALink),
        ("s=hello".to_owned(), LinkFault::NotALink),
        ("s=.AA".to_owned(), LinkFault::NotALink),
        ("s=01.AA".to_owned(), LinkFault::NotALink),
        ("s=-1.AA".to_owned(), LinkFault::NotALink),
        ("s=2.AA".to_owned(), LinkFault::Newer { version: 2 }),
        ("s=1.AA!".to_owned(), LinkFault::Alphabet { found: '!' }),
        ("s=1.AA==".to_owned(), LinkFault::Alphabet { found: '=' }),
        (format!("{}AAAA", packed(JSON)), LinkFault::Damaged),
        (
            format!("s=1.{}", encode(b"\x07\x07\x07")),
            LinkFault::Damaged,
        ),
        (
            format!("s=1.{}", encode(&[&deflate(b"{}")[..], b"!"].concat())),
            LinkFault::Damaged,
        ),
        ("s=1.".to_owned() + &"A".repeat(4092), LinkFault::Damaged),
        (
            "s=1.".to_owned() + &"A".repeat(4093),
            LinkFault::TooLong { characters: 4097 },
        ),
        (
            "é".repeat(3_000_000),
            LinkFault::TooLong {
                characters: 3_000_000,
            },
        ),
        (packed("Dear diary"), wrong("JSON")),
        (packed(&"[".repeat(5000)), wrong("JSON")),
        (packed("[]"), wrong("site")),
        (packed(&JSON.replace("\"test\"", "7")), wrong("site")),
        (packed(&JSON.replace("test", "a b")), wrong("site")),
        (packed(&JSON.replace("52", "-1")), wrong("ledger")),
        (packed(&JSON.replace("52", "5000000000")), wrong("ledger")),
        (packed(&JSON.replace("11-20", "02-30")), wrong("day")),
        (packed(&JSON.replace("\"Ada\"", "[]")), wrong("name")),
        (packed(&JSON.replace("Ada", &"A".repeat(81))), wrong("name")),
        (packed(&JSON.replace("CA", "C!")), wrong("marks")),
        (packed(&JSON.replace("CA", &"A".repeat(20))), wrong("marks")),
        (
            packed(&JSON.replace("test", "elsewhere")),
            LinkFault::OtherSite { site },
        ),
    ];
    for (fragment, fault) in cases {
        let shown: String = fragment.chars().take(80).collect();
        assert_eq!(read(&fragment), Err(fault.clone()), "{shown}");
        let words = fault.to_string();
        assert!(words.ends_with('.') && words.len() < 250, "{words}");
    }
}

#[test]
fn what_unfolds_to_more_than_its_limit_is_refused_before_it_takes_the_room() {
    let zeros = deflate(&vec![b' '; 2 * 1024 * 1024]);
    let bomb = ["s=1.", &encode(&zeros)].concat();
    assert!(bomb.len() < 4096, "{}", bomb.len());
    assert_eq!(read(&bomb), Err(LinkFault::Bomb));
    let full = JSON.to_owned() + &" ".repeat(UNPACKED_LIMIT - JSON.len());
    assert!(read(&packed(&full)).is_ok());
    assert_eq!(read(&packed(&(full + " "))), Err(LinkFault::Bomb));
}

#[test]
fn a_name_is_a_name_whatever_stands_in_it() {
    let name = |text: &str| read(&packed(&JSON.replace("Ada", text))).unwrap().name;
    let script = "<script>alert(1)</script>";
    assert_eq!(name(script).as_deref(), Some(script));
    assert_eq!(name(r"\u202eAda\u0000\n ").as_deref(), Some("Ada"));
    assert_eq!(name(r" \u2067 "), None);
    let mine = Link::of(&State::default(), &ledger(), DAY, Some(&"é".repeat(200)));
    assert_eq!(mine.name.map(|name| name.chars().count()), Some(80));
}

#[test]
fn what_a_newer_link_says_besides_is_passed_over_and_what_is_unknown_here_is_counted() {
    // Topic 0 done; a number with nothing to mark; a point that is "begun"; numbers beyond our ledger.
    let marks = encode(&[
        0b0000_1010,
        0b0100_0000,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0b1010_0000,
    ]);
    let json = JSON
        .replace("52", "90")
        .replace("\"CA\"", &format!("\"{marks}\",\"mood\":\"fine\""));
    let shared = Shared::of(&read(&packed(&json)).unwrap(), &ledger());
    assert_eq!((shared.items, shared.unknown), (5, 4));
    assert_eq!(carried(&shared.state()).len(), 1);
}

#[test]
fn the_same_progress_gives_the_same_link() {
    let (_, tab) = super::learner(&[("t0", crate::record::Status::Done)]);
    let fragment = link(&tab.state).fragment();
    assert_eq!(fragment, link(&tab.state).fragment());
    let json = inflate(&base64url::decode(&fragment[4..]).unwrap(), UNPACKED_LIMIT).unwrap();
    let expected = r#"{"site":"test","ledger":52,"day":"2026-11-20","marks":"CA"}"#;
    assert_eq!(String::from_utf8(json).unwrap(), expected);
}
