//! The numeric graph of the whole content, and the hash that identifies it. It knows no text.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

use cairn_core::index::{Index, IndexLine, IndexTrack, IndexUnit};

use super::{Page, RouteKey};
use crate::catalog::Catalog;
use crate::graph::{lines, topic_of};
use crate::hash::short;
use crate::track::Track;

/// The index over all pages, the ledger's length, the tracks' `details`, and the names and hashes of the files
/// that several pages share.
pub(super) fn index(
    catalog: &Catalog,
    tracks: &[Track],
    ledger: u32,
    pages: &BTreeMap<RouteKey, Page>,
    details: &[&str],
    shared: [(&str, &str); 2],
) -> Index {
    let hash = |key: &RouteKey| {
        pages
            .get(key)
            .map(|page| page.hash.clone())
            .unwrap_or_default()
    };
    let (units, places) = units(catalog, tracks, hash);
    let listed = [RouteKey::Tracks, RouteKey::Progress, RouteKey::Settings];
    let pages_of_their_own = listed.iter().map(|key| (key.file_name(), hash(key)));
    Index {
        build: build(pages, details, shared),
        ledger,
        areas: catalog.areas.iter().map(|area| area.id.clone()).collect(),
        units,
        tracks: tracks
            .iter()
            .zip(details)
            .map(|(track, details)| {
                index_track(
                    track,
                    hash(&RouteKey::Track(track.page.id.clone())),
                    (*details).to_owned(),
                    &places,
                )
            })
            .collect(),
        pages: pages_of_their_own
            .chain(shared.map(|(name, hash)| (name.to_owned(), hash.to_owned())))
            .collect(),
    }
}

/// A hash over the names and hashes of all files.
fn build(pages: &BTreeMap<RouteKey, Page>, details: &[&str], shared: [(&str, &str); 2]) -> String {
    let mut text = String::new();
    for (key, page) in pages {
        let _ = writeln!(text, "{} {}", key.file_name(), page.hash);
    }
    text.push_str(&details.join(" "));
    for (_, hash) in shared {
        text.push_str(hash);
    }
    short(text.as_bytes())
}

/// All topics, then the points that count by themselves; and the place of each.
fn units(
    catalog: &Catalog,
    tracks: &[Track],
    hash: impl Fn(&RouteKey) -> String,
) -> (Vec<IndexUnit>, HashMap<String, u16>) {
    let mut units = Vec::new();
    let mut places = HashMap::new();
    let mut add = |unit: IndexUnit| {
        let place = u16::try_from(units.len()).unwrap_or(u16::MAX);
        if !places.contains_key(&unit.0) {
            places.insert(unit.0.clone(), place);
            units.push(unit);
        }
    };
    let area = |area: usize| u16::try_from(area).unwrap_or(u16::MAX);
    for topic in &catalog.topics {
        let hash = hash(&RouteKey::Topic(topic.id.clone()));
        add(IndexUnit(
            topic.id.clone(),
            area(topic.area),
            topic.minutes,
            hash,
        ));
    }
    for unit in tracks
        .iter()
        .flat_map(|track| lines(&track.page))
        .flat_map(|line| &line.units)
    {
        if let Some(topic) = catalog.topic(topic_of(&unit.id)) {
            let minutes = topic.point_minutes();
            add(IndexUnit(
                unit.id.clone(),
                area(topic.area),
                minutes,
                String::new(),
            ));
        }
    }
    (units, places)
}

fn index_track(
    track: &Track,
    hash: String,
    details: String,
    places: &HashMap<String, u16>,
) -> IndexTrack {
    let page = &track.page;
    let choices = page.choices.iter().map(|choice| {
        let options = choice.options.iter().map(|option| option.id.clone());
        (choice.id.clone(), choice.default.clone(), options.collect())
    });
    let lines = lines(page).map(|line| {
        let units = line.units.iter().filter_map(|unit| {
            let option = unit.option.clone().unwrap_or_default();
            Some((*places.get(&unit.id)?, option))
        });
        let slug = if line.aside.is_empty() {
            String::new()
        } else {
            line.slug()
        };
        IndexLine(units.collect(), slug)
    });
    IndexTrack {
        id: page.id.clone(),
        hash,
        details,
        choices: choices.collect(),
        lines: lines.collect(),
    }
}
