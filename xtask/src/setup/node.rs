//! Packages from npm, as `package-lock.json` pins them, in a folder of the cache named after that file's
//! content.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest, Sha256};

use super::{SetupError, cache, system};
use crate::run;
use crate::workspace::Workspace;

const FILES: [&str; 2] = ["package.json", "package-lock.json"];

/// The folder `node_modules` of what a folder's files name, filled if it is not there yet.
pub fn ensure(workspace: &Workspace, folder: &Path) -> Result<PathBuf, SetupError> {
    // Binaryen runs in Node, so Node is needed even when nothing is to be installed.
    let [npm, _node] = system::ensure([&system::NPM, &system::NODE])?;
    let mut hash = Sha256::new();
    for file in FILES {
        let path = folder.join(file);
        hash.update(fs::read(&path).map_err(|source| SetupError::Cache { path, source })?);
    }
    let mut name = "node-".to_owned();
    for byte in &hash.finalize()[..8] {
        // Writing to a string cannot fail.
        let _ = write!(name, "{byte:02x}");
    }
    let whole = cache::ensure(workspace.tools(), &name, |dir| {
        println!(
            "setup: fetching the npm packages of package-lock.json, which takes up to half a minute"
        );
        for file in FILES {
            let to = dir.join(file);
            fs::copy(folder.join(file), &to)
                .map_err(|source| SetupError::Cache { path: to, source })?;
        }
        let mut ci = Command::new(&npm);
        ci.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            .current_dir(dir);
        run::run(&mut ci).map_err(|source| SetupError::Install {
            tool: "the npm packages".to_owned(),
            source,
            advice: "They come from the npm registry: check the network, then run the same command again"
                .to_owned(),
        })
    })?;
    Ok(whole.join("node_modules"))
}
