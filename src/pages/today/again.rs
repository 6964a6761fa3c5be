//! Where to go on: the track last worked on, what is next in it, the other tracks, the date, and now and
//! then a word on keeping the progress safe.

use crate::{
    pages::{day, today::waiting, tracks::progress},
    route::Route,
    site::{href, use_site},
    state::{Store, library::Library, transfer, use_store},
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{item, link, link_list, list, page_head, paragraph, row, section},
        live::{live, maybe, spawn, text},
        progress_bar::{progress_bar, words},
        rich_text::rich,
    },
};
use cairn_core::{
    action::{Action, Field},
    advice::next_up,
    page::{Item, Line, PageData, TrackCard, TrackPage},
    record::Status,
    state::setting,
    tally::Course,
};
use leptos::prelude::*;
use std::sync::Arc;

/// The page of someone who was here before.
pub fn view(tracks: &[TrackCard]) -> Erased {
    let store = use_store();
    let current = store.read(|state| state.last_track().map(str::to_owned));
    let card = current
        .as_ref()
        .and_then(|id| tracks.iter().find(|track| track.id == *id));
    let others: Vec<Erased> = tracks
        .iter()
        .filter(|track| Some(&track.id) != current.as_ref())
        .map(other)
        .collect();
    let title = if card.is_some() {
        "Other tracks"
    } else {
        "Tracks"
    };
    vec![
        page_head(
            text(move || greeting(store)),
            vec![live(move || goal(store))],
        ),
        reminder(store),
        day::head(store),
        waiting::view(store),
        row(vec![
            link("text-button", href(&Route::Plan), "Your plan"),
            link("text-button", href(&Route::Journal), "Your journal"),
        ]),
        card.map(|card| go_on(card, store)).erased(),
        day::tools(store),
        section("tracks", title, vec![list("link-list", others)]),
    ]
    .erased()
}

fn greeting(store: Store) -> String {
    match store.watch(|state| state.profile(Field::Name).map(str::to_owned)) {
        Some(name) => ["Welcome back, ", &name].concat(),
        None => "Welcome back".to_owned(),
    }
}

/// The goal and the days to the interview, if the learner gave them.
fn goal(store: Store) -> Erased {
    let (goal, date) = store.watch(|state| {
        let own = |field| state.profile(field).map(str::to_owned);
        (own(Field::Goal), own(Field::InterviewDate))
    });
    let interview = date
        .and_then(|date| transfer::days_until(&date))
        .map(|days| match days {
            0 => "Your interview is today.".to_owned(),
            1 => "Your interview is tomorrow.".to_owned(),
            days => ["Your interview is in ", &days.to_string(), " days."].concat(),
        });
    let words: Vec<Erased> = goal
        .into_iter()
        .chain(interview)
        .map(|words| paragraph("muted", words))
        .collect();
    words.erased()
}

/// The current track, and what is next in it.
fn go_on(track: &TrackCard, store: Store) -> Erased {
    let library: Library = expect_context();
    let outline = RwSignal::new(None::<Arc<PageData>>);
    let route = Route::Track(track.id.clone());
    let to = href(&route);
    spawn(async move {
        // Without the track's text the page still leads to the track itself.
        if let Ok(data) = library.page(&route).await {
            outline.set(Some(data));
        }
    });
    let next = maybe(move || outline.get().map(|data| next(&data, store)));
    view! {
        <section class="stack">
            <h2>{link("", to, track.title.clone())}</h2>
            {progress_bar(["Progress in ", &track.title].concat(), progress(&track.id, track.topics))}
            <div class="next-up">{next}</div>
        </section>
    }
    .erased()
}

/// The line to go on with, and what follows.
fn next(data: &PageData, store: Store) -> Erased {
    let PageData::Track(page) = data else {
        return ().erased();
    };
    let course = Course::from_page(page);
    let lines = lines_of(page);
    let places = store.watch(|state| next_up(&course, state, state.place(&page.id), 3));
    let mut rows = places.iter().filter_map(|place| lines.get(*place).copied());
    let Some(first) = rows.next() else {
        return paragraph(
            "",
            "Everything that counts in this track is done or set aside. Well walked.",
        );
    };
    let begun = first
        .units
        .iter()
        .any(|unit| store.read(|state| state.status(&unit.id)) == Status::Learning);
    let label = (
        if begun { "Continue: " } else { "Next: " },
        rich(&first.label),
    );
    let rest: Vec<_> = rows
        .map(|line| (line_href(page, line), rich(&line.label)))
        .collect();
    let mut next = vec![row(vec![link("button", line_href(page, first), label)])];
    if !rest.is_empty() {
        next.push(paragraph("muted", "Then"));
        next.push(link_list(rest));
    }
    next.erased()
}

fn lines_of(page: &TrackPage) -> Vec<&Line> {
    let items = page.sections.iter().flat_map(|section| &section.items);
    items
        .filter_map(|item| match item {
            Item::Line(line) => Some(&**line),
            _ => None,
        })
        .collect()
}

fn line_href(page: &TrackPage, line: &Line) -> String {
    let topic = line
        .units
        .first()
        .map_or("", |unit| unit.id.split('#').next().unwrap_or(&unit.id));
    use_site().with_value(|site| Route::topic_from(topic, &page.id, &site.base))
}

fn other(track: &TrackCard) -> Erased {
    let count = progress(&track.id, track.topics);
    let begun = text(move || match count.get() {
        (0, _) => String::new(),
        count => [" · ", &words(count)].concat(),
    });
    item((
        link(
            "",
            href(&Route::Track(track.id.clone())),
            track.title.clone(),
        ),
        view! { <span class="muted">{begun}</span> }.erased(),
    ))
}

/// Now and then: the progress lives in this browser only, keep a copy. "Not now" is respected.
fn reminder(store: Store) -> Erased {
    maybe(move || {
        store.watch(|_| ());
        transfer::is_export_due(store).then(|| {
            let words = [
                "Your progress lives in this browser alone. Keep a copy as a file, so that a lost phone or \
                 a cleared browser takes nothing from you.",
                transfer::safari_warning().unwrap_or_default(),
            ]
            .concat();
            let later = move || {
                let text = transfer::day_from_now(14);
                store.dispatch(Action::SettingNoted { id: setting::REMIND_AFTER.to_owned(), text });
            };
            view! {
                <aside class="aside-box stack" aria-label="Keep a copy">
                    {paragraph("", words)}
                    {row(vec![
                        Button::plain("Export", move || transfer::export_all(store)).view(),
                        Button::text("Not now", later).view(),
                    ])}
                </aside>
            }
            .erased()
        })
    })
}
