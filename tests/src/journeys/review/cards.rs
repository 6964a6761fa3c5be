//! Cards that the learner writes, and what they set.

use anyhow::{Result, ensure};
use serde_json::Value;

use super::finish;
use crate::stage::Stage;

async fn write(stage: &Stage, topic: &str, front: &str, back: &str) -> Result<()> {
    stage.press("Write a card of your own").await?;
    stage.fill("own-topic", topic).await?;
    stage.fill("own-front", front).await?;
    stage.fill("own-back", back).await?;
    stage.press("Add the card").await
}

pub async fn a_card_of_my_own_is_asked_changed_and_deleted(stage: &mut Stage) -> Result<()> {
    stage.open("/review/").await?;
    write(stage, "no such topic", "Why?", "Because.").await?;
    stage.reads("Choose a topic from the list").await?;
    stage.fill("own-topic", "Sets").await?;
    stage.fill("own-front", "").await?;
    stage.press("Add the card").await?;
    stage.reads("Write the question first").await?;
    stage
        .fill("own-front", "What does `frozenset` give up?")
        .await?;
    stage.press("Add the card").await?;
    stage.reads("Added to Sets").await?;
    stage.reads("1 new").await?;
    stage.press("Start").await?;
    stage.reads("What does frozenset give up?").await?;
    stage.press("Edit").await?;
    stage
        .fill("edit-back", "Change.\n\n```python\nfrozenset({1})\n```")
        .await?;
    stage.press("Save").await?;
    stage.press("Show the answer").await?;
    stage.reads("frozenset({1})").await?;
    stage.press("End here").await?;
    stage.press("Flagged, suspended, leeches, your own").await?;
    stage
        .press("Delete: What does `frozenset` give up?")
        .await?;
    stage.reads("0 new").await?;
    stage.press("Undo").await?;
    stage.reads("1 new").await?;
    let texts = stage.of_kind("card-text").await?;
    ensure!(
        texts.len() == 1 && texts.keys().all(|card| card.starts_with("sets+")),
        "stored is {texts:?}"
    );
    Ok(())
}

pub async fn markup_on_a_card_is_only_text(stage: &mut Stage) -> Result<()> {
    const MARKUP: &str = "<img src=x onerror=window.owned=1><b>bold</b>";
    stage.open("/review/").await?;
    write(stage, "Sets", MARKUP, &format!("```\n{MARKUP}\n```")).await?;
    stage.press("Start").await?;
    stage.press("Show the answer").await?;
    stage.reads(MARKUP).await?;
    let owned: Value = stage.script("return window.owned ?? null", vec![]).await?;
    let made: u32 = stage
        .script(
            "return document.querySelectorAll('#card img, #card b').length",
            vec![],
        )
        .await?;
    ensure!(
        owned.is_null() && made == 0,
        "the markup was taken for markup"
    );
    Ok(())
}

pub async fn a_shipped_card_can_be_put_in_my_words_and_back(stage: &mut Stage) -> Result<()> {
    finish(stage, "sets").await?;
    stage.press("Start").await?;
    stage.reads("Show the answer").await?;
    stage.keys("e").await?;
    stage.reads("Save").await?;
    stage.fill("edit-front", "In my words").await?;
    stage.press("Save").await?;
    stage.reads("In my words").await?;
    stage.press("Edit").await?;
    stage.press("Back to the shipped text").await?;
    stage.reads("Show the answer").await?;
    ensure!(!stage.is_readable("In my words").await?, "my words stayed");
    ensure!(
        stage.of_kind("card-text").await?.is_empty(),
        "my text is stored"
    );
    Ok(())
}

pub async fn rubbish_in_the_options_is_not_kept(stage: &mut Stage) -> Result<()> {
    stage.open("/review/").await?;
    stage.press("How you review").await?;
    for (field, rubbish) in [
        ("review-retention", "100"),
        ("review-retention", "ninety"),
        ("review-steps", "10 1"),
        ("review-steps", "1 2 3 4 5 6 7"),
        ("review-longest", "0"),
        ("review-new", "-1"),
        ("review-hour", "24"),
        ("review-reviews", "<script>"),
    ] {
        stage.fill(field, rubbish).await?;
        stage.reads("Not kept: it takes").await?;
        ensure!(
            stage.of_kind("setting").await?.is_empty(),
            "{rubbish} was kept"
        );
        stage.fill(field, "").await?;
    }
    stage.fill("review-steps", "2 15").await?;
    stage.fill("review-retention", "85").await?;
    finish(stage, "sets").await?;
    stage.press("Start").await?;
    stage.press("Show the answer").await?;
    stage.press("Good again in 15 min").await?;
    stage.reads("1 learning").await
}
