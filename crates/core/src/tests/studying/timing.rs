//! The timer: right after sleep, a reload, a killed tab and a clock that was set.

use proptest::prelude::*;

use super::super::MORNING;
use crate::study::Session;
use crate::study::timer::{LONGEST_ROUND, Lengths, Phase, Timer, rounds};

const MINUTE: u64 = 60_000;
/// Two years.
const AGE: u64 = 63_072_000_000;

fn timer() -> Timer {
    Timer::start("lists", Lengths::default(), MORNING)
}

fn minutes(timer: &Timer, now: u64) -> Option<u32> {
    timer.session(now).map(|session| session.minutes)
}

#[test]
fn a_round_runs_out_and_is_booked_once_as_long_as_it_was_set() {
    let timer = timer();
    assert_eq!(timer.left(MORNING), 25 * MINUTE);
    assert!(!timer.is_over(MORNING + 25 * MINUTE - 1) && timer.is_over(MORNING + 25 * MINUTE));
    let wanted = Session {
        since: MORNING,
        what: "lists".to_owned(),
        minutes: 25,
    };
    assert_eq!(timer.session(MORNING + 25 * MINUTE), Some(wanted.clone()));
    // The laptop slept through the night.
    assert_eq!(timer.session(MORNING + 500 * MINUTE), Some(wanted));
    let pause = timer.resting(MORNING + 25 * MINUTE);
    assert_eq!(
        (
            pause.left(MORNING + 26 * MINUTE),
            minutes(&pause, MORNING + AGE)
        ),
        (4 * MINUTE, None)
    );
    let next = pause.next(MORNING + 31 * MINUTE);
    assert_eq!(
        (next.what.as_str(), next.began),
        ("lists", MORNING + 31 * MINUTE)
    );
}

#[test]
fn what_was_paused_goes_on_with_what_it_had() {
    let paused = timer().paused(MORNING + 10 * MINUTE);
    assert_eq!(paused.phase, Phase::Paused { had: 10 * MINUTE });
    assert_eq!(minutes(&paused, MORNING + AGE), Some(10));
    let on = paused.resumed(MORNING + 60 * MINUTE);
    assert_eq!(minutes(&on, MORNING + 65 * MINUTE), Some(15));
    assert!(on.is_over(MORNING + 75 * MINUTE) && on.began == MORNING);
}

#[test]
fn half_a_minute_is_one_and_less_is_nothing() {
    assert_eq!(minutes(&timer(), MORNING + 29_999), None);
    assert_eq!(minutes(&timer(), MORNING + 30_000), Some(1));
    assert_eq!(minutes(&timer(), MORNING + 89_999), Some(1));
}

#[test]
fn a_clock_set_back_books_nothing_negative_and_the_round_still_ends() {
    let back = MORNING - 60 * MINUTE;
    let paused = timer()
        .paused(MORNING + 10 * MINUTE)
        .resumed(MORNING + 10 * MINUTE);
    assert_eq!(
        (minutes(&timer(), back), minutes(&paused, back)),
        (None, Some(10))
    );
    let on = paused.resumed(back);
    assert!(!on.is_over(back + 14 * MINUTE) && on.is_over(back + 15 * MINUTE));
    // Nothing changes where nothing was wrong.
    assert_eq!(timer().resumed(MORNING + MINUTE), timer());
}

#[test]
fn lengths_are_read_within_their_bounds() {
    let own = Lengths {
        round: 50,
        rest: 10,
    };
    assert_eq!(Lengths::read(&own.text()), Some(own));
    assert_eq!(
        Lengths::read("180 60").map(|lengths| lengths.round),
        Some(LONGEST_ROUND)
    );
    for text in [
        "", "25", "0 5", "25 0", "181 5", "25 61", "25  5", "x y", "-1 5", "25 5 5",
    ] {
        assert_eq!(Lengths::read(text), None, "{text}");
    }
}

#[test]
fn whole_rounds_are_counted() {
    let sessions = [25, 24, 26, 1].map(|minutes| Session {
        since: 0,
        what: String::new(),
        minutes,
    });
    assert_eq!(rounds(&sessions, Lengths::default()), 2);
}

