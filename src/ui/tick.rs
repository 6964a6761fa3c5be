//! The ring that is tapped: a checkbox for anything that can be done. A status is always a shape, and
//! a word beside it.

use crate::ui::{
    erased::{Erase, Erased},
    live::{tap, word},
    segmented::segmented,
};
use cairn_core::{record::Status, tally::Checked};
use leptos::prelude::*;

/// A checkbox drawn as a ring: `described_by` is the id of the words that say its status.
pub fn tick(
    name: String,
    status: Signal<Status>,
    described_by: Option<String>,
    on_tap: impl FnMut() + 'static,
) -> Erased {
    view! {
        <button
            type="button"
            class="tick"
            role="checkbox"
            aria-label=name
            aria-describedby=described_by
            aria-checked=word(move || Checked::from(status.get()).aria())
            data-status=word(move || css_name(status.get()))
            on:click=tap(on_tap)
        ></button>
    }
    .erased()
}

/// A checkbox for what is done or not, with its words in a row.
pub fn ticked_row(
    id: Option<String>,
    name: String,
    done: Memo<bool>,
    words: Erased,
    on_tap: impl FnMut() + 'static,
) -> Erased {
    let status = Signal::derive(move || {
        if done.get() {
            Status::Done
        } else {
            Status::ToDo
        }
    });
    let ring = tick(name, status, None, on_tap);
    view! { <li id=id>{ring} {words}</li> }.erased()
}

/// To do, Learning, Done, Skip, side by side.
pub fn status_control(
    name: String,
    status: Signal<Status>,
    mark: impl Fn(Status) + Clone + Send + Sync + 'static,
) -> Erased {
    let segments = Status::ALL
        .into_iter()
        .map(|status| {
            let label = if status == Status::Skipped {
                "Skip"
            } else {
                status.word()
            };
            (css_name(status).to_owned(), label.to_owned())
        })
        .collect();
    let value = Signal::derive(move || css_name(status.get()).to_owned());
    segmented(name, segments, value, move |picked| {
        if let Some(status) = Status::ALL
            .into_iter()
            .find(|status| css_name(*status) == picked)
        {
            mark(status);
        }
    })
}

/// The status in `data-status`.
#[must_use]
pub fn css_name(status: Status) -> &'static str {
    match status {
        Status::ToDo => "todo",
        Status::Learning => "learning",
        Status::Done => "done",
        Status::Skipped => "skipped",
    }
}

/// The status that a key sets.
#[must_use]
pub fn for_key(key: &str) -> Option<Status> {
    match key {
        "d" | "D" => Some(Status::Done),
        "l" | "L" => Some(Status::Learning),
        "s" | "S" => Some(Status::Skipped),
        "r" | "R" => Some(Status::ToDo),
        _ => None,
    }
}
