//! Where each page was scrolled to. Between pages of the app the place is ours to restore, since the
//! browser would do it before the page is there; for a reload it stays the browser's.

use super::{document, events};
use std::cell::Cell;
use web_sys::{ScrollRestoration, Storage};

thread_local! {
    static LAST: Cell<i32> = const { Cell::new(0) };
}

/// Follows the page's scrolling from now on.
pub fn follow() {
    let note = || LAST.set(document::scroll_top());
    events::on_window("scroll", note);
    // A tap may come in the same frame as the scroll before it.
    events::on_window("click", note);
    restore_by(ScrollRestoration::Manual);
    events::on_window("pagehide", || {
        remember(&document::path());
        restore_by(ScrollRestoration::Auto);
    });
    events::on_window("pageshow", || restore_by(ScrollRestoration::Manual));
}

/// Keeps how far the page that is left was scrolled and which line had the focus, as long as the tab
/// lives.
pub fn remember(path: &str) {
    if let Some(storage) = storage() {
        let place = [
            LAST.get().to_string(),
            document::focused_line().unwrap_or_default(),
        ]
        .join(" ");
        let _ = storage.set_item(&key(path), &place);
    }
}

/// Goes back to where a page was left. False where that is not known, or no line had the focus.
pub fn restore(path: &str) -> bool {
    let place = storage().and_then(|storage| storage.get_item(&key(path)).ok().flatten());
    let Some((top, line)) = place.as_deref().and_then(|place| place.split_once(' ')) else {
        return false;
    };
    if let Ok(top) = top.parse() {
        document::scroll_to(top);
    }
    !line.is_empty() && document::focus_line(line)
}

fn key(path: &str) -> String {
    ["cairn-scroll:", path].concat()
}

fn storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

fn restore_by(who: ScrollRestoration) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _ = history.set_scroll_restoration(who);
    }
}
