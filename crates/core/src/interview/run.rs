//! A run as a state machine, and its clock as arithmetic over moments: a tab that is killed loses no time.

use super::Setup;
use crate::record::RUN_LIMIT;

/// The longest time that counts for one question, in milliseconds: a tab that stayed open overnight says
/// nothing of an answer.
pub const LONGEST_MS: u64 = 3_600_000;
/// What a run takes in storage without its questions, in characters, at most.
pub(super) const HEAD_LIMIT: usize = 2_000;
/// What a question takes without its notes, in characters, at most: an id of 200, each of which may take two, and
/// its figures.
const QUESTION_LIMIT: usize = 480;
/// The longest notes on one question, in characters.
const NOTES_LIMIT: usize = 2_000;
/// How many follow-ups a question may have.
const FOLLOW_UP_LIMIT: u8 = 15;

/// How many characters of notes fit on each of so many questions, so that a run can always be stored. In JSON
/// each takes two at most.
#[must_use]
pub fn notes_limit(questions: usize) -> usize {
    let left = RUN_LIMIT.saturating_sub(HEAD_LIMIT + questions * QUESTION_LIMIT);
    (left / questions.max(1) / 2).min(NOTES_LIMIT)
}

/// What an answer is judged by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Criterion {
    /// Whether it was right.
    Correctness,
    /// Whether one could follow.
    Clarity,
    /// Whether nothing was missing.
    Completeness,
}

impl Criterion {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Correctness, Self::Clarity, Self::Completeness];

    /// What the learner reads.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Correctness => "Correctness",
            Self::Clarity => "Clarity",
            Self::Completeness => "Completeness",
        }
    }

    /// A step of it, in words.
    #[must_use]
    pub const fn says(self, level: Level) -> &'static str {
        match (self, level) {
            (Self::Correctness, Level::Weak) => "Wrong",
            (Self::Correctness, Level::Fair) => "Partly right",
            (Self::Correctness, Level::Strong) => "Right",
            (Self::Clarity, Level::Weak) => "Unclear",
            (Self::Clarity, Level::Fair) => "Mostly clear",
            (Self::Clarity, Level::Strong) => "Clear",
            (Self::Completeness, Level::Weak) => "Little of it",
            (Self::Completeness, Level::Fair) => "Most of it",
            (Self::Completeness, Level::Strong) => "Complete",
        }
    }
}

/// A step of a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Not enough.
    Weak,
    /// Some of it.
    Fair,
    /// As it should be.
    Strong,
}

impl Level {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Weak, Self::Fair, Self::Strong];

    /// From 0 to 2.
    #[must_use]
    pub const fn points(self) -> u32 {
        self as u32
    }
}

/// Which of a few things were said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ticks {
    /// How many things there are, at most 32.
    pub of: u8,
    /// The place of each that was said is a bit.
    pub bits: u32,
}

impl Ticks {
    /// None of so many.
    #[must_use]
    pub fn none(of: usize) -> Self {
        Self {
            of: of.min(32) as u8,
            bits: 0,
        }
    }

    /// Whether the thing at a place was said.
    #[must_use]
    pub fn has(self, place: usize) -> bool {
        place < usize::from(self.of) && self.bits >> place & 1 == 1
    }

    /// How many were said.
    #[must_use]
    pub const fn count(self) -> u32 {
        self.bits.count_ones()
    }

    /// A card may have gained a thing since the run began: then there is one more.
    fn toggle(&mut self, place: usize) {
        if place < 32 {
            self.of = self.of.max(place as u8 + 1);
            self.bits ^= 1 << place;
        }
    }
}

/// A question of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// The card.
    pub card: String,
    /// Whether the model answer was shown: the answer is given.
    pub revealed: bool,
    /// Milliseconds in which the clock ran, without the stretch that still runs.
    pub spent: u64,
    /// How it was judged, in the order of [`Criterion::ALL`].
    pub levels: [Option<Level>; 3],
    /// What a strong answer mentions, and was said.
    pub mentioned: Ticks,
    /// The edge cases that were thought of; of none, where it asks for no code.
    pub edges: Ticks,
    /// How many follow-ups were asked.
    pub followed: u8,
    /// What the learner wrote.
    pub notes: String,
}

/// A run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// What was set before it.
    pub setup: Setup,
    /// Its questions, one at least.
    pub questions: Vec<Question>,
    /// The place of the question that is asked.
    pub at: usize,
    /// Since when the clock runs, in milliseconds; `None` while it stands.
    pub since: Option<u64>,
    /// When it ended, in milliseconds.
    pub ended: Option<u64>,
}

