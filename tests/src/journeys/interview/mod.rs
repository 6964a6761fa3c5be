//! A mock interview: from its setup to its report, and over a reload.

mod bounds;
mod kept;
mod reach;

use anyhow::{Result, ensure};
use serde_json::Value;
use xtask::engine::Engine;

use super::{CHROMIUM, EVERY, Journey, journey};
use crate::stage::Stage;

const PAGE: &str = "/interview/";
const NOTES: &str = "interview-notes";

pub fn all() -> Vec<Journey> {
    vec![
        journey(EVERY, an_interview_runs_from_its_setup_to_its_report),
        journey(EVERY, a_run_survives_a_reload_and_goes_on_in_a_second_tab),
        journey(CHROMIUM, reach::an_interview_runs_by_keyboard_alone),
        journey(
            CHROMIUM,
            bounds::areas_a_track_and_kinds_bound_what_is_asked,
        ),
        journey(
            CHROMIUM,
            kept::a_report_comes_back_from_the_history_is_saved_and_printed,
        ),
        journey(
            CHROMIUM,
            kept::a_run_that_cannot_be_read_is_kept_and_breaks_nothing,
        ),
        journey(
            CHROMIUM,
            reach::every_step_of_an_interview_is_accessible_and_fits_a_phone,
        ),
    ]
}

/// Sees the heading of the step.
async fn sees_step(stage: &Stage, heading: &str) -> Result<()> {
    stage
        .becomes(
            "the step's heading",
            "return document.getElementById('interview-now')?.innerText ?? null",
            vec![],
            heading,
        )
        .await
}

/// Begins with so many questions.
async fn begin(stage: &Stage, count: &str) -> Result<()> {
    stage.open(PAGE).await?;
    stage.choose("Questions", count).await?;
    stage.press("Begin").await?;
    sees_step(stage, &format!("Question 1 of {count}")).await
}

/// Shows the answer, and judges it by these words.
async fn judge(stage: &Stage, correctness: &str, clarity: &str, completeness: &str) -> Result<()> {
    stage.press("Show the answer").await?;
    stage.reads("What a strong answer mentions").await?;
    for (criterion, word) in [
        ("Correctness", correctness),
        ("Clarity", clarity),
        ("Completeness", completeness),
    ] {
        stage.choose(criterion, word).await?;
        stage.sees_chosen(criterion, word).await?;
    }
    Ok(())
}

/// What is stored of the run that began last.
async fn stored_run(stage: &Stage) -> Result<Value> {
    let memory = stage.memory().await?;
    let mut runs = memory.iter().filter(|(key, _)| key.starts_with("run:"));
    let Some((_, text)) = runs.next_back() else {
        return Ok(Value::Null);
    };
    let record: Value = serde_json::from_str(text)?;
    Ok(serde_json::from_str(
        record["value"].as_str().unwrap_or("null"),
    )?)
}

pub async fn an_interview_runs_from_its_setup_to_its_report(stage: &mut Stage) -> Result<()> {
    // Windows of the others are never as narrow.
    if stage.engine() == Engine::Chromium {
        stage.resize(360, 740).await?;
    }
    begin(stage, "3").await?;
    stage.fill(NOTES, "Two pointers").await?;
    judge(stage, "Wrong", "Clear", "Most of it").await?;
    stage.press("Ask me a follow-up").await?;
    stage.press("Ask me another").await?;
    stage
        .until(
            "two follow-ups are asked, and the last one has the focus",
            "const asked = document.querySelectorAll('.follow-up-list li');
             return asked.length === 2 && document.activeElement === asked[1]",
        )
        .await?;
    stage.press("Next question").await?;
    sees_step(stage, "Question 2 of 3").await?;
    stage
        .until(
            "the focus followed",
            "return document.activeElement.id === 'interview-now'",
        )
        .await?;
    judge(stage, "Right", "Clear", "Complete").await?;
    stage.press("Next question").await?;
    sees_step(stage, "Question 3 of 3").await?;
    stage.press("Question before").await?;
    stage.sees_chosen("Correctness", "Right").await?;
    stage.press("Next question").await?;
    stage.press("End here…").await?;
    stage.press("Yes, end the interview").await?;

    stage.reads("2 of 3 answers judged").await?;
    stage.reads("75 %").await?;
    stage.reads("Two pointers").await?;
    stage.reads("Correctness: Wrong").await?;
    let run = stored_run(stage).await?;
    let missed = run["questions"][0][0]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    let deck = format!("deck:card/{missed}");
    stage.press("Add the missed question to my cards").await?;
    stage.is_told("Question added to your cards").await?;
    stage.reads("What you missed is among your cards").await?;
    let kept = stage.stored(&deck).await?.unwrap_or_default();
    ensure!(kept.contains("true"), "of {deck} is stored: {kept}");
    stage.press("Undo").await?;
    let kept = stage.stored(&deck).await?.unwrap_or_default();
    ensure!(kept.contains("null"), "of {deck} is stored: {kept}");
    stage.press("Add the missed question to my cards").await
}

pub async fn a_run_survives_a_reload_and_goes_on_in_a_second_tab(stage: &mut Stage) -> Result<()> {
    begin(stage, "3").await?;
    let question = "return document.querySelector('.question').innerText";
    let asked: String = stage.script(question, vec![]).await?;
    let notes = format!("document.getElementById('{NOTES}')");
    stage
        .script::<Value>(&format!("{notes}.focus()"), vec![])
        .await?;
    stage.keys("what I typed last").await?;
    stage.reload().await?;
    sees_step(stage, "Question 1 of 3").await?;
    let value = format!("return {notes}?.value ?? null");
    stage
        .becomes("my notes", &value, vec![], "what I typed last")
        .await?;
    stage
        .becomes("the question", question, vec![], asked)
        .await?;
    let timer = "return document.querySelector('[role=timer]').innerText";
    stage
        .until(
            "the clock goes on",
            "return /0:0[2-9]|0:[1-5]/.test(document.querySelector('[role=timer]')?.innerText)",
        )
        .await?;
    stage.press("Pause the clock").await?;
    stage
        .until(
            "the clock stands",
            "return document.querySelector('[role=timer]').innerText.includes('paused')",
        )
        .await?;
    let paused: String = stage.script(timer, vec![]).await?;
    stage.reload().await?;
    sees_step(stage, "Question 1 of 3").await?;
    stage.becomes("the clock", timer, vec![], paused).await?;

    let first = stage.page().window().await?;
    stage.open_tab(PAGE).await?;
    let second = stage.page().window().await?;
    sees_step(stage, "Question 1 of 3").await?;
    judge(stage, "Right", "Clear", "Complete").await?;
    stage.page().switch_to_window(first).await?;
    stage.sees_chosen("Completeness", "Complete").await?;
    stage.press("Next question").await?;
    sees_step(stage, "Question 2 of 3").await?;
    stage.page().switch_to_window(second).await?;
    sees_step(stage, "Question 2 of 3").await?;
    let run = stored_run(stage).await?;
    ensure!(
        run["questions"][0][7] == "what I typed last" && run["questions"][0][3] == "222",
        "stored is {run}"
    );
    Ok(())
}
