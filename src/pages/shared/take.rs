//! What to do with a link that was looked at: merge, replace or leave it. Each says in numbers what it
//! would do before it does it.

use super::Desk;
use crate::{
    route::Route,
    site::href,
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{link, paragraph, section},
        live::text,
    },
};
use cairn_core::{
    action::Action,
    share::{Shared, Would},
};
use leptos::prelude::*;
use std::sync::Arc;

/// The three ways on.
pub fn view(desk: Desk, shared: Arc<Shared>) -> Erased {
    let store = desk.store;
    let (merged, replaced) = (Arc::clone(&shared), Arc::clone(&shared));
    let would = Memo::new(move |_| store.watch(|state| shared.would(state)));
    let merge = Button::primary("Merge", move || {
        store.dispatch(Action::SharedMerged(Box::new((*merged).clone())));
    });
    let replace = Button::plain("Replace", move || {
        store.dispatch(Action::SharedReplaced(Box::new((*replaced).clone())));
    });
    let leave = link("button", href(&Route::Progress), "Keep mine");
    section(
        "take",
        "Take it over?",
        vec![
            way(text(move || merging(would.get())), MERGED, merge.view()),
            way(
                text(move || replacing(would.get())),
                REPLACED,
                replace.view(),
            ),
            way("Nothing changes.".erased(), "", leave),
        ],
    )
}

const MERGED: &str = "Done stands over learning, learning over to do. Nothing of yours is lowered, what you \
                      skipped stays skipped, and what you chose to count stays. You can undo it.";
const REPLACED: &str = "Your name, goal and settings stay. A copy of everything is kept first, and you can \
                        undo it.";

fn way(words: Erased, more: &'static str, button: Erased) -> Erased {
    view! {
        <div class="way">
            {button}
            <div>
                {paragraph("", words)}
                {paragraph("muted", more)}
            </div>
        </div>
    }
    .erased()
}

fn merging(would: Would) -> String {
    let words = sentence(&[
        (would.done, "topic becomes done", "topics become done"),
        (
            would.learning,
            "topic becomes learning",
            "topics become learning",
        ),
        (would.ticked, "box gets ticked", "boxes get ticked"),
    ]);
    let words = if words.is_empty() {
        "It would change nothing: there is nothing in the link that you do not have.".to_owned()
    } else {
        words
    };
    let kept = sentence(&[(
        would.kept,
        "topic that differs stays as you have it",
        "topics that differ stay as you have them",
    )]);
    [words, kept].join(" ").trim_end().to_owned()
}

fn replacing(would: Would) -> String {
    let words = sentence(&[
        (
            would.changed,
            "thing becomes as in the link",
            "things become as in the link",
        ),
        (
            would.gone,
            "thing of yours that is not in it goes",
            "things of yours that are not in it go",
        ),
    ]);
    let words = if words.is_empty() {
        "It would change nothing: you have the same.".to_owned()
    } else {
        words
    };
    let beyond = sentence(&[(
        would.beyond,
        "thing of yours that its content did not have stays",
        "things of yours that its content did not have stay",
    )]);
    [words, beyond].join(" ").trim_end().to_owned()
}

/// "1 topic becomes done, 12 boxes get ticked.": what there is none of is left out.
fn sentence(parts: &[(usize, &str, &str)]) -> String {
    let parts = parts.iter().filter(|(number, ..)| *number > 0);
    let words: Vec<String> = parts
        .map(|(number, one, more)| {
            let what = if *number == 1 { one } else { more };
            [&number.to_string(), " ", what].concat()
        })
        .collect();
    if words.is_empty() {
        String::new()
    } else {
        [&words.join(", "), "."].concat()
    }
}
