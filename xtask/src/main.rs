//! Reads the command line, runs one command, and turns an error into words and an exit code.

use std::process::ExitCode;

use clap::Parser;
use xtask::cli::{Cli, Command};
use xtask::workspace::Workspace;
use xtask::{bench, bless, build, check, new_topic, serve, setup, test};

fn main() -> ExitCode {
    match run(Cli::parse()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    let workspace = Workspace::find()?;
    match cli.command {
        Command::Setup => setup::everything(&workspace)?,
        Command::Serve { port, base } => serve::run(&workspace, &base, port)?,
        Command::Build { base } => build::run(&workspace, &base)?,
        Command::Check => check::run(&workspace)?,
        Command::Bench(options) => bench::run(&workspace, &options)?,
        Command::NewTopic { area, id } => new_topic::run(&workspace, &area, &id)?,
        Command::Bless(options) => bless::run(&workspace, &options)?,
        Command::Test(options) => return test::run(&workspace, &options),
    }
    Ok(ExitCode::SUCCESS)
}
