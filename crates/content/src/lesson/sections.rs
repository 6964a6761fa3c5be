//! The sections of a lesson, in their order, and what each must hold.

use super::html::{Node, Writer, nodes};
use super::{About, CARDS, Exercise, Lesson, LessonMistake, PITFALLS, Stretches, WORDS, cards};
use crate::fault::{At, Faults, Placed};
use crate::ids::Declared;
use crate::markdown::split_attributes;
use crate::source::Source;

/// A section of a lesson.
#[derive(Clone, Copy, Debug)]
pub(super) struct Section {
    pub(super) title: &'static str,
    pub(super) anchor: &'static str,
}

const fn section(title: &'static str, anchor: &'static str) -> Section {
    Section { title, anchor }
}

const SECTIONS: [Section; 5] = [
    section("Core", "core"),
    section("Example", "example"),
    section("Pitfalls", "pitfalls"),
    section("Interview", "interview"),
    section("Practice", "practice"),
];
/// Marks the end, so that a lesson can be cut out of its page.
const END: &str = "<!--/lesson-->";
/// What stands before the first heading.
const OPENING: Section = section("Lesson", "lesson");
/// Words that are read in a minute; of code, which is read slowly, as many.
const WORDS_A_MINUTE: usize = 160;

/// A lesson that is being read.
pub(super) struct Reader<'a, 'f> {
    pub(super) source: &'a Source,
    about: &'a About<'a>,
    pub(super) writer: Writer<'f>,
    pub(super) lesson: Lesson,
    words: usize,
    pub(super) code_words: usize,
    /// Pitfalls, and whether one is open.
    pitfalls: usize,
    native_exercise: bool,
    has_tasks: bool,
}

/// Reads a lesson; `exercise` is what stands beside it.
pub(super) fn read(
    source: &Source,
    stretches: Stretches,
    about: &About<'_>,
    exercise: Option<Exercise>,
    ids: &mut Declared,
    faults: &mut Faults,
) -> Lesson {
    let mut reader = Reader {
        source,
        about,
        writer: Writer {
            html: String::new(),
            said: String::new(),
            links: Vec::new(),
            faults,
        },
        lesson: Lesson::default(),
        words: 0,
        code_words: 0,
        pitfalls: 0,
        native_exercise: false,
        has_tasks: false,
    };
    reader.opening(&nodes(source, stretches.opening));
    let rest = nodes(source, stretches.rest);
    let mut expected = SECTIONS.iter();
    let parts = rest.chunk_by(|_, next| next.heading() != Some(2));
    for part in parts {
        let Some((heading, body)) = part.split_first() else {
            continue;
        };
        let title = Placed {
            value: heading.plain(false),
            at: heading.at.clone(),
        };
        let (title, mut attributes) = split_attributes(title, reader.writer.faults);
        match expected.clone().position(|known| known.title == title) {
            Some(0) => {
                expected.next();
                reader.native_exercise = title == "Practice" && attributes.flag("native");
                attributes.finish("this heading", reader.writer.faults);
                reader.section(&title, &heading.at, body, ids);
            }
            _ => {
                let found = title;
                reader
                    .writer
                    .faults
                    .add(&heading.at, LessonMistake::Order { found });
            }
        }
    }
    if let Some(Section { title: heading, .. }) = expected.next() {
        let what = missing(heading);
        let at = source.top();
        reader
            .writer
            .faults
            .add(&at, LessonMistake::Missing { what });
        // How long it is can be said once it is whole.
        return reader.lesson;
    }
    reader.finish(exercise)
}

/// Whether a heading is that of a lesson's section, whatever attributes it has.
pub(super) fn is_one(heading: &str) -> bool {
    let title = heading.split(" {").next().unwrap_or_default();
    SECTIONS.iter().any(|known| known.title == title)
}

fn missing(heading: &str) -> &'static str {
    match heading {
        "Core" => "`## Core`",
        "Example" => "`## Example`",
        "Pitfalls" => "`## Pitfalls`",
        "Interview" => "`## Interview`",
        _ => "`## Practice`",
    }
}

