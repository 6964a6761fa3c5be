//! The clock, the calendar day and chance: what the pure core takes as arguments.

use js_sys::{Date, Math};

/// Milliseconds since 1970, UTC.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a clock before 1970 reads as 0"
)]
pub fn now_ms() -> u64 {
    Date::now().max(0.0) as u64
}

/// Minutes that the local clock is ahead of UTC.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    reason = "an offset is at most a day of minutes"
)]
pub fn minutes_ahead() -> i32 {
    -(Date::new_0().get_timezone_offset() as i32)
}

/// The learner's local day as `YYYY-MM-DD`.
#[must_use]
pub fn today() -> String {
    day(&Date::new_0())
}

/// The local day of a moment as `YYYY-MM-DD`, and its time as `HH:MM`.
#[must_use]
#[expect(
    clippy::cast_precision_loss,
    reason = "milliseconds of this age are exact"
)]
pub fn local(ms: u64) -> (String, String) {
    let date = Date::new(&(ms as f64).into());
    let time = [two(date.get_hours()), two(date.get_minutes())].join(":");
    (day(&date), time)
}

fn day(date: &Date) -> String {
    [
        date.get_full_year().to_string(),
        two(date.get_month() + 1),
        two(date.get_date()),
    ]
    .join("-")
}

fn two(number: u32) -> String {
    let digits = number.to_string();
    if number < 10 {
        ["0", &digits].concat()
    } else {
        digits
    }
}

/// A number for this page load, to tell its writes from those of another tab.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a product below 2^32"
)]
pub fn random_u32() -> u32 {
    (Math::random() * 4_294_967_296.0) as u32
}
