//! What pictures are drawn from: every answer counted once, on its study day; what was remembered of what was
//! known; where the cards stand.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{Disk, MORNING, Tab};
use crate::action::Action;
use crate::day::Day;
use crate::record::Hold;
use crate::review::log::{Before, Entry, Log};
use crate::review::stats::{self, Month, Standing, Year, weekday};
use crate::review::{At, Grade, Memory, Phase, recall};
use crate::state::State;

/// An answer to a known card.
fn answer(day: &str, grade: Grade, place: u64) -> Entry {
    let day = Day::parse(day).unwrap();
    Entry {
        card: "lists".to_owned(),
        at: At {
            ms: day.0.unsigned_abs() * 86_400_000 + place,
            day,
        },
        grade,
        seconds: 9,
        elapsed: 3,
        before: Some(Before::Review),
    }
}

fn entry() -> impl Strategy<Value = Entry> {
    let before = proptest::sample::select(vec![
        None,
        Some(Before::Learning),
        Some(Before::Review),
        Some(Before::Relearning),
    ]);
    let grade = proptest::sample::select(Grade::ALL.to_vec());
    (0..2000_i64, 0..5_u64, 0..3_u8, before, grade).prop_map(|(day, ms, card, before, grade)| {
        Entry {
            card: format!("t{card}"),
            at: At {
                ms: day.unsigned_abs() * 86_400_000 + ms,
                day: Day(day),
            },
            grade,
            seconds: 1,
            elapsed: 0,
            before,
        }
    })
}

proptest! {
    #[test]
    fn every_answer_is_counted_once(entries in proptest::collection::vec(entry(), 0..60), today in 0..2500_i64) {
        let log = Log::from(entries);
        let days = stats::by_day(&log);
        let sum: u32 = days.values().sum();
        prop_assert_eq!(sum as usize, log.entries.len());
        // The year holds those of its days, and no others.
        let year = Year::of(&days, Day(today));
        let within = |entry: &&Entry| (year.first..=Day(today)).contains(&entry.at.day);
        prop_assert_eq!(year.total() as usize, log.entries.iter().filter(within).count());
        prop_assert_eq!(year.weeks().map(|(_, week)| week.len()).sum::<usize>(), year.days.len());
        // So do the months, of the answers to what was known.
        let months = stats::by_month(&log);
        let known = |entry: &&Entry| entry.before == Some(Before::Review);
        let sum: u32 = months.iter().map(|month| month.known).sum();
        prop_assert_eq!(sum as usize, log.entries.iter().filter(known).count());
        prop_assert!(months.iter().all(|month| month.remembered <= month.known));
        let number = |month: &Month| month.year * 12 + month.month;
        prop_assert!(months.windows(2).all(|pair| number(&pair[0]) + 1 == number(&pair[1])));
    }
}

#[test]
fn a_year_is_whole_weeks_from_monday_to_today() {
    // 20 November 2026 is a Friday.
    let today = Day::parse("2026-11-20").unwrap();
    assert_eq!(weekday(today), 4);
    let days = BTreeMap::from([(today, 7), (Day(today.0 - 368), 3), (Day(today.0 - 369), 1)]);
    let year = Year::of(&days, today);
    assert_eq!((weekday(year.first), year.days.len()), (0, 52 * 7 + 5));
    assert_eq!(year.first.to_string(), "2025-11-17");
    assert_eq!((year.total(), year.active(), year.most()), (10, 2, 7));
    let last = year.weeks().last().unwrap();
    assert_eq!(
        (last.0.to_string().as_str(), last.1),
        ("2026-11-16", &[0, 0, 0, 0, 7][..])
    );
}

