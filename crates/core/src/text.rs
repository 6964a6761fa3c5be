//! Text as the pages show it: a label, plain but for code between backticks; and sentences, paragraphs of such
//! text and blocks of code. It knows nothing of who wrote it, and refuses none.

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

/// What a block of code begins and ends with.
const FENCE: &str = "```";

/// The code between the fences of a block; nothing where it is a paragraph.
pub fn fenced(block: &str) -> Option<&str> {
    let (_, code) = block
        .strip_prefix(FENCE)?
        .split_once('\n')
        .unwrap_or_default();
    Some(code.strip_suffix(FENCE).unwrap_or(code).trim_end())
}

/// Splits a text into its blocks: paragraphs, apart by a blank line, and code, between two lines that begin with three
/// backticks. Code that nothing closes goes on to the end.
pub fn blocks(text: &str) -> Vec<&str> {
    let mut blocks = Vec::new();
    // Where the open block begins, and whether it is one of code.
    let (mut from, mut code, mut at) = (0, false, 0);
    for line in text.split_inclusive('\n') {
        let next = at + line.len();
        let fence = line.starts_with(FENCE);
        if code && fence {
            blocks.push(text[from..next].trim_end());
            (from, code) = (next, false);
        } else if !code && (fence || line.trim().is_empty()) {
            blocks.push(text[from..at].trim());
            (from, code) = (at, fence);
        }
        at = next;
    }
    blocks.push(text[from..].trim());
    blocks.retain(|block| !block.is_empty());
    blocks
}

/// "1 card", "12 cards".
pub fn counted(count: usize, one: &str, many: &str) -> String {
    [
        count.to_string().as_str(),
        " ",
        if count == 1 { one } else { many },
    ]
    .concat()
}

/// A share from 0 to 1 in words: "92 %".
pub fn percent(share: f32) -> String {
    [((share * 100.0).round() as u32).to_string().as_str(), " %"].concat()
}

#[cfg(test)]
mod tests {
    use super::Span::{Code, Text};
    use super::{blocks, fenced, spans};

    #[test]
    fn paragraphs_stand_apart_and_code_between_fences() {
        let text = "One,\nstill one.\n \n\nTwo.\n```python\n  if a:\n\n    b\n```\nThree ```.\n";
        let code = "```python\n  if a:\n\n    b\n```";
        assert_eq!(
            blocks(text),
            ["One,\nstill one.", "Two.", code, "Three ```."]
        );
        assert_eq!(blocks(&text.replace('\n', "\r\n")).len(), 4);
        let twice = "```\nx\n```\n```\ny";
        assert_eq!(blocks(twice), ["```\nx\n```", "```\ny"]);
        assert_eq!(blocks("\n\n"), [""; 0]);
        assert_eq!(fenced(code), Some("  if a:\n\n    b"));
        assert_eq!(fenced("```\ny"), Some("y"));
        assert_eq!(fenced("```"), Some(""));
        assert_eq!(fenced("a ``` b"), None);
    }

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
