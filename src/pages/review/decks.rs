//! The decks: what is asked of each today, how many cards it has, and whether all of them are to come.

use super::session::Session;
use crate::{
    route::Route,
    site::use_site,
    state::reviews::{Desk, Figures},
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{link, paragraph, row},
        live::live,
    },
};
use cairn_core::{action::Action, text::counted};
use leptos::prelude::*;
use std::{collections::BTreeMap, sync::Arc};

/// The topic whose questions are about the candidate, and stand as a deck of their own.
const BEHAVIOURAL: &str = "behavioral-interviews";

/// The areas, after the behavioural questions.
pub(super) fn view(session: Session, desk: &Arc<Desk>) -> Erased {
    let own = Arc::clone(desk);
    let figures = Memo::new(move |_| session.reviews.figures(&own, BEHAVIOURAL));
    let mut topics = desk.deck.topics.iter();
    let about_you = topics.find(|topic| topic.id == BEHAVIOURAL).map(|topic| {
        let word = ("topic", topic.id.as_str());
        deck(session, figures, word, "Behavioural questions")
    });
    let areas = desk.deck.areas.iter().map(|area| {
        let word = ("area", area.id.as_str());
        deck(session, figures, word, &area.title)
    });
    let rows: Vec<Erased> = about_you.into_iter().chain(areas).collect();
    view! { <ul class="decks">{rows}</ul> }.erased()
}

/// A deck; `word` says it in the address.
fn deck(
    session: Session,
    figures: Memo<BTreeMap<String, Figures>>,
    word: (&'static str, &str),
    title: &str,
) -> Erased {
    let of = word.1.to_owned();
    let words = live(move || {
        let found = figures.with(|figures| figures.get(&of).copied());
        let Figures {
            due,
            new,
            yours,
            all,
        } = found.unwrap_or_default();
        let now = match due + new {
            0 => String::new(),
            now => [now.to_string().as_str(), " now · "].concat(),
        };
        let cards = counted(all, "card", "cards");
        let words = [now.as_str(), &yours.to_string(), " of ", &cards, " yours"];
        paragraph("muted deck-words", words.concat())
    });
    let id = [word.0, "/", word.1].concat();
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
    let only = link("", to(&[word]), title.to_owned());
    let cram = {
        let href = to(&[word, ("cram", "yes")]);
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
