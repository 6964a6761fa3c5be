//! What an interviewer asks after any answer of a kind, and what code is tried on.

use super::Round;

/// What a solution must hold up to.
pub const EDGE_CASES: [&str; 6] = [
    "Empty input",
    "A single element",
    "Duplicates",
    "Negative numbers",
    "Huge input",
    "Unsorted input",
];

/// What can be asked after any answer of a round, behind the card's own follow-ups.
#[must_use]
pub const fn follow_ups(round: Round) -> &'static [&'static str] {
    match round {
        Round::Technical => &[
            "Where have you used this, and what went wrong?",
            "When would you not use it?",
            "What breaks at ten times the size?",
        ],
        Round::Coding => &[
            "How would you optimise it further?",
            "What breaks at ten times the size?",
            "How would you test it?",
        ],
        Round::Design => &[
            "What breaks at ten times the size?",
            "How would you notice that it fails?",
            "What would you leave out of a first version?",
        ],
        Round::Behavioural => &[
            "What would you do differently today?",
            "How did you know that it worked?",
            "What did the others say about it?",
        ],
    }
}
