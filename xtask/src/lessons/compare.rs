//! What blocks printed against what their lessons show. It runs nothing and writes no file.

use std::fmt;
use std::ops::Range;

use cairn_content::{Interpreter, LessonRun, Program, RunKind};

use super::job::{Answer, ran_by};
use super::named;

/// What is not as a lesson shows it.
#[derive(Debug, Default)]
pub struct Findings {
    /// What fails, as `file:line: what`.
    pub faults: Vec<String>,
    /// What printed something else.
    pub differences: Vec<Difference>,
}

/// A block that printed something else.
#[derive(Debug)]
pub struct Difference {
    file: String,
    /// The line of the block, from 1.
    pub line: usize,
    /// The lines that take what it printed.
    place: Range<usize>,
    printed: String,
    /// Whether there is no block of output yet.
    is_new: bool,
}

impl Findings {
    /// Whether all is as shown.
    pub fn is_good(&self) -> bool {
        self.faults.is_empty() && self.differences.is_empty()
    }

    /// Adds what an interpreter answered.
    pub fn add(&mut self, lesson: &LessonRun, interpreter: Interpreter, answer: &Answer) {
        let file = named(&lesson.file);
        for (program, ran) in ran_by(lesson, interpreter).zip(&answer.blocks) {
            if let Some(error) = &ran.error {
                self.faults
                    .push(format!("{file}:{}: the block fails\n{error}", program.line));
                continue;
            }
            self.differences
                .extend(difference(program, &ran.output, &file));
        }
        let Some(graded) = &answer.practice else {
            return;
        };
        for test in &graded.solution {
            self.faults
                .push(format!("{file}: the reference solution fails {test}"));
        }
        if graded.starter.is_empty() {
            self.faults.push(format!(
                "{file}: what the learner begins with passes the tests"
            ));
        }
    }
}

fn difference(program: &Program, printed: &str, file: &str) -> Option<Difference> {
    let kind = program.way.as_ref()?.kind;
    let holds_output = matches!(kind, RunKind::Session | RunKind::Console);
    let shown = if holds_output {
        &program.code
    } else {
        program.output.as_deref().unwrap_or_default()
    };
    let printed = tidy(printed);
    (printed != tidy(shown)).then(|| Difference {
        file: file.to_owned(),
        line: program.line,
        place: program.place.clone(),
        printed,
        is_new: !holds_output && program.output.is_none(),
    })
}

/// Without blanks at the ends of lines, and without empty lines at the end.
fn tidy(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim_end().to_owned()
}

/// A lesson's text with what its blocks printed.
pub fn written(text: &str, differences: &[Difference]) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    // From the end on, so that the places before stay where they are.
    let mut differences: Vec<&Difference> = differences.iter().collect();
    differences.sort_by_key(|difference| std::cmp::Reverse(difference.place.start));
    for difference in differences {
        let printed = difference.printed.lines().map(str::to_owned);
        let new: Vec<String> = if difference.is_new {
            let fence = |words: &str| words.to_owned();
            let opened = [String::new(), fence("```output")].into_iter();
            opened.chain(printed).chain([fence("```")]).collect()
        } else {
            printed.collect()
        };
        lines.splice(difference.place.clone(), new);
    }
    lines.push(String::new());
    lines.join("\n")
}

impl fmt::Display for Findings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for fault in &self.faults {
            writeln!(f, "{fault}")?;
        }
        for difference in &self.differences {
            let Difference {
                file,
                line,
                printed,
                ..
            } = difference;
            writeln!(
                f,
                "{file}:{line}: it shows something else than it printed; `cargo xtask bless --lessons` writes \
                 it down. It printed:\n{printed}"
            )?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn difference(place: Range<usize>, printed: &str, is_new: bool) -> Difference {
        Difference {
            file: "a.md".to_owned(),
            line: 1,
            place,
            printed: printed.to_owned(),
            is_new,
        }
    }

    #[test]
    fn what_is_blessed_takes_the_place_of_what_was_shown() {
        let text =
            "```python\nprint(1)\n```\n\n```output\n0\n```\n\nText.\n\n```python\nprint(2)\n```\n";
        let blessed = written(
            text,
            &[difference(5..6, "1", false), difference(13..13, "2", true)],
        );
        assert_eq!(
            blessed,
            "```python\nprint(1)\n```\n\n```output\n1\n```\n\nText.\n\n```python\nprint(2)\n```\n\n```output\n2\n```\n"
        );
    }

    #[test]
    fn blanks_at_the_ends_of_lines_are_no_difference() {
        assert_eq!(tidy("a  \nb\n\n"), "a\nb");
        assert_eq!(tidy(" a"), " a");
    }
}
