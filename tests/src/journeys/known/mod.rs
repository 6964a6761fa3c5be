//! Done is not known: cards come with what is finished, what fades says so, and placement finds what is known.

mod fading;
mod placing;

use anyhow::Result;

use super::{CHROMIUM, EVERY, Journey, journey};
use crate::stage::Stage;

pub fn all() -> Vec<Journey> {
    vec![
        journey(
            CHROMIUM,
            fading::what_i_finish_says_how_many_cards_came_with_it,
        ),
        journey(
            EVERY,
            fading::what_fades_is_shown_everywhere_and_reviewed_by_one_tap,
        ),
        journey(
            CHROMIUM,
            fading::nothing_is_fetched_before_anything_can_fade,
        ),
        journey(
            CHROMIUM,
            fading::a_section_is_crammed_and_its_cards_added_and_taken_back,
        ),
        journey(CHROMIUM, fading::a_card_is_written_from_its_topic),
        journey(
            EVERY,
            placing::a_few_answers_propose_what_i_know_and_one_undo_takes_it_back,
        ),
        journey(CHROMIUM, placing::who_knows_nothing_is_proposed_nothing),
        journey(CHROMIUM, placing::by_keyboard_alone_i_am_placed),
        journey(CHROMIUM, what_is_known_is_accessible_in_light),
        journey(CHROMIUM, what_is_known_is_accessible_in_dark),
    ]
}

/// A topic that was finished, with its one card, answered long ago and due ever since.
const TOPIC: (&str, &str) = (
    "topic:pandas-merging",
    r#"{"v":1,"value":{"status":"done","at":1720000000000},"rev":[1720000000000,7]}"#,
);
const CARD: (&str, &str) = (
    "card:?merging-datasets",
    r#"{"v":1,"value":["r",1720000000000,19907,19937,30000000,5112171,12,3],"rev":[1720000000000,7]}"#,
);

/// Somebody who finished a topic long ago, on a page.
async fn long_ago(stage: &Stage, route: &str) -> Result<()> {
    stage.open(route).await?;
    for (key, text) in [TOPIC, CARD] {
        stage.store(key, text).await?;
    }
    stage.reload().await
}

pub async fn what_is_known_is_accessible_in_light(stage: &mut Stage) -> Result<()> {
    accessible(stage, "light").await
}

pub async fn what_is_known_is_accessible_in_dark(stage: &mut Stage) -> Result<()> {
    accessible(stage, "dark").await
}

async fn accessible(stage: &Stage, scheme: &str) -> Result<()> {
    stage.prefer(scheme).await?;
    stage.resize(360, 740).await?;
    long_ago(stage, "/tracks/backend-and-ai/").await?;
    stage.reads("Review 1 fading").await?;
    stage.press("Cards: Data structures").await?;
    stage.reads("Add its cards").await?;
    stage
        .looks_right("a track of which something fades")
        .await?;
    stage.press("I know some of this").await?;
    stage.reads("Part 1 of").await?;
    stage.looks_right("a question of a placement").await?;
    stage.press("Show the answer").await?;
    stage.reads("Not quite").await?;
    stage.looks_right("its answer").await?;
    stage.press("I knew it").await?;
    stage.reads("question 2").await?;
    stage.press("Stop and see what was found").await?;
    stage.reads("What you seem to know").await?;
    stage.looks_right("what was found").await?;
    stage.open("/topics/pandas-merging/").await?;
    stage.reads("The topic fades").await?;
    stage.looks_right("a topic that fades").await?;
    stage.open("/").await?;
    stage.reads("1 topic fades").await?;
    stage.looks_right("today of whom something fades").await
}
