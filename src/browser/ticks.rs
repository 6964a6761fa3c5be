//! Something that is done again every second, for as long as who asked for it is there. A browser that sleeps, or hides
//! the page, leaves seconds out.

use gloo_timers::callback::Interval;

/// While it lives, the seconds are counted; dropped, they are not.
pub struct Ticks(#[expect(dead_code, reason = "dropping it ends the ticks")] Interval);

impl Ticks {
    /// Every second.
    pub fn new(act: impl FnMut() + 'static) -> Self {
        Self(Interval::new(1000, act))
    }
}
