//! What the scripts that run a lesson are asked, and what they answer, as JSON. It runs nothing.

use cairn_content::{Interpreter, LessonRun, Program, RunKind};
use serde::{Deserialize, Serialize};

/// A lesson, as far as one interpreter runs it.
#[derive(Debug, Serialize)]
pub struct Job {
    blocks: Vec<Block>,
    practice: Option<Practice>,
}

#[derive(Debug, Serialize)]
struct Block {
    kind: &'static str,
    code: String,
    continues: bool,
    raises: bool,
    file: Option<String>,
    stdin: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Practice {
    starter: String,
    solution: String,
    tests: String,
}

/// What an interpreter answered.
#[derive(Debug, Deserialize)]
pub struct Answer {
    /// Its version.
    pub version: String,
    /// A result a block.
    pub blocks: Vec<Ran>,
    /// The tests that failed.
    pub practice: Option<Graded>,
}

/// What running a block gave.
#[derive(Debug, Deserialize)]
pub struct Ran {
    /// What it printed, or the whole session.
    pub output: String,
    /// Why it is not as it should be.
    pub error: Option<String>,
}

/// The tests that failed, each with its reason.
#[derive(Debug, Deserialize)]
pub struct Graded {
    /// With what the learner begins with.
    pub starter: Vec<String>,
    /// With the reference solution.
    pub solution: Vec<String>,
}

impl Job {
    /// What an interpreter has to run of a lesson; nothing if there is nothing.
    pub fn of(lesson: &LessonRun, interpreter: Interpreter) -> Option<Self> {
        let blocks: Vec<Block> = ran_by(lesson, interpreter).filter_map(block).collect();
        let native = interpreter == Interpreter::Native;
        let exercise = lesson.exercise.as_ref();
        let practice = exercise.filter(|exercise| exercise.native == native);
        let practice = practice.map(|exercise| Practice {
            starter: exercise.starter.clone(),
            solution: exercise.solution.clone(),
            tests: exercise.tests.clone(),
        });
        (!blocks.is_empty() || practice.is_some()).then_some(Self { blocks, practice })
    }
}

/// The blocks that an interpreter runs, in order.
pub fn ran_by(lesson: &LessonRun, interpreter: Interpreter) -> impl Iterator<Item = &Program> {
    lesson.programs.iter().filter(move |program| {
        let way = program.way.as_ref();
        way.is_some_and(|way| way.interpreter == interpreter)
    })
}

fn block(program: &Program) -> Option<Block> {
    let way = program.way.clone()?;
    Some(Block {
        kind: match way.kind {
            RunKind::Program => "program",
            RunKind::Session => "session",
            RunKind::Pytest => "pytest",
            RunKind::Console => "console",
        },
        code: program.code.clone(),
        continues: way.continues,
        raises: way.raises,
        file: way.file,
        stdin: way.stdin,
    })
}
