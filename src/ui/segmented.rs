//! One of a few: a row of buttons of which one is pressed.

use crate::ui::{
    erased::{Erase, Erased},
    live::{tap, truth},
};
use leptos::prelude::*;

/// A row of buttons of which one is pressed: `name` says what is chosen, `segments` are values and
/// labels, `pick` gets the value of the one that was pressed.
pub fn segmented(
    name: String,
    segments: Vec<(String, String)>,
    value: Signal<String>,
    pick: impl Fn(String) + Clone + Send + Sync + 'static,
) -> Erased {
    let pick = Callback::new(pick);
    let buttons: Vec<Erased> = segments
        .into_iter()
        .map(|(own, label)| {
            let pressed = own.clone();
            let data = own.clone();
            view! {
                <button
                    type="button"
                    class="segment"
                    data-value=data
                    aria-pressed=truth(move || *value.read() == pressed)
                    on:click=tap(move || pick.run(own.clone()))
                >
                    {label}
                </button>
            }
            .erased()
        })
        .collect();
    view! {
        <div class="segmented" role="group" aria-label=name>
            {buttons}
        </div>
    }
    .erased()
}

/// Values and labels from plain words.
#[must_use]
pub fn segments(words: &[(&str, &str)]) -> Vec<(String, String)> {
    words
        .iter()
        .map(|(value, label)| ((*value).to_owned(), (*label).to_owned()))
        .collect()
}
