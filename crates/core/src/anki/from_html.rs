//! The text of Anki's HTML: what we wrote comes back as it was, what others wrote loses its tags and keeps its
//! words and code. Nothing is run, and any text has an answer, in time that grows with its length alone.

use super::{FENCE, entity::entity, is_language};

/// Elements that stand on lines of their own.
const BLOCKS: [&str; 21] = [
    "address",
    "article",
    "blockquote",
    "dd",
    "div",
    "dl",
    "dt",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "table",
    "tr",
    "ul",
];

/// What HTML says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// Its text, with code as cards have it.
    pub text: String,
    /// Whether it showed or played something, which no text can hold.
    pub media: bool,
}

/// The text of HTML.
pub fn said(html: &str) -> Said {
    let mut reader = Reader::default();
    let mut rest = html;
    // Where no `>` follows, there is no tag to look for.
    let tags_end = html.rfind('>').unwrap_or(0);
    while let Some(at) = rest.find(['<', '&']) {
        reader.say(&rest[..at]);
        rest = &rest[at..];
        let is_tagged = html.len() - rest.len() < tags_end;
        if let Some((c, after)) = entity(rest) {
            if let Some(c) = c {
                reader.put(c);
            }
            rest = after;
        } else if let Some(tag) = is_tagged.then(|| tag(rest)).flatten() {
            rest = reader.mark(&tag);
        } else {
            reader.say(&rest[..1]);
            rest = &rest[1..];
        }
    }
    reader.say(rest);
    reader.end()
}

/// Whether a text looks like HTML: Anki says so in a header, other programs do not.
pub fn is_likely(text: &str) -> bool {
    let marked = |at: usize| entity(&text[at..]).is_some();
    let ends = text.rfind('>').unwrap_or(0);
    let tagged = |at: usize| at < ends && tag(&text[at..]).is_some();
    text.match_indices('&').any(|(at, _)| marked(at))
        || text.match_indices('<').any(|(at, _)| tagged(at))
}

struct Tag<'a> {
    /// Empty for what only speaks to the browser.
    name: &'a str,
    closing: bool,
    /// What follows it.
    rest: &'a str,
}

/// What stands from `<` to the next `>`, if a letter, a slash with a letter, `!` or `?` comes first.
fn tag(html: &str) -> Option<Tag<'_>> {
    let inner = html.strip_prefix('<')?;
    if let Some(comment) = inner.strip_prefix("!--") {
        let rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
        return Some(Tag {
            name: "",
            closing: false,
            rest,
        });
    }
    let (closing, inner) = match inner.strip_prefix('/') {
        Some(inner) => (true, inner),
        None => (false, inner),
    };
    let first = inner.chars().next()?;
    if !(first.is_ascii_alphabetic() || !closing && matches!(first, '!' | '?')) {
        return None;
    }
    let (inside, rest) = inner.split_once('>')?;
    let end = inside
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(inside.len());
    Some(Tag {
        name: &inside[..end],
        closing,
        rest,
    })
}

#[derive(Default)]
struct Reader {
    said: Said,
    /// The last character is a blank that vanishes at the end of a line.
    soft: bool,
    /// A block began or ended here: what follows stands on a line of its own.
    pending: bool,
    /// The last that was said is a line break.
    broken: bool,
    /// Since a block of code nothing but line breaks was said.
    edge: bool,
    /// Within a block of code.
    pre: bool,
    /// Within code.
    code: bool,
}

impl Reader {
    /// Words as they stand; outside blocks of code any blanks are one.
    fn say(&mut self, text: &str) {
        for c in text.chars() {
            let out = &mut self.said.text;
            if self.pre || !c.is_ascii_whitespace() {
                self.put(c);
            } else if !(self.soft || self.pending || out.is_empty() || out.ends_with('\n')) {
                out.push(' ');
                self.soft = true;
            }
        }
    }

    /// A character that stays as it is.
    fn put(&mut self, c: char) {
        self.flush();
        self.said.text.push(c);
        (self.soft, self.broken, self.edge) = (false, false, false);
    }

    fn put_all(&mut self, text: &str) {
        text.chars().for_each(|c| self.put(c));
    }

    /// A block that began or ended makes a new line.
    fn flush(&mut self) {
        if std::mem::take(&mut self.pending) && !self.said.text.is_empty() {
            self.new_line();
        }
    }

    fn new_line(&mut self) {
        if std::mem::take(&mut self.soft) {
            self.said.text.pop();
        }
        self.said.text.push('\n');
    }

    /// A tag: gives back what follows it.
    fn mark<'a>(&mut self, tag: &Tag<'a>) -> &'a str {
        let name = tag.name.to_ascii_lowercase();
        match (name.as_str(), tag.closing) {
            ("br", _) if self.pre => self.put('\n'),
            ("br", _) => {
                self.flush();
                self.new_line();
                self.broken = true;
            }
            ("pre", false) if !self.pre => return self.open_block(tag.rest),
            ("pre", true) if self.pre => self.close_block(),
            ("code", closing) if !self.pre && closing == self.code => {
                self.put('`');
                self.code = !closing;
            }
            ("img" | "audio" | "video" | "object", false) => self.said.media = true,
            ("script" | "style", false) => return after(tag.rest, &name),
            ("td" | "th", false) => self.say(" "),
            (block, closing) if !self.pre && BLOCKS.contains(&block) => {
                self.pending |= !self.broken;
                if block == "li" && !closing {
                    self.put_all("- ");
                }
            }
            _ => {}
        }
        tag.rest
    }

    fn open_block<'a>(&mut self, rest: &'a str) -> &'a str {
        if self.code {
            self.put('`');
            self.code = false;
        }
        // Between two blocks the breaks are all there is.
        self.pending = !(self.edge && self.broken);
        self.flush();
        self.put_all(FENCE);
        self.put_all(language(rest));
        self.put('\n');
        self.pre = true;
        // As in a browser.
        rest.strip_prefix('\n').unwrap_or(rest)
    }

    fn close_block(&mut self) {
        self.put('\n');
        self.put_all(FENCE);
        (self.pre, self.pending, self.edge) = (false, true, true);
    }

    /// What is open ends here.
    fn end(mut self) -> Said {
        if self.pre {
            self.close_block();
        }
        if self.code {
            self.put('`');
        }
        self.said.media |= self.said.text.contains("[sound:");
        self.said
    }
}

/// The language that the code in a block says it is in.
fn language(rest: &str) -> &str {
    let class = rest.strip_prefix("<code class=\"language-");
    let language = class.and_then(|class| class.split_once('"'));
    let language = language.map_or("", |(language, _)| language);
    if is_language(language) { language } else { "" }
}

/// What follows the end of an element whose content is no text.
fn after<'a>(mut html: &'a str, name: &str) -> &'a str {
    while let Some((_, rest)) = html.split_once("</") {
        let found = rest.get(..name.len());
        if found.is_some_and(|found| found.eq_ignore_ascii_case(name)) {
            return rest.split_once('>').map_or("", |(_, rest)| rest);
        }
        html = rest;
    }
    ""
}
