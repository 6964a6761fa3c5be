//! All journeys, in a learner's words. What a page is made of is known here, below, and nowhere else in
//! this crate.

mod access;
mod damage;
mod desk;
mod everywhere;
mod eyes;
mod file;
mod first_minute;
mod hands;
mod hostile;
mod keyboard;
mod memory;
mod smoke;
mod status;
mod tabs;
mod weight;

use xtask::engine::Engine;

use crate::journey::{Journey, journey};

const EVERY: &[Engine] = &Engine::ALL;
const CHROMIUM: &[Engine] = &[Engine::Chromium];

/// Every journey there is.
#[must_use]
pub fn all() -> Vec<Journey> {
    let features = [
        smoke::all(),
        first_minute::all(),
        everywhere::all(),
        status::all(),
        file::all(),
        hostile::all(),
        tabs::all(),
        damage::all(),
        keyboard::all(),
        access::all(),
        weight::all(),
    ];
    features.into_iter().flatten().collect()
}
