//! What the tests run: the blocks of lessons with what they show, and where in the files all of it stands. It runs
//! nothing.

use std::ops::Range;
use std::path::{Path, PathBuf};

use super::html::{Fenced, Node};
use super::info::Info;
use super::{Exercise, RunKind, Way};
use crate::catalog::Catalog;
use crate::fault::Faults;
use crate::source::Source;

/// A block of a lesson that is run, or says why not.
#[derive(Clone, Debug)]
pub struct Program {
    /// The line of its fence, from 1.
    pub line: usize,
    /// The code, or the session with what it answered.
    pub code: String,
    /// How it is run; nothing where it is not.
    pub way: Option<Way>,
    /// Whether it is Python, of which nearly all must be run.
    pub is_python: bool,
    /// What it printed, as shown; a session's stands in its code.
    pub output: Option<String>,
    /// The lines of the file, from 0, between which what it printed stands or would stand.
    pub place: Range<usize>,
}

/// A lesson as the tests run it.
#[derive(Clone, Debug)]
pub struct LessonRun {
    /// The topic.
    pub topic: String,
    /// The file.
    pub file: PathBuf,
    /// Its blocks, in order.
    pub programs: Vec<Program>,
    /// Its exercise.
    pub exercise: Option<Exercise>,
}

impl Program {
    pub(super) fn new(source: &Source, node: &Node<'_>, code: &Fenced, info: Info) -> Self {
        let (first, last) = lines(source, node);
        let holds_output = matches!(
            info.run.as_ref().map(|way| way.kind),
            Some(RunKind::Session | RunKind::Console)
        );
        Self {
            line: first,
            code: code.text.clone(),
            is_python: info.language != "console",
            way: info.run,
            output: None,
            place: if holds_output {
                first..last - 1
            } else {
                last..last
            },
        }
    }

    /// Notes what is shown as its output.
    pub(super) fn shown(&mut self, source: &Source, node: &Node<'_>, text: &str) {
        let (first, last) = lines(source, node);
        self.output = Some(text.to_owned());
        self.place = first..last - 1;
    }
}

/// The first and the last line of a block, from 1.
fn lines(source: &Source, node: &Node<'_>) -> (usize, usize) {
    let text = source.text[node.range.clone()].trim_end();
    let last = node.range.start + text.len().saturating_sub(1);
    (source.at(node.range.start).line, source.at(last).line)
}

/// All lessons of a content folder, as the tests run them.
///
/// # Errors
/// All faults of the content.
pub fn programs(dir: &Path) -> Result<Vec<LessonRun>, Faults> {
    let content = crate::Content::read(dir)?;
    Ok(runs(content.catalog))
}

fn runs(catalog: Catalog) -> Vec<LessonRun> {
    let topics = catalog.topics.into_iter();
    let run = topics.filter_map(|topic| {
        let lesson = topic.lesson?;
        Some(LessonRun {
            file: PathBuf::from(&*topic.at.file),
            topic: topic.id,
            programs: lesson.programs,
            exercise: lesson.exercise,
        })
    });
    run.collect()
}
