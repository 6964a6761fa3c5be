//! The content of this repository.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;

use cairn_content::{Options, RouteKey, compile};
use cairn_core::page::{Milestone, PageData, Rhythm, Trigger};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::cards::real;
use crate::plan::{ids, plan, text};

/// What the file for planning may weigh, in bytes after gzip.
const LIMIT: usize = 16_000;

#[test]
fn the_content_of_this_repository_has_no_fault() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    if let Err(faults) = compile(&dir, Options::default()) {
        panic!("{faults}");
    }
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
