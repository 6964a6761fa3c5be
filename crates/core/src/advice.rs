//! What to do next, and what was passed over. Advice only: it locks nothing and changes nothing.

use crate::page::Named;
use crate::state::State;
use crate::tally::Course;

/// The places of the next `limit` lines that are left to do: those that count and are neither done
/// nor skipped, from the line after the unit last worked on, and after the last line from the first
/// one on, so that gaps left behind come too.
pub fn next_up(course: &Course, state: &State, after: Option<&str>, limit: usize) -> Vec<usize> {
    let lines = &course.lines;
    let holds = |unit: &str| {
        lines
            .iter()
            .position(|line| line.units.iter().any(|own| own.id == unit))
    };
    let start = after.and_then(holds).map_or(0, |line| line + 1);
    let is_open = |line: &usize| {
        let required = course.required(*line..*line + 1, state);
        required
            .iter()
            .any(|unit| !state.status(&unit.id).is_settled())
    };
    (start..lines.len())
        .chain(0..start)
        .filter(is_open)
        .take(limit)
        .collect()
}

/// The prerequisites of a topic that are neither done nor skipped.
pub fn missed_fundamentals<'a>(prerequisites: &'a [Named], state: &State) -> Vec<&'a Named> {
    prerequisites
        .iter()
        .filter(|topic| !state.status(&topic.id).is_settled())
        .collect()
}
