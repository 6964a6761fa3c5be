//! Plays journeys and reports each like any Rust test: `journeys [--engine chromium] [name]`.

use std::path::PathBuf;
use std::process::ExitCode;

use cairn_tests::journey::Scene;
use cairn_tests::{bench, journeys};
use clap::Parser;
use libtest_mimic::{Arguments, Trial};
use xtask::engine::Engine;
use xtask::workspace::Workspace;

/// Plays Cairn's journeys in real browsers, on the site that `cargo xtask test` built.
#[derive(Debug, Parser)]
struct Options {
    /// Play them in this engine alone; may be given more than once.
    #[arg(long, value_enum)]
    engine: Vec<Engine>,
    /// Say which there are, and play none.
    #[arg(long)]
    list: bool,
    /// Play none; measure in Chromium what this file asks for, for `cargo xtask bench`.
    #[arg(long)]
    measure: Option<PathBuf>,
    /// How many browsers run at a time.
    #[arg(long, default_value_t = 2)]
    threads: usize,
    /// Only those whose name contains this.
    filter: Option<String>,
}

fn main() -> ExitCode {
    run(Options::parse()).unwrap_or_else(|error| {
        eprintln!("\nerror: {error:#}");
        ExitCode::FAILURE
    })
}

fn run(options: Options) -> anyhow::Result<ExitCode> {
    let workspace = Workspace::find()?;
    if let Some(plan) = &options.measure {
        bench::measure(&workspace, plan)?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut trials = Vec::new();
    for engine in Engine::ALL {
        if !options.engine.is_empty() && !options.engine.contains(&engine) {
            continue;
        }
        let scene = if options.list {
            None
        } else {
            Some(Scene::set(&workspace, engine)?)
        };
        for journey in journeys::all()
            .into_iter()
            .filter(|journey| journey.runs_in(engine))
        {
            let scene = scene.clone();
            let name = format!("{engine}::{}", journey.name());
            trials.push(Trial::test(name, move || match &scene {
                Some(scene) => journey.play(scene).map_err(Into::into),
                None => Ok(()),
            }));
        }
    }
    let arguments = Arguments {
        list: options.list,
        test_threads: Some(options.threads),
        filter: options.filter,
        ..Arguments::default()
    };
    Ok(libtest_mimic::run(&arguments, trials).exit_code())
}
