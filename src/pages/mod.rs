//! The pages, a room a route. A page renders its text without a browser; what the learner did comes
//! later, from the store.

mod boxes;
pub mod day;
mod incoming;
pub mod interview;
pub mod journal;
pub mod not_found;
pub mod parts;
pub mod plan;
pub mod progress;
pub mod review;
pub mod search;
pub mod settings;
pub mod shared;
mod standing;
pub mod today;
pub mod topic;
pub mod track;
pub mod tracks;

use crate::{
    route::Route,
    site::Site,
    ui::{erased::Erased, rich_text::plain},
};
use cairn_core::page::PageData;
use std::sync::Arc;

/// A page: where it is, and its text.
#[derive(Clone)]
pub struct Page {
    /// Its route.
    pub route: Route,
    /// Its text; [`PageData::Plain`] on another route than 404 means that it is not on this device.
    pub data: Arc<PageData>,
    /// What makes its view.
    pub view: parts::View,
}

impl Page {
    /// Its view.
    #[must_use]
    pub fn show(&self) -> Erased {
        (self.view)(self)
    }
}

/// The page's title and its description for search engines.
#[must_use]
pub fn title(page: &Page, site: &Site) -> (String, String) {
    let (title, description) = match (&page.route, &*page.data) {
        (Route::Today, _) => {
            return (
                [&site.name, ": ", &plain(&site.tagline)].concat(),
                site.tagline.clone(),
            );
        }
        (Route::Tracks, _) => ("Tracks", "All tracks, each a whole way in order."),
        (_, PageData::Track(track)) => (track.title.as_str(), track.summary.as_str()),
        (_, PageData::Topic(topic)) => (topic.title.as_str(), topic.outcome.as_str()),
        (Route::Progress, _) => ("Progress", "How far you have come, by track and area."),
        (Route::Settings, _) => (
            "Settings",
            "Theme, profile, your data, and what this is made of.",
        ),
        (Route::Shared, PageData::Tracks(_)) => (
            "Shared progress",
            "Hand your progress on in a link, or see what somebody shared with you.",
        ),
        (Route::Search, _) => (
            "Search",
            "One box for topics, questions, projects and resources.",
        ),
        (Route::Review, _) => (
            "Review",
            "Cards that come back before you forget them, each at its own pace.",
        ),
        (Route::Interview, _) => (
            "Mock interview",
            "Questions against the clock, then where to look again.",
        ),
        (Route::Plan, _) => (
            "Plan",
            "What to learn when, with the hours that you have, and when you are likely done.",
        ),
        (Route::Journal, _) => (
            "Journal",
            "What you learnt, a bug that you solved, how a week went: your own words, by day.",
        ),
        (Route::NotFound, _) => ("Page not found", "There is no such page."),
        _ => (
            "Not on this device",
            "This page was not kept here, and there is no network.",
        ),
    };
    (
        [&plain(title), " · ", &site.name].concat(),
        plain(description),
    )
}
