//! Pitfalls: told where behaviour shows them, and at no border before; one at a time, and never after they were put
//! away.

use proptest::prelude::*;

use super::library::{data, index, topic};
use crate::action::{Action, Tick};
use crate::day::Day;
use crate::plan::wish::YES;
use crate::record::Status;
use crate::review::{At, Grade, log::Log};
use crate::study::warnings::{Behaviour, quiet, warning};
use crate::tests::reviewing::DAY;
use crate::tests::{Disk, Tab, arb};

/// A learner who has given some topics a status.
fn learner(marks: &[(&[u16], Status)]) -> (Disk, Tab) {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    for (places, status) in marks {
        for place in *places {
            tab.mark(&mut disk, &topic(*place), *status);
        }
    }
    (disk, tab)
}

/// What is told so many milliseconds after the last deed.
fn told_after(tab: &Tab, ms: u64) -> Option<String> {
    let (index, data, log) = (index(), data(), Log::of(&tab.state));
    let ms = tab.now.ms + ms;
    let now = At {
        ms,
        day: Day::of_ms(ms),
    };
    let behaviour = Behaviour {
        index: &index,
        data: &data,
        state: &tab.state,
        log: &log,
        now,
    };
    warning(&behaviour).map(|pitfall| pitfall.id.clone())
}

fn told(tab: &Tab) -> Option<String> {
    told_after(tab, 0)
}

fn put_away(tab: &mut Tab, disk: &mut Disk, pitfall: &str) {
    let action = Action::SettingChanged {
        id: quiet(pitfall),
        name: String::new(),
        text: YES.to_owned(),
    };
    tab.act(disk, action);
}

#[test]
fn five_topics_in_progress_are_a_lot_and_six_are_many() {
    let (mut disk, mut tab) = learner(&[(&[7, 8, 3, 4, 5], Status::Learning)]);
    assert_eq!(told(&tab), None);
    tab.mark(&mut disk, "t0", Status::Learning);
    assert_eq!(told(&tab).as_deref(), Some("open-topics"));
    tab.mark(&mut disk, "t0", Status::Done);
    assert_eq!(told(&tab), None);
}

#[test]
fn what_is_no_topic_of_the_content_is_not_in_progress() {
    let (mut disk, mut tab) = learner(&[(&[7, 8, 3, 4, 5], Status::Learning)]);
    tab.mark(&mut disk, "retired", Status::Learning);
    assert_eq!(told(&tab), None);
}

/// Eight topics of no whole phase, of which two are of the second track.
const EIGHT: [u16; 8] = [0, 1, 3, 4, 7, 8, 9, 10];

#[test]
fn who_finished_eight_topics_and_practised_nothing_only_reads() {
    let (mut disk, mut tab) = learner(&[(&EIGHT[..7], Status::Done)]);
    assert_eq!(told(&tab), None);
    tab.mark(&mut disk, "t10", Status::Done);
    assert_eq!(told(&tab).as_deref(), Some("only-reading"));
    // After a month without anything it is not said to who comes back.
    assert_eq!(told_after(&tab, 30 * DAY).as_deref(), Some("only-reading"));
    assert_eq!(told_after(&tab, 30 * DAY + 1), None);
}

#[test]
fn an_answer_a_prompt_or_an_interview_of_the_last_30_days_is_practice() {
    type Deed = fn(&mut Tab, &mut Disk);
    let deeds: [Deed; 3] = [
        |tab, disk| tab.grade(disk, "t0!a", Grade::Again, tab.now.ms),
        |tab, disk| tab.tick(disk, Tick::Focus, "t0~prompt"),
        |tab, disk| {
            let (id, text) = (tab.now.ms.to_string(), "run".to_owned());
            tab.act(disk, Action::RunKept { id, text });
        },
    ];
    for deed in deeds {
        let (mut disk, mut tab) = learner(&[(&EIGHT, Status::Done)]);
        let at = tab.now.ms;
        deed(&mut tab, &mut disk);
        assert_eq!(told(&tab), None);
        let late = tab.now.ms - at;
        assert_eq!(told_after(&tab, 30 * DAY - late), None);
        tab.now.ms += 30 * DAY + 1;
        tab.mark(&mut disk, "t2", Status::Skipped);
        tab.mark(&mut disk, "t11", Status::Done);
        put_away(&mut tab, &mut disk, "no-projects");
        assert_eq!(told(&tab).as_deref(), Some("only-reading"));
    }
    // A tip that is kept is none.
    let (mut disk, mut tab) = learner(&[(&EIGHT, Status::Done)]);
    tab.tick(&mut disk, Tick::Tip, "read-code");
    assert_eq!(told(&tab).as_deref(), Some("only-reading"));
}

