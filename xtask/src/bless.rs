//! Writes what is derived from the repository and kept in it, so that a change of it can be read.

use std::fs;

use anyhow::{Context, anyhow};

use crate::cli::BlessOptions;
use crate::lessons;
use crate::licences;
use crate::workspace::Workspace;

/// Gives every new id of the content its number in the ledger, and writes the list of licences; if asked, what the
/// blocks of lessons print.
///
/// # Errors
/// If the content has faults, or something cannot be read or written.
pub fn run(workspace: &Workspace, options: &BlessOptions) -> anyhow::Result<()> {
    if options.lessons {
        lessons::bless(workspace, options.filter.as_deref())?;
    }
    let content = workspace.root().join("content");
    let report = cairn_content::bless(&content).map_err(|faults| {
        anyhow!("the content has faults; the ledger was left as it is:\n{faults}")
    })?;
    println!(
        "bless: {} new ids, {} retired; content/ids.toml holds {}",
        report.added.len(),
        report.retired,
        report.ids
    );
    for id in &report.added {
        println!("  {id}");
    }
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
