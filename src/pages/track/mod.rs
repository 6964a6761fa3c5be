//! One track: its head, its table of contents, its sections as a trail.

pub mod cards;
mod choice;
pub mod items;
mod line;
mod memory;
mod offer;
mod panel;
mod paper;
mod placement;
pub mod placing;
mod section;
pub mod toc;

use crate::{
    pages::standing::follow,
    route::Route,
    site::href,
    state::{Store, library::Library, use_store},
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{item, link, link_list, list, page_head, paragraph},
        live::{count, effect, maybe, nothing, spawn, text},
        progress_bar::progress_bar,
        rich_text::rich,
        tick::css_name,
    },
};
use cairn_core::{
    action::Action,
    page::{TrackDetails, TrackPage},
    record::{Key, Kind},
    state::State,
    tally::Course,
};
use leptos::prelude::*;
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
        let track = self.clone();
        spawn(async move {
            track.have_details().await;
        });
    }

    /// What opens under the lines, fetched where it is not here. `None` where it cannot be had.
    async fn have_details(&self) -> Option<Arc<TrackDetails>> {
        if let Some(details) = self.details.get_untracked() {
            return Some(details);
        }
        let found = Arc::new(self.library.details(&self.page.id).await.ok()?);
        // The page may be gone by then.
        let _ = self.details.try_set(Some(Arc::clone(&found)));
        Some(found)
    }

    /// Whether an option counts now.
    fn option_counts(&self, option: &str) -> bool {
        for group in &self.course.groups {
            self.store.track(Key::new(Kind::Choice, group.id.as_str()));
        }
        self.store
            .read(|state| self.course.options(state))
            .iter()
            .any(|counting| counting == option)
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
    follow(store, track.library, || ());
    let own = track.clone();
    effect(move || {
        // A newcomer has ticked no point yet: their counts need no details.
        if store.is_ready() && store.read(|state| !state.is_new()) {
            own.load_details();
        }
    });
    let course = Arc::clone(&track.course);
    // What a newcomer sees: the required units before any choice is made.
    let total = course.tally(&State::default()).total;
    let count = count(move || {
        if !store.is_ready() {
            return (0, total);
        }
        let tally = store.watch(|state| course.tally(state));
        (tally.done, tally.total)
    });
    let filter = filter(&track);
    let sections: Vec<Erased> = (0..track.page.sections.len())
        .map(|place| section::view(&track, place))
        .collect();
    let head = page_head(
        rich(&data.title),
        vec![
            paragraph("lead", rich(data.goal.as_deref().unwrap_or(&data.summary))),
            progress_bar(["Progress in ", &data.title].concat(), count),
            assumed(data),
            advice(data),
            paragraph("muted", ["Last updated ", &data.updated].concat()),
            memory::view(&track),
            paper::view(&track, filter),
        ],
    );
    view! {
        <div class="track">
            <div class="track-head">{paragraph("crumbs", link("", href(&Route::Tracks), "Tracks"))} {head}</div>
            {toc::view(&track)}
            <div class="track-body" data-filter=filter>
                {tools(&track, filter)}
                {nothing_matches(&track, filter)}
                {sections}
            </div>
        </div>
    }
    .erased()
}

/// Which lines are shown, as this device last had it.
fn filter(track: &Track) -> Signal<String> {
    let (store, id) = (track.store, filter_id(track));
    Signal::derive(move || {
        store.track(Key::new(Kind::Device, id.as_str()));
        store.read(|state| state.device(&id).unwrap_or("all").to_owned())
    })
}

fn filter_id(track: &Track) -> String {
    ["filter-", &track.page.id].concat()
}

/// What can be shown of a track: as it is stored, and as it is called.
const FILTERS: [(&str, &str); 6] = [
    ("all", "Everything"),
    ("open", "What is open"),
    ("learning", "Learning"),
    ("done", "Done"),
    ("skipped", "Skipped"),
    ("required", "Required only"),
];

/// Filters, and opening and closing everything at once.
fn tools(track: &Track, filter: Signal<String>) -> Erased {
    let (store, id) = (track.store, filter_id(track));
    let on_change = move |event| {
        let picked = event_target_value(&event);
        let text = if picked == "all" {
            String::new()
        } else {
            picked
        };
        store.dispatch(Action::DeviceSettingChanged {
            id: id.clone(),
            text,
        });
    };
    let all_open = track.all_open;
    let are_open = move || all_open.get().unwrap_or(true);
    let label = text(move || {
        if are_open() {
            "Collapse all"
        } else {
            "Expand all"
        }
        .to_owned()
    });
    let turn = move || all_open.update(|open| *open = Some(!open.unwrap_or(true)));
    let options: Vec<Erased> = FILTERS
        .iter()
        .map(|(value, label)| view! { <option value=*value>{*label}</option> }.erased())
        .collect();
    view! {
        <div class="filters">
            <label for="filter">"Show"</label>
            <select id="filter" class="select" prop:value=filter on:change=on_change>
                {options}
            </select>
            {Button::text(label, turn).view()}
        </div>
    }
    .erased()
}

/// A word where a filter leaves no line.
fn nothing_matches(track: &Track, filter: Signal<String>) -> Erased {
    let (store, course) = (track.store, Arc::clone(&track.course));
    maybe(move || {
        let filter = filter.get();
        if filter == "all" {
            return None;
        }
        let some = store.watch(|state| {
            (0..course.lines.len()).any(|line| {
                let stands = course.line_state(line, state);
                match filter.as_str() {
                    "open" => !stands.status.is_settled(),
                    "required" => stands.counts,
                    word => css_name(stands.status) == word,
                }
            })
        });
        (!some).then(|| {
            paragraph(
                "muted",
                "No line of this track is like that now. Show everything to see them all.",
            )
        })
    })
}

/// What the track takes as known, and where it is taught.
fn assumed(data: &TrackPage) -> Erased {
    if data.assumes.is_empty() {
        return nothing();
    }
    let topics = data
        .assumes
        .iter()
        .map(|topic| (href(&Route::Topic(topic.id.clone())), rich(&topic.title)));
    let from = data.assumes_track.as_ref().map(|track| {
        let there = link(
            "",
            href(&Route::Track(track.id.clone())),
            track.title.clone(),
        );
        paragraph("", ("If these are new to you, begin with ", there, "."))
    });
    view! {
        <aside class="aside-box" aria-label="Taken as known">
            {paragraph("", "This track takes as known:")}
            {link_list(topics)}
            {from}
        </aside>
    }
    .erased()
}

fn advice(data: &TrackPage) -> Erased {
    if data.advice.is_empty() {
        return nothing();
    }
    list(
        "plain-list",
        data.advice.iter().map(|words| item(rich(words))).collect(),
    )
}
