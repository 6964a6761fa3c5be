//! A timer for studying in rounds with breaks between, as arithmetic over moments: a tab that sleeps, is loaded anew
//! or killed changes nothing. It knows no clock; what it counted goes into the day book.

use super::book::{LONGEST, Session, is_id};
use crate::base36;
use crate::record::Rev;

/// The id of the device's record that holds a running timer.
pub const TIMER: &str = "timer";
/// The id of the setting that holds the learner's lengths.
pub const LENGTHS: &str = "timer-lengths";

const MINUTE: u64 = 60_000;
/// The longest round, in minutes.
pub const LONGEST_ROUND: u32 = 180;
/// After so many milliseconds nobody comes back to it: an hour.
pub const LEFT: u64 = 60 * MINUTE;
/// The longest break, in minutes.
pub const LONGEST_BREAK: u32 = 60;

/// How long rounds and breaks are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lengths {
    /// Minutes of a round, from 1 to [`LONGEST_ROUND`].
    pub round: u32,
    /// Minutes of a break, from 1 to [`LONGEST_BREAK`].
    pub rest: u32,
}

impl Default for Lengths {
    /// Those of the Pomodoro technique.
    fn default() -> Self {
        Self { round: 25, rest: 5 }
    }
}

impl Lengths {
    /// Reads `25 5`; nothing where either is out of its bounds.
    pub fn read(text: &str) -> Option<Self> {
        let (round, rest) = text.split_once(' ')?;
        let lengths = Self {
            round: round.parse().ok()?,
            rest: rest.parse().ok()?,
        };
        let is_within = (1..=LONGEST_ROUND).contains(&lengths.round)
            && (1..=LONGEST_BREAK).contains(&lengths.rest);
        is_within.then_some(lengths)
    }

    /// The text of [`LENGTHS`].
    pub fn text(self) -> String {
        [&self.round.to_string(), " ", self.rest.to_string().as_str()].concat()
    }
}

/// Where a timer stands. Moments are milliseconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// A round runs since a moment; so many milliseconds had run before.
    Running {
        /// Since when.
        since: u64,
        /// What had run.
        had: u64,
    },
    /// A round was stopped for a while when so many milliseconds had run.
    Paused {
        /// What had run.
        had: u64,
    },
    /// A break, since a moment. The round before it is booked.
    Resting {
        /// Since when.
        since: u64,
    },
}

/// A timer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timer {
    /// When its round began: by this every tab books the same session.
    pub began: u64,
    /// What is studied, as [`Session::what`].
    pub what: String,
    /// How long its rounds and breaks are.
    pub lengths: Lengths,
    /// Where it stands.
    pub phase: Phase,
}

impl Timer {
    /// A round that begins now.
    pub fn start(what: &str, lengths: Lengths, now: u64) -> Self {
        let what = if is_id(what) { what } else { "" };
        Self {
            began: now,
            what: what.to_owned(),
            lengths,
            phase: Phase::Running { since: now, had: 0 },
        }
    }

    /// Milliseconds of its phase that are over at a moment: never more than the phase is long, and never less than
    /// none, whatever the clock did.
    pub fn had(&self, now: u64) -> u64 {
        let had = match self.phase {
            Phase::Running { since, had } => had.saturating_add(now.saturating_sub(since)),
            Phase::Paused { had } => had,
            Phase::Resting { since } => now.saturating_sub(since),
        };
        had.min(self.length())
    }

    /// Milliseconds that are left of its phase.
    pub fn left(&self, now: u64) -> u64 {
        self.length() - self.had(now)
    }

    /// Whether its phase has run out.
    pub fn is_over(&self, now: u64) -> bool {
        self.left(now) == 0
    }

    /// How long its phase is, in milliseconds.
    pub fn length(&self) -> u64 {
        let minutes = match self.phase {
            Phase::Running { .. } | Phase::Paused { .. } => self.lengths.round,
            Phase::Resting { .. } => self.lengths.rest,
        };
        u64::from(minutes) * MINUTE
    }

    /// Stopped for a while. A break is not.
    #[must_use]
    pub fn paused(&self, now: u64) -> Self {
        let had = self.had(now);
        match self.phase {
            Phase::Running { .. } => self.with(Phase::Paused { had }),
            Phase::Paused { .. } | Phase::Resting { .. } => self.clone(),
        }
    }

