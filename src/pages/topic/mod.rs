//! A topic: where it stands, its points, what comes before and after, prompts and questions, and the
//! place for its lesson.

mod points;
pub mod questions;
mod way;

use crate::{
    route::Route,
    site::href,
    state::use_store,
    ui::{
        rich_text::{plain, rich},
        segmented::{Segment, Segmented},
        tick::{css_name, for_key},
    },
};
use cairn_core::{
    action::Action,
    page::{Named, TopicPage},
    record::Status,
};
use crate::ui::erased::{Erase, Erased};
use leptos::prelude::*;

/// The page.
pub fn view(data: &TopicPage) -> Erased {
    let kind = [
        data.area.title.clone(),
        capital(&data.level),
        [data.minutes.to_string(), " min".to_owned()].concat(),
    ]
    .join(" · ");
    view! {
        <article class="topic" on:keydown=status_keys(data)>
            {way::crumbs(data)}
            <header class="page-head">
                <h1>{rich(&data.title)}</h1>
                <p class="muted">
                    {kind} {data.addition.then(|| crate::pages::track::items::badge("added by Cairn"))}
                </p>
                {status_control(data)}
                <p class="lead">{rich(&sentence(&data.outcome))}</p>
            </header>
            {missing_basics(data)}
            {points::view(data)}
            <section>
                <h2>"Lesson"</h2>
                <p class="lesson-place">
                    "The lesson will stand here. Until it is written, the points above say what to learn, and your track what comes next."
                </p>
            </section>
            {points::focus(data)}
            {questions::view(&data.questions)}
            {way::neighbours(data)}
            {way::places(data)}
            {way::pager(data)}
        </article>
    }
    .erased()
}

/// To do, Learning, Done, Skip.
fn status_control(data: &TopicPage) -> impl IntoView + use<> {
    let store = use_store();
    let (id, title) = (data.id.clone(), plain(&data.title));
    let value = {
        let id = id.clone();
        Signal::derive(move || css_name(store.status(&id)).to_owned())
    };
    let segments = Status::ALL
        .into_iter()
        .map(|status| Segment::new(css_name(status), if status == Status::Skipped { "Skip" } else { status.word() }))
        .collect();
    let on_pick = move |picked: String| {
        if let Some(status) = Status::ALL.into_iter().find(|status| css_name(*status) == picked) {
            mark(&id, &title, status);
        }
    };
    view! { <Segmented name="Status" segments value on_pick/> }
}

fn mark(topic: &str, name: &str, status: Status) {
    use_store().dispatch(Action::TopicMarked { topic: topic.to_owned(), name: name.to_owned(), status });
}

/// `D`, `L`, `S`, `R` anywhere on the topic's page.
fn status_keys(data: &TopicPage) -> impl Fn(leptos::ev::KeyboardEvent) + use<> {
    let store = use_store();
    let (topic, name) = (data.id.clone(), plain(&data.title));
    move |event| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        if let Some(status) = for_key(&event.key()) {
            store.dispatch(Action::TopicMarked { topic: topic.clone(), name: name.clone(), status });
        }
    }
}

/// Prerequisites that the learner has not met: advice, never a lock.
fn missing_basics(data: &TopicPage) -> impl IntoView + use<> {
    let store = use_store();
    let prerequisites = data.prerequisites.clone();
    move || {
        if !store.is_ready() {
            return None;
        }
        let missing: Vec<Named> = prerequisites
            .iter()
            .filter(|topic| !store.status(&topic.id).is_settled())
            .cloned()
            .collect();
        let new = store.read(|state| state.is_new());
        (!missing.is_empty() && !new).then(|| {
            let links = missing
                .iter()
                .map(|topic| {
                    view! {
                        <li>
                            <a href=href(&Route::Topic(topic.id.clone()))>{rich(&topic.title)}</a>
                        </li>
                    }
                })
                .collect::<Vec<_>>();
            view! {
                <aside class="aside-box aside-box--warn" aria-label="Before this">
                    <p>"This builds on topics that you have not marked as done. Take them first, or go on: the order is advice."</p>
                    <ul class="link-list">{links}</ul>
                </aside>
            }
        })
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// "You will be able to" before what the catalogue has in the infinitive.
fn sentence(outcome: &str) -> String {
    let mut letters = outcome.chars();
    let first = letters.next().map_or_else(String::new, |first| first.to_lowercase().collect());
    ["Afterwards you can ", &first, letters.as_str(), "."].concat()
}
