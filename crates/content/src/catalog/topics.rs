//! The files of the topics: front matter, points, focus prompts. Whether the topics they name exist is
//! for the graph to say.

use std::collections::HashMap;
use std::ops::Range;
use std::path::Path;

use cairn_core::page::{Difficulty, Doc, Named};

use super::as_of::check_as_of;
use super::url::check_address;
use super::{Catalog, CatalogMistake, Topic};
use crate::fault::{At, Faults};
use crate::fields::{Fields, front_matter};
use crate::ids::{Declared, Kind, check_id, unknown};
use crate::lesson::{About, Lesson, LessonMistake, Stretches};
use crate::markdown::{Block, Bullet, blocks, split_attributes};
use crate::source::{Source, folders, markdown_files, names, place};
use crate::text::{check_label, spoken};

const LEVELS: &[&str] = &["beginner", "intermediate", "advanced"];

impl Catalog {
    /// Reads all topics, by area and then by id.
    pub(super) fn read_topics(&mut self, dir: &Path, ids: &mut Declared, faults: &mut Faults) {
        for folder in names(dir, "topics", faults) {
            if !self.areas.iter().any(|area| area.id == folder) {
                let known = self.areas.iter().map(|area| area.id.as_str());
                let at = place(dir, &format!("topics/{folder}"));
                faults.add(&at, unknown("area", &folder, known));
            }
        }
        let mut titles = HashMap::new();
        for area in 0..self.areas.len() {
            let folder = format!("topics/{}", self.areas[area].id);
            let exercises = folders(dir, &folder, faults);
            let sources = markdown_files(dir, &folder, &exercises, faults);
            for exercise in &exercises {
                if !sources.iter().any(|source| source.stem == *exercise) {
                    let at = place(dir, &[&folder, "/", exercise].concat());
                    faults.add(&at, LessonMistake::NoLesson);
                }
            }
            for source in sources {
                let Some(topic) = read(
                    dir,
                    &source,
                    area,
                    &folder,
                    &self.about.updated,
                    ids,
                    faults,
                ) else {
                    continue;
                };
                let title = spoken(&topic.title).to_lowercase();
                if !title.is_empty()
                    && let Some(first) = titles.insert(title, topic.at.clone())
                {
                    let title = topic.title.clone();
                    faults.add(&topic.at, CatalogMistake::DoubledTitle { title, first });
                }
                self.by_id.insert(topic.id.clone(), self.topics.len());
                self.topics.push(topic);
            }
        }
    }
}

fn read(
    dir: &Path,
    source: &Source,
    area: usize,
    folder: &str,
    updated: &str,
    ids: &mut Declared,
    faults: &mut Faults,
) -> Option<Topic> {
    let id = source.stem.clone();
    check_id(&id, &source.top(), faults);
    let first = ids.add(Kind::Topic, &id, &source.top(), faults);
    let mut topic = Topic {
        id,
        area,
        at: source.top(),
        ..Topic::default()
    };
    // Without front matter it is known all the same, so that references to it are no faults of theirs.
    if let Some((mut fields, body)) = front_matter(source, "a topic", faults) {
        let title = fields.label("title", faults);
        topic.at = title.at;
        topic.title = title.value;
        topic.level = fields.word("level", LEVELS, faults);
        topic.minutes = fields.number("minutes", 5, 600, faults);
        topic.outcome = fields.prose("outcome", faults);
        topic.addition = fields.flag("addition", faults);
        if let Some(month) = fields.raw("as_of", faults) {
            check_as_of(&month.value, updated, &month.at, faults);
            topic.as_of = Some(month.value);
        }
        topic.prerequisites = fields.ids("prerequisites", faults);
        topic.related = fields.optional_ids("related", faults).unwrap_or_default();
        let docs = fields.tables("docs", "a document", faults);
        let docs: Vec<Doc> = docs
            .into_iter()
            .filter_map(|doc| read_doc(doc, faults))
            .collect();
        fields.finish(faults);
        let stretches = Stretches::of(source, body);
        read_lists(source, stretches.lists.clone(), &mut topic, ids, faults);
        let about = About {
            id: &topic.id,
            difficulty: difficulty(&topic.level),
        };
        let exercise = [folder, "/", &topic.id].concat();
        let place = (dir, exercise.as_str());
        topic.lesson = Lesson::read(source, stretches, &about, docs, place, ids, faults);
    }
    first.then_some(topic)
}

