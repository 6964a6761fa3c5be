//! A field of the plan: kept when one leaves it; what cannot be read is said beside it and not kept. It knows no
//! plan.

use crate::ui::{
    erased::{Erase, Erased},
    live::{text, truth},
};
use leptos::{ev::Event, prelude::*};

/// What a field is.
pub(super) struct Field {
    /// Its id.
    pub(super) id: &'static str,
    /// Its label.
    pub(super) label: &'static str,
    /// `date`, or `text` for figures.
    pub(super) kind: &'static str,
    /// What it takes.
    pub(super) help: &'static str,
    /// What stands in it.
    pub(super) value: Signal<String>,
}

/// A field; `keep` gets what was written, and says what is wrong with it.
pub(super) fn field(
    field: Field,
    keep: impl Fn(String) -> Result<(), &'static str> + 'static,
) -> Erased {
    let Field {
        id,
        label,
        kind,
        help,
        value,
    } = field;
    let fault = RwSignal::new("");
    let on_change: Box<dyn FnMut(Event)> = Box::new(move |event| {
        let kept = keep(event_target_value(&event).trim().to_owned());
        fault.set(kept.err().unwrap_or_default());
    });
    let help_id = [id, "-help"].concat();
    let described_by = help_id.clone();
    let said = move || match fault.get() {
        "" => help.to_owned(),
        fault => ["Not kept: ", fault].concat(),
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <input
                id=id
                type=kind
                inputmode=(kind == "text").then_some("decimal")
                maxlength="10"
                autocomplete="off"
                aria-describedby=described_by
                aria-invalid=truth(move || !fault.get().is_empty())
                prop:value=value
                on:change=on_change
            />
            <p class="field-help" id=help_id aria-live="polite">{text(said)}</p>
        </div>
    }
    .erased()
}
