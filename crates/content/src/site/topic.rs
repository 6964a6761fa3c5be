//! The pages of the topics: what the topic's file says, what refers to it, and where the tracks have it.

use std::collections::HashMap;

use cairn_core::page::{Item, LessonText, Named, PageData, Place, Question, Section, TopicPage};

use super::RouteKey;
use super::lists::name;
use crate::catalog::{Asked, Catalog, Topic};
use crate::fault::Placed;
use crate::graph::{leads_to, topic_of};
use crate::lesson::Lesson;
use crate::track::Track;

/// How many questions stand on a topic's page with their answers, at most.
const QUESTIONS: usize = 5;
/// And how long these answers may be together, in bytes: the page is to stay as light as it was.
const ANSWERS: usize = 3_000;

/// All topic pages.
pub(super) fn pages(catalog: &Catalog, tracks: &[Track]) -> Vec<(RouteKey, PageData)> {
    let leads_to = leads_to(catalog);
    let mut places = places(catalog, tracks);
    let mut page = |topic: &Topic| {
        let (questions, more) = questions(catalog, topic);
        let leads_to = leads_to.get(topic.id.as_str()).into_iter().flatten();
        let page = TopicPage {
            id: topic.id.clone(),
            title: topic.title.clone(),
            area: catalog.areas[topic.area].clone(),
            level: topic.level.clone(),
            minutes: topic.minutes,
            outcome: topic.outcome.clone(),
            addition: topic.addition,
            as_of: topic.as_of.clone(),
            prerequisites: named(catalog, &topic.prerequisites),
            leads_to: leads_to.map(|topic| topic.named()).collect(),
            related: named(catalog, &topic.related),
            points: topic.points.clone(),
            focus: topic.focus.clone(),
            lesson: topic.lesson.as_ref().map(lesson),
            questions,
            more,
            cards: u32::try_from(catalog.cards_of(topic)).unwrap_or(u32::MAX),
            places: places.remove(&topic.id).unwrap_or_default(),
        };
        let key = RouteKey::Topic(topic.id.clone());
        (key, PageData::Topic(Box::new(page)))
    };
    catalog.topics.iter().map(&mut page).collect()
}

fn lesson(lesson: &Lesson) -> LessonText {
    LessonText {
        html: lesson.html.clone(),
        minutes: lesson.minutes,
        python: lesson.python(),
        docs: lesson.docs.clone(),
    }
}

fn named(catalog: &Catalog, ids: &[Placed<String>]) -> Vec<Named> {
    ids.iter()
        .filter_map(|id| catalog.topic(&id.value))
        .map(Topic::named)
        .collect()
}

/// The questions that stand on a topic's page, and how many there are besides. The first always does.
pub(super) fn questions(catalog: &Catalog, topic: &Topic) -> (Vec<Question>, u32) {
    let about = catalog
        .questions
        .iter()
        .filter(|found| found.topics.contains(&topic.id));
    let (mut shown, mut room, mut more) = (Vec::new(), ANSWERS, 0);
    for Asked { question, .. } in about {
        let length = question.answer.iter().map(String::len).sum();
        let rest = room.checked_sub(length);
        if shown.is_empty() || (more == 0 && shown.len() < QUESTIONS && rest.is_some()) {
            room = rest.unwrap_or_default();
            shown.push(question.clone());
        } else {
            more += 1;
        }
    }
    (shown, more)
}

/// Where the tracks have each topic: every line that counts it, or, where a track has no such line, the
/// first place that mentions it.
fn places(catalog: &Catalog, tracks: &[Track]) -> HashMap<String, Vec<Place>> {
    let mut places: HashMap<String, Vec<Place>> = HashMap::new();
    for track in tracks {
        let counted = counted(track);
        let order = order(&counted);
        let neighbour = |at: Option<usize>| {
            let id = order.get(at?)?;
            catalog.topic(id).map(Topic::named)
        };
        let mut found: Vec<(String, Place)> = Vec::new();
        for (section, slug, topics) in &counted {
            for topic in topics {
                let at = order.iter().position(|known| known == topic);
                let place = Place {
                    previous: neighbour(at.and_then(|at| at.checked_sub(1))),
                    next: neighbour(at.map(|at| at + 1)),
                    ..place(track, section, slug)
                };
                found.push((topic.clone(), place));
            }
        }
        for (section, slug, topic) in mentioned(track) {
            if !found.iter().any(|(known, _)| *known == topic) {
                found.push((topic, place(track, section, &slug)));
            }
        }
        for (topic, place) in found {
            places.entry(topic).or_default().push(place);
        }
    }
    places
}

fn place(track: &Track, section: &Section, slug: &str) -> Place {
    Place {
        track: name(track),
        slug: slug.to_owned(),
        number: section.number.clone(),
        section: section.title.clone(),
        previous: None,
        next: None,
    }
}

/// The counted lines of a track: the section, the anchor, the topics of its units.
fn counted(track: &Track) -> Vec<(&Section, String, Vec<String>)> {
    let mut lines = Vec::new();
    for section in &track.page.sections {
        for item in &section.items {
            if let Item::Line(line) = item {
                let units = line.units.iter();
                let topics = units.map(|unit| topic_of(&unit.id).to_owned()).collect();
                lines.push((section, line.slug(), topics));
            }
        }
    }
    lines
}

/// The topics in the order of their first lines.
fn order(counted: &[(&Section, String, Vec<String>)]) -> Vec<String> {
    let mut order: Vec<String> = Vec::new();
    for topic in counted.iter().flat_map(|(_, _, topics)| topics) {
        if !order.contains(topic) {
            order.push(topic.clone());
        }
    }
    order
}

/// The topics that a track mentions without counting them: the section, the nearest anchor, the topic.
fn mentioned(track: &Track) -> Vec<(&Section, String, String)> {
    let mut all = Vec::new();
    for section in &track.page.sections {
        for item in &section.items {
            match item {
                Item::Line(line) => {
                    let refs = line.details.parts.iter().flat_map(|part| &part.refs);
                    all.extend(refs.map(|id| (section, line.slug(), topic_of(id).to_owned())));
                }
                Item::Check(check) => {
                    let topics = check.topics.iter();
                    all.extend(
                        topics.map(|topic| (section, section.slug.clone(), topic.id.clone())),
                    );
                }
                _ => {}
            }
        }
    }
    all
}
