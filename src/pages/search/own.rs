//! The learner's own journal in the search, beside what the index finds. It is a part of the program that comes only
//! for who wrote something.

use super::{Desk, marked::marked};
use crate::{
    pages::journal::anchor,
    route::Route,
    site::use_site,
    ui::{
        erased::{Erase, Erased},
        layout::paragraph,
        live::{effect, maybe, spawn, tap},
    },
};
use cairn_core::{
    plan::words::date,
    record::Kind,
    state::State,
    study::journal::{Entry, entries, find},
    text::counted,
};
use leptos::prelude::*;
use std::{
    ops::Range,
    sync::{Arc, OnceLock},
};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// So many entries are shown, the newest.
const SHOWN: usize = 8;
/// So many bytes of an entry are shown, about.
const EXCERPT: usize = 120;

/// What the part can do: the view of what a query finds, and how much that is.
type Look = fn(Desk, &State, &str) -> (usize, Erased);

/// The group; nothing for who wrote nothing.
pub(super) fn view(desk: Desk) -> Erased {
    let part: Arc<OnceLock<Look>> = Arc::new(OnceLock::new());
    let is_here = RwSignal::new(false);
    let mut asked = false;
    let into = Arc::clone(&part);
    effect(move || {
        let store = desk.store;
        let writes = || store.watch(|state| state.texts(Kind::Journal).next().is_some());
        if !asked && store.is_ready() && writes() {
            asked = true;
            let into = Arc::clone(&into);
            spawn(async move {
                if let Ok(look) = look().await {
                    let _ = into.set(look);
                    // The page may be gone by then.
                    let _ = is_here.try_set(true);
                }
            });
        }
    });
    maybe(move || {
        let asked = desk.asked.get();
        let look = is_here.get().then(|| part.get())??;
        let (count, group) = desk.store.watch(|state| look(desk, state, &asked.query));
        desk.own.set(count);
        (count > 0 && asked.only.is_none()).then_some(group)
    })
}

/// "2 entries of your journal", where a query finds any.
pub(super) fn words(desk: Desk) -> Option<String> {
    let count = desk.own.get();
    (count > 0).then(|| [&counted(count, "entry", "entries"), " of your journal"].concat())
}

#[wasm_split(own, fallible)]
fn look() -> Result<Look, SplitLoaderError> {
    Ok(group)
}

fn group(desk: Desk, state: &State, query: &str) -> (usize, Erased) {
    let entries = entries(state);
    let found = find(&entries, query);
    let rows = found.iter().take(SHOWN);
    let rows = rows.filter_map(|(place, marks)| Some(row(desk, entries.get(*place)?, marks)));
    let rows: Vec<Erased> = rows.collect();
    let more = found.len().saturating_sub(SHOWN);
    let more = (more > 0).then(|| {
        let words = ["And ", &more.to_string(), " older."].concat();
        paragraph("muted", words)
    });
    let group = view! {
        <section class="found" aria-labelledby="found-journal">
            <h2 id="found-journal" tabindex="-1">"Your journal"</h2>
            <ul class="hits">{rows}</ul>
            {more}
        </section>
    };
    (found.len(), group.erased())
}

fn row(desk: Desk, entry: &Entry, marks: &[Range<usize>]) -> Erased {
    let to = use_site().with_value(|site| Route::Journal.href_at(&site.base, &anchor(&entry.id)));
    let open = tap(move || desk.opened());
    let title = [entry.sort.word(), ", ", &date(entry.day)].concat();
    let first = marks.first().map_or(0, |mark| mark.start);
    let (from, to_byte) = around(&entry.words, first);
    let shown = entry.words.get(from..to_byte).unwrap_or_default();
    let marks: Vec<Range<usize>> = marks
        .iter()
        .filter(|mark| mark.start >= from && mark.end <= to_byte)
        .map(|mark| mark.start - from..mark.end - from)
        .collect();
    let before = (from > 0).then_some("…");
    let after = (to_byte < entry.words.len()).then_some("…");
    view! {
        <li class="hit-row">
            <a class="hit" href=to on:click=open>
                {title}
            </a>
            <p class="hit-facts">{before} {marked(shown, &marks)} {after}</p>
        </li>
    }
    .erased()
}

/// The bytes around a place that are shown, whole words of them where there are blanks.
fn around(words: &str, place: usize) -> (usize, usize) {
    let near = words.floor_char_boundary(place.saturating_sub(EXCERPT / 3));
    let blank = words
        .get(near..place)
        .and_then(|before| before.find(char::is_whitespace));
    let from = match (near, blank) {
        (0, _) => 0,
        (_, Some(blank)) => near + blank + 1,
        (_, None) => near,
    };
    let end = words.floor_char_boundary(from + EXCERPT);
    let rest = words.get(place.min(end)..end).unwrap_or_default();
    let to = match rest.rfind(char::is_whitespace) {
        Some(blank) if end < words.len() && blank > 0 => place.min(end) + blank,
        _ => end,
    };
    (from, to)
}
