//! What studying day by day promises.

mod booking;
mod days_end;
mod journal;
mod journal_file;

use crate::day::Day;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}
