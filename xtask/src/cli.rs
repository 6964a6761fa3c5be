//! The words of the command line. It decides nothing: each command has a module of its own.

use clap::{Args, Parser, Subcommand, ValueEnum};
use serde::{Deserialize, Serialize};

use crate::base::Base;
use crate::engine::Engine;

/// Cairn's commands. Each sets up what it needs, and says how long that takes.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// One command.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Build the site, serve it on 127.0.0.1, and build again whenever a file changes.
    Serve {
        /// The port to serve on.
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// The path that the site stands under, such as `/sub/`.
        #[arg(long, default_value_t)]
        base: Base,
    },
    /// Run everything: format, lints, docs, native tests, pages, and journeys in real browsers.
    Test(TestOptions),
    /// Write the site to `dist/`.
    Build {
        /// The path that the site will stand under, such as `/sub/path/`.
        #[arg(long, default_value_t)]
        base: Base,
    },
    /// Format, lints and docs; needs neither browsers nor npm.
    Check,
    /// Measure the site, print one table, and compare it with the last release.
    Bench(BenchOptions),
    /// Write what is derived and kept in the repository: the ledger of ids, the list of licences, the output of
    /// lessons.
    Bless(BlessOptions),
    /// Write the skeleton of a topic with a lesson and an exercise, to be filled in.
    NewTopic {
        /// The folder of its area, such as `python-core`.
        area: String,
        /// Its id, such as `string-formatting`; a promise once it has landed.
        id: String,
    },
    /// Install every tool that the other commands need, and nothing else.
    Setup,
}

/// What to write down besides ids and licences.
#[derive(Args, Debug, Default)]
pub struct BlessOptions {
    /// What the blocks of lessons print.
    #[arg(long)]
    pub lessons: bool,
    /// Only lessons of topics whose id contains this.
    #[arg(requires = "lessons")]
    pub filter: Option<String>,
}

/// What to measure, and how often. A goal that is missed is marked in the table, and is no failure.
#[derive(Args, Debug)]
pub struct BenchOptions {
    /// Measure only this, besides the first visits; may be given more than once.
    #[arg(long, value_enum, conflicts_with = "bless")]
    pub only: Vec<Part>,
    /// How often Lighthouse tries each page; the median counts.
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u16).range(1..))]
    pub runs: u16,
    /// Take the sites that the last bench built, as they are.
    #[arg(long)]
    pub built: bool,
    /// Keep what is measured in the repository, as the figures of the last release.
    #[arg(long)]
    pub bless: bool,
}

/// A part of the bench that can be measured by itself.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize, ValueEnum)]
pub enum Part {
    /// The bytes of first visits.
    Weight,
    /// How long the content compiles, and the size of the whole site.
    Content,
    /// Lighthouse, as on a phone.
    Lighthouse,
    /// The time from a tap or a key to its picture.
    Paint,
    /// The start with 1,300 records stored.
    Start,
    /// Memory after ten pages.
    Memory,
}

impl Part {
    /// All parts.
    pub const ALL: [Self; 6] = [
        Self::Weight,
        Self::Content,
        Self::Lighthouse,
        Self::Paint,
        Self::Start,
        Self::Memory,
    ];
}

impl BenchOptions {
    /// Whether a part is asked for.
    #[must_use]
    pub fn wants(&self, part: Part) -> bool {
        self.only.is_empty() || self.only.contains(&part)
    }
}

/// What of the tests to run.
#[derive(Args, Debug, Default)]
pub struct TestOptions {
    /// Run only this suite; may be given more than once.
    #[arg(long, value_enum)]
    pub only: Vec<Suite>,
    /// Run the journeys in this engine alone; may be given more than once.
    #[arg(long, value_enum)]
    pub engine: Vec<Engine>,
    /// Take the site that the last test run built, as it is.
    #[arg(long)]
    pub built: bool,
    /// Only tests and journeys whose name contains this.
    pub filter: Option<String>,
}

/// A part of the tests that can be run by itself.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub enum Suite {
    /// Format, lints, docs.
    Check,
    /// The native tests of all crates but the app.
    Native,
    /// The code of lessons, run, against what they show.
    Lessons,
    /// The app's own tests: every page rendered without a browser.
    Pages,
    /// The journeys in real browsers, on a site that is built first.
    Journeys,
}

impl TestOptions {
    /// Whether a suite is asked for.
    #[must_use]
    pub fn wants(&self, suite: Suite) -> bool {
        self.only.is_empty() || self.only.contains(&suite)
    }

    /// The engines that are asked for.
    #[must_use]
    pub fn engines(&self) -> Vec<Engine> {
        Engine::ALL
            .into_iter()
            .filter(|engine| self.engine.is_empty() || self.engine.contains(engine))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    fn parse(words: &str) -> Result<Cli, clap::Error> {
        Cli::try_parse_from(["xtask"].into_iter().chain(words.split_whitespace()))
    }

    #[test]
    fn the_command_line_has_no_contradiction() {
        Cli::command().debug_assert();
    }

    #[test]
    fn serving_needs_no_words_beyond_its_name() {
        let Command::Serve { port, base } = parse("serve").unwrap().command else {
            panic!("not serve")
        };
        assert_eq!((port, base.as_str()), (8080, "/"));
    }

    #[test]
    fn a_base_is_taken_with_or_without_its_last_slash() {
        for words in ["build --base /sub/path/", "build --base /sub/path"] {
            let Command::Build { base } = parse(words).unwrap().command else {
                panic!("not build")
            };
            assert_eq!(base.as_str(), "/sub/path/");
        }
    }

    #[test]
    fn a_base_that_is_no_path_is_refused_with_the_reason() {
        let error = parse("build --base https://example.org/")
            .unwrap_err()
            .to_string();
        assert!(error.contains("such as /sub/path/"), "{error}");
    }

    #[test]
    fn everything_runs_unless_something_is_named() {
        let Command::Test(all) = parse("test").unwrap().command else {
            panic!("not test")
        };
        assert!(all.wants(Suite::Check) && all.wants(Suite::Journeys));
        assert_eq!(all.engines(), Engine::ALL);

        let words = "test --only journeys --engine firefox tick";
        let Command::Test(some) = parse(words).unwrap().command else {
            panic!("not test")
        };
        assert!(some.wants(Suite::Journeys) && !some.wants(Suite::Check));
        assert_eq!(some.engines(), [Engine::Firefox]);
        assert_eq!(some.filter.as_deref(), Some("tick"));
    }

    #[test]
    fn only_a_whole_bench_is_kept_as_the_figures_of_a_release() {
        assert!(parse("bench --only paint --bless").is_err());
        assert!(parse("bench --runs 0").is_err());
        let Command::Bench(all) = parse("bench --bless").unwrap().command else {
            panic!("not bench")
        };
        assert!(Part::ALL.into_iter().all(|part| all.wants(part)) && all.runs == 5);
        let Command::Bench(some) = parse("bench --only paint --only weight").unwrap().command
        else {
            panic!("not bench")
        };
        assert!(some.wants(Part::Paint) && !some.wants(Part::Memory));
    }
}
