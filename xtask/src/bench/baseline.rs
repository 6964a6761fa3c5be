//! A run of the bench as it is kept: in `target/bench.json`, and of the last release in the repository.
//! It knows the file, and not what the figures mean.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use anyhow::Context;
use serde::{Deserialize, Serialize};

use super::figure::Figure;
use crate::run;
use crate::workspace::Workspace;

/// All that one run found, and where.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Run {
    /// What was measured, as git names it.
    pub commit: String,
    /// In which browser.
    pub browser: String,
    /// On which machine: processor, cores, and how busy it was when the run began.
    pub machine: Machine,
    /// How often Lighthouse tried each page.
    pub runs: u16,
    /// The figures.
    pub figures: Vec<Figure>,
    /// What cost points.
    pub losses: Vec<String>,
}

/// Where a run took place.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Machine {
    /// The processor's name, where the system tells it.
    pub processor: String,
    /// How many threads it runs at a time.
    pub cores: usize,
    /// How many programs wanted to run on average in the minute before, where the system tells it.
    pub load: Option<f64>,
}

impl Machine {
    /// The one that this runs on.
    #[must_use]
    pub fn this() -> Self {
        let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
        let processor = read("/proc/cpuinfo")
            .lines()
            .find_map(|line| line.strip_prefix("model name")?.split_once(": "))
            .map_or_else(String::new, |(_, name)| name.to_owned());
        let load = read("/proc/loadavg");
        Self {
            processor,
            cores: thread::available_parallelism().map_or(1, usize::from),
            load: load.split(' ').next().and_then(|load| load.parse().ok()),
        }
    }

    /// Whether so much else ran that times are not to be trusted.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.load.is_some_and(|load| load > 0.7)
    }
}

impl Run {
    /// The figures of the last release; none where there was none.
    ///
    /// # Errors
    /// If the file is there and cannot be read.
    pub fn of_last_release(workspace: &Workspace) -> anyhow::Result<Option<Self>> {
        let path = baseline(workspace);
        if !path.exists() {
            return Ok(None);
        }
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let run = serde_json::from_str(&text).with_context(|| path.display().to_string())?;
        Ok(Some(run))
    }

    /// Keeps the run in a file.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn write(&self, path: &Path) -> anyhow::Result<()> {
        let text = serde_json::to_string_pretty(self)? + "\n";
        fs::write(path, text).with_context(|| format!("{} could not be written", path.display()))
    }

    /// The same figure in this run.
    #[must_use]
    pub fn figure(&self, figure: &Figure) -> Option<&Figure> {
        self.figures.iter().find(|own| own.is_of(figure))
    }
}

/// Where the figures of the last release are kept.
#[must_use]
pub fn baseline(workspace: &Workspace) -> PathBuf {
    workspace.root().join("bench").join("baseline.json")
}

/// What is measured, as git names it; without git, nothing.
#[must_use]
pub fn commit(workspace: &Workspace) -> String {
    let mut git = Command::new("git");
    git.args(["describe", "--always", "--dirty"])
        .current_dir(workspace.root());
    run::capture(&mut git).map_or_else(|_| String::new(), |name| name.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::figure::Unit;

    #[test]
    fn a_run_is_read_as_it_was_written() {
        let run = Run {
            commit: "abc".to_owned(),
            machine: Machine::this(),
            figures: vec![
                Figure::new("/", "all, brotli", Unit::Bytes, 1.0).with_goal(2.0),
                Figure::new("/", "LCP", Unit::Millis, 812.4),
            ],
            ..Run::default()
        };
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bench.json");
        run.write(&path).unwrap();
        let read: Run = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        assert_eq!(read, run);
        assert_eq!(
            read.figure(&run.figures[1]).map(|figure| figure.value),
            Some(812.4)
        );
    }

    #[test]
    fn the_figures_of_the_last_release_are_there_with_every_kind_of_goal() {
        let workspace = Workspace::find().unwrap();
        let last = Run::of_last_release(&workspace).unwrap();
        let last = last.expect("bench/baseline.json is there");
        for unit in [Unit::Bytes, Unit::Score, Unit::Millis] {
            let mut goals = last.figures.iter().filter(|figure| figure.goal.is_some());
            let whole = goals.any(|goal| goal.unit == unit && goal.at_ten_times.is_some());
            assert!(
                whole,
                "no goal in {unit:?}, or not at ten times the content"
            );
        }
    }
}
