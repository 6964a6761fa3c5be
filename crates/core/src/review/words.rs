//! Spans of time as a button says them.

use super::{At, Memory};

const MINUTE: u64 = 60_000;

/// When a card comes back, from now: `1 min`, `8 h`, `12 d`, `2.3 mo`, `1.4 y` (Anki's short forms).
pub fn span(memory: &Memory, now: At) -> String {
    match memory.due_day() {
        Some(day) => days((day.0 - now.day.0).max(0).unsigned_abs()),
        None => minutes(memory.due.saturating_sub(now.ms).div_ceil(MINUTE).max(1)),
    }
}

fn minutes(minutes: u64) -> String {
    match minutes {
        0..60 => [minutes.to_string().as_str(), " min"].concat(),
        _ => [tenths(minutes * 10 / 60).as_str(), " h"].concat(),
    }
}

fn days(days: u64) -> String {
    match days {
        0..30 => [days.to_string().as_str(), " d"].concat(),
        30..365 => [tenths(days * 10 / 30).as_str(), " mo"].concat(),
        _ => [tenths(days * 10 / 365).as_str(), " y"].concat(),
    }
}

/// `23` as `2.3`, `20` as `2`.
fn tenths(tenths: u64) -> String {
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => [(tenths / 10).to_string().as_str(), ".", &rest.to_string()].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_said_as_anki_says_them() {
        let said = [1, 59, 60, 90, 720].map(minutes);
        assert_eq!(said, ["1 min", "59 min", "1 h", "1.5 h", "12 h"]);
        let said = [1, 29, 30, 69, 364, 365, 511, 3650].map(days);
        let expected = [
            "1 d", "29 d", "1 mo", "2.3 mo", "12.1 mo", "1 y", "1.4 y", "10 y",
        ];
        assert_eq!(said, expected);
    }
}
