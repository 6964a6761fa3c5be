//! The moment between the page and the program.

use anyhow::{Result, ensure};

use super::{CHROMIUM, EVERY, Journey, journey};
use crate::stage::Stage;

pub fn all() -> Vec<Journey> {
    vec![
        journey(EVERY, what_i_tap_before_the_program_is_there_is_not_lost),
        journey(CHROMIUM, a_link_works_before_the_program_is_there),
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
