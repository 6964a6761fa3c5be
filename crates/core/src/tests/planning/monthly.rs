//! The months of a template, on the days of a path.

use proptest::prelude::*;

use super::day;
use crate::day::Day;
use crate::page::{MonthGoal, MonthStep, MonthTemplate};
use crate::plan::months::months;
use crate::plan::wish::Wish;

/// Months of so many weeks, two a step; the last has no end.
fn template(weeks: &[u16]) -> MonthTemplate {
    let mut from = 1;
    let mut goal = |steps: Vec<MonthStep>, to: Option<u16>| {
        let goal = MonthGoal {
            from,
            to,
            title: format!("from {from}"),
            goal: String::new(),
            steps,
            projects: Vec::new(),
        };
        from += 2;
        goal
    };
    let step = |weeks: Option<(u16, u16)>| MonthStep {
        weeks,
        text: String::new(),
    };
    let mut all = Vec::new();
    for weeks in weeks {
        let steps = (1..=*weeks)
            .step_by(2)
            .map(|first| step(Some((first, (first + 1).min(*weeks)))));
        all.push(goal(steps.collect(), Some(0)));
    }
    all.push(goal(vec![step(None)], None));
    MonthTemplate {
        track: 0,
        pace: "standard".to_owned(),
        months: all,
    }
}

#[test]
fn months_last_as_long_as_the_path_and_the_learners_words_stand_in_place() {
    let template = template(&[4, 8]);
    let mut wish = Wish::default();
    wish.months.insert(3, "My own.".to_owned());
    // 84 days for twelve weeks: a week is a week.
    let (first, last) = (day("2026-12-07"), day("2027-02-28"));
    let months = months(&template, &wish, first, last);
    let spans: Vec<_> = months
        .iter()
        .map(|month| (month.first, month.last))
        .collect();
    assert_eq!(
        spans,
        [
            (first, Some(day("2027-01-03"))),
            (day("2027-01-04"), Some(last)),
            (day("2027-03-01"), None),
        ]
    );
    assert_eq!(
        months[0]
            .steps
            .iter()
            .map(|(days, _)| *days)
            .collect::<Vec<_>>(),
        [
            Some((first, day("2026-12-20"))),
            Some((day("2026-12-21"), day("2027-01-03")))
        ]
    );
    let own: Vec<_> = months.iter().map(|month| month.own).collect();
    assert_eq!(own, [None, Some("My own."), None]);
    assert_eq!(months[2].steps[0].0, None);
}

proptest! {
    #[test]
    fn months_and_their_steps_follow_each_other_without_a_gap(
        weeks in prop::collection::vec(0..9_u16, 0..6),
        days in -5..900_i64,
    ) {
        let (template, wish) = (template(&weeks), Wish::default());
        let first = day("2027-12-15");
        let months = months(&template, &wish, first, Day(first.0 + days));
        let mut next = first;
        for month in &months {
            prop_assert_eq!(month.first, next);
            let mut day = next;
            for (from, to) in month.steps.iter().filter_map(|(days, _)| *days) {
                prop_assert!(from == day && to >= from);
                day = Day(to.0 + 1);
            }
            if let Some(last) = month.last {
                prop_assert!(last >= month.first && last.0 + 1 == day.0);
                next = Day(last.0 + 1);
            }
        }
        let all: i64 = weeks.iter().map(|weeks| i64::from(*weeks)).sum();
        let expected = if all > 0 { (days + 1).max(all) } else { 0 };
        prop_assert_eq!(next.0 - first.0, expected);
    }
}
