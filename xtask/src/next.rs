//! The site as its next version will be, for journeys that update: a script has changed, and one topic. It
//! knows no journey.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, ensure};

use crate::base::Base;
use crate::build;
use crate::workspace::Workspace;

/// The topic that changed, and what it says then.
const TOPIC: &str = "topics/python-core/lists.md";
const BEFORE: &str = "- Creating and accessing lists";
const AFTER: &str = "- Creating, accessing and sharing lists";

/// Writes it around the program that was made last.
///
/// # Errors
/// If the topic no longer says what is to be changed, or a step fails.
pub fn build(workspace: &Workspace) -> anyhow::Result<()> {
    let sources = workspace.next_sources();
    let (program, content) = (sources.join("program"), sources.join("content"));
    build::renew(&sources)?;
    build::copy(&workspace.shell(), &program)?;
    build::copy(&workspace.root().join("content"), &content)?;
    let mut start = fs::OpenOptions::new()
        .append(true)
        .open(program.join("program/start.js"))
        .context("the program's start")?;
    writeln!(start, "// The next version.")?;
    change(&content.join(TOPIC), BEFORE, AFTER)?;
    let (base, out) = (Base::default(), workspace.site_next());
    build::pages_of(workspace, &program, &content, &base, &out)?;
    Ok(())
}

fn change(file: &Path, before: &str, after: &str) -> anyhow::Result<()> {
    let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
    ensure!(
        text.contains(before),
        "{} has no `{before}`",
        file.display()
    );
    Ok(fs::write(file, text.replacen(before, after, 1))?)
}
