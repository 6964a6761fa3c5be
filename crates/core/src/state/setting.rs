//! The ids of settings, of places and of the device's own preferences that the program knows, and which of them
//! stay when everything is erased.

use crate::record::{Key, Kind};

/// Setting: answers stay hidden until asked for (`yes`).
pub const HIDE_ANSWERS: &str = "hide-answers";
/// Setting: the day of the last export, `YYYY-MM-DD`.
pub const LAST_EXPORT: &str = "last-export";
/// Setting: the day before which the learner is not reminded to export, `YYYY-MM-DD`.
pub const REMIND_AFTER: &str = "remind-after";
/// Place: the track last worked on.
pub const LAST_TRACK: &str = "last";
/// Device: `light` or `dark`; without it the system's choice holds.
pub const THEME: &str = "theme";
/// Device: `off` where single keys do nothing.
pub const KEYS: &str = "keys";
/// Device: `on` where answers are said aloud before they are shown.
pub const ALOUD: &str = "aloud";
/// Device: what was searched for, a query a line; see [`crate::search::recent`].
pub const SEARCHES: &str = "searches";

/// Whether it stays when everything is erased: how the screen looks, and which keys work. Nothing that tells what
/// the learner did, or looked for.
pub fn outlives(key: &Key) -> bool {
    key.kind == Kind::Device && [THEME, KEYS].contains(&key.id.as_str())
}
