//! Making wasm files small by Binaryen. There are some five hundred, most of them little, so each processor gets its
//! share of them, and works through it in one process.

use std::fs;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::anyhow;

use crate::run::{self, RunError};
use crate::setup::BuildTools;
use crate::workspace::Workspace;

/// Makes each file small, in its place.
///
/// # Errors
/// If Binaryen fails on one; the first failure is told.
pub fn shrink(workspace: &Workspace, tools: &BuildTools, files: &[PathBuf]) -> anyhow::Result<()> {
    println!("build: making the program small, which takes about half a minute");
    let processors = thread::available_parallelism().map_or(1, NonZero::get);
    let script = workspace.root().join("xtask").join("shrink.mjs");
    let shares = shares(files, processors);
    thread::scope(|scope| {
        let begun: Vec<_> = shares
            .iter()
            .map(|share| scope.spawn(|| shrink_all(tools, &script, share)))
            .collect();
        for share in begun {
            share
                .join()
                .map_err(|_| anyhow!("a thread that made the program small broke"))??;
        }
        Ok(())
    })
}

fn shrink_all(tools: &BuildTools, script: &Path, files: &[&Path]) -> Result<(), RunError> {
    let library = tools.package("binaryen").join("index.js");
    run::quietly(tools.command("node").arg(script).arg(library).args(files))
}

/// Files in so many shares of about the same size; the largest begin.
fn shares(files: &[PathBuf], count: usize) -> Vec<Vec<&Path>> {
    let size = |file: &Path| fs::metadata(file).map_or(0, |file| file.len());
    let mut sized: Vec<(u64, &Path)> = files
        .iter()
        .map(|file| (size(file), file.as_path()))
        .collect();
    sized.sort_by(|one, other| other.cmp(one));
    let mut shares: Vec<(u64, Vec<&Path>)> = vec![(0, Vec::new()); count];
    for (size, file) in sized {
        if let Some(least) = shares.iter_mut().min_by_key(|(size, _)| *size) {
            least.0 += size;
            least.1.push(file);
        }
    }
    let shares = shares.into_iter().map(|(_, files)| files);
    shares.filter(|files| !files.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_in_one_share_and_none_is_twice_another() {
        let folder = tempfile::tempdir().unwrap();
        let files: Vec<PathBuf> = [90, 10, 20, 30, 40]
            .iter()
            .map(|size| {
                let path = folder.path().join(size.to_string());
                fs::write(&path, vec![0; *size]).unwrap();
                path
            })
            .collect();
        let shares = shares(&files, 2);
        let names = |share: &Vec<&Path>| {
            share
                .iter()
                .map(|file| file.file_name().unwrap().to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            shares.iter().map(names).collect::<Vec<_>>(),
            [vec!["90", "10"], vec!["40", "30", "20"]]
        );
        assert_eq!(super::shares(&files[..1], 4).len(), 1);
    }
}
