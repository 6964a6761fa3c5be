//! A track cut into stretches to ask about: its sections in order, small neighbours taken together, without what
//! the learner settled already.

use std::collections::BTreeSet;

use super::{Candidate, Probe, Stretch};
use crate::page::{CardKind, Deck, Difficulty, Item, Line, TrackPage};
use crate::state::State;
use crate::tally::Course;

/// A stretch that has so many open units is long enough: another section begins the next one.
const ENOUGH: usize = 8;

/// The stretches of a track about which something can be asked, in order.
pub fn stretches(page: &TrackPage, course: &Course, deck: &Deck, state: &State) -> Vec<Stretch> {
    let options = course.options(state);
    let mut all: Vec<Stretch> = Vec::new();
    let mut seen = BTreeSet::new();
    // No stretch goes on from one of the outermost sections into the next.
    let mut is_apart = true;
    let mut lines = course.lines.iter();
    for (place, section) in page.sections.iter().enumerate() {
        let mut units = Vec::new();
        let own = section.items.iter().filter_map(|item| match item {
            Item::Line(line) => Some(line),
            _ => None,
        });
        for (line, counted) in own.zip(lines.by_ref()) {
            if !counted.is_taken(state) {
                continue;
            }
            for (nth, unit) in counted.units.iter().enumerate() {
                let open = unit.counts(&options) && !state.status(&unit.id).is_settled();
                if open && seen.insert(unit.id.as_str()) {
                    units.push(candidate(line, nth, deck));
                }
            }
        }
        is_apart |= section.depth == 1;
        if units.is_empty() {
            continue;
        }
        match all.last_mut() {
            Some(last) if !is_apart && last.units.len() < ENOUGH => {
                last.sections = *last.sections.start()..=place;
                last.units.extend(units);
            }
            _ => all.push(Stretch {
                sections: place..=place,
                units,
                probes: Vec::new(),
            }),
        }
        is_apart = false;
    }
    for stretch in &mut all {
        stretch.probes = probes(&stretch.units, deck);
    }
    all.retain(|stretch| !stretch.probes.is_empty());
    all
}

fn candidate(line: &Line, nth: usize, deck: &Deck) -> Candidate {
    let unit = line.units.get(nth).map_or("", |unit| &unit.id);
    let title = line.units.get(nth).map_or("", |unit| &unit.title);
    // Where a line has one unit, its label says what it is.
    let label = if line.units.len() == 1 {
        &line.label
    } else {
        title
    };
    let topic = unit.split('#').next().unwrap_or_default();
    Candidate {
        unit: unit.to_owned(),
        label: label.to_owned(),
        level: level(topic, deck),
    }
}

/// How hard the questions of a topic are: half of them are not harder.
fn level(topic: &str, deck: &Deck) -> Option<Difficulty> {
    let mut levels: Vec<Difficulty> = of_topic(topic, deck).map(|probe| probe.level).collect();
    levels.sort();
    levels.get(levels.len() / 2).copied()
}

/// What can be asked about these units.
fn probes(units: &[Candidate], deck: &Deck) -> Vec<Probe> {
    let mut topics: Vec<&str> = units.iter().map(Candidate::topic).collect();
    topics.dedup();
    let all = topics.into_iter().flat_map(|topic| of_topic(topic, deck));
    let mut probes: Vec<Probe> = Vec::new();
    for probe in all {
        if !probes.contains(&probe) {
            probes.push(probe);
        }
    }
    probes
}

/// The cards of a topic by which one can say whether it is known: what one did oneself is no matter of knowing.
fn of_topic<'a>(topic: &'a str, deck: &'a Deck) -> impl Iterator<Item = Probe> + 'a {
    let place = deck.topics.iter().position(|known| known.id == topic);
    let own = deck.cards.iter().filter(move |card| {
        let first = card.topics.first().map(|first| usize::from(*first));
        first.is_some() && first == place && card.kind != CardKind::Behavioural
    });
    own.map(move |card| Probe {
        card: card.id.clone(),
        topic: topic.to_owned(),
        level: card.difficulty,
    })
}
