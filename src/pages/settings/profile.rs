//! What the learner may say of themselves. Nothing asks for it; each field is kept when one leaves it.

use crate::{
    state::{Store, Told, use_store},
    ui::{
        erased::{Erase, Erased},
        layout::paragraph,
        live::{text, truth},
    },
};
use cairn_core::{
    action::{Action, Field},
    notice::{Notice, Refusal},
    record::{GOAL_LIMIT, Key, Kind, NAME_LIMIT},
};
use leptos::prelude::*;

/// The profile.
pub fn view() -> Vec<Erased> {
    let store = use_store();
    vec![
        paragraph(
            "muted",
            "All of it is optional, stays in this browser, and goes only where you take it.",
        ),
        field(store, Field::Name, "What to call you", "text", NAME_LIMIT),
        field(store, Field::Goal, "Your goal", "text", GOAL_LIMIT),
        field(
            store,
            Field::InterviewDate,
            "Date of your interview",
            "date",
            10,
        ),
    ]
}

fn field(
    store: Store,
    field: Field,
    label: &'static str,
    kind: &'static str,
    limit: usize,
) -> Erased {
    let fault = RwSignal::new(String::new());
    let fault_id = ["fault-", field.id()].concat();
    let described_by = fault_id.clone();
    let value = Signal::derive(move || {
        store.track(Key::new(Kind::Profile, field.id()));
        store.read(|state| state.profile(field).unwrap_or_default().to_owned())
    });
    let on_change = move |event| {
        let text = event_target_value(&event);
        store.dispatch(Action::ProfileEdited { field, text });
        fault.set(match store.told() {
            Some(Told::Noticed(Notice::Refused(refusal @ Refusal::Unfit(_)))) => {
                refusal.to_string()
            }
            _ => String::new(),
        });
    };
    view! {
        <div class="field">
            <label for=field.id()>{label}</label>
            <input
                id=field.id()
                type=kind
                maxlength=limit.to_string()
                autocomplete="off"
                aria-describedby=described_by
                aria-invalid=truth(move || !fault.read().is_empty())
                prop:value=value
                on:change=on_change
            />
            <p class="field-fault" id=fault_id role="alert">
                {text(move || fault.get())}
            </p>
        </div>
    }
    .erased()
}