impl<'a> Reader<'a, '_> {
    fn opening(&mut self, nodes: &[Node<'a>]) {
        if nodes.is_empty() {
            let what = "an opening";
            let at = self.source.top();
            self.writer.faults.add(&at, LessonMistake::Missing { what });
        }
        self.push("<div class=\"opening\">");
        for node in nodes {
            if node.is_paragraph() {
                self.writer.node(node);
            } else {
                self.misplaced("what is no paragraph, before the first heading,", &node.at);
            }
        }
        self.push("</div>\n<nav class=\"contents\" aria-label=\"In this lesson\"><ul>");
        for Section { title, anchor } in SECTIONS {
            let link = ["<li><a href=\"#", anchor, "\">", title, "</a></li>"].concat();
            self.push(&link);
        }
        self.push("</ul></nav>\n");
        self.said(OPENING);
    }

    fn section(&mut self, title: &str, at: &At, body: &[Node<'a>], ids: &mut Declared) {
        let known = SECTIONS.into_iter().find(|known| known.title == title);
        let Some(section) = known else {
            return;
        };
        let Section { title, anchor } = section;
        let head = [
            "<h2 id=\"",
            anchor,
            "\"><a href=\"#",
            anchor,
            "\">",
            title,
            "</a></h2>\n",
        ];
        self.push(&head.concat());
        match title {
            "Interview" => self.interview(body, at, ids),
            "Pitfalls" => self.pitfalls(body, at),
            _ => {
                self.has_tasks |= title == "Practice" && body.iter().any(Node::is_tasks);
                self.blocks(body);
            }
        }
        self.said(section);
    }

    /// Notes what was said since the last section, and counts it.
    fn said(&mut self, section: Section) {
        let said = std::mem::take(&mut self.writer.said);
        self.words += said.split_whitespace().filter(|word| is_word(word)).count();
        self.lesson.said.push((section, said));
    }

    /// Blocks one after the other; output belongs to the block before it.
    pub(super) fn blocks(&mut self, nodes: &[Node<'a>]) {
        for (place, node) in nodes.iter().enumerate() {
            if let Some(code) = node.code() {
                let before = place.checked_sub(1).and_then(|before| nodes.get(before));
                self.code(
                    node,
                    &code,
                    before.is_some_and(|node| node.code().is_some()),
                );
            } else if node.heading().is_some() {
                let found = node.plain(false);
                self.writer
                    .faults
                    .add(&node.at, LessonMistake::Order { found });
            } else {
                self.writer.node(node);
            }
        }
    }

    fn pitfalls(&mut self, nodes: &[Node<'a>], at: &At) {
        for pitfall in nodes.chunk_by(|_, next| next.opening().is_none()) {
            match pitfall.first().and_then(Node::opening) {
                Some(name) if name.ends_with(['.', '?', '!']) => self.pitfalls += 1,
                _ => self
                    .writer
                    .faults
                    .add(&pitfall[0].at, LessonMistake::Unnamed),
            }
            self.push("<div class=\"pitfall\">");
            self.blocks(pitfall);
            self.push("</div>\n");
        }
        self.count("pitfalls", self.pitfalls, PITFALLS, at);
    }

    fn interview(&mut self, nodes: &[Node<'a>], at: &At, ids: &mut Declared) {
        for card in nodes.chunk_by(|_, next| next.heading() != Some(3)) {
            if card[0].heading() == Some(3) {
                cards::read(self, self.about, card, ids);
            } else {
                self.misplaced("what belongs to no card", &card[0].at);
            }
        }
        self.count("cards", self.lesson.cards.len(), CARDS, at);
    }

    fn finish(mut self, exercise: Option<Exercise>) -> Lesson {
        let top = self.source.top();
        match exercise {
            Some(exercise) => {
                let native = self.native_exercise;
                self.exercise(&exercise);
                self.lesson.exercise = Some(Exercise { native, ..exercise });
            }
            None if !self.has_tasks => self.writer.faults.add(&top, LessonMistake::NoTask),
            None => {}
        }
        let ((from, to), found) = (WORDS, self.words);
        if !(from..=to).contains(&found) {
            self.writer
                .faults
                .add(&top, LessonMistake::Words { found, from, to });
        }
        self.push(END);
        let minutes = (self.words + self.code_words).div_ceil(WORDS_A_MINUTE);
        Lesson {
            html: self.writer.html,
            links: self.writer.links,
            minutes: u32::try_from(minutes).unwrap_or(u32::MAX),
            ..self.lesson
        }
    }

    pub(super) fn push(&mut self, html: &str) {
        self.writer.html.push_str(html);
    }

    fn misplaced(&mut self, what: &'static str, at: &At) {
        self.writer.faults.add(at, LessonMistake::Block { what });
    }

    fn count(&mut self, what: &'static str, found: usize, (from, to): (usize, usize), at: &At) {
        if !(from..=to).contains(&found) {
            self.writer.faults.add(
                at,
                LessonMistake::Count {
                    what,
                    found,
                    from,
                    to,
                },
            );
        }
    }
}

/// Whether a word says something: signs alone do not.
fn is_word(word: &str) -> bool {
    word.chars().any(char::is_alphanumeric)
}
