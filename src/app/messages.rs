//! What the learner is told after a change, in words, with the way back.

use crate::{
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

/// The bar with the last message.
pub fn view() -> Erased {
    let store = use_store();
    let message = Signal::derive(move || store.told().map(|told| words(&told, store)));
    let act = move || match store.told() {
        Some(Told::OfferOption {
            group,
            option,
            name,
        }) => {
            store.dismiss();
            store.dispatch(Action::OptionPicked(Choose {
                group,
                option,
                name,
            }));
        }
        Some(Told::Noticed(Notice::NotSaved { .. })) => transfer::export_all(store),
        _ => store.dispatch(Action::Undone),
    };
    notice_bar(message, act, move || store.dismiss())
}

fn words(told: &Told, store: Store) -> Message {
    let undo = |store: Store| store.read(|state| state.undo_label().map(str::to_owned));
    match told {
        Told::Changed(label) => Message {
            text: label.clone(),
            action: Some("Undo".to_owned()),
        },
        Told::OfferOption { name, .. } => Message {
            text: [name, " does not count towards your track yet."].concat(),
            action: Some(["Count ", name].concat()),
        },
        Told::Said(text) => Message {
            text: text.clone(),
            action: None,
        },
        Told::Noticed(notice) => Message {
            text: notice.to_string(),
            action: match notice {
                Notice::Undone { .. } => undo(store).map(|_| "Undo more".to_owned()),
                Notice::Applied { .. } => undo(store).map(|_| "Undo".to_owned()),
                Notice::NotSaved { .. } => Some("Export now".to_owned()),
                _ => None,
            },
        },
    }
}
