//! Bringing a file in: choose it, see what would change, then merge, replace or leave it.

use crate::{
    state::{Store, transfer},
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{figures, item, list, paragraph, row},
        live::{live, nothing, spawn},
    },
};
use cairn_core::{
    action::Action,
    import::{ImportFile, Preview, preview},
};
use leptos::prelude::*;

const INPUT: &str = "import-file";
const CHOICE: &str = "Merge keeps the newer of both sides. Replace puts the file in place of all that is \
                      here. Either way a snapshot is kept first, and you can undo it.";
const FOREIGN: &str =
    "It comes from another site. What both sites have is matched by id; the rest is kept.";

/// How many unreadable records are shown with their reason.
const SHOWN: usize = 5;

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
pub fn view(store: Store) -> Erased {
    let step = RwSignal::new(Step::Idle);
    let chosen = move |_| {
        spawn(async move {
            if let Some(answer) = transfer::choose(INPUT, store).await {
                step.set(match answer {
                    Ok(file) => Step::Offered(Box::new(file)),
                    Err(fault) => Step::Refused(fault.to_string()),
                });
            }
        });
    };
    let answer = live(move || match step.get() {
        Step::Idle => nothing(),
        Step::Refused(fault) => paragraph("field-fault", fault),
        Step::Offered(file) => offer(store, file, step),
    });
    view! {
        <div class="field">
            <label for=INPUT>"Import a file"</label>
            <input id=INPUT type="file" accept=".json,application/json" on:change=chosen/>
            {paragraph("muted", "You see what would change before anything does.")}
        </div>
        <div aria-live="polite">{answer}</div>
    }
    .erased()
}

/// What the file would change, and what to do with it.
fn offer(store: Store, file: Box<ImportFile>, step: RwSignal<Step>) -> Erased {
    let (seen, foreign) = store.watch(|state| (preview(state, &file), file.is_foreign(state)));
    let mut rows: Vec<(&'static str, usize)> = vec![
        ("New here", seen.added),
        ("Changed by the file", seen.changed),
        ("Taken back by the file", seen.removed),
        ("The same on both sides", seen.same),
        ("Newer here, and kept", seen.kept),
        ("Of these, taken back or erased here", seen.taken_back),
        ("Only here", seen.only_here),
        ("Left alone: written by a newer version", seen.locked),
        (
            "Not readable in the file, and left out",
            file.unreadable.len(),
        ),
        ("Dated in the future, and taken as of now", file.redated),
    ];
    rows.retain(|(_, count)| *count > 0);
    let rows = rows
        .into_iter()
        .map(|(name, count)| (name, count.to_string()))
        .collect();
    let faults: Vec<Erased> = file
        .unreadable
        .iter()
        .take(SHOWN)
        .map(|record| {
            let place = ["Record ", &record.place.to_string(), ": "].concat();
            item([place, record.why.to_string()].concat())
        })
        .collect();
    let unreadable = if faults.is_empty() {
        nothing()
    } else {
        list("plain-list", faults)
    };
    let (merged, mut reviving, replacing) = (file.clone(), file.clone(), file);
    reviving.revive = true;
    let close = move || {
        step.set(Step::Idle);
        transfer::focus(INPUT);
    };
    let merge = move || {
        close();
        store.dispatch(Action::Imported(merged.clone()));
    };
    let revive = move || {
        close();
        store.dispatch(Action::Imported(reviving.clone()));
    };
    let replace = move || {
        close();
        store.dispatch(Action::Replaced(replacing.clone()));
    };
    let bring_back = [
        "Merge, and bring back ",
        &seen.taken_back.to_string(),
        " that you took back or erased",
    ]
    .concat();
    let title = if foreign { FOREIGN } else { "From this site." };
    let parts = vec![
        paragraph("field-name", "What this file would change"),
        paragraph("muted", title),
        figures(rows),
        paragraph("muted", of_what(&seen)),
        unreadable,
        paragraph("muted", CHOICE),
        row(vec![
            Button::primary("Merge", merge).view(),
            if seen.taken_back > 0 {
                Button::plain(bring_back, revive).view()
            } else {
                nothing()
            },
            Button::plain("Replace", replace).view(),
            Button::text("Leave it", close).view(),
        ]),
    ];
    view! { <div class="aside-box stack">{parts}</div> }.erased()
}

/// What the changes are about: "8 topics, 2 choices".
fn of_what(seen: &Preview) -> String {
    let kinds = seen.kinds.iter().map(|(kind, count)| {
        let plural = if *count == 1 { "" } else { "s" };
        [
            &count.to_string(),
            " ",
            &kind.word().replace('-', " "),
            plural,
        ]
        .concat()
    });
    let kinds: Vec<String> = kinds.collect();
    if kinds.is_empty() {
        String::new()
    } else {
        ["Changes: ", &kinds.join(", "), "."].concat()
    }
}
