//! What is written into the day book. It makes texts for [`crate::action::Action::Noted`] and stores nothing.

use super::book::{Entry, LONGEST, Said, Session, day_of, is_id};
use crate::action::Now;
use crate::base36;
use crate::day::Day;
use crate::record::{DAY_LIMIT, Key, Kind, Rev};
use crate::state::State;

/// What is written of one day, piece by piece. Each goes into this page load's own record of the day, and where
/// that is full, into a further one; what others wrote is never touched.
#[derive(Clone, Debug)]
pub struct Entries<'a> {
    /// This page load's records of the day, in order: the id, what stands there, what is to stand there.
    own: Vec<(String, &'a str, String)>,
    /// The id of the first.
    stem: String,
    said: Said,
    now: u64,
}

impl<'a> Entries<'a> {
    /// Of a day, with nothing written yet.
    pub fn of(state: &'a State, day: Day, now: Now) -> Self {
        let (number, writer) = (day.0.unsigned_abs(), u64::from(now.replica));
        let stem = [&base36::text(number), "/", &base36::text(writer)].concat();
        let mut entries = Self {
            own: Vec::new(),
            stem,
            said: Said::default(),
            now: now.ms,
        };
        let texts = state.texts(Kind::Day);
        for (id, text) in texts.filter(|(id, _)| day_of(id) == Some(day)) {
            entries.said.take(text);
            let is_own = id.strip_prefix(&entries.stem);
            if is_own.is_some_and(|part| part.is_empty() || part.starts_with('.')) {
                entries.own.push((id.to_owned(), text, text.to_owned()));
            }
        }
        entries
    }

    /// Books a session. Of more than [`LONGEST`] minutes no more are booked, of less than one it is nothing; and what
    /// cannot be the id of a topic counts as not said.
    pub fn book(&mut self, session: &Session) {
        let minutes = session.minutes.min(LONGEST);
        let which = (session.since.min(Rev::MAX_MS), what(session));
        if minutes > self.said.booked(which) {
            self.put(Entry::Booked { which, minutes });
        }
        // What was corrected or taken out before counts again.
        if minutes > 0 && self.said.corrected(which).is_some() {
            self.correct(session, minutes);
        }
    }

    /// Gives a session that is in the book other minutes. With 0 it is taken out.
    pub fn correct(&mut self, session: &Session, minutes: u32) {
        let which = (session.since.min(Rev::MAX_MS), what(session));
        self.put(Entry::Corrected {
            which,
            minutes: minutes.min(LONGEST),
            at: self.later(self.said.corrected(which)),
        });
    }

    /// A habit was kept that day, or not after all. What cannot be the id of a tip is not written.
    pub fn keep(&mut self, tip: &str, kept: bool) {
        let at = self.later(self.said.said(tip));
        if is_id(tip) {
            self.put(Entry::Habit { tip, at, kept });
        }
    }

    /// What is to be kept where.
    pub fn texts(self) -> Vec<(Key, String)> {
        let changed = self.own.into_iter().filter(|(_, old, new)| *old != new);
        let texts = changed.map(|(id, _, new)| (Key::new(Kind::Day, id), new));
        texts.collect()
    }

    /// A moment that is later than what was said before, whatever the clock says.
    fn later(&self, known: Option<u64>) -> u64 {
        let at = known.map_or(self.now, |known| self.now.max(known + 1));
        at.min(Rev::MAX_MS)
    }

    /// Writes an entry in place of the one of this page load that said the same before.
    fn put(&mut self, entry: Entry<'_>) {
        for (_, _, text) in &mut self.own {
            let says_else = |piece: &&str| !Entry::read(piece).is_some_and(|old| old.is_as(entry));
            let kept: Vec<&str> = text.split(';').filter(says_else).collect();
            *text = kept.join(";");
        }
        let entry = entry.text();
        self.said.take(&entry);
        let room = |text: &str| text.len() + 1 + entry.len() <= DAY_LIMIT;
        match self.own.iter_mut().find(|(_, _, text)| room(text)) {
            Some((_, _, text)) if text.is_empty() => *text = entry,
            Some((_, _, text)) => {
                text.push(';');
                text.push_str(&entry);
            }
            None => {
                let id = self.unused();
                self.own.push((id, "", entry));
            }
        }
    }

    /// The id of a further record.
    fn unused(&self) -> String {
        let mut id = self.stem.clone();
        let mut part = 1;
        while self.own.iter().any(|(known, ..)| *known == id) {
            part += 1;
            id = [&self.stem, ".", &part.to_string()].concat();
        }
        id
    }
}

impl Entry<'_> {
    /// Whether it says the same thing, perhaps otherwise.
    fn is_as(self, other: Entry<'_>) -> bool {
        match (self, other) {
            (Self::Booked { which, .. }, Entry::Booked { which: other, .. })
            | (Self::Corrected { which, .. }, Entry::Corrected { which: other, .. }) => {
                which == other
            }
            (Self::Habit { tip, .. }, Entry::Habit { tip: other, .. }) => tip == other,
            _ => false,
        }
    }
}

fn what(session: &Session) -> &str {
    if is_id(&session.what) {
        &session.what
    } else {
        ""
    }
}
