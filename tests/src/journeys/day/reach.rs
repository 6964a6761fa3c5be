//! That nobody is shut out of their day: keys alone, no network, axe, and the width of a phone.

use anyhow::{Result, bail, ensure};
use thirtyfour::Key;
use xtask::base::Base;

use super::{begin, booked, pass, shows};
use crate::stage::Stage;

/// Walks with Tab until what has the focus is called so.
async fn walk_to(stage: &Stage, name: &str) -> Result<()> {
    const FOCUS: &str = "
        const here = document.activeElement;
        const label = here.labels?.[0]?.innerText ?? here.getAttribute('aria-label') ?? here.innerText;
        return label.replace(/\\s+/g, ' ').trim()";
    for _ in 0..120 {
        let focus: String = stage.script(FOCUS, vec![]).await?;
        if focus == name {
            return Ok(());
        }
        stage.key(Key::Tab).await?;
    }
    bail!("Tab never comes to “{name}”")
}

pub async fn a_day_goes_by_keyboard_alone(stage: &mut Stage) -> Result<()> {
    begin(stage).await?;
    stage.open("/").await?;
    stage.reads("Start 20 minutes").await?;
    stage.reads("Timer").await?;
    walk_to(stage, "Timer").await?;
    stage.key(Key::Enter).await?;
    walk_to(stage, "Start the timer").await?;
    stage.keys(" ").await?;
    shows(stage, 25).await?;
    pass(stage, 10).await?;
    // The bar stands first in the content.
    stage.open("/").await?;
    walk_to(stage, "Pause").await?;
    stage.key(Key::Enter).await?;
    stage.reads("paused").await?;
    stage
        .until(
            "the focus stays where it was",
            "return document.activeElement.innerText === 'Go on'",
        )
        .await?;
    stage.key(Key::Enter).await?;
    walk_to(stage, "Throw away").await?;
    stage.key(Key::Enter).await?;
    walk_to(stage, "Start 20 minutes").await?;
    stage.key(Key::Enter).await?;
    stage.reads("Step 1 of 2").await
}

pub async fn without_a_network_a_day_goes_on(stage: &mut Stage) -> Result<()> {
    stage.move_to_whole_host(Base::default())?;
    begin(stage).await?;
    stage.is_kept().await?;
    stage.stop_host();
    stage.open("/").await?;
    stage.press("Start 20 minutes").await?;
    stage.reads("Step 1 of 2").await?;
    stage.press("End").await?;
    stage.open("/").await?;
    stage.press("Time").await?;
    stage.fill("day-more", "15").await?;
    stage.press("Add").await?;
    stage
        .reads("15 min today · 1 day of study in a row")
        .await?;
    ensure!(booked(stage).await?.len() == 1, "it is not booked");
    Ok(())
}

pub async fn every_face_of_a_day_is_accessible_and_fits_a_phone(stage: &mut Stage) -> Result<()> {
    stage.resize(360, 740).await?;
    for scheme in ["light", "dark"] {
        stage.prefer(scheme).await?;
        begin(stage).await?;
        stage.open("/").await?;
        stage.reads("Start 20 minutes").await?;
        stage.looks_right("the day").await?;
        stage.press("Start 20 minutes").await?;
        stage.reads("Step 1 of 2").await?;
        stage.looks_right("a sitting").await?;
        stage.press("End").await?;
        stage.open("/?topic=sets").await?;
        stage.press("Habits").await?;
        stage.press("Choose habits").await?;
        stage.reads("daily").await?;
        stage.looks_right("timer and habits").await?;
        stage.press("Start the timer").await?;
        shows(stage, 25).await?;
        pass(stage, 26).await?;
        stage.is_told("25 min booked").await?;
        stage.looks_right("a break").await?;
        stage.press("End").await?;
        stage.open("/").await?;
        stage.press("Time · 25 min today").await?;
        stage.reads("Minutes of Sets").await?;
        stage.looks_right("what is booked").await?;
        stage.press("Remove Sets").await?;
        stage.is_told("Time taken out").await?;
    }
    Ok(())
}
