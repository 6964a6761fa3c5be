//! Mock interviews: arbitrary decks and runs, on which the rooms below try what they promise.

mod choosing;
mod judging;
mod storing;

use proptest::prelude::*;

use super::MORNING;
use crate::interview::{COUNTS, Criterion, Level, MINUTES, Move, Round, Run, Scope, Setup};
use crate::page::{Card, CardKind, Deck, DeckArea, DeckTopic, Difficulty};

/// A deck of four topics in two areas, with cards of these kinds.
pub(super) fn deck(kinds: &[CardKind]) -> Deck {
    let area = |id: &str| DeckArea {
        id: id.to_owned(),
        title: id.to_uppercase(),
        file: String::new(),
    };
    let topic = |place: u16| DeckTopic {
        id: format!("t{place}"),
        title: format!("Topic {place}"),
        area: place / 2,
    };
    let card = |(place, kind): (usize, &CardKind)| Card {
        id: format!("?q{place}"),
        topics: vec![(place % 4) as u16],
        kind: *kind,
        difficulty: Difficulty::Medium,
    };
    Deck {
        areas: vec![area("dsa"), area("ml")],
        topics: (0..4).map(topic).collect(),
        cards: kinds.iter().enumerate().map(card).collect(),
    }
}

fn a_deck() -> impl Strategy<Value = Deck> {
    let kind = proptest::sample::select(CardKind::ALL.to_vec());
    proptest::collection::vec(kind, 0..40).prop_map(|kinds| deck(&kinds))
}

fn some_rounds() -> impl Strategy<Value = Vec<Round>> {
    proptest::sample::subsequence(Round::ALL.to_vec(), 1..=4)
}

fn a_scope() -> impl Strategy<Value = Scope> {
    prop_oneof![
        Just(Scope::Everything),
        proptest::collection::vec("[a-z\"]{1,80}", 1..40).prop_map(Scope::Areas),
        "[a-z-]{1,20}".prop_map(Scope::Track),
    ]
}

fn a_setup() -> impl Strategy<Value = Setup> {
    (
        a_scope(),
        some_rounds(),
        proptest::sample::select(COUNTS.to_vec()),
        proptest::sample::select(MINUTES.to_vec()),
        any::<bool>(),
    )
        .prop_map(|(scope, rounds, count, minutes, shown)| Setup {
            scope,
            rounds,
            count,
            minutes,
            shown,
        })
}

fn a_move() -> impl Strategy<Value = Move> {
    let criterion = proptest::sample::select(Criterion::ALL.to_vec());
    let level = proptest::sample::select(Level::ALL.to_vec());
    prop_oneof![
        2 => Just(Move::ClockTapped),
        4 => (0..40_usize, 0..7_usize).prop_map(|(mention, edges)| Move::Revealed { mention, edges }),
        1 => Just(Move::Followed),
        2 => (0..40_usize).prop_map(Move::Mentioned),
        1 => (0..7_usize).prop_map(Move::EdgeTicked),
        3 => (criterion, level).prop_map(|(criterion, level)| Move::Judged(criterion, level)),
        1 => (0..13_usize, "\\PC{0,40}").prop_map(|(place, text)| Move::Noted(place, text)),
        1 => (0..13_usize).prop_map(|place| Move::Noted(place, "\"\n\t".repeat(1000))),
        4 => Just(Move::Passed),
        1 => Just(Move::WentBack),
        1 => Just(Move::Ended),
    ]
}

/// A run in which anything was done, by a clock that goes anywhere.
fn a_run() -> impl Strategy<Value = Run> {
    let cards = proptest::collection::vec("[!-~]{1,200}", 1..=12);
    let moments = 0..4_000_000_000_000_u64;
    let moves = proptest::collection::vec((a_move(), moments), 0..40);
    (a_setup(), cards, moves).prop_map(|(setup, cards, moves)| {
        let mut run = Run::begin(setup, cards, MORNING).expect("questions");
        for (act, now) in moves {
            run.act(act, now);
        }
        run
    })
}
