//! The ring that is tapped: a checkbox for anything that can be done. A status is always a shape, and
//! a word beside it.

use cairn_core::record::Status;
use leptos::prelude::*;

/// A checkbox drawn as a ring.
#[component]
pub fn Tick(
    /// Its accessible name.
    #[prop(into)]
    name: String,
    /// What it shows.
    #[prop(into)]
    status: Signal<Status>,
    /// The ids of the words that describe it.
    #[prop(optional, into)]
    described_by: Option<String>,
    /// It was tapped.
    #[prop(into)]
    on_tap: Callback<()>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="tick"
            role="checkbox"
            aria-label=name
            aria-describedby=described_by
            aria-checked=move || checked(status.get())
            data-status=move || css_name(status.get())
            on:click=move |_| on_tap.run(())
        ></button>
    }
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

/// What a checkbox says of it.
fn checked(status: Status) -> &'static str {
    match status {
        Status::Done => "true",
        Status::Learning => "mixed",
        Status::ToDo | Status::Skipped => "false",
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
