//! What the page shows at a moment: the overview, a card, the wait for one, the end.

use super::{card, finish, overview, session::Session, session::Shown};
use crate::{
    state::reviews::Desk,
    ui::{
        erased::{Erase, Erased},
        layout::paragraph,
        live::{effect, live, text},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// Everything below the page's head.
pub(super) fn view(session: Session, desk: Arc<Desk>) -> Erased {
    let followed = Arc::clone(&desk);
    effect(move || session.follow_undo(&followed));
    let counted = Arc::clone(&desk);
    let counts = Memo::new(move |_| session.counts(&counted));
    let figure = move |figure: fn(&cairn_core::review::queue::Counts) -> usize| {
        text(move || counts.with(|counts| figure(counts).to_string()))
    };
    let piles = view! {
        <ul class="piles" aria-label="Still to be asked">
            <li class="pile" data-pile="new">{figure(|counts| counts.new)}" new"</li>
            <li class="pile" data-pile="learning">{figure(|counts| counts.learning)}" learning"</li>
            <li class="pile" data-pile="review">{figure(|counts| counts.review)}" review"</li>
        </ul>
    }
    .erased();
    let scope_desk = Arc::clone(&desk);
    let about = live(move || paragraph("muted", overview::about(session, &scope_desk)));
    let body = live(move || match session.shown.get() {
        Shown::Overview => overview::view(session, &desk, counts.into()),
        Shown::Card(asked) => card::view(session, &desk, &asked),
        Shown::Later(due) => finish::waiting(session, &desk, due),
        Shown::Finished => finish::view(session, &desk),
        Shown::Lacking(missing) => finish::lacking(session, &desk, missing),
    });
    vec![about, piles, body].erased()
}
