//! What the learner may say of themselves. Nothing asks for it; each field is kept when one leaves it.

use crate::state::{Store, use_store};
use cairn_core::{
    action::{Action, Field},
    notice::{Notice, Refusal},
    record::{GOAL_LIMIT, Key, Kind, NAME_LIMIT},
};
use leptos::prelude::*;

/// The profile.
pub fn view() -> impl IntoView {
    let store = use_store();
    view! {
        <section aria-labelledby="profile">
            <h2 id="profile">"You"</h2>
            <p class="muted">"All of it is optional, stays in this browser, and goes only where you take it."</p>
            {field(store, Field::Name, "What to call you", "text", NAME_LIMIT)}
            {field(store, Field::Goal, "Your goal", "text", GOAL_LIMIT)}
            {field(store, Field::InterviewDate, "Date of your interview", "date", 10)}
        </section>
    }
}

fn field(store: Store, field: Field, label: &'static str, kind: &'static str, limit: usize) -> impl IntoView {
    let fault = RwSignal::new(None::<String>);
    let fault_id = ["fault-", field.id()].concat();
    let value = move || {
        store.track(Key::new(Kind::Profile, field.id()));
        store.read(|state| state.profile(field).unwrap_or_default().to_owned())
    };
    let on_change = move |event| {
        let text = event_target_value(&event);
        store.dispatch(Action::ProfileEdited { field, text });
        let told = store.told();
        fault.set(match told {
            Some(crate::state::Told::Noticed(Notice::Refused(refusal @ Refusal::Unfit(_)))) => Some(refusal.to_string()),
            _ => None,
        });
    };
    view! {
        <div class="field">
            <label for=field.id()>{label}</label>
            <input
                id=field.id()
                name=field.id()
                type=kind
                maxlength=limit.to_string()
                autocomplete="off"
                aria-describedby=fault_id.clone()
                aria-invalid=move || fault.read().is_some().then_some("true")
                prop:value=value
                on:change=on_change
            />
            <p class="field-fault" id=fault_id role="alert">
                {move || fault.get()}
            </p>
        </div>
    }
}
