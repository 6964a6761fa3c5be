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
    let date = Date::new_0();
    let two = |number: u32| {
        let digits = number.to_string();
        if number < 10 {
            ["0", &digits].concat()
        } else {
            digits
        }
    };
    [
        date.get_full_year().to_string(),
        two(date.get_month() + 1),
        two(date.get_date()),
    ]
    .join("-")
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
