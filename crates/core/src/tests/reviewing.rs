//! What an answer writes, and what becomes of it: in two tabs, over devices, taken back; what is asked today;
//! and what every page can say of memory.

use super::{Disk, MORNING, Tab, marked};
use crate::action::{Action, Now};
use crate::day::Day;
use crate::export::export;
use crate::import;
use crate::record::{Hold, Key, Kind, Status, Value};
use crate::review::log::Log;
use crate::review::queue::{self, Counts, Done, Item, Next, Pile, Queue};
use crate::review::{At, Grade, Graded, Moment, Options, Scheduler, missed, setting};
use crate::state::State;

pub(super) const DAY: u64 = 86_400_000;

pub(super) fn at(ms: u64) -> At {
    Moment { ms, ahead: 60 }.at(4)
}

/// The answer that the page would send.
fn answer(state: &State, replica: u32, card: &str, grade: Grade, ms: u64) -> Action {
    let options = Options::of(state);
    let now = at(ms);
    let before = state.memory(card);
    let next = Scheduler::new(options).answers(card, before, now).unwrap();
    Action::CardGraded {
        name: card.to_owned(),
        graded: Box::new(Graded::new(state, replica, card, &next, grade, 9)),
    }
}

impl Tab {
    pub(super) fn grade(&mut self, disk: &mut Disk, card: &str, grade: Grade, ms: u64) {
        self.now.ms = ms;
        let action = answer(&self.state, self.now.replica, card, grade, ms);
        self.act(disk, action);
    }
}

pub(super) fn item(card: &str) -> Item {
    let topic = card.split(['!', '+']).next().unwrap_or_default();
    Item {
        card: card.to_owned(),
        topics: vec![topic.to_owned()],
        area: "python-core".to_owned(),
    }
}

fn queue(state: &State, items: &[Item], ms: u64) -> Queue {
    let done = Done::of(&Log::of(state), at(ms).day);
    Queue::of(state, items, done, at(ms), &Options::of(state), None)
}

#[test]
fn an_answer_is_in_the_schedule_and_in_the_log_and_one_undo_takes_both_back() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    tab.grade(&mut disk, "lists", Grade::Good, MORNING);
    let first = tab.state.clone();
    tab.grade(&mut disk, "lists", Grade::Easy, MORNING + 600_000);
    assert_eq!(Log::of(&tab.state).entries.len(), 2);
    assert_eq!(tab.state.memory("lists").map(|memory| memory.reps), Some(2));
    tab.act(&mut disk, Action::Undone);
    assert_eq!(Log::of(&tab.state), Log::of(&first));
    assert_eq!(tab.state.memory("lists"), first.memory("lists"));
    tab.act(&mut disk, Action::Undone);
    assert_eq!(Log::of(&tab.state).entries, []);
    assert_eq!(tab.state.memory("lists"), None);
    // And so it is stored.
    let again = Tab::open(&mut disk, 9).0;
    assert_eq!(
        (
            Log::of(&again.state).entries.len(),
            again.state.memories().count()
        ),
        (0, 0)
    );
}

#[test]
fn answers_in_two_tabs_are_both_in_the_log() {
    let mut disk = Disk::new();
    let mut one = Tab::open(&mut disk, 1).0;
    let mut other = Tab::open(&mut disk, 2).0;
    one.grade(&mut disk, "lists", Grade::Good, MORNING);
    other.grade(&mut disk, "tuples", Grade::Hard, MORNING + 1);
    let log = Log::of(&Tab::open(&mut disk, 3).0.state);
    let cards: Vec<_> = log
        .entries
        .iter()
        .map(|entry| entry.card.as_str())
        .collect();
    assert_eq!(cards, ["lists", "tuples"]);
}

