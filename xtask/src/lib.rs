//! The project's commands, as a library so that the browser tests serve the site the way `serve` does.
//! It knows the tools and the folders; it knows nothing of what a page says.

pub mod base;
pub mod bench;
pub mod bless;
pub mod build;
pub mod check;
pub mod cli;
pub mod engine;
pub mod lessons;
pub mod licences;
pub mod new_topic;
pub mod next;
pub mod program;
pub mod run;
pub mod serve;
pub mod server;
pub mod setup;
pub mod shrink;
pub mod tally;
pub mod test;
pub mod worker;
pub mod workspace;