/// Something that the learner does in a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Move {
    /// Stops the clock, or lets it run on.
    ClockTapped,
    /// Shows the model answer: so many things to mention, so many edge cases.
    Revealed {
        /// How many things a strong answer mentions.
        mention: usize,
        /// How many edge cases there are to think of.
        edges: usize,
    },
    /// Asks for one more follow-up.
    Followed,
    /// Ticks something that was said, or clears it.
    Mentioned(usize),
    /// Ticks an edge case, or clears it.
    EdgeTicked(usize),
    /// Judges the answer; the same step again takes it back.
    Judged(Criterion, Level),
    /// Writes notes on a question, by its place.
    Noted(usize, String),
    /// Goes on to the next question, or ends with the last.
    Passed,
    /// Goes back to the question before.
    WentBack,
    /// Ends before the last question.
    Ended,
}

impl Run {
    /// Begins a run: the clock runs. `None` where there is nothing to ask.
    #[must_use]
    pub fn begin(setup: Setup, cards: Vec<String>, now: u64) -> Option<Self> {
        if cards.is_empty() {
            return None;
        }
        let question = |card| Question {
            card,
            ..Question::default()
        };
        Some(Self {
            setup,
            questions: cards.into_iter().map(question).collect(),
            at: 0,
            since: Some(now),
            ended: None,
        })
    }

    /// The question that is asked.
    #[must_use]
    pub fn question(&self) -> Option<&Question> {
        self.questions.get(self.at)
    }

    /// Milliseconds spent on the question that is asked. Never negative, whatever a clock does.
    #[must_use]
    pub fn spent(&self, now: u64) -> u64 {
        let stretch = self.since.map_or(0, |since| now.saturating_sub(since));
        let before = self.question().map_or(0, |question| question.spent);
        before.saturating_add(stretch).min(LONGEST_MS)
    }

    /// Milliseconds for each question.
    #[must_use]
    pub fn allowed(&self) -> u64 {
        u64::from(self.setup.minutes) * 60_000
    }

    /// Does a move at a moment. What does not fit where the run stands changes nothing; a run that ended takes
    /// notes alone.
    pub fn act(&mut self, act: Move, now: u64) {
        if let Move::Noted(place, text) = act {
            return self.note(place, &text);
        }
        let (at, last) = (self.at, self.questions.len().saturating_sub(1));
        if self.ended.is_some() || at > last {
            return;
        }
        let revealed = self.questions[at].revealed;
        match act {
            Move::ClockTapped if !revealed => {
                if self.since.is_some() {
                    self.stop(now);
                } else {
                    self.since = Some(now);
                }
            }
            Move::Revealed { mention, edges } if !revealed => {
                self.stop(now);
                let question = &mut self.questions[at];
                question.revealed = true;
                question.mentioned = Ticks::none(mention);
                question.edges = Ticks::none(edges);
            }
            Move::Followed if revealed => {
                let followed = &mut self.questions[at].followed;
                *followed = (*followed + 1).min(FOLLOW_UP_LIMIT);
            }
            Move::Mentioned(place) if revealed => self.questions[at].mentioned.toggle(place),
            Move::EdgeTicked(place) if revealed => self.questions[at].edges.toggle(place),
            Move::Judged(criterion, level) if revealed => {
                let own = &mut self.questions[at].levels[criterion as usize];
                *own = (*own != Some(level)).then_some(level);
            }
            Move::Passed => {
                self.stop(now);
                if at == last {
                    self.ended = Some(now);
                } else {
                    self.go(at + 1, now);
                }
            }
            Move::WentBack if at > 0 => {
                self.stop(now);
                self.go(at - 1, now);
            }
            Move::Ended => {
                self.stop(now);
                self.ended = Some(now);
            }
            _ => {}
        }
    }

    fn note(&mut self, place: usize, text: &str) {
        let limit = notes_limit(self.questions.len());
        if let Some(question) = self.questions.get_mut(place) {
            question.notes = kept(text, limit);
        }
    }

    fn stop(&mut self, now: u64) {
        let spent = self.spent(now);
        self.since = None;
        if let Some(question) = self.questions.get_mut(self.at) {
            question.spent = spent;
        }
    }

    /// On a question that is not answered yet the clock runs.
    fn go(&mut self, at: usize, now: u64) {
        self.at = at;
        self.since = (!self.questions[at].revealed).then_some(now);
    }
}

/// Notes as they are kept: so many characters, of which none takes more than two in JSON.
pub(super) fn kept(text: &str, limit: usize) -> String {
    let plain = |c: char| if c.is_control() && c != '\n' { ' ' } else { c };
    text.chars().map(plain).take(limit).collect()
}
