//! What Cairn promises, tried from outside: journeys in real browsers, and the rules of the house.
//! It knows the site only as a learner's browser does, through its pages.

mod axe;
pub mod bench;
mod browser;
mod display;
mod driver;
mod gate;
mod host;
#[cfg(test)]
mod house;
pub mod journey;
pub mod journeys;
mod patience;
mod sentry;
mod stage;
mod watch;
pub mod weight;

pub use axe::Violation;
pub use stage::Stage;
