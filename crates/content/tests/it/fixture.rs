//! The small site in a folder of its own, and the ways to change it. It knows no rule of the content.

use std::fs;
use std::path::{Path, PathBuf};

use cairn_content::{BlessReport, Faults, Options, Site, bless, compile};
use tempfile::TempDir;

pub const FIRST: &str = "tracks/first.md";
pub const SECOND: &str = "tracks/second.md";
pub const LISTS: &str = "topics/core/lists.md";
pub const TUPLES: &str = "topics/core/tuples.md";

/// A copy of the small site.
#[must_use]
pub struct Fixture {
    dir: TempDir,
}

impl Fixture {
    pub fn new() -> Self {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let small = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/small");
        copy(&small, dir.path());
        Self { dir }
    }

    pub fn path(&self, inside: &str) -> PathBuf {
        self.dir.path().join(inside)
    }

    pub fn read(&self, inside: &str) -> String {
        fs::read_to_string(self.path(inside)).expect("a file of the fixture")
    }

    /// Writes a file whole.
    pub fn write(self, inside: &str, text: impl AsRef<[u8]>) -> Self {
        let path = self.path(inside);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
        self
    }

    /// Replaces a text that must occur once.
    pub fn edit(self, inside: &str, from: &str, to: &str) -> Self {
        let text = self.read(inside);
        assert_eq!(text.matches(from).count(), 1, "{from:?} in {inside}");
        let text = text.replace(from, to);
        self.write(inside, text)
    }

    /// Appends to a file.
    pub fn append(self, inside: &str, more: &str) -> Self {
        let text = self.read(inside) + more;
        self.write(inside, text)
    }

    pub fn remove(self, inside: &str) -> Self {
        fs::remove_file(self.path(inside)).expect("a file to remove");
        self
    }

    pub fn bless(&self) -> Result<BlessReport, Faults> {
        bless(self.dir.path())
    }

    /// Blesses, which must work.
    pub fn blessed(self) -> Self {
        if let Err(faults) = self.bless() {
            panic!("{faults}");
        }
        self
    }

    pub fn compile(&self) -> Result<Site, Faults> {
        compile(self.dir.path(), Options::default())
    }

    /// The compiled site, blessed before.
    pub fn site(self) -> Site {
        let fixture = self.blessed();
        match fixture.compile() {
            Ok(site) => site,
            Err(faults) => panic!("{faults}"),
        }
    }

    /// The faults of the content, the ledger left aside.
    pub fn faults(&self) -> Vec<String> {
        self.lines(self.bless().err())
    }

    /// The faults of a build.
    pub fn build_faults(&self) -> Vec<String> {
        self.lines(self.compile().err())
    }

    /// The faults as lines, without the folder.
    fn lines(&self, faults: Option<Faults>) -> Vec<String> {
        let dir = format!("{}/", self.dir.path().display());
        let faults = faults.unwrap_or_default();
        let lines = faults
            .iter()
            .map(|fault| fault.to_string().replace(&dir, ""));
        lines.collect()
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("the small site") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}
