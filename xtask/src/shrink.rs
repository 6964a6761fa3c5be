//! Making wasm files small by wasm-opt. There are about a hundred, most of them little, so as many run side by
//! side as there are processors.

use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::run;
use crate::setup::BuildTools;

/// What Rust's compiler takes for granted of WebAssembly; every browser of the last years has it.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Makes each file small, in its place.
///
/// # Errors
/// If wasm-opt fails on one; the first failure is told.
pub fn shrink(tools: &BuildTools, files: &[PathBuf]) -> anyhow::Result<()> {
    println!("build: making the program small, which takes about a minute");
    let next = AtomicUsize::new(0);
    let failed = Mutex::new(None);
    let work = || {
        while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            if let Err(error) = shrink_one(tools, file) {
                if let Ok(mut failed) = failed.lock() {
                    failed.get_or_insert(error);
                }
                return;
            }
        }
    };
    thread::scope(|scope| {
        let processors = thread::available_parallelism().map_or(1, NonZero::get);
        for _ in 0..processors {
            scope.spawn(work);
        }
    });
    match failed.into_inner() {
        Ok(Some(error)) => Err(error),
        _ => Ok(()),
    }
}

fn shrink_one(tools: &BuildTools, file: &Path) -> anyhow::Result<()> {
    // What it warns of are names, which are about to go.
    run::quietly(
        tools
            .command("wasm-opt")
            .args(["-Oz", "--strip-debug", "--strip-producers"])
            .arg("--strip-target-features")
            .args(FEATURES)
            .arg(file)
            .arg("-o")
            .arg(file),
    )?;
    Ok(())
}
