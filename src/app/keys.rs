//! The keys that work on every page. Those of a line or a topic are with the line or topic. No key with
//! Ctrl, Alt or Meta is taken but Ctrl+K, which learners know; all others can be switched off.

use crate::{
    browser::{document, events, field, press},
    pages::search,
    route::Route,
    site::Site,
    state::Store,
    ui::{
        shortcuts,
        tick::{css_name, for_key},
    },
};
use cairn_core::{action::Action, record::Status};
use leptos::prelude::*;

/// Listens for keys as long as the page lives.
pub fn listen(store: Store, site: StoredValue<Site>) {
    events::on_command("k", move || search(site));
    let mut go = false;
    events::on_key(move |key| {
        // What is typed on the page of the search is for its box.
        let typed = key.key != "?" && key.key != " " && key.writes();
        if !store.keys_are_on() || (typed && key.key != "/" && document::focus(search::BOX)) {
            return;
        }
        let after_g = std::mem::replace(&mut go, key.key == "g");
        if after_g && let Some(route) = place(&key.key) {
            key.take();
            let href = site.with_value(|site| route.href(&site.base));
            document::click(&[".place[href=\"", &href, "\"]"].concat());
            return;
        }
        // A button of the page may have a key of its own.
        if press::key(&key.key) {
            return key.take();
        }
        match key.key.as_str() {
            "?" => document::show_dialog(shortcuts::ID),
            "/" => search(site),
            "u" => store.dispatch(Action::Undone),
            "j" => document::move_focus(LINES, 1),
            "k" => document::move_focus(LINES, -1),
            "ArrowDown" if document::focus_is_in(".line") => document::move_focus(LINES, 1),
            "ArrowUp" if document::focus_is_in(".line") => document::move_focus(LINES, -1),
            "n" => document::click(".pager-next"),
            "p" => document::click(".pager-previous"),
            // On a line, the line takes them.
            letter if !document::focus_is_in(".line") => match for_key(letter) {
                Some(status) => document::click(&status_button(status)),
                None => return,
            },
            _ => return,
        }
        key.take();
    });
}

/// Goes to the box of the search.
fn search(site: StoredValue<Site>) {
    if !field::select(search::BOX) {
        document::set_root_data("keyed", Some(""));
        let href = site.with_value(|site| Route::Search.href(&site.base));
        document::click(&[".place[href=\"", &href, "\"]"].concat());
    }
}

/// The controls that `j` and `k` walk over.
const LINES: &str = ".line .tick";

/// The button of a topic's page that gives it a status.
fn status_button(status: Status) -> String {
    [
        ".topic > .page-head .segment[data-value=",
        css_name(status),
        "]",
    ]
    .concat()
}

fn place(key: &str) -> Option<Route> {
    match key {
        "h" => Some(Route::Today),
        "t" => Some(Route::Tracks),
        "l" => Some(Route::Plan),
        "j" => Some(Route::Journal),
        "p" => Some(Route::Progress),
        "r" => Some(Route::Review),
        "s" => Some(Route::Settings),
        _ => None,
    }
}
