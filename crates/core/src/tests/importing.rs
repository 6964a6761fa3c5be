//! A file that a learner brings is read whatever its bytes are, shown before it changes anything, and
//! can be taken back.

use proptest::prelude::*;

use super::{Disk, MORNING, Tab, arb, learner, topic};
use crate::action::{Action, Field, Now};
use crate::export::export;
use crate::import::{
    self, AHEAD_LIMIT_MS, FILE_LIMIT, ImportError, ImportFile, Preview, RECORD_LIMIT,
};
use crate::notice::{Large, Notice};
use crate::record::{Kind, Status};
use crate::state::load;
use crate::wire::Fault;

pub(super) const NOW: Now = Now {
    ms: MORNING + 3_600_000,
    replica: 7,
};

pub(super) fn read(bytes: &[u8]) -> Result<ImportFile, ImportError> {
    import::read(bytes, NOW)
}

pub(super) fn with_records(records: &str) -> String {
    let head =
        r#"{"format":"cairn","version":1,"exported_at":1,"content":{"site":"test"},"records":["#;
    [head, records, "]}"].concat()
}

pub(super) fn file(records: &str) -> Box<ImportFile> {
    Box::new(read(with_records(records).as_bytes()).unwrap())
}

pub(super) fn done(topic: &str, ms: u64) -> String {
    format!(
        r#"{{"kind":"topic","id":"{topic}","value":{{"status":"done","at":5}},"rev":[{ms},9]}}"#
    )
}

/// Lists done, loops learning, an hour before the import.
pub(super) fn two_topics() -> (Disk, Tab) {
    learner(&[("lists", Status::Done), ("loops", Status::Learning)])
}

#[test]
fn what_is_no_file_of_ours_is_refused_and_the_reason_is_said() {
    assert_eq!(read(b"").unwrap_err(), ImportError::NotJson);
    assert_eq!(read(b"\xff\xfe").unwrap_err(), ImportError::NotJson);
    assert_eq!(
        read(b"[]").unwrap_err(),
        ImportError::NotCairn { field: "format" }
    );
    let whole = with_records("");
    for (part, other, field) in [
        ("\"cairn\"", "\"crane\"", "format"),
        ("\"version\":1", "\"version\":0", "version"),
        ("\"exported_at\":1", "\"exported_at\":-1", "exported_at"),
        ("\"site\"", "\"sight\"", "content.site"),
        ("\"records\":[]", "\"records\":{}", "records"),
    ] {
        let spoilt = whole.replace(part, other);
        assert_eq!(
            read(spoilt.as_bytes()).unwrap_err(),
            ImportError::NotCairn { field }
        );
    }
    let newer = whole.replace("\"version\":1", "\"version\":2");
    let refused = read(newer.as_bytes()).unwrap_err();
    assert_eq!(refused, ImportError::Newer { version: 2 });
    assert_eq!(
        refused.to_string(),
        "A newer version of Cairn made this file (version 2). Reload this page to update, then import it \
         again. Nothing was changed."
    );
}

#[test]
fn a_file_made_to_exhaust_the_device_is_refused_before_it_is_decoded() {
    let large = vec![b' '; FILE_LIMIT + 1];
    assert_eq!(
        read(&large).unwrap_err(),
        ImportError::TooLarge {
            bytes: FILE_LIMIT + 1
        }
    );
    assert_eq!(
        read("[".repeat(100_000).as_bytes()).unwrap_err(),
        ImportError::TooComplex
    );
    assert_eq!(
        read(with_records(&"0,".repeat(1_000_001)).as_bytes()).unwrap_err(),
        ImportError::TooComplex
    );
    let many = ["0,".repeat(RECORD_LIMIT).as_str(), "0"].concat();
    let records = RECORD_LIMIT + 1;
    assert_eq!(
        read(with_records(&many).as_bytes()).unwrap_err(),
        ImportError::TooManyRecords { records }
    );
    // Brackets and commas in a text are only text.
    let goal = format!(
        r#"{{"kind":"profile","id":"goal","value":"\"{}","rev":[1,1]}}"#,
        "[[,".repeat(20)
    );
    assert_eq!(file(&goal).len(), 1);
}

#[test]
fn a_byte_order_mark_does_no_harm() {
    assert!(
        read(["\u{feff}", &with_records("")].concat().as_bytes())
            .unwrap()
            .is_empty()
    );
}

#[test]
fn records_that_cannot_be_read_are_listed_and_the_rest_comes_in() {
    let device = r#"{"kind":"device","id":"theme","value":"dark","rev":[1,1]}"#;
    let unknown = r#"{"kind":"badge","id":"lists","value":null,"rev":[1,1]}"#;
    let name = format!(
        r#"{{"kind":"profile","id":"name","value":"{}","rev":[1,1]}}"#,
        "x".repeat(81)
    );
    let file = file(
        &[
            device,
            &done("lists", 1),
            unknown,
            "7",
            &name,
            &done("not-in-this-content", 1),
        ]
        .join(","),
    );
    let listed: Vec<_> = file
        .unreadable
        .iter()
        .map(|unreadable| unreadable.place)
        .collect();
    assert_eq!(listed, [1, 3, 4, 5]);
    assert_eq!(file.unreadable[0].why, Fault::StaysOnDevice);
    assert_eq!(file.unreadable[1].why, Fault::Kind("badge".to_owned()));
    assert_eq!(
        file.records.keys().collect::<Vec<_>>(),
        [&topic("lists"), &topic("not-in-this-content")]
    );
}

