//! The pure heart of Cairn: what the learner did, what counts, and the shapes of what a page shows.
//! No DOM, no clock, no randomness, no IO: time and random seeds are arguments.

pub mod action;
pub mod advice;
pub mod anki;
mod base36;
pub mod day;
pub mod decode;
pub mod export;
mod hash;
pub mod import;
pub mod index;
pub mod interview;
pub mod markdown;
pub mod notice;
pub mod page;
pub mod parcel;
pub mod placement;
pub mod plan;
pub mod qr;
pub mod receipt;
pub mod record;
pub mod review;
pub mod search;
pub mod share;
pub mod state;
pub mod study;
pub mod tally;
pub mod text;
pub mod update;
mod wire;

pub use wire::Fault;

#[cfg(test)]
mod tests;
