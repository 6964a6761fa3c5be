//! What is asked today, and in which order. It knows cards by id, topic and area, and nothing of what stands
//! on them.

use super::log::{Before, Log};
use super::{At, Memory, Options, Phase, recall};
use crate::day::Day;
use crate::record::Status;
use crate::state::State;

/// A card at a step is asked before its time, by so much at most, when there is nothing else (Anki's
/// convention).
pub const AHEAD_MS: u64 = 20 * 60_000;

/// A card that there is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The card.
    pub card: String,
    /// The topics that it is about, its own first.
    pub topics: Vec<String>,
    /// Its own topic's area.
    pub area: String,
}

/// Where a card to be asked comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pile {
    /// Never answered.
    New,
    /// At a step.
    Learning,
    /// Known.
    Review,
}

/// How many cards are still asked today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Never answered, within the day's limit.
    pub new: usize,
    /// At a step that ends today.
    pub learning: usize,
    /// Known and due, within the day's limit.
    pub review: usize,
}

/// What was answered today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// Cards answered for the first time.
    pub new: u32,
    /// Known cards answered.
    pub review: u32,
    /// Answers in all.
    pub answers: u32,
}

impl Done {
    /// What the log says of a day.
    pub fn of(log: &Log, day: Day) -> Self {
        log.of_day(day).fold(Self::default(), |done, entry| Self {
            new: done.new + u32::from(entry.before.is_none()),
            review: done.review + u32::from(entry.before == Some(Before::Review)),
            answers: done.answers + 1,
        })
    }
}

/// What comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// This card.
    Card {
        /// The card.
        card: String,
        /// Where it comes from.
        pile: Pile,
    },
    /// Nothing before this moment, in milliseconds since 1970.
    Later(u64),
    /// Nothing today.
    Nothing,
}

/// What is asked today.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Queue {
    new: Vec<String>,
    /// By the moment at which each is due.
    learning: Vec<(u64, String)>,
    review: Vec<String>,
    answers: u32,
}

impl Queue {
    /// What of `items` is asked on a day. Known cards come with the least remembered first: today, or, where
    /// there is a `goal`, on that day.
    pub fn of(
        state: &State,
        items: &[Item],
        done: Done,
        at: At,
        options: &Options,
        goal: Option<Day>,
    ) -> Self {
        let on = goal.map_or(at.day, |goal| goal.max(at.day));
        let mut queue = Self {
            answers: done.answers,
            ..Self::default()
        };
        let mut review: Vec<(f32, &str)> = Vec::new();
        for item in items {
            if !state.hold(&item.card).lets(at.day) {
                continue;
            }
            match state.memory(&item.card) {
                None if is_open(state, item, options) => queue.new.push(item.card.clone()),
                None => {}
                Some(memory) => match memory.phase {
                    Phase::Review if memory.is_due(at) => {
                        review.push((recall(memory, on), &item.card));
                    }
                    Phase::Review => {}
                    Phase::Learning(_) | Phase::Relearning(_) => {
                        queue.learning.push((memory.due, item.card.clone()));
                    }
                },
            }
        }
        review.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(other.1)));
        review.truncate(options.reviews.saturating_sub(done.review) as usize);
        queue.review = review
            .into_iter()
            .map(|(_, card)| card.to_owned())
            .collect();
        queue
            .new
            .truncate(options.new.saturating_sub(done.new) as usize);
        queue.learning.sort();
        queue
    }

    /// How many are left.
    pub fn counts(&self) -> Counts {
        Counts {
            new: self.new.len(),
            learning: self.learning.len(),
            review: self.review.len(),
        }
    }

    /// What comes at a moment: what is at a step and due; then known cards with new ones among them; then what
    /// is at a step and nearly due.
    pub fn next(&self, now: u64) -> Next {
        let card = |card: &String, pile| Next::Card {
            card: card.clone(),
            pile,
        };
        let step = self.learning.first();
        if let Some((due, first)) = step
            && *due <= now
        {
            return card(first, Pile::Learning);
        }
        match (self.review.first(), self.new.first()) {
            (Some(_), Some(new)) if self.is_turn_of_new() => card(new, Pile::New),
            (Some(known), _) => card(known, Pile::Review),
            (None, Some(new)) => card(new, Pile::New),
            (None, None) => match step {
                Some((due, first)) if *due <= now.saturating_add(AHEAD_MS) => {
                    card(first, Pile::Learning)
                }
                Some((due, _)) => Next::Later(*due),
                None => Next::Nothing,
            },
        }
    }

    /// New cards stand evenly among known ones.
    fn is_turn_of_new(&self) -> bool {
        let stride = 1 + self.review.len() / self.new.len();
        self.answers as usize % (stride + 1) == stride
    }
}

/// Whether a card that was never answered is to be asked some day: one of its topics is done or was added by
/// hand, or its area was, or the card itself, or it is the learner's own.
pub fn is_open(state: &State, item: &Item, options: &Options) -> bool {
    let is_in = |topic: &String| {
        (options.unlock && state.status(topic) == Status::Done)
            || state.has_deck(&["topic/", topic].concat())
    };
    item.card.contains('+')
        || item.topics.iter().any(is_in)
        || state.has_deck(&["card/", &item.card].concat())
        || state.has_deck(&["area/", &item.area].concat())
}

/// How many known cards are due on each of the next days, today with all that is overdue first. Cards at a step
/// count today. A forecast: it knows neither new cards nor lapses.
pub fn forecast(state: &State, today: Day, days: usize) -> Vec<u32> {
    let mut counts = vec![0; days];
    for (card, memory) in state.memories() {
        if state.hold(card).suspended {
            continue;
        }
        let ahead = memory.due_day().map_or(0, |due| (due.0 - today.0).max(0));
        if let Some(count) = usize::try_from(ahead)
            .ok()
            .and_then(|day| counts.get_mut(day))
        {
            *count += 1;
        }
    }
    counts
}

/// How many of the cards that were ever answered are due now: what every page can say without knowing the
/// cards.
pub fn due(state: &State, at: At) -> usize {
    let is_asked =
        |(card, memory): &(&str, &Memory)| memory.is_due(at) && state.hold(card).lets(at.day);
    state.memories().filter(is_asked).count()
}
