//! What holds between topics: prerequisites without circles, and a way from a track to every topic. It
//! knows nothing of files.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fmt;

use cairn_core::page::{Item, Line, TrackPage};

use crate::catalog::{Catalog, Topic};
use crate::fault::Faults;
use crate::track::Track;

/// A fault of the topics' graph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum GraphMistake {
    Circle { topics: Vec<String> },
    Unreachable { topic: String },
}

impl fmt::Display for GraphMistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Circle { topics } => write!(
                f,
                "the prerequisites go in a circle (`{}`), drop one of them",
                topics.join("` → `")
            ),
            Self::Unreachable { topic } => write!(
                f,
                "no track leads to the topic `{topic}`, refer to it in a track, or make it related to \
                 a topic that a track leads to"
            ),
        }
    }
}

/// Checks the topics that topics name, and that no prerequisites go in a circle.
pub(crate) fn check_topics(catalog: &Catalog, faults: &mut Faults) {
    for topic in &catalog.topics {
        let links = topic.lesson.iter().flat_map(|lesson| &lesson.links);
        for named in topic
            .prerequisites
            .iter()
            .chain(&topic.related)
            .chain(links)
        {
            catalog.need_topic(&named.value, &named.at, faults);
        }
    }
    check_circles(catalog, faults);
}

fn check_circles(catalog: &Catalog, faults: &mut Faults) {
    let mut done = HashSet::new();
    for topic in &catalog.topics {
        find_circles(topic, catalog, &mut Vec::new(), &mut done, faults);
    }
}

/// Walks down from a topic; a way that comes back to itself is a fault, told once.
fn find_circles<'a>(
    topic: &'a Topic,
    catalog: &'a Catalog,
    path: &mut Vec<&'a str>,
    done: &mut HashSet<&'a str>,
    faults: &mut Faults,
) {
    if !done.insert(&topic.id) {
        return;
    }
    path.push(&topic.id);
    for named in &topic.prerequisites {
        if let Some(start) = path.iter().position(|id| *id == named.value) {
            let circle = path[start..].iter().copied().chain([named.value.as_str()]);
            let topics = circle.map(str::to_owned).collect();
            faults.add(&named.at, GraphMistake::Circle { topics });
        } else if let Some(below) = catalog.topic(&named.value) {
            find_circles(below, catalog, path, done, faults);
        }
    }
    path.pop();
}

/// The topics that have each topic as a direct prerequisite, in the catalogue's order.
pub(crate) fn leads_to(catalog: &Catalog) -> HashMap<&str, Vec<&Topic>> {
    let mut leads_to: HashMap<&str, Vec<&Topic>> = HashMap::new();
    for topic in &catalog.topics {
        for prerequisite in &topic.prerequisites {
            leads_to
                .entry(prerequisite.value.as_str())
                .or_default()
                .push(topic);
        }
    }
    leads_to
}

/// Checks that links lead from some track to every topic, over the pages of tracks and topics.
pub(crate) fn check_reachable(catalog: &Catalog, tracks: &[Track], faults: &mut Faults) {
    let leads_to = leads_to(catalog);
    let mut waiting: Vec<String> = tracks
        .iter()
        .flat_map(|track| topics_of(&track.page))
        .collect();
    let mut reached = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        let Some(topic) = catalog.topic(&id) else {
            continue;
        };
        if !reached.insert(id) {
            continue;
        }
        let named = topic.prerequisites.iter().chain(&topic.related);
        waiting.extend(named.map(|named| named.value.clone()));
        let leads_to = leads_to.get(topic.id.as_str()).into_iter().flatten();
        waiting.extend(leads_to.map(|topic| topic.id.clone()));
    }
    for topic in &catalog.topics {
        if !reached.contains(&topic.id) {
            let id = topic.id.clone();
            faults.add(&topic.at, GraphMistake::Unreachable { topic: id });
        }
    }
}

/// The topic of a topic's, point's or focus prompt's id.
pub(crate) fn topic_of(id: &str) -> &str {
    id.split(['#', '!']).next().unwrap_or(id)
}

/// All topics that a track's page links to.
fn topics_of(page: &TrackPage) -> Vec<String> {
    let mut topics: Vec<String> = page.assumes.iter().map(|topic| topic.id.clone()).collect();
    for item in page.sections.iter().flat_map(|section| &section.items) {
        match item {
            Item::Line(line) => {
                let units = line.units.iter().map(|unit| &unit.id);
                let parts = line.details.parts.iter().flat_map(|part| &part.refs);
                topics.extend(units.chain(parts).map(|id| topic_of(id).to_owned()));
            }
            Item::Check(check) => topics.extend(check.topics.iter().map(|topic| topic.id.clone())),
            _ => {}
        }
    }
    topics
}

/// The tracks that have each unit, in order.
pub(crate) fn tracks_by_unit(tracks: &[Track]) -> BTreeMap<String, Vec<String>> {
    let mut holders: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for track in tracks {
        for line in lines(&track.page) {
            for unit in &line.units {
                let holders = holders.entry(unit.id.clone()).or_default();
                if holders.last() != Some(&track.page.id) {
                    holders.push(track.page.id.clone());
                }
            }
        }
    }
    holders
}

/// The counted lines of a track, in order.
pub(crate) fn lines(page: &TrackPage) -> impl Iterator<Item = &Line> {
    let items = page.sections.iter().flat_map(|section| &section.items);
    items.filter_map(|item| match item {
        Item::Line(line) => Some(line.as_ref()),
        _ => None,
    })
}
