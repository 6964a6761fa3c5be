//! The entries of a list, by the kind of section they stand in. What a counted line is, its own room
//! says.

use cairn_core::page::{Check, Item, Named, ProjectRef, SectionKind};

use super::kind::words;
use super::{Reader, TrackMistake};
use crate::catalog::Topic;
use crate::fault::At;
use crate::ids::{Kind, unknown};
use crate::markdown::{Bullet, Ref, split_attributes, split_references};
use crate::text::{check_label, check_prose};

impl Reader<'_> {
    pub(super) fn bullet(&mut self, bullet: Bullet) {
        self.close_pitfall();
        let Some(frame) = self.frames.last_mut() else {
            return;
        };
        frame.filled = true;
        let kind = frame.kind;
        if self.sections.is_empty() {
            let advice = self.advice(bullet);
            self.advice.push(advice);
            return;
        }
        let item = match kind {
            SectionKind::Topics | SectionKind::Option | SectionKind::Bonus => {
                self.line(bullet).map(|line| Item::Line(Box::new(line)))
            }
            SectionKind::Projects => self.project(bullet),
            SectionKind::Resources => self.resource(bullet),
            SectionKind::Tips | SectionKind::Milestones | SectionKind::NextSteps
                if bullet.boxed =>
            {
                self.check(bullet, kind)
            }
            SectionKind::Tips | SectionKind::Advice => Some(Item::Advice(self.advice(bullet))),
            SectionKind::Milestones | SectionKind::NextSteps => {
                let of = words(kind);
                self.faults
                    .add(&bullet.text.at, TrackMistake::EntryWithoutBox { of });
                None
            }
            SectionKind::Pitfalls => {
                self.faults
                    .add(&bullet.text.at, TrackMistake::ListOfPitfalls);
                None
            }
        };
        if let (Some(item), Some(section)) = (item, self.sections.last_mut()) {
            section.items.push(item);
        }
    }

    fn advice(&mut self, bullet: Bullet) -> String {
        let of = "an advice";
        bullet.refuse_box(of, self.faults);
        bullet.refuse_nested(of, self.faults);
        check_prose(&bullet.text.value, of, &bullet.text.at, self.faults);
        bullet.text.value.trim().to_owned()
    }

    /// A tip, a milestone or a next step.
    fn check(&mut self, bullet: Bullet, kind: SectionKind) -> Option<Item> {
        let (of, kind) = match kind {
            SectionKind::Tips => ("a tip", Kind::Tip),
            SectionKind::Milestones => ("a milestone", Kind::Milestone),
            _ => ("a next step", Kind::NextStep),
        };
        bullet.refuse_nested(of, self.faults);
        let at = bullet.text.at.clone();
        let (rest, mut attributes) = split_attributes(bullet.text, self.faults);
        let (text, references) = split_references(&rest, &at, self.faults);
        check_label(&text, of, &at, self.faults);
        let id = attributes.needed_slug(of, self.faults);
        let mut evidence = None;
        match kind {
            Kind::Tip => self.rhythm(id.as_deref(), &mut attributes, &at),
            Kind::Milestone => evidence = Some(self.evidence(&mut attributes, &at)),
            _ => {}
        }
        attributes.finish(of, self.faults);
        let mut topics: Vec<Named> = Vec::new();
        for reference in references {
            let topic = match &reference {
                Ref::Topic { id, option: None } => self.catalog.need_topic(id, &at, self.faults),
                // A point leads to the page of its topic.
                Ref::Point { topic, .. } => {
                    self.point(&reference, &at);
                    self.catalog.topic(topic)
                }
                other => {
                    self.refuse(other, of, "topics and points", &at);
                    None
                }
            };
            let topic = topic.map(Topic::named);
            topics.extend(topic.filter(|topic| !topics.contains(topic)));
        }
        let id = id?;
        self.ids.add(kind, &id, &at, self.faults);
        if let Some(mut evidence) = evidence {
            evidence.topics = topics.iter().map(|topic| topic.id.clone()).collect();
            self.planning.evidence.insert(id.clone(), evidence);
        }
        Some(Item::Check(Check { id, text, topics }))
    }

    fn project(&mut self, bullet: Bullet) -> Option<Item> {
        let of = "a project";
        bullet.refuse_box(of, self.faults);
        bullet.refuse_nested(of, self.faults);
        let at = bullet.text.at.clone();
        let (rest, mut attributes) = split_attributes(bullet.text, self.faults);
        let domain = attributes.value("domain");
        let aside = self.aside(&mut attributes);
        attributes.finish(of, self.faults);
        let id = self.listed(&rest, of, "- → todo-list-app", &at)?;
        let project = self.catalog.need_project(&id, &at, self.faults)?;
        Some(Item::Project(ProjectRef {
            id,
            title: project.title.clone(),
            domain: domain.or_else(|| project.domain.clone()),
            aside,
        }))
    }

    fn resource(&mut self, bullet: Bullet) -> Option<Item> {
        let of = "a resource";
        bullet.refuse_box(of, self.faults);
        bullet.refuse_nested(of, self.faults);
        let at = bullet.text.at.clone();
        let (rest, attributes) = split_attributes(bullet.text, self.faults);
        attributes.finish(of, self.faults);
        let id = self.listed(&rest, of, "- → fluent-python", &at)?;
        let known = &self.catalog.resources;
        let Some(resource) = known.iter().find(|resource| resource.id == id) else {
            let known = known.iter().map(|resource| resource.id.as_str());
            self.faults.add(&at, unknown("resource", &id, known));
            return None;
        };
        Some(Item::Resource(resource.clone()))
    }

    /// The id of an entry that is nothing but one reference.
    fn listed(
        &mut self,
        rest: &str,
        of: &'static str,
        example: &'static str,
        at: &At,
    ) -> Option<String> {
        let (label, references) = split_references(rest, at, self.faults);
        if !label.is_empty() && !references.is_empty() {
            self.faults.add(at, TrackMistake::Label { of });
        }
        match references.into_iter().next() {
            Some(Ref::Topic { id, option: None }) => Some(id),
            Some(other) => {
                self.refuse(&other, of, "one id of its list", at);
                None
            }
            None => {
                self.faults
                    .add(at, TrackMistake::NoReference { of, example });
                None
            }
        }
    }

    /// A reference of a sort that has no place there.
    pub(super) fn refuse(
        &mut self,
        reference: &Ref,
        of: &'static str,
        allowed: &'static str,
        at: &At,
    ) {
        let reference = reference.to_string();
        let mistake = TrackMistake::Reference {
            reference,
            of,
            allowed,
        };
        self.faults.add(at, mistake);
    }
}
