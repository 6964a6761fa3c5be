//! A card's text as Anki's HTML, which `from_html` reads back as it was. It knows nothing of files.

use super::FENCE;

/// The HTML of a text: lines end with `<br>`, code between backticks is `<code>`, a block of code between fences
/// is `<pre>`, which needs no line break before and after it.
pub fn html(text: &str) -> String {
    let lines: Vec<&str> = text.split('\n').collect();
    let mut html = String::new();
    let mut last = Last::Block;
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        if let Some(end) = block(&lines, at) {
            // Empty lines between two blocks are told from none by their breaks.
            if last == Last::Blank {
                html.push_str("<br>");
            }
            write_block(&line[FENCE.len()..], &lines[at + 1..end], &mut html);
            (at, last) = (end + 1, Last::Block);
            continue;
        }
        if last != Last::Block {
            html.push_str("<br>");
        }
        write_line(line, &mut html);
        last = if line.is_empty() && last != Last::Words {
            Last::Blank
        } else {
            Last::Words
        };
        at += 1;
    }
    html
}

/// What was written last.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    /// A block of code, or nothing so far.
    Block,
    /// Empty lines after a block.
    Blank,
    /// A line, and perhaps empty ones.
    Words,
}

/// Where the block of code that begins at a line ends; `None` where none begins that could be read back.
fn block(lines: &[&str], at: usize) -> Option<usize> {
    let language = lines.get(at)?.strip_prefix(FENCE)?;
    let mut after = lines[at + 1..].iter();
    let length = after.position(|line| line.starts_with(FENCE))?;
    let end = at + 1 + length;
    (super::is_language(language) && length > 0 && lines[end] == FENCE).then_some(end)
}

fn write_block(language: &str, lines: &[&str], html: &mut String) {
    html.push_str("<pre><code");
    if !language.is_empty() {
        html.push_str(&[" class=\"language-", language, "\""].concat());
    }
    html.push('>');
    for (place, line) in lines.iter().enumerate() {
        if place > 0 {
            html.push_str("<br>");
        }
        for c in line.chars() {
            escape(c, html);
        }
    }
    html.push_str("</code></pre>");
}

fn write_line(line: &str, html: &mut String) {
    let mut before = ' ';
    let mut rest = line;
    while let Some((plain, code, after)) = code(rest) {
        write_words(plain, before, false, html);
        html.push_str("<code>");
        write_words(code, '`', false, html);
        html.push_str("</code>");
        (before, rest) = ('`', after);
    }
    write_words(rest, before, true, html);
}

/// The first code between backticks, with what stands before and after it. They pair as the pages have them; a
/// pair with nothing between is none.
fn code(line: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let open = from + line[from..].find('`')?;
        let close = open + 1 + line[open + 1..].find('`')?;
        if close > open + 1 {
            return Some((&line[..open], &line[open + 1..close], &line[close + 1..]));
        }
        from = close + 1;
    }
}

/// A blank at an edge of a line or after another would be lost if the line could break there.
fn write_words(text: &str, mut before: char, at_end: bool, html: &mut String) {
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c == ' ' && (before == ' ' || at_end && chars.peek().is_none()) {
            html.push_str("&nbsp;");
        } else {
            escape(c, html);
        }
        before = c;
    }
}

fn escape(c: char, html: &mut String) {
    match c {
        '&' => html.push_str("&amp;"),
        '<' => html.push_str("&lt;"),
        '>' => html.push_str("&gt;"),
        '\t' => html.push_str("&#9;"),
        _ => html.push(c),
    }
}
