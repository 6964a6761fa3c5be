//! The day book: whatever was booked stands there once, can be corrected, and is lost in no exchange.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::super::importing::read;
use super::super::{Disk, MORNING, Tab};
use super::day;
use crate::action::Action;
use crate::day::Day;
use crate::export::export;
use crate::record::{DAY_LIMIT, Key, Kind};
use crate::study::book::{LONGEST, REVIEW};
use crate::study::{Book, DayBook, Entries, Session};

fn session(since: u64, minutes: u32, what: &str) -> Session {
    Session {
        since,
        minutes,
        what: what.to_owned(),
    }
}

fn today() -> Day {
    day("2026-11-20")
}

impl Tab {
    pub(super) fn write(&mut self, disk: &mut Disk, day: Day, edit: impl Fn(&mut Entries<'_>)) {
        let mut entries = Entries::of(&self.state, day, self.now);
        edit(&mut entries);
        let texts = entries.texts();
        let label = "Booked".to_owned();
        self.act(disk, Action::Noted { label, texts });
    }

    fn note(&mut self, disk: &mut Disk, id: &str, text: &str) {
        let texts = vec![(Key::new(Kind::Day, id), text.to_owned())];
        let label = "Noted".to_owned();
        self.act(disk, Action::Noted { label, texts });
    }

    fn book(&self) -> Book {
        Book::of(&self.state)
    }
}

#[test]
fn what_is_booked_stands_under_its_day() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    let (lists, reviews) = (
        session(MORNING, 25, "lists"),
        session(MORNING + 9, 8, REVIEW),
    );
    let yesterday = Day(today().0 - 1);
    tab.write(&mut disk, today(), |entries| {
        entries.book(&reviews);
        entries.book(&lists);
        entries.keep("practise-daily", true);
    });
    tab.write(&mut disk, yesterday, |entries| entries.book(&lists));
    let texts: Vec<_> = tab.state.texts(Kind::Day).collect();
    assert_eq!(
        texts,
        [
            ("g14/1", "m25,mwor0dc0,lists"),
            (
                "g15/1",
                "m8,mwor0dc9,review;m25,mwor0dc0,lists;hmwor0dc0,practise-daily"
            ),
        ]
    );
    let found = tab.book().day(today());
    assert_eq!(found.sessions, [lists.clone(), reviews]);
    assert_eq!((found.minutes(), found.kept.len()), (33, 1));
    assert_eq!(tab.book().day(yesterday).sessions, [lists]);
    assert_eq!(tab.book().by_topic(), [("lists".to_owned(), 50)].into());
    assert_eq!(tab.book().day(Day(0)), DayBook::default());
}

#[test]
fn a_timer_that_two_tabs_booked_counts_once() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    for (replica, minutes) in [(1, 24), (2, 25)] {
        tab.now.replica = replica;
        tab.write(&mut disk, today(), |entries| {
            entries.book(&session(MORNING, minutes, "lists"));
        });
    }
    assert_eq!(tab.state.texts(Kind::Day).count(), 2);
    assert_eq!(
        tab.book().day(today()).sessions,
        [session(MORNING, 25, "lists")]
    );
}

#[test]
fn a_session_is_corrected_and_taken_out_by_any_page_load_and_booked_again() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    let lists = session(MORNING, 25, "lists");
    let minutes = |tab: &Tab| tab.book().day(today()).minutes();
    tab.write(&mut disk, today(), |entries| entries.book(&lists));
    tab.now.replica = 2;
    tab.write(&mut disk, today(), |entries| entries.correct(&lists, 40));
    assert_eq!(minutes(&tab), 40);
    // The clock was set back by a year: what is said next stands all the same.
    tab.now.ms -= 31_536_000_000;
    tab.now.replica = 3;
    tab.write(&mut disk, today(), |entries| entries.correct(&lists, 0));
    assert_eq!((minutes(&tab), tab.book().days.len()), (0, 0));
    tab.now.replica = 4;
    tab.write(&mut disk, today(), |entries| entries.book(&lists));
    assert_eq!(minutes(&tab), 25);
    // In one go, too.
    tab.write(&mut disk, today(), |entries| {
        entries.correct(&lists, 0);
        entries.book(&session(MORNING, 10, "lists"));
    });
    assert_eq!(minutes(&tab), 10);
    tab.act(&mut disk, Action::Undone);
    assert_eq!(minutes(&tab), 25);
}

