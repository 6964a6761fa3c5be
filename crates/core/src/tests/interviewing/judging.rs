//! What a run came to.

use proptest::prelude::*;

use super::super::MORNING;
use super::{a_deck, a_run, deck};
use crate::interview::{Criterion, Level, Move, Round, Run, Setup, report};
use crate::page::CardKind;

proptest! {
    #[test]
    fn a_report_counts_every_point_once(run in a_run(), deck in a_deck()) {
        let mut run = run;
        for (question, card) in run.questions.iter_mut().zip(&deck.cards) {
            question.card.clone_from(&card.id);
        }
        let report = report(&run, &deck);
        prop_assert_eq!(report.asked, run.asked().len());
        let known = run.asked().iter().filter(|question| {
            let card = deck.cards.iter().find(|card| card.id == question.card);
            card.is_some_and(|card| Round::of(card.kind).is_some())
        });
        let points: u32 = known.map(|question| question.score().points).sum();
        prop_assert_eq!(report.rounds.iter().map(|(_, score)| score.points).sum::<u32>(), points);
        prop_assert!(report.areas.iter().map(|(_, score)| score.points).sum::<u32>() <= report.score.points);
        prop_assert!(report.missed.iter().all(|place| *place < report.asked));
    }
}

#[test]
fn a_report_names_what_was_missed_and_the_topics_of_weak_areas() {
    let deck = deck(&[
        CardKind::Concept,
        CardKind::Coding,
        CardKind::Coding,
        CardKind::Design,
    ]);
    let cards = deck.cards.iter().map(|card| card.id.clone()).collect();
    let mut run = Run::begin(Setup::default(), cards, MORNING).expect("questions");
    for levels in [[2, 2, 2], [0, 2, 2], [2, 2, 1]] {
        run.act(
            Move::Revealed {
                mention: 2,
                edges: 6,
            },
            MORNING + 60_000,
        );
        for (criterion, level) in Criterion::ALL.into_iter().zip(levels) {
            run.act(Move::Judged(criterion, Level::ALL[level]), MORNING);
        }
        run.act(Move::Passed, MORNING);
    }
    run.act(Move::Ended, MORNING + 10_000);
    let report = report(&run, &deck);
    assert_eq!((report.asked, report.score.answers), (4, 3));
    assert_eq!(report.score.percent(), Some(83));
    assert_eq!(report.missed, [1]);
    assert_eq!(report.spent, 190_000);
    let percents: Vec<_> = report
        .rounds
        .iter()
        .map(|(round, score)| (round.word(), score.percent()))
        .collect();
    assert_eq!(
        percents,
        [
            ("Technical", Some(100)),
            ("Coding", Some(75)),
            ("System design", None)
        ]
    );
    assert!(report.weak.is_empty());
    run.questions[0].levels = [Some(Level::Fair), Some(Level::Weak), None];
    let weak = crate::interview::report(&run, &deck).weak;
    assert_eq!(
        (weak.len(), weak[0].area, weak[0].topics.as_slice()),
        (1, 0, [0].as_slice())
    );
}
