//! What holds for every plan.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{anything, every_day, input, unit};
use crate::day::Day;
use crate::plan::order::order;
use crate::plan::{End, Input, Plan, Unit, plan};

/// The units of a plan in its order, each once, with their minutes.
fn sequence(plan: &Plan) -> Vec<(u16, u64)> {
    let mut units: Vec<(u16, u64)> = Vec::new();
    for piece in plan.days.iter().flat_map(|day| &day.pieces) {
        match units.last_mut() {
            Some((last, minutes)) if *last == piece.unit => *minutes += u64::from(piece.minutes),
            _ => units.push((piece.unit, u64::from(piece.minutes))),
        }
    }
    units
}

fn numbers(plan: &Plan) -> Vec<u16> {
    sequence(plan).into_iter().map(|(unit, _)| unit).collect()
}

/// What is left of a unit, by the plain rules.
fn left(unit: &Unit, input: &Input) -> u64 {
    let whole = (u64::from(unit.minutes) * u64::from(input.speed.factor())).div_ceil(100);
    whole
        .saturating_sub(u64::from(unit.spent))
        .max(whole.min(10))
}

/// Whether one unit needs another, however far back.
fn needs(units: &[Unit], one: u16, other: u16) -> bool {
    let mut open = vec![one];
    let mut met = vec![one];
    while let Some(next) = open.pop() {
        let own = units
            .iter()
            .filter(|unit| unit.unit == next && unit.minutes > 0);
        for need in own.flat_map(|unit| &unit.needs) {
            if *need == other {
                return true;
            }
            if !met.contains(need) {
                met.push(*need);
                open.push(*need);
            }
        }
    }
    false
}

