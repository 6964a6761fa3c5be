//! Answers that stay hidden until they are asked for.

use anyhow::{Result, ensure};

use super::{CHROMIUM, Journey, journey};
use crate::stage::Stage;

const TOPIC: &str = "/topics/bias-variance-tradeoff/";

pub fn all() -> Vec<Journey> {
    vec![
        journey(CHROMIUM, i_reveal_one_answer_and_the_others_stay_hidden),
        journey(CHROMIUM, all_answers_open_or_hide_and_it_stays_so),
    ]
}

/// How many answers can be read, of how many.
async fn sees_answers(stage: &Stage, open: usize, all: usize) -> Result<()> {
    stage
        .becomes(
            "how many answers can be read, and how many there are",
            "const answers = [...document.querySelectorAll('.answer')];
             return [answers.filter((answer) => answer.checkVisibility()).length, answers.length]",
            vec![],
            serde_json::json!([open, all]),
        )
        .await
}

pub async fn i_reveal_one_answer_and_the_others_stay_hidden(stage: &mut Stage) -> Result<()> {
    stage.open(TOPIC).await?;
    sees_answers(stage, 0, 2).await?;
    stage.press("Show the answer").await?;
    sees_answers(stage, 1, 2).await?;
    stage.press("Hide the answer").await?;
    sees_answers(stage, 0, 2).await?;
    // A question's line on a track has the same.
    stage.open("/tracks/data-science-interview/").await?;
    sees_answers(stage, 0, 0).await?;
    stage
        .press("Details of What is the bias-variance tradeoff?")
        .await?;
    sees_answers(stage, 0, 1).await?;
    stage.press("Show the answer").await?;
    sees_answers(stage, 1, 1).await
}

pub async fn all_answers_open_or_hide_and_it_stays_so(stage: &mut Stage) -> Result<()> {
    stage.open(TOPIC).await?;
    stage.press("Show all answers").await?;
    sees_answers(stage, 2, 2).await?;
    stage.reload().await?;
    sees_answers(stage, 2, 2).await?;
    stage.press("Hide the answer").await?;
    sees_answers(stage, 1, 2).await?;
    stage.press("Hide all answers").await?;
    sees_answers(stage, 0, 2).await?;
    stage.open("/topics/cross-validation/").await?;
    let (_, all) = stage
        .script::<(usize, usize)>(
            "return [0, document.querySelectorAll('.answer').length]",
            vec![],
        )
        .await?;
    ensure!(all > 0, "the topic has no answers");
    sees_answers(stage, 0, all).await?;
    stage.reload().await?;
    sees_answers(stage, 0, all).await
}
