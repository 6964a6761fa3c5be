//! A topic's points and focus prompts, each with a box. When all points are ticked, the page offers to
//! mark the topic done; it never does so by itself.

use crate::{
    state::use_store,
    ui::{
        progress_bar::words,
        rich_text::{plain, rich},
        tick::Tick as Ring,
    },
};
use cairn_core::{
    action::{Action, Tick},
    page::{Named, TopicPage},
    record::{Kind, Status},
};
use crate::ui::erased::{Erase, Erased};
use leptos::prelude::*;

/// The points.
pub fn view(data: &TopicPage) -> Option<Erased> {
    if data.points.is_empty() {
        return None;
    }
    let store = use_store();
    let ids: Vec<String> = data.points.iter().map(|point| point.id.clone()).collect();
    let total = u32::try_from(ids.len()).unwrap_or(u32::MAX);
    let done = Memo::new(move |_| {
        let ticked = ids.iter().filter(|id| store.is_ticked(Kind::Point, id)).count();
        u32::try_from(ticked).unwrap_or(u32::MAX)
    });
    let (topic, name) = (data.id.clone(), plain(&data.title));
    let offer = move || {
        let open = store.status(&topic) != Status::Done;
        (store.is_ready() && done.get() == total && open).then(|| {
            let (topic, name) = (topic.clone(), name.clone());
            let mark = move |_| {
                store.dispatch(Action::TopicMarked { topic: topic.clone(), name: name.clone(), status: Status::Done });
            };
            view! {
                <p>
                    "You have ticked every point. "
                    <button type="button" class="button button--primary" on:click=mark>
                        "Mark the topic done"
                    </button>
                </p>
            }
        })
    };
    Some(
        view! {
            <section>
                <h2 id="points">
                    "Points " <span class="section-count figure">{move || words((done.get(), total))}</span>
                </h2>
                <ul class="parts">{data.points.iter().map(|point| row(point, Tick::Point)).collect::<Vec<_>>()}</ul>
                {offer}
            </section>
        }
        .erased(),
    )
}

/// The focus prompts: what interviewers ask about it.
pub fn focus(data: &TopicPage) -> Option<Erased> {
    (!data.focus.is_empty()).then(|| {
        view! {
            <section>
                <h2 id="focus">"In interviews"</h2>
                <p class="muted">"What interviewers like to ask about it. Tick a prompt when you have practised it."</p>
                <ul class="parts">{data.focus.iter().map(|prompt| row(prompt, Tick::Focus)).collect::<Vec<_>>()}</ul>
            </section>
        }
        .erased()
    })
}

fn row(item: &Named, kind: Tick) -> impl IntoView + use<> {
    let store = use_store();
    let (id, name) = (item.id.clone(), plain(&item.title));
    let done = {
        let id = id.clone();
        Memo::new(move |_| store.is_ticked(kind.into(), &id))
    };
    let status = Signal::derive(move || if done.get() { Status::Done } else { Status::ToDo });
    let anchor = anchor(&item.id);
    let on_tap = {
        let name = name.clone();
        move |()| {
            let done = !done.get_untracked();
            store.dispatch(Action::Ticked { kind, id: id.clone(), name: name.clone(), done });
        }
    };
    view! {
        <li id=anchor>
            <Ring name status on_tap/>
            <span>{rich(&item.title)}</span>
        </li>
    }
}

/// The place of a point or prompt on its topic's page: what stands behind the topic's id.
#[must_use]
pub fn anchor(id: &str) -> String {
    id.split(['#', '!']).next_back().unwrap_or(id).to_owned()
}
