//! What the commands need from a machine, installed when it is missing. Each room below owns one source
//! of tools; this one owns who needs what. It knows nothing of the site.

mod cache;
mod crates;
mod error;
mod node;
mod python;
mod rust;
mod system;

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

pub use error::SetupError;
pub use system::{Missing, Program};

use crate::engine::Engine;
use crate::workspace::Workspace;

/// What building the site takes.
#[derive(Debug)]
pub struct BuildTools {
    path: OsString,
    packages: PathBuf,
}

impl BuildTools {
    /// A command that finds the tools before all else, and the packages of npm.
    #[must_use]
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .env("PATH", &self.path)
            .env("NODE_PATH", &self.packages);
        command
    }

    /// Where a package of npm lies.
    #[must_use]
    pub fn package(&self, name: &str) -> PathBuf {
        self.packages.join(name)
    }
}

/// What driving one engine takes.
#[derive(Clone, Debug)]
pub struct Drivers {
    /// The program that speaks WebDriver.
    pub driver: PathBuf,
    /// The browser that it drives.
    pub browser: PathBuf,
    /// The display server, for an engine that cannot do without a screen.
    pub display: Option<PathBuf>,
}

/// The wasm target, clippy and rustfmt.
///
/// # Errors
/// If one is missing and cannot be installed.
pub fn for_checks(workspace: &Workspace) -> Result<(), SetupError> {
    rust::ensure(workspace)
}

/// Everything that builds the site: wasm-split, wasm-bindgen, Binaryen, esbuild.
///
/// # Errors
/// If one is missing and cannot be installed.
pub fn for_building(workspace: &Workspace) -> Result<BuildTools, SetupError> {
    rust::ensure(workspace)?;
    let mut folders = vec![
        crates::WASM_SPLIT.ensure(workspace)?,
        crates::WASM_BINDGEN.ensure(workspace)?,
    ];
    let packages = node::ensure(workspace, workspace.root())?;
    folders.push(packages.join(".bin"));
    folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    let path = env::join_paths(folders).map_err(SetupError::Path)?;
    Ok(BuildTools { path, packages })
}

/// Node, which runs the tests of our scripts.
///
/// # Errors
/// If it is missing and cannot be installed.
pub fn node() -> Result<PathBuf, SetupError> {
    let [node] = system::ensure([&system::NODE])?;
    Ok(node)
}

/// Python, which runs the code of the content.
///
/// # Errors
/// If it is missing and cannot be installed.
pub fn python() -> Result<PathBuf, SetupError> {
    let [python] = system::ensure([&system::PYTHON])?;
    Ok(python)
}

/// The interpreters that run the code of lessons.
#[derive(Debug)]
pub struct LessonTools {
    /// Node, for CPython compiled to WebAssembly.
    pub node: PathBuf,
    /// The machine's own CPython.
    pub python: PathBuf,
    /// npm's packages, with the compiled CPython among them.
    pub modules: PathBuf,
    /// PyPI's packages.
    pub packages: PathBuf,
}

/// What runs the code of lessons.
///
/// # Errors
/// If something is missing and cannot be installed.
pub fn for_lessons(workspace: &Workspace) -> Result<LessonTools, SetupError> {
    let list = workspace.root().join("xtask/lessons/requirements.txt");
    Ok(LessonTools {
        node: node()?,
        python: python()?,
        modules: node::ensure(workspace, workspace.root())?,
        packages: python::ensure(workspace, &list)?,
    })
}

/// The script that finds faults of accessibility in a page.
///
/// # Errors
/// If it is missing and cannot be installed.
pub fn axe(workspace: &Workspace) -> Result<PathBuf, SetupError> {
    Ok(node::ensure(workspace, workspace.root())?
        .join("axe-core")
        .join("axe.min.js"))
}

/// Lighthouse's script, for Node; with a list of packages of its own, since only the bench needs them.
///
/// # Errors
/// If it is missing and cannot be installed.
pub fn lighthouse(workspace: &Workspace) -> Result<PathBuf, SetupError> {
    let packages = node::ensure(workspace, &workspace.root().join("bench"))?;
    Ok(packages.join("lighthouse").join("cli").join("index.js"))
}

/// The browser and the driver of an engine.
///
/// # Errors
/// If one is missing and cannot be installed.
pub fn for_engine(workspace: &Workspace, engine: Engine) -> Result<Drivers, SetupError> {
    let [driver, browser] = match engine {
        Engine::Chromium => system::ensure([&system::CHROMEDRIVER, &system::CHROMIUM])?,
        Engine::Firefox => {
            let [browser] = system::ensure([&system::FIREFOX])?;
            let driver = crates::GECKODRIVER
                .ensure(workspace)?
                .join(crates::GECKODRIVER.program());
            [driver, browser]
        }
        Engine::Webkit => system::ensure([&system::WEBKIT_DRIVER, &system::MINI_BROWSER])?,
    };
    let display = match engine {
        Engine::Webkit => {
            let [display] = system::ensure([&system::XVFB])?;
            Some(display)
        }
        Engine::Chromium | Engine::Firefox => None,
    };
    Ok(Drivers {
        driver,
        browser,
        display,
    })
}

/// Installs all of it.
///
/// # Errors
/// If something is missing and cannot be installed.
pub fn everything(workspace: &Workspace) -> Result<(), SetupError> {
    for_building(workspace)?;
    for_lessons(workspace)?;
    axe(workspace)?;
    lighthouse(workspace)?;
    for engine in Engine::ALL {
        for_engine(workspace, engine)?;
    }
    println!(
        "setup: everything is there; built tools lie in {}",
        workspace.tools().display()
    );
    Ok(())
}
