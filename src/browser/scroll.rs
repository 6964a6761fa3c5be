//! Where each page was scrolled to. Between pages of the app the place is ours to restore, since the
//! browser would do it before the page is there; for a reload it stays the browser's.

use super::{document, events};
use std::cell::Cell;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{ScrollRestoration, Storage};

/// Below the bar at the top, in CSS pixels.
const NEAR_TOP: f64 = 120.0;
/// For how many frames the place is looked after at most, and how many it must have stood still.
const FRAMES: u32 = 30;
const STILL: u32 = 3;
/// How far down the next look is, less than a line.
const STEP: f64 = 32.0;

thread_local! {
    static LAST: Cell<i32> = const { Cell::new(0) };
    /// Whether a page may still be put where it was left.
    static HELD: Cell<bool> = const { Cell::new(false) };
}

/// Follows the page's scrolling from now on.
pub fn follow() {
    let note = || LAST.set(document::scroll_top());
    events::on_window("scroll", note);
    // A tap may come in the same frame as the scroll before it.
    events::on_window("click", note);
    // From the first touch on, the place is the learner's.
    for hand in ["pointerdown", "wheel", "keydown"] {
        events::on_window(hand, || HELD.set(false));
    }
    restore_by(ScrollRestoration::Manual);
    events::on_window("pagehide", || {
        remember(&document::path());
        restore_by(ScrollRestoration::Auto);
    });
    events::on_window("pageshow", || restore_by(ScrollRestoration::Manual));
}

/// Keeps how far the page that is left was scrolled, what stood at its top and which line had the focus,
/// as long as the tab lives.
pub fn remember(path: &str) {
    if let Some(storage) = storage() {
        let (anchor, offset) = anchor().unwrap_or_default();
        let place = [
            LAST.get().to_string(),
            offset.to_string(),
            anchor,
            document::focused_line().unwrap_or_default(),
        ]
        .join(" ");
        let _ = storage.set_item(&key(path), &place);
    }
}

/// Goes back to where a page was left. False where that is not known, or no line had the focus.
pub fn restore(path: &str) -> bool {
    let place = storage().and_then(|storage| storage.get_item(&key(path)).ok().flatten());
    let mut words = place.iter().flat_map(|place| place.split(' '));
    let mut number = || words.next()?.parse::<i32>().ok();
    let (Some(top), Some(offset)) = (number(), number()) else {
        return false;
    };
    let anchor = words.next().unwrap_or_default().to_owned();
    document::scroll_to(top);
    // What is off the screen has only the room that it is given, until it comes near: the anchor is put where
    // it was, and again until its neighbours have their true height.
    put_at(&anchor, offset);
    HELD.set(true);
    hold(anchor, offset, 0, FRAMES);
    let line = words.next().unwrap_or_default();
    !line.is_empty() && document::focus_line(line)
}

/// What stands near the top of the window and has a name, with its distance from the window's top. What is
/// higher than the window, such as the whole page, says nothing about where one is in it.
#[expect(clippy::cast_possible_truncation, reason = "whole pixels of a page")]
fn anchor() -> Option<(String, i32)> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let middle = window.inner_width().ok()?.as_f64()? / 2.0;
    let height = window.inner_height().ok()?.as_f64()?;
    let mut down = NEAR_TOP;
    while down < height {
        let found = document.element_from_point(middle as f32, down as f32);
        let named = found.and_then(|found| found.closest("[id]").ok().flatten());
        if let Some(element) = named {
            let place = element.get_bounding_client_rect();
            if place.height() < height {
                return Some((element.id(), place.top().round() as i32));
            }
        }
        down += STEP;
    }
    None
}

/// Puts an element in its place before each frame, until it stayed there for a few or too many went by.
fn hold(id: String, offset: i32, still: u32, left: u32) {
    on_next_frame(move || {
        if !HELD.get() {
            return;
        }
        let still = if put_at(&id, offset) { still + 1 } else { 0 };
        if still < STILL && left > 0 {
            hold(id, offset, still, left - 1);
        }
    });
}

/// Scrolls so that an element stands that far from the window's top. True where it stood there, or is none.
fn put_at(id: &str, offset: i32) -> bool {
    let Some(window) = web_sys::window() else {
        return true;
    };
    let element = window.document().and_then(|it| it.get_element_by_id(id));
    element.is_none_or(|element| {
        let away = element.get_bounding_client_rect().top() - f64::from(offset);
        window.scroll_by_with_x_and_y(0.0, away);
        away.abs() <= 1.0
    })
}

/// Does something before the next frame is drawn.
fn on_next_frame(act: impl FnOnce() + 'static) {
    if let Some(window) = web_sys::window() {
        let act = Closure::once_into_js(act);
        let _ = window.request_animation_frame(act.unchecked_ref());
    }
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
