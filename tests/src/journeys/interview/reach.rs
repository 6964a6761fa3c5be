//! A mock interview by keyboard alone, by a screen reader, and on a phone.

use anyhow::{Result, ensure};
use thirtyfour::Key;

use super::super::narrow::{OUTSIDE, SMALL};
use super::{PAGE, judge, sees_step};
use crate::stage::Stage;

/// Presses Tab until what has this name has the focus.
async fn tab_to(stage: &Stage, name: &str) -> Result<()> {
    for _ in 0..80 {
        stage.key(Key::Tab).await?;
        let here: String = stage
            .script(
                "const here = document.activeElement;
                 const label = here.labels?.[0]?.innerText;
                 return (here.getAttribute('aria-label') ?? label ?? here.innerText).trim()",
                vec![],
            )
            .await?;
        if here == name {
            return Ok(());
        }
    }
    anyhow::bail!("Tab never came to “{name}”")
}

pub async fn an_interview_runs_by_keyboard_alone(stage: &mut Stage) -> Result<()> {
    stage.open(PAGE).await?;
    stage.reads("questions to draw from").await?;
    tab_to(stage, "Coding").await?;
    stage.keys(" ").await?;
    tab_to(stage, "3").await?;
    stage.key(Key::Enter).await?;
    tab_to(stage, "Begin").await?;
    stage.key(Key::Enter).await?;
    sees_step(stage, "Question 1 of 3").await?;
    tab_to(stage, "Show the answer").await?;
    stage.key(Key::Enter).await?;
    stage.reads("What a strong answer mentions").await?;
    stage.key(Key::Tab).await?;
    stage.key(Key::Tab).await?;
    tab_to(stage, "Partly right").await?;
    stage.keys(" ").await?;
    stage.sees_chosen("Correctness", "Partly right").await?;
    tab_to(stage, "Your notes").await?;
    stage.keys("d? g t u").await?;
    tab_to(stage, "Next question").await?;
    stage.key(Key::Enter).await?;
    sees_step(stage, "Question 2 of 3").await?;
    tab_to(stage, "End here…").await?;
    stage.key(Key::Enter).await?;
    tab_to(stage, "Yes, end the interview").await?;
    stage.key(Key::Enter).await?;
    stage.reads("1 of 2 answers judged").await?;
    stage.reads("d? g t u").await
}

pub async fn every_step_of_an_interview_is_accessible_and_fits_a_phone(
    stage: &mut Stage,
) -> Result<()> {
    let mut faults = Vec::new();
    let look = async |stage: &Stage, what: &str, faults: &mut Vec<String>| {
        for scheme in ["light", "dark"] {
            stage.prefer(scheme).await?;
            let found = stage.violations().await?;
            faults.extend(
                found
                    .iter()
                    .map(|fault| format!("{what}, {scheme}: {fault}")),
            );
        }
        for script in [OUTSIDE, SMALL] {
            let found: Vec<String> = stage.script(script, vec![]).await?;
            faults.extend(found.iter().map(|fault| format!("{what}: {fault}")));
        }
        anyhow::Ok(())
    };
    stage.resize(360, 740).await?;
    stage.open(PAGE).await?;
    stage.choose("Questions from", "A track").await?;
    look(stage, "a track to choose", &mut faults).await?;
    stage.choose("Questions from", "Areas").await?;
    look(stage, "areas to choose", &mut faults).await?;
    stage.choose("Questions from", "Everything").await?;
    stage.mark("Technical").await?;
    stage.mark("System design").await?;
    stage.mark("Behavioural").await?;
    stage.choose("Questions", "3").await?;
    stage.press("Begin").await?;
    sees_step(stage, "Question 1 of 3").await?;
    look(stage, "a question", &mut faults).await?;
    judge(stage, "Wrong", "Unclear", "Little of it").await?;
    stage.press("Ask me a follow-up").await?;
    stage.mark("Empty input").await?;
    look(stage, "an answer", &mut faults).await?;
    stage.press("End here…").await?;
    stage.press("Yes, end the interview").await?;
    stage.reads("Edge cases: 1 of 6").await?;
    look(stage, "a report", &mut faults).await?;
    stage.press("Another interview").await?;
    stage.reads("Your interviews").await?;
    look(stage, "the history", &mut faults).await?;
    ensure!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}
