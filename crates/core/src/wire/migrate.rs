//! The chain that lifts an older value to the present: numbered steps, each to one version, each for
//! the kinds whose shape it changes. A record says the last version that changed its kind, so that an
//! older tab refuses only what it cannot read.

use serde_json::Value as Json;

use super::Fault;
use crate::record::Kind;

/// One step of the chain.
pub(crate) struct Step {
    /// The version that it leads to.
    pub(crate) to: u64,
    /// The kinds that it changes.
    pub(crate) kinds: &'static [Kind],
    /// Makes the new value of an old one.
    pub(crate) run: fn(Json) -> Result<Json, Fault>,
}

/// All steps since version 1, in order. There has been one version so far.
pub(crate) const CHAIN: &[Step] = &[];

/// The version of a whole file: that of the last step.
pub(crate) fn head(chain: &[Step]) -> u64 {
    chain.last().map_or(1, |step| step.to)
}

/// The version of a kind: that of the last step that changed it.
pub(super) fn current(chain: &[Step], kind: Kind) -> u64 {
    chain
        .iter()
        .rev()
        .find(|step| step.kinds.contains(&kind))
        .map_or(1, |step| step.to)
}

/// Lifts a value of `version` to the present.
pub(super) fn lift(chain: &[Step], kind: Kind, version: u64, value: Json) -> Result<Json, Fault> {
    if version > current(chain, kind) {
        return Err(Fault::Newer { version });
    }
    // A deletion has no shape to change.
    if value.is_null() {
        return Ok(value);
    }
    chain
        .iter()
        .filter(|step| step.to > version && step.kinds.contains(&kind))
        .try_fold(value, |value, step| (step.run)(value))
}

/// As [`lift`], for a value in a file: a file's version is that of the whole chain, and so may be later
/// than its kind's.
pub(super) fn lift_in_file(
    chain: &[Step],
    kind: Kind,
    file: u64,
    value: Json,
) -> Result<Json, Fault> {
    lift(chain, kind, file.min(current(chain, kind)), value)
}

/// Whether the steps are numbered 2, 3, 4 … and each changes something.
#[cfg(test)]
pub(crate) fn is_contiguous(chain: &[Step]) -> bool {
    chain
        .iter()
        .zip(2..)
        .all(|(step, number)| step.to == number && !step.kinds.is_empty())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// Version 2 gives topics a list, version 3 gives points one, version 4 gives both another entry.
    const THREE: &[Step] = &[
        Step {
            to: 2,
            kinds: &[Kind::Topic],
            run: |json| Ok(json!([json, 2])),
        },
        Step {
            to: 3,
            kinds: &[Kind::Point],
            run: |json| Ok(json!([json, 3])),
        },
        Step {
            to: 4,
            kinds: &[Kind::Topic, Kind::Point],
            run: |json| Ok(json!([json, 4])),
        },
    ];

    fn lifted(kind: Kind, version: u64) -> Result<Json, Fault> {
        lift(THREE, kind, version, json!(1))
    }

    #[test]
    fn the_chain_is_numbered_without_gaps() {
        assert!(is_contiguous(CHAIN) && is_contiguous(THREE));
        assert!(!is_contiguous(&THREE[1..]));
    }

    #[test]
    fn every_step_from_a_records_version_on_is_taken_in_order() {
        assert_eq!(lifted(Kind::Topic, 1), Ok(json!([[1, 2], 4])));
        assert_eq!(lifted(Kind::Topic, 2), Ok(json!([1, 4])));
        assert_eq!(lifted(Kind::Point, 1), Ok(json!([[1, 3], 4])));
        assert_eq!(lifted(Kind::Point, 4), Ok(json!(1)));
        assert_eq!(lifted(Kind::Tip, 1), Ok(json!(1)));
    }

    #[test]
    fn only_the_kinds_that_are_newer_are_refused() {
        assert_eq!(lifted(Kind::Topic, 5), Err(Fault::Newer { version: 5 }));
        assert_eq!(lifted(Kind::Tip, 2), Err(Fault::Newer { version: 2 }));
        assert_eq!(lift(&THREE[..2], Kind::Point, 3, json!(1)), Ok(json!(1)));
        assert_eq!((head(THREE), head(CHAIN)), (4, 1));
    }

    #[test]
    fn a_file_may_be_newer_than_the_kinds_in_it() {
        assert_eq!(lift_in_file(THREE, Kind::Tip, 4, json!(1)), Ok(json!(1)));
        assert_eq!(
            lift_in_file(&THREE[..2], Kind::Topic, 3, json!(1)),
            Ok(json!(1))
        );
        assert_eq!(
            lift_in_file(THREE, Kind::Topic, 3, json!(1)),
            Ok(json!([1, 4]))
        );
        assert_eq!(
            lift_in_file(THREE, Kind::Topic, 1, json!(1)),
            Ok(json!([[1, 2], 4]))
        );
    }

    #[test]
    fn a_deletion_is_a_deletion_in_every_version_and_a_step_may_fail() {
        assert_eq!(lift(THREE, Kind::Topic, 1, Json::Null), Ok(Json::Null));
        let failing = [Step {
            to: 2,
            kinds: &[Kind::Topic],
            run: |_| Err(Fault::Field("value")),
        }];
        assert_eq!(
            lift(&failing, Kind::Topic, 1, json!(1)),
            Err(Fault::Field("value"))
        );
    }
}
