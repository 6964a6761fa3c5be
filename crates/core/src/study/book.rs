//! The day book: how long was studied on a day, of what, and which habits were kept. It knows no clock: when a
//! session began and which day that was are told.
//!
//! A record holds what one page load wrote of one day, `<day since 1970>/<writer>` in base 36, and no other ever
//! writes there: so nothing is lost where two devices write of one day at once. Its entries stand one after
//! another, `;` between:
//!
//! - `m<minutes>,<since>,<what>`: a session. `<since>` is its beginning in milliseconds since 1970, base 36 as all
//!   moments here; `<what>` a topic, [`REVIEW`], [`INTERVIEW`], or nothing. Of two that agree in both the longer
//!   counts: two tabs booked one timer.
//! - `c<minutes>,<since>,<at>,<what>`: that session had other minutes, as was said at a moment; of several the last
//!   said counts, and of 0 minutes is none.
//! - `h<at>,<tip>`: a habit was kept that day; `n<at>,<tip>`: it was not. The last said counts.
//!
//! What cannot be read of a record is passed over, and stays where it is.

use std::collections::{BTreeMap, BTreeSet};

use crate::base36;
use crate::day::Day;
use crate::record::{DAYS, ID_LIMIT, Kind, Rev};
use crate::state::State;

/// What a session of reviews is booked on.
pub const REVIEW: &str = "review";
/// What a mock interview is booked on.
pub const INTERVIEW: &str = "interview";
/// The longest session, in minutes: half a day.
pub const LONGEST: u32 = 720;

/// Time that was studied.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Session {
    /// When it began, in milliseconds since 1970. With `what` it says which session is meant.
    pub since: u64,
    /// A topic's id, [`REVIEW`], [`INTERVIEW`], or nothing where it was not said.
    pub what: String,
    /// How long, from 1 to [`LONGEST`].
    pub minutes: u32,
}

/// A day of the book.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DayBook {
    /// By beginning; each once.
    pub sessions: Vec<Session>,
    /// Tips that were kept as habits.
    pub kept: BTreeSet<String>,
}

/// All days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Book {
    /// Those on which anything is booked.
    pub days: BTreeMap<Day, DayBook>,
}

impl DayBook {
    /// Minutes booked in all.
    pub fn minutes(&self) -> u32 {
        self.sessions.iter().map(|session| session.minutes).sum()
    }
}

impl Book {
    /// What all page loads wrote.
    pub fn of(state: &State) -> Self {
        let mut all: BTreeMap<Day, Said> = BTreeMap::new();
        for (id, text) in state.texts(Kind::Day) {
            if let Some(day) = day_of(id) {
                all.entry(day).or_default().take(text);
            }
        }
        let days = all.into_iter().map(|(day, said)| (day, said.book()));
        Self {
            days: days
                .filter(|(_, book)| *book != DayBook::default())
                .collect(),
        }
    }

    /// A day; empty where nothing is booked.
    pub fn day(&self, day: Day) -> DayBook {
        self.days.get(&day).cloned().unwrap_or_default()
    }

    /// All sessions with their days.
    pub fn sessions(&self) -> impl Iterator<Item = (Day, &Session)> {
        let days = self.days.iter();
        days.flat_map(|(day, book)| book.sessions.iter().map(|session| (*day, session)))
    }

    /// Minutes that were booked on each topic.
    pub fn by_topic(&self) -> BTreeMap<String, u32> {
        let mut topics = BTreeMap::new();
        for (_, session) in self.sessions() {
            if !matches!(session.what.as_str(), "" | REVIEW | INTERVIEW) {
                *topics.entry(session.what.clone()).or_default() += session.minutes;
            }
        }
        topics
    }
}

/// Whether a text may stand for what was studied, or for a habit.
pub(super) fn is_id(id: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_graphic() && byte != b';';
    !id.is_empty() && id.len() <= ID_LIMIT && id.bytes().all(is_plain)
}

/// The day that a record's id names.
pub(super) fn day_of(id: &str) -> Option<Day> {
    let (day, _) = id.split_once('/')?;
    let last = DAYS.end.cast_unsigned() - 1;
    Some(Day(base36::read(day, last)?.cast_signed()))
}

