//! What a track's page says of other tracks, and what of it travels where: the page at once, the details
//! of its lines when they are opened. It knows no other page.

use cairn_core::page::{Item, Named, TrackDetails, TrackPage};

use super::lists::name;
use crate::graph::{lines, tracks_by_unit};
use crate::track::Track;

/// Tells each line which other tracks hold one of its units.
pub(super) fn fill_also_in(tracks: &mut [Track]) {
    let holders = tracks_by_unit(tracks);
    let order: Vec<Named> = tracks.iter().map(name).collect();
    for track in tracks {
        let TrackPage { id, sections, .. } = &mut track.page;
        for item in sections.iter_mut().flat_map(|section| &mut section.items) {
            let Item::Line(line) = item else { continue };
            let holds = |other: &&Named| {
                let mut units = line.units.iter();
                units.any(|unit| {
                    holders
                        .get(&unit.id)
                        .is_some_and(|all| all.contains(&other.id))
                })
            };
            let others = order.iter().filter(|other| other.id != *id);
            line.details.also_in = others.filter(holds).cloned().collect();
            line.also_in = u32::try_from(line.details.also_in.len()).unwrap_or(u32::MAX);
        }
    }
}

/// The page, without what nobody sees of it: the title of a line's only unit.
pub(super) fn as_shown(page: &TrackPage) -> TrackPage {
    let mut page = page.clone();
    for section in &mut page.sections {
        for item in &mut section.items {
            if let Item::Line(line) = item
                && let [unit] = line.units.as_mut_slice()
            {
                unit.title.clear();
            }
        }
    }
    page
}

/// What opens under the lines, in their order.
pub(super) fn details(page: &TrackPage) -> TrackDetails {
    TrackDetails {
        lines: lines(page).map(|line| line.details.clone()).collect(),
    }
}