proptest! {
    #[test]
    fn prerequisites_are_never_after_what_needs_them(input in anything()) {
        let order = numbers(&plan(&input));
        let place = |unit: u16| order.iter().position(|own| *own == unit);
        for unit in &input.units {
            for need in &unit.needs {
                if let (Some(after), Some(before)) = (place(unit.unit), place(*need)) {
                    prop_assert!(before < after, "{need} comes after {}", unit.unit);
                }
            }
        }
    }

    #[test]
    fn no_day_has_more_than_its_minutes_and_reviews_take_half_at_most(input in anything()) {
        let calendar = &input.calendar;
        for day in plan(&input).days {
            let topics: u32 = day.pieces.iter().map(|piece| piece.minutes).sum();
            prop_assert!(topics + day.reviews + day.practice <= day.minutes);
            prop_assert!(day.practice <= (day.minutes - day.reviews) * 4 / 5);
            prop_assert!(day.reviews <= day.minutes / 2);
            prop_assert_eq!(day.minutes, calendar.minutes(day.day));
            prop_assert!(day.day >= calendar.today && calendar.start.is_none_or(|start| start <= day.day));
        }
    }

    #[test]
    fn nothing_is_lost_and_nothing_is_planned_twice(input in anything()) {
        let plan = plan(&input);
        let planned = sequence(&plan);
        let open = input.units.iter().filter(|unit| unit.minutes > 0);
        let expected: BTreeMap<u16, u64> =
            open.map(|unit| (unit.unit, left(unit, &input))).collect();
        let minutes: BTreeMap<u16, u64> = planned.iter().copied().collect();
        prop_assert_eq!(minutes.len(), planned.len(), "a unit was left and taken up again");
        for (unit, minutes) in &minutes {
            prop_assert!(expected[unit] >= *minutes);
        }
        prop_assert_eq!(expected.values().sum::<u64>(), plan.minutes);
        prop_assert_eq!(minutes.values().sum::<u64>() + plan.beyond, plan.minutes);
        prop_assert!(plan.beyond == 0 || plan.finish == End::Beyond);
        for unit in minutes.keys() {
            let pieces = plan.days.iter().flat_map(|day| &day.pieces);
            let ends = pieces.filter(|piece| piece.unit == *unit && piece.ends).count();
            prop_assert_eq!(ends, usize::from(expected[unit] == minutes[unit]));
        }
        let days: Vec<Day> = plan.days.iter().map(|day| day.day).collect();
        prop_assert!(days.is_sorted_by(|one, other| one < other));
        // The weeks say the same.
        let weeks = plan.weeks();
        let sum: u64 = weeks.iter().map(|week| u64::from(week.minutes)).sum();
        prop_assert_eq!(sum + plan.beyond, plan.minutes);
        let pieces = weeks.iter().flat_map(|week| &week.pieces);
        prop_assert_eq!(pieces.map(|piece| u64::from(piece.minutes)).sum::<u64>(), sum);
        prop_assert!(weeks.iter().all(|week| (week.monday.0 + 3) % 7 == 0));
    }

    #[test]
    fn the_same_makes_the_same_plan(input in anything()) {
        prop_assert_eq!(plan(&input), plan(&input.clone()));
    }

    #[test]
    fn who_keeps_to_the_plan_finds_it_unchanged_the_day_after(input in anything()) {
        let mut input = Input { speed: Default::default(), goal: None, ..input };
        input.calendar.reviews.clear();
        input.calendar.practice = 0;
        // What is nearly done is never planned with less than ten minutes.
        let ten = |minutes: &mut u32| *minutes = *minutes / 10 * 10;
        for unit in &mut input.units {
            ten(&mut unit.minutes);
            unit.spent = 0;
        }
        input.calendar.hours.iter_mut().for_each(ten);
        input.calendar.given.values_mut().for_each(ten);
        ten(&mut input.calendar.done);
        let before = plan(&input);
        let today = input.calendar.today;
        for piece in before.on(today).iter().flat_map(|day| &day.pieces) {
            let mut units = input.units.iter_mut();
            let unit = units.find(|unit| unit.unit == piece.unit).unwrap();
            unit.spent += piece.minutes;
            if piece.ends {
                unit.minutes = 0;
            }
        }
        input.calendar.today = Day(today.0 + 1);
        input.calendar.done = 0;
        let rest: Vec<_> = before.days.into_iter().filter(|day| day.day > today).collect();
        let after = plan(&input);
        // A day more comes into view at the horizon.
        if before.beyond == 0 {
            prop_assert_eq!(after.days, rest);
        }
    }

    #[test]
    fn the_order_of_choices_is_kept_where_prerequisites_allow(input in anything()) {
        let order = numbers(&plan(&input));
        for (place, later) in order.iter().enumerate() {
            for earlier in order[..place].iter().filter(|earlier| *earlier > later) {
                // It was brought forward by what needs it, and that is not after what it passed.
                let by = (0..=*later).any(|unit| needs(&input.units, unit, *earlier));
                prop_assert!(by, "{earlier} passed {later} for nothing");
            }
        }
    }

    #[test]
    fn with_fewer_hours_nothing_ends_earlier(
        input in anything(),
        hours in prop::array::uniform7(0..100_u32),
        off in (0..30_i64, 0..9_i64),
    ) {
        let mut less = input.clone();
        for (minutes, fewer) in less.calendar.hours.iter_mut().zip(hours) {
            *minutes = minutes.saturating_sub(fewer);
        }
        let first = Day(input.calendar.today.0 + off.0);
        less.calendar.off.push((first, Day(first.0 + off.1)));
        let (more, less) = (plan(&input), plan(&less));
        prop_assert!(is_not_after(more.finish, less.finish));
        for (one, other) in more.phases.iter().zip(&less.phases) {
            prop_assert!(is_not_after(one.2, other.2));
        }
    }

    #[test]
    fn holidays_and_days_away_are_empty_unless_minutes_were_named_for_them(input in anything()) {
        let days = plan(&input).days;
        for (first, last) in &input.calendar.off {
            let mut within = days.iter().filter(|day| (*first..=*last).contains(&day.day));
            prop_assert!(within.all(|day| input.calendar.given.contains_key(&day.day)));
        }
    }

    #[test]
    fn an_end_lies_between_an_early_and_a_late_day_and_phases_end_within(input in anything()) {
        let plan = plan(&input);
        let ends = plan.phases.iter().map(|(_, _, end)| *end);
        for end in ends.chain([plan.finish]) {
            prop_assert!(is_not_after(end, plan.finish));
            let End::Between(range) = end else { continue };
            prop_assert!(range.early <= range.likely && range.likely <= range.late);
            prop_assert!(range.early >= input.calendar.first());
        }
        prop_assert_eq!(plan.finish == End::Settled, plan.minutes == 0);
        let last = plan.days.last().map(|day| day.day);
        prop_assert!(plan.finish == End::Beyond || plan.finish.likely() == last);
    }

    #[test]
    fn planning_is_total_on_circles_doubles_and_numbers_without_measure(
        needs in prop::collection::vec((0..5_u16, prop::collection::vec(0..7_u16, 0..4)), 0..8),
        minutes in prop_oneof![Just(0), Just(u32::MAX), 0..500_u32],
        mut input in anything(),
    ) {
        let units = needs.iter().map(|(number, needs)| unit(*number, minutes, needs));
        input.units = units.collect();
        let open: Vec<&Unit> = input.units.iter().collect();
        let mut places = order(&open);
        places.sort_unstable();
        prop_assert!(places.iter().all(|place| *place < open.len()));
        let plan = plan(&input);
        prop_assert!(plan.days.iter().all(|day| day.minutes <= 1440));
    }
}

fn is_not_after(one: End, other: End) -> bool {
    let days = |end: End| match end {
        End::Settled => [i64::MIN; 3],
        End::Beyond => [i64::MAX; 3],
        End::Between(range) => [range.early.0, range.likely.0, range.late.0],
    };
    let late = days(one)[2] <= days(other)[2] || other == End::Beyond;
    days(one)[0] <= days(other)[0] && days(one)[1] <= days(other)[1] && late
}

#[test]
fn prerequisites_of_a_later_track_come_where_they_are_needed_and_not_before() {
    // The first track is 0 1 2, the second 3 4 5; 1 needs 4, which needs 3.
    let units = [
        (0, &[][..]),
        (1, &[4]),
        (2, &[]),
        (3, &[]),
        (4, &[3]),
        (5, &[]),
    ];
    let units = units
        .map(|(number, needs)| unit(number, 30, needs))
        .to_vec();
    let plan = plan(&input(units, every_day(60)));
    assert_eq!(numbers(&plan), [0, 3, 4, 1, 2, 5]);
}

#[test]
fn prerequisites_come_in_the_learners_order_themselves() {
    let units = [unit(0, 30, &[2, 1]), unit(1, 30, &[]), unit(2, 30, &[])];
    let plan = plan(&input(units.to_vec(), every_day(60)));
    assert_eq!(numbers(&plan), [1, 2, 0]);
}