/// How hard the questions of a level are, unless they say otherwise.
pub(crate) fn difficulty(level: &str) -> Difficulty {
    match level {
        "beginner" => Difficulty::Easy,
        "intermediate" => Difficulty::Medium,
        _ => Difficulty::Hard,
    }
}

/// A document that a lesson names.
fn read_doc(mut fields: Fields, faults: &mut Faults) -> Option<Doc> {
    let title = fields.label("title", faults).value;
    let url = fields.raw("url", faults);
    fields.day("seen", faults);
    if let Some(url) = &url {
        check_address(url, faults);
    }
    fields.finish(faults);
    Some(Doc {
        title,
        url: url?.value,
    })
}

/// Reads the lists under the two headings that every topic may have.
fn read_lists(
    source: &Source,
    range: Range<usize>,
    topic: &mut Topic,
    ids: &mut Declared,
    faults: &mut Faults,
) {
    const PLACES: &str = "a topic has a list under `## Points` and one under `## Focus`";
    let mut open: Option<(Kind, String, At)> = None;
    for block in blocks(source, range, faults) {
        match block {
            Block::Heading(level, title) => {
                close(open.take(), faults);
                let kind = match (level, title.value.as_str()) {
                    (2, "Points") if topic.points.is_empty() => Kind::Point,
                    (2, "Focus") if topic.focus.is_empty() => Kind::Focus,
                    _ => {
                        let (found, of) = (title.value, PLACES);
                        faults.add(&title.at, CatalogMistake::Heading { found, of });
                        continue;
                    }
                };
                open = Some((kind, title.value, title.at));
            }
            Block::List(bullets) => match open.take() {
                Some((Kind::Point, ..)) => {
                    topic.points = entries(bullets, &topic.id, Kind::Point, ids, faults);
                }
                Some(_) => topic.focus = entries(bullets, &topic.id, Kind::Focus, ids, faults),
                None => {
                    if let Some(bullet) = bullets.first() {
                        faults.add(&bullet.text.at, CatalogMistake::Loose { of: PLACES });
                    }
                }
            },
            Block::Quote(text) | Block::Paragraph(text) => {
                faults.add(&text.at, CatalogMistake::Loose { of: PLACES });
            }
            Block::Code(code) => code.refuse(faults),
        }
    }
    close(open, faults);
}

/// A heading that still waits for its list is empty.
fn close(open: Option<(Kind, String, At)>, faults: &mut Faults) {
    if let Some((_, title, at)) = open {
        faults.add(&at, CatalogMistake::EmptyHeading { title });
    }
}

fn entries(
    bullets: Vec<Bullet>,
    topic: &str,
    kind: Kind,
    ids: &mut Declared,
    faults: &mut Faults,
) -> Vec<Named> {
    let (of, sign) = match kind {
        Kind::Point => ("a point", '#'),
        _ => ("a focus prompt", '!'),
    };
    let mut entries = Vec::new();
    for bullet in bullets {
        bullet.refuse_box(of, faults);
        bullet.refuse_nested(of, faults);
        let at = bullet.text.at.clone();
        let (title, mut attributes) = split_attributes(bullet.text, faults);
        check_label(&title, of, &at, faults);
        if let Some(slug) = attributes.needed_slug(of, faults) {
            let id = format!("{topic}{sign}{slug}");
            if ids.add(kind, &id, &at, faults) {
                entries.push(Named { id, title });
            }
        }
        attributes.finish(of, faults);
    }
    entries
}
