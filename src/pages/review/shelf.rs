//! Cards that are out of the ordinary: flagged, suspended, leeches, and the learner's own; and what can be done
//! with each.

use super::session::Session;
use crate::{
    state::reviews::{Desk, Scope},
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{list, paragraph, row},
        live::live,
    },
};
use cairn_core::{
    action::Action,
    record::Hold,
    review::{Memory, queue::Item},
    state::State,
};
use leptos::prelude::*;
use std::sync::Arc;

/// The lists.
pub(super) fn view(session: Session, desk: &Arc<Desk>) -> Erased {
    let desk = Arc::clone(desk);
    live(move || {
        let found = session.store.watch(|state| {
            let items = desk.items(state, &Scope::All).into_iter();
            items
                .filter(|item| is_out_of_the_ordinary(state, item))
                .collect::<Vec<_>>()
        });
        if found.is_empty() {
            return paragraph("muted", "None so far.");
        }
        list(
            "shelf",
            found
                .iter()
                .map(|item| entry(session, &desk, item))
                .collect(),
        )
    })
}

fn is_out_of_the_ordinary(state: &State, item: &Item) -> bool {
    let hold = state.hold(&item.card);
    hold.flagged
        || hold.suspended
        || item.card.contains('+')
        || state.memory(&item.card).is_some_and(Memory::is_leech)
}

fn entry(session: Session, desk: &Desk, item: &Item) -> Erased {
    let (hold, is_leech, own) = session.store.read(|state| {
        let card = &item.card;
        let own = state.card_text(card).map(|(front, _)| front.to_owned());
        (
            state.hold(card),
            state.memory(card).is_some_and(Memory::is_leech),
            own,
        )
    });
    let words = [
        (hold.flagged, "flagged"),
        (hold.suspended, "suspended"),
        (is_leech, "leech"),
        (item.card.contains('+'), "your own"),
    ];
    let words: Vec<&str> = words
        .iter()
        .filter(|(is, _)| *is)
        .map(|(_, word)| *word)
        .collect();
    let topic = session.name(desk, item);
    let title = match &own {
        Some(front) => front.lines().next().unwrap_or_default().to_owned(),
        None => topic.clone(),
    };
    let mut buttons = Vec::new();
    let change = |label: &'static str, verb: &'static str, change: fn(&mut Hold)| {
        let card = item.card.clone();
        let name = [label, ": ", &title].concat();
        let act = move || session.reviews.hold(&card, verb, |hold, _| change(hold));
        Button::plain(label, act).named(name).view()
    };
    if hold.suspended {
        buttons.push(change("Resume", "resumed", |hold| hold.suspended = false));
    }
    if hold.flagged {
        buttons.push(change("Unflag", "unflagged", |hold| hold.flagged = false));
    }
    if item.card.contains('+') {
        let card = item.card.clone();
        let delete = move || {
            session.store.dispatch(Action::CardWritten {
                card: card.clone(),
                label: "Card deleted".to_owned(),
                text: None,
            });
        };
        let name = ["Delete: ", &title].concat();
        buttons.push(Button::danger("Delete", delete).named(name).view());
    }
    view! {
        <li class="deck">
            <div>
                <p class="shelf-title">{title}</p>
                {paragraph("muted deck-words", [topic.as_str(), " · ", &words.join(", ")].concat())}
            </div>
            {row(buttons)}
        </li>
    }
    .erased()
}
