//! The pages that list things: the tracks, the progress page's names, the settings' figures. It knows no
//! learner.

use std::collections::{BTreeMap, HashMap};

use cairn_core::page::{
    Check, Licence, MilestoneGroup, Named, PageData, ProgressPage, Section, SectionKind,
    SettingsPage, TrackCard, TracksPage,
};

use crate::catalog::Catalog;
use crate::graph::lines;
use crate::track::{Track, checks};

/// The tracks to choose from.
pub(super) fn tracks(tracks: &[Track]) -> PageData {
    let tracks = tracks.iter().map(card).collect();
    PageData::Tracks(TracksPage { tracks })
}

fn card(track: &Track) -> TrackCard {
    let page = &track.page;
    let units = required(track);
    TrackCard {
        id: page.id.clone(),
        title: page.title.clone(),
        summary: page.summary.clone(),
        prepares_for: track.prepares_for.clone(),
        topics: u32::try_from(units.len()).unwrap_or(u32::MAX),
        minutes: units.values().sum(),
    }
}

/// The units that count before any choice is made, each once, with their minutes.
fn required(track: &Track) -> BTreeMap<&str, u32> {
    let page = &track.page;
    let is_default = |option: &String| {
        let mut choices = page.choices.iter();
        choices.any(|choice| choice.default == *option)
    };
    lines(page)
        .filter(|line| line.aside.is_empty())
        .flat_map(|line| &line.units)
        .filter(|unit| unit.option.as_ref().is_none_or(is_default))
        .map(|unit| (unit.id.as_str(), unit.minutes))
        .collect()
}

/// The names on the progress page, and the milestones.
pub(super) fn progress(catalog: &Catalog, tracks: &[Track]) -> PageData {
    let named: Vec<Named> = tracks.iter().map(name).collect();
    let milestones = tracks
        .iter()
        .zip(&named)
        .flat_map(|(track, named)| {
            let sections = track.page.sections.iter();
            sections.filter_map(|section| milestone_group(section, named))
        })
        .collect();
    PageData::Progress(ProgressPage {
        tracks: named,
        areas: catalog.areas.clone(),
        milestones,
    })
}

fn milestone_group(section: &Section, track: &Named) -> Option<MilestoneGroup> {
    let items: Vec<Check> = checks(section).cloned().collect();
    (section.kind == SectionKind::Milestones && !items.is_empty()).then(|| MilestoneGroup {
        track: track.clone(),
        title: section.title.clone(),
        items,
    })
}

/// A track, as a link shows it.
pub(super) fn name(track: &Track) -> Named {
    Named {
        id: track.page.id.clone(),
        title: track.page.title.clone(),
    }
}

/// What the settings page says of the content.
pub(super) fn settings(catalog: &Catalog, tracks: &[Track], licences: Vec<Licence>) -> PageData {
    let points = catalog.topics.iter().map(|topic| topic.points.len()).sum();
    let focus = catalog.topics.iter().map(|topic| topic.focus.len()).sum();
    let sections = || tracks.iter().flat_map(|track| &track.page.sections);
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for section in sections() {
        let kind = match section.kind {
            SectionKind::Tips => "tip",
            SectionKind::Milestones => "milestone",
            SectionKind::NextSteps => "next step",
            _ => continue,
        };
        *counts.entry(kind).or_default() += checks(section).count();
    }
    let boxes = |kind: &str| counts.get(kind).copied().unwrap_or(0);
    let counts = [
        (tracks.len(), "track"),
        (catalog.topics.len(), "topic"),
        (points, "point"),
        (catalog.questions.len(), "question"),
        (focus, "focus prompt"),
        (boxes("tip"), "tip"),
        (boxes("milestone"), "milestone"),
        (boxes("next step"), "next step"),
        (catalog.projects.len(), "project"),
        (catalog.resources.len(), "resource"),
    ];
    let words = |(count, what): (usize, &str)| match count {
        1 => format!("1 {what}"),
        _ => format!("{count} {what}s"),
    };
    PageData::Settings(SettingsPage {
        licences,
        counts: counts.into_iter().map(words).collect(),
        updated: catalog.about.updated.clone(),
    })
}
