//! The pages, a room a route. A page renders its text without a browser; what the learner did comes
//! later, from the store.

pub mod not_found;
pub mod progress;
pub mod settings;
pub mod today;
pub mod topic;
pub mod track;
pub mod tracks;

use crate::route::Route;
use crate::ui::erased::Erased;
use cairn_core::page::PageData;
use std::sync::Arc;

/// A page: where it is, and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its route.
    pub route: Route,
    /// Its text; [`PageData::Plain`] on another route than 404 means that it is not on this device.
    pub data: Arc<PageData>,
}

/// The page's view.
pub fn view(page: &Page) -> Erased {
    match (&page.route, &*page.data) {
        (Route::Today, PageData::Tracks(data)) => today::view(data),
        (Route::Tracks, PageData::Tracks(data)) => tracks::view(data),
        (Route::Track(_), PageData::Track(data)) => track::view(data),
        (Route::Topic(_), PageData::Topic(data)) => topic::view(data),
        (Route::Progress, PageData::Progress(data)) => progress::view(data),
        (Route::Settings, PageData::Settings(data)) => settings::view(data),
        (Route::NotFound, _) => not_found::view(),
        _ => not_found::unreachable_view(),
    }
}

/// The page's title and its description for search engines.
#[must_use]
pub fn title(page: &Page, site: &str) -> (String, String) {
    let (title, description) = match (&page.route, &*page.data) {
        (Route::Today, _) => {
            return (
                [site, ": a study companion for Python, data and AI"].concat(),
                "Five roadmaps for Python, data, machine learning, backend and interviews. No account, no \
                 server: your progress stays with you."
                    .to_owned(),
            );
        }
        (Route::Tracks, _) => (
            "Tracks".to_owned(),
            "Five roadmaps to follow, complete and in order.".to_owned(),
        ),
        (_, PageData::Track(track)) => (track.title.clone(), track.summary.clone()),
        (_, PageData::Topic(topic)) => (topic.title.clone(), topic.outcome.clone()),
        (Route::Progress, _) => (
            "Progress".to_owned(),
            "How far you have come, by track and area.".to_owned(),
        ),
        (Route::Settings, _) => (
            "Settings".to_owned(),
            "Theme, profile, your data, and what this is made of.".to_owned(),
        ),
        (Route::NotFound, _) => (
            "Page not found".to_owned(),
            "There is no such page.".to_owned(),
        ),
        _ => ("Not on this device".to_owned(), String::new()),
    };
    ([&title, " · ", site].concat(), description)
}
