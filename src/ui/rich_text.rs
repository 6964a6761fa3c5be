//! Text in which code stands between backticks. No HTML comes in, none goes out but `<code>`.

use crate::ui::erased::{Erase, Erased};
use cairn_core::text::{Span, spans};
use leptos::prelude::*;

/// A text with its code.
pub fn rich(text: &str) -> Erased {
    if !text.contains('`') {
        return text.to_owned().erased();
    }
    spans(text)
        .into_iter()
        .map(|span| match span {
            Span::Text(text) => text.to_owned().erased(),
            Span::Code(code) => view! { <code>{code.to_owned()}</code> }.erased(),
        })
        .collect::<Vec<_>>()
        .erased()
}

/// The text without its backticks, as an accessible name.
#[must_use]
pub fn plain(text: &str) -> String {
    text.replace('`', "")
}
