//! How the learner reviews. Each field is kept when one leaves it; what cannot be read is said and not kept.

use super::session::Session;
use crate::ui::{
    erased::{Erase, Erased},
    layout::paragraph,
    live::{text, truth},
    segmented::{segmented, segments},
};
use cairn_core::{
    action::Action,
    record::{Key, Kind},
    review::{setting, steps},
};
use leptos::prelude::*;

/// A field: the setting, its label, its default, what it takes, and whether a text is that.
type Field = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    fn(&str) -> bool,
);

const FIELDS: [Field; 7] = [
    (
        setting::RETENTION,
        "Cards to be remembered, in percent",
        "90",
        "70 to 97. More means more reviews.",
        |text| number(text, 70, 97),
    ),
    (setting::NEW, "New cards a day", "10", "0 to 999.", |text| {
        number(text, 0, 999)
    }),
    (
        setting::REVIEWS,
        "Reviews a day, at most",
        "200",
        "0 to 9999.",
        |text| number(text, 0, 9999),
    ),
    (
        setting::STEPS,
        "Steps of learning, in minutes",
        "1 10",
        "Up to six, rising, up to 720; 0 for none.",
        |text| steps(Some(text)).is_some(),
    ),
    (
        setting::AGAIN_STEPS,
        "Steps after forgetting, in minutes",
        "10",
        "As above.",
        |text| steps(Some(text)).is_some(),
    ),
    (
        setting::LONGEST,
        "Longest interval, in days",
        "36500",
        "1 to 36500.",
        |text| number(text, 1, 36_500),
    ),
    (
        setting::HOUR,
        "A day begins at hour",
        "4",
        "0 to 23, by your clock.",
        |text| number(text, 0, 23),
    ),
];

fn number(text: &str, least: u32, most: u32) -> bool {
    text.parse()
        .is_ok_and(|number: u32| (least..=most).contains(&number))
}

/// The options.
pub(super) fn view(session: Session) -> Erased {
    let mut body: Vec<Erased> = FIELDS.into_iter().map(|of| field(session, of)).collect();
    body.extend([
        switch(
            session,
            setting::UNLOCK,
            "Cards of topics I finish",
            "Add them",
            "Leave them",
        ),
        switch(
            session,
            setting::FUZZ,
            "Spread cards that were learnt together",
            "Spread",
            "Exact days",
        ),
        easy_days(session),
        paragraph(
            "muted",
            "The schedule is FSRS-6, as in Anki. Changes hold from the next answer on.",
        ),
    ]);
    body.erased()
}

fn kept(session: Session, id: &'static str) -> Signal<String> {
    Signal::derive(move || {
        session.store.track(Key::new(Kind::Setting, id));
        session
            .store
            .read(|state| state.setting(id).unwrap_or_default().to_owned())
    })
}

fn keep(session: Session, id: &str, name: &str, text: String) {
    session.store.dispatch(Action::SettingChanged {
        id: id.to_owned(),
        name: name.to_owned(),
        text,
    });
}

fn field(session: Session, (id, label, default, takes, is_fit): Field) -> Erased {
    let fault = RwSignal::new(String::new());
    let value = kept(session, id);
    let shown = Signal::derive(move || {
        let value = value.get();
        if value.is_empty() {
            default.to_owned()
        } else {
            value
        }
    });
    let on_change = move |event| {
        let text = event_target_value(&event).trim().to_owned();
        if text.is_empty() || is_fit(&text) {
            fault.set(String::new());
            let text = if text == default { String::new() } else { text };
            keep(session, id, label, text);
        } else {
            fault.set(["Not kept: it takes ", &takes.to_lowercase()].concat());
        }
    };
    let help = [id, "-help"].concat();
    let described = help.clone();
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <input
                id=id
                type="text"
                inputmode="numeric"
                maxlength="40"
                autocomplete="off"
                aria-describedby=described
                aria-invalid=truth(move || !fault.read().is_empty())
                prop:value=shown
                on:change=on_change
            />
            <p class="field-help" id=help>
                {text(move || if fault.read().is_empty() { takes.to_owned() } else { fault.get() })}
            </p>
        </div>
    }
    .erased()
}

fn switch(
    session: Session,
    id: &'static str,
    name: &'static str,
    yes: &'static str,
    no: &'static str,
) -> Erased {
    let value = kept(session, id);
    let shown = Signal::derive(move || if *value.read() == "no" { "no" } else { "yes" }.to_owned());
    let pick = move |text: String| {
        let text = if text == "no" { text } else { String::new() };
        keep(session, id, name, text);
    };
    view! {
        <div class="field">
            <span class="field-name">{name}</span>
            {segmented(name.to_owned(), segments(&[("yes", yes), ("no", no)]), shown, pick)}
        </div>
    }
    .erased()
}

/// Weekdays on which fewer cards should fall.
fn easy_days(session: Session) -> Erased {
    const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    const NAME: &str = "Easy days";
    let value = kept(session, setting::EASY_DAYS);
    let days: Vec<Erased> = DAYS
        .iter()
        .zip('1'..='7')
        .map(|(day, digit)| {
            let toggle = move |_| {
                let mut days = value.get_untracked();
                if days.contains(digit) {
                    days.retain(|known| known != digit);
                } else {
                    days.push(digit);
                }
                keep(session, setting::EASY_DAYS, NAME, days);
            };
            view! {
                <label class="mention">
                    <input type="checkbox" prop:checked=move || value.read().contains(digit) on:change=toggle/>
                    <span>{*day}</span>
                </label>
            }
            .erased()
        })
        .collect();
    view! {
        <fieldset class="field easy-days">
            <legend>"Easy days: cards are moved off them where that does no harm"</legend>
            {days}
        </fieldset>
    }
    .erased()
}
