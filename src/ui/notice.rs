//! The bar above the navigation that says what just happened and offers the way back. It stays until it
//! is dismissed or something else happens: nobody is hurried.

use crate::ui::{
    button::Button,
    erased::{Erase, Erased},
    layout::paragraph,
    live::{live, nothing, truth},
};
use leptos::prelude::*;

/// What the bar says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// What happened.
    pub text: String,
    /// What a button offers, if there is anything to do.
    pub action: Option<String>,
}

/// The bar with a message, or without any.
pub fn notice_bar(
    message: Signal<Option<Message>>,
    act: impl Fn() + Copy + Send + 'static,
    dismiss: impl Fn() + Copy + Send + 'static,
) -> Erased {
    let content = live(move || {
        let Some(message) = message.get() else {
            return nothing();
        };
        let action = message
            .action
            .map(|action| Button::styled("notice-action", action, act).view());
        let close = Button::styled("notice-close", (), dismiss)
            .named("Dismiss")
            .view();
        vec![
            Some(paragraph("notice-text", message.text)),
            action,
            Some(close),
        ]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .erased()
    });
    view! {
        <div
            class="notice"
            role="status"
            aria-live="polite"
            data-shown=truth(move || message.read().is_some())
        >
            {content}
        </div>
    }
    .erased()
}
