//! What the page of the search asks of the browser: its box, the links that it found, the moment when typing
//! rests. It decides nothing and finds nothing.

use crate::browser::{document, field, history};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos_router::location::State;

/// Milliseconds without a key after which typing rests. Browsers refuse to be told a new address oftener
/// than a hundred times in half a minute.
const REST_MS: u32 = 400;

/// What waits until typing rests.
#[derive(Clone, Copy)]
pub struct Rest(StoredValue<Option<Timeout>, LocalStorage>);

impl Rest {
    /// Nothing waits yet. It ends with the page.
    #[must_use]
    pub fn new() -> Self {
        Self(StoredValue::new_local(None))
    }

    /// Does something once nothing was typed for a while.
    pub fn then(self, act: impl FnOnce() + 'static) {
        self.0.set_value(Some(Timeout::new(REST_MS, act)));
    }
}

impl Default for Rest {
    fn default() -> Self {
        Self::new()
    }
}

/// What stands in the box.
#[must_use]
pub fn typed(id: &str) -> String {
    field::typed(id)
}

/// Writes into the box.
pub fn write(id: &str, text: &str) {
    field::write(id, text);
}

/// The box takes the focus when the page is opened: by a key always, else where no keyboard would slide over
/// the page for it.
pub fn arrive(id: &str) {
    let keyed = document::root_data("keyed").is_some();
    document::set_root_data("keyed", None);
    if keyed || !is_touched() {
        document::focus(id);
    }
}

/// Whether the learner mainly touches the screen.
#[must_use]
pub fn is_touched() -> bool {
    document::matches_media("(pointer: coarse)")
}

/// The box gives the focus up, so that a keyboard on the screen goes away.
pub fn rest_hands() {
    document::focus("main");
}

/// What had the focus goes: the box takes it, or all of the page where a keyboard would slide over it.
pub fn focus_instead(id: &str) {
    if is_touched() {
        rest_hands();
    } else {
        document::focus(id);
    }
}

/// Walks over what a selector finds.
pub fn walk(selector: &str, step: i32) {
    document::move_focus(selector, step);
}

/// Whether the focus is on something that a selector finds.
#[must_use]
pub fn is_on(selector: &str) -> bool {
    document::focus_is_in(selector)
}

/// Opens the first that a selector finds.
pub fn open_first(selector: &str) {
    document::click(selector);
}

/// Opens the link that has the focus, or else the first, in another tab. False where there is none.
pub fn open_aside(selector: &str) -> bool {
    document::chosen_link(selector).is_some_and(|href| {
        document::open_tab(&href);
        true
    })
}

/// What the page's entry in the history is marked with.
#[must_use]
pub fn mark() -> State {
    if history::is_walked() {
        State::from(true)
    } else {
        State::default()
    }
}

/// Leaves the page: to the one before, if that is known to be one of this site.
pub fn leave() {
    if history::is_walked() {
        history::go_back();
    } else {
        document::focus("main");
    }
}
