//! Questions with their answers behind a control: reveal one, reveal all, or keep them hidden.

use crate::{
    state::use_store,
    ui::rich_text::rich,
};
use cairn_core::{action::Action, page::Question, state::setting};
use crate::ui::erased::{Erase, Erased};
use leptos::prelude::*;

/// The questions of a topic.
pub fn view(questions: &[Question]) -> Option<Erased> {
    if questions.is_empty() {
        return None;
    }
    let store = use_store();
    // Whether answers begin open; each question may be turned by itself.
    let open_all = RwSignal::new(false);
    Effect::new(move |_| {
        if store.is_ready() {
            open_all.set(store.watch(|state| state.setting(setting::HIDE_ANSWERS) == Some("no")));
        }
    });
    let toggle_all = move |_| {
        let text = if open_all.get_untracked() { "yes" } else { "no" };
        store.dispatch(Action::SettingNoted { id: setting::HIDE_ANSWERS.to_owned(), text: text.to_owned() });
    };
    let cards = questions.iter().map(|question| card(question, open_all)).collect::<Vec<_>>();
    Some(
        view! {
            <section>
                <h2 id="questions">"Questions"</h2>
                <p>
                    <button type="button" class="text-button" on:click=toggle_all>
                        {move || if open_all.get() { "Hide all answers" } else { "Show all answers" }}
                    </button>
                </p>
                <div class="questions">{cards}</div>
            </section>
        }
        .erased(),
    )
}

/// One question.
pub fn card(question: &Question, open_all: RwSignal<bool>) -> impl IntoView + use<> {
    let own = RwSignal::new(None::<bool>);
    let open = Memo::new(move |_| own.get().unwrap_or(open_all.get()));
    Effect::new(move |before: Option<bool>| {
        let all = open_all.get();
        if before.is_some_and(|before| before != all) {
            own.set(None);
        }
        all
    });
    let answer = question.answer.iter().map(|text| view! { <p>{rich(text)}</p> }.erased()).collect::<Vec<_>>();
    let written = !answer.is_empty();
    let id = ["answer-", &question.id].concat();
    let toggle = move |_| own.set(Some(!open.get_untracked()));
    view! {
        <article class="question" id=question.id.clone()>
            <h3 class="question-text">{rich(&question.text)}</h3>
            {question.difficulty.as_deref().map(difficulty)}
            {if written {
                view! {
                    <button
                        type="button"
                        class="text-button"
                        aria-expanded=move || if open.get() { "true" } else { "false" }
                        aria-controls=id.clone()
                        on:click=toggle
                    >
                        {move || if open.get() { "Hide the answer" } else { "Show the answer" }}
                    </button>
                    <div class="answer" id=id.clone() hidden=move || !open.get()>
                        {answer}
                    </div>
                }
                    .erased()
            } else {
                view! { <p class="muted">"The model answer is still to be written."</p> }.erased()
            }}
        </article>
    }
}

/// Easy, Medium, Hard: a colour and a word.
fn difficulty(word: &str) -> impl IntoView + use<> {
    let label = match word {
        "easy" => "Easy",
        "medium" => "Medium",
        _ => "Hard",
    };
    view! {
        <span class="difficulty" data-difficulty=word.to_owned()>
            {label}
        </span>
        " "
    }
}
