//! What planning and habits need of the content, in its file, of the small site.

use cairn_content::Site;
use cairn_core::decode::decode;
use cairn_core::index::PLAN;
use cairn_core::page::{Level, Milestone, MonthStep, PlanData, Rhythm, Trigger, Warning};

use crate::cards::file;
use crate::fixture::{FIRST, Fixture};
use crate::pages::{lines, track};

/// The file as text, found as a page finds it.
pub fn text(site: &Site) -> String {
    let hash = site.index().file(PLAN).expect("what planning needs");
    file(site, &format!("data/plan-{hash}.json"))
}

/// What the file says.
pub fn plan(site: &Site) -> PlanData {
    decode(&text(site)).expect("what planning needs")
}

/// The ids of units.
pub fn ids<'a>(site: &'a Site, places: &[u16]) -> Vec<&'a str> {
    let units = &site.index().units;
    places
        .iter()
        .map(|place| units[usize::from(*place)].0.as_str())
        .collect()
}

#[test]
fn a_unit_has_its_title_its_level_and_what_comes_before_it() {
    let site = Fixture::new().site();
    let plan = plan(&site);
    let found: Vec<(&str, &str, Level, Vec<&str>)> = site
        .index()
        .units
        .iter()
        .zip(&plan.units)
        .map(|(unit, plan)| {
            let before = ids(&site, &plan.prerequisites);
            (unit.0.as_str(), plan.title.as_str(), plan.level, before)
        })
        .collect();
    let expected = [
        ("lists", "Lists", Level::Beginner, vec![]),
        ("records", "Records", Level::Advanced, vec!["tuples"]),
        ("tuples", "Tuples", Level::Beginner, vec!["lists"]),
        (
            "django-basics",
            "Django basics",
            Level::Intermediate,
            vec!["lists"],
        ),
        (
            "flask-basics",
            "Flask basics",
            Level::Intermediate,
            vec!["lists"],
        ),
        (
            "lists#sorting",
            "Lists: Sorting with `key=`",
            Level::Beginner,
            vec![],
        ),
    ];
    assert_eq!(found, expected);
    assert_eq!(plan.units.len(), site.index().units.len());
}

#[test]
fn a_phase_has_its_lines_and_what_the_roadmap_gives_it() {
    let plan = plan(&Fixture::new().site());
    let first = &plan.tracks[0];
    assert_eq!(first.title, "First");
    let phases: Vec<(&str, (u16, u16))> = first
        .phases
        .iter()
        .map(|phase| (phase.slug.as_str(), phase.lines))
        .collect();
    assert_eq!(
        phases,
        [("basics", (0, 5)), ("web", (5, 8)), ("more", (8, 9))]
    );
    assert_eq!(first.phases[0].weeks, Some((4, 6)));
    assert_eq!(first.phases[0].hours, Some((15, 15)));
    assert_eq!(first.phases[1].weeks, None);
}

#[test]
fn a_line_is_advanced_or_on_demand_where_its_flags_say_so() {
    let site = Fixture::new()
        .edit(
            FIRST,
            "- [ ] → ?how-lists-grow",
            "- [ ] → ?how-lists-grow {.on-demand}",
        )
        .edit(FIRST, "{.advanced .addition badge", "{.advanced badge")
        .site();
    let first = &plan(&site).tracks[0];
    assert_eq!(
        (&first.on_demand[..], &first.advanced[..]),
        (&[1][..], &[3][..])
    );
    // It still counts; and what is Cairn's own addition, too, is no part of a deeper pace.
    assert!(lines(&track(&site, "first"))[1].aside.is_empty());
    assert!(plan(&Fixture::new().site()).tracks[0].advanced.is_empty());
}

