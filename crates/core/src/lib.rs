//! The pure heart of Cairn: what the learner did, what counts, and the shapes of what a page shows.
//! No DOM, no clock, no randomness, no IO: time and random seeds are arguments.

pub mod index;
pub mod page;
