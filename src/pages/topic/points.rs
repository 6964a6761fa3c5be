//! A topic's points and focus prompts, each with a box. When all points are ticked, the page offers to
//! mark the topic done; it never does so by itself.

use crate::{
    pages::boxes::ticked,
    state::{standing::say_added, use_store},
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{list, paragraph, section},
        live::{maybe, nothing, text},
        progress_bar::words,
        rich_text::{plain, rich},
    },
};
use cairn_core::{
    action::{Action, Tick},
    page::{Named, TopicPage},
    record::{Kind, Status},
};
use leptos::prelude::*;

/// The points.
pub fn view(data: &TopicPage) -> Erased {
    if data.points.is_empty() {
        return nothing();
    }
    let store = use_store();
    let ids: Vec<String> = data.points.iter().map(|point| point.id.clone()).collect();
    let total = u32::try_from(ids.len()).unwrap_or(u32::MAX);
    let done = Memo::new(move |_| {
        let ticked = ids
            .iter()
            .filter(|id| store.is_ticked(Kind::Point, id))
            .count();
        u32::try_from(ticked).unwrap_or(u32::MAX)
    });
    let (topic, name, cards) = (data.id.clone(), plain(&data.title), data.cards);
    let offer = maybe(move || {
        let open = store.status(&topic) != Status::Done;
        (store.is_ready() && done.get() == total && open).then(|| {
            let (topic, name) = (topic.clone(), name.clone());
            let mark = move || {
                store.dispatch(Action::TopicMarked {
                    topic: topic.clone(),
                    name: name.clone(),
                    status: Status::Done,
                });
                say_added(store, cards);
            };
            paragraph(
                "button-row",
                (
                    "You have ticked every point. ",
                    Button::primary("Mark the topic done", mark).view(),
                ),
            )
        })
    });
    let figure = text(move || words((done.get(), total)));
    let title = (
        "Points ",
        view! { <span class="section-count figure">{figure}</span> },
    );
    let rows = data
        .points
        .iter()
        .map(|point| row(point, Tick::Point))
        .collect();
    section("points", title, vec![list("parts", rows), offer])
}

/// The focus prompts: what interviewers ask about it.
pub fn focus(data: &TopicPage) -> Erased {
    if data.focus.is_empty() {
        return nothing();
    }
    let words = "What interviewers like to ask about it. Tick a prompt when you have practised it.";
    let rows = data
        .focus
        .iter()
        .map(|prompt| row(prompt, Tick::Focus))
        .collect();
    section(
        "focus",
        "In interviews",
        vec![paragraph("muted", words), list("parts", rows)],
    )
}

fn row(item: &Named, kind: Tick) -> Erased {
    let words = view! { <span>{rich(&item.title)}</span> }.erased();
    ticked(Some(anchor(&item.id)), kind, &item.id, &item.title, words)
}

/// The place of a point or prompt on its topic's page: what stands behind the topic's id.
fn anchor(id: &str) -> String {
    id.split(['#', '!']).next_back().unwrap_or(id).to_owned()
}
