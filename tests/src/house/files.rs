//! The repository's own files, without what is built or installed.

use std::fs;
use std::path::Path;

use xtask::workspace::Workspace;

/// A text file of ours.
pub struct Source {
    /// Its path from the root, with slashes.
    pub path: String,
    /// What it holds.
    pub text: String,
}

impl Source {
    /// The lines that are not comments, each with its number.
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .map(|(at, line)| (at + 1, line))
            .filter(|(_, line)| {
                let line = line.trim_start();
                !line.starts_with("//") && !line.starts_with("/*") && !line.starts_with('*')
            })
    }
}

/// Every file below a folder with one of the endings; none if there is no such folder.
pub fn below(folder: &str, endings: &[&str]) -> Vec<Source> {
    let root = Workspace::find().unwrap().root().to_owned();
    let mut found = Vec::new();
    walk(&root, &root.join(folder), endings, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// All Rust there is.
pub fn rust() -> Vec<Source> {
    ["src", "crates", "tests", "xtask"]
        .iter()
        .flat_map(|folder| below(folder, &["rs"]))
        .collect()
}

fn walk(root: &Path, folder: &Path, endings: &[&str], found: &mut Vec<Source>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            walk(root, &path, endings, found);
        } else if path
            .extension()
            .is_some_and(|ending| endings.iter().any(|wanted| ending == *wanted))
        {
            found.push(Source {
                path: path
                    .strip_prefix(root)
                    .unwrap()
                    .to_string_lossy()
                    .replace('\\', "/"),
                text: fs::read_to_string(&path).unwrap(),
            });
        }
    }
}

#[test]
fn the_walk_finds_our_files() {
    let rust = rust();
    for path in [
        "src/lib.rs",
        "crates/core/src/page.rs",
        "tests/src/house/files.rs",
        "xtask/src/main.rs",
    ] {
        assert!(
            rust.iter().any(|source| source.path == path),
            "{path} was not found"
        );
    }
}
