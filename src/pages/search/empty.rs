//! What stands under the box before anything is asked: what was searched for before, and where else to look.

use super::{BOX, Desk};
use crate::{
    route::Route,
    site::href,
    state::{focus, search},
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{item, link, link_list, list, paragraph, section},
        live::{maybe, spawn},
    },
};
use cairn_core::{
    action::Action,
    page::TrackCard,
    record::{Key, Kind},
    search::{forgotten, recent},
    state::setting,
};
use leptos::task;

/// The heading of what was searched for before.
const RECENT: &str = "search-recent";

/// What stands there.
pub fn view(desk: Desk, tracks: &[TrackCard]) -> Erased {
    let words = "Topics and their points, interview questions, projects, books and courses: what you type \
                 is looked for in all of them. A typing error is forgiven.";
    let links = tracks.iter().map(|track| {
        let to = href(&Route::Track(track.id.clone()));
        (to, track.title.clone().erased())
    });
    vec![
        paragraph("", words),
        maybe(move || recents(desk)),
        section("search-tracks", "Or walk a track", vec![link_list(links)]),
    ]
    .erased()
}

fn recents(desk: Desk) -> Option<Erased> {
    let store = desk.store;
    store.track(Key::new(Kind::Device, setting::SEARCHES));
    let kept = store.read(|state| state.device(setting::SEARCHES).map(str::to_owned))?;
    let entries: Vec<Erased> = recent(&kept)
        .into_iter()
        .map(|query| entry(desk, &kept, query))
        .collect();
    (store.is_ready() && !entries.is_empty()).then(|| {
        let title = "Searched for before";
        section(RECENT, title, vec![list("recent", entries)])
    })
}

fn entry(desk: Desk, kept: &str, query: &str) -> Erased {
    let again = query.to_owned();
    let ask = move || {
        desk.put(&again);
        search::focus_instead(BOX);
    };
    let without = forgotten(kept, query);
    let store = desk.store;
    let forget = move || {
        store.dispatch(Action::DeviceSettingChanged {
            id: setting::SEARCHES.to_owned(),
            text: without.clone(),
        });
        spawn(async move {
            task::tick().await;
            if !focus(RECENT) {
                search::focus_instead(BOX);
            }
        });
    };
    item(vec![
        Button::text(query.to_owned(), ask).view(),
        Button::styled("forget", "", forget)
            .named(["Forget ", query].concat())
            .view(),
    ])
}

/// A link to all tracks, where nothing was found.
pub fn tracks_link() -> Erased {
    link("button", href(&Route::Tracks), "Look in the tracks")
}
