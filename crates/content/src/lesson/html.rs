//! Markdown of a lesson as HTML that is safe by construction: every element is written here, every text escaped.
//! It knows the blocks, not the sections that they stand in.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::LessonMistake;
use crate::fault::{At, Faults, Placed};
use crate::source::Source;
use crate::text::check_prose;

/// A block at the top of the document: a heading, a paragraph, a list, a table, code.
pub(super) struct Node<'a> {
    events: Vec<Event<'a>>,
    /// Where it begins and ends in the file.
    pub(super) range: Range<usize>,
    pub(super) at: At,
}

/// Code between fences.
pub(super) struct Fenced {
    pub(super) info: String,
    pub(super) text: String,
}

/// The blocks of a stretch of a file.
pub(super) fn nodes<'a>(source: &'a Source, range: Range<usize>) -> Vec<Node<'a>> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS;
    let parser = Parser::new_ext(&source.text[range.clone()], options);
    let (mut nodes, mut depth) = (Vec::<Node<'a>>::new(), 0);
    for (event, inside) in parser.into_offset_iter() {
        let here = range.start + inside.start..range.start + inside.end;
        let (opens, closes) = match &event {
            Event::Start(_) => (true, false),
            Event::End(_) => (false, true),
            _ => (false, false),
        };
        if depth == 0 {
            let at = source.at(here.start);
            nodes.push(Node {
                events: Vec::new(),
                range: here,
                at,
            });
        }
        if let Some(node) = nodes.last_mut() {
            node.events.push(event);
        }
        depth = depth + usize::from(opens) - usize::from(closes);
    }
    nodes
}

impl Node<'_> {
    /// Its level, where it is a heading.
    pub(super) fn heading(&self) -> Option<u8> {
        match self.events.first() {
            Some(Event::Start(Tag::Heading { level, .. })) => Some(*level as u8),
            _ => None,
        }
    }

    pub(super) fn is_paragraph(&self) -> bool {
        matches!(self.events.first(), Some(Event::Start(Tag::Paragraph)))
    }

    /// Whether it is a list of things to do.
    pub(super) fn is_tasks(&self) -> bool {
        self.events
            .iter()
            .any(|event| matches!(event, Event::TaskListMarker(_)))
    }

    /// The code, where it is a block of it.
    pub(super) fn code(&self) -> Option<Fenced> {
        let Some(Event::Start(Tag::CodeBlock(kind))) = self.events.first() else {
            return None;
        };
        let info = match kind {
            CodeBlockKind::Fenced(info) => info.to_string(),
            CodeBlockKind::Indented => String::new(),
        };
        let text = self.events.iter().filter_map(|event| match event {
            Event::Text(text) => Some(text.as_ref()),
            _ => None,
        });
        Some(Fenced {
            info,
            text: text.collect(),
        })
    }

    /// The words in bold with which a paragraph opens.
    pub(super) fn opening(&self) -> Option<String> {
        let [
            Event::Start(Tag::Paragraph),
            Event::Start(Tag::Strong),
            rest @ ..,
        ] = self.events.as_slice()
        else {
            return None;
        };
        let bold = rest
            .iter()
            .take_while(|event| !matches!(event, Event::End(TagEnd::Strong)));
        Some(bold.filter_map(text_of).collect())
    }

    /// Its text, with code between backticks; the words in bold that open it are left out if asked.
    pub(super) fn plain(&self, without_opening: bool) -> String {
        let mut events = self.events.as_slice();
        if without_opening && self.opening().is_some() {
            let end = events
                .iter()
                .position(|event| matches!(event, Event::End(TagEnd::Strong)));
            events = &events[end.map_or(0, |end| end + 1)..];
        }
        let mut plain = String::new();
        for event in events {
            match event {
                Event::Code(code) => {
                    plain.push('`');
                    plain.push_str(code);
                    plain.push('`');
                }
                Event::End(TagEnd::Item | TagEnd::TableCell | TagEnd::Paragraph) => plain.push(' '),
                event => plain.extend(text_of(event)),
            }
        }
        plain.trim().to_owned()
    }

    /// Whether it has more than words and code: bold, links, lists.
    pub(super) fn is_marked_up(&self, without_opening: bool) -> bool {
        let skip = if without_opening && self.opening().is_some() {
            2
        } else {
            1
        };
        self.events
            .iter()
            .skip(skip)
            .any(|event| matches!(event, Event::Start(_)))
    }
}

fn text_of<'a>(event: &'a Event<'a>) -> Option<&'a str> {
    match event {
        Event::Text(text) | Event::Code(text) => Some(text),
        Event::SoftBreak | Event::HardBreak => Some(" "),
        _ => None,
    }
}

/// Writes blocks as HTML, and notes what they say.
pub(super) struct Writer<'f> {
    pub(super) html: String,
    /// What is said, for the search: words without code blocks.
    pub(super) said: String,
    /// The topics that are linked to.
    pub(super) links: Vec<Placed<String>>,
    pub(super) faults: &'f mut Faults,
}

