//! A session: asked, answered, taken back, held back.

use anyhow::{Result, ensure};
use serde_json::Value;
use thirtyfour::Key;

use super::finish;
use crate::stage::Stage;

/// A topic with one card, and what its button says for a new card.
const TOPIC: &str = "graphs";
const TITLE: &str = "Graphs and their representations";
const CARD: &str = "graphs!cycles";
const GOOD: &str = "Good again in 10 min";

pub async fn a_finished_topic_brings_its_cards_and_i_review_them(stage: &mut Stage) -> Result<()> {
    // As narrow as every engine's window can be.
    stage.resize(500, 740).await?;
    finish(stage, TOPIC).await?;
    stage.reads("1 new").await?;
    stage.press("Start").await?;
    stage.reads("Coding").await?;
    ensure!(
        !stage.is_readable("A strong answer mentions").await?,
        "the answer stands there before it is asked for"
    );
    stage.press("Show the answer").await?;
    stage.reads("A strong answer mentions").await?;
    stage.press(GOOD).await?;
    // The step takes ten minutes; with nothing else to do it comes at once.
    stage.reads("1 learning").await?;
    stage.press("Show the answer").await?;
    stage.press("Good again in 2 d").await?;
    stage.reads("Done for now").await?;
    stage.reads("2 answers in").await?;
    stage.reload().await?;
    stage.reads("Nothing is due").await?;
    let cards = stage.of_kind("card").await?;
    ensure!(
        cards.len() == 1 && cards[CARD][6] == 2,
        "stored is {cards:?}"
    );
    let log = stage.of_kind("log").await?;
    ensure!(
        log.values().all(|log| log
            .as_str()
            .is_some_and(|log| log.matches(';').count() == 1)),
        "the log is {log:?}"
    );
    Ok(())
}

pub async fn by_keyboard_alone_i_answer_and_take_it_back(stage: &mut Stage) -> Result<()> {
    finish(stage, TOPIC).await?;
    stage.reads("1 new").await?;
    stage.keys(" ").await?;
    stage.reads("Show the answer").await?;
    stage.keys(" ").await?;
    stage.reads("A strong answer mentions").await?;
    stage.keys("1").await?;
    stage.reads("0 new 1 learning").await?;
    stage.reads("Show the answer").await?;
    stage.keys("u").await?;
    // The card is there again with its answer, and nothing of the first try is left.
    stage.reads("1 new 0 learning").await?;
    stage.reads("A strong answer mentions").await?;
    ensure!(stage.of_kind("card").await?.is_empty(), "the answer stayed");
    stage.keys("i").await?;
    stage.reads("New: you have not answered it yet").await?;
    stage.keys("4").await?;
    stage.reads("Done for now").await?;
    stage.reads("1 answer in").await?;
    // Taken back from the end, too.
    stage.keys("u").await?;
    stage.reads("A strong answer mentions").await?;
    stage.key(Key::Enter).await?;
    stage.reads("Show the answer").await
}

pub async fn a_card_is_answered_once(stage: &mut Stage) -> Result<()> {
    // The next card's text is on its way for a while.
    stage.hold_back("data/cards-devops")?;
    finish(stage, "docker").await?;
    finish(stage, TOPIC).await?;
    stage.press("Start").await?;
    stage.press("Show the answer").await?;
    stage.keys("44").await?;
    stage.let_go();
    stage.reads("Show the answer").await?;
    let cards = stage.of_kind("card").await?;
    ensure!(
        cards.len() == 1 && cards[CARD][6] == 1,
        "stored is {cards:?}"
    );
    Ok(())
}

pub async fn a_swipe_to_the_right_means_good(stage: &mut Stage) -> Result<()> {
    const SWIPE: &str = "
        const card = document.getElementById('card');
        const at = (name, x, y) => card.dispatchEvent(new PointerEvent(name,
            { pointerId: 7, pointerType: arguments[2], clientX: x, clientY: y, bubbles: true }));
        at('pointerdown', 150, 300);
        at('pointerup', 150 + arguments[0], 300 + arguments[1])";
    let swipe = async |stage: &Stage, x: i32, y: i32, with: &str| {
        stage
            .script::<Value>(SWIPE, vec![x.into(), y.into(), with.into()])
            .await
    };
    finish(stage, TOPIC).await?;
    stage.press("Start").await?;
    stage.reads("Show the answer").await?;
    // Neither a mouse nor a scrolling finger swipes.
    swipe(stage, 120, 0, "mouse").await?;
    swipe(stage, 80, 70, "touch").await?;
    ensure!(
        stage.is_readable("Show the answer").await?,
        "that was no swipe"
    );
    swipe(stage, 120, 10, "touch").await?;
    stage.reads("A strong answer mentions").await?;
    swipe(stage, 120, 10, "touch").await?;
    stage.reads("0 new 1 learning").await?;
    stage.press("Show the answer").await?;
    swipe(stage, -120, 10, "touch").await?;
    stage.reads("Show the answer").await?;
    let cards = stage.of_kind("card").await?;
    ensure!(
        cards[CARD][0] == "l0" && cards[CARD][6] == 2,
        "stored is {cards:?}"
    );
    Ok(())
}

