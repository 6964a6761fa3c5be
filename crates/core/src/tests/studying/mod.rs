//! What studying day by day promises.

mod booking;

use crate::day::Day;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}
