//! How topics stand in memory: what fades, what is due, what is new, and when the next card comes.

use std::collections::BTreeMap;

use super::reviewing::{DAY, at, item};
use super::{Disk, MORNING, Tab, marked};
use crate::action::Action;
use crate::record::{Hold, Status};
use crate::review::queue::Item;
use crate::review::{Grade, Options, Standing, setting, standings};

/// The cards of three topics; one question is about two of them.
fn items() -> Vec<Item> {
    let asks = Item {
        card: "?slicing".to_owned(),
        topics: vec!["tuples".to_owned(), "lists".to_owned()],
        area: "python-core".to_owned(),
    };
    let mut items = ["lists", "lists!a", "lists+b", "lists-of-lists"]
        .map(item)
        .to_vec();
    items.push(asks);
    items
}

fn stand(tab: &Tab, days: u64) -> BTreeMap<String, Standing> {
    let options = Options::of(&tab.state);
    standings(&tab.state, &items(), at(MORNING + days * DAY), &options)
}

fn suspend(card: &str) -> Action {
    Action::CardHeld {
        card: card.to_owned(),
        label: String::new(),
        hold: Hold {
            suspended: true,
            ..Hold::default()
        },
    }
}

/// All cards answered once, and again after their step.
fn learnt() -> (Disk, Tab) {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    for card in items() {
        tab.grade(&mut disk, &card.card, Grade::Good, MORNING);
        tab.grade(&mut disk, &card.card, Grade::Good, MORNING + 600_000);
    }
    (disk, tab)
}

#[test]
fn a_topic_fades_when_the_mean_recall_of_its_cards_falls() {
    let (mut disk, mut tab) = learnt();
    let lists = |tab: &Tab, days| stand(tab, days)["lists"];
    assert_eq!(lists(&tab, 0).recall, Some(1.0));
    assert!(!lists(&tab, 1).fading);
    let whole = lists(&tab, 9);
    assert!(whole.fading && whole.recall.is_some_and(|recall| recall < 0.9));
    assert_eq!((whole.cards, whole.due), (4, 4));
    // A topic whose id begins alike is another, and the question counts for both of its topics.
    tab.grade(&mut disk, "lists-of-lists", Grade::Easy, MORNING + 9 * DAY);
    assert_eq!(lists(&tab, 9), whole);
    assert_eq!(stand(&tab, 9)["lists-of-lists"].recall, Some(1.0));
    assert_eq!(stand(&tab, 9)["tuples"].due, 1);
    // What is answered or suspended lifts the rest, or leaves it.
    tab.grade(&mut disk, "lists!a", Grade::Easy, MORNING + 9 * DAY);
    assert!(lists(&tab, 9).recall > whole.recall);
    tab.act(&mut disk, suspend("lists!a"));
    let rest = lists(&tab, 9);
    assert!((rest.recall.unwrap() - whole.recall.unwrap()).abs() < 1e-6);
    assert_eq!((rest.cards, rest.due), (4, 3));
}

#[test]
fn a_topic_of_which_nothing_may_be_asked_does_not_fade() {
    let (mut disk, mut tab) = learnt();
    for card in ["lists", "lists!a", "lists+b", "?slicing"] {
        let hold = Hold {
            buried: Some(at(MORNING + 9 * DAY).day),
            ..Hold::default()
        };
        let action = Action::CardHeld {
            card: card.to_owned(),
            label: String::new(),
            hold,
        };
        tab.act(&mut disk, action);
    }
    let lists = stand(&tab, 9)["lists"];
    assert!(!lists.fading && lists.due == 0 && lists.next == Some(1));
    assert!(stand(&tab, 10)["lists"].fading);
}

#[test]
fn new_cards_are_those_of_what_is_finished() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    let new = |tab: &Tab, topic: &str| stand(tab, 0)[topic].new;
    // The learner's own is open from the first.
    assert_eq!((new(&tab, "lists"), new(&tab, "tuples")), (1, 0));
    tab.act(&mut disk, marked("lists", Status::Done));
    assert_eq!((new(&tab, "lists"), new(&tab, "tuples")), (4, 1));
    tab.act(
        &mut disk,
        Action::SettingNoted {
            id: setting::UNLOCK.to_owned(),
            text: "no".to_owned(),
        },
    );
    assert_eq!(new(&tab, "lists"), 1);
    tab.grade(&mut disk, "lists+b", Grade::Easy, MORNING);
    assert_eq!(new(&tab, "lists"), 0);
}

#[test]
fn the_next_card_is_said_in_days() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    tab.grade(&mut disk, "lists", Grade::Easy, MORNING);
    let first = stand(&tab, 0)["lists"].next.unwrap();
    assert!((6..12).contains(&first), "{first}");
    assert_eq!(stand(&tab, 2)["lists"].next, Some(first - 2));
    tab.grade(&mut disk, "lists!a", Grade::Good, MORNING);
    // At a step, it comes later today, and is due once that is over.
    assert_eq!(stand(&tab, 0)["lists"].next, Some(0));
    let after = stand(&tab, 1)["lists"];
    assert_eq!((after.due, after.next), (1, Some(first - 1)));
}
