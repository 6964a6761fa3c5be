//! The site, in two steps: the program, which knows no base and no content; then the pages that the
//! pre-renderer writes around it for one base. So another base, or other content, needs no other program.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::Context;

use crate::base::Base;
use crate::program;
use crate::run::{self, RunError};
use crate::setup;
use crate::worker;
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
/// If a tool is missing and cannot be installed, or a step fails.
pub fn program(workspace: &Workspace) -> anyhow::Result<()> {
    let tools = setup::for_building(workspace)?;
    println!("build: the program, which takes about two minutes the first time");
    let shell = workspace.shell();
    renew(&shell)?;
    program::make(workspace, &tools, &shell.join("program"))?;
    copy(&workspace.root().join("public"), &shell)?;
    let frame = "index.html";
    fs::copy(workspace.root().join(frame), shell.join(frame)).context(frame)?;
    for (from, to) in [
        ("style/cairn.css", "cairn.css"),
        ("public/boot.js", "boot.js"),
    ] {
        run::run(
            tools
                .command("esbuild")
                .arg(workspace.root().join(from))
                .args([
                    "--bundle",
                    "--minify",
                    "--target=es2022",
                    "--log-level=warning",
                ])
                .args([
                    "--allow-overwrite",
                    &format!("--outfile={}", shell.join(to).display()),
                ]),
        )?;
    }
    worker::bundle(workspace, &tools, &shell)?;
    Ok(())
}

/// An empty folder, whatever stood there before.
///
/// # Errors
/// If it cannot be emptied or made.
pub fn renew(folder: &Path) -> anyhow::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("{} could not be emptied", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("{} could not be made", folder.display()))
}

/// Copies what lies in a folder, with the folders in it, to one that is made where it is not there.
///
/// # Errors
/// If something cannot be read or written.
pub fn copy(from: &Path, to: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(to).with_context(|| to.display().to_string())?;
    for entry in fs::read_dir(from).with_context(|| from.display().to_string())? {
        let entry = entry?;
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to)?;
        } else {
            fs::copy(&from, &to).with_context(|| from.display().to_string())?;
        }
    }
    Ok(())
}

/// Writes every page around the program that was made last.
///
/// # Errors
/// If the pre-renderer does not build, or finds a fault in the content.
pub fn pages(workspace: &Workspace, base: &Base, out: &Path) -> Result<(), RunError> {
    let content = workspace.root().join("content");
    pages_of(workspace, &workspace.shell(), &content, base, out)
}

/// Writes every page of some content around a program.
///
/// # Errors
/// If the pre-renderer does not build, or finds a fault in the content.
pub fn pages_of(
    workspace: &Workspace,
    program: &Path,
    content: &Path,
    base: &Base,
    out: &Path,
) -> Result<(), RunError> {
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
        .arg(program)
        .arg("--content")
        .arg(content)
        .arg("--out")
        .arg(out)
        .args(["--base", base.as_str()])
        .arg("--content")
        .arg(content);
    run::run(cargo.current_dir(workspace.root()))
}
