//! The few shapes of Markdown that the content is written in: headings, quotes, paragraphs and lists
//! whose text is plain but for code between backticks, and blocks of code between fences. It knows nothing of
//! what they mean.

mod attributes;
mod mistake;
mod reference;

use std::iter::Peekable;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, OffsetIter, Options, Parser, Tag, TagEnd};

use crate::fault::{At, Faults, Placed};
use crate::source::Source;

pub(crate) use attributes::{Attributes, split_attributes, split_references};
pub(crate) use mistake::MarkdownMistake;
pub(crate) use reference::Ref;

/// A block of a document.
#[derive(Debug)]
pub(crate) enum Block {
    /// `##`: its level, and its text with the attributes.
    Heading(u8, Placed<String>),
    /// `>`.
    Quote(Placed<String>),
    /// Plain sentences.
    Paragraph(Placed<String>),
    /// `-`.
    List(Vec<Bullet>),
    /// Between fences.
    Code(Code),
}

/// A block of code.
#[derive(Debug)]
pub(crate) struct Code {
    /// What stands behind the opening fence.
    pub(crate) language: String,
    /// Its lines.
    pub(crate) text: String,
    pub(crate) at: At,
}

impl Code {
    /// Code where none belongs: a fault.
    pub(crate) fn refuse(&self, faults: &mut Faults) {
        let what = "a code block";
        faults.add(&self.at, MarkdownMistake::Block { what });
    }
}

/// An entry of a list.
#[derive(Debug)]
pub(crate) struct Bullet {
    /// Its text with the references and attributes.
    pub(crate) text: Placed<String>,
    /// Whether it is a task, `- [ ]`.
    pub(crate) boxed: bool,
    /// What is nested under it.
    pub(crate) nested: Vec<Bullet>,
}

impl Bullet {
    /// A bullet that is no task: a box is a fault.
    pub(crate) fn refuse_box(&self, of: &'static str, faults: &mut Faults) {
        if self.boxed {
            faults.add(&self.text.at, MarkdownMistake::Boxed { of });
        }
    }

    /// A bullet that has nothing under it: what is nested is a fault.
    pub(crate) fn refuse_nested(&self, of: &'static str, faults: &mut Faults) {
        for nested in &self.nested {
            faults.add(&nested.text.at, MarkdownMistake::Nested { of });
        }
    }
}

/// The blocks of a stretch of a file.
pub(crate) fn blocks(source: &Source, range: Range<usize>, faults: &mut Faults) -> Vec<Block> {
    let base = range.start;
    let parser = Parser::new_ext(&source.text[range], Options::ENABLE_TASKLISTS);
    let mut reader = Reader {
        events: parser.into_offset_iter().peekable(),
        source,
        base,
        faults,
    };
    reader.document()
}

struct Reader<'a> {
    events: Peekable<OffsetIter<'a>>,
    source: &'a Source,
    base: usize,
    faults: &'a mut Faults,
}

