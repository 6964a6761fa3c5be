//! What a track says for planning, beside what its page shows: phases, rhythms, evidence, triggers, lines to learn
//! on demand. It knows neither dates nor paces.

use std::collections::{HashMap, HashSet};

use cairn_core::page::{Check, Item, Phase, Rhythm, Section, SectionKind, Trigger};

use super::{Reader, TrackMistake};
use crate::fault::{At, Placed};
use crate::fields::check_word;
use crate::ids::{check_id, is_id, unknown};
use crate::markdown::Attributes;

const RHYTHMS: &[&str] = &[
    Rhythm::Daily.key(),
    Rhythm::Weekly.key(),
    Rhythm::Monthly.key(),
    Rhythm::Once.key(),
];
const TRIGGERS: &[&str] = &[
    Trigger::OpenTopics.key(),
    Trigger::OnlyReading.key(),
    Trigger::NoTests.key(),
    Trigger::SkippedFundamentals.key(),
    Trigger::NoProjects.key(),
];

/// What a track says for planning.
#[derive(Debug, Default)]
pub(crate) struct Planning {
    /// Slugs of lines to learn when a project asks for them.
    pub(crate) on_demand: HashSet<String>,
    /// How often a tip comes round, by its id.
    pub(crate) rhythms: HashMap<String, Rhythm>,
    /// The phase at whose end a section of milestones stands; both are slugs.
    pub(crate) phases: HashMap<String, Placed<String>>,
    /// What shows a milestone, by its id.
    pub(crate) evidence: HashMap<String, Evidence>,
    /// What shows a pitfall, by its id.
    pub(crate) triggers: HashMap<String, Shown>,
}

/// What shows a milestone.
#[derive(Debug)]
pub(crate) struct Evidence {
    /// Of the topics that it refers to, those that the track counts for everyone.
    pub(crate) topics: Vec<String>,
    pub(crate) projects: Vec<String>,
    pub(crate) enough: u32,
    pub(crate) link: bool,
    at: At,
}

/// The behaviour that shows a pitfall, and the topics that are the way out.
#[derive(Debug)]
pub(crate) struct Shown {
    pub(crate) trigger: Trigger,
    pub(crate) topics: Vec<String>,
    at: At,
}

/// The outermost sections that have counted lines, with the lines of all that is nested in them.
pub(crate) fn phases(sections: &[Section]) -> Vec<Phase> {
    let mut phases: Vec<Phase> = Vec::new();
    let mut lines = 0;
    for section in sections {
        if section.depth == 1 {
            phases.retain(|phase| phase.lines.0 < phase.lines.1);
            phases.push(Phase {
                slug: section.slug.clone(),
                title: section.title.clone(),
                lines: (lines, lines),
                weeks: section.weeks,
                hours: section.hours,
            });
        }
        let counted = |item: &&Item| matches!(item, Item::Line(_));
        let counted = section.items.iter().filter(counted).count();
        lines += u16::try_from(counted).unwrap_or(u16::MAX);
        if let Some(phase) = phases.last_mut() {
            phase.lines.1 = lines;
        }
    }
    phases.retain(|phase| phase.lines.0 < phase.lines.1);
    phases
}

/// The milestones, tips or next steps directly under a heading.
pub(crate) fn checks(section: &Section) -> impl Iterator<Item = &Check> {
    section.items.iter().filter_map(|item| match item {
        Item::Check(check) => Some(check),
        _ => None,
    })
}