impl Writer<'_> {
    /// One block that is neither a heading nor code.
    pub(super) fn node(&mut self, node: &Node<'_>) {
        let plain = node.plain(false);
        check_prose(&plain, "a paragraph", &node.at, self.faults);
        self.said.push_str(&plain);
        self.said.push('\n');
        let mut head = false;
        for event in &node.events {
            self.event(event, node, &mut head);
        }
    }

    /// What stands in a heading, as inline HTML.
    pub(super) fn inline(text: &str) -> String {
        let spans = cairn_core::text::spans(text);
        let html = spans.into_iter().map(|span| match span {
            cairn_core::text::Span::Text(words) => escape(words),
            cairn_core::text::Span::Code(code) => ["<code>", &escape(code), "</code>"].concat(),
        });
        html.collect()
    }

    fn event(&mut self, event: &Event<'_>, node: &Node<'_>, head: &mut bool) {
        let fixed = match event {
            Event::Start(tag) => match self.start(tag, node, head) {
                Some(fixed) => fixed,
                None => return,
            },
            Event::End(tag) => match end(*tag, head) {
                Some(fixed) => fixed,
                None => return,
            },
            Event::Text(text) => {
                self.html.push_str(&escape(text));
                return;
            }
            Event::Code(code) => {
                self.html.push_str("<code>");
                self.html.push_str(&escape(code));
                "</code>"
            }
            Event::SoftBreak | Event::HardBreak => "\n",
            Event::TaskListMarker(_) => return,
            Event::Html(_) | Event::InlineHtml(_) => return self.refuse("HTML", node),
            _ => return self.refuse("this block", node),
        };
        self.html.push_str(fixed);
    }

    fn start(&mut self, tag: &Tag<'_>, node: &Node<'_>, head: &mut bool) -> Option<&'static str> {
        Some(match tag {
            Tag::Paragraph => "<p>",
            Tag::List(None) if node.is_tasks() => "<ul class=\"todo\">",
            Tag::List(None) => "<ul>",
            Tag::List(Some(_)) => "<ol>",
            Tag::Item => "<li>",
            Tag::Table(_) => {
                "<div class=\"table\" role=\"region\" aria-label=\"Table\" tabindex=\"0\"><table>"
            }
            Tag::TableHead => {
                *head = true;
                "<thead><tr>"
            }
            Tag::TableRow => "<tr>",
            Tag::TableCell if *head => "<th scope=\"col\">",
            Tag::TableCell => "<td>",
            Tag::Emphasis => "<em>",
            Tag::Strong => "<strong>",
            Tag::Link { dest_url, .. } => {
                self.link(dest_url, node);
                return None;
            }
            Tag::CodeBlock(_) => return self.refused("code within a list", node),
            Tag::Image { .. } => return self.refused("an image", node),
            Tag::BlockQuote(_) => return self.refused("a quote", node),
            Tag::HtmlBlock => return self.refused("HTML", node),
            _ => return self.refused("this block", node),
        })
    }

    /// A link to a topic's page, which is beside this one.
    fn link(&mut self, target: &str, node: &Node<'_>) {
        let topic = target
            .strip_prefix("topic:")
            .filter(|id| crate::ids::is_id(id));
        match topic {
            Some(topic) => {
                self.links.push(Placed {
                    value: topic.to_owned(),
                    at: node.at.clone(),
                });
                self.html.push_str("<a href=\"../");
                self.html.push_str(topic);
                self.html.push_str("/\">");
            }
            None => {
                let target = target.to_owned();
                self.faults.add(&node.at, LessonMistake::Link { target });
                self.html.push_str("<a>");
            }
        }
    }

    fn refuse(&mut self, what: &'static str, node: &Node<'_>) {
        self.faults.add(&node.at, LessonMistake::Block { what });
    }

    fn refused(&mut self, what: &'static str, node: &Node<'_>) -> Option<&'static str> {
        self.refuse(what, node);
        None
    }
}

fn end(tag: TagEnd, head: &mut bool) -> Option<&'static str> {
    Some(match tag {
        TagEnd::Paragraph => "</p>\n",
        TagEnd::List(false) => "</ul>\n",
        TagEnd::List(true) => "</ol>\n",
        TagEnd::Item => "</li>",
        TagEnd::Table => "</tbody></table></div>\n",
        TagEnd::TableHead => {
            *head = false;
            "</tr></thead><tbody>"
        }
        TagEnd::TableRow => "</tr>",
        // The cells of the head end before the head does.
        TagEnd::TableCell if *head => "</th>",
        TagEnd::TableCell => "</td>",
        TagEnd::Emphasis => "</em>",
        TagEnd::Strong => "</strong>",
        TagEnd::Link => "</a>",
        _ => return None,
    })
}

/// A text as HTML, within an element or between quotes.
pub(super) fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            sign => html.push(sign),
        }
    }
    html
}
