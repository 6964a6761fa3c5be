//! The journal: entries of study days, what they are made of and how they are kept. It knows their words as text
//! alone; nothing in them is ever followed or run.
//!
//! An entry is a record: its id the study day and the moment at which it was begun, its text the sort in the first
//! line and the words after it.

mod draft;
mod learnt;
mod prompts;

use std::ops::Range;

pub use draft::{Draft, drafts, free};
pub use learnt::{Learnt, learnt};
pub use prompts::prompts;

use crate::base36;
use crate::day::Day;
use crate::record::{Key, Kind, Rev};
use crate::review::At;
use crate::search::look;
use crate::state::State;

/// Characters that the words of an entry may have.
pub const WORDS_LIMIT: usize = 4000;

/// What an entry is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// A day, at its end.
    #[default]
    Day,
    /// A bug that was solved.
    Bug,
    /// What was hard, and what helped.
    Reflection,
    /// A week: what was planned, what came of it, what is next.
    Week,
}

impl Sort {
    /// Every sort, in the order of menus.
    pub const ALL: [Self; 4] = [Self::Day, Self::Bug, Self::Reflection, Self::Week];

    /// Its word in records.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Bug => "bug",
            Self::Reflection => "reflection",
            Self::Week => "week",
        }
    }

    /// What the learner reads.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Day => "Day\u{2019}s end",
            Self::Bug => "Solved bug",
            Self::Reflection => "Reflection",
            Self::Week => "Weekly review",
        }
    }

    /// What a new entry begins with: beginnings of lines, each to be gone on with. A day and a week are asked about
    /// by what was really done, and begin with nothing.
    pub const fn frame(self) -> &'static str {
        match self {
            Self::Day | Self::Week => "",
            Self::Bug => "What happened: \nThe cause: \nThe cure: ",
            Self::Reflection => "What was hard: \nWhat helped: \nNext time: ",
        }
    }

    fn of(line: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.key() == line)
    }
}

/// An entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// Its study day.
    pub day: Day,
    /// When it was begun, in milliseconds since 1970.
    pub ms: u64,
    /// What it is about.
    pub sort: Sort,
    /// Its words.
    pub words: String,
}

/// All entries, the newest first. A text that begins with no sort is the words of a day, so that nothing that was
/// written is hidden; what has no day is none of these.
pub fn entries(state: &State) -> Vec<Entry> {
    let texts = state.texts(Kind::Journal);
    let mut all: Vec<Entry> = texts.filter_map(|(id, text)| entry(id, text)).collect();
    all.sort_by(|one, other| (other.day, other.ms, &other.id).cmp(&(one.day, one.ms, &one.id)));
    all
}

fn entry(id: &str, text: &str) -> Option<Entry> {
    let (day, ms) = id.split_once('/')?;
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let (sort, words) = match Sort::of(first.trim_end()) {
        Some(sort) => (sort, rest),
        None => (Sort::Day, text),
    };
    Some(Entry {
        id: id.to_owned(),
        day: Day::parse(day)?,
        ms: base36::read(ms, Rev::MAX_MS)?,
        sort,
        words: words.to_owned(),
    })
}

/// The id of an entry that is begun now: one that no entry has or had.
pub fn begun(state: &State, now: At) -> String {
    let mut ms = now.ms.min(Rev::MAX_MS);
    loop {
        let id = [&now.day.to_string(), "/", &base36::text(ms)].concat();
        let key = Key::new(Kind::Journal, id);
        if !state.records.contains_key(&key) {
            return key.id;
        }
        ms += 1;
    }
}

/// What to note where an entry says `words`; of an entry without any, that it is gone.
pub fn written(id: &str, sort: Sort, words: &str) -> (Key, String) {
    let text = if is_blank(sort, words) {
        String::new()
    } else {
        [sort.key(), "\n", words.trim_end()].concat()
    };
    (Key::new(Kind::Journal, id), text)
}

/// What to note to delete an entry.
pub fn deleted(id: &str) -> (Key, String) {
    (Key::new(Kind::Journal, id), String::new())
}

/// Whether nothing was written, or nothing besides the frame.
pub fn is_blank(sort: Sort, words: &str) -> bool {
    let lines = |text: &str| {
        let lines = text.lines().map(|line| line.trim().to_owned());
        lines
            .filter(|line| !line.is_empty())
            .collect::<Vec<String>>()
    };
    let words = lines(words);
    words.is_empty() || words == lines(sort.frame())
}

/// How many characters are too many for an entry; 0 where it can be kept.
pub fn beyond(words: &str) -> usize {
    words.trim_end().chars().count().saturating_sub(WORDS_LIMIT)
}

/// The entries that have all words of a query, as the one search reads it, in their order; with the bytes of their
/// words to be marked.
pub fn find(entries: &[Entry], query: &str) -> Vec<(usize, Vec<Range<usize>>)> {
    let words: Vec<&str> = entries.iter().map(|entry| entry.words.as_str()).collect();
    look(&words, query)
}
