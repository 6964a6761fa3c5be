//! What a learner may say, what ticking means, and what each change is called.

use super::{Disk, Tab};
use crate::action::{Action, Choose, Field, Tick};
use crate::notice::{Notice, Refusal};
use crate::record::{Bound, Kind, Pick, Status};

fn say(field: Field, text: &str) -> (Option<Notice>, Tab) {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    let notice = tab.act(
        &mut disk,
        Action::ProfileEdited {
            field,
            text: text.to_owned(),
        },
    );
    (notice, tab)
}

#[test]
fn a_name_of_80_characters_is_kept_and_of_81_refused_with_both_numbers() {
    let (notice, tab) = say(Field::Name, &"é".repeat(80));
    assert_eq!(
        (notice, tab.state.profile(Field::Name)),
        (None, Some("é".repeat(80).as_str()))
    );
    let (notice, tab) = say(Field::Name, &"é".repeat(81));
    let refusal = Refusal::Unfit(Bound::TooLong {
        limit: 80,
        found: 81,
    });
    assert_eq!(
        (notice, tab.state.profile(Field::Name)),
        (Some(Notice::Refused(refusal.clone())), None)
    );
    assert_eq!(
        refusal.to_string(),
        "Not changed: the text has 81 characters, and at most 80 are kept."
    );
}

#[test]
fn a_goal_of_281_characters_is_refused() {
    assert_eq!(say(Field::Goal, &"a".repeat(280)).0, None);
    assert!(matches!(
        say(Field::Goal, &"a".repeat(281)).0,
        Some(Notice::Refused(_))
    ));
}

#[test]
fn an_interview_is_on_a_day_that_exists() {
    assert_eq!(
        say(Field::InterviewDate, " 2028-02-29 ")
            .1
            .state
            .profile(Field::InterviewDate),
        Some("2028-02-29")
    );
    for wrong in [
        "2027-02-29",
        "29.2.2028",
        "tomorrow",
        "2027-13-01",
        "2027-1-1",
        "+027-01-01",
    ] {
        let (notice, tab) = say(Field::InterviewDate, wrong);
        assert!(
            matches!(
                notice,
                Some(Notice::Refused(Refusal::Unfit(Bound::NotADay { .. })))
            ),
            "{wrong}"
        );
        assert_eq!(tab.state.profile(Field::InterviewDate), None);
    }
}

#[test]
fn an_empty_text_takes_back_what_was_said() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    for text in ["Ada", " "] {
        tab.act(
            &mut disk,
            Action::ProfileEdited {
                field: Field::Name,
                text: text.to_owned(),
            },
        );
    }
    assert_eq!(
        (tab.state.profile(Field::Name), tab.state.undo_label()),
        (None, Some("Name changed"))
    );
}

#[test]
fn done_ticks_the_points_among_units_to_do_clears_them_and_the_rest_leaves_them() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    let mut mark = |status| {
        let units = vec!["lists".to_owned(), "loops#else".to_owned()];
        tab.act(
            &mut disk,
            Action::UnitsMarked {
                units,
                name: "Line".to_owned(),
                status,
            },
        );
        (
            tab.state.status("lists"),
            tab.state.is_ticked(Kind::Point, "loops#else"),
        )
    };
    assert_eq!(mark(Status::Learning), (Status::Learning, false));
    assert_eq!(mark(Status::Skipped), (Status::Skipped, false));
    assert_eq!(mark(Status::Done), (Status::Done, true));
    assert_eq!(mark(Status::Skipped), (Status::Skipped, true));
    assert_eq!(mark(Status::ToDo), (Status::ToDo, false));
}

#[test]
fn ticking_a_point_never_ticks_its_topic() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    let (id, name) = ("lists#slicing".to_owned(), "Slicing".to_owned());
    tab.act(
        &mut disk,
        Action::Ticked {
            kind: Tick::Point,
            id,
            name,
            done: true,
        },
    );
    assert_eq!(tab.state.status("lists"), Status::ToDo);
    assert_eq!(tab.state.status("lists#slicing"), Status::Done);
    assert_eq!(tab.state.undo_label(), Some("Slicing ticked"));
}

#[test]
fn one_option_is_picked_others_are_added_and_each_can_be_put_out() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    let choose = |option: &str| Choose {
        group: "web".into(),
        option: option.into(),
        name: option.into(),
    };
    tab.act(&mut disk, Action::OptionPicked(choose("django")));
    tab.act(&mut disk, Action::OptionAdded(choose("flask")));
    tab.act(&mut disk, Action::OptionAdded(choose("fastapi")));
    let pick = |picked: Option<&str>, added: &[&str]| Pick {
        picked: picked.map(str::to_owned),
        added: added.iter().map(|option| (*option).to_owned()).collect(),
    };
    assert_eq!(
        tab.state.pick("web"),
        pick(Some("django"), &["fastapi", "flask"])
    );
    tab.act(&mut disk, Action::OptionPicked(choose("flask")));
    assert_eq!(tab.state.pick("web"), pick(Some("flask"), &["fastapi"]));
    tab.act(&mut disk, Action::OptionDropped(choose("flask")));
    tab.act(&mut disk, Action::OptionDropped(choose("fastapi")));
    assert_eq!(
        (tab.state.pick("web"), tab.state.is_new()),
        (Pick::default(), true)
    );
    assert_eq!(tab.state.undo_label(), Some("fastapi put out"));
}

#[test]
fn the_label_of_a_long_tip_is_its_beginning() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    let (id, name) = ("plan".to_owned(), "ä".repeat(100));
    tab.act(
        &mut disk,
        Action::Ticked {
            kind: Tick::Tip,
            id,
            name,
            done: true,
        },
    );
    assert_eq!(
        tab.state.undo_label(),
        Some(["ä".repeat(60).as_str(), "… ticked"].concat().as_str())
    );
}

#[test]
fn an_id_that_storage_could_not_give_back_is_refused() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    for id in ["", "two words", "línea", &"a".repeat(201)] {
        let notice = tab.mark(&mut disk, id, Status::Done);
        assert_eq!(notice, Some(Notice::Refused(Refusal::Unfit(Bound::Id))));
    }
    assert!(disk.entries.is_empty());
}

#[test]
fn a_tap_makes_done_of_all_but_done() {
    let tapped = Status::ALL.map(Status::tapped);
    assert_eq!(
        tapped,
        [Status::Done, Status::Done, Status::ToDo, Status::Done]
    );
}
