//! The segments of the review log: joined when their writers are gone, without losing an answer, and small.

use super::reviewing;
use super::{Disk, MORNING, Tab};
use crate::action::{Action, Now};
use crate::day::Day;
use crate::export::export;
use crate::import;
use crate::record::{Key, Kind};
use crate::review::log::{self, Log};
use crate::review::{Grade, Graded, Memory, Options, Scheduler};
use crate::state::State;
use crate::update::update;

/// The study day of those answers.
fn today() -> Day {
    reviewing::at(MORNING).day
}

/// A disk on which `loads` page loads answered one card each, in one month.
fn many_loads(loads: u32) -> Disk {
    let mut disk = Disk::new();
    for replica in 1..=loads {
        let mut tab = Tab::open(&mut disk, replica).0;
        tab.grade(
            &mut disk,
            &format!("t{replica}"),
            Grade::Good,
            MORNING + u64::from(replica),
        );
    }
    disk
}

fn segments(disk: &Disk) -> usize {
    disk.entries
        .keys()
        .filter(|name| name.contains(":log:"))
        .count()
}

#[test]
fn closed_segments_become_one_and_no_answer_is_lost() {
    let mut disk = many_loads(9);
    let mut tab = Tab::open(&mut disk, 10).0;
    let before = Log::of(&tab.state);
    assert_eq!((before.entries.len(), segments(&disk)), (9, 9));
    // The page load 9 is still open.
    let joined = log::join(&tab.state, 10, &[9], today());
    tab.act(&mut disk, Action::LogsJoined(joined.clone()));
    assert_eq!(segments(&disk), 10);
    tab.act(&mut disk, Action::LogPartsSpent(joined));
    assert_eq!((segments(&disk), Log::of(&tab.state)), (2, before.clone()));
    assert_eq!(Log::of(&Tab::open(&mut disk, 11).0.state), before);
    // There is nothing more to join.
    assert_eq!(log::join(&tab.state, 12, &[9], today()), []);
}

#[test]
fn where_the_joined_segment_does_not_fit_its_parts_stay() {
    let mut disk = many_loads(9);
    let mut tab = Tab::open(&mut disk, 10).0;
    let before = disk.entries.clone();
    disk.room = 0;
    let joined = log::join(&tab.state, 10, &[], today());
    tab.act(&mut disk, Action::LogsJoined(joined.clone()));
    tab.act(&mut disk, Action::LogPartsSpent(joined));
    assert_eq!(disk.entries, before);
    assert_eq!(Log::of(&tab.state).entries.len(), 9);
}

#[test]
fn an_old_file_that_brings_parts_back_says_nothing_new() {
    let mut disk = many_loads(9);
    let mut tab = Tab::open(&mut disk, 10).0;
    let file = export(&tab.state, MORNING);
    let before = Log::of(&tab.state);
    let joined = log::join(&tab.state, 10, &[], today());
    tab.act(&mut disk, Action::LogsJoined(joined.clone()));
    tab.act(&mut disk, Action::LogPartsSpent(joined));
    let file = import::read(file.as_bytes(), tab.now).unwrap();
    tab.act(&mut disk, Action::Imported(Box::new(file)));
    assert_eq!(Log::of(&tab.state), before);
}

#[test]
fn a_tab_that_heard_of_a_join_does_not_bring_the_parts_back() {
    let mut disk = many_loads(9);
    let mut idle = Tab::open(&mut disk, 20).0;
    let mut tab = Tab::open(&mut disk, 10).0;
    let joined = log::join(&tab.state, 10, &[], today());
    tab.act(&mut disk, Action::LogsJoined(joined.clone()));
    tab.act(&mut disk, Action::LogPartsSpent(joined));
    let all = disk.all();
    idle.act(&mut disk, Action::StorageReread(all));
    assert_eq!(
        (segments(&disk), Log::of(&idle.state)),
        (1, Log::of(&tab.state))
    );
}

#[test]
fn the_copy_before_a_merge_is_without_the_log_and_putting_it_in_place_takes_no_answer() {
    let mut disk = many_loads(5);
    let mut tab = Tab::open(&mut disk, 10).0;
    let booked = || {
        let key = Key::new(Kind::Day, "g14/a");
        let (label, texts) = ("Booked".to_owned(), vec![(key, "m25,mwokcy80,".to_owned())]);
        Action::Noted { label, texts }
    };
    tab.act(&mut disk, booked());
    let before = Log::of(&tab.state);
    let read = |text: &str, tab: &Tab| {
        let file = import::read(text.as_bytes(), tab.now).unwrap();
        Box::new(file)
    };
    let snapshot = |disk: &Disk| {
        let mut entries = disk.entries.iter();
        let found = entries.find(|(name, _)| name.contains(":snapshot:"));
        found.map(|(_, text)| text.clone()).unwrap()
    };
    let empty = read(&export(&Tab::fresh(&mut Disk::new()).state, MORNING), &tab);
    tab.act(&mut disk, Action::Imported(empty.clone()));
    let copy = snapshot(&disk);
    assert!(!copy.contains("\"log\"") && !copy.contains("\"day\""));
    assert!(copy.contains("\"card\""));
    let copy = read(&copy, &tab);
    tab.act(&mut disk, Action::Replaced(copy));
    assert_eq!(Log::of(&tab.state), before);
    assert_eq!(tab.state.texts(Kind::Day).count(), 1);
    // Before everything goes, everything is in the copy.
    let mut disk = many_loads(5);
    let mut tab = Tab::open(&mut disk, 10).0;
    tab.act(&mut disk, Action::Erased);
    assert!(snapshot(&disk).contains("\"log\"") && Log::of(&tab.state).entries.is_empty());
}

