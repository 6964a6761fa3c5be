//! A deck as a file for Anki.

use crate::{
    pages::review::session::Session,
    state::{
        anki::{self, Which},
        reviews::{Desk, Scope},
    },
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{paragraph, row},
        live::{spawn, text},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

const SELECT: &str = "anki-deck";
const WORDS: &str = "A text file with questions, answers, code and tags. In Anki choose File, then Import, and the \
                     note type Basic. Importing a later file again changes what changed, and doubles nothing.";
const LACKING: &str =
    "The texts of these cards are not on this device, and could not be fetched. Nothing was saved.";

/// What can be exported: a value for the select, what the learner reads, and which cards it is.
fn decks(session: Session, desk: &Desk) -> Vec<(String, String, Which)> {
    let mut decks = vec![
        (
            "all".to_owned(),
            "All cards".to_owned(),
            Which::Scope(Scope::All),
        ),
        ("own".to_owned(), "Your own cards".to_owned(), Which::Own),
    ];
    let scope = session.scope.get_untracked();
    if matches!(scope, Scope::Topics(..)) {
        let words = ["Only: ", &desk.name_of(&scope)].concat();
        decks.insert(0, ("these".to_owned(), words, Which::Scope(scope)));
    }
    decks.extend(desk.deck.areas.iter().map(|area| {
        let which = Which::Scope(Scope::Area(area.id.clone()));
        (area.id.clone(), area.title.clone(), which)
    }));
    decks
}

/// The deck to choose, and the button.
pub(super) fn view(session: Session, desk: &Arc<Desk>) -> Erased {
    let decks = decks(session, desk);
    let chosen = RwSignal::new(0);
    let said = RwSignal::new("");
    let options: Vec<Erased> = decks
        .iter()
        .enumerate()
        .map(|(place, (_, title, which))| {
            let (desk, title, which) = (Arc::clone(desk), title.clone(), which.clone());
            let words = text(move || {
                let count = anki::count(session.store, &desk, &which).to_string();
                [title.as_str(), " (", &count, ")"].concat()
            });
            view! { <option value=place.to_string()>{words}</option> }.erased()
        })
        .collect();
    let desk = Arc::clone(desk);
    let save = move || {
        let Some((name, _, which)) = decks.get(chosen.get_untracked()).cloned() else {
            return;
        };
        let desk = Arc::clone(&desk);
        said.set("");
        spawn(async move {
            if anki::save(session.store, session.reviews, &desk, &which, &name)
                .await
                .is_err()
            {
                // The page may be gone by then.
                let _ = said.try_set(LACKING);
            }
        });
    };
    view! {
        <h3>"To Anki"</h3>
        {paragraph("muted", WORDS)}
        <div class="field">
            <label for=SELECT>"Deck"</label>
            <select
                id=SELECT
                class="select"
                on:change=move |event| chosen.set(event_target_value(&event).parse().unwrap_or(0))
            >
                {options}
            </select>
        </div>
        {row(vec![Button::plain("Save for Anki", save).view()])}
        <p class="field-fault" role="status">
            {text(move || said.get().to_owned())}
        </p>
    }
    .erased()
}
