//! The files of the questions: a heading a question, its model answer under it. It knows the topics that
//! they name, and no track.

use std::path::Path;

use cairn_core::page::Question;

use super::as_of::check_as_of;
use super::{Catalog, CatalogMistake, TopicQuestion};
use crate::fault::{At, Faults, Placed};
use crate::fields::FieldMistake;
use crate::ids::{Declared, Kind, unknown};
use crate::markdown::{Attributes, Block, blocks, split_attributes};
use crate::source::{Source, markdown_files};
use crate::text::{check_label, check_prose};

const KINDS: &[&str] = &["concept", "comparison", "procedure", "design"];
const DIFFICULTIES: &[&str] = &["easy", "medium", "hard"];
const PLACES: &str = "a question is a `##` heading, its answer plain paragraphs under it";

impl Catalog {
    /// Reads all questions, by file and then in order.
    pub(super) fn read_questions(&mut self, dir: &Path, ids: &mut Declared, faults: &mut Faults) {
        for source in markdown_files(dir, "questions", faults) {
            if !self.areas.iter().any(|area| area.id == source.stem) {
                let known = self.areas.iter().map(|area| area.id.as_str());
                faults.add(&source.top(), unknown("area", &source.stem, known));
            }
            self.read_file(&source, ids, faults);
        }
    }

    fn read_file(&mut self, source: &Source, ids: &mut Declared, faults: &mut Faults) {
        let mut open: Option<(TopicQuestion, At)> = None;
        for block in blocks(source, 0, faults) {
            match block {
                Block::Heading(2, heading) => {
                    self.close(open.take(), faults);
                    let at = heading.at.clone();
                    open = Some((self.heading(heading, &source.stem, ids, faults), at));
                }
                Block::Paragraph(text) if open.is_some() => {
                    check_prose(&text.value, "the answer", &text.at, faults);
                    if let Some((open, _)) = &mut open {
                        open.question.answer.push(text.value);
                    }
                }
                Block::Heading(_, text) | Block::Quote(text) | Block::Paragraph(text) => {
                    faults.add(&text.at, CatalogMistake::Loose { of: PLACES });
                }
                Block::List(bullets) => {
                    if let Some(bullet) = bullets.first() {
                        faults.add(&bullet.text.at, CatalogMistake::Loose { of: PLACES });
                    }
                }
            }
        }
        self.close(open, faults);
    }

    fn heading(
        &self,
        heading: Placed<String>,
        area: &str,
        ids: &mut Declared,
        faults: &mut Faults,
    ) -> TopicQuestion {
        let of = "a question";
        let at = heading.at.clone();
        let (text, mut attributes) = split_attributes(heading, faults);
        check_label(&text, of, &at, faults);
        let kind = word("kind", KINDS, &mut attributes, &at, faults);
        let difficulty = word("difficulty", DIFFICULTIES, &mut attributes, &at, faults);
        let id = attributes.needed_slug(of, faults).unwrap_or_default();
        let topics = attributes.value("topics").unwrap_or_default();
        let as_of = attributes.value("as_of");
        if let Some(month) = &as_of {
            check_as_of(month, &self.about.updated, &at, faults);
        }
        attributes.finish(of, faults);
        let topics: Vec<String> = topics
            .split(',')
            .map(str::trim)
            .filter(|topic| !topic.is_empty())
            .map(str::to_owned)
            .collect();
        if topics.is_empty() {
            let question = id.clone();
            faults.add(&at, CatalogMistake::NoTopic { question });
        }
        for (place, topic) in topics.iter().enumerate() {
            if let Some(topic) = self.need_topic(topic, &at, faults)
                && place == 0
                && self.areas[topic.area].id != area
            {
                let (question, area) = (id.clone(), self.areas[topic.area].id.clone());
                faults.add(&at, CatalogMistake::WrongFile { question, area });
            }
        }
        let question = Question {
            id,
            text,
            answer: Vec::new(),
            kind,
            difficulty,
            as_of,
        };
        if !question.id.is_empty() {
            ids.add(Kind::Question, &question.id, &at, faults);
        }
        TopicQuestion { question, topics }
    }

    fn close(&mut self, open: Option<(TopicQuestion, At)>, faults: &mut Faults) {
        if let Some((question, at)) = open {
            if question.question.answer.is_empty() {
                let question = question.question.id.clone();
                faults.add(&at, CatalogMistake::NoAnswer { question });
            }
            self.questions.push(question);
        }
    }
}

/// One of some words that must stand among the attributes.
fn word(
    key: &'static str,
    allowed: &'static [&'static str],
    attributes: &mut Attributes,
    at: &At,
    faults: &mut Faults,
) -> Option<String> {
    let found = attributes.value(key).unwrap_or_default();
    if allowed.contains(&found.as_str()) {
        return Some(found);
    }
    faults.add(
        at,
        FieldMistake::Word {
            key,
            found,
            allowed,
        },
    );
    None
}
