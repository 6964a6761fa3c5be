//! When cards come back: FSRS-6 as its crate publishes it, and what holds for any answers at any time.

use fsrs::{FSRS, FSRSItem, FSRSReview, MemoryState};
use proptest::prelude::*;

use crate::action::{Action, Now};
use crate::day::Day;
use crate::review::{
    At, DECAY, Grade, Graded, Memory, Options, Phase, Scheduler,
    log::{Entry, Log},
    recall, replay,
};
use crate::state::State;
use crate::update::update;

const DAY: u64 = 86_400_000;
/// 2026-11-20, noon.
const NOON: u64 = 1_795_176_000_000;

fn at(ms: u64) -> At {
    At {
        ms,
        day: Day::of_ms(ms),
    }
}

/// Without steps, spreading or limits: what FSRS itself says.
fn plain() -> Options {
    Options {
        steps: Vec::new(),
        again_steps: Vec::new(),
        fuzz: false,
        ..Options::default()
    }
}

fn answers(options: &Options, memory: Option<&Memory>, at: At) -> [Memory; 4] {
    Scheduler::new(options.clone())
        .answers("lists", memory, at)
        .expect("a memory that can be scheduled")
}

/// Where an answer stands in time: a step before any day.
fn when(memory: &Memory) -> (bool, u64) {
    (memory.phase == Phase::Review, memory.due)
}

#[test]
fn a_new_card_is_scheduled_as_the_crate_publishes_it() {
    // From the documentation of `FSRS::next_states`, fsrs 6.6.2.
    let published = [
        (212_000, 6_413_300),
        (1_293_100, 5_112_171),
        (2_306_500, 2_118_104),
        (8_295_600, 1_000_000),
    ];
    let next = answers(&plain(), None, at(NOON));
    let found = next.map(|memory| (memory.stability, memory.difficulty));
    assert_eq!(found, published);
    assert_eq!(next.map(|memory| memory.interval()), [1, 2, 3, 8]);
}

#[test]
fn a_history_of_answers_leads_where_the_crate_says() {
    // Ratings and days of the item in the crate's own test of memory states.
    let history = [(1, 0), (3, 1), (3, 3), (3, 8), (3, 21)];
    let reviews = history.map(|(rating, delta_t)| FSRSReview { rating, delta_t });
    let item = FSRSItem {
        reviews: reviews.to_vec(),
    };
    let expected = FSRS::default().memory_state(item, None).unwrap();
    let mut memory: Option<Memory> = None;
    let mut ms = NOON;
    for (rating, days) in history {
        ms += u64::from(days) * DAY;
        let grade = Grade::of(u8::try_from(rating).unwrap()).unwrap();
        memory = Some(answers(&plain(), memory.as_ref(), at(ms))[grade.place()]);
    }
    let memory = memory.unwrap();
    let near = |ours: u64, theirs: f32| (ours as f32 / 1e6 - theirs).abs() < 1e-4 * theirs;
    assert!(
        near(memory.stability, expected.stability),
        "{memory:?} {expected:?}"
    );
    assert!(near(memory.difficulty, expected.difficulty));
    assert_eq!((memory.reps, memory.lapses), (5, 0));
}

#[test]
fn recall_is_what_the_crate_says() {
    assert_eq!(DECAY, fsrs::FSRS6_DEFAULT_DECAY);
    let memory = answers(&plain(), None, at(NOON))[2];
    for days in [0, 1, 3, 30, 365] {
        let state = MemoryState {
            stability: 2.3065,
            difficulty: 2.118_104,
        };
        let theirs = fsrs::current_retrievability(state, days as f32, DECAY);
        let ours = recall(&memory, Day(memory.day.0 + days));
        assert!((ours - theirs).abs() < 1e-5, "{days}: {ours} {theirs}");
    }
}

#[test]
fn a_new_card_goes_through_its_steps() {
    let options = Options {
        fuzz: false,
        ..Options::default()
    };
    let minutes = |memory: &Memory| (memory.due - memory.at) / 60_000;
    let next = answers(&options, None, at(NOON));
    assert_eq!(
        next.map(|memory| memory.phase),
        [
            Phase::Learning(0),
            Phase::Learning(0),
            Phase::Learning(1),
            Phase::Review
        ]
    );
    assert_eq!(
        (
            minutes(&next[0]),
            next[1].due - next[1].at,
            minutes(&next[2])
        ),
        (1, 330_000, 10)
    );
    let later = answers(&options, Some(&next[2]), at(NOON + 600_000));
    assert_eq!(
        later.map(|memory| memory.phase),
        [
            Phase::Learning(0),
            Phase::Learning(1),
            Phase::Review,
            Phase::Review
        ]
    );
    assert_eq!(later[2].interval(), 2);
    // Forgotten once it is known: a lapse, and a step.
    let known = later[2];
    let lapsed = answers(&options, Some(&known), at(NOON + 3 * DAY))[0];
    assert_eq!(
        (lapsed.phase, lapsed.lapses, minutes(&lapsed)),
        (Phase::Relearning(0), 1, 10)
    );
    let again = answers(&options, Some(&lapsed), at(NOON + 3 * DAY + 600_000));
    assert_eq!((again[0].lapses, again[2].phase), (1, Phase::Review));
}

