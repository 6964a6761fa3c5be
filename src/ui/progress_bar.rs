//! A bar with its figures: how many of how many. Drawn with attributes, since the page's policy allows
//! no inline style.

use crate::ui::{
    erased::{Erase, Erased},
    live::text,
};
use leptos::prelude::*;

/// A progress bar with "17 of 37" beside it; `name` says to a screen reader what is measured.
pub fn progress_bar(name: String, count: Signal<(u32, u32)>) -> Erased {
    let percent = Signal::derive(move || {
        let (done, total) = count.get();
        (done * 100).checked_div(total).unwrap_or(0).to_string()
    });
    let words = Signal::derive(move || words(count.get()));
    let shown = text(move || words.get());
    view! {
        <div class="progress">
            <div
                class="progress-bar"
                role="progressbar"
                aria-label=name
                aria-valuemin="0"
                aria-valuemax="100"
                aria-valuenow=percent
                aria-valuetext=words
            >
                <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
                    <rect class="progress-way" width="100" height="1"></rect>
                    <rect class="progress-done" width=percent height="1"></rect>
                </svg>
            </div>
            <span class="progress-words figure" aria-hidden="true">
                {shown}
            </span>
        </div>
    }
    .erased()
}

/// "17 of 37", or nothing while it is not known of how many.
#[must_use]
pub fn words((done, total): (u32, u32)) -> String {
    if total == 0 {
        return String::new();
    }
    [done.to_string(), total.to_string()].join(" of ")
}
