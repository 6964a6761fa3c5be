//! Tools that cargo builds from crates.io, each in a folder of the cache named after its version.

use std::path::PathBuf;
use std::process::Command;

use super::{SetupError, cache};
use crate::run::{self, RunError};
use crate::workspace::Workspace;

/// A tool that cargo builds.
pub struct CrateTool {
    krate: &'static str,
    version: &'static str,
    program: &'static str,
    /// What its program wants beside the default.
    feature: Option<&'static str>,
    /// Whether its own lock file builds with our Rust.
    locked: bool,
    minutes: &'static str,
}

/// Splits the wasm into parts that are fetched when they are needed; made for the `wasm_split_helpers`
/// crate.
pub const WASM_SPLIT: CrateTool = CrateTool {
    krate: "wasm_split_cli_support",
    version: "0.2.4",
    program: "wasm-split-cli",
    feature: Some("build-binary"),
    locked: true,
    minutes: "a minute",
};

/// Writes the JavaScript around the wasm; the version of the `wasm-bindgen` crate, to the digit.
/// Its own lock file does not build with our Rust.
pub const WASM_BINDGEN: CrateTool = CrateTool {
    krate: "wasm-bindgen-cli",
    version: "0.2.130",
    program: "wasm-bindgen",
    feature: None,
    locked: false,
    minutes: "2 to 3 minutes",
};

/// Drives Firefox.
pub const GECKODRIVER: CrateTool = CrateTool {
    krate: "geckodriver",
    version: "0.37.1",
    program: "geckodriver",
    feature: None,
    locked: true,
    minutes: "2 minutes",
};

impl CrateTool {
    /// The program's file name.
    pub fn program(&self) -> String {
        format!("{}{}", self.program, std::env::consts::EXE_SUFFIX)
    }

    /// The folder with the program, built if it is not there yet.
    pub fn ensure(&self, workspace: &Workspace) -> Result<PathBuf, SetupError> {
        let name = format!("{}-{}", self.krate, self.version);
        let root = cache::ensure(workspace.tools(), &name, |dir| {
            println!(
                "setup: building {} {}, which takes about {}",
                self.krate, self.version, self.minutes
            );
            let mut install = Command::new("cargo");
            install.args(["install", self.krate, "--version", self.version]);
            if self.locked {
                install.arg("--locked");
            }
            if let Some(feature) = self.feature {
                install.args(["--features", feature]);
            }
            // In a target folder of its own: the one in use is locked by whoever builds there.
            install
                .arg("--root")
                .arg(dir)
                .env_remove("CARGO_TARGET_DIR")
                .current_dir(workspace.root());
            run::run(&mut install).map_err(|source| self.failed(source))
        })?;
        Ok(root.join("bin"))
    }

    fn failed(&self, source: RunError) -> SetupError {
        SetupError::Install {
            tool: format!("{} {}", self.krate, self.version),
            source,
            advice: "It is built from crates.io: check the network and the messages above, then run the same \
                     command again"
                .to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(file: &str) -> String {
        std::fs::read_to_string(Workspace::find().unwrap().root().join(file)).unwrap()
    }

    #[test]
    fn wasm_bindgen_is_the_same_version_everywhere() {
        let version = WASM_BINDGEN.version;
        assert!(read("Cargo.toml").contains(&format!("wasm-bindgen = \"={version}\"")));
    }

    #[test]
    fn a_tool_that_cannot_be_built_is_named_with_what_to_do() {
        let source = std::io::Error::other("no cargo");
        let error = WASM_SPLIT
            .failed(RunError::Start {
                line: "cargo install wasm_split_cli_support".to_owned(),
                source,
            })
            .to_string();
        assert!(
            error.starts_with("wasm_split_cli_support 0.2.4")
                && error.contains("cargo install wasm_split_cli_support"),
            "{error}"
        );
        assert!(error.contains("run the same command again"), "{error}");
    }
}
