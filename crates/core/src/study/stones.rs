//! Milestones as the stones of a learner's cairn: those declared, with what shows them, those that seem to be
//! reached, and the ways that go on from a finished track. A milestone is the learner's to declare; nothing here
//! declares one.

use std::collections::BTreeMap;

use super::warnings::is_finished;
use crate::index::Index;
use crate::page::{Milestone, NextPath, PhaseMilestones, PlanData};
use crate::record::{Key, Kind, Status, Value};
use crate::review::{Options, Standing};
use crate::state::State;
use crate::tally::Course;

/// What shows a milestone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence<'a> {
    /// An address that is safe to follow.
    Link(&'a str),
    /// Anything else.
    Words(&'a str),
}

/// A milestone that was declared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stone<'a> {
    /// The milestone.
    pub milestone: &'a Milestone,
    /// After which phase of which track it stands.
    pub after: &'a PhaseMilestones,
    /// Since when, in milliseconds since 1970.
    pub since: u64,
    /// What shows it, where the learner said it.
    pub evidence: Option<Evidence<'a>>,
}

/// The milestones that were declared, the first declared first.
pub fn stones<'a>(state: &'a State, data: &'a PlanData) -> Vec<Stone<'a>> {
    let stones = milestones(data).filter_map(|(after, milestone)| {
        let key = |kind| Key::new(kind, milestone.id.as_str());
        let Some(Value::Ticked { at }) = state.value(&key(Kind::Milestone)) else {
            return None;
        };
        let evidence = match state.value(&key(Kind::Evidence)) {
            Some(Value::Text(text)) => Some(evidence(text)),
            _ => None,
        };
        Some(Stone {
            milestone,
            after,
            since: *at,
            evidence,
        })
    });
    let mut stones: Vec<Stone<'a>> = stones.collect();
    stones.sort_by_key(|stone| stone.since);
    stones
}

fn milestones(data: &PlanData) -> impl Iterator<Item = (&PhaseMilestones, &Milestone)> {
    let all = data.milestones.iter();
    all.flat_map(|after| after.items.iter().map(move |item| (after, item)))
}

/// The milestones that seem to be reached and are not declared: they ask for topics alone, all of these are done, and
/// of each what the learner was asked is known as well as they want to know it, with no card still to come. A project
/// or a link is the learner's to show. `standings` tells how topics stand in memory.
pub fn proposed<'a>(
    state: &State,
    index: &Index,
    data: &'a PlanData,
    standings: &BTreeMap<String, Standing>,
) -> Vec<(&'a PhaseMilestones, &'a Milestone)> {
    let target = Options::of(state).retention;
    let is_reached = |topic: &u16| {
        let Some(unit) = index.units.get(usize::from(*topic)) else {
            return false;
        };
        let is_known = |standing: &Standing| {
            standing.new == 0 && standing.recall.is_none_or(|recall| recall >= target)
        };
        state.status(&unit.0) == Status::Done && standings.get(&unit.0).is_none_or(is_known)
    };
    let proposed = milestones(data).filter(|(_, milestone)| {
        let asks_for_topics =
            !milestone.topics.is_empty() && milestone.projects.is_empty() && !milestone.link;
        asks_for_topics
            && !state.is_ticked(Kind::Milestone, &milestone.id)
            && milestone.topics.iter().all(is_reached)
    });
    proposed.collect()
}

/// The ways that go on from the tracks in which nothing is left to do.
pub fn paths<'a>(state: &State, index: &Index, data: &'a PlanData) -> Vec<&'a NextPath> {
    let courses = Course::all(index);
    let is_over = |track: u16| {
        let course = courses.get(usize::from(track));
        course.is_some_and(|course| is_finished(&course.tally(state)))
    };
    let paths = data.paths.iter().filter(|path| is_over(path.track));
    paths.collect()
}

/// What to note as what shows a milestone; an empty text takes it back.
pub fn shown(milestone: &str, text: &str) -> (Key, String) {
    let key = Key::new(Kind::Evidence, milestone);
    (key, crate::markdown::one_line(text))
}

/// Whether what shows a milestone is a link: an address of the web, encrypted, with a plain name of a host, without a
/// name of a user or a sign by which it could look like another. All else stays words.
pub fn evidence(text: &str) -> Evidence<'_> {
    let text = text.trim();
    if is_link(text) {
        Evidence::Link(text)
    } else {
        Evidence::Words(text)
    }
}

fn is_link(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://") else {
        return false;
    };
    // RFC 3986, section 2: these stand in no address unless they are encoded.
    let is_address = |byte: u8| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte);
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let host = &rest[..end];
    let (name, port) = host.split_once(':').unwrap_or((host, "443"));
    let is_label = |label: &str| {
        let bytes = label.as_bytes();
        let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'-';
        let ends = bytes.first().zip(bytes.last());
        bytes.iter().all(is_plain) && ends.is_some_and(|ends| *ends.0 != b'-' && *ends.1 != b'-')
    };
    rest.bytes().all(is_address)
        && name.contains('.')
        && name.split('.').all(is_label)
        && !port.is_empty()
        && port.bytes().all(|byte| byte.is_ascii_digit())
}
