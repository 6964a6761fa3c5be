//! Studying day by day: what was booked, kept and written down, and what follows from it. Days are study days
//! ([`crate::review::Moment::at`]); it knows no clock, no page and nothing of what is planned ahead.

pub mod book;
mod entries;
pub mod habits;
pub mod hours;
pub mod journal;
pub mod pace;
pub mod road;
pub mod sitting;
pub mod stones;
pub mod streak;
pub mod timer;
pub mod warnings;
pub mod week;

pub use book::{Book, DayBook, Session};
pub use entries::Entries;
pub use hours::Asked;
pub use sitting::Sitting;
pub use streak::Streak;
pub use timer::Timer;
