//! Where to go on: the track last worked on, what is next in it, the other tracks, the date, and now and
//! then a word on keeping the progress safe.

use crate::{
    pages::tracks::progress,
    route::Route,
    site::{href, use_site},
    state::{Store, library::Library, transfer, use_store},
    ui::{progress_bar::ProgressBar, rich_text::rich},
};
use cairn_core::{
    action::{Action, Field},
    advice::next_up,
    page::{Item, Line, PageData, TrackCard, TrackPage},
    record::Status,
    tally::Course,
};
use crate::ui::erased::{Erase, Erased};
use leptos::{prelude::*, task};
use std::sync::Arc;

/// The page of someone who was here before.
pub fn view(tracks: &[TrackCard]) -> Erased {
    let store = use_store();
    let library: Library = expect_context();
    let current = store.read(|state| state.last_track().map(str::to_owned));
    let text = RwSignal::new(None::<Arc<PageData>>);
    if let Some(id) = &current {
        let route = Route::Track(id.clone());
        task::spawn_local(async move {
            // Without the track's text the page still leads to the track itself.
            if let Ok(data) = library.page(&route).await {
                text.set(Some(data));
            }
        });
    }
    let card = current.as_ref().and_then(|id| tracks.iter().find(|track| track.id == *id)).cloned();
    let others: Vec<_> =
        tracks.iter().filter(|track| Some(&track.id) != current.as_ref()).map(other).collect();
    view! {
        <header class="page-head">
            <h1>{move || greeting(store)}</h1>
            {move || goal(store)}
        </header>
        {reminder(store)}
        {card.map(|card| view! {
            <section class="stack">
                <h2>
                    <a href=href(&Route::Track(card.id.clone()))>{card.title.clone()}</a>
                </h2>
                <ProgressBar
                    name=["Progress in ", &card.title].concat()
                    count=progress(&card.id, card.topics)
                />
                <div class="next-up">{move || text.get().map(|data| next(&data, store))}</div>
            </section>
        })}
        <section class="section-gap stack">
            <h2>"Other tracks"</h2>
            <ul class="link-list">{others}</ul>
        </section>
    }
    .erased()
}

fn greeting(store: Store) -> String {
    match store.watch(|state| state.profile(Field::Name).map(str::to_owned)) {
        Some(name) => ["Welcome back, ", &name].concat(),
        None => "Welcome back".to_owned(),
    }
}

/// The goal and the days to the interview, if the learner gave them.
fn goal(store: Store) -> Option<impl IntoView> {
    let (goal, date) = store.watch(|state| {
        (
            state.profile(Field::Goal).map(str::to_owned),
            state.profile(Field::InterviewDate).map(str::to_owned),
        )
    });
    let days = date.and_then(|date| transfer::days_until(&date));
    let interview = days.map(|days| match days {
        0 => "Your interview is today.".to_owned(),
        1 => "Your interview is tomorrow.".to_owned(),
        days => ["Your interview is in ", &days.to_string(), " days."].concat(),
    });
    let words: Vec<String> = goal.into_iter().chain(interview).collect();
    (!words.is_empty()).then(|| words.into_iter().map(|text| view! { <p class="muted">{text}</p> }).collect::<Vec<_>>())
}

/// The line to go on with, and what follows.
fn next(data: &PageData, store: Store) -> Erased {
    let PageData::Track(page) = data else { return ().erased() };
    let course = Course::from_page(page);
    let lines = lines_of(page);
    let places = store.watch(|state| next_up(&course, state, state.place(&page.id), 4));
    let mut rows = places.iter().filter_map(|place| lines.get(*place).copied());
    let Some(first) = rows.next() else {
        return view! { <p>"Everything that counts in this track is done or set aside. Well walked."</p> }.erased();
    };
    let begun = first.units.iter().any(|unit| store.read(|state| state.status(&unit.id)) == Status::Learning);
    let rest = rows
        .map(|line| {
            view! {
                <li>
                    <a href=line_href(page, line)>{rich(&line.label)}</a>
                </li>
            }
        })
        .collect::<Vec<_>>();
    view! {
        <p>
            <a class="button button--primary" href=line_href(page, first)>
                {if begun { "Continue: " } else { "Next: " }}
                {rich(&first.label)}
            </a>
        </p>
        {(!rest.is_empty()).then(|| view! { <p class="muted">"Then"</p> <ul class="link-list">{rest}</ul> })}
    }
    .erased()
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
    let topic = line.units.first().map_or("", |unit| unit.id.split('#').next().unwrap_or(&unit.id));
    use_site().with_value(|site| Route::topic_from(topic, &page.id, &site.base))
}

fn other(track: &TrackCard) -> impl IntoView + use<> {
    let count = progress(&track.id, track.topics);
    let begun = move || {
        let (done, total) = count.get();
        (done > 0).then(|| [" · ", &done.to_string(), " of ", &total.to_string()].concat())
    };
    view! {
        <li>
            <a href=href(&Route::Track(track.id.clone()))>{track.title.clone()}</a>
            <span class="muted">{begun}</span>
        </li>
    }
}

/// Now and then: the progress lives in this browser only, keep a copy. "Not now" is respected.
fn reminder(store: Store) -> impl IntoView {
    move || {
        store.watch(|_| ());
        transfer::is_export_due(store).then(|| {
            view! {
                <aside class="aside-box section-gap" aria-label="Keep a copy">
                    <p>
                        "Your progress lives in this browser alone. Keep a copy as a file, so that a lost phone or cleared browser takes nothing from you."
                        {transfer::safari_warning()}
                    </p>
                    <p class="button-row">
                        <button type="button" class="button" on:click=move |_| transfer::export_all(store)>
                            "Export"
                        </button>
                        <button
                            type="button"
                            class="text-button"
                            on:click=move |_| store.dispatch(Action::SettingNoted {
                                id: cairn_core::state::setting::REMIND_AFTER.to_owned(),
                                text: transfer::day_from_now(14),
                            })
                        >
                            "Not now"
                        </button>
                    </p>
                </aside>
            }
        })
    }
}