impl Reader<'_> {
    /// `rhythm=weekly` of a tip.
    pub(super) fn rhythm(&mut self, id: Option<&str>, attributes: &mut Attributes, at: &At) {
        let Some(rhythm) = attributes.value("rhythm") else {
            self.faults.add(at, TrackMistake::NoRhythm);
            return;
        };
        let found = Rhythm::ALL.into_iter().find(|known| known.key() == rhythm);
        if let (Some(id), Some(rhythm)) = (id, found) {
            self.planning.rhythms.insert(id.to_owned(), rhythm);
        }
        self.word("rhythm", rhythm, RHYTHMS, at);
    }

    /// `projects=a,b enough=2 .link` of a milestone that refers to some topics.
    pub(super) fn evidence(&mut self, attributes: &mut Attributes, at: &At) -> Evidence {
        let projects = self.ids_of("projects", attributes, at);
        for project in &projects {
            self.catalog.need_project(project, at, self.faults);
        }
        let few = u32::from(!projects.is_empty());
        let enough = match attributes.value("enough") {
            None => few,
            Some(found) => match found.parse() {
                Ok(enough) if (1..=projects.len()).contains(&(enough as usize)) => enough,
                _ => {
                    let projects = projects.len();
                    self.faults
                        .add(at, TrackMistake::Enough { found, projects });
                    few
                }
            },
        };
        Evidence {
            topics: Vec::new(),
            projects,
            enough,
            link: attributes.flag("link"),
            at: at.clone(),
        }
    }

    /// `trigger=no-tests topics=a,b` of a pitfall.
    pub(super) fn trigger(&mut self, id: Option<&str>, attributes: &mut Attributes, at: &At) {
        let trigger = attributes.value("trigger");
        let topics = self.ids_of("topics", attributes, at);
        for topic in &topics {
            self.catalog.need_topic(topic, at, self.faults);
        }
        let found = Trigger::ALL
            .into_iter()
            .find(|known| trigger.as_deref() == Some(known.key()));
        match (found == Some(Trigger::NoTests), topics.is_empty()) {
            (true, true) => self.faults.add(at, TrackMistake::TriggerTopics),
            (false, false) => self.faults.add(at, TrackMistake::TopicsWithoutTests),
            _ => {}
        }
        if let Some(trigger) = trigger {
            self.word("trigger", trigger, TRIGGERS, at);
        }
        let (Some(id), Some(trigger)) = (id, found) else {
            return;
        };
        let mut others = self.planning.triggers.values();
        if let Some(first) = others.find(|shown| shown.trigger == trigger) {
            let (trigger, first) = (trigger.key(), first.at.clone());
            self.faults
                .add(at, TrackMistake::TriggerTwice { trigger, first });
        }
        let at = at.clone();
        let shown = Shown {
            trigger,
            topics,
            at,
        };
        self.planning.triggers.insert(id.to_owned(), shown);
    }

    /// Checks, once all of the track is read, that every milestone is of a phase and that something shows it by
    /// then. What the track does not count for everyone is only to be read about.
    pub(super) fn close_planning(&mut self) {
        let phases = phases(&self.sections);
        let counted = first_lines(&self.sections);
        for section in &self.sections {
            let at = self.anchors.get(&section.slug);
            let (Some(at), Some(_)) = (at, checks(section).next()) else {
                continue;
            };
            if section.kind != SectionKind::Milestones {
                continue;
            }
            let Some(named) = self.planning.phases.get(&section.slug) else {
                let title = section.title.clone();
                self.faults.add(at, TrackMistake::NoPhase { title });
                continue;
            };
            let Some(phase) = phases.iter().find(|phase| phase.slug == named.value) else {
                let known = phases.iter().map(|phase| phase.slug.as_str());
                let mistake = unknown("phase", &named.value, known);
                self.faults.add(&named.at, mistake);
                continue;
            };
            for check in checks(section) {
                let Some(evidence) = self.planning.evidence.get_mut(&check.id) else {
                    continue;
                };
                let Evidence { topics, at, .. } = evidence;
                topics.retain(|topic| counted.contains_key(topic.as_str()));
                let later = |topic: &&String| counted.get(topic.as_str()) >= Some(&phase.lines.1);
                for topic in topics.iter().filter(later) {
                    let (topic, phase) = (topic.clone(), phase.slug.clone());
                    let mistake = TrackMistake::LaterEvidence { topic, phase };
                    self.faults.add(at, mistake);
                }
                if evidence.topics.is_empty() && evidence.projects.is_empty() && !evidence.link {
                    self.faults.add(&evidence.at, TrackMistake::NoEvidence);
                }
            }
        }
    }

    /// The ids under a key, joined by commas.
    fn ids_of(&mut self, key: &'static str, attributes: &mut Attributes, at: &At) -> Vec<String> {
        let Some(found) = attributes.value(key) else {
            return Vec::new();
        };
        let ids = found.split(',').map(str::to_owned);
        let (ids, others): (Vec<String>, Vec<String>) = ids.partition(|id| is_id(id));
        for id in others {
            check_id(&id, at, self.faults);
        }
        ids
    }

    fn word(
        &mut self,
        key: &'static str,
        value: String,
        allowed: &'static [&'static str],
        at: &At,
    ) {
        let at = at.clone();
        check_word(key, &Placed { value, at }, allowed, self.faults);
    }
}

/// The first line that counts a topic, for the topics that the track counts for everyone.
fn first_lines(sections: &[Section]) -> HashMap<&str, u16> {
    let items = sections.iter().flat_map(|section| &section.items);
    let lines = items.filter_map(|item| match item {
        Item::Line(line) => Some(line),
        _ => None,
    });
    let mut first = HashMap::new();
    for (line, place) in lines.zip(0..) {
        for unit in &line.units {
            if line.aside.is_empty() && unit.option.is_none() {
                first.entry(unit.id.as_str()).or_insert(place);
            }
        }
    }
    first
}