/// An entry of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entry<'a> {
    /// A session.
    Booked { which: (u64, &'a str), minutes: u32 },
    /// It had other minutes.
    Corrected {
        which: (u64, &'a str),
        minutes: u32,
        at: u64,
    },
    /// A habit was kept, or not.
    Habit { tip: &'a str, at: u64, kept: bool },
}

impl<'a> Entry<'a> {
    pub(super) fn read(text: &'a str) -> Option<Self> {
        let moment = |text| base36::read(text, Rev::MAX_MS);
        let minutes = |text: &str| text.parse().ok().filter(|minutes| *minutes <= LONGEST);
        let mut letters = text.chars();
        let letter = letters.next()?;
        let (first, rest) = letters.as_str().split_once(',')?;
        match letter {
            'm' => {
                let (since, what) = rest.split_once(',')?;
                Some(Self::Booked {
                    which: (moment(since)?, what),
                    minutes: minutes(first).filter(|minutes| *minutes > 0)?,
                })
            }
            'c' => {
                let (since, rest) = rest.split_once(',')?;
                let (at, what) = rest.split_once(',')?;
                Some(Self::Corrected {
                    which: (moment(since)?, what),
                    minutes: minutes(first)?,
                    at: moment(at)?,
                })
            }
            'h' | 'n' => Some(Self::Habit {
                tip: rest,
                at: moment(first)?,
                kept: letter == 'h',
            }),
            _ => None,
        }
    }

    pub(super) fn text(self) -> String {
        match self {
            Self::Booked {
                which: (since, what),
                minutes,
            } => [
                "m",
                &minutes.to_string(),
                ",",
                &base36::text(since),
                ",",
                what,
            ]
            .concat(),
            Self::Corrected {
                which: (since, what),
                minutes,
                at,
            } => {
                let (since, at) = (base36::text(since), base36::text(at));
                ["c", &minutes.to_string(), ",", &since, ",", &at, ",", what].concat()
            }
            Self::Habit { tip, at, kept } => {
                let letter = if kept { "h" } else { "n" };
                [letter, &base36::text(at), ",", tip].concat()
            }
        }
    }
}

/// What all records say of one day. What counts does not depend on the order in which they are read.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    /// The longest that was booked, by session.
    booked: BTreeMap<(u64, String), u32>,
    /// When each session was corrected last, and to how many minutes.
    corrected: BTreeMap<(u64, String), (u64, u32)>,
    /// When it was last said of each habit that it was kept or not.
    habits: BTreeMap<String, (u64, bool)>,
}

impl Said {
    pub(super) fn take(&mut self, text: &str) {
        for entry in text.split(';').filter_map(Entry::read) {
            match entry {
                Entry::Booked { which, minutes } => {
                    let known = self.booked.entry(owned(which)).or_default();
                    *known = minutes.max(*known);
                }
                Entry::Corrected { which, minutes, at } => {
                    let known = self.corrected.entry(owned(which)).or_default();
                    *known = (at, minutes).max(*known);
                }
                Entry::Habit { tip, at, kept } => {
                    let known = self.habits.entry(tip.to_owned()).or_default();
                    *known = (at, kept).max(*known);
                }
            }
        }
    }

    /// How many minutes were booked of a session at most.
    pub(super) fn booked(&self, which: (u64, &str)) -> u32 {
        self.booked.get(&owned(which)).copied().unwrap_or(0)
    }

    /// When a session was corrected last.
    pub(super) fn corrected(&self, which: (u64, &str)) -> Option<u64> {
        self.corrected.get(&owned(which)).map(|(at, _)| *at)
    }

    /// When it was last said whether a habit was kept.
    pub(super) fn said(&self, tip: &str) -> Option<u64> {
        self.habits.get(tip).map(|(at, _)| *at)
    }

    fn book(self) -> DayBook {
        let corrected = self.corrected;
        let sessions = self.booked.into_iter().map(|(which, booked)| {
            let minutes = corrected.get(&which).map(|(_, minutes)| *minutes);
            Session {
                since: which.0,
                minutes: minutes.unwrap_or(booked),
                what: which.1,
            }
        });
        let kept = self.habits.into_iter().filter(|(_, (_, kept))| *kept);
        DayBook {
            sessions: sessions.filter(|session| session.minutes > 0).collect(),
            kept: kept.map(|(tip, _)| tip).collect(),
        }
    }
}

fn owned((since, what): (u64, &str)) -> (u64, String) {
    (since, what.to_owned())
}
