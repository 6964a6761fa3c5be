//! The moment between the page and the program.

use anyhow::{Result, ensure};
use serde_json::json;

use super::{CHROMIUM, EVERY, Journey, journey};
use crate::stage::Stage;

pub fn all() -> Vec<Journey> {
    vec![
        journey(EVERY, what_i_tap_before_the_program_is_there_is_not_lost),
        journey(CHROMIUM, a_link_works_before_the_program_is_there),
        journey(CHROMIUM, nothing_jumps_when_the_program_comes),
        journey(
            CHROMIUM,
            when_the_program_does_not_come_the_page_reads_and_says_so,
        )
        .may_complain(),
    ]
}

async fn open_without_program(stage: &mut Stage, route: &str) -> Result<()> {
    stage.hold_back("_bg.wasm")?;
    stage.page().goto(stage.address(route)).await?;
    let alive: bool = stage
        .script("return 'alive' in document.documentElement.dataset", vec![])
        .await?;
    ensure!(!alive, "the program was not held back");
    Ok(())
}

pub async fn what_i_tap_before_the_program_is_there_is_not_lost(stage: &mut Stage) -> Result<()> {
    open_without_program(stage, "/tracks/backend-and-ai/").await?;
    stage.tick("Sets").await?;
    stage.tick("Tuples").await?;
    stage.press("Details of Loops").await?;
    // The page does not pretend: nothing is kept yet.
    stage.sees_line("Sets", "To do").await?;
    ensure!(stage.memory().await?.is_empty(), "something was stored");

    stage.let_go();
    stage.until_alive().await?;
    stage.sees_line("Sets", "Done").await?;
    stage.sees_line("Tuples", "Done").await?;
    stage.choose("Status of Loops", "Learning").await?;
    stage.remembers("sets", Some("done")).await?;
    stage.remembers("tuples", Some("done")).await?;
    stage.remembers("loops", Some("learning")).await
}

pub async fn a_link_works_before_the_program_is_there(stage: &mut Stage) -> Result<()> {
    open_without_program(stage, "/").await?;
    stage.follow("Tracks").await?;
    stage.sees_heading("Tracks").await?;
    stage.is_at("/tracks/").await?;
    stage.let_go();
    stage.until_alive().await?;
    stage.sees_heading("Tracks").await
}

/// How far what moved, as the browser saw it, once the page has settled.
const SHIFTS: &str = "
    return new Promise((done) => requestAnimationFrame(() => setTimeout(() => {
        const watch = new PerformanceObserver(() => {});
        watch.observe({ type: 'layout-shift', buffered: true });
        const said = ({ node }) => node?.textContent.trim().slice(0, 40);
        done(watch.takeRecords().map(({ value, sources }) => [value, sources.map(said).join(', ')]));
    }, 300)))";

pub async fn nothing_jumps_when_the_program_comes(stage: &mut Stage) -> Result<()> {
    stage.resize(360, 740).await?;
    // As a newcomer, then as somebody who was here before.
    for returning in [false, true] {
        if returning {
            stage.open("/tracks/backend-and-ai/").await?;
            stage.tick("First program, Hello World").await?;
        }
        for route in [
            "/",
            "/tracks/",
            "/tracks/backend-and-ai/",
            "/topics/strings/",
            "/progress/",
            "/settings/",
            "/shared/",
        ] {
            stage.open(route).await?;
            let shifts: Vec<(f64, String)> = stage.script(SHIFTS, vec![]).await?;
            let sum: f64 = shifts.iter().map(|(shift, _)| shift).sum();
            ensure!(
                sum < 0.01,
                "{route} jumps (here before: {returning}): {shifts:?}"
            );
        }
    }
    Ok(())
}

pub async fn when_the_program_does_not_come_the_page_reads_and_says_so(
    stage: &mut Stage,
) -> Result<()> {
    let block = async |files: &[&str]| {
        let urls = json!({"urls": files});
        let cdp = stage.page().cdp();
        cdp.send_raw("Network.setBlockedURLs", urls).await
    };
    for file in ["*_bg.wasm", "*/start.js"] {
        block(&[file]).await?;
        stage
            .page()
            .goto(stage.address("/tracks/backend-and-ai/"))
            .await?;
        stage
            .reads("The program behind this page did not load")
            .await?;
        stage.reads("First program, Hello World").await?;
        let found = stage.violations().await?;
        ensure!(found.is_empty(), "without {file}: {found:?}");
        block(&[]).await?;
        stage.press("Load the page again").await?;
        stage.until_alive().await?;
        stage.tick("Sets").await?;
        stage.sees_line("Sets", "Done").await?;
        stage.tick("Sets").await?;
    }
    Ok(())
}
