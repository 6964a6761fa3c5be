//! How much of the site is on this device, whether a newer version is, and what the learner may ask for. The
//! worker does the work; nothing here knows how.

use crate::browser::worker;
use leptos::prelude::*;

/// Where keeping the site on this device stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nobody has said yet.
    Unknown,
    /// The browser keeps no sites, or not here.
    Impossible,
    /// The host did not send what the build wrote.
    Failed,
    /// The first pages are on their way.
    Begins,
    /// The rest is on its way.
    Fills,
    /// The rest waits for a network, or for a host that is in order.
    Waits,
    /// The device saves data: the learner is asked first.
    Asks,
    /// There is no room for the rest.
    Full,
    /// All of it is here.
    Ready,
}

/// What is known of this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offline {
    /// Where it stands.
    pub standing: Standing,
    /// How many pages are here, of how many.
    pub pages: (u32, u32),
    /// How much there is to come, in megabytes before compression.
    pub megabytes: u32,
    /// A newer version can be loaded.
    pub update: bool,
    /// The browser offers to install the site.
    pub install: bool,
}

/// What a learner may ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Keep everything here, although the device saves data.
    Agree,
    /// Go on with what did not come.
    Again,
    /// Load the newer version now.
    Take,
    /// Install the site.
    Install,
}

thread_local! {
    /// Wakes who shows it. One listener serves the page for its life.
    static NEWS: ArcTrigger = {
        let news = ArcTrigger::new();
        let woken = news.clone();
        worker::on_news(move || woken.notify());
        news
    };
}

/// What is known now; woken when that changes. In effects only, and once the page is alive.
#[must_use]
pub fn offline() -> Offline {
    NEWS.with(ArcTrigger::track);
    let number = |fact| worker::said(fact).and_then(|text| text.parse().ok());
    let count = |fact| number(fact).unwrap_or(0);
    Offline {
        standing: standing(worker::said("offline").as_deref()),
        pages: (count("offline-ready"), count("offline-pages")),
        megabytes: count("offline-megabytes"),
        update: worker::said("offline-update").is_some(),
        install: worker::said("install").is_some(),
    }
}

fn standing(word: Option<&str>) -> Standing {
    match word {
        Some("none") => Standing::Impossible,
        Some("failed") => Standing::Failed,
        Some("begins") => Standing::Begins,
        Some("fills") => Standing::Fills,
        Some("waits") => Standing::Waits,
        Some("asks") => Standing::Asks,
        Some("full") => Standing::Full,
        Some("ready") => Standing::Ready,
        _ => Standing::Unknown,
    }
}

/// Asks for something.
pub fn ask(wish: Wish) {
    worker::ask(match wish {
        Wish::Agree => "agree",
        Wish::Again => "again",
        Wish::Take => "take",
        Wish::Install => "install",
    });
}
