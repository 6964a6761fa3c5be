//! The files of an exercise, beside its lesson: what the learner begins with, the reference solution, the hidden
//! tests. It runs none of them.

use std::path::Path;

use super::LessonMistake;
use crate::fault::Faults;
use crate::source::{Source, names, place};

/// What a learner writes, and how it is graded.
#[derive(Clone, Debug)]
pub struct Exercise {
    /// What the learner begins with.
    pub starter: String,
    /// The reference solution, which passes the tests.
    pub solution: String,
    /// The tests, which the starter fails.
    pub tests: String,
    /// Whether it needs the machine's own interpreter.
    pub native: bool,
}

/// Reads the exercise in a folder; none where there is no such folder.
pub(super) fn read(dir: &Path, inside: &str, faults: &mut Faults) -> Option<Exercise> {
    if !dir.join(inside).is_dir() {
        return None;
    }
    let known = names(dir, inside, faults);
    let mut file = |file: &'static str| {
        let at = place(dir, inside);
        if !known.iter().any(|name| name == file) {
            faults.add(&at, LessonMistake::Program { file });
            return String::new();
        }
        let path = [inside, "/", file].concat();
        let source = Source::read(dir, &path, faults);
        source.map_or_else(String::new, |source| {
            super::check_columns(&source.text, &source.top(), faults);
            source.text
        })
    };
    Some(Exercise {
        starter: file("starter.py"),
        solution: file("solution.py"),
        tests: file("tests.py"),
        native: false,
    })
}
