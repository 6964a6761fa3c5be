//! What is planned: what counts in the learner's tracks, by the pace, by what they said, and by what they did.

use std::collections::BTreeMap;

use super::super::{Disk, MORNING, Tab, marked};
use super::day;
use super::tracks::{UNITS, data, index, wish};
use crate::action::{Action, Choose};
use crate::plan::sources::{Sources, input, practice};
use crate::plan::wish::{Choice, Wish};
use crate::plan::{Input, Phase, Priority, Speed};
use crate::record::Status;

/// What is planned for whoever did this.
fn gathered(acts: &[Action], wish: &Wish, booked: &[(&str, u32)]) -> Input {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    for act in acts {
        tab.act(&mut disk, act.clone());
    }
    let booked: BTreeMap<String, u32> = booked
        .iter()
        .map(|(unit, minutes)| ((*unit).to_owned(), *minutes))
        .collect();
    input(&Sources {
        index: &index(),
        data: &data(),
        state: &tab.state,
        wish,
        today: day("2026-11-20"),
        began: MORNING,
        booked: &booked,
        booked_today: 5,
        reviews: vec![15],
        speed: Speed::default(),
    })
}

fn units(input: &Input) -> Vec<&str> {
    input
        .units
        .iter()
        .map(|unit| UNITS[usize::from(unit.unit)])
        .collect()
}

fn planned(acts: &[Action], wish: &Wish) -> Vec<&'static str> {
    let input = gathered(acts, wish, &[]);
    let units = input.units.iter().map(|unit| UNITS[usize::from(unit.unit)]);
    units.collect()
}

#[test]
fn a_topic_that_two_tracks_share_is_planned_once_where_it_comes_first() {
    let both = wish(&["first", "second"], Choice::Standard);
    assert_eq!(planned(&[], &both), ["t0", "t1", "t5", "t0#point", "t6"]);
    let other = wish(&["second", "unknown", "first"], Choice::Standard);
    assert_eq!(planned(&[], &other), ["t6", "t0", "t1", "t5", "t0#point"]);
    assert_eq!(planned(&[], &Wish::default()), [""; 0]);
    // It belongs to a phase of each.
    let phases = gathered(&[], &both, &[]).phases;
    let of = |nth: usize| {
        (
            phases[nth].track,
            phases[nth].phase,
            phases[nth].units.clone(),
        )
    };
    assert_eq!(of(0), (0, 0, vec![0, 1]));
    assert_eq!(of(1), (0, 1, vec![5, 7]));
    assert_eq!(of(2), (1, 0, vec![6, 0, 1]));
}

#[test]
fn a_pace_takes_in_what_is_advanced_and_leaves_out_what_can_wait() {
    let of = |pace| planned(&[], &wish(&["first"], pace));
    assert_eq!(of(Choice::Thorough), ["t0", "t1", "t3", "t5", "t0#point"]);
    assert_eq!(of(Choice::Standard), ["t0", "t1", "t5", "t0#point"]);
    assert_eq!(of(Choice::Own), of(Choice::Standard));
    assert_eq!(of(Choice::Accelerated), ["t0", "t1"]);
    // Where another track expects it of everyone, it stays.
    let third = wish(&["first", "third"], Choice::Accelerated);
    assert_eq!(planned(&[], &third), ["t0", "t1", "t5", "t0#point"]);
    // In the second something needs what could wait, until that is done.
    let both = wish(&["first", "second"], Choice::Accelerated);
    assert_eq!(planned(&[], &both), ["t0", "t1", "t5", "t0#point", "t6"]);
    let done = marked("t6", Status::Done);
    assert_eq!(planned(&[done], &both), ["t0", "t1", "t6"]);
}

#[test]
fn what_the_learner_takes_in_or_leaves_out_wins_over_the_pace() {
    let line = |slug: &str, taken| Action::LineTakenIn {
        line: ["first/", slug].concat(),
        name: String::new(),
        taken,
    };
    let thorough = wish(&["first"], Choice::Thorough);
    let acts = [line("t3", false), line("t4", true)];
    assert_eq!(
        planned(&acts, &thorough),
        ["t0", "t1", "t4", "t5", "t0#point"]
    );
    let green = Action::OptionPicked(Choose {
        group: "colour".to_owned(),
        option: "green".to_owned(),
        name: String::new(),
    });
    let mut standard = wish(&["first"], Choice::Standard);
    assert_eq!(planned(&[green], &standard), ["t0", "t2", "t5", "t0#point"]);
    standard.out.insert("t5".to_owned());
    assert_eq!(planned(&[], &standard), ["t0", "t1", "t0#point"]);
    let accelerated = wish(&["first"], Choice::Accelerated);
    assert_eq!(
        planned(&[line("t7", true)], &accelerated),
        ["t0", "t1", "t7"]
    );
}

