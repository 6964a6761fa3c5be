//! Progress in a link: what it says by the numbers of the ledger, how it is packed and read, and what
//! taking it over would do. It knows no page and no browser. `docs/share-link.md` describes the format.

pub mod base64url;
pub mod deflate;
mod fault;
mod ledger;
mod link;
mod mend;
mod reach;
mod shared;

pub use fault::LinkFault;
pub use ledger::Ledger;
pub use link::{LINK_LIMIT, Link, PARAMETER, UNPACKED_LIMIT};
pub use mend::mend;
pub use shared::{Shared, Would};

pub(crate) use reach::Reach;
pub(crate) use shared::raised;

use crate::record::Kind;

/// Whether facts of this kind are in a link. What one says of oneself, places and preferences are not.
pub const fn carries(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Topic
            | Kind::Point
            | Kind::Focus
            | Kind::Tip
            | Kind::Milestone
            | Kind::NextStep
            | Kind::Choice
            | Kind::Line
    )
}
