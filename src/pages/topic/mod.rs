//! A topic: where it stands, its lesson, its points, what comes before and after, prompts and questions.

mod cards;
mod lesson;
mod points;
pub mod questions;
mod way;

use crate::{
    pages::{standing::follow, track::items::badge},
    state::{standing::say_added, use_store},
    ui::{
        erased::{Erase, Erased},
        layout::{page_head, paragraph},
        rich_text::{plain, rich},
        tick::status_control,
    },
};
use cairn_core::{action::Action, page::TopicPage, record::Status};
use leptos::prelude::*;

/// The page.
pub fn view(data: &TopicPage) -> Erased {
    let store = use_store();
    let topic = data.id.clone();
    let status = Signal::derive(move || store.status(&topic));
    // Its cards are new from the moment that it is done.
    follow(store, expect_context(), move || {
        status.get();
    });
    let (topic, name, cards) = (data.id.clone(), plain(&data.title), data.cards);
    let mark = move |picked: Status| {
        let is_new = picked == Status::Done && status.get_untracked() != picked;
        store.dispatch(Action::TopicMarked {
            topic: topic.clone(),
            name: name.clone(),
            status: picked,
        });
        if is_new {
            say_added(store, cards);
        }
    };
    let kind = [
        data.area.title.as_str(),
        " · ",
        &capital(&data.level),
        " · ",
        &data.minutes.to_string(),
        " min",
    ];
    let kind = (
        kind.concat(),
        data.addition.then(|| badge("added by Cairn")),
        data.as_of.as_deref().and_then(questions::as_of),
    );
    let head = page_head(
        rich(&data.title),
        vec![
            paragraph("muted", kind),
            status_control("Status".to_owned(), status, mark.clone()),
            paragraph("lead", rich(&sentence(&data.outcome))),
            way::timer(data),
        ],
    );
    let body = vec![
        way::crumbs(data),
        head,
        way::prerequisites(&data.prerequisites),
        lesson::view(store, data, status, mark),
        points::view(data),
        cards::view(store, data),
        points::focus(data),
        questions::view(&data.questions, data.more),
        way::neighbours(data),
        way::places(data),
        way::pager(data),
    ];
    view! {
        <article class="topic">
            {body}
        </article>
    }
    .erased()
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// "Afterwards you can" before what the catalogue has in the infinitive.
fn sentence(outcome: &str) -> String {
    let mut letters = outcome.chars();
    let first = letters
        .next()
        .map_or_else(String::new, |first| first.to_lowercase().collect());
    ["Afterwards you can ", &first, letters.as_str(), "."].concat()
}
