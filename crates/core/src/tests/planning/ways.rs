//! A day that cannot be met, and the ways out: each of them really is one.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{anything, day, every_day, input, unit};
use crate::plan::{End, Input, Leave, More, Priority, Verdict, plan};

fn fits(input: &Input) -> bool {
    matches!(plan(input).verdict, Verdict::Fits { .. })
}

fn raised(input: &Input, more: u32) -> Input {
    let mut input = input.clone();
    let none = input.calendar.hours == [0; 7];
    for minutes in &mut input.calendar.hours {
        if *minutes > 0 || none {
            *minutes = (*minutes).max((*minutes + more).min(720));
        }
    }
    input
}

fn without(input: &Input, units: &[u16]) -> Input {
    let mut input = input.clone();
    input.units.retain(|unit| !units.contains(&unit.unit));
    input
}

proptest! {
    #[test]
    fn every_way_out_leads_out_and_asks_for_no_more_than_it_must(input in anything()) {
        let Verdict::Misses { goal, more, later, leave } = plan(&input).verdict else {
            return Ok(());
        };
        prop_assert_eq!(Some(goal), input.goal);
        if let Some(More { a_day, a_week, hours }) = more {
            let enough = raised(&input, a_day);
            prop_assert_eq!(enough.calendar.hours, hours);
            prop_assert!(fits(&enough));
            prop_assert!(!fits(&raised(&input, a_day - 5)));
            let sum = |input: &Input| input.calendar.hours.iter().sum::<u32>();
            prop_assert_eq!(sum(&enough) - sum(&input), a_week);
        } else {
            prop_assert!(goal < input.calendar.first() || !fits(&raised(&input, 720)));
        }
        if let Some(later) = later {
            prop_assert!(later > goal);
            let later = Input { goal: Some(later), ..input.clone() };
            prop_assert!(fits(&later));
        }
        let Some(Leave { units, minutes }) = leave else { return Ok(()) };
        let rest = without(&input, &units);
        prop_assert!(fits(&rest));
        prop_assert_eq!(plan(&input).minutes - plan(&rest).minutes, minutes);
        let open = |unit: &u16| rest.units.iter().any(|own| own.unit == *unit && own.minutes > 0);
        for unit in rest.units.iter().filter(|unit| unit.minutes > 0) {
            prop_assert!(unit.needs.iter().all(|need| !units.contains(need)), "something that stays needs it");
        }
        for (nth, unit) in units.iter().enumerate() {
            let own = input.units.iter().find(|own| own.unit == *unit).unwrap();
            prop_assert!(own.priority != Priority::Core);
            // Nothing that could stay is left out.
            let mut others = units.clone();
            others.remove(nth);
            let stands = own.needs.iter().all(|need| open(need) || !others.contains(need));
            prop_assert!(!(stands && fits(&without(&input, &others))));
        }
        prop_assert_eq!(units.iter().collect::<BTreeSet<_>>().len(), units.len());
    }

    #[test]
    fn what_fits_is_learnt_by_the_day_and_surely_if_even_slowly(input in anything()) {
        let plan = plan(&input);
        match (plan.verdict, plan.finish) {
            (Verdict::NoGoal, _) => prop_assert_eq!(input.goal, None),
            (Verdict::Fits { goal, sure }, End::Between(range)) => {
                prop_assert!(range.likely <= goal);
                prop_assert_eq!(sure, range.late <= goal);
            }
            (Verdict::Fits { sure, .. }, end) => prop_assert!(sure && end == End::Settled),
            (Verdict::Misses { goal, .. }, end) => {
                prop_assert!(end != End::Settled && end.likely().is_none_or(|likely| likely > goal));
            }
        }
    }
}

