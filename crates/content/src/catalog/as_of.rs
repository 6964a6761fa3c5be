//! `as_of`: the month in which a statement that dates was last checked. It knows the form and the latest
//! month there can be; which statements date is for their authors to say.

use super::CatalogMistake;
use crate::fault::{At, Faults};
use crate::fields::{FieldMistake, is_month};

/// Checks that a month is one, and none after the content was last changed.
pub(super) fn check_as_of(month: &str, updated: &str, at: &At, faults: &mut Faults) {
    if !is_month(month) {
        let (key, found) = ("as_of", month.to_owned());
        faults.add(at, FieldMistake::Month { key, found });
        return;
    }
    // A site whose own day is missing or wrong is told so where it stands.
    let latest = updated.get(..7).filter(|latest| is_month(latest));
    if latest.is_some_and(|latest| month > latest) {
        let (month, updated) = (month.to_owned(), updated.to_owned());
        faults.add(at, CatalogMistake::AsOfAhead { month, updated });
    }
}
