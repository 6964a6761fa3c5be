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

/// Whether the steps are numbered 2, 3, 4 … and each changes something.
#[cfg(test)]
pub(crate) fn is_contiguous(chain: &[Step]) -> bool {
    chain
        .iter()
        .zip(2..)
        .all(|(step, number)| step.to == number && !step.kinds.is_empty())
}
