//! Theme and keys, what the learner says of themselves, their data, and what this is made of.

mod about;
mod data;
mod import;
mod profile;

use crate::{
    state::{KEYS, use_store},
    ui::segmented::{Segment, Segmented},
};
use cairn_core::{action::Action, page::SettingsPage, record::{Key, Kind}, state::setting};
use crate::ui::erased::{Erase, Erased};
use leptos::prelude::*;

/// The page.
pub fn view(page: &SettingsPage) -> Erased {
    view! {
        <header class="page-head">
            <h1>"Settings"</h1>
        </header>
        <div class="settings">
            {look()} {profile::view()} {data::view()} {about::view(page)}
        </div>
    }
    .erased()
}

/// What this device prefers.
fn look() -> impl IntoView {
    view! {
        <section aria-labelledby="look">
            <h2 id="look">"This device"</h2>
            {preference(
                "Theme",
                setting::THEME,
                "system",
                &[("system", "As the system"), ("light", "Light"), ("dark", "Dark")],
            )}
            {preference("Single-key shortcuts", KEYS, "on", &[("on", "On"), ("off", "Off")])}
            <p class="muted">"Press ? on any page to see the keys."</p>
        </section>
    }
}

/// A preference of this device; `usual` is what holds without a record.
fn preference(
    name: &'static str,
    id: &'static str,
    usual: &'static str,
    options: &[(&'static str, &'static str)],
) -> impl IntoView + use<> {
    let store = use_store();
    let value = Signal::derive(move || {
        store.track(Key::new(Kind::Device, id));
        store.read(|state| state.device(id).unwrap_or(usual).to_owned())
    });
    let segments = options.iter().map(|(value, label)| Segment::new(value, label)).collect();
    let on_pick = move |picked: String| {
        let text = if picked == usual { String::new() } else { picked };
        store.dispatch(Action::DeviceSettingChanged { id: id.to_owned(), text });
    };
    view! {
        <div class="field">
            <p>
                <strong>{name}</strong>
            </p>
            <Segmented name=name segments value on_pick/>
        </div>
    }
}
