//! What is due, the way to begin, and everything about reviews below it.

use super::{editor, goal, options, session::Session, shelf};
use crate::{
    route::Route,
    site::use_site,
    state::reviews::{Desk, Scope},
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{link, paragraph, row, section},
        live::{live, nothing},
    },
};
use cairn_core::{
    action::Action,
    review::queue::{Counts, is_open},
};
use leptos::prelude::*;
use std::sync::Arc;

/// Which cards it is about, in words.
pub(super) fn about(session: Session, desk: &Desk) -> String {
    let what = match session.scope.get() {
        Scope::All => return String::new(),
        Scope::Area(area) => {
            let found = desk.deck.areas.iter().find(|known| known.id == area);
            found.map_or(area, |area| area.title.clone())
        }
        Scope::Topics(name, topics) => match (name.as_str(), topics.first()) {
            ("", Some(topic)) => desk.title(topic).replace('`', ""),
            _ => name.replace('`', ""),
        },
    };
    let how = if session.is_cram() {
        "Cramming, without changing when cards come back: "
    } else {
        "Only: "
    };
    [how, &what, "."].concat()
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
        section("decks", "Decks", vec![decks(session, desk)]),
        details("own", "Write a card of your own", write),
        details(
            "shelf",
            "Flagged, suspended, leeches, your own",
            shelf::view(session, desk),
        ),
        details("options", "How you review", options::view(session)),
    ]
    .erased()
}

/// The way to all cards.
fn all() -> Erased {
    link("button", crate::site::href(&Route::Review), "All cards")
}

/// Something that opens.
fn details(id: &'static str, title: &'static str, body: Erased) -> Erased {
    view! {
        <details class="fold" id=id>
            <summary>{title}</summary>
            <div class="stack fold-body">{body}</div>
        </details>
    }
    .erased()
}

/// The areas: what is asked of each today, how many cards it has, and whether all of them are to come.
fn decks(session: Session, desk: &Arc<Desk>) -> Erased {
    let rows: Vec<Erased> = desk
        .deck
        .areas
        .iter()
        .map(|area| deck(session, desk, &area.id, &area.title))
        .collect();
    view! { <ul class="decks">{rows}</ul> }.erased()
}

fn deck(session: Session, desk: &Arc<Desk>, area: &str, title: &str) -> Erased {
    let scope = Scope::Area(area.to_owned());
    let own = Arc::clone(desk);
    let figures = Memo::new(move |_| {
        let options = session.reviews.options();
        let counts = session.reviews.queue(&own, &scope).counts();
        session.store.watch(|state| {
            let items = own.items(state, &scope);
            let open = items.iter().filter(|item| {
                state.memory(&item.card).is_some() || is_open(state, item, &options)
            });
            (counts, open.count(), items.len())
        })
    });
    let words = live(move || {
        let (counts, open, all) = figures.get();
        let due = counts.new + counts.learning + counts.review;
        let now = match due {
            0 => String::new(),
            _ => [due.to_string().as_str(), " now · "].concat(),
        };
        paragraph(
            "muted deck-words",
            [
                now.as_str(),
                &open.to_string(),
                " of ",
                &plural(all, "card", "cards"),
                " yours",
            ]
            .concat(),
        )
    });
    let id = ["area/", area].concat();
    let name = title.to_owned();
    let is_taken = {
        let id = id.clone();
        Memo::new(move |_| session.store.watch(|state| state.has_deck(&id)))
    };
    let toggle = Button::plain(
        live(move || if is_taken.get() { "Remove" } else { "Add all" }.erased()),
        {
            let name = name.clone();
            move || {
                let taken = !is_taken.get_untracked();
                session.store.dispatch(Action::DecksTaken {
                    decks: vec![id.clone()],
                    label: [
                        name.as_str(),
                        if taken {
                            " added to review"
                        } else {
                            " removed from review"
                        },
                    ]
                    .concat(),
                    taken,
                });
            }
        },
    )
    .named_by({
        let name = name.clone();
        move || {
            let verb = if is_taken.get() {
                "Remove "
            } else {
                "Add all cards of "
            };
            [verb, &name].concat()
        }
    })
    .view();
    let to =
        |words: &[(&str, &str)]| use_site().with_value(|site| Route::review_of(words, &site.base));
    let only = link("", to(&[("area", area)]), title.to_owned());
    let cram = {
        let href = to(&[("area", area), ("cram", "yes")]);
        let name = ["Cram ", title].concat();
        view! { <a class="button" href=href aria-label=name>"Cram"</a> }.erased()
    };
    view! {
        <li class="deck">
            <div>
                <h3>{only}</h3>
                {words}
            </div>
            {row(vec![cram, toggle])}
        </li>
    }
    .erased()
}

/// "1 card", "12 cards".
pub(super) fn plural(count: usize, one: &str, many: &str) -> String {
    [
        count.to_string().as_str(),
        " ",
        if count == 1 { one } else { many },
    ]
    .concat()
}

/// Seconds as "40 seconds", "12 minutes".
pub(super) fn minutes(seconds: u64) -> String {
    match seconds {
        0..100 => plural(seconds as usize, "second", "seconds"),
        _ => plural((seconds as usize + 30) / 60, "minute", "minutes"),
    }
}
