//! Everything that must hold, suite by suite, each going on where another failed. It ends with one line of
//! its own, `N passed, N failed`. Under `CI=true` nothing may be left out.

use std::env;
use std::io::{BufRead, BufReader};
use std::process::{Command, ExitCode, Stdio};

use crate::base::Base;
use crate::cli::{Suite, TestOptions};
use crate::lessons::Interpreters;
use crate::run::{self, RunError};
use crate::tally::Tally;
use crate::workspace::Workspace;
use crate::{build, check, lessons, next, setup, worker};

/// The path under which the journeys see the site a second time.
pub const SUB_PATH: &str = "/sub/path/";

/// What a run has come to so far.
#[derive(Debug, Default)]
struct Report {
    total: Tally,
    /// A line a suite.
    suites: Vec<String>,
    /// What was not run, and why.
    skipped: Vec<String>,
}

impl Report {
    fn add(&mut self, suite: &str, tally: Tally) {
        self.suites.push(format!("{suite}: {tally}"));
        self.total += tally;
    }

    /// A step that all else in its suite rests on.
    fn step<T, E: std::fmt::Display>(&mut self, name: &str, result: Result<T, E>) -> Option<T> {
        if let Err(error) = &result {
            eprintln!("\nerror: {error:#}");
        }
        self.add(name, Tally::one(result.is_ok()));
        result.ok()
    }

    /// What a suite needs of the machine; a person may do without, a continuous check may not.
    fn ready<T, E: std::fmt::Display>(&mut self, suite: &str, needs: Result<T, E>) -> Option<T> {
        let error = match needs {
            Ok(needs) => return Some(needs),
            Err(error) => error,
        };
        if env::var_os("CI").is_some_and(|value| value == "true") {
            return self.step(&format!("what {suite} need is there"), Err(error));
        }
        eprintln!("\nNOT RUN: {suite}. {error:#}");
        self.skipped.push(format!("{suite}: {error:#}"));
        None
    }
}

/// Runs the suites that are asked for.
///
/// # Errors
/// If a suite could not be started at all; a suite that fails is counted and reported.
pub fn run(workspace: &Workspace, options: &TestOptions) -> anyhow::Result<ExitCode> {
    let mut report = Report::default();
    if options.wants(Suite::Check) {
        checks(workspace, &mut report);
    }
    if options.wants(Suite::Native) {
        // Without it a test of its own fails, and says so.
        report.step("Python is there", setup::python());
        let tally = cargo_test(workspace, &check::OTHERS, options.filter.as_deref())?;
        report.add("native tests", tally);
        let tally = worker::test(workspace, options.filter.as_deref())?;
        report.add("tests of the scripts beside the program", tally);
    }
    if options.wants(Suite::Lessons)
        && let Some(interpreters) = report.ready("the lessons", Interpreters::ready(workspace))
    {
        let tally = lessons::test(workspace, &interpreters, options.filter.as_deref())?;
        report.add("lessons", tally);
    }
    if options.wants(Suite::Pages) {
        let words = ["--package", "cairn", "--features", "ssr"];
        report.add(
            "pages rendered natively",
            cargo_test(workspace, &words, options.filter.as_deref())?,
        );
    }
    if options.wants(Suite::Journeys) {
        journeys(workspace, options, &mut report)?;
    }
    println!("\nWhat ran:");
    for line in &report.suites {
        println!("  {line}");
    }
    for line in &report.skipped {
        println!("  NOT RUN: {line}");
    }
    println!("\n{}", report.total);
    Ok(if report.total.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn checks(workspace: &Workspace, report: &mut Report) {
    for mut look in report
        .step("the Rust toolchain", check::looks(workspace))
        .into_iter()
        .flatten()
    {
        let passes = look.passes();
        report.add(look.name, Tally::one(passes));
    }
}

fn journeys(
    workspace: &Workspace,
    options: &TestOptions,
    report: &mut Report,
) -> anyhow::Result<()> {
    if !options.built
        && report
            .step("the site builds", build_both(workspace))
            .is_none()
    {
        return Ok(());
    }
    for engine in options.engines() {
        let is_there = setup::for_engine(workspace, engine);
        let suite = format!("the journeys in {engine}");
        if report.ready(&suite, is_there).is_none() {
            continue;
        }
        let engine = engine.to_string();
        let mut words = check::OTHERS.to_vec();
        words.extend(["--test", "journeys", "--", "--engine", &engine]);
        let tally = cargo_test(workspace, &words, options.filter.as_deref())?;
        report.add(&format!("journeys in {engine}"), tally);
    }
    Ok(())
}

/// Makes the program once, and around it the two sites that journeys visit, and the first one's next version.
///
/// # Errors
/// If a tool is missing and cannot be installed, or a step fails.
pub fn build_both(workspace: &Workspace) -> anyhow::Result<()> {
    build::program(workspace)?;
    build::pages(workspace, &Base::default(), &workspace.site_at_root())?;
    build::pages(workspace, &SUB_PATH.parse()?, &workspace.site_under_path())?;
    next::build(workspace)
}

/// Runs `cargo test` with these words and adds up what its binaries report, showing all they print.
fn cargo_test(
    workspace: &Workspace,
    words: &[&str],
    filter: Option<&str>,
) -> Result<Tally, RunError> {
    let mut cargo = Command::new("cargo");
    cargo
        .args(["test", "--no-fail-fast"])
        .args(words)
        .args(filter);
    cargo.current_dir(workspace.root()).stdout(Stdio::piped());
    let line = run::line(&cargo);
    println!("$ {line}");
    let broken = |source| RunError::Start {
        line: line.clone(),
        source,
    };
    let mut child = cargo.spawn().map_err(broken)?;
    let mut tally = Tally::default();
    let lines = child
        .stdout
        .take()
        .map(BufReader::new)
        .into_iter()
        .flat_map(BufRead::lines);
    for line in lines.map_while(Result::ok) {
        println!("{line}");
        tally += Tally::read(&line).unwrap_or_default();
    }
    let status = child.wait().map_err(broken)?;
    if !status.success() && tally.failed == 0 {
        // It did not build, or a binary ended before it could count.
        eprintln!("`{line}` ended with {status}");
        tally.failed = 1;
    }
    Ok(tally)
}
