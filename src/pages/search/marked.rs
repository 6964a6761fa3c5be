//! A text with what was searched for marked in it. Built of views: no HTML is made of text.

use crate::ui::erased::{Erase, Erased};
use cairn_core::text::{Span, spans};
use leptos::prelude::*;
use std::ops::Range;

/// A text in which code stands between backticks, with marks on some of its bytes.
pub fn marked(text: &str, marks: &[Range<usize>]) -> Erased {
    let mut pieces = Vec::new();
    for span in spans(text) {
        match span {
            Span::Text(words) => cut(text, words, marks, &mut pieces),
            Span::Code(code) => {
                let mut inner = Vec::new();
                cut(text, code, marks, &mut inner);
                pieces.push(view! { <code>{inner}</code> }.erased());
            }
        }
    }
    pieces.erased()
}

/// The stretches of one part of `text`, marked or not.
fn cut(text: &str, part: &str, marks: &[Range<usize>], pieces: &mut Vec<Erased>) {
    let start = part.as_ptr().addr() - text.as_ptr().addr();
    let end = start + part.len();
    let mut at = start;
    for mark in marks {
        let (from, to) = (mark.start.clamp(at, end), mark.end.clamp(at, end));
        if from < to {
            push(text.get(at..from), pieces);
            let found = text.get(from..to).unwrap_or_default().to_owned();
            pieces.push(view! { <mark>{found}</mark> }.erased());
            at = to;
        }
    }
    push(text.get(at..end), pieces);
}

fn push(text: Option<&str>, pieces: &mut Vec<Erased>) {
    if let Some(text) = text.filter(|text| !text.is_empty()) {
        pieces.push(text.to_owned().erased());
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::marked;
    use leptos::prelude::*;

    #[test]
    fn marks_stand_within_code_and_across_its_border() {
        let html = |text: &str, marks: &[std::ops::Range<usize>]| {
            let html = marked(text, marks).to_html();
            html.replace("<!>", "").replace("<!---->", "")
        };
        let two = [4..6, 7..9];
        assert_eq!(
            html("the `list` type", &two),
            "the <code><mark>l</mark>i<mark>st</mark></code> type"
        );
        let whole = std::iter::once(0..3).collect::<Vec<_>>();
        assert_eq!(html("<b>", &whole), "<mark>&lt;b&gt;</mark>");
        assert_eq!(html("plain", &[]), "plain");
        assert_eq!(html("plain", &[3..99, 200..300]), "pla<mark>in</mark>");
    }
}
