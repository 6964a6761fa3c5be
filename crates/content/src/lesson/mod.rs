//! Lessons: the text of a topic's page under its fixed headings, as HTML that is ready to be shown, with its cards,
//! the blocks that the tests run, and its exercise. It knows its own topic, and of others only that it links to them.

mod cards;
mod exercise;
mod highlight;
mod html;
mod info;
mod listing;
mod mistake;
mod run;
mod sections;

use std::ops::Range;
use std::path::Path;

use cairn_core::page::{Difficulty, Doc};

use crate::catalog::Asked;
use crate::fault::{At, Faults, Placed};
use crate::ids::Declared;
use crate::source::Source;
use sections::Section;

pub use exercise::Exercise;
pub use info::{Interpreter, Kind as RunKind, Way};
pub(crate) use mistake::LessonMistake;
pub use run::{LessonRun, Program, programs};

/// Words of a lesson without its code, at least and at most.
const WORDS: (usize, usize) = (400, 800);
/// Cards of a lesson.
const CARDS: (usize, usize) = (3, 5);
/// Pitfalls of a lesson.
const PITFALLS: (usize, usize) = (2, 4);
/// Documents that a lesson names.
const DOCS: (usize, usize) = (1, 3);

/// What the lesson's topic says of itself.
#[derive(Debug)]
pub(crate) struct About<'a> {
    /// Its id.
    pub(crate) id: &'a str,
    /// How hard its cards are unless they say otherwise.
    pub(crate) difficulty: Difficulty,
}

/// A lesson.
#[derive(Debug, Default)]
pub(crate) struct Lesson {
    pub(crate) docs: Vec<Doc>,
    /// The lesson as it is shown.
    pub(crate) html: String,
    /// What the opening says, and each section.
    said: Vec<(Section, String)>,
    pub(crate) cards: Vec<Asked>,
    pub(crate) programs: Vec<Program>,
    pub(crate) exercise: Option<Exercise>,
    /// The topics that it links to.
    pub(crate) links: Vec<Placed<String>>,
    /// Minutes to read it.
    pub(crate) minutes: u32,
}

/// The stretches of a topic's file.
#[derive(Clone, Debug)]
pub(crate) struct Stretches {
    /// What stands before the first heading.
    pub(crate) opening: Range<usize>,
    /// Points and focus.
    pub(crate) lists: Range<usize>,
    /// From the first heading of the lesson on.
    pub(crate) rest: Range<usize>,
}

impl Stretches {
    /// Tells the lesson from what else stands in a topic's file, whose body begins at `body`.
    pub(crate) fn of(source: &Source, body: usize) -> Self {
        let end = source.text.len();
        let headings: Vec<(usize, String)> = html::nodes(source, body..end)
            .iter()
            .filter(|node| node.heading().is_some())
            .map(|node| (node.range.start, node.plain(false)))
            .collect();
        let first = headings.first().map_or(end, |(start, _)| *start);
        let rest = headings.iter().find(|(_, title)| sections::is_one(title));
        let rest = rest.map_or(end, |(start, _)| *start);
        Self {
            opening: body..first.min(rest),
            lists: first.min(rest)..rest,
            rest: rest..end,
        }
    }
}

impl Lesson {
    /// Reads a topic's lesson; none where nothing of one is written. `inside` is the path of the exercise's folder
    /// in the content folder `dir`.
    pub(crate) fn read(
        source: &Source,
        stretches: Stretches,
        about: &About<'_>,
        docs: Vec<Doc>,
        (dir, inside): (&Path, &str),
        ids: &mut Declared,
        faults: &mut Faults,
    ) -> Option<Self> {
        let exercise = exercise::read(dir, inside, faults);
        let is_blank = |range: &Range<usize>| source.text[range.clone()].trim().is_empty();
        if is_blank(&stretches.opening) && is_blank(&stretches.rest) && docs.is_empty() {
            if exercise.is_some() {
                faults.add(&source.top(), LessonMistake::NoLesson);
            }
            return None;
        }
        let (from, to) = DOCS;
        let found = docs.len();
        if !(from..=to).contains(&found) {
            let what = "documents under `[[docs]]`";
            faults.add(
                &source.top(),
                LessonMistake::Count {
                    what,
                    found,
                    from,
                    to,
                },
            );
        }
        let lesson = sections::read(source, stretches, about, exercise, ids, faults);
        Some(Self { docs, ..lesson })
    }

    /// What each of its sections says, for the search: the anchor, the heading, the words. The opening belongs to the
    /// first.
    pub(crate) fn said(&self) -> impl Iterator<Item = (&'static str, &'static str, String)> {
        let opening = self.said.first().map_or("", |(_, said)| said.as_str());
        self.said
            .iter()
            .skip(1)
            .enumerate()
            .map(move |(place, (section, said))| {
                let said = [if place == 0 { opening } else { "" }, said].concat();
                (section.anchor, section.title, said)
            })
    }

    /// What it asks, for the search: each card's anchor, and the question.
    pub(crate) fn asked(&self) -> impl Iterator<Item = (String, &str)> {
        self.cards.iter().map(|card| {
            let slug = card.question.id.split('?').next_back().unwrap_or_default();
            ([cards::ANCHOR, slug].concat(), card.question.text.as_str())
        })
    }

    /// The versions of Python that ran its code, in words.
    pub(crate) fn python(&self) -> String {
        let ran_by = |interpreter: Interpreter| {
            let programs = self.programs.iter();
            let mut ways = programs.filter_map(|program| program.way.as_ref());
            ways.any(|way| way.interpreter == interpreter && way.kind != RunKind::Console)
        };
        [Interpreter::Wasm, Interpreter::Native]
            .into_iter()
            .filter(|interpreter| ran_by(*interpreter))
            .map(Interpreter::version)
            .collect::<Vec<_>>()
            .join(" and ")
    }
}

/// Checks that no line of code is too long to be read.
fn check_columns(code: &str, at: &At, faults: &mut Faults) {
    let longest = code.lines().map(|line| line.chars().count()).max();
    if let Some(found) = longest.filter(|found| *found > mistake::COLUMNS) {
        faults.add(at, LessonMistake::LongLine { found });
    }
}
