//! Theme and keys, what the learner says of themselves, their data, what is on the device, and what this is
//! made of.

mod about;
mod data;
mod import;
mod offline;
mod profile;

use crate::{
    state::use_store,
    ui::{
        erased::{Erase, Erased},
        layout::{page_head, paragraph, section},
        segmented::{segmented, segments},
    },
};
use cairn_core::{
    action::Action,
    page::SettingsPage,
    record::{Key, Kind},
    state::setting,
};
use leptos::prelude::*;

/// The page.
pub fn view(page: &SettingsPage) -> Erased {
    let themes = [
        ("system", "As the system"),
        ("light", "Light"),
        ("dark", "Dark"),
    ];
    let keys = [("on", "On"), ("off", "Off")];
    let device = vec![
        preference("Theme", setting::THEME, &themes),
        preference("Single-key shortcuts", setting::KEYS, &keys),
        paragraph("muted", "Press ? on any page to see the keys."),
    ];
    let sections = vec![
        section("look", "This device", device),
        section("profile", "You", profile::view()),
        section("data", "Your data", data::view()),
        section("offline", "Offline", offline::view()),
        section("about", "About", about::view(page)),
    ];
    vec![
        page_head("Settings", Vec::new()),
        view! { <div class="settings">{sections}</div> }.erased(),
    ]
    .erased()
}

/// A preference of this device; the first option holds without a record.
fn preference(
    name: &'static str,
    id: &'static str,
    options: &[(&'static str, &'static str)],
) -> Erased {
    let store = use_store();
    let usual = options.first().map_or("", |(value, _)| value);
    let value = Signal::derive(move || {
        store.track(Key::new(Kind::Device, id));
        store.read(|state| state.device(id).unwrap_or(usual).to_owned())
    });
    let pick = move |picked: String| {
        let text = if picked == usual {
            String::new()
        } else {
            picked
        };
        store.dispatch(Action::DeviceSettingChanged {
            id: id.to_owned(),
            text,
        });
    };
    let control = segmented(name.to_owned(), segments(options), value, pick);
    view! { <div class="field">{paragraph("field-name", name)} {control}</div> }.erased()
}
