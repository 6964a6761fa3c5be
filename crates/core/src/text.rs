//! A label as the pages show it: plain text in which code stands between backticks.

/// A stretch of a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span<'a> {
    /// Words.
    Text(&'a str),
    /// Code.
    Code(&'a str),
}

/// Splits a label into words and code. A backtick without a partner is an ordinary character, and an
/// empty pair shows nothing.
pub fn spans(label: &str) -> Vec<Span<'_>> {
    let mut spans = Vec::new();
    let mut rest = label;
    while let Some((before, after)) = rest.split_once('`') {
        let Some((code, tail)) = after.split_once('`') else {
            break;
        };
        if !before.is_empty() {
            spans.push(Span::Text(before));
        }
        if !code.is_empty() {
            spans.push(Span::Code(code));
        }
        rest = tail;
    }
    if !rest.is_empty() {
        spans.push(Span::Text(rest));
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::Span::{Code, Text};
    use super::spans;

    #[test]
    fn code_stands_between_backticks() {
        assert_eq!(
            spans("`for` and `while` loops"),
            [Code("for"), Text(" and "), Code("while"), Text(" loops")]
        );
        assert_eq!(spans("Loops"), [Text("Loops")]);
        assert_eq!(spans("a ``b` c"), [Text("a "), Text("b` c")]);
        assert_eq!(spans("a ` b"), [Text("a ` b")]);
        assert_eq!(spans(""), []);
    }
}
