//! What a run came to: figures by round and area, what was missed, and which topics to look at again.

use std::ops::AddAssign;

use super::{Criterion, Level, Question, Round, Run};
use crate::page::{Card, Deck};

/// Per cent below which an area is weak.
const WEAK: u32 = 60;

/// Points, and of how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// Points.
    pub points: u32,
    /// The most that there could be; 0 where nothing was judged.
    pub of: u32,
    /// Answers that were judged.
    pub answers: u32,
}

impl Score {
    /// Whole per cent, rounded down; `None` where nothing was judged.
    #[must_use]
    pub fn percent(self) -> Option<u32> {
        (self.points * 100).checked_div(self.of)
    }

    /// In words: "84 %", or that nothing was judged.
    pub fn words(self) -> String {
        match self.percent() {
            Some(percent) => [&percent.to_string(), " %"].concat(),
            None => "not judged".to_owned(),
        }
    }
}

impl AddAssign for Score {
    fn add_assign(&mut self, other: Self) {
        self.points += other.points;
        self.of += other.of;
        self.answers += other.answers;
    }
}

impl Question {
    /// What its answer came to, by what was judged of it.
    #[must_use]
    pub fn score(&self) -> Score {
        let judged = self.levels.iter().flatten();
        let count = self.levels.iter().flatten().count() as u32;
        Score {
            points: judged.map(|level| level.points()).sum(),
            of: count * Level::Strong.points(),
            answers: count.min(1),
        }
    }

    /// Whether it was missed: judged wrong, or less than half of what there was to get.
    #[must_use]
    pub fn is_missed(&self) -> bool {
        let score = self.score();
        let wrong = self.levels[Criterion::Correctness as usize] == Some(Level::Weak);
        wrong || score.points * 2 < score.of
    }
}

/// An area that wants another look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weak {
    /// A place among the deck's areas.
    pub area: u16,
    /// The topics of what was not answered well: places in the deck.
    pub topics: Vec<u16>,
}

/// What a run came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// All of it.
    pub score: Score,
    /// How many questions were asked: up to the one at which it ended.
    pub asked: usize,
    /// Milliseconds in which the clock ran.
    pub spent: u64,
    /// Milliseconds that the questions that were asked allowed.
    pub allowed: u64,
    /// By round, where one was asked.
    pub rounds: Vec<(Round, Score)>,
    /// By area, a place in the deck, in its order.
    pub areas: Vec<(u16, Score)>,
    /// The weak ones among them.
    pub weak: Vec<Weak>,
    /// The places of the questions that were missed.
    pub missed: Vec<usize>,
}

impl Run {
    /// The questions that were asked.
    #[must_use]
    pub fn asked(&self) -> &[Question] {
        let end = (self.at + 1).min(self.questions.len());
        &self.questions[..end]
    }

    /// All of it that was judged.
    #[must_use]
    pub fn score(&self) -> Score {
        let mut score = Score::default();
        for question in self.asked() {
            score += question.score();
        }
        score
    }
}

/// What a run came to. A question whose card is no longer in the deck counts in the whole, but in no round and
/// in no area.
#[must_use]
pub fn report(run: &Run, deck: &Deck) -> Report {
    let asked = run.asked();
    let mut report = Report {
        score: run.score(),
        asked: asked.len(),
        spent: asked.iter().map(|question| question.spent).sum(),
        allowed: run.allowed() * asked.len() as u64,
        ..Report::default()
    };
    for (place, question) in asked.iter().enumerate() {
        if question.is_missed() {
            report.missed.push(place);
        }
        let Some(card) = deck.cards.iter().find(|card| card.id == question.card) else {
            continue;
        };
        let score = question.score();
        if let Some(round) = Round::of(card.kind) {
            *entry(&mut report.rounds, round) += score;
        }
        if let Some(area) = area_of(card, deck) {
            *entry(&mut report.areas, area) += score;
        }
    }
    report.weak = weak(&report.areas, asked, deck);
    report
}

/// The area of a card: that of the topic that it belongs to.
fn area_of(card: &Card, deck: &Deck) -> Option<u16> {
    let topic = deck.topics.get(usize::from(*card.topics.first()?))?;
    Some(topic.area)
}

/// The score of a key, in the keys' order.
fn entry<K: Ord + Copy>(scores: &mut Vec<(K, Score)>, key: K) -> &mut Score {
    let place = scores.partition_point(|(own, _)| *own < key);
    if scores.get(place).is_none_or(|(own, _)| *own != key) {
        scores.insert(place, (key, Score::default()));
    }
    &mut scores[place].1
}

fn weak(areas: &[(u16, Score)], asked: &[Question], deck: &Deck) -> Vec<Weak> {
    let is_weak = |score: Score| score.percent().is_some_and(|percent| percent < WEAK);
    let weak = areas.iter().filter(|(_, score)| is_weak(*score));
    weak.map(|(area, _)| {
        let mut topics = Vec::new();
        for question in asked.iter().filter(|question| is_weak(question.score())) {
            let card = deck.cards.iter().find(|card| card.id == question.card);
            let card = card.filter(|card| area_of(card, deck) == Some(*area));
            for topic in card.iter().flat_map(|card| &card.topics) {
                if !topics.contains(topic) {
                    topics.push(*topic);
                }
            }
        }
        Weak {
            area: *area,
            topics,
        }
    })
    .collect()
}
