//! A box that is simply ticked: a point, a prompt, a tip, a milestone, a next step. What stands beside it
//! is its page's to say.

use crate::{
    state::use_store,
    ui::{erased::Erased, rich_text::plain, tick::ticked_row},
};
use cairn_core::action::{Action, Tick};
use leptos::prelude::*;

/// A row with the box of `id`, which is called `text`; `words` stand beside it.
pub fn ticked(anchor: Option<String>, kind: Tick, id: &str, text: &str, words: Erased) -> Erased {
    let store = use_store();
    let (id, name) = (id.to_owned(), plain(text));
    let own = id.clone();
    let done = Memo::new(move |_| store.is_ticked(kind.into(), &own));
    let label = name.clone();
    let on_tap = move || {
        let done = !done.get_untracked();
        store.dispatch(Action::Ticked {
            kind,
            id: id.clone(),
            name: label.clone(),
            done,
        });
    };
    ticked_row(anchor, name, done, words, on_tap)
}
