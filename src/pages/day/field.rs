//! The fields of the day: what is studied, and figures.

use super::board::Board;
use crate::ui::{
    erased::{Erase, Erased},
    live::{Words, live},
};
use leptos::{ev::Event, prelude::*};

/// A choice of what is studied; `first` stands for itself, even where it is not in progress.
pub(super) fn what(
    id: &'static str,
    label: &'static str,
    board: Board,
    first: Signal<String>,
    chosen: RwSignal<String>,
) -> Erased {
    let choices = Memo::new(move |_| board.choices(&first.get()));
    let options = live(move || {
        let options = choices.get().into_iter().map(|(value, name)| {
            let own = value.clone();
            let is_chosen = move || *chosen.read() == own;
            view! { <option value=value prop:selected=is_chosen>{name}</option> }.erased()
        });
        options.collect::<Vec<_>>().erased()
    });
    let picked: Box<dyn FnMut(Event)> =
        Box::new(move |event| chosen.set(event_target_value(&event)));
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <select id=id class="select" on:change=picked>
                {options}
            </select>
        </div>
    }
    .erased()
}

/// A figure: `written` gets what was written when one leaves the field.
pub(super) fn figure(
    id: String,
    label: String,
    value: impl FnMut() -> String + Send + 'static,
    written: impl FnMut(String) + 'static,
) -> Erased {
    let value: Words = Box::new(value);
    let mut written: Box<dyn FnMut(String)> = Box::new(written);
    let on_change: Box<dyn FnMut(Event)> =
        Box::new(move |event| written(event_target_value(&event).trim().to_owned()));
    let for_id = id.clone();
    view! {
        <div class="field day-figure">
            <label for=for_id>{label}</label>
            <input
                id=id
                type="text"
                inputmode="numeric"
                maxlength="3"
                autocomplete="off"
                prop:value=value
                on:change=on_change
            />
        </div>
    }
    .erased()
}