#[test]
fn a_third_of_a_track_without_a_test_is_much() {
    // A third of fifteen is five.
    let (mut disk, mut tab) = learner(&[(&[9, 10, 11, 17], Status::Done), (&[7], Status::Done)]);
    assert_eq!(told(&tab), None);
    tab.mark(&mut disk, "t18", Status::Done);
    assert_eq!(told(&tab).as_deref(), Some("no-tests"));
    tab.mark(&mut disk, "t20", Status::Learning);
    assert_eq!(told(&tab), None);
    tab.mark(&mut disk, "t20", Status::Skipped);
    assert_eq!(told(&tab).as_deref(), Some("no-tests"));
    // The first track has nothing about tests.
    let (_, tab) = learner(&[(&[0, 1, 3, 4, 5], Status::Done)]);
    assert_eq!(told(&tab), None);
}

#[test]
fn three_topics_that_stand_on_nothing_are_a_leap() {
    let (mut disk, mut tab) = learner(&[(&[12, 13, 7], Status::Learning), (&[8, 9], Status::Done)]);
    assert_eq!(told(&tab), None);
    tab.mark(&mut disk, "t14", Status::Done);
    assert_eq!(told(&tab).as_deref(), Some("skipped-fundamentals"));
    // One of two is something to stand on.
    tab.mark(&mut disk, "t1", Status::Learning);
    assert_eq!(told(&tab), None);
    tab.mark(&mut disk, "t1", Status::Skipped);
    assert_eq!(told(&tab).as_deref(), Some("skipped-fundamentals"));
    tab.mark(&mut disk, "t0", Status::Learning);
    assert_eq!(told(&tab), None);
    // A point stands where it is ticked, or where its topic is begun.
    for stands in ["t0#point", "t0"] {
        let (mut disk, mut tab) = learner(&[(&[14, 16, 19, 7, 8], Status::Learning)]);
        assert_eq!(told(&tab).as_deref(), Some("skipped-fundamentals"));
        tab.know(&mut disk, &[stands]);
        assert_eq!(told(&tab), None);
    }
}

#[test]
fn a_finished_phase_without_a_project_is_said_until_one_is_declared() {
    let (mut disk, mut tab) = learner(&[(&[0, 1, 7, 8], Status::Done), (&[9], Status::Learning)]);
    assert_eq!(told(&tab), None);
    tab.mark(&mut disk, "t2", Status::Skipped);
    assert_eq!(told(&tab).as_deref(), Some("no-projects"));
    tab.tick(&mut disk, Tick::Milestone, "scripts");
    assert_eq!(told(&tab).as_deref(), Some("no-projects"));
    tab.tick(&mut disk, Tick::Milestone, "games");
    assert_eq!(told(&tab), None);
    // The second phase asks for none, and one that was only skipped is not finished.
    let (_, tab) = learner(&[(&[3, 4, 5, 7, 8], Status::Done)]);
    assert_eq!(told(&tab), None);
    let (_, tab) = learner(&[
        (&[0, 1, 2], Status::Skipped),
        (&[3, 4, 5, 7, 8], Status::Done),
    ]);
    assert_eq!(told(&tab), None);
}

#[test]
fn who_is_new_here_is_left_to_look_around() {
    let (mut disk, mut tab) = learner(&[(&[0, 1, 2], Status::Done), (&[3], Status::Learning)]);
    tab.mark(&mut disk, "t4", Status::Skipped);
    assert_eq!(told(&tab), None);
    tab.mark(&mut disk, "t4", Status::Learning);
    assert_eq!(told(&tab).as_deref(), Some("no-projects"));
}

#[test]
fn one_is_told_at_a_time_and_what_was_put_away_never_again() {
    let (mut disk, mut tab) = learner(&[
        (&[0, 1, 2, 9, 10, 11, 16, 17], Status::Done),
        (&[3, 4, 5, 6, 7, 8], Status::Learning),
    ]);
    for pitfall in ["open-topics", "only-reading", "no-tests", "no-projects"] {
        assert_eq!(told(&tab).as_deref(), Some(pitfall));
        put_away(&mut tab, &mut disk, pitfall);
    }
    assert_eq!(told(&tab), None);
    tab.act(&mut disk, Action::Undone);
    assert_eq!(told(&tab).as_deref(), Some("no-projects"));
}

proptest! {
    #[test]
    fn any_learner_is_told_one_thing_or_none(
        acts in proptest::collection::vec(arb::act(), 0..30),
        status in proptest::collection::vec(arb::status(), 24),
    ) {
        let mut disk = Disk::new();
        let mut tab = Tab::fresh(&mut disk);
        for act in acts {
            tab.act(&mut disk, act);
        }
        for (place, status) in (0..).zip(status) {
            tab.mark(&mut disk, &topic(place), status);
        }
        while let Some(pitfall) = told(&tab) {
            prop_assert!(tab.state.setting(&quiet(&pitfall)).is_none(), "{}", pitfall);
            put_away(&mut tab, &mut disk, &pitfall);
        }
    }
}
