//! The compiler, tested from outside: a small site that is whole, and what happens when one thing in it is
//! changed.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

mod answers;
mod as_of;
mod cards;
mod code;
mod fixture;
mod graph;
mod items;
mod ledger;
mod lessons;
mod lists;
mod names;
mod pages;
mod plan;
mod planning;
mod questions;
mod real;
mod search;
mod sections;
mod share;
mod syntax;
mod text;
mod timetable;
mod topics;
mod whole;
