//! What studying day by day promises.

mod booking;
mod cairn;
mod days_end;
mod drafting;
mod habits;
mod journal;
mod journal_file;
mod keeping_on;
mod library;
mod looking_back;
mod measuring;
mod sitting;
mod timing;
mod travelling;
mod warning;
mod weighing;

use crate::day::Day;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}
