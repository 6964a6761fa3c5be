//! Questions with their answers behind a control: reveal one, reveal all, or keep them hidden.

use crate::{
    pages::track::items::badge,
    state::use_store,
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{paragraph, section},
        live::{nothing, text, truth},
        prose::{block, stacked},
        rich_text::rich,
    },
};
use cairn_core::{
    action::Action,
    page::{Difficulty, Question},
    state::setting,
};
use leptos::prelude::*;

/// The questions of a topic: the first with their answers, and how many there are besides.
pub fn view(questions: &[Question], more: u32) -> Erased {
    if questions.is_empty() {
        return nothing();
    }
    let store = use_store();
    // Whether answers begin open: kept, so that they stay hidden or shown on every page.
    let shown = Memo::new(move |_| {
        store.is_ready() && store.watch(|state| state.setting(setting::HIDE_ANSWERS) == Some("no"))
    });
    let toggle = move || {
        let text = if shown.get_untracked() { "yes" } else { "no" };
        store.dispatch(Action::SettingNoted {
            id: setting::HIDE_ANSWERS.to_owned(),
            text: text.to_owned(),
        });
    };
    let label = text(move || {
        if shown.get() {
            "Hide all answers"
        } else {
            "Show all answers"
        }
        .to_owned()
    });
    let cards: Vec<Erased> = questions
        .iter()
        .map(|question| card(question, shown.into()))
        .collect();
    section(
        "questions",
        "Questions",
        vec![
            Button::text(label, toggle).view(),
            view! { <div class="questions">{cards}</div> }.erased(),
            others(more),
        ],
    )
}

/// What is asked besides is reviewed, not read.
fn others(more: u32) -> Erased {
    if more == 0 {
        return nothing();
    }
    paragraph(
        "muted",
        ["And ", &more.to_string(), " more in review."].concat(),
    )
}

/// One question. Its answer follows `shown`, until it is opened or closed by itself.
pub fn card(question: &Question, shown: Signal<bool>) -> Erased {
    let own = RwSignal::new(None::<(bool, bool)>);
    // What was decided for this one holds as long as the rule for all stays the same.
    let open = Memo::new(move |_| match own.get() {
        Some((rule, open)) if rule == shown.get() => open,
        _ => shown.get(),
    });
    let answer = stacked(question.answer.iter().map(|piece| block(piece)).collect());
    let id = ["answer-", &question.id].concat();
    let label = text(move || {
        if open.get() {
            "Hide the answer"
        } else {
            "Show the answer"
        }
        .to_owned()
    });
    let toggle = move || own.set(Some((shown.get_untracked(), !open.get_untracked())));
    let control = Button::text(label, toggle)
        .expands(move || open.get())
        .view();
    view! {
        <article class="question" id=question.id.clone()>
            <h3 class="question-text">{rich(&question.text)}</h3>
            {difficulty(question.difficulty)}
            {question.as_of.as_deref().and_then(as_of)}
            {control}
            <div class="answer" id=id data-open=truth(move || open.get())>
                {answer}
            </div>
        </article>
    }
    .erased()
}

/// Easy, Medium, Hard: a colour and a word.
pub fn difficulty(difficulty: Difficulty) -> Erased {
    view! {
        <span class="difficulty" data-difficulty=difficulty.key()>
            {difficulty.word()}
        </span>
    }
    .erased()
}

/// The month in which an answer that dates was last checked, in words.
pub fn as_of(month: &str) -> Option<Erased> {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let (year, number) = month.split_once('-')?;
    let name = MONTHS.get(number.parse::<usize>().ok()?.checked_sub(1)?)?;
    Some(badge(&["as of ", name, " ", year].concat()))
}
