//! Text in which code stands between backticks. No HTML comes in, none goes out but `<code>`.

use cairn_core::text::{Span, spans};
use leptos::prelude::*;

/// A text with its code.
pub fn rich(text: &str) -> AnyView {
    if !text.contains('`') {
        return text.to_owned().into_any();
    }
    spans(text)
        .into_iter()
        .map(|span| match span {
            Span::Text(text) => text.to_owned().into_any(),
            Span::Code(code) => view! { <code>{code.to_owned()}</code> }.into_any(),
        })
        .collect::<Vec<_>>()
        .into_any()
}

/// The text without its backticks, as an accessible name.
#[must_use]
pub fn plain(text: &str) -> String {
    text.replace('`', "")
}
