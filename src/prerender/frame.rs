//! A page taken apart: what all pages of the site have in common, and what is this page's own. So a device
//! keeps the common part once. It knows where a page's own parts stand, not what they say.

use anyhow::{Context, Result};

/// How many parts of a page are its own: its path, title, description, the parts of the program that it
/// needs, its view and its text, in this order.
pub const OWN: usize = 6;

/// What stands before and behind each of them.
const AROUND: [(&str, &str); OWN] = [
    (" data-path=\"", "\">"),
    ("<title>", "</title>"),
    ("<meta name=\"description\" content=\"", "\">"),
    ("</style>\n", "<script type=\"module\""),
    (
        "<div id=\"app\">",
        "</div>\n<script type=\"application/json\" id=\"page-data\">",
    ),
    ("id=\"page-data\">", "</script>"),
];

/// What all pages have in common, around what is each one's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame(pub Vec<String>);

/// What is a page's own.
pub type Own<'a> = [&'a str; OWN];

/// Takes a page apart.
///
/// # Errors
/// Where one of its own parts is not where it should be.
pub fn apart(html: &str) -> Result<(Frame, Own<'_>)> {
    let mut frame = Vec::with_capacity(OWN + 1);
    let mut own = [""; OWN];
    let (mut begun, mut at) = (0, 0);
    for (slot, (before, behind)) in own.iter_mut().zip(AROUND) {
        let start = html[at..].find(before).context(before)? + at + before.len();
        let end = html[start..].find(behind).context(behind)? + start;
        frame.push(html[begun..start].to_owned());
        *slot = &html[start..end];
        (begun, at) = (end, end);
    }
    frame.push(html[begun..].to_owned());
    Ok((Frame(frame), own))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html data-path=\"here\"><title>A</title><meta name=\"description\" content=\"b\">\
        <style></style>\n<link><script type=\"module\"></script><div id=\"app\"><div>c</div></div>\n\
        <script type=\"application/json\" id=\"page-data\">{}</script></html>";

    #[test]
    fn a_page_is_its_frame_and_its_own_parts() {
        let (frame, own) = apart(PAGE).expect("a page");
        assert_eq!(own, ["here", "A", "b", "<link>", "<div>c</div>", "{}"]);
        let mut whole = String::new();
        for (piece, own) in frame.0.iter().zip(own.iter().chain([&""])) {
            whole.push_str(piece);
            whole.push_str(own);
        }
        assert_eq!(whole, PAGE);
    }

    #[test]
    fn what_is_no_page_is_not_taken_apart() {
        assert!(apart("<html><title>A</title></html>").is_err());
    }
}
