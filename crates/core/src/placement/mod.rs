//! Placement: a few questions about each stretch of a track, harder or easier by the answers, and the topics that
//! are then proposed as done. It knows neither the text of a question nor a learner's records.

mod stretches;

pub use stretches::stretches;

use std::ops::RangeInclusive;

use crate::page::Difficulty;

/// The most questions that a stretch asks.
pub const QUESTIONS: usize = 3;

/// A section of a track, or a few small ones that follow each other, as far as it is not settled yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Places of its first and its last section among the page's sections.
    pub sections: RangeInclusive<usize>,
    /// What counts in it and is neither done nor skipped.
    pub units: Vec<Candidate>,
    /// What can be asked about it, in the order of the content.
    pub probes: Vec<Probe>,
}

/// A topic or point that may be known already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// `lists`, or `lists#slicing`.
    pub unit: String,
    /// What the track calls it.
    pub label: String,
    /// How hard the questions about it are; `None` where there are none.
    pub level: Option<Difficulty>,
}

/// A question that can be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Probe {
    /// Its card.
    pub card: String,
    /// The topic that the card belongs to.
    pub topic: String,
    /// How hard it is.
    pub level: Difficulty,
}

/// What the learner said to a question, having seen its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// A place in [`Stretch::probes`].
    pub probe: usize,
    /// Whether they knew it.
    pub knew: bool,
}

impl Candidate {
    fn topic(&self) -> &str {
        self.unit.split('#').next().unwrap_or_default()
    }
}

impl Stretch {
    /// The question to ask next, as a place among the probes; `None` once it is clear what is known. It begins with
    /// a medium one, goes up after a hit and down after a miss, and believes no answer alone where it need not.
    pub fn next(&self, answers: &[Answer]) -> Option<usize> {
        if answers.len() >= QUESTIONS {
            return None;
        }
        let Some((level, knew)) = self.heard(answers).last() else {
            let order = [Difficulty::Medium, Difficulty::Easy, Difficulty::Hard];
            return order.iter().find_map(|level| self.probe(*level, answers));
        };
        let mut onward: Vec<Difficulty> = Difficulty::ALL
            .into_iter()
            .filter(|other| if knew { *other > level } else { *other < level })
            .collect();
        if !knew {
            onward.reverse();
        }
        if answers.len() == 1 {
            onward.push(level);
        }
        onward.iter().find_map(|level| self.probe(*level, answers))
    }

    /// A question of a level that was not asked yet, if possible about a topic of which nothing was asked.
    fn probe(&self, level: Difficulty, answers: &[Answer]) -> Option<usize> {
        let asked = |topic: &str| {
            let mut probes = answers
                .iter()
                .filter_map(|answer| self.probes.get(answer.probe));
            probes.any(|probe| probe.topic == topic)
        };
        let left = self.probes.iter().enumerate().filter(|(place, probe)| {
            probe.level == level && !answers.iter().any(|answer| answer.probe == *place)
        });
        let left: Vec<_> = left.collect();
        let fresh = left.iter().find(|(_, probe)| !asked(&probe.topic));
        fresh.or(left.first()).map(|(place, _)| *place)
    }

    /// The answers, with how hard their questions were.
    fn heard(&self, answers: &[Answer]) -> impl DoubleEndedIterator<Item = (Difficulty, bool)> {
        answers.iter().filter_map(|answer| {
            let probe = self.probes.get(answer.probe)?;
            Some((probe.level, answer.knew))
        })
    }

    /// The level up to which the learner knows this stretch: the hardest with a hit, if there are more hits than
    /// misses, else the one below.
    pub fn known(&self, answers: &[Answer]) -> Option<Difficulty> {
        let count = |level, knew| {
            let heard = self.heard(answers);
            heard.filter(|answer| *answer == (level, knew)).count()
        };
        let hardest = Difficulty::ALL
            .into_iter()
            .rfind(|level| count(*level, true) > 0)?;
        if count(hardest, true) > count(hardest, false) {
            return Some(hardest);
        }
        match hardest {
            Difficulty::Easy => None,
            Difficulty::Medium => Some(Difficulty::Easy),
            Difficulty::Hard => Some(Difficulty::Medium),
        }
    }

    /// What is proposed as done: all of it where the hardest that can be asked were known, else what is not harder
    /// than what was known; never a topic of which a question was missed.
    pub fn proposed(&self, answers: &[Answer]) -> Vec<&Candidate> {
        let Some(known) = self.known(answers) else {
            return Vec::new();
        };
        let top = self.probes.iter().map(|probe| probe.level).max();
        let missed: Vec<&str> = answers
            .iter()
            .filter(|answer| !answer.knew)
            .filter_map(|answer| self.probes.get(answer.probe))
            .map(|probe| probe.topic.as_str())
            .collect();
        let is_known = |unit: &&Candidate| {
            let within = Some(known) == top || unit.level.is_some_and(|level| level <= known);
            within && !missed.contains(&unit.topic())
        };
        self.units.iter().filter(is_known).collect()
    }
}