    /// Going on after a pause; or since now, where the clock was set back behind what it ran since.
    #[must_use]
    pub fn resumed(&self, now: u64) -> Self {
        match self.phase {
            Phase::Paused { had } => self.with(Phase::Running { since: now, had }),
            Phase::Running { since, had } => {
                let since = since.min(now);
                self.with(Phase::Running { since, had })
            }
            Phase::Resting { since } => self.with(Phase::Resting {
                since: since.min(now),
            }),
        }
    }

    /// A break, once the round is booked.
    #[must_use]
    pub fn resting(&self, now: u64) -> Self {
        self.with(Phase::Resting { since: now })
    }

    /// The next round of the same.
    #[must_use]
    pub fn next(&self, now: u64) -> Self {
        Self::start(&self.what, self.lengths, now)
    }

    /// What there is to book if it ends at a moment: to the nearest minute, and no more than the round was set to. A
    /// laptop that slept through a night books no night. Nothing below half a minute, and nothing of a break.
    pub fn session(&self, now: u64) -> Option<Session> {
        let is_round = !matches!(self.phase, Phase::Resting { .. });
        let minutes = u32::try_from((self.had(now) + MINUTE / 2) / MINUTE).unwrap_or(LONGEST);
        (is_round && minutes > 0).then(|| Session {
            since: self.began,
            what: self.what.clone(),
            minutes,
        })
    }

    /// What becomes of it when somebody looks: what is to be booked, and how it goes on, if it does. A round that has
    /// run out is booked, and its break began with its end; where that is more than [`LEFT`] ago, or a break was over
    /// that long, nobody waits for it any more. Behind its beginning, where the clock was set back, it goes on from
    /// now. `None` where it stays as it is.
    pub fn looked_at(&self, now: u64) -> Option<(Option<Session>, Option<Self>)> {
        let since = match self.phase {
            Phase::Paused { .. } => return None,
            Phase::Running { since, .. } | Phase::Resting { since } => since,
        };
        if since > now {
            return Some((None, Some(self.resumed(now))));
        }
        let over = (now - since).checked_sub(self.left(since))?;
        let is_left = over >= LEFT;
        match self.session(now) {
            Some(session) => {
                let rest = (!is_left).then(|| self.resting(now - over));
                Some((Some(session), rest))
            }
            None => is_left.then_some((None, None)),
        }
    }

    fn with(&self, phase: Phase) -> Self {
        Self {
            phase,
            ..self.clone()
        }
    }

    /// The text of [`TIMER`]: `r25,5,<began>,<since>,<had>,<what>`, the moments and what had run in base 36; `p` where
    /// it is paused, `b` in a break.
    pub fn text(&self) -> String {
        let (letter, since, had) = match self.phase {
            Phase::Running { since, had } => ("r", since, had),
            Phase::Paused { had } => ("p", 0, had),
            Phase::Resting { since } => ("b", since, 0),
        };
        let fields = [
            self.lengths.round.to_string(),
            self.lengths.rest.to_string(),
            base36::text(self.began),
            base36::text(since),
            base36::text(had),
            self.what.clone(),
        ];
        [letter, &fields.join(",")].concat()
    }

    /// Reads a timer; what is none is nothing.
    pub fn read(text: &str) -> Option<Self> {
        let mut letters = text.chars();
        let letter = letters.next()?;
        let mut fields = letters.as_str().splitn(6, ',');
        let lengths = [fields.next()?, " ", fields.next()?].concat();
        let mut number = |limit| base36::read(fields.next()?, limit);
        let (began, since) = (number(Rev::MAX_MS)?, number(Rev::MAX_MS)?);
        let had = number(u64::from(LONGEST_ROUND) * MINUTE)?;
        let what = fields
            .next()
            .filter(|what| what.is_empty() || is_id(what))?;
        Some(Self {
            began,
            what: what.to_owned(),
            lengths: Lengths::read(&lengths)?,
            phase: match letter {
                'r' => Phase::Running { since, had },
                'p' => Phase::Paused { had },
                'b' => Phase::Resting { since },
                _ => return None,
            },
        })
    }
}

/// How many rounds of a day were studied to their end.
pub fn rounds(sessions: &[Session], lengths: Lengths) -> usize {
    let is_whole = |session: &&Session| session.minutes >= lengths.round;
    sessions.iter().filter(is_whole).count()
}