#[test]
fn what_two_devices_answered_is_reckoned_together() {
    // The same card, on the phone in the morning and on the desk in the evening.
    let (mut phone_disk, mut desk_disk) = (Disk::new(), Disk::new());
    let mut phone = Tab::open(&mut phone_disk, 1).0;
    let mut desk = Tab::open(&mut desk_disk, 2).0;
    phone.grade(&mut phone_disk, "lists", Grade::Easy, MORNING);
    desk.grade(&mut desk_disk, "lists", Grade::Easy, MORNING + DAY);
    let meet = |from: &State, to: &mut Tab, disk: &mut Disk| {
        let file = import::read(export(from, MORNING + DAY).as_bytes(), to.now).unwrap();
        to.act(disk, Action::Imported(Box::new(file)));
        let log = Log::of(&to.state);
        let found = missed(&to.state, &log, &Scheduler::new(Options::default()));
        assert_eq!(found.len(), 1);
        to.act(disk, Action::CardsReplayed(found));
        assert_eq!(to.state.memory("lists").map(|memory| memory.reps), Some(2));
    };
    let before = phone.state.clone();
    meet(&desk.state, &mut phone, &mut phone_disk);
    meet(&before, &mut desk, &mut desk_disk);
    assert_eq!(phone.state.memory("lists"), desk.state.memory("lists"));
    let log = Log::of(&phone.state);
    assert_eq!(
        missed(&phone.state, &log, &Scheduler::new(Options::default())),
        []
    );
}

#[test]
fn finishing_a_topic_opens_its_cards_and_decks_are_added_by_hand() {
    let items = ["lists", "lists!slicing", "sets"].map(item);
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    let new = |tab: &Tab| queue(&tab.state, &items, MORNING).counts().new;
    assert_eq!(new(&tab), 0);
    tab.act(&mut disk, marked("lists", Status::Done));
    assert_eq!(new(&tab), 2);
    let set = |id: &str, text: &str| Action::SettingChanged {
        id: id.to_owned(),
        name: "Setting".to_owned(),
        text: text.to_owned(),
    };
    tab.act(&mut disk, set(setting::UNLOCK, "no"));
    assert_eq!(new(&tab), 0);
    let deck = |deck: &str, taken| Action::DecksTaken {
        decks: vec![deck.to_owned()],
        label: "Deck".to_owned(),
        taken,
    };
    tab.act(&mut disk, deck("topic/sets", true));
    assert_eq!(new(&tab), 1);
    tab.act(&mut disk, deck("area/python-core", true));
    assert_eq!(new(&tab), 3);
    tab.act(&mut disk, set(setting::NEW, "2"));
    assert_eq!(new(&tab), 2);
    tab.act(&mut disk, deck("area/python-core", false));
    assert_eq!(new(&tab), 1);
}

#[test]
fn a_day_is_worked_through_by_piles_and_ends() {
    let items = ["a", "b", "c"].map(item);
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    for topic in ["a", "b", "c"] {
        tab.act(&mut disk, marked(topic, Status::Done));
    }
    let next = |tab: &Tab, ms| queue(&tab.state, &items, ms).next(ms);
    let card = |card: &str, pile| Next::Card {
        card: card.to_owned(),
        pile,
    };
    assert_eq!(next(&tab, MORNING), card("a", Pile::New));
    tab.grade(&mut disk, "a", Grade::Again, MORNING);
    tab.grade(&mut disk, "b", Grade::Easy, MORNING + 1000);
    tab.grade(&mut disk, "c", Grade::Easy, MORNING + 2000);
    // The step takes a minute, and nothing else is left: it comes before its time.
    assert_eq!(next(&tab, MORNING + 3000), card("a", Pile::Learning));
    tab.grade(&mut disk, "a", Grade::Good, MORNING + 60_000);
    let counts = queue(&tab.state, &items, MORNING + 61_000).counts();
    assert_eq!(
        counts,
        Counts {
            new: 0,
            learning: 1,
            review: 0
        }
    );
    tab.grade(&mut disk, "a", Grade::Good, MORNING + 660_000);
    assert_eq!(next(&tab, MORNING + 661_000), Next::Nothing);
    // What was learnt comes back; held back, it does not.
    let later = MORNING + 40 * DAY;
    assert_eq!(queue(&tab.state, &items, later).counts().review, 3);
    assert_eq!(queue::due(&tab.state, at(later)), 3);
    let hold = |hold| Action::CardHeld {
        card: "b".to_owned(),
        label: "b".to_owned(),
        hold,
    };
    let buried = Hold {
        buried: Some(at(later).day),
        ..Hold::default()
    };
    tab.act(&mut disk, hold(buried));
    assert_eq!(queue::due(&tab.state, at(later)), 2);
    assert_eq!(queue::due(&tab.state, at(later + DAY)), 3);
    tab.act(
        &mut disk,
        hold(Hold {
            suspended: true,
            ..Hold::default()
        }),
    );
    assert_eq!(queue(&tab.state, &items, later + DAY).counts().review, 2);
}

