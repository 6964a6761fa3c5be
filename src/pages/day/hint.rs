//! A gentle word where the learner's own behaviour shows a pitfall: one at a time, put away for good with a tap.

use super::board::Board;
use crate::{
    state::reviews::now,
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{paragraph, row},
        live::live,
        rich_text::rich,
    },
};
use cairn_core::{
    action::Action,
    day::Day,
    page::Warning,
    plan::wish::YES,
    review::{Options, log::Log},
    study::warnings::{Behaviour, quiet, warning},
};
use leptos::prelude::*;

/// Days of answers that behaviour is judged by, and one more.
const LATELY: i64 = 31;

/// The word, or nothing.
pub(super) fn view(board: Board) -> Erased {
    let told = Memo::new(move |_| told(board));
    live(move || told.get().map(|warning| made(board, &warning)).erased())
}

fn told(board: Board) -> Option<Warning> {
    let ground = board.ground()?;
    board.store.watch(|state| {
        let now = now().at(Options::hour_of(state));
        let log = Log::since(state, Day(now.day.0 - LATELY));
        let behaviour = Behaviour {
            index: &ground.index,
            data: &ground.data,
            state,
            log: &log,
            now,
        };
        warning(&behaviour).cloned()
    })
}

fn made(board: Board, warning: &Warning) -> Erased {
    let id = quiet(&warning.id);
    let away = move || {
        board.store.dispatch(Action::SettingChanged {
            id: id.clone(),
            name: "Hint".to_owned(),
            text: YES.to_owned(),
        });
    };
    let title = rich(&warning.title);
    view! {
        <aside class="aside-box stack" aria-label="A hint">
            <p><strong>{title}</strong></p>
            {paragraph("", rich(&warning.text))}
            {row(vec![Button::text("Got it, do not show it again", away).view()])}
        </aside>
    }
    .erased()
}