#[test]
fn of_two_records_for_one_thing_the_later_one_counts() {
    for pair in [["a", "b"], ["b", "a"]] {
        let name = |text| {
            let ms = if text == "a" { 5 } else { 6 };
            format!(r#"{{"kind":"profile","id":"name","value":"{text}","rev":[{ms},1]}}"#)
        };
        let (mut disk, mut tab) = two_topics();
        tab.act(&mut disk, Action::Imported(file(&pair.map(name).join(","))));
        assert_eq!(tab.state.profile(Field::Name), Some("b"));
    }
}

#[test]
fn the_preview_counts_what_merging_then_does() {
    let (mut disk, mut tab) = two_topics();
    let gone = r#"{"kind":"topic","id":"loops","value":null,"rev":[1795168000000,9]}"#;
    let tip = r#"{"kind":"tip","id":"daily","value":{"at":5},"rev":[5,9]}"#;
    let older = done("sets", 5);
    tab.mark(&mut disk, "sets", Status::Skipped);
    tab.mark(&mut disk, "tuples", Status::Skipped);
    let same = done("lists", 5);
    let file = file(&[gone, tip, &older, &same, &done("dicts", 5)].join(","));
    let preview = import::preview(&tab.state, &file);
    let kinds = vec![(Kind::Topic, 2), (Kind::Tip, 1)];
    let expected = Preview {
        added: 2,
        removed: 1,
        same: 1,
        kept: 1,
        only_here: 1,
        kinds,
        ..Preview::default()
    };
    assert_eq!(preview, expected);

    tab.now = NOW;
    let notice = tab.act(&mut disk, Action::Imported(file));
    assert_eq!(
        notice,
        Some(Notice::Applied {
            what: Large::Import,
            changed: 3,
            locked: 0
        })
    );
    let statuses = ["loops", "sets", "lists", "dicts"].map(|topic| tab.state.status(topic));
    assert_eq!(
        statuses,
        [Status::ToDo, Status::Skipped, Status::Done, Status::Done]
    );
}

#[test]
fn a_date_in_the_future_does_not_win_over_what_the_learner_does_next() {
    let ahead = NOW.ms + AHEAD_LIMIT_MS;
    let beyond = format!(
        "{},{},{}",
        done("a", ahead),
        done("b", ahead + 1),
        done("c", 1 << 43)
    );
    let hostile = [beyond.as_str(), &done("d", 1 << 53)].join(",");
    let file = file(&hostile);
    assert_eq!((file.redated, file.len(), file.unreadable.len()), (2, 3, 1));
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    tab.now = NOW;
    tab.act(&mut disk, Action::Imported(file));
    for topic in ["a", "b", "c"] {
        assert_eq!(tab.state.status(topic), Status::Done);
        tab.mark(&mut disk, topic, Status::Skipped);
    }
    assert!(
        tab.state
            .records()
            .all(|record| record.rev.ms <= ahead + 10)
    );
    assert!(
        ["a", "b", "c"]
            .iter()
            .all(|topic| tab.state.status(topic) == Status::Skipped)
    );
}

/// Whatever was read can be merged and put in place, stored, and read again.
fn serves(file: &ImportFile) {
    for replace in [false, true] {
        let (mut disk, mut tab) = two_topics();
        tab.now = NOW;
        let file = Box::new(file.clone());
        tab.act(
            &mut disk,
            if replace {
                Action::Replaced(file)
            } else {
                Action::Imported(file)
            },
        );
        let (state, update) = load(super::site(), disk.all());
        assert_eq!(
            (state.records, update.effects),
            (tab.state.records.clone(), Vec::new())
        );
        tab.mark(&mut disk, "lists", Status::Learning);
        assert!(tab.state.records[&topic("lists")].rev.ms <= NOW.ms + AHEAD_LIMIT_MS + 2);
    }
}

proptest! {
    #[test]
    fn reading_is_total_on_any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(file) = read(&bytes) {
            serves(&file);
        }
    }

    #[test]
    fn reading_is_total_on_a_spoilt_file_and_what_is_read_serves(
        acts in proptest::collection::vec(arb::act(), 0..12),
        spoils in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3_u8), 0..4),
    ) {
        let mut disk = Disk::new();
        let mut tab = Tab::fresh(&mut disk);
        for act in acts {
            tab.act(&mut disk, act);
        }
        let mut bytes = export(&tab.state, tab.now.ms).into_bytes();
        for (place, byte, how) in &spoils {
            let place = place.index(bytes.len());
            match how {
                0 => bytes[place] = *byte,
                1 => bytes.insert(place, b"0123456789,[]{}\"-e"[usize::from(*byte) % 18]),
                _ => { bytes.remove(place); }
            }
        }
        match read(&bytes) {
            Ok(file) => serves(&file),
            Err(why) => {
                prop_assert!(!spoils.is_empty(), "{:?}", why);
                prop_assert!(why.to_string().ends_with("Nothing was changed."));
            }
        }
    }
}
