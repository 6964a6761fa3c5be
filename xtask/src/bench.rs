//! What a first visit takes, measured in a browser on the site as it is built.

use std::process::Command;

use crate::check;
use crate::engine::Engine;
use crate::run;
use crate::setup;
use crate::test;
use crate::workspace::Workspace;

/// Sets up, builds, and prints the bytes of the first visit of each kind of page.
///
/// # Errors
/// If a tool is missing and cannot be installed, or a page does not come alive.
pub fn run(workspace: &Workspace) -> anyhow::Result<()> {
    test::build_both(workspace)?;
    setup::for_engine(workspace, Engine::Chromium)?;
    let mut weigh = Command::new("cargo");
    weigh
        .args(["test", "--quiet"])
        .args(check::OTHERS)
        .args(["--test", "journeys", "--", "--weigh"]);
    run::run(weigh.current_dir(workspace.root()))?;
    Ok(())
}
