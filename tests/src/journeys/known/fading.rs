//! Cards that came, topics that fade, and the ways to their review.

use anyhow::{Result, ensure};
use serde_json::json;

use super::{TOPIC, long_ago};
use crate::stage::Stage;

const TRACK: &str = "/tracks/backend-and-ai/";
/// The line of the topic that was finished long ago, and its page.
const LINE: &str = "Merging and joining";
const PAGE: &str = "/topics/pandas-merging/";

/// Hears what is said to a line's box beside its name.
async fn is_described(stage: &Stage, name: &str, words: &str) -> Result<()> {
    stage
        .becomes(
            &format!("the words of “{name}”"),
            "const box = document.querySelector(`[role=checkbox][aria-label=\"${CSS.escape(arguments[0])}\"]`);
             return [box.ariaChecked, document.getElementById(box.getAttribute('aria-describedby')).textContent.trim()]",
            vec![name.into()],
            json!(["true", words]),
        )
        .await
}

async fn is_told_of_no_cards(stage: &Stage) -> Result<()> {
    let told: String = stage
        .script(
            "return document.querySelector('.notice[role=status]').innerText",
            vec![],
        )
        .await?;
    ensure!(!told.contains("card"), "it says “{told}”");
    Ok(())
}

pub async fn what_i_finish_says_how_many_cards_came_with_it(stage: &mut Stage) -> Result<()> {
    stage.open(TRACK).await?;
    stage.tick("Sets").await?;
    stage.is_told("Sets done · 4 cards added").await?;
    // What was done already brings no cards again, and neither does taking it back.
    stage.tick("Sets").await?;
    stage.is_told("Sets to do").await?;
    is_told_of_no_cards(stage).await?;
    stage.tick("Sets").await?;
    stage.press("I know this: Data structures").await?;
    stage.is_told("cards added").await?;
    stage.press("Undo").await?;
    stage.open("/topics/tuples/").await?;
    stage.choose("Status", "Done").await?;
    stage.is_told("added").await?;
    // Who adds cards by hand is told nothing.
    let off = r#"{"v":1,"value":"no","rev":[1720000000000,7]}"#;
    stage.store("setting:review-unlock", off).await?;
    stage.open("/topics/dictionaries/").await?;
    stage.choose("Status", "Done").await?;
    stage.is_told("Dictionaries done").await?;
    is_told_of_no_cards(stage).await
}

pub async fn what_fades_is_shown_everywhere_and_reviewed_by_one_tap(
    stage: &mut Stage,
) -> Result<()> {
    long_ago(stage, TRACK).await?;
    is_described(stage, LINE, "Done · fading").await?;
    stage.open(PAGE).await?;
    stage
        .reads("1 card, 1 to review now. The topic fades")
        .await?;
    stage.open("/").await?;
    stage.reads("1 topic fades").await?;
    stage.follow("Review 1 card").await?;
    stage.sees_heading("Review").await?;
    stage.open(TRACK).await?;
    stage.follow("Review 1 fading topic").await?;
    stage.reads("what fades").await?;
    stage.reads("1 review").await?;
    stage.press("Start").await?;
    stage.press("Show the answer").await?;
    stage.keys("4").await?;
    stage.reads("Done for now").await?;
    // What was remembered fades no more.
    stage.open(TRACK).await?;
    is_described(stage, LINE, "Done").await?;
    stage.open(PAGE).await?;
    stage.reads("1 card. The next comes in").await
}

pub async fn nothing_is_fetched_before_anything_can_fade(stage: &mut Stage) -> Result<()> {
    stage.open(TRACK).await?;
    stage.store(TOPIC.0, TOPIC.1).await?;
    stage.reload().await?;
    stage.sees_line(LINE, "Done").await?;
    stage
        .until(
            "its details have come",
            "return performance.getEntriesByType('resource').some((file) => file.name.includes('/details-'))",
        )
        .await?;
    let decks: u32 = stage
        .script(
            "return performance.getEntriesByType('resource').filter((file) => file.name.includes('/deck-')).length",
            vec![],
        )
        .await?;
    ensure!(decks == 0, "the deck was fetched");
    Ok(())
}

pub async fn a_section_is_crammed_and_its_cards_added_and_taken_back(
    stage: &mut Stage,
) -> Result<()> {
    stage.open(TRACK).await?;
    stage.press("Cards: Data structures").await?;
    stage.press("Add its cards: Data structures").await?;
    stage
        .is_told("Cards of Data structures added to review")
        .await?;
    let decks = stage.of_kind("deck").await?;
    ensure!(decks.contains_key("topic/sets"), "added are {decks:?}");
    stage.press("Undo").await?;
    stage.is_told("Undone").await?;
    let decks = stage.of_kind("deck").await?;
    ensure!(decks.is_empty(), "left are {decks:?}");
    stage.follow("Cram Data structures").await?;
    stage.sees_heading("Review").await?;
    stage
        .reads("Cramming, without changing when cards come back: Data structures")
        .await
}

pub async fn a_card_is_written_from_its_topic(stage: &mut Stage) -> Result<()> {
    stage.open("/topics/sets/").await?;
    stage.reads("4 cards.").await?;
    stage.follow("Write a card").await?;
    stage
        .until(
            "the question is to be written, of this topic",
            "return document.activeElement?.id === 'own-front' && document.getElementById('own-topic').value === 'Sets'",
        )
        .await?;
    stage.keys("What is a set?").await?;
    stage.press("Add the card").await?;
    stage.reads("Added to Sets").await?;
    stage.open("/topics/sets/").await?;
    // One's own card is open at once; the other when the topic is done.
    stage.choose("Status", "Done").await?;
    stage.reads("5 cards, 5 new").await
}
