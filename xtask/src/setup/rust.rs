//! What the Rust toolchain must have beyond the compiler: the wasm target, clippy and rustfmt.

use std::path::Path;
use std::process::Command;

use super::SetupError;
use crate::run;
use crate::workspace::Workspace;

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds what is missing, through rustup.
pub fn ensure(workspace: &Workspace) -> Result<(), SetupError> {
    if !has_target(workspace) {
        add(
            workspace,
            "the Rust target wasm32-unknown-unknown",
            "rustup target add wasm32-unknown-unknown",
        )?;
    }
    for (component, by_hand) in [
        ("clippy", "rustup component add clippy"),
        ("fmt", "rustup component add rustfmt"),
    ] {
        if !run::works(
            Command::new("cargo")
                .args([component, "--version"])
                .current_dir(workspace.root()),
        ) {
            add(
                workspace,
                if component == "fmt" {
                    "rustfmt"
                } else {
                    "clippy"
                },
                by_hand,
            )?;
        }
    }
    Ok(())
}

/// Whether the target's own folder lies in the compiler's: true for every way Rust can be installed.
fn has_target(workspace: &Workspace) -> bool {
    run::capture(
        Command::new("rustc")
            .args(["--print", "sysroot"])
            .current_dir(workspace.root()),
    )
    .is_ok_and(|sysroot| {
        Path::new(sysroot.trim())
            .join("lib")
            .join("rustlib")
            .join(TARGET)
            .join("lib")
            .is_dir()
    })
}

fn add(workspace: &Workspace, what: &'static str, by_hand: &'static str) -> Result<(), SetupError> {
    if !run::works(Command::new("rustup").arg("--version")) {
        return Err(SetupError::NoRustup { what, by_hand });
    }
    println!("setup: adding {what}, which takes about half a minute");
    let mut words = by_hand.split(' ');
    let mut command = Command::new(words.next().unwrap_or_default());
    run::run(command.args(words).current_dir(workspace.root())).map_err(|source| {
        SetupError::Install {
            tool: what.to_owned(),
            source,
            advice: format!("Check the network, then run `{by_hand}`"),
        }
    })
}
