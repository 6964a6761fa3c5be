//! What is due, the way to begin, and everything about reviews below it.

use super::{anki, decks, editor, goal, options, session::Session, shelf};
use crate::{
    route::Route,
    state::reviews::{Desk, Scope},
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{link, paragraph, row, section},
        live::{live, nothing},
    },
};
use cairn_core::{review::queue::Counts, text::counted};
use leptos::prelude::*;
use std::sync::Arc;

/// Which cards it is about, in words.
pub(super) fn about(session: Session, desk: &Desk) -> String {
    let scope = session.scope.get();
    if scope == Scope::All {
        return String::new();
    }
    let how = if session.is_cram() {
        "Cramming, without changing when cards come back: "
    } else {
        "Only: "
    };
    [how, &desk.name_of(&scope), "."].concat()
}

/// The overview.
pub(super) fn view(session: Session, desk: &Arc<Desk>, counts: Signal<Counts>) -> Erased {
    let started = Arc::clone(desk);
    let begin = live(move || {
        let Counts {
            new,
            learning,
            review,
        } = counts.get();
        let desk = Arc::clone(&started);
        let start = move || session.start(&desk);
        if session.is_cram() {
            return row(vec![Button::primary("Start cramming", start).view(), all()]);
        }
        if new + learning + review > 0 {
            let begin = Button::primary("Start", start).keyed("Space").view();
            let all = if session.scope.get() == Scope::All {
                nothing()
            } else {
                all()
            };
            return row(vec![begin, all]);
        }
        let has_any = session
            .store
            .watch(|state| state.memories().next().is_some());
        let words = if has_any {
            "Nothing is due. Come back tomorrow, or add cards below."
        } else {
            "No cards yet: mark a topic as done and its cards come, or add an area below."
        };
        let all = if session.scope.get() == Scope::All {
            nothing()
        } else {
            all()
        };
        vec![paragraph("lead", words), row(vec![all])].erased()
    });
    let write = editor::new(session, desk);
    vec![
        begin,
        goal::view(session, desk),
        section("decks", "Decks", vec![decks::view(session, desk)]),
        details(
            "own",
            "Write a card of your own",
            session.writing.get(),
            write,
        ),
        details(
            "shelf",
            "Flagged, suspended, leeches, your own",
            false,
            shelf::view(session, desk),
        ),
        details("options", "How you review", false, options::view(session)),
        anki::view(session, desk),
    ]
    .erased()
}

/// The way to all cards.
fn all() -> Erased {
    link("button", crate::site::href(&Route::Review), "All cards")
}

/// Something that opens.
fn details(id: &'static str, title: &'static str, open: bool, body: Erased) -> Erased {
    view! {
        <details class="fold" id=id open=open>
            <summary>{title}</summary>
            <div class="stack fold-body">{body}</div>
        </details>
    }
    .erased()
}

/// Seconds as "40 seconds", "12 minutes".
pub(super) fn minutes(seconds: u64) -> String {
    match seconds {
        0..100 => counted(seconds as usize, "second", "seconds"),
        _ => counted((seconds as usize + 30) / 60, "minute", "minutes"),
    }
}
