//! One track: its head, its table of contents, its sections as a trail.

mod choice;
pub mod items;
mod line;
mod panel;
mod section;
mod toc;

use crate::{
    route::Route,
    site::href,
    state::{Store, library::Library, use_store},
    ui::{
        progress_bar::ProgressBar,
        rich_text::rich,
        segmented::{Segment, Segmented},
    },
};
use cairn_core::{
    page::{TrackDetails, TrackPage},
    record::Kind,
    tally::Course,
};
use crate::ui::erased::{Erase, Erased};
use leptos::{prelude::*, task};
use std::sync::Arc;

/// What every part of the page needs of the track. Cheap to clone.
#[derive(Clone)]
pub struct Track {
    page: Arc<TrackPage>,
    course: Arc<Course>,
    store: Store,
    /// Everything was opened or closed at once.
    all_open: RwSignal<Option<bool>>,
    /// What opens under the lines, once it is fetched.
    details: RwSignal<Option<Arc<TrackDetails>>>,
    library: Library,
}

impl Track {
    /// Fetches what opens under the lines, once.
    fn load_details(&self) {
        if self.details.with_untracked(Option::is_some) {
            return;
        }
        let (library, details, id) = (self.library, self.details, self.page.id.clone());
        task::spawn_local(async move {
            if let Ok(found) = library.details(&id).await {
                details.set(Some(Arc::new(found)));
            }
        });
    }

    /// Whether an option counts now.
    fn option_counts(&self, option: &str) -> bool {
        for group in &self.course.groups {
            self.store.track(cairn_core::record::Key::new(Kind::Choice, group.id.as_str()));
        }
        self.store.read(|state| self.course.options(state)).iter().any(|counting| counting == option)
    }
}

/// The page.
pub fn view(data: &TrackPage) -> Erased {
    let store = use_store();
    let track = Track {
        course: Arc::new(Course::from_page(data)),
        page: Arc::new(data.clone()),
        store,
        all_open: RwSignal::new(None),
        details: RwSignal::new(None),
        library: expect_context(),
    };
    let own = track.clone();
    Effect::new(move |_| {
        // A newcomer has ticked no point yet: their counts need no details.
        if store.is_ready() && store.read(|state| !state.is_new()) {
            own.load_details();
        }
    });
    let course = Arc::clone(&track.course);
    let total = {
        // What a newcomer sees: the required units before any choice is made.
        let new = cairn_core::state::State::default();
        course.tally(&new).total
    };
    let count = Signal::derive(move || {
        if !store.is_ready() {
            return (0, total);
        }
        let tally = store.watch(|state| course.tally(state));
        (tally.done, tally.total)
    });
    let filter = RwSignal::new("all".to_owned());
    let sections = (0..track.page.sections.len()).map(|place| section::view(&track, place)).collect::<Vec<_>>();
    view! {
        <div class="track">
            <header class="track-head page-head">
                <p class="crumbs">
                    <a href=href(&Route::Tracks)>"Tracks"</a>
                </p>
                <h1>{rich(&data.title)}</h1>
                <p class="lead">{rich(data.goal.as_deref().unwrap_or(&data.summary))}</p>
                <ProgressBar name=["Progress in ", &data.title].concat() count/>
                {assumed(data)}
                {advice(data)}
                <p class="muted">"Last updated " {data.updated.clone()}</p>
            </header>
            {toc::view(&track)}
            <div class="track-body" data-filter=move || filter.get()>
                {tools(&track, filter)}
                {sections}
            </div>
        </div>
    }
    .erased()
}

/// Filters, and opening and closing everything at once.
fn tools(track: &Track, filter: RwSignal<String>) -> impl IntoView + use<> {
    let all_open = track.all_open;
    let segments = [
        ("all", "All"),
        ("open", "Open"),
        ("learning", "Learning"),
        ("done", "Done"),
        ("skipped", "Skipped"),
        ("required", "Required only"),
    ]
    .map(|(value, label)| Segment::new(value, label))
    .to_vec();
    view! {
        <div class="filters">
            <Segmented name="Show" segments value=filter on_pick=move |picked| filter.set(picked)/>
            <button type="button" class="text-button" on:click=move |_| all_open.set(Some(true))>
                "Expand all"
            </button>
            <button type="button" class="text-button" on:click=move |_| all_open.set(Some(false))>
                "Collapse all"
            </button>
        </div>
    }
}

/// What the track takes as known, and where it is taught.
fn assumed(data: &TrackPage) -> Option<Erased> {
    if data.assumes.is_empty() {
        return None;
    }
    let topics = data
        .assumes
        .iter()
        .map(|topic| {
            view! {
                <li>
                    <a href=href(&Route::Topic(topic.id.clone()))>{rich(&topic.title)}</a>
                </li>
            }
        })
        .collect::<Vec<_>>();
    let from = data.assumes_track.as_ref().map(|track| {
        view! {
            <p>
                "If these are new to you, begin with "
                <a href=href(&Route::Track(track.id.clone()))>{track.title.clone()}</a>
                "."
            </p>
        }
    });
    Some(
        view! {
            <aside class="aside-box" aria-label="Taken as known">
                <p>"This track takes as known:"</p>
                <ul class="link-list">{topics}</ul>
                {from}
            </aside>
        }
        .erased(),
    )
}

fn advice(data: &TrackPage) -> Option<Erased> {
    (!data.advice.is_empty()).then(|| {
        let rows = data.advice.iter().map(|text| view! { <li>{rich(text)}</li> }).collect::<Vec<_>>();
        view! { <ul class="plain-list">{rows}</ul> }.erased()
    })
}
