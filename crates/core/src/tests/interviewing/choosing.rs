//! What is asked: in shares, nothing twice, what was asked longest ago first.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::super::MORNING;
use super::{a_deck, deck, some_rounds};
use crate::interview::{COUNTS, Round, Run, Scope, Setup, available, choose, in_scope, title};
use crate::page::CardKind;

proptest! {
    #[test]
    fn what_is_asked_keeps_the_mix_as_far_as_there_are_cards_and_nothing_is_asked_twice(
        deck in a_deck(), rounds in some_rounds(), count in proptest::sample::select(COUNTS.to_vec()),
        seed in any::<u64>(),
    ) {
        let wanted = in_scope(&deck, &Scope::Everything, &[]);
        let there = available(&deck, &wanted);
        let chosen = choose(&deck, &wanted, &rounds, count, &BTreeMap::new(), seed);
        let different: BTreeSet<usize> = chosen.iter().copied().collect();
        prop_assert_eq!(different.len(), chosen.len());
        let most: usize = rounds.iter().map(|round| there[*round as usize]).sum();
        prop_assert_eq!(chosen.len(), most.min(usize::from(count)));
        let share = |round: Round| chosen.iter().filter(|place| Round::of(deck.cards[**place].kind) == Some(round)).count();
        for one in Round::ALL {
            prop_assert!(rounds.contains(&one) || share(one) == 0);
            for other in &rounds {
                // Who has less than another by more than one has no card left.
                prop_assert!(share(one) <= share(*other) + 1 || share(*other) == there[*other as usize]);
            }
        }
        prop_assert!(chosen.is_sorted_by_key(|place| Round::of(deck.cards[*place].kind)));
        prop_assert_eq!(&chosen, &choose(&deck, &wanted, &rounds, count, &BTreeMap::new(), seed));
    }

    #[test]
    fn what_was_asked_longest_ago_comes_before_what_was_asked_since(
        deck in a_deck(), moments in proptest::collection::vec(1..9_u64, 40), seed in any::<u64>(),
    ) {
        let ids = deck.cards.iter().map(|card| card.id.clone());
        let asked: BTreeMap<String, u64> = ids.zip(moments).collect();
        let wanted = in_scope(&deck, &Scope::Everything, &[]);
        let chosen = choose(&deck, &wanted, &[Round::Coding], 3, &asked, seed);
        let moment = |place: &usize| asked[&deck.cards[*place].id];
        let latest = chosen.iter().map(moment).max();
        for (place, card) in deck.cards.iter().enumerate() {
            if card.kind == CardKind::Coding && !chosen.contains(&place) {
                prop_assert!(Some(moment(&place)) >= latest);
            }
        }
    }
}

#[test]
fn recalling_a_topic_is_never_asked_and_areas_and_tracks_bound_what_is() {
    let deck = deck(&[
        CardKind::Recall,
        CardKind::Coding,
        CardKind::Concept,
        CardKind::Design,
    ]);
    let ask = |scope: &Scope, track: &[String]| {
        let wanted = in_scope(&deck, scope, track);
        choose(&deck, &wanted, &Round::ALL, 12, &BTreeMap::new(), 7)
    };
    assert_eq!(ask(&Scope::Everything, &[]), [2, 1, 3]);
    assert_eq!(ask(&Scope::Areas(vec!["ml".to_owned()]), &[]), [2, 3]);
    let track = Scope::Track("any".to_owned());
    assert_eq!(ask(&track, &["t1".to_owned(), "t0".to_owned()]), [1]);
    assert!(ask(&track, &[]).is_empty());
    assert_eq!(Run::begin(Setup::default(), Vec::new(), MORNING), None);
}

#[test]
fn a_question_is_named_by_its_first_paragraph() {
    assert_eq!(
        title("Reverse\na list.\n\n```python\nx\n```"),
        "Reverse a list."
    );
    assert_eq!(
        title("```python\nx\n```\nWhat does it print?"),
        "What does it print?"
    );
    assert_eq!(title(""), "");
}
