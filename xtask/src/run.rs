//! Other programs: started, watched, and what went wrong with them in words. It knows none of them.

use std::fmt;
use std::io;
use std::process::{Command, ExitStatus, Stdio};

/// A program that did not do what it was started for.
#[derive(Debug)]
pub enum RunError {
    /// It could not be started.
    Start {
        /// The command, as one would type it.
        line: String,
        /// Why not.
        source: io::Error,
    },
    /// It ended with a failure.
    Failed {
        /// The command, as one would type it.
        line: String,
        /// How it ended.
        status: ExitStatus,
    },
}

impl fmt::Display for RunError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start { line, source } => write!(f, "`{line}` could not be started: {source}"),
            Self::Failed { line, status } => write!(f, "`{line}` ended with {status}"),
        }
    }
}

impl std::error::Error for RunError {}

/// The command, as one would type it.
#[must_use]
pub fn line(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    std::iter::once(name)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Runs a program to its end, its output going where ours goes.
///
/// # Errors
/// If it cannot be started, or ends with a failure.
pub fn run(command: &mut Command) -> Result<(), RunError> {
    println!("$ {}", line(command));
    let status = command.status().map_err(|source| RunError::Start {
        line: line(command),
        source,
    })?;
    ended(command, status)
}

/// Runs a program to its end and gives what it printed.
///
/// # Errors
/// If it cannot be started, or ends with a failure.
pub fn capture(command: &mut Command) -> Result<String, RunError> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|source| RunError::Start {
            line: line(command),
            source,
        })?;
    ended(command, output.status)?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a program to its end and shows what it printed only if it fails.
///
/// # Errors
/// If it cannot be started, or ends with a failure.
pub fn quietly(command: &mut Command) -> Result<(), RunError> {
    let output = command.output().map_err(|source| RunError::Start {
        line: line(command),
        source,
    })?;
    let ended = ended(command, output.status);
    if ended.is_err() {
        eprintln!("{}", String::from_utf8_lossy(&output.stderr));
    }
    ended
}

/// Whether a program runs and ends well, its output thrown away.
#[must_use]
pub fn works(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// How a program's end is reported.
///
/// # Errors
/// If it ended with a failure.
pub fn ended(command: &Command, status: ExitStatus) -> Result<(), RunError> {
    if status.success() {
        Ok(())
    } else {
        Err(RunError::Failed {
            line: line(command),
            status,
        })
    }
}
