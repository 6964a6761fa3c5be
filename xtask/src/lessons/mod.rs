//! The code of lessons: every block is run, and what it prints is compared with what the lesson shows. It starts the
//! interpreters and reads their answers; what a lesson is, the compiler knows.

mod compare;
mod job;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Context, anyhow, bail};
use cairn_content::{Interpreter, LessonRun};

use crate::run;
use crate::setup;
use crate::tally::Tally;
use crate::workspace::Workspace;
use compare::{Difference, Findings};
use job::{Answer, Job};

/// Of a hundred blocks of Python, how many need not be run, because no interpreter here can.
const NOT_RUN: usize = 3;

/// The interpreters, and what they need.
#[derive(Debug)]
pub struct Interpreters {
    node: PathBuf,
    python: PathBuf,
    /// Where npm's packages lie.
    modules: PathBuf,
    /// Where PyPI's lie.
    packages: PathBuf,
    /// Our scripts that run a lesson.
    scripts: PathBuf,
}

/// Runs all lessons and counts those that are as they show, printing what is not.
///
/// # Errors
/// If an interpreter breaks, or the content has faults.
pub fn test(
    workspace: &Workspace,
    interpreters: &Interpreters,
    filter: Option<&str>,
) -> anyhow::Result<Tally> {
    let (lessons, findings) = run_all(workspace, interpreters, filter)?;
    let mut tally = Tally::default();
    for (lesson, found) in lessons.iter().zip(&findings) {
        tally += Tally::one(found.is_good());
        if !found.is_good() {
            println!("\nlesson {}:", lesson.topic);
            print!("{found}");
        }
    }
    let programs = || lessons.iter().flat_map(|lesson| &lesson.programs);
    let python = programs().filter(|program| program.is_python).count();
    let skipped = lessons.iter().flat_map(|lesson| {
        let not_run = lesson
            .programs
            .iter()
            .filter(|program| program.way.is_none());
        not_run.map(|program| {
            (
                program.is_python,
                format!("{}:{}", lesson.file.display(), program.line),
            )
        })
    });
    let skipped: Vec<(bool, String)> = skipped.collect();
    let (all, count) = (
        programs().count(),
        skipped.iter().filter(|(python, _)| *python).count(),
    );
    println!(
        "lessons: {}; {} of {all} blocks ran; of {python} of Python {count} did not, and {NOT_RUN} in 100 may",
        tally,
        all - skipped.len(),
    );
    for (_, place) in &skipped {
        println!("  not run: {place}");
    }
    if filter.is_none() {
        tally += Tally::one(count * 100 <= python * NOT_RUN);
    }
    Ok(tally)
}

/// Writes into the lessons what their blocks printed.
///
/// # Errors
/// If an interpreter is missing, or the content has faults; if a block fails, or a file cannot be written.
pub fn bless(workspace: &Workspace, filter: Option<&str>) -> anyhow::Result<()> {
    let interpreters = Interpreters::ready(workspace)?;
    let (lessons, findings) = run_all(workspace, &interpreters, filter)?;
    let (mut blessed, mut failed) = (0, 0);
    for (lesson, found) in lessons.iter().zip(&findings) {
        failed += found.faults.len();
        for fault in &found.faults {
            eprintln!("{fault}");
        }
        if found.differences.is_empty() {
            continue;
        }
        let path = &lesson.file;
        let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
        fs::write(path, compare::written(&text, &found.differences))
            .with_context(|| path.display().to_string())?;
        for Difference { line, .. } in &found.differences {
            println!("  {}:{line}", path.display());
        }
        blessed += found.differences.len();
    }
    println!("bless: {blessed} outputs were written into the lessons; read them");
    if failed > 0 {
        bail!("{failed} blocks or exercises fail, and were left as they are");
    }
    Ok(())
}

