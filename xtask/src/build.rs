//! The site, in two steps: trunk makes the program, which knows no base and no content; the pre-renderer
//! writes every page around it for one base. So another base, or other content, needs no other program.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::Context;

use crate::base::Base;
use crate::run::{self, RunError};
use crate::setup;
use crate::styles;
use crate::workspace::Workspace;

/// Sets up, and writes the site to `dist/`.
///
/// # Errors
/// If a tool is missing and cannot be installed, or a step fails.
pub fn run(workspace: &Workspace, base: &Base) -> anyhow::Result<()> {
    program(workspace)?;
    let dist = workspace.dist();
    pages(workspace, base, &dist)?;
    println!(
        "The site is in {}. Put that folder on any static host, at {base}",
        dist.display()
    );
    Ok(())
}

/// Sets up, and makes the program and its assets.
///
/// # Errors
/// If a tool is missing and cannot be installed, or trunk fails.
pub fn program(workspace: &Workspace) -> anyhow::Result<()> {
    let tools = setup::for_building(workspace)?;
    println!("build: the program, which takes about two minutes the first time");
    let shell = workspace.shell();
    fs::create_dir_all(&shell).with_context(|| format!("{} could not be made", shell.display()))?;
    let mut trunk = tools.command("trunk");
    trunk
        .args(["build", "--public-url", "/", "--dist"])
        .arg(&shell)
        .current_dir(workspace.root());
    // Trunk takes this variable, which many set to 1, for a boolean, and refuses.
    run::run(trunk.env_remove("NO_COLOR"))?;
    let sheet = shell.join(styles::ENTRY);
    fs::write(&sheet, styles::join(&workspace.root().join("style"))?)
        .with_context(|| format!("{} could not be written", sheet.display()))
}

/// Writes every page around the program that was made last.
///
/// # Errors
/// If the pre-renderer does not build, or finds a fault in the content.
pub fn pages(workspace: &Workspace, base: &Base, out: &Path) -> Result<(), RunError> {
    println!("build: the pages for {base}, which takes about three minutes the first time");
    let mut cargo = Command::new("cargo");
    cargo.args([
        "run",
        "--quiet",
        "--package",
        "cairn",
        "--features",
        "ssr",
        "--bin",
        "prerender",
        "--",
    ]);
    cargo
        .arg("--program")
        .arg(workspace.shell())
        .arg("--out")
        .arg(out)
        .args(["--base", base.as_str()]);
    run::run(cargo.current_dir(workspace.root()))
}