#[test]
fn a_log_that_something_else_removed_is_stored_again() {
    let mut disk = many_loads(5);
    let mut tab = Tab::open(&mut disk, 10).0;
    let before = Log::of(&tab.state);
    disk.entries.retain(|name, _| !name.contains(":log:"));
    let all = disk.all();
    tab.act(&mut disk, Action::StorageReread(all));
    assert_eq!((segments(&disk), Log::of(&tab.state)), (5, before));
}

#[test]
fn a_segment_that_cannot_be_read_whole_is_left_alone() {
    let mut disk = many_loads(5);
    let name = "cairn:test:log:2026-11/77";
    let spoilt = "{\"v\":1,\"value\":\"fsrs6|lists|0,mwokcy80,g14,3n,c,0;oops\",\"rev\":[1,77]}";
    disk.entries.insert(name.to_owned(), spoilt.to_owned());
    let mut tab = Tab::open(&mut disk, 10).0;
    assert_eq!(Log::of(&tab.state).entries.len(), 6);
    let joined = log::join(&tab.state, 10, &[], today());
    tab.act(&mut disk, Action::LogsJoined(joined.clone()));
    tab.act(&mut disk, Action::LogPartsSpent(joined));
    assert_eq!(disk.entries.get(name).map(String::as_str), Some(spoilt));
    assert_eq!(Log::of(&tab.state).entries.len(), 6);
}

#[test]
fn a_year_of_answers_stays_inside_its_budget() {
    const ANSWERS: u64 = 365 * 15;
    /// 2026-01-01.
    const NEW_YEAR: u64 = 1_767_225_600_000;
    let mut state = State::default();
    let first = Scheduler::new(Options::default())
        .answers("c", None, reviewing::at(MORNING))
        .unwrap();
    for answer in 0..ANSWERS {
        let replica = u32::try_from(answer / 5).unwrap() + 1;
        let ms = NEW_YEAR + answer * 5_760_000;
        let day = reviewing::at(ms).day;
        let next = first.map(|memory| Memory {
            at: ms,
            day,
            ..memory
        });
        let card = format!("a-topic-of-its-own?card-{}", answer % 1500);
        let graded = Graded::new(&state, replica, &card, &next, Grade::Good, 12);
        let action = Action::CardGraded {
            name: String::new(),
            graded: Box::new(graded),
        };
        update(&mut state, action, Now { ms, replica });
    }
    let now = Now {
        ms: NEW_YEAR,
        replica: u32::MAX,
    };
    let joined = log::join(&state, u32::MAX, &[], Day(today().0 + 90));
    update(&mut state, Action::LogsJoined(joined.clone()), now);
    update(&mut state, Action::LogPartsSpent(joined), now);
    assert_eq!(Log::of(&state).entries.len() as u64, ANSWERS);
    let of = |kind: Kind| {
        let records = state.records().filter(|record| record.key.kind == kind);
        let entries = records.filter_map(|record| state.entry(&record.key));
        entries.fold((0, 0), |(count, units), entry| {
            (count + 1, units + entry.name.len() + entry.text.len())
        })
    };
    let (segments, log) = of(Kind::Log);
    let each = log as u64 / ANSWERS;
    assert!(
        segments == 1 && each <= 28,
        "{each} units an answer in {segments}"
    );
    let (cards, units) = of(Kind::Card);
    assert!(units <= cards * 160, "{} units a card", units / cards);
}

#[test]
fn what_is_over_is_joined_by_year_and_today_is_not_looked_for_there() {
    let mut disk = many_loads(5);
    let mut tab = Tab::open(&mut disk, 10).0;
    let before = Log::of(&tab.state);
    let day = before.entries[0].at.day;
    assert_eq!(Log::since(&tab.state, day), before);
    let joined = log::join(&tab.state, 10, &[], Day(day.0 + 30));
    assert_eq!(joined[0].id, "2026/10+");
    tab.act(&mut disk, Action::LogsJoined(joined.clone()));
    tab.act(&mut disk, Action::LogPartsSpent(joined));
    assert_eq!(Log::of(&tab.state), before);
    assert_eq!(Log::since(&tab.state, Day(day.0 + 30)).entries, []);
}