#[test]
fn no_interval_is_longer_than_the_learner_wants() {
    let options = Options {
        longest: 30,
        ..Options::default()
    };
    let mut memory = answers(&options, None, at(NOON))[3];
    for round in 1..20 {
        memory = answers(&options, Some(&memory), at(NOON + round * 30 * DAY))[3];
        assert!(memory.interval() <= 30, "{memory:?}");
    }
}

fn options() -> impl Strategy<Value = Options> {
    let steps = || {
        proptest::collection::vec(1..=720_u16, 0..4).prop_map(|mut steps| {
            steps.sort_unstable();
            steps
        })
    };
    let easy = proptest::array::uniform7(any::<bool>());
    (
        70..=97_u8,
        steps(),
        steps(),
        1..=36_500_u32,
        any::<bool>(),
        easy,
    )
        .prop_map(
            |(percent, steps, again_steps, longest, fuzz, easy_days)| Options {
                retention: f32::from(percent) / 100.0,
                steps,
                again_steps,
                longest,
                fuzz,
                easy_days,
                ..Options::default()
            },
        )
}

/// Answers, each after so many minutes, which may be negative: a clock that was set back.
fn history() -> impl Strategy<Value = Vec<(u8, i64)>> {
    const TWO_YEARS: i64 = 1_051_200;
    let gap = prop_oneof![
        4 => 0..30_i64,
        4 => 1_000..60_000_i64,
        1 => -TWO_YEARS..TWO_YEARS,
    ];
    proptest::collection::vec((1..=4_u8, gap), 1..25)
}

/// Plays a history, and gives every schedule on the way, with its line in the log.
fn played(options: &Options, history: &[(u8, i64)]) -> Vec<(Memory, Entry)> {
    let scheduler = Scheduler::new(options.clone());
    let mut state = State::default();
    let mut ms = NOON.cast_signed();
    let mut memories = Vec::new();
    for (grade, minutes) in history {
        ms += minutes * 60_000 + 1;
        let at = at(ms.unsigned_abs());
        let next = scheduler
            .answers("lists", state.memory("lists"), at)
            .unwrap();
        let grade = Grade::of(*grade).unwrap();
        let graded = Graded::new(&state, 7, "lists", &next, grade, 7);
        memories.push(graded.memory);
        let action = Action::CardGraded {
            name: "Lists".to_owned(),
            graded: Box::new(graded),
        };
        let now = Now {
            ms: at.ms,
            replica: 7,
        };
        update(&mut state, action, now);
    }
    let log = Log::of(&state);
    let line = |memory: Memory| {
        let mut entries = log.entries.iter();
        let entry = entries.find(|entry| entry.at.ms == memory.at).unwrap();
        (memory, entry.clone())
    };
    memories.into_iter().map(line).collect()
}

proptest! {
    #[test]
    fn a_better_grade_never_comes_back_earlier(options in options(), history in history()) {
        let scheduler = Scheduler::new(options.clone());
        for (memory, _) in played(&options, &history) {
            let later = at(memory.at + 3 * DAY);
            let next = scheduler.answers("lists", Some(&memory), later).unwrap();
            prop_assert!(next.map(|memory| when(&memory)).is_sorted(), "{next:?}");
        }
    }

    #[test]
    fn whatever_the_clock_does_every_schedule_can_be_kept_and_no_time_is_negative(
        options in options(),
        history in history(),
    ) {
        let played = played(&options, &history);
        prop_assert_eq!(played.len(), history.len());
        for (memory, entry) in played {
            prop_assert_eq!(memory.check(), Ok(()));
            prop_assert!(memory.due_day().is_none_or(|due| due > memory.day));
            prop_assert!((0.0..=1.0).contains(&recall(&memory, memory.day)));
            prop_assert!(u64::from(entry.elapsed) <= 30_000);
        }
    }

    #[test]
    fn replaying_the_log_gives_the_schedule(options in options(), history in history()) {
        let played = played(&options, &history);
        let answers: Vec<_> = played.iter().map(|(_, entry)| entry).collect();
        let replayed = replay(&Scheduler::new(options), &answers);
        prop_assert_eq!(replayed, played.last().map(|(memory, _)| *memory));
    }

    #[test]
    fn a_line_of_the_log_says_what_was_answered(history in history()) {
        let played = played(&Options::default(), &history);
        let mut before: Option<Memory> = None;
        for ((grade, _), (memory, entry)) in history.iter().zip(&played) {
            prop_assert_eq!(entry.grade.number(), *grade);
            prop_assert_eq!((entry.at.day, entry.seconds), (memory.day, 7));
            prop_assert_eq!(entry.before, before.map(|before| before.phase.into()));
            let elapsed = before.map_or(0, |before| entry.at.days_since(before.day));
            prop_assert_eq!(entry.elapsed, elapsed);
            before = Some(*memory);
        }
    }
}
