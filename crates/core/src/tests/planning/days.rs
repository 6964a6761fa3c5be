//! Days and ends, by examples.

use super::{day, every_day, input, unit};
use crate::plan::{Calendar, End, Input, Phase, Piece, Range, Speed, plan};

fn piece(unit: u16, minutes: u32, ends: bool) -> Piece {
    Piece {
        unit,
        minutes,
        ends,
    }
}

fn two_units(calendar: Calendar) -> Input {
    input(vec![unit(7, 90, &[]), unit(3, 60, &[])], calendar)
}

/// The days of the plan, and their minutes of topics.
fn days(input: &Input) -> Vec<(String, u32)> {
    let days = plan(input).days.into_iter().map(|day| {
        let minutes = day.pieces.iter().map(|piece| piece.minutes).sum();
        (day.day.to_string(), minutes)
    });
    days.collect()
}

#[test]
fn topics_follow_each_other_over_the_days() {
    let plan = plan(&two_units(every_day(60)));
    let pieces: Vec<_> = plan.days.iter().map(|day| day.pieces.clone()).collect();
    assert_eq!(
        pieces,
        [
            vec![piece(7, 60, false)],
            vec![piece(7, 30, true), piece(3, 30, false)],
            vec![piece(3, 30, true)]
        ]
    );
    assert_eq!(plan.on(day("2026-11-21")), plan.days.get(1));
    assert_eq!(plan.on(day("2026-11-23")), None);
    // Friday to Sunday are one week.
    let weeks = plan.weeks();
    assert_eq!(weeks.len(), 1);
    assert_eq!(weeks[0].monday, day("2026-11-16"));
    assert_eq!(weeks[0].pieces, [piece(7, 90, true), piece(3, 60, true)]);
}

#[test]
fn a_year_that_ends_a_leap_day_and_changing_clocks_are_days_like_others() {
    for (today, expected) in [
        ("2026-12-31", ["2026-12-31", "2027-01-01", "2027-01-02"]),
        ("2028-02-28", ["2028-02-28", "2028-02-29", "2028-03-01"]),
        ("2027-02-28", ["2027-02-28", "2027-03-01", "2027-03-02"]),
        // Berlin's clocks go forward, and back.
        ("2027-03-27", ["2027-03-27", "2027-03-28", "2027-03-29"]),
        ("2026-10-24", ["2026-10-24", "2026-10-25", "2026-10-26"]),
    ] {
        let calendar = Calendar {
            today: day(today),
            ..every_day(60)
        };
        let planned = days(&two_units(calendar));
        let planned: Vec<&str> = planned.iter().map(|(day, _)| day.as_str()).collect();
        assert_eq!(planned, expected);
    }
}

#[test]
fn rest_days_holidays_and_named_minutes_move_what_is_left() {
    let mut calendar = every_day(60);
    // Saturdays are free, and Monday is a holiday on which an hour was found all the same.
    calendar.hours[5] = 0;
    calendar.off = vec![(day("2026-11-23"), day("2026-11-24"))];
    calendar.given.insert(day("2026-11-23"), 20);
    let on = |date: &str, minutes| (date.to_owned(), minutes);
    assert_eq!(
        days(&two_units(calendar.clone())),
        [
            on("2026-11-20", 60),
            on("2026-11-22", 60),
            on("2026-11-23", 20),
            on("2026-11-25", 10)
        ]
    );
    // What was studied today is not asked for again today.
    calendar.done = 45;
    assert_eq!(days(&two_units(calendar.clone()))[0], on("2026-11-20", 15));
    calendar.done = 99;
    assert_eq!(days(&two_units(calendar.clone()))[0], on("2026-11-22", 60));
    calendar.start = Some(day("2026-11-26"));
    assert_eq!(days(&two_units(calendar))[0], on("2026-11-26", 60));
}

#[test]
fn reviews_come_first_with_half_of_a_day_at_most_and_wait_for_the_next() {
    let mut calendar = every_day(60);
    calendar.reviews = vec![50, 10, 0];
    let plan = plan(&two_units(calendar));
    let reviews: Vec<u32> = plan.days.iter().map(|day| day.reviews).collect();
    // An hour waited on the first day, half of it on the second; 150 minutes of topics take four days then.
    assert_eq!(reviews, [30, 30, 0, 0]);
}

