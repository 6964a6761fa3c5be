//! A file that came from elsewhere, by hand or by codes: what it would change, what to do with it, and the
//! receipt for what was done.

use crate::{
    state::Store,
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{figures, item, list, paragraph, row},
        live::nothing,
    },
};
use cairn_core::{
    action::Action,
    import::{ImportFile, Preview, preview},
    receipt::{Receipt, receipt, thousands},
};
use leptos::prelude::*;

const CHOICE: &str = "Merge keeps the newer of both sides. Replace puts the file in place of all that is \
                      here. Either way a snapshot is kept first, and you can undo it.";
const FOREIGN: &str =
    "It comes from another site. What both sites have is matched by id; the rest is kept.";

/// How many unreadable records are shown with their reason.
const SHOWN: usize = 5;

/// What the file would change, and what to do with it; `decided` gets the receipt, or nothing where the file
/// was left.
pub fn offer(
    store: Store,
    file: Box<ImportFile>,
    decided: impl Fn(Option<Receipt>) + Clone + 'static,
) -> Erased {
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
    let mut reviving = file.clone();
    reviving.revive = true;
    let take = |file: Box<ImportFile>, action: fn(Box<ImportFile>) -> Action| {
        let decided = decided.clone();
        move || {
            store.dispatch(action(file.clone()));
            decided(Some(store.read(|state| receipt(state, &file))));
        }
    };
    let bring_back = [
        "Merge, and bring back ",
        &seen.taken_back.to_string(),
        " that you took back or erased",
    ]
    .concat();
    let title = if foreign { FOREIGN } else { "From this site." };
    let left = decided.clone();
    let parts = vec![
        paragraph("field-name", "What this file would change"),
        paragraph("muted", title),
        figures(rows),
        paragraph("muted", of_what(&seen)),
        unreadable,
        paragraph("muted", CHOICE),
        row(vec![
            Button::primary("Merge", take(file.clone(), Action::Imported)).view(),
            if seen.taken_back > 0 {
                Button::plain(bring_back, take(reviving, Action::Imported)).view()
            } else {
                nothing()
            },
            Button::plain("Replace", take(file, Action::Replaced)).view(),
            Button::text("Leave it", move || left(None)).view(),
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

/// What stands here now of what came, to be compared with the other device.
pub fn told(receipt: &Receipt) -> Erased {
    let Receipt {
        file,
        identical,
        here,
    } = receipt;
    let all = thousands(file.records);
    let first = if *identical == file.records {
        [&all, " records, identical."].concat()
    } else {
        [
            &thousands(*identical),
            " of ",
            &all,
            " records stand here as in the file; the others are as they were here.",
        ]
        .concat()
    };
    let second = if here == file {
        ["Both sides hold the same: check number ", &file.number, "."].concat()
    } else {
        [
            "The file's check number is ",
            &file.number,
            ". With what is only here, this device holds ",
            &thousands(here.records),
            " records: ",
            &here.number,
            ".",
        ]
        .concat()
    };
    let parts = vec![paragraph("field-name", first), paragraph("figure", second)];
    view! { <div class="aside-box stack">{parts}</div> }.erased()
}
