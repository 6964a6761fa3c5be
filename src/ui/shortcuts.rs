//! The map of keys, under `?`.

use crate::ui::{
    button::Button,
    erased::{Erase, Erased},
};
use leptos::prelude::*;

/// The id of the dialog.
pub const ID: &str = "shortcuts";

/// Keys and what they do, in groups.
const GROUPS: &[(&str, &[(&str, &str)])] = &[
    (
        "Anywhere",
        &[("?", "Show this map"), ("/ or Ctrl K", "Search")],
    ),
    (
        "On every page but that of the search",
        &[
            ("g then h", "Go to Today"),
            ("g then t", "Go to Tracks"),
            ("g then r", "Go to Review"),
            ("g then l", "Go to Plan"),
            ("g then j", "Go to Journal"),
            ("g then p", "Go to Progress"),
            ("g then s", "Go to Settings"),
            ("u", "Undo the last change"),
        ],
    ),
    (
        "On the page of the search",
        &[
            ("↓ and ↑", "Walk over what was found"),
            ("Enter", "Open it; in the box, the first"),
            ("Ctrl Enter", "Open it in a new tab"),
            ("Esc", "Clear the box; then go back"),
            ("Any letter", "Writes in the box"),
        ],
    ),
    (
        "In a review",
        &[
            ("Space or Enter", "Show the answer; then Good"),
            ("1, 2, 3, 4", "Again, Hard, Good, Easy"),
            ("u", "Take the last answer back"),
            ("-", "Bury the card until tomorrow"),
            ("@", "Suspend the card"),
            ("f", "Flag the card"),
            ("e", "Edit the card"),
            ("i", "What is known of the card"),
        ],
    ),
    (
        "On a topic, or on a line of a track",
        &[
            ("d", "Done"),
            ("l", "Learning"),
            ("s", "Skip"),
            ("r", "Back to “To do”"),
            ("Space", "Done, and back again"),
        ],
    ),
    (
        "On a track",
        &[
            ("j or ↓", "Next line"),
            ("k or ↑", "Line before"),
            ("o", "Open the line's details"),
            ("Enter", "On a label: open the topic"),
        ],
    ),
    (
        "On a topic",
        &[("n", "Next topic of the track"), ("p", "Topic before")],
    ),
];

/// The dialog with all keys.
pub fn shortcuts(close: impl FnMut() + 'static) -> Erased {
    let groups: Vec<Erased> = GROUPS
        .iter()
        .map(|(title, keys)| {
            let rows: Vec<Erased> = keys
                .iter()
                .map(|(key, what)| {
                    view! {
                        <div class="key-row">
                            <dt>
                                <kbd>{*key}</kbd>
                            </dt>
                            <dd>{*what}</dd>
                        </div>
                    }
                    .erased()
                })
                .collect();
            view! {
                <h3>{*title}</h3>
                <dl class="keys">{rows}</dl>
            }
            .erased()
        })
        .collect();
    view! {
        <dialog id=ID class="dialog" aria-labelledby="shortcuts-title">
            <div class="dialog-head">
                <h2 id="shortcuts-title">"Keys"</h2>
                {Button::plain("Close", close).view()}
            </div>
            {groups}
        </dialog>
    }
    .erased()
}
