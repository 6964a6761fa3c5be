//! What was written, by day: to be read, changed, deleted, looked through by sort, and taken away as a file.

use super::desk::{Desk, LIST, anchor};
use crate::{
    state::focus,
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{paragraph, row, section},
        live::{effect, live, spawn},
        segmented::segmented,
    },
};
use cairn_core::{
    day::Day,
    plan::words::date,
    study::journal::{Entry, Sort},
    text::counted,
};
use leptos::{prelude::*, task};
use leptos_router::hooks::use_location;

/// So many entries are shown at first, and so many more at a time.
const STEP: usize = 30;

/// No sort alone.
const ALL: &str = "all";

/// How the list is looked at. Cheap to copy.
#[derive(Clone, Copy)]
struct Look {
    desk: Desk,
    /// The sort that is shown, or [`ALL`].
    sort: RwSignal<String>,
    /// How many entries are shown.
    shown: RwSignal<usize>,
}

/// The section, and the way to an entry that the address names.
pub(super) fn view(desk: Desk) -> Erased {
    let look = Look {
        desk,
        sort: RwSignal::new(ALL.to_owned()),
        shown: RwSignal::new(STEP),
    };
    look.follow_address();
    let is_empty = Memo::new(move |_| desk.entries.read().is_empty());
    let body = live(move || {
        if is_empty.get() {
            return paragraph("muted", "What you write stands here, day by day.");
        }
        vec![
            filter(look),
            live(move || look.days()),
            row(vec![
                Button::plain("Save as Markdown", move || desk.export()).view(),
                Button::plain("Copy", move || desk.copy())
                    .named("Copy the journal as Markdown")
                    .view(),
            ]),
        ]
        .erased()
    });
    section(LIST, "Entries", vec![body])
}

fn filter(look: Look) -> Erased {
    let mut segments = vec![(ALL.to_owned(), "All".to_owned())];
    let sorts = Sort::ALL.into_iter();
    segments.extend(sorts.map(|sort| (sort.key().to_owned(), several(sort).to_owned())));
    segmented(
        "Which entries".to_owned(),
        segments,
        look.sort.into(),
        move |sort| {
            look.shown.set(STEP);
            look.sort.set(sort);
        },
    )
}

const fn several(sort: Sort) -> &'static str {
    match sort {
        Sort::Day => "Days",
        Sort::Bug => "Bugs",
        Sort::Reflection => "Reflections",
        Sort::Week => "Weeks",
    }
}

impl Look {
    /// Shows the entry that the address names: the search leads there.
    fn follow_address(self) {
        let hash = use_location().hash;
        effect(move || {
            let named = hash.get().trim_start_matches('#').to_owned();
            if !self.desk.store.is_ready() || named.is_empty() {
                return;
            }
            let entries = self.desk.entries.read_untracked();
            let place = entries.iter().position(|entry| anchor(&entry.id) == named);
            if let Some(place) = place {
                let shown = self.shown.get_untracked();
                self.sort.set(ALL.to_owned());
                self.shown.set(shown.max(place + 1));
                spawn(async move {
                    task::tick().await;
                    focus(&named);
                });
            }
        });
    }

    fn days(self) -> Erased {
        let (entries, sort) = (self.desk.entries.read(), self.sort.get());
        let wanted: Vec<&Entry> = entries
            .iter()
            .filter(|entry| sort == ALL || entry.sort.key() == sort)
            .collect();
        if wanted.is_empty() {
            return paragraph("muted", "None of these yet.");
        }
        let count = self.shown.get();
        let mut parts = Vec::new();
        let mut under: Option<Day> = None;
        for entry in wanted.iter().take(count) {
            if under != Some(entry.day) {
                under = Some(entry.day);
                parts.push(view! { <h3>{date(entry.day)}</h3> }.erased());
            }
            parts.push(one(self.desk, entry));
        }
        let rest = wanted.len().saturating_sub(count);
        if rest > 0 {
            let more = move || self.shown.update(|shown| *shown += STEP);
            let words = ["Show older: ", &counted(rest, "entry", "entries")].concat();
            parts.push(row(vec![Button::plain(words, more).view()]));
        }
        parts.erased()
    }
}

fn one(desk: Desk, entry: &Entry) -> Erased {
    let name = [entry.sort.word(), ", ", &date(entry.day)].concat();
    let (own, id) = (entry.clone(), entry.id.clone());
    let edit = Button::text("Edit", move || desk.change(&own)).named(["Edit: ", &name].concat());
    let delete = Button::text("Delete", move || desk.delete(&id));
    let delete = delete.named(["Delete: ", &name].concat());
    view! {
        <article class="journal-entry" id=anchor(&entry.id) tabindex="-1" aria-label=name.clone()>
            <p class="muted">{entry.sort.word()}</p>
            <p class="journal-text">{entry.words.clone()}</p>
            {row(vec![edit.view(), delete.view()])}
        </article>
    }
    .erased()
}
