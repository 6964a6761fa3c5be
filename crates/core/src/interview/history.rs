//! The runs that are stored, the last first; what cannot be read is among them, and stays as it is.

use std::collections::BTreeMap;

use super::{Run, Unreadable, read};
use crate::state::State;

/// A stored run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its id: the moment at which it began.
    pub id: String,
    /// The same in milliseconds, where the id is one.
    pub begun: Option<u64>,
    /// The run.
    pub run: Result<Run, Unreadable>,
}

/// All stored runs, the last begun first.
#[must_use]
pub fn kept(state: &State) -> Vec<Kept> {
    let mut runs: Vec<Kept> = state
        .runs()
        .map(|(id, text)| Kept {
            id: id.to_owned(),
            begun: id.parse().ok(),
            run: read(text),
        })
        .collect();
    runs.sort_by(|one, other| (other.begun, &other.id).cmp(&(one.begun, &one.id)));
    runs
}

/// The run to go on with: the last begun of those that did not end.
#[must_use]
pub fn latest_open(state: &State) -> Option<String> {
    let mut runs = kept(state).into_iter();
    let open = runs.find(|kept| kept.run.as_ref().is_ok_and(|run| run.ended.is_none()));
    open.map(|kept| kept.id)
}

/// When each card was asked last, in milliseconds.
#[must_use]
pub fn asked(runs: &[Kept]) -> BTreeMap<String, u64> {
    let mut asked = BTreeMap::new();
    for kept in runs {
        let (Ok(run), Some(begun)) = (&kept.run, kept.begun) else {
            continue;
        };
        let reached = run.questions.iter().take(run.at + 1);
        for question in reached {
            let last = asked.entry(question.card.clone()).or_insert(0);
            *last = begun.max(*last);
        }
    }
    asked
}
