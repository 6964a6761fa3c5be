//! What the site takes of its learners' time and data, measured: first visits, Lighthouse, the time from a
//! tap to its picture, memory, on the content as it is and on ten times as much. It owns the order of things;
//! each room below owns one of them. What is missed is marked, and is no failure.

mod baseline;
mod figure;
mod grow;
mod lighthouse;
pub mod pack;
pub mod plan;
mod report;
mod visits;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, anyhow, ensure};

use crate::base::Base;
use crate::cli::{BenchOptions, Part};
use crate::engine::Engine;
use crate::run;
use crate::server::Server;
use crate::setup;
use crate::workspace::Workspace;
use crate::{build, check};
use baseline::{Machine, Run};
use figure::{Figure, Unit, median};
use lighthouse::Lighthouse;
use plan::{Kind, Measured, Page, Plan};

/// How many times as large the content is made.
const TIMES: usize = 10;

/// A site to measure, and the content it was made of.
struct Site {
    folder: PathBuf,
    content: PathBuf,
}

/// Sets up, builds, measures, and prints one table; the same and more goes to `target/bench.json`.
///
/// # Errors
/// If a tool is missing and cannot be installed, something does not build, or a page cannot be measured.
pub fn run(workspace: &Workspace, options: &BenchOptions) -> anyhow::Result<()> {
    let machine = Machine::this();
    let drivers = setup::for_engine(workspace, Engine::Chromium)?;
    let lighthouse = Lighthouse {
        script: if options.wants(Part::Lighthouse) {
            setup::lighthouse(workspace)?
        } else {
            PathBuf::new()
        },
        browser: drivers.browser,
        runs: options.runs,
    };
    let folder = workspace.bench();
    let now = Site {
        folder: folder.join("now"),
        content: workspace.root().join("content"),
    };
    let large = Site {
        folder: folder.join("ten-times"),
        content: folder.join("content"),
    };
    if !options.built {
        build::program(workspace)?;
        build::pages(workspace, &Base::default(), &now.folder)?;
        println!("bench: the content, {TIMES} times as large");
        grow::grow(&now.content, &large.content, TIMES)?;
        let program = workspace.shell();
        build::pages_of(
            workspace,
            &program,
            &large.content,
            &Base::default(),
            &large.folder,
        )?;
    }
    for site in [&now, &large] {
        ensure!(
            site.folder.join("index.html").is_file(),
            "no site in {}: run the bench without `--built`",
            site.folder.display()
        );
    }
    // On both sites the same pages, so that only what stands around them has grown.
    let pages = plan::pages(&now.folder)?;
    let mut run = Run {
        commit: baseline::commit(workspace),
        machine,
        runs: options.runs,
        ..Run::default()
    };
    run.figures = measure(workspace, options, &now, &pages, &lighthouse, &mut run)?;
    let mut of_large = Run::default();
    let grown = measure(
        workspace,
        options,
        &large,
        &pages,
        &lighthouse,
        &mut of_large,
    )?;
    report::join(&mut run.figures, &grown);

    let last = Run::of_last_release(workspace)?;
    println!("\n{}", report::table(&run, last.as_ref()));
    let file = workspace.figures();
    run.write(&file)?;
    println!("All of it is in {}", file.display());
    if options.bless {
        let kept = baseline::baseline(workspace);
        run.write(&kept)?;
        println!(
            "bless: these are the figures of the last release from now on, in {}",
            kept.display()
        );
    }
    Ok(())
}

/// Measures one site; what cost points, and the browser's name, go to `run`.
fn measure(
    workspace: &Workspace,
    options: &BenchOptions,
    site: &Site,
    pages: &[Page],
    lighthouse: &Lighthouse,
    run: &mut Run,
) -> anyhow::Result<Vec<Figure>> {
    let mut figures = Vec::new();
    if options.wants(Part::Content) {
        figures.extend(content(site)?);
    }
    let measured = in_browser(workspace, options, site, pages)?;
    run.browser.clone_from(&measured.browser);
    figures.extend(visits::figures(&site.folder, &measured.visits)?);
    figures.extend(visits::timings(&measured.samples));
    if options.wants(Part::Lighthouse) {
        let server = Server::start(&site.folder, &Base::default(), None)?;
        for page in pages {
            if matches!(
                page.kind,
                Kind::Today | Kind::Track | Kind::Topic | Kind::Search
            ) {
                let name = site.folder.file_name().context("a site without a folder")?;
                let into = workspace.bench().join("lighthouse").join(name);
                let (found, lost) = lighthouse.try_page(server.url(), &page.route, &into)?;
                figures.extend(found);
                run.losses.extend(lost);
            }
        }
    }
    Ok(figures)
}

/// How long the content takes to compile, as `cargo xtask build` has it compiled, and what the site weighs.
fn content(site: &Site) -> anyhow::Result<Vec<Figure>> {
    let mut times = Vec::new();
    for _ in 0..5 {
        let begun = Instant::now();
        cairn_content::compile(&site.content, cairn_content::Options::default())
            .map_err(|faults| anyhow!("the content has faults:\n{faults}"))?;
        times.push(begun.elapsed().as_secs_f64() * 1000.0);
    }
    let time = median(&times).unwrap_or_default();
    let (files, sizes) = pack::folder(&site.folder)?;
    #[expect(clippy::cast_precision_loss, reason = "no site has 2^52 bytes")]
    let of = |name, unit, number: usize| Figure::new("the whole site", name, unit, number as f64);
    Ok(vec![
        of("files", Unit::Count, files),
        of("raw", Unit::Bytes, sizes.raw),
        of("gzip", Unit::Bytes, sizes.gzip),
        Figure::new(
            "the whole site",
            "compiling the content",
            Unit::Millis,
            time,
        ),
    ])
}

/// Has the program that drives browsers measure what only a browser knows.
fn in_browser(
    workspace: &Workspace,
    options: &BenchOptions,
    site: &Site,
    pages: &[Page],
) -> anyhow::Result<Measured> {
    let folder = workspace.bench();
    let into = folder.join("measured.json");
    let plan = Plan {
        site: site.folder.clone(),
        pages: pages.to_vec(),
        parts: Part::ALL
            .into_iter()
            .filter(|part| options.wants(*part))
            .collect(),
        records: plan::records(&workspace.root().join("content").join("ids.toml"))?,
        into: into.clone(),
    };
    let file = folder.join("plan.json");
    fs::write(&file, serde_json::to_string(&plan)?).with_context(|| file.display().to_string())?;
    let mut cargo = Command::new("cargo");
    cargo
        .args(["test", "--quiet"])
        .args(check::OTHERS)
        .args(["--test", "journeys", "--", "--measure"])
        .arg(&file);
    run::run(cargo.current_dir(workspace.root()))?;
    read(&into)
}

fn read(path: &Path) -> anyhow::Result<Measured> {
    let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    serde_json::from_str(&text).with_context(|| path.display().to_string())
}
