//! The learner's data: what is stored and how large, export, import, snapshots, erasing.

use super::import;
use crate::state::{Store, transfer, use_store};
use cairn_core::{action::Action, state::setting};
use crate::ui::erased::Erase;
use leptos::prelude::*;

/// The data section.
pub fn view() -> impl IntoView {
    let store = use_store();
    view! {
        <section aria-labelledby="data">
            <h2 id="data">"Your data"</h2>
            <p>
                "What you do is stored in this browser, on this device, and nowhere else. Clearing the browser's data deletes it, so keep a copy."
            </p>
            <p class="muted">
                "Safari deletes what a site has stored after seven days in which you used Safari but not this site. Put the site on your Home Screen, or export often. An app on the Home Screen starts with storage of its own: export here, import there."
            </p>
            {move || figures(store)}
            <p class="button-row">
                <button type="button" class="button button--primary" on:click=move |_| transfer::export_all(store)>
                    "Export as a file"
                </button>
            </p>
            {import::view(store)}
            {move || kept_aside(store)}
            {erase(store)}
        </section>
    }
}

fn figures(store: Store) -> Option<impl IntoView> {
    if !store.is_ready() {
        return None;
    }
    let (records, unsaved, newer, last) = store.watch(|state| {
        (
            state.records().filter(|record| record.value.is_some()).count(),
            state.unsaved().len(),
            state.newer().len(),
            state.setting(setting::LAST_EXPORT).map(str::to_owned),
        )
    });
    let (entries, characters, _) = transfer::stored(store);
    let size = [characters.div_ceil(1024).to_string(), " KB of about 5,120".to_owned()].concat();
    let rows = [
        ("Things remembered", records.to_string()),
        ("Entries in storage", entries.to_string()),
        ("Space taken", size),
        ("Last export", last.unwrap_or_else(|| "never".to_owned())),
    ]
    .map(|(name, value)| {
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td>{value}</td>
            </tr>
        }
    })
    .into_iter()
    .collect::<Vec<_>>();
    Some(view! {
        <div class="table-scroll">
            <table class="table">
                <tbody>{rows}</tbody>
            </table>
        </div>
        {(unsaved > 0).then(|| view! {
            <p class="field-fault">
                {unsaved} " changes are in this tab only: the browser's storage is full or closed. Export now."
            </p>
        })}
        {(newer > 0).then(|| view! {
            <p class="field-fault">
                {newer} " entries were written by a newer version. They are left as they are; reload the page to update."
            </p>
        })}
    })
}

/// Snapshots and entries that could not be read: to be saved or thrown away.
fn kept_aside(store: Store) -> Option<impl IntoView> {
    if !store.is_ready() {
        return None;
    }
    store.watch(|_| ());
    let (_, _, kept) = transfer::stored(store);
    if kept.is_empty() {
        return None;
    }
    let rows = kept
        .into_iter()
        .map(|stored| {
            let what = if stored.name.contains(":snapshot") { "Snapshot" } else { "Could not be read" };
            let (save, discard) = (stored.name.clone(), stored.name.clone());
            let label = [what, " ", &stored.name].concat();
            view! {
                <tr>
                    <td>
                        {what} <br/>
                        <span class="muted">{stored.name.clone()}</span>
                    </td>
                    <td>{stored.size.div_ceil(1024)} " KB"</td>
                    <td>
                        <button type="button" class="text-button" aria-label=["Save: ", &label].concat() on:click=move |_| transfer::offer_stored(&save)>
                            "Save as a file"
                        </button>
                        " "
                        <button
                            type="button"
                            class="text-button"
                            aria-label=["Delete: ", &label].concat()
                            on:click=move |_| store.dispatch(Action::Discarded(vec![discard.clone()]))
                        >
                            "Delete"
                        </button>
                    </td>
                </tr>
            }
        })
        .collect::<Vec<_>>();
    Some(view! {
        <h3>"Kept aside"</h3>
        <p class="muted">"Copies made before an import or erasure, and entries that could not be read. Nothing of it is deleted unless you say so."</p>
        <div class="table-scroll">
            <table class="table">
                <tbody>{rows}</tbody>
            </table>
        </div>
    })
}

/// Erase everything, asked twice.
fn erase(store: Store) -> impl IntoView {
    let asked = RwSignal::new(false);
    let erase = move |_| {
        asked.set(false);
        store.dispatch(Action::Erased);
    };
    view! {
        <div class="stack">
            <h3>"Erase"</h3>
            <p class="muted">"A snapshot is kept on this device, and you can undo it while this page is open."</p>
            <p class="button-row">
                {move || {
                    if asked.get() {
                        view! {
                            <button type="button" class="button button--danger" on:click=erase>
                                "Yes, erase everything"
                            </button>
                            <button type="button" class="button" on:click=move |_| asked.set(false)>
                                "Keep it"
                            </button>
                        }
                            .erased()
                    } else {
                        view! {
                            <button type="button" class="button button--danger" on:click=move |_| asked.set(true)>
                                "Erase everything…"
                            </button>
                        }
                            .erased()
                    }
                }}
            </p>
        </div>
    }
}
