//! What planning and habits need of the content, in its file: of the small site, and of the real one.

use std::collections::BTreeSet;
use std::io::Write as _;

use cairn_content::{RouteKey, Site};
use cairn_core::decode::decode;
use cairn_core::index::PLAN;
use cairn_core::page::{Level, Milestone, MonthStep, PageData, PlanData, Rhythm, Trigger, Warning};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::cards::{file, real};
use crate::fixture::{FIRST, Fixture};
use crate::pages::{lines, track};

/// What the real file may weigh, in bytes after gzip.
const LIMIT: usize = 16_000;

/// The file as text, found as a page finds it.
fn text(site: &Site) -> String {
    let hash = site.index().file(PLAN).expect("what planning needs");
    file(site, &format!("data/plan-{hash}.json"))
}

fn plan(site: &Site) -> PlanData {
    decode(&text(site)).expect("what planning needs")
}

/// The ids of units.
fn ids<'a>(site: &'a Site, places: &[u16]) -> Vec<&'a str> {
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

#[test]
fn everything_that_is_planned_has_a_title_a_level_and_minutes() {
    let site = real();
    let plan = plan(&site);
    let units = &site.index().units;
    assert_eq!(plan.units.len(), units.len());
    for (unit, plan) in units.iter().zip(&plan.units) {
        assert!(unit.2 >= 5, "{} has {} minutes", unit.0, unit.2);
        let PageData::Topic(page) = site.page(&RouteKey::Topic(unit.0.clone())) else {
            assert!(unit.0.contains('#'), "{} has no page", unit.0);
            continue;
        };
        assert_eq!(plan.title, page.title);
        let level = ["beginner", "intermediate", "advanced"][plan.level as usize];
        assert_eq!(level, page.level);
        let before: Vec<&str> = page
            .prerequisites
            .iter()
            .map(|one| one.id.as_str())
            .collect();
        assert_eq!(ids(&site, &plan.prerequisites), before);
    }
}

#[test]
fn the_phases_of_a_track_hold_each_of_its_lines_once() {
    let site = real();
    let plan = plan(&site);
    assert_eq!(plan.tracks.len(), site.index().tracks.len());
    for (track, indexed) in plan.tracks.iter().zip(&site.index().tracks) {
        let mut next = 0;
        for phase in &track.phases {
            assert_eq!(phase.lines.0, next, "{} of {}", phase.slug, indexed.id);
            assert!(
                phase.lines.1 > next,
                "{} of {} is empty",
                phase.slug,
                indexed.id
            );
            next = phase.lines.1;
        }
        assert_eq!(usize::from(next), indexed.lines.len(), "{}", indexed.id);
        // What is on demand counts for everyone; what is advanced, for nobody until it is taken in.
        let flagged = |line: &u16| !indexed.lines[usize::from(*line)].1.is_empty();
        assert!(track.advanced.iter().all(flagged), "{}", indexed.id);
        assert!(!track.on_demand.iter().any(flagged), "{}", indexed.id);
    }
}

#[test]
fn the_habits_milestones_warnings_and_paths_of_the_roadmaps_are_all_there() {
    let site = real();
    let plan = plan(&site);
    let habits = plan.habits.iter().flat_map(|group| &group.habits);
    let rhythms: BTreeSet<Rhythm> = habits.clone().map(|habit| habit.rhythm).collect();
    assert_eq!((plan.habits.len(), habits.count()), (16, 77));
    assert_eq!(rhythms.into_iter().collect::<Vec<_>>(), Rhythm::ALL);
    let milestones: Vec<&Milestone> = plan
        .milestones
        .iter()
        .flat_map(|phase| &phase.items)
        .collect();
    assert_eq!(milestones.len(), 22);
    for milestone in milestones {
        let shown = !milestone.topics.is_empty() || milestone.enough > 0 || milestone.link;
        assert!(shown, "nothing shows {}", milestone.id);
    }
    let triggers: BTreeSet<Trigger> = plan.pitfalls.iter().map(|one| one.trigger).collect();
    assert_eq!(triggers.into_iter().collect::<Vec<_>>(), Trigger::ALL);
    let steps: Vec<usize> = plan.paths.iter().map(|path| path.steps.len()).collect();
    assert_eq!(steps, [8, 8, 5]);
    assert_eq!(plan.tracks[2].on_demand.len(), 19);
}

#[test]
fn what_planning_needs_is_light() {
    let text = text(&real());
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(text.as_bytes()).expect("memory takes it");
    let bytes = packed.finish().expect("memory takes it").len();
    println!("{} bytes, {bytes} after gzip", text.len());
    assert!(bytes <= LIMIT, "{bytes} bytes");
}
