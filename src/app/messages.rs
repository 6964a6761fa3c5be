//! What the learner is told after a change, in words, with the way back.

use crate::{
    browser::document,
    state::{Store, Told, transfer, use_store},
    ui::{
        erased::Erased,
        notice::{Message, notice_bar},
    },
};
use cairn_core::{
    action::{Action, Choose},
    notice::Notice,
};
use leptos::prelude::*;

const EXPORT: &str = "Export now";

/// The bar with the last message.
pub fn view() -> Erased {
    let store = use_store();
    let message = Signal::derive(move || store.told().map(|told| words(&told, store)));
    let act = move || match store.told() {
        Some(Told::Noticed(Notice::NotSaved { .. })) => transfer::export_all(store),
        _ => store.dispatch(Action::Undone),
    };
    let take = move || {
        if let Some(Told::Partly(..)) = store.told() {
            transfer::export_all(store);
        } else if let Some(Told::OfferOption {
            group,
            option,
            name,
            ..
        }) = store.told()
        {
            store.dispatch(Action::OptionPicked(Choose {
                group,
                option,
                name,
            }));
        }
    };
    let dismiss = move || {
        store.dismiss();
        document::focus("main");
    };
    notice_bar(message, act, take, dismiss)
}

fn words(told: &Told, store: Store) -> Message {
    let undo = |word: &str| store.read(|state| state.undo_label().map(|_| word.to_owned()));
    match told {
        Told::Changed(label) => Message {
            text: label.clone(),
            action: undo("Undo"),
            offer: None,
        },
        Told::Partly(label, notice) => Message {
            text: [label.as_str(), ". ", &notice.to_string()].concat(),
            action: undo("Undo"),
            offer: matches!(notice, Notice::NotSaved { .. }).then(|| EXPORT.to_owned()),
        },
        Told::OfferOption { after, name, .. } => Message {
            text: [
                after.as_str(),
                ". ",
                name,
                " does not count towards your track yet.",
            ]
            .concat(),
            action: undo("Undo"),
            offer: Some(["Count ", name].concat()),
        },
        Told::Said(text) => Message {
            text: text.clone(),
            ..Message::default()
        },
        Told::Noticed(notice) => Message {
            text: notice.to_string(),
            action: match notice {
                Notice::Undone { .. } => undo("Undo more"),
                Notice::Applied { changed: 1.., .. } => undo("Undo"),
                Notice::NotSaved { .. } => Some(EXPORT.to_owned()),
                _ => None,
            },
            offer: None,
        },
    }
}
