//! Bringing a file in: choose it, see what would change, then merge, replace or leave it.

use crate::{
    pages::incoming,
    state::{Store, focus, transfer},
    ui::{
        erased::{Erase, Erased},
        layout::paragraph,
        live::{live, nothing, spawn},
    },
};
use cairn_core::{import::ImportFile, receipt::Receipt};
use leptos::prelude::*;

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
    /// What the learner said was done.
    Done(Receipt),
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
    let decided = move |receipt: Option<Receipt>| {
        step.set(receipt.map_or(Step::Idle, Step::Done));
        focus(INPUT);
    };
    let answer = live(move || match step.get() {
        Step::Idle => nothing(),
        Step::Refused(fault) => paragraph("field-fault", fault),
        Step::Offered(file) => incoming::offer(store, file, decided),
        Step::Done(receipt) => incoming::told(&receipt),
    });
    view! {
        <div class="field">
            <label for=INPUT>"Import a file"</label>
            <input id=INPUT type="file" accept=".json,.txt,application/json,text/plain" on:change=chosen/>
            {paragraph("muted", "You see what would change before anything does.")}
        </div>
        <div aria-live="polite">{answer}</div>
    }
    .erased()
}
