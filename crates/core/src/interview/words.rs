//! Times and questions as a report says them.

use crate::text::{blocks, fenced};

/// A time as minutes and seconds, such as `4:05`.
#[must_use]
pub fn minutes(ms: u64) -> String {
    let seconds = ms / 1000;
    let rest = (seconds % 60).to_string();
    let zero = if rest.len() < 2 { "0" } else { "" };
    [&(seconds / 60).to_string(), ":", zero, &rest].concat()
}

/// The first sentence or so of what a card asks: its first paragraph, on one line.
#[must_use]
pub fn title(front: &str) -> String {
    let mut paragraphs = blocks(front).into_iter();
    let first = paragraphs.find(|block| fenced(block).is_none());
    let words = first.unwrap_or_default().split_whitespace();
    words.collect::<Vec<_>>().join(" ")
}
