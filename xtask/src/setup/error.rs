//! What can go wrong while tools are installed, in words that end with what to do.

use std::env::JoinPathsError;
use std::path::PathBuf;
use std::{fmt, io};

use super::Missing;
use crate::run::RunError;

/// A tool that the machine lacks, and that could not be installed.
#[derive(Debug)]
pub enum SetupError {
    /// Something of the Rust toolchain is missing, and there is no rustup to add it.
    NoRustup {
        /// What is missing.
        what: &'static str,
        /// The command that would add it.
        by_hand: &'static str,
    },
    /// An installer failed.
    Install {
        /// The tool, with its version.
        tool: String,
        /// What its installer did.
        source: RunError,
        /// What to do about it.
        advice: String,
    },
    /// Programs of the system are missing.
    Missing(Missing),
    /// The cache folder could not be written.
    Cache {
        /// What could not be written.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// A folder of tools has a name that no search path can hold.
    Path(JoinPathsError),
}

impl fmt::Display for SetupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoRustup { what, by_hand } => write!(
                f,
                "{what} is missing, and there is no rustup to add it. Install Rust from https://rustup.rs, \
                 then run `{by_hand}`, or add it by the means that your Rust came from"
            ),
            Self::Install {
                tool,
                source,
                advice,
            } => write!(
                f,
                "{tool} could not be installed: {source}. Nothing half-installed was kept. {advice}"
            ),
            Self::Missing(missing) => missing.fmt(f),
            Self::Cache { path, source } => write!(
                f,
                "{} could not be written: {source}. Set XDG_CACHE_HOME to a folder that you may write to",
                path.display()
            ),
            Self::Path(source) => write!(
                f,
                "the tools' folder cannot stand in PATH: {source}. Set XDG_CACHE_HOME to a folder without `:` or `;`"
            ),
        }
    }
}

impl std::error::Error for SetupError {}
