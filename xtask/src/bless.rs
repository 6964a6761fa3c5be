//! Writes what is derived from the repository and kept in it, so that a change of it can be read.

use std::fs;

use anyhow::Context;

use crate::licences;
use crate::workspace::Workspace;

/// Writes the list of licences.
///
/// # Errors
/// If something cannot be read or written.
pub fn run(workspace: &Workspace) -> anyhow::Result<()> {
    let licences = licences::collect(workspace)?;
    let path = licences::file(workspace);
    fs::write(&path, licences::to_json(&licences)?)
        .with_context(|| format!("{} could not be written", path.display()))?;
    println!(
        "bless: {} shipped packages in licences.json",
        licences.len()
    );
    Ok(())
}
