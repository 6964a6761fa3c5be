//! What a page shows, as data: the compiler writes it, the pages read it. Text only; it owns no rule
//! and knows nothing of a learner's state. The shapes travel as JSON beside the page, so a field is
//! left out where it is empty.

mod cards;
mod habits;
mod lists;
mod plan;
mod reading;
mod topic;
mod track;

pub use cards::*;
pub use habits::*;
pub use lists::*;
pub use plan::*;
pub use topic::*;
pub use track::*;

use serde::Serialize;

/// The text of one page, by the kind of route.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "page")]
pub enum PageData {
    /// `/` and `/tracks/`: the tracks to choose from.
    Tracks(TracksPage),
    /// `/tracks/<track>/`.
    Track(Box<TrackPage>),
    /// `/topics/<topic>/`.
    Topic(Box<TopicPage>),
    /// `/progress/`.
    Progress(ProgressPage),
    /// `/settings/`.
    Settings(SettingsPage),
    /// A page whose text is in the program: the 404 page.
    Plain,
}

/// A link to a topic or a track: its id and what it is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Named {
    /// The id without its kind, such as `lists`.
    pub id: String,
    /// What it is called on the page.
    pub title: String,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
