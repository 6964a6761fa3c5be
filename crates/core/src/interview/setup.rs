//! What the learner sets before a run: where the questions come from, how many, how long, of which kinds.

use crate::page::CardKind;

/// How many questions a run may have.
pub const COUNTS: [u8; 4] = [3, 5, 8, 12];
/// How many minutes a question may have.
pub const MINUTES: [u8; 5] = [2, 5, 10, 20, 40];

/// A kind of round, as employers hold them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Round {
    /// What one knows: concepts, comparisons, procedures.
    Technical,
    /// Code, written or analysed.
    Coding,
    /// A system, designed.
    Design,
    /// What one did, and what came of it.
    Behavioural,
}

impl Round {
    /// All of them, in the order in which a run asks.
    pub const ALL: [Self; 4] = [
        Self::Technical,
        Self::Coding,
        Self::Design,
        Self::Behavioural,
    ];

    /// The round in which a kind of card is asked; recalling a topic is none of an interview.
    #[must_use]
    pub const fn of(kind: CardKind) -> Option<Self> {
        match kind {
            CardKind::Concept | CardKind::Comparison | CardKind::Procedure => Some(Self::Technical),
            CardKind::Coding => Some(Self::Coding),
            CardKind::Design => Some(Self::Design),
            CardKind::Behavioural => Some(Self::Behavioural),
            CardKind::Recall => None,
        }
    }

    /// What the learner reads.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Technical => "Technical",
            Self::Coding => "Coding",
            Self::Design => "System design",
            Self::Behavioural => "Behavioural",
        }
    }

    /// Its letter in a stored run.
    pub(super) const fn letter(self) -> char {
        match self {
            Self::Technical => 't',
            Self::Coding => 'c',
            Self::Design => 'd',
            Self::Behavioural => 'b',
        }
    }
}

/// Where the questions come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// From everywhere.
    #[default]
    Everything,
    /// From some areas, by id.
    Areas(Vec<String>),
    /// From the topics of a track, by its id.
    Track(String),
}

/// What the learner sets before a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    /// Where the questions come from.
    pub scope: Scope,
    /// The rounds, in order.
    pub rounds: Vec<Round>,
    /// How many questions are wanted, of [`COUNTS`].
    pub count: u8,
    /// Minutes for each, of [`MINUTES`].
    pub minutes: u8,
    /// Whether the difficulty is shown while one answers.
    pub shown: bool,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            scope: Scope::Everything,
            rounds: Round::ALL.to_vec(),
            count: 5,
            minutes: 5,
            shown: false,
        }
    }
}

impl Setup {
    /// Takes a round in, or leaves it out.
    pub fn toggle(&mut self, round: Round) {
        if self.rounds.contains(&round) {
            self.rounds.retain(|own| *own != round);
        } else {
            self.rounds.push(round);
            self.rounds.sort_unstable();
        }
    }
}