#[test]
fn true_retention_is_what_was_remembered_of_what_was_known() {
    let mut log = vec![
        answer("2026-09-30", Grade::Again, 0),
        answer("2026-09-30", Grade::Hard, 1),
        answer("2026-11-02", Grade::Good, 0),
        answer("2026-11-20", Grade::Easy, 0),
        answer("2026-11-20", Grade::Again, 1),
    ];
    // What is being learnt says nothing of what is kept.
    for (place, before) in [None, Some(Before::Learning), Some(Before::Relearning)]
        .into_iter()
        .enumerate()
    {
        log.push(Entry {
            before,
            ..answer("2026-11-20", Grade::Again, 9 + place as u64)
        });
    }
    let months = stats::by_month(&Log::from(log));
    let told: Vec<_> = months
        .iter()
        .map(|month| (month.year, month.month, month.remembered, month.known))
        .collect();
    assert_eq!(told, [(2026, 9, 1, 2), (2026, 10, 0, 0), (2026, 11, 2, 3)]);
    assert_eq!(months[0].retention(), Some(0.5));
    assert_eq!(months[1].retention(), None);
    assert_eq!(stats::by_month(&Log::default()), []);
}

/// A card: phase, interval in days, lapses, suspended.
type Card = (&'static str, Phase, u64, u32, bool);

fn learner(cards: &[Card]) -> State {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    let today = Day::of_ms(MORNING);
    let memory = |phase, interval: u64, lapses| Memory {
        phase,
        at: MORNING,
        day: today,
        due: match phase {
            Phase::Review => today.0.unsigned_abs() + interval,
            _ => MORNING + 60_000,
        },
        stability: interval.max(1) * 1_000_000,
        difficulty: 5_000_000,
        reps: lapses + 1,
        lapses,
    };
    let schedules = cards.iter().map(|(card, phase, interval, lapses, _)| {
        ((*card).to_owned(), memory(*phase, *interval, *lapses))
    });
    tab.act(&mut disk, Action::CardsReplayed(schedules.collect()));
    for (card, ..) in cards.iter().filter(|card| card.4) {
        let hold = Hold {
            suspended: true,
            ..Hold::default()
        };
        tab.act(
            &mut disk,
            Action::CardHeld {
                card: (*card).to_owned(),
                label: String::new(),
                hold,
            },
        );
    }
    tab.state
}

fn cards() -> State {
    learner(&[
        ("lists", Phase::Review, 20, 0, false),
        ("sets", Phase::Review, 21, 8, false),
        ("tuples", Phase::Learning(0), 0, 0, false),
        ("strings", Phase::Relearning(0), 0, 7, false),
        ("dictionaries", Phase::Review, 90, 9, true),
    ])
}

#[test]
fn every_card_stands_somewhere_and_leeches_are_counted_besides() {
    let standing = Standing::of(&cards());
    let told = Standing {
        learning: 2,
        young: 1,
        mature: 1,
        suspended: 1,
        leeches: 2,
    };
    assert_eq!((standing, standing.total()), (told, 5));
    assert_eq!(Standing::of(&State::default()), Standing::default());
}

#[test]
fn pictures_are_drawn_anew_when_a_schedule_changes() {
    let all = [
        ("lists", Phase::Review, 20, 0, false),
        ("sets", Phase::Review, 21, 0, false),
    ];
    let mark = |change: &dyn Fn(&mut [Card; 2])| {
        let mut cards = all;
        change(&mut cards);
        stats::mark(&learner(&cards))
    };
    let before = mark(&|_| {});
    assert_eq!(mark(&|_| {}), before);
    assert_ne!(mark(&|cards| cards[0].2 = 19), before);
    assert_ne!(mark(&|cards| cards[1].4 = true), before);
    assert_ne!(mark(&|cards| (cards[0].2, cards[1].2) = (21, 20)), before);
    assert_ne!(stats::mark(&State::default()), before);
}

#[test]
fn an_area_is_remembered_as_its_cards_are() {
    let state = cards();
    let on = Day(Day::of_ms(MORNING).0 + 20);
    // Suspended cards and those of no area are left out.
    let area_of = |card: &str| match card {
        "lists" | "sets" | "dictionaries" => Some(3),
        "tuples" => Some(1),
        _ => None,
    };
    let areas = stats::by_area(&state, on, &area_of);
    assert_eq!(areas.keys().collect::<Vec<_>>(), [&1, &3]);
    let of = |card| recall(state.memory(card).unwrap(), on);
    let area = &areas[&3];
    assert_eq!(area.cards, 2);
    assert!((area.recall - (of("lists") + of("sets")) / 2.0).abs() < 1e-6);
    assert!(areas[&1].recall < area.recall);
}