#[test]
fn a_week_that_slipped_moves_the_end_by_a_week_and_nothing_else() {
    let at = |today: &str| Calendar {
        today: day(today),
        ..every_day(60)
    };
    let (first, slipped) = (
        plan(&two_units(at("2026-11-20"))),
        plan(&two_units(at("2026-11-27"))),
    );
    for (one, other) in first.days.iter().zip(&slipped.days) {
        assert_eq!(one.day.0 + 7, other.day.0);
        assert_eq!(one.pieces, other.pieces);
    }
}

#[test]
fn hours_that_lead_nowhere_are_told_and_not_endless() {
    let plan = plan(&two_units(every_day(0)));
    assert_eq!((plan.finish, plan.beyond), (End::Beyond, 150));
    assert!(plan.days.is_empty() && plan.weeks().is_empty());
}

#[test]
fn a_finish_is_a_range_that_narrows_with_what_is_measured() {
    let range = |speed| {
        let units = (0..100).map(|number| unit(number, 60, &[])).collect();
        let input = Input {
            speed,
            ..input(units, every_day(60))
        };
        let End::Between(Range {
            early,
            likely,
            late,
        }) = plan(&input).finish
        else {
            panic!("it ends");
        };
        let from = day("2026-11-19").0;
        (early.0 - from, likely.0 - from, late.0 - from)
    };
    // A quarter more or less, and one week in eight lost: 125 / 0.88.
    assert_eq!(range(Speed::default()), (75, 100, 143));
    let measured = Speed {
        percent: 150,
        low: 120,
        high: 180,
        topics: 7,
        lost: Some(0),
    };
    assert_eq!(range(measured), (75, 100, 125));
    // 1.28 times 60/150/1.35 times the root of 1/8 + 1/100: 14 %; each unit in whole minutes.
    let measured = Speed {
        topics: 8,
        ..measured
    };
    assert_eq!(range(measured), (130, 150, 172));
    let measured = Speed {
        topics: 400,
        lost: Some(50),
        ..measured
    };
    assert_eq!(range(measured), (135, 150, 330));
    // Who studied nothing of it is not told of years.
    let measured = Speed {
        lost: Some(100),
        ..measured
    };
    assert_eq!(range(measured), (135, 150, 825));
}

#[test]
fn minutes_that_were_spent_are_not_planned_again_and_ten_stay_until_it_is_done() {
    let of = |spent| {
        let mut input = two_units(every_day(600));
        input.units[0].spent = spent;
        plan(&input).days[0].pieces[0].minutes
    };
    assert_eq!([of(30), of(85), of(500)], [60, 10, 10]);
}

#[test]
fn a_phase_ends_with_the_last_of_its_units_and_a_track_with_its_last_phase() {
    let mut input = two_units(every_day(60));
    input.units.push(unit(9, 0, &[]));
    let phase = |track, phase, units: &[u16]| Phase {
        track,
        phase,
        units: units.to_vec(),
    };
    input.phases = vec![
        phase(4, 0, &[7, 9]),
        phase(4, 1, &[9]),
        phase(2, 0, &[3, 7]),
    ];
    let plan = plan(&input);
    let likely: Vec<_> = plan.phases.iter().map(|(_, _, end)| end.likely()).collect();
    let (second, third) = (day("2026-11-21"), day("2026-11-22"));
    assert_eq!(likely, [Some(second), None, Some(third)]);
    assert_eq!(plan.phases[1].2, End::Settled);
    assert_eq!(plan.end_of(4).likely(), Some(second));
    assert_eq!(plan.end_of(2), plan.finish);
    assert_eq!(plan.end_of(1), End::Settled);
    input.calendar = every_day(0);
    assert_eq!(crate::plan::plan(&input).end_of(4), End::Beyond);
}

#[test]
fn practice_and_projects_take_their_share_of_what_reviews_leave() {
    let mut calendar = every_day(70);
    calendar.reviews = vec![10];
    calendar.practice = 75;
    let plan = plan(&two_units(calendar.clone()));
    let day = &plan.days[0];
    assert_eq!(
        (day.reviews, day.practice, day.pieces[0].minutes),
        (10, 45, 15)
    );
    assert_eq!(plan.days.len(), 10);
    let week = &plan.weeks()[1];
    assert_eq!((week.minutes, week.reviews, week.practice), (105, 70, 315));
    // Something is learnt on every day.
    calendar.practice = 100;
    let plan = crate::plan::plan(&two_units(calendar));
    assert_eq!(plan.days[0].pieces[0].minutes, 12);
}
