//! The parts of the program that are fetched when a page first needs them. It knows which part makes which
//! page, and nothing of what stands on it.
//!
//! The build splits the wasm at the functions marked here (`xtask/src/program.rs`): what only one part
//! needs travels with that part, what several need in chunks of their own, the rest in the main module.

use super::{
    Page, interview, journal, not_found, plan, progress, review, search, settings, shared, today,
    topic, track, tracks,
};
use crate::{route::Route, ui::erased::Erased};
use cairn_core::page::PageData;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// Makes a page's view.
pub type View = fn(&Page) -> Erased;

/// A part of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Today, and the choice of tracks.
    First,
    /// A track.
    Track,
    /// A topic.
    Topic,
    /// Progress.
    Progress,
    /// Settings.
    Settings,
    /// Progress in a link.
    Shared,
    /// The search.
    Search,
    /// Reviews.
    Review,
    /// A mock interview.
    Interview,
    /// The plan.
    Plan,
    /// The journal.
    Journal,
}

impl Part {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::First,
        Self::Track,
        Self::Topic,
        Self::Progress,
        Self::Settings,
        Self::Shared,
        Self::Search,
        Self::Review,
        Self::Interview,
        Self::Plan,
        Self::Journal,
    ];

    /// The part that makes a page; those that stand in for another are in the main module.
    #[must_use]
    pub fn of(route: &Route) -> Option<Self> {
        match route {
            Route::Today | Route::Tracks => Some(Self::First),
            Route::Track(_) => Some(Self::Track),
            Route::Topic(_) => Some(Self::Topic),
            Route::Progress => Some(Self::Progress),
            Route::Settings => Some(Self::Settings),
            Route::Shared => Some(Self::Shared),
            Route::Search => Some(Self::Search),
            Route::Review => Some(Self::Review),
            Route::Interview => Some(Self::Interview),
            Route::Plan => Some(Self::Plan),
            Route::Journal => Some(Self::Journal),
            Route::NotHere | Route::NotFound => None,
        }
    }

    /// Its name in the build.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Track => "track",
            Self::Topic => "topic",
            Self::Progress => "progress",
            Self::Settings => "settings",
            Self::Shared => "shared",
            Self::Search => "search",
            Self::Review => "review",
            Self::Interview => "interview",
            Self::Plan => "plan",
            Self::Journal => "journal",
        }
    }
}

/// Fetches what makes a page's view, where it is not here yet.
///
/// # Errors
/// Where it cannot be had: without a network, or because another build took this one's place.
pub async fn view_of(route: &Route) -> Result<View, SplitLoaderError> {
    match Part::of(route) {
        Some(Part::First) => first().await,
        Some(Part::Track) => track().await,
        Some(Part::Topic) => topic().await,
        Some(Part::Progress) => progress().await,
        Some(Part::Settings) => settings().await,
        Some(Part::Shared) => shared().await,
        Some(Part::Search) => search().await,
        Some(Part::Review) => review().await,
        Some(Part::Interview) => interview().await,
        Some(Part::Plan) => plan().await,
        Some(Part::Journal) => journal().await,
        None => Ok(|page| match page.route {
            Route::NotHere => not_found::unreachable_view(),
            _ => not_found::view(),
        }),
    }
}

#[wasm_split(first, fallible)]
fn first() -> Result<View, SplitLoaderError> {
    Ok(|page| match (&page.route, &*page.data) {
        (Route::Today, PageData::Tracks(data)) => today::view(data),
        (_, PageData::Tracks(data)) => tracks::view(data),
        _ => not_found::unreachable_view(),
    })
}

#[wasm_split(track, fallible)]
fn track() -> Result<View, SplitLoaderError> {
    Ok(|page| match &*page.data {
        PageData::Track(data) => track::view(data),
        _ => not_found::unreachable_view(),
    })
}

#[wasm_split(topic, fallible)]
fn topic() -> Result<View, SplitLoaderError> {
    Ok(|page| match &*page.data {
        PageData::Topic(data) => topic::view(data),
        _ => not_found::unreachable_view(),
    })
}

#[wasm_split(progress, fallible)]
fn progress() -> Result<View, SplitLoaderError> {
    Ok(|page| match &*page.data {
        PageData::Progress(data) => progress::view(data),
        _ => not_found::unreachable_view(),
    })
}

#[wasm_split(settings, fallible)]
fn settings() -> Result<View, SplitLoaderError> {
    Ok(|page| match &*page.data {
        PageData::Settings(data) => settings::view(data),
        _ => not_found::unreachable_view(),
    })
}

#[wasm_split(shared, fallible)]
fn shared() -> Result<View, SplitLoaderError> {
    Ok(|page| match &*page.data {
        PageData::Tracks(data) => shared::view(data),
        _ => not_found::unreachable_view(),
    })
}

#[wasm_split(search, fallible)]
fn search() -> Result<View, SplitLoaderError> {
    Ok(|page| match &*page.data {
        PageData::Tracks(data) => search::view(data),
        _ => not_found::unreachable_view(),
    })
}

#[wasm_split(review, fallible)]
fn review() -> Result<View, SplitLoaderError> {
    Ok(|page| match &*page.data {
        PageData::Tracks(_) => review::view(),
        _ => not_found::unreachable_view(),
    })
}

#[wasm_split(interview, fallible)]
fn interview() -> Result<View, SplitLoaderError> {
    Ok(|page| match &*page.data {
        PageData::Tracks(data) => interview::view(data),
        _ => not_found::unreachable_view(),
    })
}

#[wasm_split(plan, fallible)]
fn plan() -> Result<View, SplitLoaderError> {
    Ok(|page| match &*page.data {
        PageData::Tracks(data) => plan::view(data),
        _ => not_found::unreachable_view(),
    })
}

#[wasm_split(journal, fallible)]
fn journal() -> Result<View, SplitLoaderError> {
    Ok(|page| match &*page.data {
        PageData::Tracks(_) => journal::view(),
        _ => not_found::unreachable_view(),
    })
}
