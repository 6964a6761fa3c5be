//! What a change must pass before anyone reads it: format, lints, docs. The app is looked at twice, once as
//! the pre-renderer sees it and once as the browser does; the two never meet in one cargo invocation.

use std::process::Command;

use anyhow::bail;

use crate::run;
use crate::setup::{self, SetupError};
use crate::workspace::Workspace;

const RENDERED: [&str; 4] = ["--package", "cairn", "--features", "ssr"];
const HYDRATED: [&str; 7] = [
    "--package",
    "cairn",
    "--features",
    "hydrate",
    "--target",
    "wasm32-unknown-unknown",
    "--lib",
];
/// Everything but the app.
pub const OTHERS: [&str; 3] = ["--workspace", "--exclude", "cairn"];

/// One look at the code.
#[derive(Debug)]
pub struct Look {
    /// What it looks for.
    pub name: &'static str,
    command: Command,
}

impl Look {
    fn new(workspace: &Workspace, name: &'static str, words: &[&[&str]]) -> Self {
        let mut command = Command::new("cargo");
        command.args(words.concat()).current_dir(workspace.root());
        Self { name, command }
    }

    /// Whether nothing was found; what was, is printed.
    pub fn passes(&mut self) -> bool {
        run::run(&mut self.command)
            .inspect_err(|error| eprintln!("{error}"))
            .is_ok()
    }
}

/// Sets up, and gives all looks, the quickest first.
///
/// # Errors
/// If the wasm target, clippy or rustfmt is missing and cannot be added.
pub fn looks(workspace: &Workspace) -> Result<Vec<Look>, SetupError> {
    setup::for_checks(workspace)?;
    println!("check: seven looks at the code, which take about four minutes the first time");
    const CLIPPY: &[&str] = &["clippy", "--quiet"];
    const DENY: &[&str] = &["--", "--deny", "warnings"];
    const DOC: &[&str] = &["doc", "--quiet", "--no-deps", "--document-private-items"];
    let look = |name, words: &[&[&str]]| Look::new(workspace, name, words);
    let docs = |name, words: &[&str]| {
        let mut look = Look::new(workspace, name, &[DOC, words]);
        look.command.env("RUSTDOCFLAGS", "--deny warnings");
        look
    };
    Ok(vec![
        look("format", &[&["fmt", "--all", "--check"]]),
        look("lints", &[CLIPPY, &OTHERS, &["--all-targets"], DENY]),
        look(
            "lints of the app as it is rendered",
            &[CLIPPY, &RENDERED, &["--all-targets"], DENY],
        ),
        look(
            "lints of the app as it runs",
            &[CLIPPY, &HYDRATED, &["--bins"], DENY],
        ),
        docs("docs", &OTHERS),
        docs(
            "docs of the app as it is rendered",
            &[&RENDERED[..], &["--lib"]].concat(),
        ),
        docs("docs of the app as it runs", &HYDRATED),
    ])
}

/// Looks at everything, and fails if anything was found.
///
/// # Errors
/// If the looks cannot be set up, or one found something.
pub fn run(workspace: &Workspace) -> anyhow::Result<()> {
    let mut failed = Vec::new();
    for mut look in looks(workspace)? {
        if !look.passes() {
            failed.push(look.name);
        }
    }
    if !failed.is_empty() {
        bail!("did not pass: {}", failed.join(", "));
    }
    println!("check: nothing found");
    Ok(())
}
