//! A few questions, and what they propose.

use anyhow::{Context, Result, ensure};
use thirtyfour::Key;

use crate::stage::Stage;

const TRACK: &str = "/tracks/data-science-interview/";

/// How many topics the button offers to mark.
async fn offered(stage: &Stage) -> Result<usize> {
    let words: String = stage
        .script(
            "return [...document.querySelectorAll('main button')].map((button) => button.innerText)
                 .find((words) => words.startsWith('Mark ')) ?? ''",
            vec![],
        )
        .await?;
    let count = words
        .split(' ')
        .nth(1)
        .context("no button offers to mark")?;
    Ok(count.parse()?)
}

/// What is asked now, such as "Part 1 of 10, question 2".
async fn asked(stage: &Stage) -> Result<String> {
    stage
        .script(
            "return document.getElementById('placement').innerText",
            vec![],
        )
        .await
}

pub async fn a_few_answers_propose_what_i_know_and_one_undo_takes_it_back(
    stage: &mut Stage,
) -> Result<()> {
    stage.open(TRACK).await?;
    stage.press("I know some of this").await?;
    stage.reads("Part 1 of 10, question 1").await?;
    let mut questions = 0;
    while asked(stage).await?.starts_with("Part 1 ") {
        let before = asked(stage).await?;
        stage.press("Show the answer").await?;
        stage.press("I knew it").await?;
        questions += 1;
        stage
            .until(
                "the next question stands there",
                &format!(
                    "return !['{before}', 'One moment…'].includes(document.getElementById('placement')?.innerText)"
                ),
            )
            .await?;
    }
    ensure!(
        questions == 2,
        "{questions} questions for who knows the hardest"
    );
    stage.press("I do not know it").await?;
    stage.reads("question 2").await?;
    stage.press("Skip this part").await?;
    stage.reads("Part 3 of 10").await?;
    stage.press("Stop and see what was found").await?;
    stage.reads("What you seem to know").await?;
    let all = offered(stage).await?;
    ensure!(all > 5, "only {all} are offered of a part that is known");
    stage
        .script::<serde_json::Value>("document.querySelector('.mention input').click()", vec![])
        .await?;
    let left = all - 1;
    stage.press(&format!("Mark {left} topics as done")).await?;
    stage.is_told(&format!("{left} topics done ·")).await?;
    stage.is_told("cards added").await?;
    let done = stage.of_kind("topic").await?;
    ensure!(done.len() == left, "{} are done, not {left}", done.len());
    stage.press("Undo").await?;
    stage.is_told("Undone").await?;
    let done = stage.of_kind("topic").await?;
    ensure!(done.is_empty(), "still done: {done:?}");
    Ok(())
}

pub async fn who_knows_nothing_is_proposed_nothing(stage: &mut Stage) -> Result<()> {
    stage.open(TRACK).await?;
    stage.press("I know some of this").await?;
    for part in 1..=10 {
        stage
            .reads(&format!("Part {part} of 10, question 1"))
            .await?;
        stage.press("I do not know it").await?;
        if part < 10 {
            // One more, and easier, where there is one.
            stage.press("Skip this part").await?;
        } else {
            stage.press("Stop and see what was found").await?;
        }
    }
    stage.reads("Nothing to mark").await?;
    stage.press("Ask me more").await?;
    stage.reads("Part 10 of 10").await?;
    stage.press("Stop and see what was found").await?;
    stage.press("Close").await?;
    ensure!(
        stage.of_kind("topic").await?.is_empty(),
        "something was marked"
    );
    Ok(())
}

pub async fn by_keyboard_alone_i_am_placed(stage: &mut Stage) -> Result<()> {
    stage.open(TRACK).await?;
    stage
        .script::<serde_json::Value>(
            "[...document.querySelectorAll('main button')].find((b) => b.innerText === 'I know some of this').focus()",
            vec![],
        )
        .await?;
    stage.key(Key::Enter).await?;
    for _ in 0..2 {
        // The title of what is shown has the focus; the answer is one Tab away.
        stage.reads("Show the answer").await?;
        at_title(stage).await?;
        stage.key(Key::Tab).await?;
        stage.key(Key::Enter).await?;
        stage.reads("I knew it").await?;
        at_title(stage).await?;
        // Code of an answer may stand between.
        for _ in 0..9 {
            stage.key(Key::Tab).await?;
            let on: String = stage
                .script("return document.activeElement.innerText", vec![])
                .await?;
            if on == "I knew it" {
                break;
            }
        }
        stage.key(Key::Enter).await?;
    }
    stage.reads("Part 2 of 10").await
}

async fn at_title(stage: &Stage) -> Result<()> {
    stage
        .until(
            "the title has the focus",
            "return document.activeElement?.id === 'placement'",
        )
        .await
}
