//! All journeys, in a learner's words. What a page is made of is known here, below, and nowhere else in
//! this crate.

mod smoke;
mod weight;

use xtask::engine::Engine;

use crate::journey::{Journey, journey};

const EVERY: &[Engine] = &Engine::ALL;
const CHROMIUM: &[Engine] = &[Engine::Chromium];

/// Every journey there is.
#[must_use]
pub fn all() -> Vec<Journey> {
    vec![
        journey(EVERY, smoke::the_first_page_opens_and_comes_alive),
        journey(CHROMIUM, smoke::the_first_page_opens_under_a_path),
        journey(
            CHROMIUM,
            smoke::the_first_page_has_no_fault_of_accessibility,
        ),
        journey(CHROMIUM, weight::the_longest_track_is_light_to_open),
    ]
}
