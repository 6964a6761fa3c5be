//! The learner's data: what is stored and how large, export, import, what is kept aside, erasing.

use super::import;
use crate::{
    pages::shared,
    route::Route,
    site::{href, use_site},
    state::{Store, focus, handing, transfer, use_store},
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{figures, link, paragraph, row, table},
        live::{maybe, nothing, spawn, text},
    },
};
use cairn_core::{
    action::Action,
    receipt::{Sum, thousands},
    state::setting,
};
use leptos::prelude::*;

const WHERE: &str = "What you do is stored in this browser, on this device, and nowhere else. Clearing the \
                     browser's data deletes it, so keep a copy.";
const SAFARI: &str = "Safari deletes what a site has stored after seven days in which you used Safari but \
                      not this site. Put the site on your Home Screen, or export often. An app on the Home \
                      Screen starts with storage of its own: export here, import there.";
const ASIDE: &str = "Copies made before an import or erasure, and entries that could not be read. Nothing of \
                     it is deleted unless you say so.";

const ERASED: &str = "Everything goes but the theme and the keys of this device: what you did, and what you searched \
                      for. You can undo it while this page is open. A snapshot of what you did is kept on this \
                      device until you delete it under “Kept aside”.";

/// The data section.
pub fn view() -> Vec<Erased> {
    let store = use_store();
    vec![
        paragraph("", WHERE),
        paragraph("muted", SAFARI),
        maybe(move || store.is_ready().then(|| stored(store))),
        row(vec![
            Button::primary("Export as a file", move || transfer::export_all(store)).view(),
            link("button", href(&Route::Shared), "Share my progress"),
        ]),
        hand_over(store),
        import::view(store),
        maybe(move || store.is_ready().then(|| kept_aside(store))),
        view! {
            <h3 id="erase" tabindex="-1">
                "Erase"
            </h3>
        }
        .erased(),
        paragraph("muted", ERASED),
        erase(store),
    ]
}

/// The ways to another device.
fn hand_over(store: Store) -> Erased {
    let codes = use_site().with_value(|site| Route::Shared.href_at(&site.base, shared::CODES));
    let sheet = maybe(move || {
        // Asked once the page is alive: the static page knows no browser.
        (store.is_ready() && transfer::can_send()).then(|| {
            let send = move || spawn(async move { transfer::send_all(store).await });
            Button::plain("Send the file…", send).view()
        })
    });
    vec![
        view! { <h3>"To another device"</h3> }.erased(),
        paragraph(
            "muted",
            "Bring the file there and import it, or hold this screen before the other device's camera.",
        ),
        row(vec![sheet, link("button", codes, "Show as codes")]),
    ]
    .erased()
}

/// What is stored, and how large it is.
fn stored(store: Store) -> Erased {
    let sum = store.watch(Sum::of_state);
    let compared = [
        &thousands(sum.records),
        " records, check number ",
        &sum.number,
    ];
    let (records, unsaved, newer, last) = store.watch(|state| {
        (
            state
                .records()
                .filter(|record| record.value.is_some())
                .count(),
            state.unsaved().len(),
            state.newer().len(),
            state
                .setting(setting::LAST_EXPORT)
                .unwrap_or("never")
                .to_owned(),
        )
    });
    let (entries, characters, _) = transfer::stored(store);
    let mut parts = vec![figures(vec![
        ("Things remembered", records.to_string()),
        ("Entries in storage", entries.to_string()),
        (
            "Space taken",
            [
                &characters.div_ceil(1000).to_string(),
                " of about 5,200 thousand characters",
            ]
            .concat(),
        ),
        ("Last export", last),
        ("To compare with another device", compared.concat()),
    ])];
    if unsaved > 0 {
        let words =
            " changes are in this tab only: the browser's storage is full or closed. Export now.";
        parts.push(paragraph(
            "field-fault",
            [&unsaved.to_string(), words].concat(),
        ));
    }
    if newer > 0 {
        let words = " written by a newer version: left as it is, and in no export of this version. Reload the page to update.";
        parts.push(paragraph(
            "field-fault",
            [&newer.to_string(), words].concat(),
        ));
    }
    parts.erased()
}

/// Snapshots and entries that could not be read: to be saved or thrown away.
fn kept_aside(store: Store) -> Erased {
    store.watch(|_| ());
    let (_, _, kept) = transfer::stored(store);
    if kept.is_empty() {
        return nothing();
    }
    let rows = kept
        .into_iter()
        .map(|stored| {
            let snapshot = stored.name.contains(":snapshot");
            let what = if snapshot {
                "Snapshot"
            } else {
                "Could not be read"
            };
            let size = [
                &stored.size.div_ceil(1000).to_string(),
                " thousand characters",
            ]
            .concat();
            let (saved, thrown) = (stored.name.clone(), stored.name.clone());
            let save = Button::text("Save as a file", move || transfer::offer_stored(&saved))
                .named(["Save as a file: ", &stored.name].concat());
            let throw = Button::text("Delete", move || {
                store.dispatch(Action::Discarded(vec![thrown.clone()]))
            })
            .named(["Delete: ", &stored.name].concat());
            view! {
                <tr>
                    <td>{what} ", " {size} {paragraph("muted", stored.name)}</td>
                    <td>{save.view()} " " {throw.view()}</td>
                </tr>
            }
            .erased()
        })
        .collect();
    vec![
        view! { <h3>"Kept aside"</h3> }.erased(),
        paragraph("muted", ASIDE),
        table(rows),
    ]
    .erased()
}

/// Erase everything, asked twice. The button that has the focus becomes the safe answer.
fn erase(store: Store) -> Erased {
    let asked = RwSignal::new(false);
    let label = text(move || {
        if asked.get() {
            "Keep everything"
        } else {
            "Erase everything…"
        }
        .to_owned()
    });
    let first = Button::danger(label, move || asked.update(|asked| *asked = !*asked)).view();
    let second = maybe(move || {
        asked.get().then(|| {
            let erase = move || {
                asked.set(false);
                store.dispatch(Action::Erased);
                handing::discard_every(store);
                focus("erase");
            };
            Button::danger("Yes, erase everything", erase).view()
        })
    });
    row(vec![first, second])
}
