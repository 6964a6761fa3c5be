//! The numeric graph of the whole content, and the hash that identifies it. It knows no text.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

use cairn_core::index::{Index, IndexLine, IndexTrack, IndexUnit};

use super::{Page, RouteKey};
use crate::catalog::Catalog;
use crate::graph::{lines, topic_of};
use crate::hash::short;
use crate::track::Track;

/// The index over all pages, the units, the ledger's length, the tracks' `details`, and the names and hashes of the
/// files that several pages share.
pub(super) fn index(
    catalog: &Catalog,
    tracks: &[Track],
    units: Units,
    ledger: u32,
    pages: &BTreeMap<RouteKey, Page>,
    details: &[&str],
    shared: &[(&str, &str)],
) -> Index {
    let hash = |key: &RouteKey| hash(pages, key);
    let listed = [RouteKey::Tracks, RouteKey::Progress, RouteKey::Settings];
    let pages_of_their_own = listed.iter().map(|key| (key.file_name(), hash(key)));
    let shared_files = shared.iter();
    let shared_files = shared_files.map(|(name, hash)| ((*name).to_owned(), (*hash).to_owned()));
    Index {
        build: build(pages, details, shared),
        ledger,
        areas: catalog.areas.iter().map(|area| area.id.clone()).collect(),
        tracks: tracks
            .iter()
            .zip(details)
            .map(|(track, details)| {
                index_track(
                    track,
                    hash(&RouteKey::Track(track.page.id.clone())),
                    (*details).to_owned(),
                    &units,
                )
            })
            .collect(),
        units: units.list,
        pages: pages_of_their_own.chain(shared_files).collect(),
    }
}

fn hash(pages: &BTreeMap<RouteKey, Page>, key: &RouteKey) -> String {
    let page = pages.get(key);
    page.map(|page| page.hash.clone()).unwrap_or_default()
}

/// A hash over the names and hashes of all files.
fn build(pages: &BTreeMap<RouteKey, Page>, details: &[&str], shared: &[(&str, &str)]) -> String {
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
pub(super) struct Units {
    pub(super) list: Vec<IndexUnit>,
    places: HashMap<String, u16>,
}

impl Units {
    /// The units of the whole content.
    pub(super) fn new(
        catalog: &Catalog,
        tracks: &[Track],
        pages: &BTreeMap<RouteKey, Page>,
    ) -> Self {
        let mut units = Self {
            list: Vec::new(),
            places: HashMap::new(),
        };
        let area = |area: usize| u16::try_from(area).unwrap_or(u16::MAX);
        for topic in &catalog.topics {
            units.add(IndexUnit(
                topic.id.clone(),
                area(topic.area),
                topic.minutes,
                hash(pages, &RouteKey::Topic(topic.id.clone())),
            ));
        }
        for unit in tracks
            .iter()
            .flat_map(|track| lines(&track.page))
            .flat_map(|line| &line.units)
        {
            if let Some(topic) = catalog.topic(topic_of(&unit.id)) {
                units.add(IndexUnit(
                    unit.id.clone(),
                    area(topic.area),
                    topic.point_minutes(),
                    String::new(),
                ));
            }
        }
        units
    }

    fn add(&mut self, unit: IndexUnit) {
        let place = u16::try_from(self.list.len()).unwrap_or(u16::MAX);
        if !self.places.contains_key(&unit.0) {
            self.places.insert(unit.0.clone(), place);
            self.list.push(unit);
        }
    }

    /// The place of a unit.
    pub(super) fn place(&self, id: &str) -> Option<u16> {
        self.places.get(id).copied()
    }
}

fn index_track(track: &Track, hash: String, details: String, all: &Units) -> IndexTrack {
    let page = &track.page;
    let choices = page.choices.iter().map(|choice| {
        let options = choice.options.iter().map(|option| option.id.clone());
        (choice.id.clone(), choice.default.clone(), options.collect())
    });
    let lines = lines(page).map(|line| {
        let units = line.units.iter().filter_map(|unit| {
            let option = unit.option.clone().unwrap_or_default();
            Some((all.place(&unit.id)?, option))
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