#[test]
fn a_full_record_goes_on_in_a_further_one() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    for number in 0..300 {
        tab.write(&mut disk, today(), |entries| {
            entries.book(&session(MORNING + number, 1, "lists"));
        });
    }
    let ids: Vec<_> = tab.state.texts(Kind::Day).map(|(id, _)| id).collect();
    assert_eq!(ids, ["g15/1", "g15/1.2"]);
    assert!(
        tab.state
            .texts(Kind::Day)
            .all(|(_, text)| text.len() <= DAY_LIMIT)
    );
    assert_eq!(tab.book().day(today()).minutes(), 300);
    // What stands in the second is corrected, too.
    let last = session(MORNING + 299, 1, "lists");
    tab.write(&mut disk, today(), |entries| entries.correct(&last, 9));
    assert_eq!(tab.book().day(today()).minutes(), 308);
}

#[test]
fn what_cannot_be_an_id_is_not_written_and_no_minute_is_lost() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    let long = "x".repeat(201);
    for (number, what) in ["a;m9,0,b", "two words", "\u{1f3d4}", &long]
        .into_iter()
        .enumerate()
    {
        tab.write(&mut disk, today(), |entries| {
            entries.book(&session(number as u64, 5, what));
            entries.keep(what, true);
        });
    }
    tab.write(&mut disk, today(), |entries| {
        entries.book(&session(9, 0, "lists"));
        entries.book(&session(10, u32::MAX, "lists"));
        entries.book(&session(u64::MAX, 5, "lists"));
    });
    let found = tab.book().day(today());
    let whats: Vec<_> = found
        .sessions
        .iter()
        .map(|session| session.what.as_str())
        .collect();
    assert_eq!(whats, ["", "", "", "", "lists", "lists"]);
    assert_eq!(
        (found.minutes(), found.kept),
        (25 + LONGEST, BTreeSet::new())
    );
}

#[test]
fn what_a_newer_version_wrote_into_a_record_stays() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    tab.note(&mut disk, "g15/1", "z9,what;;m25,mwor0dc0,lists");
    tab.write(&mut disk, today(), |entries| {
        entries.keep("practise-daily", true)
    });
    let text = tab.state.texts(Kind::Day).next().unwrap().1;
    assert!(text.starts_with("z9,what;;m25,mwor0dc0,lists;h"), "{text}");
}

/// One thing that is written, by the page load of a device, with the clock off by some.
type Deed = (u32, u8, u64, u32, usize);

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = (1..4_u32, 0..4_u8, 0..3_u64, 1..60_u32, 0..3_usize);
    proptest::collection::vec(deed, 0..24)
}