#[test]
fn with_an_interview_ahead_what_would_be_forgotten_by_then_comes_first() {
    let items = ["short", "long"].map(item);
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    tab.grade(&mut disk, "long", Grade::Easy, MORNING);
    tab.grade(&mut disk, "short", Grade::Good, MORNING + 20 * DAY);
    tab.grade(
        &mut disk,
        "short",
        Grade::Good,
        MORNING + 20 * DAY + 600_000,
    );
    let now = MORNING + 24 * DAY;
    let first = |goal| {
        let options = Options::default();
        let queue = Queue::of(&tab.state, &items, Done::default(), at(now), &options, goal);
        match queue.next(now) {
            Next::Card { card, .. } => card,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(first(None), "long");
    assert_eq!(first(Some(Day(at(now).day.0 + 90))), "short");
}

#[test]
fn settings_that_cannot_be_read_count_as_not_set() {
    let mut tab = Tab::fresh(&mut Disk::new());
    let rubbish = [
        "",
        "0",
        "100",
        "-1",
        "9e9",
        "ten",
        "10 1",
        "1 1000",
        "\u{1f3d4}",
    ];
    let ids = [
        setting::RETENTION,
        setting::STEPS,
        setting::AGAIN_STEPS,
        setting::LONGEST,
    ];
    for (id, text) in ids.iter().flat_map(|id| rubbish.map(|text| (id, text))) {
        let now = Now {
            ms: MORNING,
            replica: 1,
        };
        let action = Action::SettingNoted {
            id: (*id).to_owned(),
            text: text.to_owned(),
        };
        crate::update::update(&mut tab.state, action, now);
        let options = Options::of(&tab.state);
        assert!((0.7..=0.97).contains(&options.retention) && options.longest > 0);
        assert!(options.steps.is_sorted() && options.again_steps.is_sorted());
    }
}

#[test]
fn an_own_card_is_written_and_taken_away() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    let write = |text: Option<(&str, &str)>| Action::CardWritten {
        card: "lists+k3j9x2".to_owned(),
        label: "Card".to_owned(),
        text: text.map(|(front, back)| (front.to_owned(), back.to_owned())),
    };
    tab.act(&mut disk, write(Some(("What?", "That."))));
    assert_eq!(
        tab.state.card_text("lists+k3j9x2"),
        Some(("What?", "That."))
    );
    assert!(queue::is_open(
        &tab.state,
        &item("lists+k3j9x2"),
        &Options::default()
    ));
    tab.act(&mut disk, write(None));
    assert_eq!(tab.state.card_text("lists+k3j9x2"), None);
    tab.act(&mut disk, Action::Undone);
    assert_eq!(tab.state.card_texts().count(), 1);
    let long = "x".repeat(4001);
    tab.act(&mut disk, write(Some((&long, ""))));
    assert_eq!(
        tab.state.card_text("lists+k3j9x2"),
        Some(("What?", "That."))
    );
    let key = Key::new(Kind::CardText, "lists+k3j9x2");
    assert!(matches!(tab.state.value(&key), Some(Value::Written { .. })));
}
