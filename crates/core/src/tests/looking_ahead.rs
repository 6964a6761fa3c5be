//! An interview ahead: what would be remembered on the day, and what to leave.

use super::reviewing::{DAY, at, item};
use super::{Disk, MORNING, Tab, marked};
use crate::day::Day;
use crate::record::Status;
use crate::review::queue::Item;
use crate::review::{Grade, Options, goal::outlook};

#[test]
fn the_outlook_says_what_would_be_forgotten_and_what_does_not_fit() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    tab.grade(&mut disk, "lists", Grade::Again, MORNING);
    tab.grade(&mut disk, "sets", Grade::Easy, MORNING);
    let mut items: Vec<Item> = [
        "lists", "sets", "big!a", "big!b", "big!c", "small", "closed",
    ]
    .map(item)
    .to_vec();
    items[1].area = "ml".to_owned();
    for topic in ["big", "small"] {
        tab.act(&mut disk, marked(topic, Status::Done));
    }
    let now = at(MORNING + DAY);
    let ahead = |new, days: i64| {
        let options = Options {
            new,
            ..Options::default()
        };
        outlook(&tab.state, &items, now, &options, Day(now.day.0 + days))
    };
    let far = ahead(1, 3).unwrap();
    let order = |of: &[crate::review::goal::Prediction]| {
        of.iter().map(|of| of.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(order(&far.topics), ["lists", "sets"]);
    assert_eq!(order(&far.areas), ["python-core", "ml"]);
    assert!(far.topics[0].recall < far.topics[1].recall && far.topics[1].recall < 1.0);
    assert_eq!(
        (far.days, far.leave.as_slice()),
        (3, ["small".to_owned()].as_slice())
    );
    assert_eq!(ahead(2, 2).unwrap().leave, Vec::<String>::new());
    assert_eq!(ahead(0, 9).unwrap().leave, ["big", "small"]);
    assert_eq!(ahead(1, -1), None);
}
