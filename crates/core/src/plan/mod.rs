//! Planning: units in an order, the minutes that a learner has, and what follows from both: days, weeks, ends of
//! phases, a finish between two dates, and what to do where a date cannot be met. It knows no clock, no page and
//! nothing of how a topic is learnt.
//!
//! A plan is always made from today with what is left. So it is never stored: a week that slipped, an hour more
//! on Saturday or a holiday make another plan, and that is all.
//!
//! What it assumes: a unit takes the minutes that the content says, times how long this learner really takes
//! ([`Speed`]); reviews come first on every day, with at most half of its minutes; of the rest, practice and projects
//! take their share ([`sources::practice`]); topics follow each other, prerequisites first ([`order`]).

pub mod calendar;
pub mod ics;
mod input;
pub mod months;
pub mod order;
mod planner;
pub mod reviews;
pub mod sources;
mod spread;
mod ways;
pub mod wish;
pub mod words;

pub use calendar::{Calendar, HORIZON};
pub use input::{Input, Phase, Priority, Unit};
pub use planner::{DayPlan, Piece, Plan, WeekPlan, plan};
pub use spread::{End, MEASURED, Range, Speed};
pub use ways::{Leave, More, Verdict};
