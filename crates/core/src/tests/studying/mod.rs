//! What studying day by day promises.

mod booking;
mod cairn;
mod days_end;
mod journal;
mod journal_file;
mod library;
mod warning;

use crate::day::Day;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}
