//! What can be wrong with the ledger. It knows no ledger.

use std::fmt;

/// A fault of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum LedgerMistake {
    NoLedger,
    NotInLedger { count: usize, first: String },
    RetirementUnsealed { count: usize },
    NotWritten { why: String },
    Number { found: String, expected: usize },
    Name { id: String },
    Doubled { id: String },
    SealBroken { sealed: usize, found: usize },
    Vanished { id: String },
    RetiredInUse { id: String },
    RetiredUnknown { id: String },
    Successor { id: String, successor: String },
}

/// What to do with a ledger that is not as it was sealed.
const RESTORE: &str =
    "take the file as it stands on `main`, then run `cargo xtask bless` to add what is new";

impl fmt::Display for LedgerMistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoLedger => write!(f, "there is no ledger of ids, run `cargo xtask bless`"),
            Self::NotInLedger { count: 1, first } => write!(
                f,
                "the id `{first}` is not in the ledger yet, run `cargo xtask bless`"
            ),
            Self::NotInLedger { count, first } => write!(
                f,
                "{count} ids are not in the ledger yet, `{first}` first, run `cargo xtask bless`"
            ),
            Self::RetirementUnsealed { count } => write!(
                f,
                "the seal does not cover {count} of the retired ids, run `cargo xtask bless`"
            ),
            Self::NotWritten { why } => write!(
                f,
                "the ledger cannot be written ({why}), the file as it was is kept; make it writable"
            ),
            Self::Number { found, expected } => write!(
                f,
                "the ledger's line is numbered `{found}` where {expected} is due, {RESTORE}"
            ),
            Self::Name { id } => write!(
                f,
                "`{id}` is no id of the ledger, one is `kind:id`; {RESTORE}"
            ),
            Self::Doubled { id } => write!(f, "`{id}` stands twice in the ledger, {RESTORE}"),
            Self::SealBroken { sealed, found } if sealed != found => write!(
                f,
                "the ledger holds {found} lines where {sealed} are sealed, {RESTORE}"
            ),
            Self::SealBroken { .. } => write!(
                f,
                "the ledger's lines are not those that were sealed, {RESTORE}"
            ),
            Self::Vanished { id } => write!(
                f,
                "`{id}` is gone from the content, put it back, or retire it: `\"{id}\" = \
                 \"its successor\"` (or `\"\"`) at the end of `[retired]`"
            ),
            Self::RetiredInUse { id } => write!(
                f,
                "`{id}` is retired but the content has it, a retired id is never used again: give the \
                 new thing another id"
            ),
            Self::RetiredUnknown { id } => write!(
                f,
                "`{id}` is retired but never was in the ledger, drop this line or mend its id"
            ),
            Self::Successor { id, successor } => write!(
                f,
                "`{id}` is retired in favour of `{successor}`, which leads to no id in use; name an id \
                 of the same kind that the content has, or `\"\"` if nothing follows"
            ),
        }
    }
}
