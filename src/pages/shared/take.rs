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
    let Would {
        done,
        learning,
        ticked,
        kept,
        ..
    } = would;
    let mut parts = Vec::new();
    for (number, what) in [
        (
            done,
            things(done, "topic becomes done", "topics become done"),
        ),
        (
            learning,
            things(learning, "topic becomes learning", "topics become learning"),
        ),
        (
            ticked,
            things(ticked, "box gets ticked", "boxes get ticked"),
        ),
    ] {
        if number > 0 {
            parts.push(what);
        }
    }
    let mut words = if parts.is_empty() {
        "It would change nothing: there is nothing in the link that you do not have.".to_owned()
    } else {
        [parts.join(", "), ".".to_owned()].concat()
    };
    if kept > 0 {
        words.push(' ');
        words.push_str(&things(
            kept,
            "topic that differs stays as you have it.",
            "topics that differ stay as you have them.",
        ));
    }
    words
}

fn replacing(would: Would) -> String {
    let Would { changed, gone, .. } = would;
    if changed + gone == 0 {
        return "It would change nothing: you have the same.".to_owned();
    }
    let changed = things(
        changed,
        "thing of yours becomes as in the link",
        "things become as in the link",
    );
    let gone = things(
        gone,
        "thing of yours that is not in it goes.",
        "things of yours that are not in it go.",
    );
    [changed, gone].join(", ")
}

/// "1 topic", "12 topics".
fn things(number: usize, one: &str, more: &str) -> String {
    let what = if number == 1 { one } else { more };
    [&number.to_string(), " ", what].concat()
}