#[test]
fn what_version_1_stored_of_a_timer_reads_as_it_was_meant_and_is_written_the_same() {
    let had = 10 * MINUTE;
    for (text, phase) in [
        (
            "r25,5,mwor0dc0,mwor0dc0,0,lists",
            Phase::Running {
                since: MORNING,
                had: 0,
            },
        ),
        ("p25,5,mwor0dc0,0,cuyo,lists", Phase::Paused { had }),
        (
            "b25,5,mwor0dc0,mwor0dc0,0,lists",
            Phase::Resting { since: MORNING },
        ),
    ] {
        let wanted = Timer { phase, ..timer() };
        assert_eq!(Timer::read(text), Some(wanted.clone()), "{text}");
        assert_eq!(wanted.text(), text);
    }
}

/// What is done with a timer, and how far the clock is moved before.
fn acts() -> impl Strategy<Value = Vec<(u8, i64)>> {
    let age = AGE as i64;
    let moved = prop_oneof![4 => 0..3_600_000_i64, 1 => -age..age];
    proptest::collection::vec((0..5_u8, moved), 0..12)
}

proptest! {
    #[test]
    fn whatever_a_clock_does_a_timer_never_runs_long_or_backwards_and_comes_back(
        acts in acts(),
        round in 1..=180_u32,
        rest in 1..=60_u32,
    ) {
        let mut now = MORNING;
        let mut timer = Timer::start("lists", Lengths { round, rest }, now);
        for (act, moved) in acts {
            now = now.saturating_add_signed(moved);
            let before = timer.had(now);
            timer = match act {
                0 => timer.paused(now),
                1 => timer.resumed(now),
                2 => timer.resting(now),
                3 => timer.next(now),
                _ => timer,
            };
            prop_assert!(act > 1 || timer.had(now) == before);
            prop_assert!(timer.had(now) <= timer.length());
            prop_assert_eq!(timer.had(now) + timer.left(now), timer.length());
            prop_assert!(timer.session(now).is_none_or(|session| (1..=round).contains(&session.minutes)));
            prop_assert_eq!(Timer::read(&timer.text()), Some(timer.clone()));
            // Once the clock is as it was, a round that goes on ends in its time.
            let on = timer.resumed(now);
            prop_assert!(on.is_over(now + on.length()));
        }
    }

    #[test]
    fn reading_a_timer_is_total(text in "([rpb][0-9]{1,3},[0-9]{1,2},)?[rpb0-9a-z,;\u{e9} -]{0,40}", now in 0..AGE * 50) {
        if let Some(timer) = Timer::read(&text) {
            prop_assert!(timer.had(now) <= timer.length());
            prop_assert_eq!(Timer::read(&timer.text()), Some(timer));
        }
    }
}

#[test]
fn whoever_looks_later_finds_the_round_booked_and_its_break_over_or_not() {
    let timer = timer();
    let looked = |timer: &Timer, minutes| timer.looked_at(MORNING + minutes * MINUTE);
    assert_eq!(looked(&timer, 24), None);
    let (session, rest) = looked(&timer, 27).expect("it has run out");
    assert_eq!(session.map(|session| session.minutes), Some(25));
    let rest = rest.expect("a break");
    assert_eq!(rest.left(MORNING + 27 * MINUTE), 3 * MINUTE);
    assert_eq!(looked(&rest, 27), None);
    assert_eq!(looked(&rest, 89), None);
    // Nobody waits for the end of a break for longer than an hour, nor for a break after a night.
    assert_eq!(looked(&rest, 90), Some((None, None)));
    let (session, rest) = looked(&timer, 500).expect("it has run out");
    assert_eq!(
        (session.map(|session| session.minutes), rest),
        (Some(25), None)
    );
    // A pause waits for ever.
    assert_eq!(looked(&timer.paused(MORNING + 10 * MINUTE), 500), None);
}

#[test]
fn a_clock_that_is_set_back_books_nothing_and_goes_on_from_there() {
    let timer = timer().paused(MORNING + 10 * MINUTE).resumed(MORNING + AGE);
    let (session, next) = timer.looked_at(MORNING).expect("it stands in the future");
    assert_eq!(session, None);
    let next = next.expect("it goes on");
    assert_eq!(next.left(MORNING), 15 * MINUTE);
    assert_eq!(minutes(&next, MORNING + 5 * MINUTE), Some(15));
    assert_eq!(next.looked_at(MORNING), None);
}
