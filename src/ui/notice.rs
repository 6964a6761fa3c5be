//! The bar above the navigation that says what just happened and offers the way back. It stays until it
//! is dismissed or something else happens: nobody is hurried.

use crate::ui::{
    erased::{Erase, Erased},
    live::{flag, tap, text, truth},
};
use leptos::prelude::*;

/// What the bar says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// What happened.
    pub text: String,
    /// What the first button says, if there is anything to do; mostly the way back.
    pub action: Option<String>,
    /// What else is offered.
    pub offer: Option<String>,
}

/// The bar with a message, or without any. Its buttons stay the same, so that none loses the focus when
/// the message changes.
pub fn notice_bar(
    message: Signal<Option<Message>>,
    act: impl Fn() + 'static,
    take: impl Fn() + 'static,
    dismiss: impl Fn() + 'static,
) -> Erased {
    let message = Memo::new(move |_| message.get());
    let part = move |part: fn(Message) -> Option<String>| message.get().and_then(part);
    let action = move || part(|message| message.action);
    let offer = move || part(|message| message.offer);
    view! {
        <div class="notice" role="status" data-shown=truth(move || message.read().is_some())>
            <p class="notice-text">
                {text(move || part(|message| Some(message.text)).unwrap_or_default())}
            </p>
            <button
                type="button"
                class="notice-action"
                hidden=flag(move || action().is_none())
                on:click=tap(act)
            >
                {text(move || action().unwrap_or_default())}
            </button>
            <button
                type="button"
                class="notice-action"
                hidden=flag(move || offer().is_none())
                on:click=tap(take)
            >
                {text(move || offer().unwrap_or_default())}
            </button>
            <button type="button" class="notice-close" aria-label="Dismiss" on:click=tap(dismiss)></button>
        </div>
    }
    .erased()
}
