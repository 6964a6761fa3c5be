//! What planning and habits need of the content, as one file. It knows no learner and no date.

use cairn_core::page::{
    Aside, Check, Habit, HabitGroup, Item, Level, Milestone, MonthGoal, Named, NextPath, NextStep,
    PhaseMilestones, PlanData, PlanTrack, PlanUnit, Section, SectionKind, Warning,
};

use super::index::Units;
use crate::catalog::{Catalog, Topic};
use crate::graph::{lines, topic_of};
use crate::plan::Plan;
use crate::track::{Track, checks, phases};

/// All of it, over the units of the index.
pub(super) fn plan(catalog: &Catalog, tracks: &[Track], plan: Plan, units: &Units) -> PlanData {
    let Plan { paces, templates } = plan;
    let of_units = units.list.iter().filter_map(|unit| {
        let topic = catalog.topic(topic_of(&unit.0))?;
        Some(plan_unit(topic, &unit.0, units))
    });
    let mut data = PlanData {
        units: of_units.collect(),
        tracks: tracks.iter().map(plan_track).collect(),
        paces,
        templates,
        ..PlanData::default()
    };
    for (track, place) in tracks.iter().zip(0..) {
        for section in &track.page.sections {
            add_section(&mut data, track, place, section, units);
        }
    }
    data.projects = projects(catalog, &data);
    data
}

fn plan_unit(topic: &Topic, id: &str, units: &Units) -> PlanUnit {
    let point = topic.points.iter().find(|point| point.id == id);
    let before = topic.prerequisites.iter();
    PlanUnit {
        title: match point {
            Some(point) => [&topic.title, ": ", &point.title].concat(),
            None => topic.title.clone(),
        },
        level: match topic.level.as_str() {
            "beginner" => Level::Beginner,
            "intermediate" => Level::Intermediate,
            _ => Level::Advanced,
        },
        prerequisites: before.filter_map(|id| units.place(&id.value)).collect(),
    }
}

fn plan_track(track: &Track) -> PlanTrack {
    let page = &track.page;
    let placed = || lines(page).zip(0_u16..);
    let advanced = placed().filter(|(line, _)| line.aside == [Aside::Advanced]);
    let on_demand = placed().filter(|(line, _)| track.planning.on_demand.contains(&line.slug()));
    PlanTrack {
        title: page.title.clone(),
        phases: phases(&page.sections),
        advanced: advanced.map(|(_, place)| place).collect(),
        on_demand: on_demand.map(|(_, place)| place).collect(),
    }
}

/// Adds the habits, milestones, pitfalls or next steps of a section.
fn add_section(data: &mut PlanData, track: &Track, place: u16, section: &Section, units: &Units) {
    let title = section.title.clone();
    match section.kind {
        SectionKind::Tips => {
            let habits = checks(section).filter_map(|check| habit(track, check, units));
            let habits: Vec<Habit> = habits.collect();
            if !habits.is_empty() {
                data.habits.push(HabitGroup { title, habits });
            }
        }
        SectionKind::Milestones => {
            let named = track.planning.phases.get(&section.slug);
            let phases = phases(&track.page.sections);
            let phase = named.and_then(|named| {
                let mut slugs = phases.iter().zip(0..);
                slugs.find(|(phase, _)| phase.slug == named.value)
            });
            let items = checks(section).filter_map(|check| milestone(track, check, units));
            let items: Vec<Milestone> = items.collect();
            if let (Some((_, phase)), false) = (phase, items.is_empty()) {
                data.milestones.push(PhaseMilestones {
                    track: place,
                    phase,
                    title,
                    items,
                });
            }
        }
        SectionKind::Pitfalls => {
            let warnings = section.items.iter();
            let warnings = warnings.filter_map(|item| warning(track, item, units));
            data.pitfalls.extend(warnings);
        }
        SectionKind::NextSteps => {
            let steps = checks(section).map(|check| NextStep {
                id: check.id.clone(),
                text: check.text.clone(),
                topics: places(check, units),
            });
            let steps: Vec<NextStep> = steps.collect();
            if !steps.is_empty() {
                data.paths.push(NextPath {
                    track: place,
                    slug: section.slug.clone(),
                    title,
                    goal: section.goal.clone(),
                    steps,
                });
            }
        }
        _ => {}
    }
}

fn habit(track: &Track, check: &Check, units: &Units) -> Option<Habit> {
    Some(Habit {
        id: check.id.clone(),
        text: check.text.clone(),
        rhythm: *track.planning.rhythms.get(&check.id)?,
        topics: places(check, units),
    })
}

fn milestone(track: &Track, check: &Check, units: &Units) -> Option<Milestone> {
    let evidence = track.planning.evidence.get(&check.id)?;
    let topics = evidence.topics.iter();
    Some(Milestone {
        id: check.id.clone(),
        text: check.text.clone(),
        topics: topics.filter_map(|id| units.place(id)).collect(),
        projects: evidence.projects.clone(),
        enough: evidence.enough,
        link: evidence.link,
    })
}

fn warning(track: &Track, item: &Item, units: &Units) -> Option<Warning> {
    let Item::Pitfall(pitfall) = item else {
        return None;
    };
    let shown = track.planning.triggers.get(&pitfall.id)?;
    let topics = shown.topics.iter();
    Some(Warning {
        id: pitfall.id.clone(),
        title: pitfall.title.clone(),
        text: pitfall.text.clone(),
        trigger: shown.trigger,
        topics: topics.filter_map(|id| units.place(id)).collect(),
    })
}

fn places(check: &Check, units: &Units) -> Vec<u16> {
    let topics = check.topics.iter();
    topics.filter_map(|topic| units.place(&topic.id)).collect()
}

/// The projects that something names, in the catalogue's order.
fn projects(catalog: &Catalog, data: &PlanData) -> Vec<Named> {
    let months = data.templates.iter().flat_map(|template| &template.months);
    let months = months.flat_map(|month: &MonthGoal| &month.projects);
    let milestones = data.milestones.iter().flat_map(|phase| &phase.items);
    let milestones = milestones.flat_map(|milestone| &milestone.projects);
    let named: Vec<&String> = months.chain(milestones).collect();
    let known = catalog.projects.iter();
    known
        .filter(|project| named.contains(&&project.id))
        .map(|project| Named {
            id: project.id.clone(),
            title: project.title.clone(),
        })
        .collect()
}
