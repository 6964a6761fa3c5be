//! Text that stays text inside Markdown, whatever it holds. It knows CommonMark's marks, and nothing of
//! what is written.

use crate::text::{Span, spans};

/// What Markdown, or GitHub's kind of it, would take for more than a character anywhere in a line.
const MARKS: [char; 11] = ['\\', '`', '*', '_', '[', ']', '<', '&', '~', '#', '$'];

/// A label within a line: words escaped, code between backticks, all white space one blank.
pub(super) fn label(label: &str) -> String {
    let mut written = String::new();
    for span in spans(&one_line(label)) {
        match span {
            Span::Text(text) => words(text, &mut written),
            Span::Code(code) => {
                // A blank at both ends would be taken off, but for a blank alone.
                let pad = if code.len() > 1 && code.starts_with(' ') && code.ends_with(' ') {
                    " "
                } else {
                    ""
                };
                for piece in ["`", pad, code, pad, "`"] {
                    written.push_str(piece);
                }
            }
        }
    }
    written.trim().to_owned()
}

/// A label at the beginning of a line, where more has a meaning.
pub(super) fn opening(text: &str) -> String {
    opened(label(text))
}

/// Escapes what would begin a block.
fn opened(mut written: String) -> String {
    let digits = written.bytes().take_while(u8::is_ascii_digit).count();
    let first = written.as_bytes().get(digits);
    let marks: &[u8] = if digits > 0 { b".)" } else { b"-+=>|" };
    if first.is_some_and(|first| marks.contains(first)) {
        written.insert(digits, '\\');
    }
    written
}

/// A line of the learner's own text with every sign as it was typed: its backticks, and the blanks before it.
pub(super) fn verbatim(line: &str) -> String {
    let visible = |c: char| {
        if c.is_control() && c != '\t' { ' ' } else { c }
    };
    let line: String = line.chars().map(visible).collect();
    let text = line.trim();
    let mut escaped = String::new();
    words(&text.replace('\t', " "), &mut escaped);
    // A row of marks below another would make a table of both.
    let escaped = escaped.replace('|', "\\|");
    let indent = line.chars().take_while(|c| c.is_whitespace());
    let blanks = |c| if c == '\t' { 4 } else { 1 };
    let indent: usize = if text.is_empty() {
        0
    } else {
        indent.map(blanks).sum()
    };
    "&nbsp;".repeat(indent) + &opened(escaped)
}

/// An address as a link, or as text where it could not stand as one.
pub(super) fn address(url: &str) -> String {
    let is_plain = |c: char| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '\\');
    if url.starts_with("https://") && url.chars().all(is_plain) {
        ["<", url, ">"].concat()
    } else {
        label(url)
    }
}

/// A text on one line, without control characters.
pub(crate) fn one_line(text: &str) -> String {
    let visible: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn words(text: &str, written: &mut String) {
    for c in text.chars() {
        if MARKS.contains(&c) {
            written.push('\\');
        }
        written.push(c);
    }
}
