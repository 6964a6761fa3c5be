//! What a mock interview asks of the browser: chance, the local time, a file. It decides nothing and knows no
//! question.

use super::{Store, transfer};
use crate::browser::clock;

/// What a run is drawn by.
#[must_use]
pub fn seed() -> u64 {
    u64::from(clock::random_u32()) << 32 | u64::from(clock::random_u32())
}

/// The local day of a moment as `YYYY-MM-DD`, and its time as `HH:MM`.
#[must_use]
pub fn local(ms: u64) -> (String, String) {
    clock::local(ms)
}

/// Offers a text as a file to keep, and says what became of it.
pub fn save(store: Store, name: &str, media_type: &str, text: &str) {
    let said = ["Saved as ", name, "."].concat();
    transfer::offer(store, name, media_type, text, said);
}
