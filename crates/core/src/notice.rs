//! What the learner is told: what happened, what was kept, what to do. Types that carry it; the words
//! are one plain English sentence or two, and the page may say it otherwise.

use std::fmt;

use crate::record::Bound;

/// What the learner should be told after an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The last change was taken back.
    Undone {
        /// What it was.
        label: String,
        /// Facts that stand again as they stood before.
        restored: usize,
        /// Facts left alone, because they changed elsewhere since.
        left: usize,
    },
    /// There is nothing to take back.
    NothingToUndo,
    /// A file or a link was merged or put in place, or everything was erased.
    Applied {
        /// What.
        what: Large,
        /// Facts that read differently now.
        changed: usize,
        /// Facts left alone, because a newer version of Cairn wrote them.
        locked: usize,
    },
    /// An action was refused, in whole or in part.
    Refused(Refusal),
    /// Some changes are in this tab only.
    NotSaved {
        /// How many facts.
        unsaved: usize,
    },
    /// Everything that was not saved is saved now.
    AllSaved,
    /// Storage holds entries that this version cannot use.
    Found {
        /// How many could not be read, and are moved aside.
        unreadable: usize,
        /// How many a newer version of Cairn wrote, and are left alone.
        newer: usize,
    },
}

/// A change of many facts at once. All but the merging of a link, which takes nothing away, begin with
/// a snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Large {
    /// A file was merged.
    Import,
    /// A file was put in place of everything.
    Replace,
    /// Everything was erased.
    Erase,
    /// A link was merged.
    Merge,
    /// A link was put in place of everything that links carry.
    Link,
}

/// Why an action was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The facts are held as a newer version of Cairn, or something unreadable, stored them.
    Locked {
        /// How many.
        count: usize,
    },
    /// The record would not be one that Cairn can keep.
    Unfit(Bound),
    /// The snapshot that must come first does not fit.
    NoRoomForSnapshot {
        /// For what.
        what: Large,
    },
    /// Another large change waits for its snapshot.
    Busy,
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Undone { label, left: 0, .. } => write!(f, "Undone: {label}."),
            Self::Undone { label, left, .. } => {
                write!(
                    f,
                    "Undone: {label}. Left alone, because changed elsewhere since: {}.",
                    facts(*left)
                )
            }
            Self::NothingToUndo => f.write_str("There is nothing to undo."),
            Self::Applied {
                what,
                changed: 0,
                locked: 0,
            } => write!(
                f,
                "{}: nothing changed, it was all so already.",
                what.word()
            ),
            Self::Applied {
                what,
                changed,
                locked,
            } => {
                write!(f, "{} done: {}.", what.word(), facts(*changed))?;
                match locked {
                    0 => Ok(()),
                    _ => write!(
                        f,
                        " {} left as a newer version of Cairn wrote them; reload to update.",
                        facts(*locked)
                    ),
                }
            }
            Self::Refused(refusal) => refusal.fmt(f),
            Self::NotSaved { unsaved } => write!(
                f,
                "{} not saved: the browser's storage is full or closed. Kept in this tab. Export now, then \
                 make room in Settings.",
                facts(*unsaved)
            ),
            Self::AllSaved => f.write_str("Everything is saved."),
            Self::Found { unreadable, newer } => {
                if *unreadable > 0 {
                    write!(
                        f,
                        "{} in the storage could not be read. Kept aside, unchanged; Settings offers it for \
                         download.",
                        facts(*unreadable)
                    )?;
                }
                if *unreadable > 0 && *newer > 0 {
                    f.write_str(" ")?;
                }
                if *newer > 0 {
                    write!(
                        f,
                        "{} stored by a newer version of Cairn. Kept, and not changed here; reload to update.",
                        facts(*newer)
                    )?;
                }
                Ok(())
            }
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Locked { count } => write!(
                f,
                "{} not changed: a newer version of Cairn wrote it, or what is stored there is still to be \
                 moved aside. Reload, then try again.",
                facts(*count)
            ),
            Self::Unfit(bound) => write!(f, "Not changed: {bound}."),
            Self::NoRoomForSnapshot { what } => write!(
                f,
                "{} was not done, and nothing changed: the copy that is made first does not fit into \
                 the browser's storage. Export, remove old copies in Settings, then try again.",
                what.word()
            ),
            Self::Busy => {
                f.write_str("Not done: another large change is still being stored. Try again.")
            }
        }
    }
}

/// "1 thing", "12 things".
fn facts(count: usize) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} thing{plural}")
}

impl Large {
    /// What it is called, also in the label of its undo.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Import => "Import",
            Self::Replace | Self::Link => "Replacement",
            Self::Merge => "Merge",
            Self::Erase => "Erasure",
        }
    }
}
