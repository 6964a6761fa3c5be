//! What shows a milestone: a link or words of the learner's, and the field to write it in. It decides nothing of what
//! a link is.

use super::cairn::Stone;
use crate::{
    state::{Store, focus},
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{paragraph, row},
        live::{live, spawn},
        rich_text::plain,
    },
};
use cairn_core::{action::Action, record::EVIDENCE_LIMIT, study::stones};
use leptos::{ev::Event, prelude::*, task};

/// What shows a stone; `writing` says of which it is being written.
pub(super) fn view(store: Store, writing: RwSignal<Option<String>>, stone: Stone) -> Erased {
    let shown = if stone.is_link {
        view! {
            <p>
                <a href=stone.shown.clone() target="_blank" rel="noopener noreferrer external">
                    {stone.shown.clone()}
                </a>
            </p>
        }
        .erased()
    } else {
        paragraph("", stone.shown.clone())
    };
    let body = live(move || {
        if writing.read().as_deref() == Some(&stone.id) {
            editor(store, writing, &stone)
        } else {
            opener(writing, &stone)
        }
    });
    vec![shown, body].erased()
}

fn opener(writing: RwSignal<Option<String>>, stone: &Stone) -> Erased {
    let label = if stone.shown.is_empty() {
        "Say what shows it"
    } else {
        "Change what shows it"
    };
    let (id, name) = (stone.id.clone(), plain(&stone.text));
    let open = move || {
        writing.set(Some(id.clone()));
        go_to(field_id(&id));
    };
    let button = Button::text(label, open).named([label, ": ", &name].concat());
    view! { <p class="button-row" id=row_id(&stone.id)>{button.view()}</p> }.erased()
}

fn editor(store: Store, writing: RwSignal<Option<String>>, stone: &Stone) -> Erased {
    let words = RwSignal::new(stone.shown.clone());
    let typed: Box<dyn FnMut(Event)> = Box::new(move |event| words.set(event_target_value(&event)));
    let field = field_id(&stone.id);
    let label_for = field.clone();
    let close = {
        let id = stone.id.clone();
        move || {
            writing.set(None);
            go_to(row_id(&id));
        }
    };
    let save = {
        let (id, close) = (stone.id.clone(), close.clone());
        move || {
            let texts = vec![stones::shown(&id, &words.get_untracked())];
            close();
            store.dispatch(Action::Noted {
                label: "What shows the milestone changed".to_owned(),
                texts,
            });
        }
    };
    view! {
        <div class="field">
            <label for=label_for>"What shows it: a link that begins with https, or words"</label>
            <input
                id=field
                type="text"
                maxlength=EVIDENCE_LIMIT.to_string()
                autocomplete="off"
                prop:value=words
                on:input=typed
            />
        </div>
        {row(vec![
            Button::plain("Save", save).view(),
            Button::text("Cancel", close).view(),
        ])}
    }
    .erased()
}

fn go_to(id: String) {
    spawn(async move {
        task::tick().await;
        focus(&id);
    });
}

fn field_id(milestone: &str) -> String {
    ["evidence-", milestone].concat()
}

fn row_id(milestone: &str) -> String {
    ["evidence-row-", milestone].concat()
}