#[test]
fn what_is_settled_takes_no_time_and_what_was_spent_is_known() {
    let acts = [marked("t0", Status::Done), marked("t1", Status::Skipped)];
    let standard = wish(&["first"], Choice::Standard);
    let input = gathered(&acts, &standard, &[("t5", 25)]);
    let minutes: Vec<_> = input
        .units
        .iter()
        .map(|unit| (unit.minutes, unit.spent))
        .collect();
    assert_eq!(minutes, [(0, 0), (0, 0), (60, 25), (60, 0)]);
    assert_eq!(input.calendar.reviews, [15]);
}

#[test]
fn what_can_be_left_out_is_known_by_flag_demand_and_level() {
    let both = wish(&["first", "second"], Choice::Thorough);
    let input = gathered(&[], &both, &[]);
    let of = |id: &str| {
        let place = units(&input).iter().position(|unit| *unit == id).unwrap();
        input.units[place].priority
    };
    assert_eq!(of("t0"), Priority::Core);
    assert_eq!(of("t1"), Priority::Standard);
    assert_eq!(of("t3"), Priority::Advanced);
    assert_eq!(of("t5"), Priority::OnDemand);
    let third = gathered(&[], &wish(&["first", "third"], Choice::Standard), &[]);
    let place = units(&third).iter().position(|unit| *unit == "t5");
    assert_eq!(third.units[place.unwrap()].priority, Priority::Advanced);
}

#[test]
fn what_was_finished_today_is_part_of_today_but_not_what_was_known_before() {
    let standard = wish(&["first"], Choice::Standard);
    let done =
        |acts: &[Action], booked: &[(&str, u32)]| gathered(acts, &standard, booked).calendar.done;
    assert_eq!(done(&[], &[]), 5);
    let one = marked("t0", Status::Done);
    assert_eq!(done(std::slice::from_ref(&one), &[]), 65);
    // Its minutes are among those of today already.
    assert_eq!(done(&[one], &[("t0", 5)]), 5);
    let together = Action::UnitsMarked {
        units: ["t0", "t1"].map(str::to_owned).to_vec(),
        name: String::new(),
        status: Status::Done,
    };
    assert_eq!(done(&[together], &[]), 5);
    assert_eq!(done(&[marked("t0", Status::Skipped)], &[]), 5);
}

#[test]
fn hours_come_from_the_learner_or_from_the_middle_of_the_pace_on_six_days() {
    let of = |wish: &Wish| gathered(&[], wish, &[]).calendar.hours;
    assert_eq!(
        of(&wish(&[], Choice::Standard)),
        [225, 225, 225, 225, 225, 225, 0]
    );
    assert_eq!(of(&wish(&[], Choice::Own)), [60, 60, 60, 60, 60, 60, 0]);
    let mut said = wish(&[], Choice::Accelerated);
    said.hours = Some([0, 0, 0, 0, 0, 90, 90]);
    assert_eq!(of(&said), [0, 0, 0, 0, 0, 90, 90]);
}

#[test]
fn practice_takes_what_a_roadmap_gives_beyond_its_topics_or_as_much_as_they_do() {
    let of = |wish: &Wish| gathered(&[], wish, &[]).calendar.practice;
    let mut wish = wish(&["second"], Choice::Standard);
    assert_eq!(of(&wish), 50);
    wish.practice = Some(20);
    assert_eq!(of(&wish), 20);
    // Two weeks of five hours for three topics of an hour: 70 %. With another phase of three topics, of which one is
    // new, and an hour of practice for it: 8 of 12 hours.
    let mut data = data();
    let phases = &gathered(&[], &wish, &[]).phases;
    data.tracks[1].phases[0].weeks = Some((1, 3));
    data.tracks[1].phases[0].hours = Some((4, 6));
    assert_eq!(practice(&index(), &data, phases), 70);
    let other = Phase {
        track: 2,
        phase: 0,
        units: vec![0, 1, 2, 2],
    };
    let both = [phases[0].clone(), other];
    assert_eq!(practice(&index(), &data, &both), 66);
    // A roadmap that gives less than its topics take gives no practice, and one that gives days gives what is left.
    data.tracks[1].phases[0].hours = Some((0, 1));
    assert_eq!(practice(&index(), &data, phases), 0);
    data.tracks[1].phases[0].hours = Some((100, 100));
    assert_eq!(practice(&index(), &data, phases), 80);
    assert_eq!(practice(&index(), &data, &[]), 0);
}
