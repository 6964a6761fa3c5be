//! What a track's page says of other tracks. It knows no other page.

use cairn_core::page::{Item, Named, TrackPage};

use super::lists::name;
use crate::graph::tracks_by_unit;
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
            line.also_in = others.filter(holds).cloned().collect();
        }
    }
}
