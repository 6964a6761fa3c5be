//! One fact about the learner: what it is about, what it says, and when and where it was said.
//! It knows no storage, no file format and no rule of counting.

mod bounds;
mod hold;
mod kind;
mod status;
mod value;

pub(crate) use bounds::DAYS;
pub use bounds::{
    Bound, DAY_LIMIT, DRAFT, DRAFT_LIMIT, EVIDENCE_LIMIT, GOAL_LIMIT, ID_LIMIT, JOURNAL_LIMIT,
    LOG_LIMIT, NAME_LIMIT, RUN_LIMIT, SIDE_LIMIT, TEXT_LIMIT,
};
pub use hold::Hold;
pub use kind::Kind;
pub use status::{Mark, Status};
pub use value::{Pick, Value};

/// What a record is about. Two records with equal keys are two versions of one fact.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// The kind of thing.
    pub kind: Kind,
    /// Its id, without the kind: `lists`, `lists#slicing`, `backend-framework`.
    pub id: String,
}

impl Key {
    /// The key of `id` among the things of `kind`.
    pub fn new(kind: Kind, id: impl Into<String>) -> Self {
        Self {
            kind,
            id: id.into(),
        }
    }

    /// The key of what a line counts: a topic, or the point `topic#point`.
    pub fn of_unit(unit: &str) -> Self {
        let kind = if unit.contains('#') {
            Kind::Point
        } else {
            Kind::Topic
        };
        Self::new(kind, unit)
    }
}

/// When and where a record was written: milliseconds first, then the writer's replica. A total order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rev {
    /// Milliseconds since 1970, or one more than the highest seen.
    pub ms: u64,
    /// The random number of the page load that wrote it.
    pub replica: u32,
}

impl Rev {
    /// The latest moment that a record may carry (in the year 2248). Storage that says more is not
    /// believed, so that no accident there can outlast everything the learner does afterwards.
    pub const MAX_MS: u64 = 1 << 43;
}

/// One fact, as of one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// What it is about.
    pub key: Key,
    /// What it says. `None` is a deletion, and is kept: it must win over the older value elsewhere.
    pub value: Option<Value>,
    /// When and where it was written.
    pub rev: Rev,
}

impl Record {
    /// Whether this version of a fact stands where both are known: the later one wins; of two that
    /// were written at one moment by one replica, the one with the greater serialized value.
    pub fn wins_over(&self, other: &Self) -> bool {
        match self.rev.cmp(&other.rev) {
            std::cmp::Ordering::Greater => true,
            std::cmp::Ordering::Less => false,
            std::cmp::Ordering::Equal => {
                self.value != other.value
                    && crate::wire::value_text(self) > crate::wire::value_text(other)
            }
        }
    }
}
