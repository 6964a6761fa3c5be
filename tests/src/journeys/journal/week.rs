//! The weekly review.

use anyhow::{Result, ensure};

use super::{FIELD, PAGE, write};
use crate::stage::Stage;

pub async fn a_week_is_looked_back_on_and_has_its_goals(stage: &mut Stage) -> Result<()> {
    stage.open("/plan/").await?;
    stage.mark("Interview foundations").await?;
    stage.is_told("planned").await?;
    stage.open("/topics/sets/").await?;
    stage.choose("Status", "Done").await?;
    stage.remembers("sets", Some("done")).await?;
    stage.open(PAGE).await?;
    stage.press("Weekly review").await?;
    stage.choose("Which week", "This week").await?;
    stage.reads("Finished: Sets.").await?;
    stage.press("Take this into the entry").await?;
    let taken: String = stage
        .script(
            &format!("return document.getElementById('{FIELD}').value"),
            vec![],
        )
        .await?;
    for word in ["Planned: ", "Done: ", "Slipped: ", "Next: "] {
        ensure!(
            taken.lines().any(|line| line.starts_with(word)),
            "no “{word}” in {taken}"
        );
    }
    stage.fill("journal-goal", "Read less, write more").await?;
    stage.is_told("Goal of the week changed").await?;
    stage.fill("journal-next-goal", "Trees").await?;
    stage.press("Save").await?;
    stage.is_told("Entry written").await?;
    let goals = stage.of_kind("plan").await?;
    let weeks = goals.keys().filter(|id| id.starts_with("week/")).count();
    ensure!(weeks == 2, "stored is {goals:?}");
    // What was said of the week stands there the next time.
    write(stage, "Reflection", "so it was").await?;
    stage.press("Weekly review").await?;
    stage.choose("Which week", "This week").await?;
    stage
        .becomes(
            "the week's goal",
            "return document.getElementById('journal-goal')?.value ?? null",
            vec![],
            "Read less, write more",
        )
        .await
}
