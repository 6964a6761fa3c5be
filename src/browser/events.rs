//! What happens outside the page's own elements: another tab writes, the page comes back, a key is
//! pressed anywhere. Listeners live as long as the page.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event, EventTarget, KeyboardEvent, StorageEvent};

fn listen(target: Option<EventTarget>, name: &str, listener: impl FnMut(Event) + 'static) {
    let Some(target) = target else { return };
    let closure = Closure::<dyn FnMut(Event)>::new(listener);
    // Keys and clicks are seen on their way down, before the element that they are for: `g` and a letter
    // must not be taken for the letter alone.
    let callback = closure.as_ref().unchecked_ref();
    let _ = target.add_event_listener_with_callback_and_bool(
        name,
        callback,
        matches!(name, "keydown" | "click"),
    );
    closure.forget();
}

fn window() -> Option<EventTarget> {
    web_sys::window().map(Into::into)
}

/// Another tab wrote: the key and the new value, or nothing for both when it cleared all.
pub fn on_storage(mut listener: impl FnMut(Option<String>, Option<String>) + 'static) {
    listen(window(), "storage", move |event| {
        if let Some(event) = event.dyn_ref::<StorageEvent>() {
            listener(event.key(), event.new_value());
        }
    });
}

/// The page was frozen or hidden, and is back: storage events may have been missed.
pub fn on_return(listener: impl Fn() + Clone + 'static) {
    let again = listener.clone();
    listen(window(), "pageshow", move |_| again());
    let document = web_sys::window().and_then(|window| window.document());
    listen(
        document.clone().map(Into::into),
        "visibilitychange",
        move |_| {
            if document.as_ref().is_some_and(|document| !document.hidden()) {
                listener();
            }
        },
    );
}

/// Something happened to the page as a whole.
pub fn on_window(name: &str, act: impl Fn() + 'static) {
    listen(window(), name, move |_| act());
}

/// Before the page is left or loaded anew: where `loses` says so, the browser asks first.
pub fn before_leaving(loses: impl Fn() -> bool + 'static) {
    listen(window(), "beforeunload", move |event| {
        if loses() {
            event.prevent_default();
        }
    });
}

/// Whether an event comes from where one types, or from an open dialog.
fn is_from(event: &Event, selector: &str) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|element| element.closest(selector).ok().flatten())
        .is_some()
}

/// A letter was pressed with Ctrl or, on a Mac, Command, outside of dialogs and of fields other than that of
/// a search. The browser does not get it.
pub fn on_command(letter: &'static str, mut listener: impl FnMut() + 'static) {
    listen(window(), "keydown", move |event| {
        let Ok(key) = event.dyn_into::<KeyboardEvent>() else {
            return;
        };
        let held = (key.ctrl_key() ^ key.meta_key()) && !key.alt_key() && !key.shift_key();
        let elsewhere = is_from(
            &key,
            "input:not([type=search]), textarea, select, [contenteditable], dialog[open]",
        );
        if held && !elsewhere && is_letter(&key, letter) && !key.default_prevented() {
            key.prevent_default();
            listener();
        }
    });
}

/// Whether it is the key of a Latin letter: by what it writes, or by its place where it writes no Latin letter.
fn is_letter(key: &KeyboardEvent, letter: &str) -> bool {
    let written = key.key();
    written.eq_ignore_ascii_case(letter)
        || !written.is_ascii() && key.code() == ["Key", &letter.to_ascii_uppercase()].concat()
}

/// A key, as a page-wide shortcut sees it.
pub struct Key {
    /// The key's value, such as `d` or `?`.
    pub key: String,
    event: KeyboardEvent,
}

impl Key {
    /// Whether it writes a sign, or takes one back.
    #[must_use]
    pub fn writes(&self) -> bool {
        self.key.chars().count() == 1 || self.key == "Backspace"
    }

    /// Takes the key for oneself.
    pub fn take(&self) {
        self.event.prevent_default();
    }
}

/// A key was pressed, without Ctrl, Alt or Meta, outside of fields and dialogs.
pub fn on_key(mut listener: impl FnMut(Key) + 'static) {
    listen(window(), "keydown", move |event| {
        let Ok(event) = event.dyn_into::<KeyboardEvent>() else {
            return;
        };
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.default_prevented() {
            return;
        }
        if !is_from(&event, "input, textarea, select, dialog[open]") {
            listener(Key {
                key: event.key(),
                event,
            });
        }
    });
}
