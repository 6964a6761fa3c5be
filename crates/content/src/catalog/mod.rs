//! What the tracks are made of: areas, choices, projects, resources, topics and questions, read and
//! checked one by one. It knows nothing of tracks but their ids.

mod as_of;
mod lists;
mod mistake;
mod questions;
mod topics;
mod url;

use std::collections::{HashMap, HashSet};
use std::path::Path;

use cairn_core::page::{CardKind, Choice, Named, Question, ResourceRef};

use crate::fault::{At, Faults, Placed};
use crate::ids::{Declared, unknown};
use crate::lesson::Lesson;

pub(crate) use mistake::CatalogMistake;
pub(crate) use questions::QuestionMistake;
pub(crate) use topics::difficulty;

/// What `site.toml` says.
#[derive(Debug, Default)]
pub(crate) struct About {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) tagline: String,
    pub(crate) updated: String,
    pub(crate) tracks: Vec<Placed<String>>,
}

/// A topic, as its file says.
#[derive(Debug, Default)]
pub(crate) struct Topic {
    pub(crate) id: String,
    pub(crate) title: String,
    /// A place in [`Catalog::areas`].
    pub(crate) area: usize,
    pub(crate) level: String,
    pub(crate) minutes: u32,
    pub(crate) outcome: String,
    pub(crate) addition: bool,
    pub(crate) as_of: Option<String>,
    pub(crate) prerequisites: Vec<Placed<String>>,
    pub(crate) related: Vec<Placed<String>>,
    /// Ids are `lists#slicing`.
    pub(crate) points: Vec<Named>,
    /// Ids are `strings!palindromes`.
    pub(crate) focus: Vec<Named>,
    pub(crate) lesson: Option<Lesson>,
    pub(crate) at: At,
}

impl Topic {
    /// The topic, as a link shows it.
    pub(crate) fn named(&self) -> Named {
        Named {
            id: self.id.clone(),
            title: self.title.clone(),
        }
    }

    /// Minutes of one of its points: an even share, and never less than five.
    pub(crate) fn point_minutes(&self) -> u32 {
        let points = u32::try_from(self.points.len()).unwrap_or(u32::MAX);
        (self.minutes / points.max(1)).max(5)
    }
}

/// A question, or what a focus prompt asks, with its model answer.
#[derive(Debug)]
pub(crate) struct Asked {
    /// The id of a focus prompt's is `strings!palindromes`.
    pub(crate) question: Question,
    pub(crate) kind: CardKind,
    /// The topics it is about; it belongs to the first.
    pub(crate) topics: Vec<String>,
    /// What a strong answer mentions.
    pub(crate) mention: Vec<String>,
    /// What is asked next.
    pub(crate) follow_ups: Vec<String>,
}

/// A project of `projects.toml`.
#[derive(Debug)]
pub(crate) struct Project {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) domain: Option<String>,
}

/// Everything that tracks refer to.
#[derive(Debug, Default)]
pub(crate) struct Catalog {
    pub(crate) about: About,
    pub(crate) areas: Vec<Named>,
    /// The areas, by place, whose topics nobody is asked to recall: habits and guidance.
    pub(crate) without_recall: HashSet<usize>,
    pub(crate) choices: Vec<Choice>,
    pub(crate) projects: Vec<Project>,
    pub(crate) resources: Vec<ResourceRef>,
    /// By area, then by id.
    pub(crate) topics: Vec<Topic>,
    /// By file, then in its order.
    pub(crate) questions: Vec<Asked>,
    /// What the focus prompts ask, likewise.
    pub(crate) prompts: Vec<Asked>,
    by_id: HashMap<String, usize>,
}

impl Catalog {
    /// Reads all of it.
    pub(crate) fn read(dir: &Path, ids: &mut Declared, faults: &mut Faults) -> Self {
        let mut catalog = Self::default();
        catalog.read_lists(dir, ids, faults);
        catalog.read_topics(dir, ids, faults);
        catalog.read_questions(dir, ids, faults);
        catalog
    }

    /// The topic with an id.
    pub(crate) fn topic(&self, id: &str) -> Option<&Topic> {
        self.by_id.get(id).map(|&place| &self.topics[place])
    }

    /// The questions that belong to a topic, in order.
    pub(crate) fn questions_of(&self, topic: &Topic) -> impl Iterator<Item = &Asked> {
        self.questions
            .iter()
            .filter(|asked| asked.topics.first() == Some(&topic.id))
    }

    /// What its focus prompts ask, likewise.
    pub(crate) fn prompts_of(&self, topic: &Topic) -> impl Iterator<Item = &Asked> {
        self.prompts
            .iter()
            .filter(|asked| asked.topics.first() == Some(&topic.id))
    }

    /// Whether a topic is recalled as a whole: where neither a question nor a prompt asks of it, habits aside. What was
    /// recalled before it had a lesson stays so: a learner may have reviewed it.
    pub(crate) fn is_recalled(&self, topic: &Topic) -> bool {
        let asked =
            self.questions_of(topic).next().is_some() || self.prompts_of(topic).next().is_some();
        !asked && !self.without_recall.contains(&topic.area)
    }

    /// How many cards a topic has.
    pub(crate) fn cards_of(&self, topic: &Topic) -> usize {
        let lesson = topic.lesson.as_ref().map_or(0, |lesson| lesson.cards.len());
        let asked = self.questions_of(topic).count() + self.prompts_of(topic).count();
        asked + lesson + usize::from(self.is_recalled(topic))
    }

    /// The topic that a reference names; a fault if there is none.
    pub(crate) fn need_topic(&self, id: &str, at: &At, faults: &mut Faults) -> Option<&Topic> {
        let found = self.topic(id);
        if found.is_none() {
            let known = self.topics.iter().map(|topic| topic.id.as_str());
            faults.add(at, unknown("topic", id, known));
        }
        found
    }

    /// The project that something names; a fault if there is none.
    pub(crate) fn need_project(&self, id: &str, at: &At, faults: &mut Faults) -> Option<&Project> {
        let found = self.projects.iter().find(|project| project.id == id);
        if found.is_none() {
            let known = self.projects.iter().map(|project| project.id.as_str());
            faults.add(at, unknown("project", id, known));
        }
        found
    }

    /// The choice group of an option.
    pub(crate) fn choice_of(&self, option: &str) -> Option<&Choice> {
        self.choices
            .iter()
            .find(|choice| choice.options.iter().any(|found| found.id == option))
    }
}
