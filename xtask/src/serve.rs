//! The site on this machine while someone works on it: built, served, and built again when a file changes.

use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};
use std::{fs, io};

use crate::base::Base;
use crate::build;
use crate::server::{Manner, Server};
use crate::workspace::Workspace;

/// What the program is made of, and what only the pages are.
const PROGRAM: [&str; 10] = [
    "src",
    "crates/core",
    "style",
    "public",
    "worker",
    "package-lock.json",
    "index.html",
    "Cargo.toml",
    "Cargo.lock",
    ".cargo",
];
const PAGES: [&str; 3] = ["content", "crates/content", "licences.json"];

/// Sets up, builds, serves, and keeps the site as new as its files, until it is interrupted.
///
/// # Errors
/// If the first build fails, or the port is taken. A later build that fails is printed, and the site stays
/// as it was.
pub fn run(workspace: &Workspace, base: &Base, port: u16) -> anyhow::Result<()> {
    let mut program = State::of(workspace, &PROGRAM);
    let mut pages = State::of(workspace, &PAGES);
    let manner = Manner {
        hides_worker: true,
        ..Manner::default()
    };
    // Before the build, which takes minutes and would overwrite what another `serve` shows.
    let server = Server::start_with(&workspace.dist(), base, Some(port), manner)?;
    build::run(workspace, base)?;
    println!(
        "\nCairn is at {}  (Ctrl+C ends it; a changed file builds it again)",
        server.url()
    );
    loop {
        thread::sleep(Duration::from_millis(500));
        let (new_program, new_pages) =
            (State::of(workspace, &PROGRAM), State::of(workspace, &PAGES));
        let built = if new_program != program {
            build::run(workspace, base)
        } else if new_pages != pages {
            build::pages(workspace, base, &workspace.dist()).map_err(Into::into)
        } else {
            continue;
        };
        (program, pages) = (new_program, new_pages);
        match built {
            Ok(()) => println!("Built again; reload {}", server.url()),
            Err(error) => eprintln!("\nerror: {error:#}\nThe site stays as it was."),
        }
    }
}

/// When files changed last, and how many there are: a removed file changes no time.
#[derive(Debug, Default, Eq, PartialEq)]
struct State {
    newest: Option<SystemTime>,
    count: usize,
}

impl State {
    fn of(workspace: &Workspace, names: &[&str]) -> Self {
        let mut state = Self::default();
        for name in names {
            state.add(&workspace.root().join(name));
        }
        state
    }

    /// What cannot be read counts as not there: an editor may be replacing it this moment.
    fn add(&mut self, path: &Path) {
        let Ok(about) = fs::metadata(path) else {
            return;
        };
        if about.is_dir() {
            entries(path)
                .unwrap_or_default()
                .iter()
                .for_each(|path| self.add(path));
        } else {
            self.count += 1;
            self.newest = self.newest.max(about.modified().ok());
        }
    }
}

fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_written_a_new_and_a_removed_file_are_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let state = || {
            let mut state = State::default();
            state.add(folder.path());
            state
        };
        let (one, two) = (folder.path().join("one"), folder.path().join("two"));
        fs::write(&one, "").unwrap();
        let first = state();
        assert_eq!(first, state());
        fs::File::options()
            .write(true)
            .open(&one)
            .unwrap()
            .set_modified(SystemTime::now() + Duration::from_secs(5))
            .unwrap();
        let written = state();
        assert_ne!(first, written);
        fs::write(&two, "").unwrap();
        let added = state();
        assert_ne!(written, added);
        fs::remove_file(&two).unwrap();
        assert_eq!(written, state());
    }
}
