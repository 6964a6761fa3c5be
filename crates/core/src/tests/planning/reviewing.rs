//! How many minutes a day reviews are reckoned with.

use super::super::{Disk, MORNING, Tab};
use crate::day::Day;
use crate::plan::reviews::minutes;
use crate::review::Grade;

#[test]
fn who_has_no_cards_has_no_reviews_to_plan() {
    let mut disk = Disk::new();
    let tab = Tab::fresh(&mut disk);
    assert_eq!(minutes(&tab.state, Day::of_ms(MORNING)), [0; 0]);
}

#[test]
fn reviews_take_as_long_as_answers_took_and_go_on_as_the_mean_of_four_weeks() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    // Each took nine seconds.
    for number in 0..200 {
        let card = format!("card-{number}");
        tab.grade(&mut disk, &card, Grade::Easy, MORNING + number);
    }
    let days = minutes(&tab.state, Day::of_ms(MORNING));
    assert_eq!(days.len(), 29);
    let (last, ahead) = days.split_last().unwrap();
    let all: u32 = ahead.iter().sum();
    // 1,800 seconds, each begun minute of a day counted whole.
    assert!((30..30 + 28).contains(&all), "{all}");
    assert_eq!(*last, (all + 14) / 28);
    // What is overdue by then is due on that day.
    let late = minutes(&tab.state, Day(Day::of_ms(MORNING).0 + 60));
    assert_eq!((late[0], late[1], late[28]), (200 * 15 / 60, 0, 2));
}
