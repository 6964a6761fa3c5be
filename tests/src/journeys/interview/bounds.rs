//! What is asked in a mock interview, by what was set.

use anyhow::{Result, ensure};
use serde_json::Value;

use super::{PAGE, sees_step, stored_run};
use crate::stage::Stage;

pub async fn areas_a_track_and_kinds_bound_what_is_asked(stage: &mut Stage) -> Result<()> {
    /// How many questions there are to draw from.
    async fn there(stage: &Stage) -> Result<u32> {
        stage
            .script(
                "return parseInt(document.querySelector('main [aria-live]').innerText) || 0",
                vec![],
            )
            .await
    }
    stage.open(PAGE).await?;
    stage.reads("questions to draw from").await?;
    let all = there(stage).await?;
    stage.choose("Questions from", "Areas").await?;
    stage.mark("Machine learning").await?;
    let some = there(stage).await?;
    stage.choose("Questions from", "A track").await?;
    stage.mark("Data science interview").await?;
    let track = there(stage).await?;
    ensure!(
        all > some && all > track && some > 0 && track > 0,
        "{all} in all, {some} in areas, {track} in a track"
    );
    for kind in ["Technical", "System design", "Behavioural", "Coding"] {
        stage.mark(kind).await?;
    }
    stage.reads("Nothing to ask yet").await?;
    stage.mark("Coding").await?;
    let alone = there(stage).await?;
    ensure!(
        0 < alone && alone < track,
        "{alone} coding questions in a track"
    );
    stage.choose("Difficulty", "Shown").await?;
    stage.choose("Questions from", "Everything").await?;
    stage.choose("Questions", "5").await?;
    stage.press("Begin").await?;
    sees_step(stage, "Question 1 of 5").await?;
    stage.reads("Coding").await?;
    let run = stored_run(stage).await?;
    ensure!(
        run["rounds"] == "c" && run["shown"] == true,
        "stored is {run}"
    );
    // Nothing is asked twice, also in the run after it.
    let cards = |run: &Value| -> Vec<String> {
        let questions = run["questions"].as_array().cloned().unwrap_or_default();
        questions
            .iter()
            .map(|question| question[0].to_string())
            .collect()
    };
    let mut asked = cards(&run);
    for _ in 0..4 {
        stage.press("Skip this question").await?;
    }
    stage.press("End here…").await?;
    stage.press("Yes, end the interview").await?;
    stage.reads("0 of 5 answers judged").await?;
    stage.press("Another interview").await?;
    stage.press("Begin").await?;
    sees_step(stage, "Question 1 of 5").await?;
    asked.extend(cards(&stored_run(stage).await?));
    let count = asked.len();
    asked.sort();
    asked.dedup();
    ensure!(asked.len() == count, "asked twice among {asked:?}");
    Ok(())
}
