//! Bringing a file in: choose it, see what would change, then merge, replace or leave it.

use crate::state::{Store, transfer};
use cairn_core::{
    action::Action,
    import::{ImportFile, preview},
};
use crate::ui::erased::{Erase};
use leptos::{prelude::*, task};

const INPUT: &str = "import-file";

/// Where the import stands.
#[derive(Clone)]
enum Step {
    /// Nothing is chosen.
    Idle,
    /// The file cannot be taken.
    Refused(String),
    /// The file is read; nothing has changed yet.
    Offered(Box<ImportFile>),
}

/// The import.
pub fn view(store: Store) -> impl IntoView {
    let step = RwSignal::new(Step::Idle);
    let chosen = move |_| {
        task::spawn_local(async move {
            if let Some(answer) = transfer::choose(INPUT, store).await {
                step.set(match answer {
                    Ok(file) => Step::Offered(Box::new(file)),
                    Err(fault) => Step::Refused(fault.to_string()),
                });
            }
        });
    };
    view! {
        <div class="field">
            <label for=INPUT>"Import a file"</label>
            <input id=INPUT type="file" accept=".json,application/json" on:change=chosen/>
            <p class="muted">"You see what would change before anything does."</p>
        </div>
        <div aria-live="polite">
            {move || match step.get() {
                Step::Idle => ().erased(),
                Step::Refused(fault) => view! { <p class="field-fault">{fault}</p> }.erased(),
                Step::Offered(file) => offer(store, file, step).erased(),
            }}
        </div>
    }
}

/// What the file would change, and what to do with it.
fn offer(store: Store, file: Box<ImportFile>, step: RwSignal<Step>) -> impl IntoView {
    let seen = store.watch(|state| preview(state, &file));
    let other_site = store.read(|state| state.site().id != file.site);
    let rows: Vec<_> = [
        ("New here", seen.added),
        ("Changed by the file", seen.changed),
        ("Taken back by the file", seen.removed),
        ("The same on both sides", seen.same),
        ("Newer here, and kept", seen.kept),
        ("Only here", seen.only_here),
        ("Left alone: written by a newer version", seen.locked),
        ("Not readable in the file, and left out", file.unreadable.len()),
        ("Dated in the future, and taken as of now", file.redated),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(name, count)| {
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td>{count}</td>
            </tr>
        }
    })
    .collect();
    let (merged, replacing) = (file.clone(), file);
    let merge = move |_| {
        step.set(Step::Idle);
        store.dispatch(Action::Imported(merged.clone()));
    };
    let replace = move |_| {
        step.set(Step::Idle);
        store.dispatch(Action::Replaced(replacing.clone()));
    };
    view! {
        <div class="aside-box stack">
            <p>
                <strong>"What this file would change"</strong>
            </p>
            {other_site.then(|| view! { <p>"It comes from another site. What both sites have is matched by id; the rest is kept."</p> })}
            <div class="table-scroll">
                <table class="table">
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p class="muted">
                "Merge keeps the newer of both sides. Replace puts the file in place of all that is here. Either way a snapshot is kept first, and you can undo it."
            </p>
            <p class="button-row">
                <button type="button" class="button button--primary" on:click=merge>
                    "Merge"
                </button>
                <button type="button" class="button" on:click=replace>
                    "Replace"
                </button>
                <button type="button" class="text-button" on:click=move |_| step.set(Step::Idle)>
                    "Leave it"
                </button>
            </p>
        </div>
    }
}
