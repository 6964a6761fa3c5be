//! A link of one's own: what it holds, and the ways to hand it on.

use super::Desk;
use crate::{
    site::use_site,
    state::sharing,
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{item, list, paragraph, row},
        live::{live, maybe, nothing, spawn},
        qr::qr_code,
    },
};
use cairn_core::{action::Field, record::NAME_LIMIT, share::Ledger};
use leptos::prelude::*;
use std::sync::Arc;

/// The field with the link.
const FIELD: &str = "share-link";
/// The field with the name.
const NAME: &str = "share-name";

/// The link as it is now, and what can be done with it.
pub fn view(desk: Desk, ledger: Arc<Ledger>) -> Erased {
    let site = use_site();
    let store = desk.store;
    let named = RwSignal::new(false);
    let own = store.read(|state| state.profile(Field::Name).unwrap_or_default().to_owned());
    let name = RwSignal::new(own);
    let address = Memo::new(move |_| {
        let name = named.get().then(|| name.get());
        let address =
            site.with_value(|site| sharing::address(store, site, &ledger, name.as_deref()));
        address.unwrap_or_default()
    });
    made(desk, address.into(), named, name)
}

fn made(
    desk: Desk,
    address: Signal<String>,
    named: RwSignal<bool>,
    name: RwSignal<String>,
) -> Erased {
    let store = desk.store;
    let copy = move || {
        spawn(async move { sharing::copy(store, &address.get_untracked(), FIELD).await });
    };
    let hand_on = move || {
        spawn(async move { sharing::hand_on(store, &address.get_untracked()).await });
    };
    let sheet = if sharing::has_sheet() {
        Button::plain("Share…", hand_on).view()
    } else {
        nothing()
    };
    let field = view! {
        <div class="field">
            <label for=FIELD>"The link"</label>
            <textarea id=FIELD class="share-link" readonly rows="4" spellcheck="false" prop:value=address></textarea>
        </div>
    };
    let code = live(move || {
        let too_long = || paragraph("muted", "The link is too long for a QR code.");
        qr_code(&address.read(), "QR code of your link".to_owned()).unwrap_or_else(too_long)
    });
    vec![
        paragraph("", "Whoever opens it sees how far you are today, and can take it over. It does not follow what you do later."),
        who(named, name),
        field.erased(),
        row(vec![Button::primary("Copy the link", copy).view(), sheet]),
        view! { <h3>"QR code"</h3> }.erased(),
        paragraph("muted", "Point a phone's camera at it to open the link there."),
        code,
        holds(),
    ]
    .erased()
}

/// The name, only if the learner ticks it.
fn who(named: RwSignal<bool>, name: RwSignal<String>) -> Erased {
    let field = maybe(move || {
        named.get().then(|| {
            view! {
                <div class="field">
                    <label for=NAME>"Your name in the link"</label>
                    <input
                        id=NAME
                        type="text"
                        maxlength=NAME_LIMIT.to_string()
                        autocomplete="off"
                        prop:value=name.get_untracked()
                        on:input=move |event| name.set(event_target_value(&event))
                    />
                </div>
            }
            .erased()
        })
    });
    let tick = view! {
        <label class="check">
            <input
                type="checkbox"
                prop:checked=named
                on:change=move |event| named.set(event_target_checked(&event))
            />
            "Put my name in it"
        </label>
    };
    vec![tick.erased(), field].erased()
}

fn holds() -> Erased {
    let inside = [
        "Where you stand with each topic, and the points, prompts, tips, milestones and next steps that you ticked.",
        "What you chose to count, such as a framework or an optional line.",
        "Today's date, and your name if you ticked it.",
    ];
    let outside = [
        "When you did what.",
        "Your goal, your interview date, your settings.",
    ];
    let bullets =
        |lines: &[&'static str]| list("plain-list", lines.iter().map(|line| item(*line)).collect());
    vec![
        view! { <h3>"What it holds"</h3> }.erased(),
        bullets(&inside),
        view! { <h3>"What it does not hold"</h3> }.erased(),
        bullets(&outside),
    ]
    .erased()
}
