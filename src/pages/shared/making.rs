//! A link of one's own, or codes: what makes them is a part of the program of its own, for whoever looks at
//! somebody else's needs none of it. It is fetched where there is something to make one of.

use super::{Desk, TITLE, codes, make, not_fetched, title};
use crate::{
    route::Route,
    site::href,
    state::{focus, sharing},
    ui::{
        erased::{Erase, Erased},
        layout::{link, paragraph, row},
        live::{live, spawn},
    },
};
use cairn_core::share::Ledger;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// What is to be made.
#[derive(Clone)]
enum What {
    /// A link, by this ledger.
    Link(Arc<Ledger>),
    /// One's own file, as codes.
    Codes,
}

/// Makes it.
type Maker = fn(Desk, &What) -> Erased;

/// Where the part stands.
#[derive(Clone, Copy)]
enum Stands {
    Coming,
    Here(Maker),
    Missing,
}

/// A link, and what can be done with it.
pub fn link_view(desk: Desk, ledger: &Arc<Ledger>) -> Erased {
    let (store, ledger) = (desk.store, Arc::clone(ledger));
    let known = Arc::clone(&ledger);
    let is_there = Memo::new(move |_| sharing::is_something(store, &known));
    let all = live(move || {
        if is_there.get() {
            made(desk, What::Link(Arc::clone(&ledger)))
        } else {
            empty()
        }
    });
    vec![title("Your link"), all].erased()
}

/// Codes, from the first.
pub fn codes_view(desk: Desk) -> Erased {
    vec![
        title("Hand over to another device"),
        made(desk, What::Codes),
    ]
    .erased()
}

/// Nothing is marked yet.
fn empty() -> Erased {
    let words = "There is nothing to share yet. Mark a first topic, and your link will be here.";
    vec![
        paragraph("", words),
        row(vec![link(
            "button button--primary",
            href(&Route::Tracks),
            "See all tracks",
        )]),
    ]
    .erased()
}

fn made(desk: Desk, what: What) -> Erased {
    let part = RwSignal::new(Stands::Coming);
    fetch(part);
    live(move || match part.get() {
        Stands::Coming => paragraph("muted", "One moment…"),
        Stands::Here(make) => make(desk, &what),
        Stands::Missing => not_fetched("What makes links and codes", move || {
            fetch(part);
            focus(TITLE);
        }),
    })
}

fn fetch(part: RwSignal<Stands>) {
    part.set(Stands::Coming);
    spawn(async move {
        let stands = maker().await.map_or(Stands::Missing, Stands::Here);
        // The page may be gone by then.
        let _ = part.try_set(stands);
    });
}

#[wasm_split(make, fallible)]
fn maker() -> Result<Maker, SplitLoaderError> {
    Ok(|desk, what| match what {
        What::Link(ledger) => make::view(desk, Arc::clone(ledger)),
        What::Codes => codes::view(desk.store),
    })
}