impl Reader<'_> {
    fn at(&self, offset: usize) -> At {
        self.source.at(self.base + offset)
    }

    fn document(&mut self) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some((event, range)) = self.events.next() {
            let at = self.at(range.start);
            match event {
                Event::Start(Tag::Heading { level, .. }) => {
                    blocks.push(Block::Heading(level as u8, self.inline(at)));
                }
                Event::Start(Tag::Paragraph) => blocks.push(Block::Paragraph(self.inline(at))),
                Event::Start(Tag::BlockQuote(_)) => blocks.push(Block::Quote(self.quote(at))),
                Event::Start(Tag::List(None)) => blocks.push(Block::List(self.list())),
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => {
                    let whole = &self.source.text[self.base..][range];
                    if !is_closed(whole) {
                        self.faults.add(&at, MarkdownMistake::OpenFence);
                    }
                    blocks.push(Block::Code(self.code(language.into_string(), at)));
                }
                Event::Start(tag) => self.refuse(block_name(&tag), &at),
                Event::Rule => {
                    let what = "a rule";
                    self.faults.add(&at, MarkdownMistake::Block { what });
                }
                _ => {}
            }
        }
        blocks
    }

    /// A block that the content has no use for: a fault, and what is in it is passed over.
    fn refuse(&mut self, what: &'static str, at: &At) {
        self.faults.add(at, MarkdownMistake::Block { what });
        let mut depth = 1;
        while depth > 0 {
            match self.events.next() {
                Some((Event::Start(_), _)) => depth += 1,
                Some((Event::End(_), _)) => depth -= 1,
                Some(_) => {}
                None => return,
            }
        }
    }

    /// The lines up to the closing fence.
    fn code(&mut self, language: String, at: At) -> Code {
        let mut text = String::new();
        for (event, _) in self.events.by_ref() {
            match event {
                Event::End(_) => break,
                Event::Text(piece) => text.push_str(&piece),
                _ => {}
            }
        }
        Code { language, text, at }
    }

    /// A quote of one paragraph.
    fn quote(&mut self, at: At) -> Placed<String> {
        let mut value = String::new();
        while let Some((event, range)) = self.events.next() {
            let inner = self.at(range.start);
            match event {
                Event::End(TagEnd::BlockQuote(_)) => break,
                Event::Start(Tag::Paragraph) if value.is_empty() => {
                    value = self.inline(inner).value;
                }
                Event::Start(_) => self.refuse("more than one paragraph in a quote", &inner),
                _ => {}
            }
        }
        Placed { value, at }
    }

    fn list(&mut self) -> Vec<Bullet> {
        let mut bullets = Vec::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::Start(Tag::Item) => {
                    let at = self.at(range.start);
                    bullets.push(self.bullet(at));
                }
                Event::End(TagEnd::List(_)) => break,
                _ => {}
            }
        }
        bullets
    }

    fn bullet(&mut self, at: At) -> Bullet {
        let mut bullet = Bullet {
            text: Placed {
                value: String::new(),
                at,
            },
            boxed: false,
            nested: Vec::new(),
        };
        while let Some((event, range)) = self.events.next() {
            let at = self.at(range.start);
            match event {
                Event::End(TagEnd::Item) => break,
                Event::End(TagEnd::Paragraph) => {}
                Event::Start(Tag::Paragraph) if bullet.text.value.is_empty() => {}
                Event::TaskListMarker(filled) => {
                    bullet.boxed = true;
                    if filled {
                        self.faults.add(&at, MarkdownMistake::FilledBox);
                    }
                }
                Event::Start(Tag::List(None)) => bullet.nested.extend(self.list()),
                Event::Start(tag) if is_block(&tag) => self.refuse(block_name(&tag), &at),
                other => self.push(&mut bullet.text.value, other, &at),
            }
        }
        bullet
    }

    /// The text up to the end of the block that has begun.
    fn inline(&mut self, at: At) -> Placed<String> {
        let mut value = String::new();
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::End(TagEnd::Heading(_) | TagEnd::Paragraph) => break,
                other => {
                    let at = self.at(range.start);
                    self.push(&mut value, other, &at);
                }
            }
        }
        Placed { value, at }
    }

    fn push(&mut self, text: &mut String, event: Event<'_>, at: &At) {
        match event {
            Event::Text(piece) => text.push_str(&piece),
            Event::Code(code) if code.contains('`') => self.markup("a backtick within code", at),
            Event::Code(code) => {
                text.push('`');
                text.push_str(&code);
                text.push('`');
            }
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            Event::Start(Tag::Emphasis) => self.markup("emphasis", at),
            Event::Start(Tag::Strong) => self.markup("bold", at),
            Event::Start(Tag::Link { .. }) => self.markup("a link", at),
            Event::Start(Tag::Image { .. }) => self.markup("an image", at),
            Event::Html(_) | Event::InlineHtml(_) => self.markup("HTML", at),
            _ => {}
        }
    }

    fn markup(&mut self, what: &'static str, at: &At) {
        self.faults.add(at, MarkdownMistake::Markup { what });
    }
}

/// Whether a block between fences ends with one; what is not closed goes on to the end of the file.
fn is_closed(block: &str) -> bool {
    let mut lines = block.trim_end().lines();
    let (first, last) = (lines.next().unwrap_or_default(), lines.next_back());
    let fence = |line: &str| line.trim_start().starts_with(&first.trim_start()[..3]);
    last.is_some_and(fence)
}

fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(
        tag,
        Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. }
    )
}

fn block_name(tag: &Tag<'_>) -> &'static str {
    match tag {
        Tag::CodeBlock(_) => "a code block",
        Tag::HtmlBlock => "HTML",
        Tag::List(Some(_)) => "a numbered list",
        Tag::Heading { .. } => "a heading in a list",
        Tag::BlockQuote(_) => "a quote in a list",
        Tag::Paragraph => "a second paragraph",
        _ => "this block",
    }
}
