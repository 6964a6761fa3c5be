//! The one handle through which the app reads and changes anything. It owns the state in memory and
//! wakes what shows it; it performs the effects that the core asks for, and knows no page.

pub mod anki;
pub mod handing;
pub mod interview;
pub mod journal;
pub mod keeper;
pub mod library;
pub mod offline;
pub mod paper;
pub mod planning;
pub mod reading;
pub mod reviews;
pub mod search;
pub mod sharing;
pub mod standing;
mod store;
pub mod studying;
pub mod transfer;

pub use crate::browser::document::focus;
pub use store::{Store, Told, use_store};
