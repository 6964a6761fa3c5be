//! When the program itself breaks.

use anyhow::{Result, ensure};
use serde_json::Value;

use super::memory::facts;
use super::{CHROMIUM, EVERY, Journey, journey};
use crate::stage::Stage;

pub fn all() -> Vec<Journey> {
    vec![
        journey(CHROMIUM, a_broken_page_says_so_and_starts_again).may_complain(),
        journey(EVERY, what_a_broken_page_saves_can_be_imported).may_complain(),
        journey(CHROMIUM, a_broken_page_is_accessible_in_both_themes).may_complain(),
    ]
}

async fn break_it(stage: &Stage) -> Result<()> {
    stage
        .script::<()>("window.cairnBroken('on purpose')", vec![])
        .await?;
    stage.reads("Something broke").await?;
    stage.reads("on purpose").await
}

pub async fn a_broken_page_says_so_and_starts_again(stage: &mut Stage) -> Result<()> {
    stage.open("/tracks/backend-and-ai/").await?;
    stage.tick("Sets").await?;
    break_it(stage).await?;
    stage.reads("Nothing that you did is lost").await?;
    let left = stage.boxes_in_sight().await?;
    ensure!(left.is_empty(), "controls that do nothing stay: {left:?}");
    stage.press("Load the page again").await?;
    stage.sees_heading("Backend and AI").await?;
    stage.until_alive().await?;
    stage.sees_line("Sets", "Done").await
}

pub async fn what_a_broken_page_saves_can_be_imported(stage: &mut Stage) -> Result<()> {
    stage.open("/tracks/backend-and-ai/").await?;
    stage.tick("Sets").await?;
    stage.focus_box("Tuples").await?;
    stage.keys("l").await?;
    stage.remembers("tuples", Some("learning")).await?;
    stage.store("topic:loops", "{spoilt").await?;
    break_it(stage).await?;
    let file = stage.save("Save my progress as a file").await?;
    let said: Value = serde_json::from_str(&file)?;
    ensure!(said["format"] == "cairn", "it is no file of ours: {file}");
    let spoilt = stage.stored("topic:loops").await?;
    ensure!(
        spoilt.as_deref() == Some("{spoilt"),
        "saving changed what could not be read to {spoilt:?}"
    );

    stage.script::<()>("localStorage.clear()", vec![]).await?;
    stage.open("/settings/").await?;
    stage.bring(&file).await?;
    stage.reads("What this file would change").await?;
    stage.press("Merge").await?;
    stage.is_told("Import").await?;
    let now = facts(&stage.memory().await?)?;
    let stands = |topic: &str, status: &str| {
        now.get(&format!("topic:{topic}"))
            .is_some_and(|value| value["status"] == status)
    };
    ensure!(
        stands("sets", "done") && stands("tuples", "learning"),
        "it brought {now:?}"
    );
    Ok(())
}

pub async fn a_broken_page_is_accessible_in_both_themes(stage: &mut Stage) -> Result<()> {
    for scheme in ["light", "dark"] {
        stage.prefer(scheme).await?;
        stage.open("/").await?;
        break_it(stage).await?;
        let found = stage.violations().await?;
        let found: Vec<String> = found.iter().map(ToString::to_string).collect();
        ensure!(found.is_empty(), "in {scheme}:\n{}", found.join("\n"));
    }
    Ok(())
}