/// Runs all lessons whose topic contains the filter, as many at once as there are processors.
fn run_all(
    workspace: &Workspace,
    interpreters: &Interpreters,
    filter: Option<&str>,
) -> anyhow::Result<(Vec<LessonRun>, Vec<Findings>)> {
    let content = workspace.root().join("content");
    let mut lessons = cairn_content::programs(&content)
        .map_err(|faults| anyhow!("the content has faults:\n{faults}"))?;
    if let Some(filter) = filter {
        lessons.retain(|lesson| lesson.topic.contains(filter));
    }
    println!(
        "lessons: running the code of {}, which takes about two seconds each",
        lessons.len()
    );
    let next = AtomicUsize::new(0);
    let done = Mutex::new(BTreeMap::new());
    let workers = thread::available_parallelism().map_or(2, usize::from);
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let place = next.fetch_add(1, Ordering::Relaxed);
                    let Some(lesson) = lessons.get(place) else {
                        break;
                    };
                    let found = interpreters.findings(lesson);
                    if let Ok(mut done) = done.lock() {
                        done.insert(place, found);
                    }
                }
            });
        }
    });
    let done = done
        .into_inner()
        .map_err(|_| anyhow!("a thread that ran lessons broke"))?;
    let findings = done.into_values().collect::<anyhow::Result<Vec<_>>>()?;
    Ok((lessons, findings))
}

impl Interpreters {
    /// The interpreters, set up.
    ///
    /// # Errors
    /// If one is missing and cannot be installed, or is of another version than lessons say.
    pub fn ready(workspace: &Workspace) -> anyhow::Result<Self> {
        let tools = setup::for_lessons(workspace)?;
        let this = Self {
            node: tools.node,
            python: tools.python,
            modules: tools.modules,
            packages: tools.packages,
            scripts: workspace.root().join("xtask").join("lessons"),
        };
        let version = run::capture(Command::new(&this.python).arg("--version"))?;
        let shown = Interpreter::Native.version();
        if !is_version(version.trim().trim_start_matches("Python "), shown) {
            bail!(
                "their native blocks say that Python {shown} ran them, and this machine's `python3` is {}: put a Python \
                 {shown} first in PATH, then run the same command again",
                version.trim()
            );
        }
        Ok(this)
    }

    /// What running a lesson brought to light.
    fn findings(&self, lesson: &LessonRun) -> anyhow::Result<Findings> {
        let mut findings = Findings::default();
        for interpreter in [Interpreter::Wasm, Interpreter::Native] {
            let Some(job) = Job::of(lesson, interpreter) else {
                continue;
            };
            let answer = self.answer(interpreter, &job)?;
            let (ran, shown) = (&answer.version, interpreter.version());
            if !is_version(ran, shown) {
                bail!("lessons say that Python {shown} ran them, and it was {ran}");
            }
            findings.add(lesson, interpreter, &answer);
        }
        Ok(findings)
    }

    fn answer(&self, interpreter: Interpreter, job: &Job) -> anyhow::Result<Answer> {
        let script = |name: &str| self.scripts.join(name);
        let mut command = match interpreter {
            Interpreter::Wasm => {
                let mut node = Command::new(&self.node);
                node.args(["--experimental-wasm-stack-switching", "--no-warnings"])
                    .arg(script("wasm.mjs"))
                    .arg(&self.modules);
                node
            }
            Interpreter::Native => {
                let mut python = Command::new(&self.python);
                python.arg(script("native.py")).arg(&self.packages);
                python
            }
        };
        let text = ask(&mut command, &serde_json::to_vec(job)?)?;
        serde_json::from_str(&text)
            .with_context(|| format!("{} answered: {text}", run::line(&command)))
    }
}

/// Gives a program its input, and takes its output.
fn ask(command: &mut Command, input: &[u8]) -> anyhow::Result<String> {
    let line = run::line(command);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| line.clone())?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(input).with_context(|| line.clone())?;
    }
    let output = child.wait_with_output().with_context(|| line.clone())?;
    run::ended(command, output.status)?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a version such as `3.14.2` is one of `3.14`.
fn is_version(ran: &str, shown: &str) -> bool {
    let rest = ran.strip_prefix(shown);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// A file as the messages name it.
fn named(path: &Path) -> String {
    path.display().to_string()
}

#[cfg(test)]
mod tests {
    use super::is_version;

    #[test]
    fn a_version_is_compared_by_its_parts() {
        assert!(is_version("3.14.2", "3.14") && is_version("3.14", "3.14"));
        assert!(!is_version("3.1.4", "3.14") && !is_version("3.140.1", "3.14"));
    }
}