/// Ten units of an hour, an hour a day on five days a week, from a Friday.
fn ten() -> Input {
    let mut units: Vec<_> = (0..10).map(|number| unit(number, 60, &[])).collect();
    units[0].priority = Priority::Core;
    units[2].priority = Priority::OnDemand;
    units[4].priority = Priority::Advanced;
    let mut calendar = every_day(60);
    calendar.hours[5] = 0;
    calendar.hours[6] = 0;
    Input {
        goal: Some(day("2026-11-27")),
        ..input(units, calendar)
    }
}

#[test]
fn short_time_has_three_ways_out() {
    // Six days of study until then.
    let Verdict::Misses {
        more, later, leave, ..
    } = plan(&ten()).verdict
    else {
        panic!("ten hours do not fit into six");
    };
    assert_eq!(
        more,
        Some(More {
            a_day: 40,
            a_week: 200,
            hours: [100, 100, 100, 100, 100, 0, 0],
        })
    );
    assert_eq!(later, Some(day("2026-12-03")));
    let leave = leave.unwrap();
    assert_eq!(
        (leave.units.as_slice(), leave.minutes),
        (&[2, 4, 9, 8][..], 240)
    );
}

#[test]
fn what_stays_keeps_what_it_needs_and_the_core_stays() {
    let mut input = ten();
    input.units[1].needs = vec![2];
    let Verdict::Misses { leave, .. } = plan(&input).verdict else {
        panic!("ten hours do not fit into six");
    };
    assert_eq!(leave.unwrap().units, [4, 9, 8, 7]);
    for unit in &mut input.units {
        unit.priority = Priority::Core;
    }
    let Verdict::Misses { leave, more, .. } = plan(&input).verdict else {
        panic!("ten hours do not fit into six");
    };
    assert!(leave.is_none() && more.is_some());
}

#[test]
fn a_small_topic_is_not_left_out_where_a_large_one_had_to_go_anyway() {
    let mut input = ten();
    // Half an hour less would be enough, once the long one goes.
    input.units[9].minutes = 10;
    input.units[8].minutes = 400;
    input.units.truncate(10);
    input.units[2].priority = Priority::Standard;
    input.units[4].priority = Priority::Standard;
    input.goal = Some(day("2026-12-02"));
    let Verdict::Misses { leave, .. } = plan(&input).verdict else {
        panic!("it does not fit");
    };
    assert_eq!(leave.unwrap().units, [8]);
}

#[test]
fn of_a_day_that_is_over_only_a_later_one_is_said() {
    let input = Input {
        goal: Some(day("2026-11-19")),
        ..ten()
    };
    let Verdict::Misses {
        more, later, leave, ..
    } = plan(&input).verdict
    else {
        panic!("it is over");
    };
    assert_eq!((more, leave), (None, None));
    assert_eq!(later, Some(day("2026-12-03")));
}

#[test]
fn without_any_hours_all_days_are_proposed() {
    let mut input = ten();
    input.calendar.hours = [0; 7];
    let Verdict::Misses { more, later, .. } = plan(&input).verdict else {
        panic!("no hours, no plan");
    };
    // Eight days, 600 minutes.
    assert_eq!(
        more,
        Some(More {
            a_day: 75,
            a_week: 525,
            hours: [75; 7],
        })
    );
    assert_eq!(later, None);
}

#[test]
fn nobody_is_told_to_study_more_than_half_of_a_day_nor_less_than_they_do() {
    let mut input = ten();
    input.units.iter_mut().for_each(|unit| unit.minutes = 500);
    // 5,000 minutes on six days, of which Fridays have fourteen hours already: two of 840, four of 830.
    input.calendar.hours[4] = 840;
    let misses = |input: &Input| match plan(input).verdict {
        Verdict::Misses { more, .. } => more,
        _ => panic!("it does not fit"),
    };
    assert_eq!(misses(&input), None);
    input.units.truncate(9);
    // 4,500: two of 840 and four of 705.
    let more = More {
        a_day: 645,
        a_week: 4 * 645,
        hours: [705, 705, 705, 705, 840, 0, 0],
    };
    assert_eq!(misses(&input), Some(more));
}
