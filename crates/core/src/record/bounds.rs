//! How large a record may be. One place for what the learner types, what a file brings and what
//! storage holds, so that nothing can be written that would not be read again.

use std::fmt;

use super::{Key, Kind, Record, Rev, Value};
use crate::day::Day;
use crate::review::ReviewFault;

/// Characters of a name.
pub const NAME_LIMIT: usize = 80;
/// Characters of a goal.
pub const GOAL_LIMIT: usize = 280;
/// Characters of any other text.
pub const TEXT_LIMIT: usize = 1000;
/// Characters of a segment of the review log: some nine thousand answers.
pub const LOG_LIMIT: usize = 200_000;
/// Characters of a mock interview, notes and all.
pub const RUN_LIMIT: usize = 20_000;
/// Characters of what one page load books for a day.
pub const DAY_LIMIT: usize = 4000;
/// Characters of an entry of the journal, with the line that says of which sort it is.
pub const JOURNAL_LIMIT: usize = 4020;
/// What the ids of drafts begin with, among the records of the device.
pub const DRAFT: &str = "draft/";
/// Characters of a draft of an entry: more than an entry takes, so that what is too long can be made shorter.
pub const DRAFT_LIMIT: usize = 20_000;
/// Characters of what shows a milestone.
pub const EVIDENCE_LIMIT: usize = 300;
/// Characters of one side of a card.
pub const SIDE_LIMIT: usize = 4000;
/// Characters of an id.
pub const ID_LIMIT: usize = 200;
/// Options that may be added in one choice group.
const ADDED_LIMIT: usize = 32;
/// Days since 1970 that a record may name: up to the year 2248.
pub(crate) const DAYS: std::ops::Range<i64> = 0..101_806;

/// Which bound a record breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bound {
    /// An id is empty, too long, or holds something other than visible ASCII.
    Id,
    /// A text is too long.
    TooLong {
        /// Characters that are accepted.
        limit: usize,
        /// Characters that it has.
        found: usize,
    },
    /// A day is not written `YYYY-MM-DD`, or does not exist.
    NotADay {
        /// What stands there instead.
        found: String,
    },
    /// A moment lies beyond the year 2248.
    Moment,
    /// More options are added than any group has.
    Options,
    /// The schedule of a card is not one that an answer leads to.
    Schedule(ReviewFault),
    /// The value is not one of its kind.
    Kind,
}

impl fmt::Display for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Id => f.write_str("the id is not one that Cairn uses"),
            Self::TooLong { limit, found } => {
                write!(
                    f,
                    "the text has {found} characters, and at most {limit} are kept"
                )
            }
            Self::NotADay { found } => {
                write!(
                    f,
                    "\u{201c}{found}\u{201d} is not a day; write it as 2027-03-31"
                )
            }
            Self::Moment => f.write_str("its time lies beyond the year 2248"),
            Self::Options => f.write_str("it adds more options than a choice can have"),
            Self::Schedule(fault) => fault.fmt(f),
            Self::Kind => f.write_str("its value does not belong to its kind"),
        }
    }
}

impl std::error::Error for Bound {}

impl Record {
    /// Whether the record is one that storage and files may hold.
    ///
    /// # Errors
    /// The first bound that it breaks.
    pub fn check(&self) -> Result<(), Bound> {
        self.key.check()?;
        moment(self.rev.ms)?;
        match &self.value {
            None => Ok(()),
            Some(value) if !value.fits(self.key.kind) => Err(Bound::Kind),
            Some(Value::Marked { at, .. } | Value::Ticked { at }) => moment(*at),
            Some(Value::Picked(pick)) if pick.added.len() > ADDED_LIMIT => Err(Bound::Options),
            Some(Value::Picked(pick)) => pick
                .picked
                .iter()
                .chain(&pick.added)
                .try_for_each(|option| id(option)),
            Some(Value::Taken(_)) => Ok(()),
            Some(Value::Text(text)) => self.key.check_text(text),
            Some(Value::Studied(memory)) => memory.check().map_err(Bound::Schedule),
            Some(Value::Held(hold)) => match hold.buried {
                Some(day) if !DAYS.contains(&day.0) => Err(Bound::Moment),
                _ => Ok(()),
            },
            Some(Value::Written { front, back }) => [front, back]
                .into_iter()
                .try_for_each(|side| at_most(SIDE_LIMIT, side)),
        }
    }
}

impl Key {
    /// Whether the id is one that storage keys can hold.
    ///
    /// # Errors
    /// [`Bound::Id`].
    pub fn check(&self) -> Result<(), Bound> {
        id(&self.id)
    }

    /// Whether `text` may stand in a record with this key.
    ///
    /// # Errors
    /// [`Bound::TooLong`] or [`Bound::NotADay`].
    pub fn check_text(&self, text: &str) -> Result<(), Bound> {
        let limit = match (self.kind, self.id.as_str()) {
            (Kind::Profile, "name") => NAME_LIMIT,
            (Kind::Profile, "goal") => GOAL_LIMIT,
            (Kind::Profile, "interview-date") => {
                return match Day::parse(text) {
                    Some(_) => Ok(()),
                    None => Err(Bound::NotADay {
                        found: text.chars().take(NAME_LIMIT).collect(),
                    }),
                };
            }
            (Kind::Log, _) => LOG_LIMIT,
            (Kind::Run, _) => RUN_LIMIT,
            (Kind::Day, _) => DAY_LIMIT,
            (Kind::Journal, _) => JOURNAL_LIMIT,
            (Kind::Evidence, _) => EVIDENCE_LIMIT,
            (Kind::Device, id) if id.starts_with(DRAFT) => DRAFT_LIMIT,
            _ => TEXT_LIMIT,
        };
        at_most(limit, text)
    }
}

fn at_most(limit: usize, text: &str) -> Result<(), Bound> {
    match text.chars().count() {
        found if found > limit => Err(Bound::TooLong { limit, found }),
        _ => Ok(()),
    }
}

fn id(id: &str) -> Result<(), Bound> {
    let visible = id.bytes().all(|byte| byte.is_ascii_graphic());
    if visible && !id.is_empty() && id.len() <= ID_LIMIT {
        Ok(())
    } else {
        Err(Bound::Id)
    }
}

fn moment(ms: u64) -> Result<(), Bound> {
    if ms > Rev::MAX_MS {
        Err(Bound::Moment)
    } else {
        Ok(())
    }
}
