//! The real content, planned: what the planner promises for anything holds for what learners will really plan.

use std::collections::BTreeMap;

use cairn_content::Site;
use cairn_core::day::Day;
use cairn_core::page::PlanData;
use cairn_core::plan::sources::{Sources, input};
use cairn_core::plan::wish::{Choice, Wish};
use cairn_core::plan::{End, Input, Range, Speed, Verdict, plan as planned};
use cairn_core::state::State;

use crate::cards::real;
use crate::plan::plan;

/// What someone plans who has done nothing yet.
fn fresh(site: &Site, data: &PlanData, tracks: &[String], pace: Choice) -> Input {
    let wish = Wish {
        tracks: tracks.to_vec(),
        pace,
        ..Wish::default()
    };
    input(&Sources {
        index: site.index(),
        data,
        state: &State::default(),
        wish: &wish,
        today: Day::parse("2026-11-23").expect("a Monday"),
        began: 0,
        booked: &BTreeMap::new(),
        booked_today: 0,
        reviews: vec![15],
        speed: Speed::default(),
    })
}

fn tracks(site: &Site) -> Vec<String> {
    let tracks = site.index().tracks.iter();
    tracks.map(|track| track.id.clone()).collect()
}

fn days(end: End) -> Range {
    match end {
        End::Between(range) => range,
        other => panic!("{other:?} is no plan"),
    }
}

#[test]
fn every_track_is_planned_at_every_pace_and_none_ends_after_all_of_them() {
    let site = real();
    let data = plan(&site);
    let all = tracks(&site);
    for pace in Choice::ALL {
        let last = days(planned(&fresh(&site, &data, &all, pace)).finish).likely;
        for track in &all {
            let input = fresh(&site, &data, std::slice::from_ref(track), pace);
            let plan = planned(&input);
            assert!(days(plan.finish).likely <= last, "{track}");
            assert!(plan.phases.iter().all(|(.., end)| *end != End::Beyond));
            let pieces = plan.days.iter().flat_map(|day| &day.pieces);
            let ends = pieces.filter(|piece| piece.ends).count();
            assert_eq!(ends, input.units.len(), "{track}");
        }
    }
}

#[test]
fn nothing_real_is_planned_before_what_it_stands_on() {
    let site = real();
    let data = plan(&site);
    let plan = planned(&fresh(&site, &data, &tracks(&site), Choice::Thorough));
    let pieces = plan.days.iter().flat_map(|day| &day.pieces);
    let order: Vec<u16> = pieces
        .filter(|piece| piece.ends)
        .map(|piece| piece.unit)
        .collect();
    for (place, unit) in order.iter().enumerate() {
        for need in &data.units[usize::from(*unit)].prerequisites {
            assert!(!order[place..].contains(need), "{need} comes after {unit}");
        }
    }
}

/// The source promised six to eight months of 20 to 25 hours a week; its own weeks and hours make 400 to 800 hours.
#[test]
fn the_longest_path_takes_the_hours_of_its_roadmap_at_every_pace() {
    let site = real();
    let data = plan(&site);
    let track = ["backend-and-ai".to_owned()];
    for (pace, months) in [
        (Choice::Accelerated, 3..=4),
        (Choice::Standard, 5..=7),
        (Choice::Thorough, 7..=9),
    ] {
        let input = fresh(&site, &data, &track, pace);
        let plan = planned(&input);
        let minutes: u32 = plan.days.iter().map(|day| day.minutes).sum();
        assert!((400..=800).contains(&(minutes / 60)), "{} h", minutes / 60);
        let days = days(plan.finish).likely.0 - input.calendar.today.0;
        assert!(months.contains(&(days / 30)), "{days} days");
    }
}

#[test]
fn time_that_is_short_can_be_made_up_by_leaving_out_what_is_not_of_the_core() {
    let site = real();
    let data = plan(&site);
    let mut input = fresh(&site, &data, &tracks(&site), Choice::Standard);
    let finish = days(planned(&input).finish).likely;
    let most = (finish.0 - input.calendar.today.0) * 3 / 4;
    input.goal = Some(Day(input.calendar.today.0 + most));
    let Verdict::Misses { leave, .. } = planned(&input).verdict else {
        panic!("a quarter of the time is missing");
    };
    let leave = leave.expect("something can wait");
    input.units.retain(|unit| !leave.units.contains(&unit.unit));
    assert!(matches!(planned(&input).verdict, Verdict::Fits { .. }));
}
