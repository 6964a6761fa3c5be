//! The day of someone who studies here: minutes and streak, what is planned, the timer, habits. All of it is one part of
//! the program, which comes for who was here before, or has a timer running. It knows no other page.

mod board;
mod field;
mod habits;
mod head;
mod hint;
mod planned;
mod running;
mod sitting;
mod timer;
mod times;

use crate::{
    state::{Store, use_store},
    ui::{
        erased::{Erase, Erased},
        live::{Maker, fetched, maybe},
    },
};
use cairn_core::{
    plan::wish::TRACKS,
    record::{Key, Kind},
    study::{sitting::SITTING, timer::TIMER},
};
use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// What the part can do.
#[derive(Clone, Copy)]
struct Day {
    /// How the day stands, and what is planned for it.
    head: fn(Store) -> Erased,
    /// What can be done besides: timer, habits, what is booked.
    tools: fn(Store) -> Erased,
    /// What runs, above every page.
    running: fn(Store) -> Erased,
}

#[wasm_split(day, fallible)]
fn day() -> Result<Day, SplitLoaderError> {
    Ok(Day {
        head: head::view,
        tools: timer::tools,
        running: running::view,
    })
}

/// How the day stands; its room is kept until it is there, so that nothing below it moves.
pub fn head(store: Store) -> Erased {
    let head = part(store, |day| day.head);
    let is_planned = store.read(|state| state.texts(Kind::Plan).any(|(id, _)| id == TRACKS));
    let class = if is_planned {
        "day day--planned"
    } else {
        "day"
    };
    view! { <div class=class>{head}</div> }.erased()
}

/// What can be done besides.
pub fn tools(store: Store) -> Erased {
    let tools = part(store, |day| day.tools);
    view! { <div class="day-tools">{tools}</div> }.erased()
}

/// What runs, as long as anything does.
pub fn running() -> Erased {
    let store = use_store();
    let runs = Memo::new(move |_| {
        store.track(Key::new(Kind::Device, TIMER));
        store.track(Key::new(Kind::Device, SITTING));
        let is_there = |id| store.read(|state| state.device(id).is_some());
        store.is_ready() && (is_there(TIMER) || is_there(SITTING))
    });
    maybe(move || runs.get().then(|| part(store, |day| day.running)))
}

fn part(store: Store, pick: fn(Day) -> fn(Store) -> Erased) -> Erased {
    let maker = Box::pin(async move {
        let make = pick(day().await.ok()?);
        Some(Box::new(move || make(store)) as Maker)
    });
    fetched(maker, "")
}
