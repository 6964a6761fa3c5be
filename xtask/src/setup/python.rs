//! Packages from PyPI, as a list pins them, in a folder of the cache named after that list and the interpreter. They
//! lie in a plain folder, not in a virtual environment, which could not be moved to its place when it is whole.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest, Sha256};

use super::{SetupError, cache, system};
use crate::run;
use crate::workspace::Workspace;

/// The folder of what a list of requirements names, filled if it is not there yet.
pub fn ensure(workspace: &Workspace, list: &Path) -> Result<PathBuf, SetupError> {
    let [python, _pip] = system::ensure([&system::PYTHON, &system::PIP])?;
    let failed = |source| SetupError::Cache {
        path: list.to_owned(),
        source,
    };
    let mut hash = Sha256::new();
    hash.update(fs::read(list).map_err(failed)?);
    let version = run::capture(Command::new(&python).arg("--version")).unwrap_or_default();
    hash.update(version);
    let mut name = "python-".to_owned();
    for byte in &hash.finalize()[..8] {
        // Writing to a string cannot fail.
        let _ = write!(name, "{byte:02x}");
    }
    cache::ensure(workspace.tools(), &name, |dir| {
        println!(
            "setup: fetching the Python packages of {}, which takes up to a minute",
            list.display()
        );
        let mut pip = Command::new(&python);
        pip.args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
        ])
        .args([
            "--root-user-action=ignore",
            "--only-binary=:all:",
            "--target",
        ])
        .arg(dir)
        .arg("--requirement")
        .arg(list);
        run::run(&mut pip).map_err(|source| SetupError::Install {
            tool: "the Python packages".to_owned(),
            source,
            advice: "They come from PyPI: check the network, then run the same command again"
                .to_owned(),
        })
    })
}