#[test]
fn a_pace_says_its_hours_a_week_and_what_stays_out() {
    let plan = plan(&Fixture::new().site());
    let found: Vec<_> = plan
        .paces
        .iter()
        .map(|pace| {
            let out = (pace.without_advanced, pace.without_on_demand);
            (pace.id.as_str(), pace.hours, out)
        })
        .collect();
    let expected = [
        ("accelerated", (30, 40), (true, true)),
        ("standard", (20, 20), (true, false)),
        ("thorough", (15, 20), (false, false)),
    ];
    assert_eq!(found, expected);
}

#[test]
fn months_have_their_weeks_and_projects_by_name() {
    let plan = plan(&Fixture::new().site());
    let template = &plan.templates[0];
    assert_eq!((template.track, template.pace.as_str()), (0, "standard"));
    let [first, then] = template.months.as_slice() else {
        panic!("{template:?}");
    };
    assert_eq!(
        (first.from, first.to, then.from, then.to),
        (1, Some(1), 2, None)
    );
    let step = |weeks, text: &str| MonthStep {
        weeks,
        text: text.to_owned(),
    };
    assert_eq!(
        first.steps,
        [step(Some((1, 3)), "Lists."), step(Some((4, 4)), "Tuples.")]
    );
    assert_eq!(then.steps, [step(None, "Go on.")]);
    assert_eq!(first.projects, ["to-do-list"]);
    assert_eq!(plan.projects[0].title, "To-do list");
}

#[test]
fn habits_stand_in_their_groups_with_their_rhythm() {
    let site = Fixture::new().site();
    let plan = plan(&site);
    let found: Vec<_> = plan
        .habits
        .iter()
        .flat_map(|group| group.habits.iter().map(|habit| (&group.title, habit)))
        .map(|(group, habit)| {
            let topics = ids(&site, &habit.topics);
            (group.as_str(), habit.id.as_str(), habit.rhythm, topics)
        })
        .collect();
    // Plain advice among the tips is none.
    let expected = [
        ("Every day", "read-code", Rhythm::Daily, vec!["lists"]),
        ("Every week", "write", Rhythm::Weekly, vec!["lists"]),
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_milestone_says_what_shows_it() {
    let site = Fixture::new()
        .edit(
            FIRST,
            "→ lists {#can-store}",
            "→ lists, records {#can-store projects=to-do-list .link}",
        )
        .site();
    let plan = plan(&site);
    let phase = &plan.milestones[0];
    assert_eq!(
        (phase.track, phase.phase, phase.title.as_str()),
        (0, 0, "Done")
    );
    let expected = Milestone {
        id: "can-store".to_owned(),
        text: "You can store things".to_owned(),
        topics: vec![0],
        projects: vec!["to-do-list".to_owned()],
        enough: 1,
        link: true,
    };
    assert_eq!(phase.items, [expected]);
}

#[test]
fn only_what_behaviour_shows_is_warned_of() {
    let silent = plan(&Fixture::new().site());
    assert_eq!(silent.pitfalls, []);
    let site = Fixture::new()
        .edit(FIRST, "{#hurry}", "{#hurry trigger=no-tests topics=tuples}")
        .site();
    let expected = Warning {
        id: "hurry".to_owned(),
        title: "Hurry".to_owned(),
        text: "You rush. Slow down.".to_owned(),
        trigger: Trigger::NoTests,
        topics: vec![2],
    };
    assert_eq!(plan(&site).pitfalls, [expected]);
}

#[test]
fn next_steps_are_paths() {
    let plan = plan(&Fixture::new().site());
    let path = &plan.paths[0];
    assert_eq!(
        (path.track, path.slug.as_str(), path.title.as_str()),
        (0, "after", "After")
    );
    assert_eq!(path.steps[0].id, "open-source");
    assert_eq!(path.steps[0].topics, [2]);
}

#[test]
fn a_change_of_a_pace_renames_the_file_and_the_build() {
    let before = Fixture::new().site();
    let after = Fixture::new().edit("plan.toml", "Steady.", "Slow.").site();
    assert_ne!(before.index().file(PLAN), after.index().file(PLAN));
    assert_ne!(before.index().build, after.index().build);
}