/// What all of it comes to, one deed after another.
#[derive(Debug, Default, PartialEq)]
struct Model {
    sessions: BTreeMap<(u64, &'static str), (u32, bool)>,
    kept: BTreeSet<&'static str>,
}

const WHATS: [&str; 3] = ["lists", REVIEW, ""];
const TIPS: [&str; 3] = ["practise-daily", "read-code", "rest"];

impl Model {
    fn act(&mut self, (_, deed, since, minutes, what): Deed) {
        let which = (since, WHATS[what]);
        match (deed, self.sessions.get_mut(&which)) {
            (0, None) => {
                self.sessions.insert(which, (minutes, false));
            }
            // Said again, the longer counts; once corrected, what was said last.
            (0, Some((known, false))) => *known = minutes.max(*known),
            (0 | 1, Some(known)) => *known = (minutes, true),
            (2, _) => {
                self.kept.insert(TIPS[what]);
            }
            (3, _) => {
                self.kept.remove(TIPS[what]);
            }
            _ => {}
        }
    }
}

impl Tab {
    fn deed(&mut self, disk: &mut Disk, (replica, deed, since, minutes, what): Deed) {
        let one = session(since, minutes, WHATS[what]);
        let known = self.book().day(today()).sessions;
        self.now.replica = replica;
        self.now.ms = MORNING + u64::from(minutes) * 60_000;
        self.write(disk, today(), |entries| match deed {
            0 => entries.book(&one),
            1 if known
                .iter()
                .all(|known| (known.since, &known.what) != (since, &one.what)) => {}
            1 => entries.correct(&one, minutes),
            _ => entries.keep(TIPS[what], deed == 2),
        });
    }
}

proptest! {
    #[test]
    fn the_book_says_what_was_written_whoever_wrote_it_and_whatever_the_clock_said(deeds in deeds()) {
        let mut disk = Disk::new();
        let mut tab = Tab::fresh(&mut disk);
        let mut model = Model::default();
        for deed in deeds {
            tab.deed(&mut disk, deed);
            model.act(deed);
        }
        let found = tab.book().day(today());
        let sessions = found.sessions.iter().map(|session| ((session.since, session.what.as_str()), session.minutes));
        let wanted = model.sessions.iter().map(|(which, (minutes, _))| (*which, *minutes));
        prop_assert_eq!(sessions.collect::<Vec<_>>(), wanted.collect::<Vec<_>>());
        prop_assert_eq!(found.kept.iter().map(String::as_str).collect::<BTreeSet<_>>(), model.kept);
    }

    #[test]
    fn each_undo_gives_the_book_back_as_it_was(deeds in deeds()) {
        let mut disk = Disk::new();
        let mut tab = Tab::fresh(&mut disk);
        let mut before = vec![(0, tab.book())];
        for deed in deeds {
            tab.deed(&mut disk, deed);
            before.push((tab.state.undo_len(), tab.book()));
        }
        while tab.state.undo_len() > 0 {
            tab.act(&mut disk, Action::Undone);
            let left = tab.state.undo_len();
            let wanted = before.iter().rev().find(|(len, _)| *len == left);
            prop_assert_eq!(wanted.map(|(_, book)| book), Some(&tab.book()));
        }
    }

    /// Each device books, corrects and takes out what both knew; then both carry files.
    #[test]
    fn two_devices_lose_no_session_and_come_to_agree(
        common in deeds(),
        mut here in deeds(),
        mut there in deeds(),
    ) {
        let (mut disk, mut tab) = (Disk::new(), Tab::fresh(&mut Disk::new()));
        for deed in common {
            tab.deed(&mut disk, deed);
        }
        // What is begun on a device begins at a moment of its own.
        for (device, deeds) in [(1, &mut here), (2, &mut there)] {
            for (replica, deed, since, ..) in deeds {
                *replica += 10 * device;
                *since += if *deed == 0 { 10 * u64::from(device) } else { 0 };
            }
        }
        let mut tabs = [(&here, tab.clone()), (&there, tab)].map(|(deeds, mut tab)| {
            let mut disk = disk.clone();
            for deed in deeds {
                tab.deed(&mut disk, *deed);
            }
            (disk, tab)
        });
        let apart = tabs.clone().map(|(_, tab)| tab.book().day(today()).sessions);
        for (from, to) in [(0, 1), (1, 0)] {
            let file = read(export(&tabs[from].1.state, MORNING).as_bytes()).unwrap();
            let (disk, tab) = &mut tabs[to];
            tab.act(disk, Action::Imported(Box::new(file)));
        }
        let together = tabs[0].1.book();
        prop_assert_eq!(&together, &tabs[1].1.book());
        let together = together.day(today()).sessions;
        for one in apart.iter().flatten() {
            let is_same = |other: &&Session| (other.since, &other.what) == (one.since, &one.what);
            let found = together.iter().find(is_same);
            let is_own = one.since >= 10;
            prop_assert!(if is_own { found == Some(one) } else { found.is_some() }, "{one:?}");
        }
    }

    #[test]
    fn reading_the_book_is_total(
        records in proptest::collection::vec(("[0-9a-z/.-]{1,12}", "([mchnz;,0-9a-z\u{e9}-]|m9,|;c0,){1,40}"), 0..6),
    ) {
        let mut disk = Disk::new();
        let mut tab = Tab::fresh(&mut disk);
        for (id, text) in &records {
            tab.note(&mut disk, id, text);
        }
        let before: Vec<String> = tab.state.texts(Kind::Day).map(|(_, text)| text.to_owned()).collect();
        for (_, found) in tab.book().sessions() {
            prop_assert!((1..=LONGEST).contains(&found.minutes));
        }
        tab.write(&mut disk, today(), |entries| entries.book(&session(MORNING, 25, "lists")));
        let after: Vec<&str> = tab.state.texts(Kind::Day).map(|(_, text)| text).collect();
        for text in &before {
            prop_assert!(after.iter().any(|after| after.starts_with(text.as_str())), "{text}");
        }
        prop_assert!(tab.book().day(today()).sessions.contains(&session(MORNING, 25, "lists")));
    }
}
