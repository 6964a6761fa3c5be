//! That nobody is shut out of planning: keys alone, axe, and the width of a phone.

use anyhow::{Result, ensure};
use thirtyfour::Key;

use super::{MONTHS, PAGE, SHORT, choose, stands};
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
    anyhow::bail!("Tab never comes to “{name}”")
}

pub async fn a_plan_is_made_by_keyboard_alone(stage: &mut Stage) -> Result<()> {
    stage.open(PAGE).await?;
    stage.reads("Choose a track").await?;
    walk_to(stage, SHORT).await?;
    stage.keys(" ").await?;
    stage.is_told(&format!("{SHORT} planned")).await?;
    walk_to(stage, "Thorough").await?;
    stage.key(Key::Enter).await?;
    stage.sees_chosen("Pace", "Thorough").await?;
    walk_to(stage, "Your time").await?;
    stage.key(Key::Enter).await?;
    walk_to(stage, "Sun").await?;
    stage.keys("2").await?;
    stage.key(Key::Tab).await?;
    stage.is_told("Hours changed").await?;
    let hours = stage.of_kind("plan").await?["hours"].clone();
    let hours = hours.as_str().unwrap_or_default().to_owned();
    ensure!(hours.ends_with(" 120"), "the hours are {hours}");
    walk_to(stage, "Undo").await?;
    stage.key(Key::Enter).await?;
    stands(stage, "plan-sunday", "0").await
}

pub async fn every_face_of_the_plan_is_accessible_and_fits_a_phone(
    stage: &mut Stage,
) -> Result<()> {
    stage.resize(360, 740).await?;
    for scheme in ["light", "dark"] {
        stage.prefer(scheme).await?;
        stage.open(PAGE).await?;
        stage.reads("Choose a track").await?;
        stage.looks_right("the first step of a plan").await?;
        choose(stage, SHORT).await?;
        stage.mark(MONTHS).await?;
        stage.reads("In this order").await?;
        for fold in ["Your time", "When each phase ends", "What this assumes"] {
            stage.press(fold).await?;
        }
        stage.press("Write your own: Python fundamentals").await?;
        stage.press("Add days off").await?;
        stage.fill("plan-end", &stage.day_ahead(45).await?).await?;
        stage.reads("The ways out:").await?;
        stage.press("Which ones").await?;
        stage.looks_right("a plan, all of it open").await?;
        // As it was, for the other theme.
        stage.fill("plan-end", "").await?;
        stage.press("Dismiss").await?;
        stage.mark(SHORT).await?;
        stage.mark(MONTHS).await?;
    }
    Ok(())
}

impl Stage {
    /// The day that is so many days ahead, where the browser is.
    async fn day_ahead(&self, days: u32) -> Result<String> {
        self.script(
            "return new Date(Date.now() + arguments[0] * 86400000).toLocaleDateString('sv')",
            vec![days.into()],
        )
        .await
    }
}
