//! A counted line of a track: what it refers to, what of that counts, its parts. It knows no other line.

use cairn_core::page::{Aside, Line, LineDetails, Part, Unit};

use super::{Reader, TrackMistake};
use crate::catalog::{Asked, Topic};
use crate::fault::At;
use crate::ids::{Kind, unknown};
use crate::markdown::{Attributes, Bullet, Ref, split_attributes, split_references};
use crate::text::{check_label, check_prose};

impl<'a> Reader<'a> {
    pub(super) fn line(&mut self, bullet: Bullet) -> Option<Line> {
        let of = "a line";
        let at = bullet.text.at.clone();
        if !bullet.boxed {
            self.faults.add(&at, TrackMistake::NoBox { of });
        }
        let (rest, mut attributes) = split_attributes(bullet.text, self.faults);
        let (label, references) = split_references(&rest, &at, self.faults);
        let own_slug = attributes.slug(self.faults);
        let badge = attributes.value("badge");
        if let Some(badge) = &badge {
            check_prose(badge, "the badge", &at, self.faults);
        }
        let mut aside = self.aside(&mut attributes);
        if self.frames.last().is_some_and(|frame| frame.bonus) {
            aside.push(Aside::Bonus);
        }
        let on_demand = attributes.flag("on-demand");
        if on_demand && !aside.is_empty() {
            self.faults.add(&at, TrackMistake::OnDemandAside);
        }
        attributes.finish(of, self.faults);
        let parts: Vec<Part> = bullet
            .nested
            .into_iter()
            .filter_map(|nested| self.part(nested))
            .collect();

        let Some(first) = references.first() else {
            let example = "- [ ] label → lists";
            self.faults
                .add(&at, TrackMistake::NoReference { of, example });
            return None;
        };
        let slug = own_slug.unwrap_or_else(|| first.slug());
        self.anchor(&slug, &at);
        if !aside.is_empty() {
            let id = format!("{}/{slug}", self.track);
            self.ids.add(Kind::Line, &id, &at, self.faults);
        }
        if on_demand {
            self.planning.on_demand.insert(slug.clone());
        }
        self.check_mix(&references, &at);
        let label = self.label(label, &references, of, &at);
        let units = self.units(&references, &at);
        let question = references.iter().find_map(|reference| match reference {
            Ref::Question(id) => self.find_question(id),
            _ => None,
        });
        let is_its_units = units.first().is_some_and(|unit| unit.slug() == slug);
        Some(Line {
            own_slug: (!is_its_units).then_some(slug),
            label,
            name: None,
            units,
            aside,
            badge,
            parts: with_box(&parts),
            question: question.map(|found| found.question.id.clone()),
            details: LineDetails {
                parts,
                question: question.map(|found| found.question.clone()),
                also_in: Vec::new(),
            },
            also_in: 0,
        })
    }

    /// The flags of a line or a project.
    pub(super) fn aside(&mut self, attributes: &mut Attributes) -> Vec<Aside> {
        let flags = [
            ("optional", Aside::Optional),
            ("advanced", Aside::Advanced),
            ("addition", Aside::Addition),
        ];
        let found = flags.into_iter().filter(|(flag, _)| attributes.flag(flag));
        found.map(|(_, aside)| aside).collect()
    }

    /// Topics and a question, or one point alone.
    fn check_mix(&mut self, references: &[Ref], at: &At) {
        let questions = references
            .iter()
            .filter(|reference| matches!(reference, Ref::Question(_)));
        if questions.count() > 1 {
            self.faults.add(at, TrackMistake::ManyQuestions);
        }
        let point = references
            .iter()
            .find(|reference| matches!(reference, Ref::Point { .. }));
        if let (Some(point), true) = (point, references.len() > 1) {
            let reference = point.to_string();
            self.faults
                .add(at, TrackMistake::PointAmongOthers { reference });
        }
    }

    /// The label as written, or the title of the only thing referred to.
    fn label(&mut self, label: String, references: &[Ref], of: &'static str, at: &At) -> String {
        if !label.is_empty() {
            check_label(&label, of, at, self.faults);
            return label;
        }
        if references.len() > 1 {
            self.faults.add(at, TrackMistake::NoLabel);
        }
        references
            .first()
            .and_then(|reference| self.title(reference))
            .unwrap_or_default()
    }

    fn title(&self, reference: &Ref) -> Option<String> {
        let entry = |topic: &str, id: &str| {
            let topic = self.catalog.topic(topic)?;
            let mut entries = topic.points.iter().chain(&topic.focus);
            Some(entries.find(|entry| entry.id == id)?.title.clone())
        };
        match reference {
            Ref::Topic { id, .. } => Some(self.catalog.topic(id)?.title.clone()),
            Ref::Question(id) => Some(self.find_question(id)?.question.text.clone()),
            Ref::Point { topic, .. } | Ref::Focus { topic, .. } => {
                entry(topic, &reference.to_string())
            }
        }
    }

