//! A file that a learner brings is read whatever its bytes are, shown before it changes anything, and
//! can be taken back.

use proptest::prelude::*;

use super::{Disk, MORNING, Tab, arb, topic};
use crate::action::{Action, Now};
use crate::export::export;
use crate::import::{
    self, AHEAD_LIMIT_MS, FILE_LIMIT, ImportError, ImportFile, Preview, RECORD_LIMIT,
};
use crate::notice::{Large, Notice, Refusal};
use crate::record::{Kind, Status};
use crate::state::load;
use crate::wire::Fault;

const NOW: Now = Now {
    ms: MORNING + 3_600_000,
    replica: 7,
};

fn read(bytes: &[u8]) -> Result<ImportFile, ImportError> {
    import::read(bytes, NOW)
}

fn with_records(records: &str) -> String {
    let head =
        r#"{"format":"cairn","version":1,"exported_at":1,"content":{"site":"test"},"records":["#;
    [head, records, "]}"].concat()
}

fn file(records: &str) -> Box<ImportFile> {
    Box::new(read(with_records(records).as_bytes()).unwrap())
}

fn done(topic: &str, ms: u64) -> String {
    format!(
        r#"{{"kind":"topic","id":"{topic}","value":{{"status":"done","at":5}},"rev":[{ms},9]}}"#
    )
}

/// Lists done, loops learning, an hour before the import.
fn learner() -> (Disk, Tab) {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    tab.mark(&mut disk, "lists", Status::Done);
    tab.mark(&mut disk, "loops", Status::Learning);
    (disk, tab)
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
        r#"{{"kind":"profile","id":"goal","value":"{}\"[","rev":[1,1]}}"#,
        "[,".repeat(20)
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
    let unknown = r#"{"kind":"card","id":"lists","value":null,"rev":[1,1]}"#;
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
    assert_eq!(file.unreadable[1].why, Fault::Kind("card".to_owned()));
    assert_eq!(
        file.records.keys().collect::<Vec<_>>(),
        [&topic("lists"), &topic("not-in-this-content")]
    );
}

#[test]
fn the_preview_counts_what_merging_then_does() {
    let (mut disk, mut tab) = learner();
    let gone = r#"{"kind":"topic","id":"loops","value":null,"rev":[1795168000000,9]}"#;
    let tip = r#"{"kind":"tip","id":"daily","value":{"at":5},"rev":[5,9]}"#;
    let older = done("sets", 5);
    tab.mark(&mut disk, "sets", Status::Skipped);
    tab.mark(&mut disk, "tuples", Status::Skipped);
    let same = done("lists", 5);
    let file = file(&[gone, tip, &older, &same, &done("dicts", 5)].join(","));
    let preview = import::preview(&tab.state, &file);
    let kinds = [(Kind::Topic, 2), (Kind::Tip, 1)].into_iter().collect();
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
fn replacing_puts_the_file_in_place_of_everything_and_undo_gives_everything_back() {
    let (mut disk, mut tab) = learner();
    tab.act(
        &mut disk,
        Action::DeviceSettingChanged {
            id: "theme".to_owned(),
            text: "dark".to_owned(),
        },
    );
    let before = tab.visible();
    tab.act(&mut disk, Action::Replaced(file(&done("dicts", 5))));
    assert_eq!(
        ["lists", "loops", "dicts"].map(|topic| tab.state.status(topic)),
        [Status::ToDo, Status::ToDo, Status::Done]
    );
    assert_eq!(tab.state.device("theme"), Some("dark"));
    assert_eq!(tab.state.undo_label(), Some("Replacement"));
    tab.act(&mut disk, Action::Undone);
    assert_eq!(tab.visible(), before);
    assert_eq!(Tab::open(&mut disk, 2).0.visible(), before);
}

#[test]
fn erasing_erases_everything_but_the_device_and_its_snapshot_brings_it_back() {
    let (mut disk, mut tab) = learner();
    let before = tab.visible();
    tab.act(&mut disk, Action::Erased);
    assert!(tab.state.is_new() && tab.visible().is_empty());
    let snapshot = disk
        .entries
        .iter()
        .find(|(name, _)| name.starts_with("cairn:test:snapshot:"));
    let file = read(snapshot.unwrap().1.as_bytes()).unwrap();
    tab.act(&mut disk, Action::Replaced(Box::new(file)));
    assert_eq!(tab.visible(), before);
}

#[test]
fn where_the_snapshot_does_not_fit_nothing_changes() {
    let (mut disk, mut tab) = learner();
    disk.room = 400;
    let (stored, before) = (disk.entries.clone(), tab.state.clone());
    let file = file(&done("dicts", 5));
    for (action, what) in [
        (Action::Imported(file.clone()), Large::Import),
        (Action::Replaced(file), Large::Replace),
        (Action::Erased, Large::Erase),
    ] {
        let notice = tab.act(&mut disk, action);
        assert_eq!(
            notice,
            Some(Notice::Refused(Refusal::NoRoomForSnapshot { what }))
        );
        assert_eq!((&disk.entries, &tab.state), (&stored, &before));
    }
}

#[test]
fn a_second_large_change_waits_until_the_first_is_through() {
    let (_, mut tab) = learner();
    crate::update::update(&mut tab.state, Action::Erased, NOW);
    let second = crate::update::update(&mut tab.state, Action::Erased, NOW);
    assert_eq!(
        (second.notice, second.effects),
        (Some(Notice::Refused(Refusal::Busy)), Vec::new())
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

#[test]
fn a_file_of_another_site_is_matched_by_id_and_said_to_be_foreign() {
    let other = with_records(&done("lists", 5)).replace("\"test\"", "\"other\"");
    let file = read(other.as_bytes()).unwrap();
    let tab = Tab::fresh(&mut Disk::new());
    assert!(file.is_foreign(&tab.state));
    assert_eq!(import::preview(&tab.state, &file).added, 1);
}

#[test]
fn importing_ones_own_export_changes_nothing() {
    let (mut disk, mut tab) = learner();
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

/// Whatever was read can be merged and put in place, stored, and read again.
fn serves(file: &ImportFile) {
    for replace in [false, true] {
        let (mut disk, mut tab) = learner();
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
