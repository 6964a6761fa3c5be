//! The months of a track's template on the days of a learner: as long as the path that they chose, not as long as a
//! book says. It knows no plan but its first and last day.

use super::wish::Wish;
use crate::day::Day;
use crate::page::{MonthGoal, MonthStep, MonthTemplate};

/// Some months of the template, on their days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month<'a> {
    /// What the template says of them.
    pub goal: &'a MonthGoal,
    /// The first day.
    pub first: Day,
    /// The last day; `None` where they have no end.
    pub last: Option<Day>,
    /// What to do, each with its first and last day; without where the months have no end.
    pub steps: Vec<(Option<(Day, Day)>, &'a MonthStep)>,
    /// The learner's own words in place of it.
    pub own: Option<&'a str>,
}

/// Puts a template on the days of a path, from its first to its last, both included.
///
/// The template's weeks share these days evenly, so that each month keeps its part of the whole: the months of the
/// source promise nine where a fast path has five, and leave weeks without anything to do where a slow one has twelve.
/// What has no end begins on the day after the last.
pub fn months<'a>(
    template: &'a MonthTemplate,
    wish: &'a Wish,
    first: Day,
    last: Day,
) -> Vec<Month<'a>> {
    let all: i64 = template.months.iter().map(weeks).sum();
    let days = (last.0 - first.0 + 1).max(all);
    // The day with which a week begins; the one after the last begins what has no end.
    let begin = |week: i64| Day(first.0 + days * week / all.max(1));
    let mut before = 0;
    let month = |goal: &'a MonthGoal| {
        let own = weeks(goal);
        let from = before;
        before += own;
        let until = |week: i64| Day(begin(week).0 - 1);
        let steps = goal.steps.iter().map(|step| {
            let days = step.weeks.map(|(first, last)| {
                let (first, last) = (i64::from(first.max(1)), i64::from(last));
                (begin(from + first - 1), until(from + last.max(first)))
            });
            (days, step)
        });
        Month {
            goal,
            first: begin(from),
            last: (own > 0).then(|| until(from + own)),
            steps: steps.collect(),
            own: wish.months.get(&goal.from).map(String::as_str),
        }
    };
    template.months.iter().map(month).collect()
}

/// The weeks of which a template speaks; none where it has no end.
fn weeks(goal: &MonthGoal) -> i64 {
    let last = goal.steps.iter().filter_map(|step| step.weeks);
    i64::from(last.map(|(_, last)| last).max().unwrap_or(0))
}
