//! All journeys, in a learner's words. What a page is made of is known here, below, and nowhere else in
//! this crate.

mod access;
mod anki;
mod answers;
mod broken;
mod cairn;
mod choice;
mod clock;
mod colours;
mod damage;
mod day;
mod desk;
mod device;
mod early;
mod everywhere;
mod eyes;
mod file;
mod first_minute;
mod hands;
mod hostile;
mod interview;
mod journal;
mod keyboard;
mod known;
mod lesson;
mod link;
mod memory;
mod narrow;
mod offline;
mod paper;
mod parcel;
mod path;
mod pictures;
mod plain;
mod plan;
mod policy;
mod review;
mod search;
mod settings;
mod shared;
mod status;
mod tabs;
mod topic;
mod update;
mod way;
mod weight;

use xtask::engine::Engine;

use crate::journey::{Journey, journey};

/// What guards a learner's data and what the keyboard does: engines differ in storage, tabs, focus, history.
const EVERY: &[Engine] = &Engine::ALL;
/// Everything else: what the program does, it does in one engine as in the others.
const CHROMIUM: &[Engine] = &[Engine::Chromium];

/// Every journey there is.
#[must_use]
pub fn all() -> Vec<Journey> {
    let features = [
        first_minute::all(),
        everywhere::all(),
        status::all(),
        cairn::all(),
        choice::all(),
        way::all(),
        topic::all(),
        answers::all(),
        interview::all(),
        settings::all(),
        file::all(),
        hostile::all(),
        link::all(),
        shared::all(),
        tabs::all(),
        damage::all(),
        day::all(),
        broken::all(),
        early::all(),
        journal::all(),
        keyboard::all(),
        search::all(),
        review::all(),
        known::all(),
        lesson::all(),
        narrow::all(),
        access::all(),
        anki::all(),
        colours::all(),
        paper::all(),
        parcel::all(),
        path::all(),
        pictures::all(),
        plain::all(),
        plan::all(),
        policy::all(),
        offline::all(),
        device::all(),
        update::all(),
        weight::all(),
    ];
    features.into_iter().flatten().collect()
}
