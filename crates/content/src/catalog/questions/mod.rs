//! The files of the questions: a heading a question, or what a focus prompt asks; its model answer under it.
//! It knows the topics and prompts that they name, and no track.

mod body;
mod mistake;

use std::collections::HashMap;
use std::path::Path;

use cairn_core::page::{CardKind, Difficulty, Question};

use self::body::{List, loose};
use super::as_of::check_as_of;
use super::{Asked, Catalog};
use crate::fault::{At, Faults, Placed};
use crate::ids::{Declared, Kind, unknown};
use crate::markdown::{Block, blocks, split_attributes};
use crate::source::{Source, markdown_files};
use crate::text::{check_prose, check_signs};

pub(crate) use mistake::QuestionMistake;

/// The kinds that a question may have.
const KINDS: &[CardKind] = &[
    CardKind::Concept,
    CardKind::Comparison,
    CardKind::Procedure,
    CardKind::Design,
    CardKind::Coding,
    CardKind::Behavioural,
];

/// The focus prompts that have an answer, and where.
type Answered = HashMap<String, At>;

/// A question that is being read.
struct Open {
    asked: Asked,
    at: At,
    /// Whether it is what a focus prompt asks.
    is_prompt: bool,
    paragraphs: usize,
    words: usize,
    has_code: bool,
    /// The list under whose heading we are; none in the answer.
    under: Option<&'static List>,
}

impl Catalog {
    /// Reads all questions, by file and then in order.
    pub(super) fn read_questions(&mut self, dir: &Path, ids: &mut Declared, faults: &mut Faults) {
        let mut answered = Answered::default();
        for source in markdown_files(dir, "questions", &[], faults) {
            if !self.areas.iter().any(|area| area.id == source.stem) {
                let known = self.areas.iter().map(|area| area.id.as_str());
                faults.add(&source.top(), unknown("area", &source.stem, known));
            }
            self.read_file(&source, ids, &mut answered, faults);
        }
        for topic in &self.topics {
            for prompt in &topic.focus {
                if !answered.contains_key(&prompt.id) {
                    let at = ids.at(Kind::Focus, &prompt.id).unwrap_or(&topic.at);
                    let (focus, area) = (prompt.id.clone(), self.areas[topic.area].id.clone());
                    faults.add(at, QuestionMistake::Unanswered { focus, area });
                }
            }
        }
    }

    fn read_file(
        &mut self,
        source: &Source,
        ids: &mut Declared,
        answered: &mut Answered,
        faults: &mut Faults,
    ) {
        let mut open: Option<Open> = None;
        for block in blocks(source, 0..source.text.len(), faults) {
            match (block, &mut open) {
                (Block::Heading(2, heading), _) => {
                    self.close(open.take(), faults);
                    open = Some(self.heading(heading, &source.stem, ids, answered, faults));
                }
                (Block::Heading(3, title), Some(open)) => open.heading(title, faults),
                (Block::Paragraph(text), Some(open)) => open.paragraph(text, faults),
                (Block::Code(code), Some(open)) => open.code(code, faults),
                (Block::List(bullets), Some(open)) => open.list(bullets, faults),
                (Block::Code(code), None) => loose(&code.at, faults),
                (Block::Heading(_, text) | Block::Quote(text) | Block::Paragraph(text), _) => {
                    loose(&text.at, faults);
                }
                (Block::List(bullets), None) => {
                    if let Some(bullet) = bullets.first() {
                        loose(&bullet.text.at, faults);
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
        answered: &mut Answered,
        faults: &mut Faults,
    ) -> Open {
        let of = "a question";
        let at = heading.at.clone();
        let (text, mut attributes) = split_attributes(heading, faults);
        check_prose(&text, of, &at, faults);
        check_signs(&text, &at, faults);
        let kind = attributes.needed_word("kind", KINDS, CardKind::key, faults);
        let difficulty =
            attributes.needed_word("difficulty", &Difficulty::ALL, Difficulty::key, faults);
        let prompt = attributes.focus(faults);
        let is_prompt = prompt.is_some();
        let topics = attributes.value("topics").unwrap_or_default();
        let (id, topics) = match prompt {
            Some((topic, focus)) => {
                let id = [topic.as_str(), "!", &focus].concat();
                if !topics.is_empty() {
                    let focus = id.clone();
                    faults.add(&at, QuestionMistake::TopicOfPrompt { focus });
                }
                self.answer_prompt(&topic, &id, answered, &at, faults);
                (id, topic)
            }
            None => {
                let id = attributes.needed_slug(of, faults).unwrap_or_default();
                if !id.is_empty() {
                    ids.add(Kind::Question, &id, &at, faults);
                }
                (id, topics)
            }
        };
        let as_of = attributes.value("as_of");
        if let Some(month) = &as_of {
            check_as_of(month, &self.about.updated, &at, faults);
        }
        attributes.finish(of, faults);
        let topics = self.topics_of(&topics, &id, area, &at, faults);
        let question = Question {
            id,
            text,
            answer: Vec::new(),
            difficulty: difficulty.unwrap_or(Difficulty::Easy),
            as_of,
        };
        Open {
            asked: Asked {
                question,
                kind: kind.unwrap_or(CardKind::Concept),
                topics,
                mention: Vec::new(),
                follow_ups: Vec::new(),
            },
            at,
            is_prompt,
            paragraphs: 0,
            words: 0,
            has_code: false,
            under: None,
        }
    }

    /// Notes that a focus prompt has its answer: it must exist, and have one.
    fn answer_prompt(
        &self,
        topic: &str,
        id: &str,
        answered: &mut Answered,
        at: &At,
        faults: &mut Faults,
    ) {
        // A topic that does not exist is told with those of the other questions.
        if let Some(topic) = self.topic(topic)
            && !topic.focus.iter().any(|prompt| prompt.id == id)
        {
            let known = topic.focus.iter().map(|prompt| prompt.id.as_str());
            faults.add(at, unknown("focus prompt", id, known));
        }
        if let Some(first) = answered.insert(id.to_owned(), at.clone()) {
            let focus = id.to_owned();
            faults.add(at, QuestionMistake::AnsweredTwice { focus, first });
        }
    }

    /// The topics of a question: known ones, the first of the file's area.
    fn topics_of(
        &self,
        written: &str,
        question: &str,
        area: &str,
        at: &At,
        faults: &mut Faults,
    ) -> Vec<String> {
        let topics: Vec<String> = written
            .split(',')
            .map(str::trim)
            .filter(|topic| !topic.is_empty())
            .map(str::to_owned)
            .collect();
        if topics.is_empty() {
            let question = question.to_owned();
            faults.add(at, QuestionMistake::NoTopic { question });
        }
        for (place, topic) in topics.iter().enumerate() {
            if let Some(topic) = self.need_topic(topic, at, faults)
                && place == 0
                && self.areas[topic.area].id != area
            {
                let question = question.to_owned();
                let area = self.areas[topic.area].id.clone();
                faults.add(at, QuestionMistake::WrongFile { question, area });
            }
        }
        topics
    }

    fn close(&mut self, open: Option<Open>, faults: &mut Faults) {
        if let Some(open) = open {
            open.check(faults);
            if open.is_prompt {
                self.prompts.push(open.asked);
            } else {
                self.questions.push(open.asked);
            }
        }
    }
}
