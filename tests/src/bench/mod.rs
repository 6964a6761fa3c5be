//! What only a browser can measure, for `cargo xtask bench`: it does what the plan asks for, and writes what
//! it found, sample by sample. What the numbers mean is reckoned elsewhere.

mod memory;
mod paint;
mod plans;
mod reviews;
mod start;

use std::fs;
use std::path::Path;

use anyhow::Context;
use serde_json::{Value, json};
use xtask::bench::plan::{Kind, Measured, Plan};
use xtask::cli::Part;
use xtask::engine::Engine;
use xtask::workspace::Workspace;

use crate::journey::Scene;
use crate::stage::Stage;
use crate::weight;

/// Samples by name, as they are found.
pub(crate) type Samples = Vec<(String, Vec<f64>)>;

/// Measures what a plan's file asks for.
///
/// # Errors
/// If a page cannot be measured.
pub fn measure(workspace: &Workspace, plan: &Path) -> anyhow::Result<()> {
    let text = fs::read_to_string(plan).with_context(|| plan.display().to_string())?;
    let plan: Plan = serde_json::from_str(&text)?;
    let scene = Scene::on(workspace, Engine::Chromium, plan.site.clone())?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let measured = runtime.block_on(all(&scene, &plan))?;
    fs::write(&plan.into, serde_json::to_string(&measured)?)
        .with_context(|| plan.into.display().to_string())
}

async fn all(scene: &Scene, plan: &Plan) -> anyhow::Result<Measured> {
    let mut measured = Measured::default();
    for page in &plan.pages {
        let (browser, files) = on_stage(scene, async |stage| {
            let version = cdp(stage, "Browser.getVersion", json!({})).await?;
            let files = weight::asked_for(stage, &page.route).await?;
            Ok((
                version["product"].as_str().unwrap_or_default().to_owned(),
                files,
            ))
        })
        .await?;
        measured.browser = browser;
        measured.visits.push((page.route.clone(), files));
    }
    let route = |kind| {
        let page = plan.pages.iter().find(|page| page.kind == kind);
        page.map(|page| page.route.as_str())
    };
    let track = route(Kind::Track).context("the site has no track")?;
    if plan.parts.contains(&Part::Paint) {
        measured.samples.extend(paint::ticks(scene, track).await?);
        if let Some(search) = route(Kind::Search) {
            measured.samples.extend(paint::keys(scene, search).await?);
        }
        if route(Kind::Plan).is_some() {
            measured.samples.extend(plans::paces(scene).await?);
        }
        if route(Kind::Review).is_some() {
            let grades = reviews::grades(scene, &plan.records);
            measured.samples.extend(grades.await?);
        }
    }
    if plan.parts.contains(&Part::Start) {
        measured
            .samples
            .extend(start::starts(scene, track, &plan.records).await?);
        if route(Kind::Review).is_some() {
            let starts = reviews::starts(scene, &plan.records);
            measured.samples.extend(starts.await?);
        }
    }
    if plan.parts.contains(&Part::Memory) {
        measured
            .samples
            .extend(memory::after_ten_pages(scene).await?);
    }
    Ok(measured)
}

/// Does something with a browser of its own.
pub(crate) async fn on_stage<T>(
    scene: &Scene,
    act: impl AsyncFnOnce(&mut Stage) -> anyhow::Result<T>,
) -> anyhow::Result<T> {
    let mut stage = Stage::enter(scene).await?;
    let result = act(&mut stage).await;
    stage.leave().await;
    result
}

/// Tells Chromium something that WebDriver has no word for.
pub(crate) async fn cdp(stage: &Stage, method: &str, words: Value) -> anyhow::Result<Value> {
    let answer = stage.page().cdp().send_raw(method, words).await;
    answer.with_context(|| method.to_owned())
}
