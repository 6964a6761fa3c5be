//! The scripts beside the program: the service worker and the page's side of it, bundled from `worker/` with
//! the npm packages that they use, and their tests. It knows no browser.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;

use crate::run::{self, RunError};
use crate::setup::{self, BuildTools};
use crate::tally::Tally;
use crate::workspace::Workspace;

/// Each script's source, its form, and the file that it becomes.
const SCRIPTS: [(&str, &str, &str); 2] = [
    ("worker.js", "iife", "worker.js"),
    ("page.js", "esm", "offline.js"),
];

/// Writes the scripts to `out`, small.
///
/// # Errors
/// If one of them names what there is not.
pub fn bundle(workspace: &Workspace, tools: &BuildTools, out: &Path) -> Result<(), RunError> {
    for (source, form, file) in SCRIPTS {
        let mut esbuild = tools.command("esbuild");
        esbuild
            .arg(folder(workspace).join(source))
            .args([
                "--bundle",
                "--minify",
                "--target=es2022",
                "--log-level=warning",
            ])
            .arg("--define:process.env.NODE_ENV=\"production\"")
            .arg(format!("--format={form}"))
            .arg(format!("--outfile={}", out.join(file).display()));
        run::run(esbuild.current_dir(workspace.root()))?;
    }
    Ok(())
}

/// Runs the scripts' own tests in Node, and counts them.
///
/// # Errors
/// If Node cannot be started, or there are no tests.
pub fn test(workspace: &Workspace, filter: Option<&str>) -> anyhow::Result<Tally> {
    let tests = folder(workspace).join("tests");
    let files = fs::read_dir(&tests).with_context(|| tests.display().to_string())?;
    let files = files
        .map(|entry| Ok(entry?.path()))
        .collect::<std::io::Result<Vec<PathBuf>>>()?;
    let mut node = Command::new(setup::node()?);
    node.args(["--test", "--test-reporter=tap"]);
    if let Some(filter) = filter {
        node.args(["--test-name-pattern", filter]);
    }
    node.args(files);
    println!("$ {}", run::line(&node));
    let output = node
        .current_dir(workspace.root())
        .output()
        .with_context(|| run::line(&node))?;
    let report = String::from_utf8_lossy(&output.stdout);
    print!("{report}");
    tally(&report).context("Node did not say how many tests passed")
}

fn folder(workspace: &Workspace) -> PathBuf {
    workspace.root().join("worker")
}

/// What a report in TAP ends with: `# pass 3`, `# fail 0`.
fn tally(report: &str) -> Option<Tally> {
    let figure = |name: &str| {
        report
            .lines()
            .find_map(|line| line.strip_prefix(name)?.trim().parse().ok())
    };
    Some(Tally {
        passed: figure("# pass ")?,
        failed: figure("# fail ")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_of_node_is_counted() {
        let report =
            "TAP version 13\n# Subtest: it holds\nok 1 - it holds\n# tests 4\n# pass 3\n# fail 1\n";
        assert_eq!(
            tally(report),
            Some(Tally {
                passed: 3,
                failed: 1
            })
        );
        assert_eq!(tally("node: bad option"), None);
    }
}
