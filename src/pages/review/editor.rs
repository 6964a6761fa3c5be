//! Writing a card: the learner's own, or one that is shipped in the learner's words. Plain text with code; what
//! stands there is never HTML.

use super::session::Session;
use crate::{
    state::{
        focus,
        reviews::{self, Desk, Scope},
    },
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{paragraph, row},
        live::{effect, text},
    },
};
use cairn_core::{action::Action, page::CardText, record::SIDE_LIMIT};
use leptos::prelude::*;
use std::sync::Arc;

const HELP: &str =
    "Plain text. Code stands between `backticks`, longer code between lines of three backticks.";

/// A field for one side of a card.
fn side(id: &'static str, label: &'static str, value: RwSignal<String>) -> Erased {
    view! {
        <div class="field field--wide">
            <label for=id>{label}</label>
            <textarea
                id=id
                rows="4"
                maxlength=SIDE_LIMIT.to_string()
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
            ></textarea>
        </div>
    }
    .erased()
}

/// The card that is asked, to be reworded.
pub(super) fn edit(
    session: Session,
    card: &str,
    shown: &CardText,
    done: impl Fn() + Clone + 'static,
) -> Erased {
    let (front, back) = (
        RwSignal::new(shown.front.clone()),
        RwSignal::new(shown.back.clone()),
    );
    let write = {
        let card = card.to_owned();
        move |text: Option<(String, String)>, verb: &str| {
            session.store.dispatch(Action::CardWritten {
                card: card.clone(),
                label: ["Card ", verb].concat(),
                text,
            });
        }
    };
    let is_own = card.contains('+');
    let is_changed = session.store.read(|state| state.card_text(card).is_some());
    let (keep, cancelled, again) = (done.clone(), done.clone(), done);
    let (save, drop) = (write.clone(), write);
    let save = Button::primary("Save", move || {
        if front.with_untracked(|front| !front.trim().is_empty()) {
            let text = (trimmed(front), trimmed(back));
            save(Some(text), "changed");
            keep();
        }
    })
    .view();
    let cancel = Button::plain("Cancel", cancelled).view();
    let mut buttons = vec![save, cancel];
    if is_changed && !is_own {
        let reset = move || {
            drop(None, "put back as it was");
            again();
        };
        buttons.push(Button::plain("Back to the shipped text", reset).view());
    }
    effect(|| {
        focus("edit-front");
    });
    view! {
        <form class="stack" on:submit=|event| event.prevent_default()>
            {side("edit-front", "Question", front)}
            {side("edit-back", "Answer", back)}
            {paragraph("muted", HELP)}
            {row(buttons)}
        </form>
    }
    .erased()
}

fn trimmed(side: RwSignal<String>) -> String {
    side.with_untracked(|text| text.trim().to_owned())
}

/// A new card of the learner's own.
pub(super) fn new(session: Session, desk: &Arc<Desk>) -> Erased {
    let (front, back) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    // Where the page is about one topic, the card will most likely belong to it.
    let topic = RwSignal::new(match session.scope.get_untracked() {
        Scope::Topics(_, topics) if topics.len() == 1 => desk.title(&topics[0]).replace('`', ""),
        _ => String::new(),
    });
    if session.writing.get_untracked() {
        effect(|| {
            focus("own-front");
        });
    }
    let said = RwSignal::new(String::new());
    let topics: Vec<Erased> = desk
        .deck
        .topics
        .iter()
        .map(|topic| {
            let title = topic.title.replace('`', "");
            view! { <option value=title></option> }.erased()
        })
        .collect();
    let known = Arc::clone(desk);
    let add = move || {
        let found = topic.with_untracked(|words| known.topic_named(words));
        let Some(found) = found else {
            return said.set("Choose a topic from the list: a card belongs to one.".to_owned());
        };
        if front.with_untracked(|front| front.trim().is_empty()) {
            return said.set("Write the question first.".to_owned());
        }
        session.store.dispatch(Action::CardWritten {
            card: [found.id.as_str(), "+", &tail()].concat(),
            label: "Card added".to_owned(),
            text: Some((trimmed(front), trimmed(back))),
        });
        front.set(String::new());
        back.set(String::new());
        said.set(["Added to ", &found.title.replace('`', ""), "."].concat());
    };
    view! {
        <form class="stack" on:submit=|event| event.prevent_default()>
            <div class="field field--wide">
                <label for="own-topic">"Topic"</label>
                <input
                    id="own-topic"
                    type="text"
                    list="own-topics"
                    maxlength="120"
                    autocomplete="off"
                    prop:value=topic
                    on:input=move |event| topic.set(event_target_value(&event))
                />
                <datalist id="own-topics">{topics}</datalist>
            </div>
            {side("own-front", "Your question", front)}
            {side("own-back", "Its answer", back)}
            {paragraph("muted", HELP)}
            {row(vec![Button::plain("Add the card", add).view()])}
            <p class="field-fault" role="status">{text(move || said.get())}</p>
        </form>
    }
    .erased()
}

/// The tail of an own card's id: six signs in base 36, drawn at random.
fn tail() -> String {
    let mut number = u64::from(reviews::seed());
    (0..6)
        .map(|_| {
            let digit = (number % 36) as u32;
            number /= 36;
            char::from_digit(digit, 36).unwrap_or('0')
        })
        .collect()
}