    /// What counts, each once.
    fn units(&mut self, references: &[Ref], at: &At) -> Vec<Unit> {
        let section = self.frames.last().and_then(|frame| frame.option.clone());
        let mut units: Vec<Unit> = Vec::new();
        for reference in references {
            let found: Vec<Unit> = match reference {
                Ref::Topic { id, option } => {
                    let option = self.own_option(option.as_deref(), section.as_deref(), at);
                    let topic = self.catalog.need_topic(id, at, self.faults);
                    topic
                        .map(|topic| self.topic_unit(topic, option))
                        .into_iter()
                        .collect()
                }
                Ref::Question(id) => {
                    let topics = self.question(id, at).map(|found| found.topics.as_slice());
                    let topics = topics.unwrap_or_default().iter();
                    topics
                        .filter_map(|id| self.catalog.topic(id))
                        .map(|topic| self.topic_unit(topic, section.clone()))
                        .collect()
                }
                Ref::Point { .. } => self
                    .point(reference, at)
                    .map(|(topic, title)| {
                        let (id, option) = (reference.to_string(), section.clone());
                        Unit {
                            id,
                            title,
                            minutes: topic.point_minutes(),
                            option,
                            cards: 0,
                        }
                    })
                    .into_iter()
                    .collect(),
                Ref::Focus { .. } => {
                    let allowed =
                        "topics, a question or one point (nest the focus prompt under it)";
                    self.refuse(reference, "a line", allowed, at);
                    Vec::new()
                }
            };
            for unit in found {
                if !units.iter().any(|known| known.id == unit.id) {
                    units.push(unit);
                }
            }
        }
        units
    }

    /// The option of a reference: its own, which must be one and fit the section's, or the section's.
    fn own_option(&mut self, own: Option<&str>, section: Option<&str>, at: &At) -> Option<String> {
        if let Some(own) = own {
            let option = own.to_owned();
            if self.catalog.choice_of(own).is_none() {
                self.faults.add(at, TrackMistake::OptionUnknown { option });
            } else if let Some(section) = section.filter(|section| *section != own) {
                let section = section.to_owned();
                self.faults
                    .add(at, TrackMistake::OptionConflict { option, section });
            } else {
                self.options.insert(option);
            }
        }
        own.or(section).map(str::to_owned)
    }

    fn part(&mut self, bullet: Bullet) -> Option<Part> {
        let of = "a part of a line";
        bullet.refuse_box(of, self.faults);
        bullet.refuse_nested(of, self.faults);
        let at = bullet.text.at.clone();
        let (rest, attributes) = split_attributes(bullet.text, self.faults);
        attributes.finish(of, self.faults);
        let (label, references) = split_references(&rest, &at, self.faults);
        if references.is_empty() {
            let example = "- label → lists#slicing";
            self.faults
                .add(&at, TrackMistake::NoReference { of, example });
            return None;
        }
        for reference in &references {
            match reference {
                Ref::Topic { id, option: None } => {
                    self.catalog.need_topic(id, &at, self.faults);
                }
                Ref::Point { .. } | Ref::Focus { .. } => {
                    self.point(reference, &at);
                }
                other => self.refuse(other, of, "topics, points and focus prompts", &at),
            }
        }
        let label = self.label(label, &references, of, &at);
        let refs = references.iter().map(Ref::to_string).collect();
        Some(Part { label, refs })
    }

    /// The topic and the title of a point or a focus prompt; a fault if there is none.
    pub(super) fn point(&mut self, reference: &Ref, at: &At) -> Option<(&'a Topic, String)> {
        let (topic, what) = match reference {
            Ref::Point { topic, .. } => (topic, "point"),
            Ref::Focus { topic, .. } => (topic, "focus prompt"),
            _ => return None,
        };
        let topic = self.catalog.need_topic(topic, at, self.faults)?;
        let entries = match reference {
            Ref::Focus { .. } => &topic.focus,
            _ => &topic.points,
        };
        let id = reference.to_string();
        match entries.iter().find(|entry| entry.id == id) {
            Some(entry) => Some((topic, entry.title.clone())),
            None => {
                let known = entries.iter().map(|entry| entry.id.as_str());
                self.faults.add(at, unknown(what, &id, known));
                None
            }
        }
    }

    fn topic_unit(&self, topic: &Topic, option: Option<String>) -> Unit {
        // One is what a topic adds where nothing is said.
        let cards = Some(self.catalog.cards_of(topic)).filter(|cards| *cards > 1);
        Unit {
            id: topic.id.clone(),
            title: topic.title.clone(),
            minutes: topic.minutes,
            option,
            cards: u32::try_from(cards.unwrap_or_default()).unwrap_or(u32::MAX),
        }
    }

    fn find_question(&self, id: &str) -> Option<&'a Asked> {
        let questions = &self.catalog.questions;
        questions.iter().find(|found| found.question.id == id)
    }

    fn question(&mut self, id: &str, at: &At) -> Option<&'a Asked> {
        let found = self.find_question(id);
        if found.is_none() {
            let questions = &self.catalog.questions;
            let known = questions.iter().map(|known| known.question.id.as_str());
            self.faults.add(at, unknown("question", id, known));
        }
        found
    }
}

/// How many of the parts refer to something, and so have a box.
fn with_box(parts: &[Part]) -> u32 {
    let boxes = parts.iter().filter(|part| !part.refs.is_empty()).count();
    u32::try_from(boxes).unwrap_or(u32::MAX)
}
