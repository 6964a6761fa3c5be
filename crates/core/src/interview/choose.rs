//! Which cards are asked: as many of each round as there are, what was asked longest ago first, and among those
//! by chance, which is an argument.

use std::collections::BTreeMap;

use super::{Round, Scope};
use crate::hash::hash;
use crate::page::{Card, Deck};

/// For each topic of the deck, whether questions may come from it. `track` are the topics of the track, where
/// the scope is one.
#[must_use]
pub fn in_scope(deck: &Deck, scope: &Scope, track: &[String]) -> Vec<bool> {
    let area = |place: u16| deck.areas.get(usize::from(place)).map(|area| &area.id);
    deck.topics
        .iter()
        .map(|topic| match scope {
            Scope::Everything => true,
            Scope::Areas(areas) => area(topic.area).is_some_and(|id| areas.contains(id)),
            Scope::Track(_) => track.contains(&topic.id),
        })
        .collect()
}

/// How many cards there are to choose from, by round, in the order of [`Round::ALL`].
#[must_use]
pub fn available(deck: &Deck, in_scope: &[bool]) -> [usize; 4] {
    let mut counts = [0; 4];
    for card in &deck.cards {
        if let Some(round) = round_of(card, in_scope) {
            counts[round as usize] += 1;
        }
    }
    counts
}

/// The round in which a card could be asked.
fn round_of(card: &Card, in_scope: &[bool]) -> Option<Round> {
    let may = |place: &u16| in_scope.get(usize::from(*place)) == Some(&true);
    Round::of(card.kind).filter(|_| card.topics.iter().any(may))
}

/// Chooses the cards of a run, by their places in the deck and in the order in which they are asked: round by
/// round. The rounds get equal shares, as far as they have cards. `asked` says when a card was asked last, in
/// milliseconds.
#[must_use]
pub fn choose(
    deck: &Deck,
    in_scope: &[bool],
    rounds: &[Round],
    count: u8,
    asked: &BTreeMap<String, u64>,
    seed: u64,
) -> Vec<usize> {
    let mut piles: [Vec<(u64, u64, usize)>; 4] = Default::default();
    for (place, card) in deck.cards.iter().enumerate() {
        let round = round_of(card, in_scope);
        if let Some(round) = round.filter(|round| rounds.contains(round)) {
            let last = asked.get(&card.id).copied().unwrap_or(0);
            let drawn = hash(
                [card.id.as_str(), "~", &seed.to_string()]
                    .concat()
                    .as_bytes(),
            );
            piles[round as usize].push((last, drawn, place));
        }
    }
    for pile in &mut piles {
        pile.sort_unstable();
    }
    let mut shares = [0; 4];
    let mut left = usize::from(count);
    while left > 0 {
        let before = left;
        for (share, pile) in shares.iter_mut().zip(&piles) {
            if left > 0 && *share < pile.len() {
                *share += 1;
                left -= 1;
            }
        }
        if left == before {
            break;
        }
    }
    let dealt = piles.iter().zip(shares);
    dealt
        .flat_map(|(pile, share)| pile[..share].iter().map(|(_, _, place)| *place))
        .collect()
}
