//! Sentences: paragraphs with code between backticks, and blocks of code. No HTML comes in.

use crate::ui::{
    erased::{Erase, Erased},
    layout::paragraph,
    rich_text::rich,
};
use cairn_core::text::{blocks, fenced};
use leptos::prelude::*;

/// A text with its paragraphs and its code.
pub fn prose(text: &str) -> Erased {
    stacked(blocks(text).into_iter().map(block).collect())
}

/// Blocks, one below the other.
pub fn stacked(blocks: Vec<Erased>) -> Erased {
    view! { <div class="prose">{blocks}</div> }.erased()
}

/// A paragraph, or lines of code between fences; these are reached by Tab, since they may have to be scrolled
/// sideways.
pub fn block(block: &str) -> Erased {
    let Some(code) = fenced(block) else {
        return paragraph("", rich(block));
    };
    let code = view! { <code>{code.to_owned()}</code> }.erased();
    view! { <pre tabindex="0">{code}</pre> }.erased()
}