pub async fn what_i_hold_back_is_not_asked_until_i_want_it(stage: &mut Stage) -> Result<()> {
    finish(stage, TOPIC).await?;
    stage.press("Start").await?;
    stage.press("Flag").await?;
    stage.press("Bury until tomorrow").await?;
    stage.reads("There is nothing to ask now").await?;
    stage.press("Undo").await?;
    stage.press("Back to the overview").await?;
    stage.reads("1 new").await?;
    stage.press("Start").await?;
    stage.press("Suspend").await?;
    stage.reads("There is nothing to ask now").await?;
    stage.press("Back to the overview").await?;
    stage.press("Flagged, suspended, leeches, your own").await?;
    stage.reads("flagged, suspended").await?;
    stage.press(&["Resume: ", TITLE].concat()).await?;
    stage.reads("1 new").await?;
    stage.press(&["Unflag: ", TITLE].concat()).await?;
    stage.reads("None so far").await
}

pub async fn a_leech_says_what_to_do_about_it(stage: &mut Stage) -> Result<()> {
    stage.open("/review/").await?;
    let card = r#"{"v":1,"value":["r",1795165200000,20000,20010,2345678,9112171,20,8],"rev":[1795165200000,7]}"#;
    stage.store(&["card:", CARD].concat(), card).await?;
    stage.reload().await?;
    stage.reads("1 review").await?;
    stage.press("Start").await?;
    stage.reads("a leech").await?;
    stage.press("Split or reword it").await?;
    stage.press("Cancel").await?;
    stage.follow("Read the topic again").await?;
    stage.sees_heading(TITLE).await
}

pub async fn cramming_changes_no_schedule(stage: &mut Stage) -> Result<()> {
    stage.open("/review/?area=testing&cram=yes").await?;
    stage.reads("Cramming").await?;
    stage.press("Start cramming").await?;
    for _ in 0..3 {
        stage.press("Show the answer").await?;
        stage.press("Good").await?;
    }
    stage.press("End here").await?;
    stage.reads("3 answers in").await?;
    ensure!(
        stage.of_kind("card").await?.is_empty() && stage.of_kind("log").await?.is_empty(),
        "a schedule was changed"
    );
    Ok(())
}

pub async fn answers_said_aloud_show_by_a_tap(stage: &mut Stage) -> Result<()> {
    finish(stage, TOPIC).await?;
    stage.press("Start").await?;
    stage.press("Say answers aloud").await?;
    stage.reads("Say your answer aloud").await?;
    stage.press("Show the answer").await?;
    stage.reads("A strong answer mentions").await?;
    // It is this device's habit now.
    stage.reload().await?;
    stage.press("Start").await?;
    stage.reads("Say your answer aloud").await?;
    stage.press("Stop saying answers aloud").await?;
    stage.reads("Show the answer").await?;
    ensure!(
        !stage.is_readable("Say your answer aloud").await?,
        "it counts on"
    );
    Ok(())
}

pub async fn with_an_interview_ahead_i_see_what_would_be_forgotten(
    stage: &mut Stage,
) -> Result<()> {
    stage.open("/settings/").await?;
    stage.fill("interview-date", "2199-03-31").await?;
    finish(stage, TOPIC).await?;
    stage.press("Start").await?;
    stage.press("Show the answer").await?;
    stage.keys("4").await?;
    stage.press("Back to the overview").await?;
    stage.reads("Your interview").await?;
    stage.reads("It is on 2199-03-31").await?;
    stage.reads("Forecast: recall on that day").await?;
    stage.reads("Data structures and algorithms: ").await?;
    stage.press("How you review").await?;
    stage.fill("review-new", "0").await?;
    stage.open("/topics/binary-trees/").await?;
    stage.choose("Status", "Done").await?;
    stage.follow("Review").await?;
    stage.reads("What to leave").await?;
    stage.reads("Binary trees").await
}

pub async fn reviews_are_accessible_in_light(stage: &mut Stage) -> Result<()> {
    accessible(stage, "light").await
}

pub async fn reviews_are_accessible_in_dark(stage: &mut Stage) -> Result<()> {
    accessible(stage, "dark").await
}

async fn accessible(stage: &Stage, scheme: &str) -> Result<()> {
    stage.prefer(scheme).await?;
    stage.resize(360, 740).await?;
    finish(stage, TOPIC).await?;
    stage.reads("1 new").await?;
    stage.press("Dismiss").await?;
    for fold in [
        "Write a card of your own",
        "Flagged, suspended, leeches, your own",
        "How you review",
    ] {
        stage.press(fold).await?;
    }
    stage.looks_right("the overview").await?;
    stage.press("Start").await?;
    stage.reads("Show the answer").await?;
    stage.looks_right("a card").await?;
    stage.press("Show the answer").await?;
    stage.press("What is asked next").await?;
    stage.press("Info").await?;
    stage.looks_right("an answer").await?;
    stage.press("Edit").await?;
    stage.looks_right("a card that is edited").await?;
    stage.press("Cancel").await?;
    stage.keys("4").await?;
    stage.reads("Done for now").await?;
    stage.looks_right("the end").await
}
