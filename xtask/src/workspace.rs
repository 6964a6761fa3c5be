//! Where things lie: the repository, what cargo builds, and the user's cache of tools. It touches no file.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::Context;

/// The folders that the commands work in.
#[derive(Clone, Debug)]
pub struct Workspace {
    root: PathBuf,
    target: PathBuf,
    tools: PathBuf,
}

impl Workspace {
    /// The repository that this program was built from.
    ///
    /// # Errors
    /// If neither a cache folder nor a home folder is named by the environment.
    pub fn find() -> anyhow::Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .context("xtask lies in no folder")?
            .to_owned();
        let target = env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| root.join("target"), |dir| root.join(dir));
        let tools = cache_home()?.join("cairn").join("tools");
        Ok(Self {
            root,
            target,
            tools,
        })
    }

    /// The repository's root.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The tools' folder in the user's cache.
    #[must_use]
    pub fn tools(&self) -> &Path {
        &self.tools
    }

    /// What `cargo xtask build` writes.
    #[must_use]
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// What cargo builds.
    #[must_use]
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// The program on its way from one wasm to its parts.
    #[must_use]
    pub fn program_work(&self) -> PathBuf {
        self.target.join("site").join("work")
    }

    /// The program and all else that pages are made around: the frame, the sheet, the assets.
    #[must_use]
    pub fn shell(&self) -> PathBuf {
        self.target.join("site").join("shell")
    }

    /// The site as the journeys see it, at the host's root.
    #[must_use]
    pub fn site_at_root(&self) -> PathBuf {
        self.target.join("site").join("root")
    }

    /// The same site, made to stand under a path.
    #[must_use]
    pub fn site_under_path(&self) -> PathBuf {
        self.target.join("site").join("path")
    }

    /// What the bench builds and measures.
    #[must_use]
    pub fn bench(&self) -> PathBuf {
        self.target.join("bench")
    }

    /// What the bench found last.
    #[must_use]
    pub fn figures(&self) -> PathBuf {
        self.target.join("bench.json")
    }

    /// The site's next version, at the host's root.
    #[must_use]
    pub fn site_next(&self) -> PathBuf {
        self.target.join("site").join("next")
    }

    /// What the next version is made of.
    #[must_use]
    pub fn next_sources(&self) -> PathBuf {
        self.target.join("site").join("next-sources")
    }

    /// Pictures of pages where a journey broke off.
    #[must_use]
    pub fn pictures(&self) -> PathBuf {
        self.target.join("journeys")
    }
}

fn cache_home() -> anyhow::Result<PathBuf> {
    if let Some(dir) = env::var_os("XDG_CACHE_HOME").filter(|dir| !dir.is_empty()) {
        return Ok(dir.into());
    }
    let (variable, below) = if cfg!(windows) {
        ("LOCALAPPDATA", "")
    } else if cfg!(target_os = "macos") {
        ("HOME", "Library/Caches")
    } else {
        ("HOME", ".cache")
    };
    let home = env::var_os(variable).with_context(|| {
        format!("no cache folder: set XDG_CACHE_HOME or {variable} to a folder for the tools")
    })?;
    Ok(PathBuf::from(home).join(below))
}
