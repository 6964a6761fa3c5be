//! Days that pass, and tabs.

use anyhow::{Context, Result, ensure};
use fsrs::{FSRS, FSRSItem, FSRSReview};
use serde_json::Value;
use xtask::base::Base;

use super::super::clock::clock;
use super::finish;
use crate::stage::Stage;

pub async fn thirty_days_end_with_the_schedule_of_the_reference(stage: &mut Stage) -> Result<()> {
    const CARD: &str = "graphs!cycles";
    // Which grade is given when the card comes up again; after that Good.
    const GRADES: [u32; 8] = [1, 3, 2, 1, 3, 1, 2, 4];
    let mut given: Vec<FSRSReview> = Vec::new();
    let mut last = 0;
    finish(stage, "graphs").await?;
    stage.press("How you review").await?;
    // No steps and no spreading: every answer leads to FSRS's own interval.
    stage.fill("review-steps", "0").await?;
    stage.fill("review-again-steps", "0").await?;
    stage
        .choose("Spread cards that were learnt together", "Exact days")
        .await?;
    for day in 0..30 {
        stage.says_day(day).await?;
        stage.open("/review/").await?;
        stage.reads(" review").await?;
        while !stage.is_readable("Nothing is due").await? {
            if !stage.is_readable("Start").await? {
                continue;
            }
            stage.press("Start").await?;
            stage.press("Show the answer").await?;
            let rating = GRADES.get(given.len()).copied().unwrap_or(3);
            stage.keys(&rating.to_string()).await?;
            stage.press("Back to the overview").await?;
            let delta_t = if given.is_empty() { 0 } else { day - last };
            given.push(FSRSReview {
                rating,
                delta_t: u32::try_from(delta_t)?,
            });
            last = day;
        }
    }
    ensure!(
        given.len() > 5,
        "only {} answers in thirty days",
        given.len()
    );
    let item = FSRSItem {
        reviews: given.clone(),
    };
    let fsrs = FSRS::default();
    let expected = fsrs.memory_state(item, None)?;
    let interval = fsrs.next_interval(Some(expected.stability), 0.9, 3).round();
    let cards = stage.of_kind("card").await?;
    let card = cards.get(CARD).context("the card has no schedule")?;
    let number = |place: usize| card[place].as_f64().unwrap_or(f64::NAN);
    let near =
        |ours: f64, theirs: f32| (ours / 1e6 - f64::from(theirs)).abs() < 1e-3 * f64::from(theirs);
    ensure!(
        near(number(4), expected.stability) && near(number(5), expected.difficulty),
        "{card} after {given:?}, but the reference says {expected:?}"
    );
    ensure!(
        (number(3) - number(2) - f64::from(interval)).abs() < 0.5,
        "the card comes after {} days, but the reference says {interval}",
        number(3) - number(2)
    );
    Ok(())
}

pub async fn answers_given_in_two_tabs_are_both_kept(stage: &mut Stage) -> Result<()> {
    finish(stage, "graphs").await?;
    stage.reads("1 new").await?;
    let first = stage.page().window().await?;
    stage.open_tab("/topics/binary-trees/").await?;
    stage.choose("Status", "Done").await?;
    stage.open("/review/?topic=binary-trees").await?;
    stage.press("Start").await?;
    stage.press("Show the answer").await?;
    stage.keys("4").await?;
    stage.reads("Done for now").await?;
    stage.page().switch_to_window(first).await?;
    stage.press("Start").await?;
    stage.press("Show the answer").await?;
    stage.keys("4").await?;
    stage.reads("Done for now").await?;
    let (cards, log) = (stage.of_kind("card").await?, stage.of_kind("log").await?);
    ensure!(
        cards.len() == 2 && log.len() == 2,
        "stored are {cards:?} and {log:?}"
    );
    stage.reload().await?;
    stage.reads("Nothing is due").await
}

pub async fn what_another_tab_answers_takes_nothing_back(stage: &mut Stage) -> Result<()> {
    finish(stage, "graphs").await?;
    stage.press("Start").await?;
    stage.press("Show the answer").await?;
    stage.keys("3").await?;
    stage.reads("0 new 1 learning").await?;
    stage.reads("Show the answer").await?;
    let first = stage.page().window().await?;
    stage.open_tab("/review/").await?;
    stage.press("Start").await?;
    stage.press("Show the answer").await?;
    stage.keys("4").await?;
    stage.reads("Done for now").await?;
    stage.page().switch_to_window(first).await?;
    stage.reads("0 new 0 learning").await?;
    // The card of before would come back with its answer open.
    stage.reads("Show the answer").await
}

pub async fn in_the_morning_the_page_shows_what_is_due(stage: &mut Stage) -> Result<()> {
    finish(stage, "graphs").await?;
    stage.press("Start").await?;
    stage.press("Show the answer").await?;
    stage.keys("4").await?;
    stage.press("Back to the overview").await?;
    stage.reads("Nothing is due").await?;
    // The app was never closed; the device slept over many nights.
    stage.script::<Value>(&clock(90), vec![]).await?;
    stage
        .script::<Value>(
            "document.dispatchEvent(new Event('visibilitychange'))",
            vec![],
        )
        .await?;
    stage.reads("1 review").await
}

pub async fn without_a_network_cards_are_asked_and_answered(stage: &mut Stage) -> Result<()> {
    stage.move_to_whole_host(Base::default())?;
    stage.open("/settings/").await?;
    stage.is_kept().await?;
    stage.stop_host();
    stage.open("/review/?topic=strings").await?;
    stage.press("Write a card of your own").await?;
    stage.reads("Only: Strings").await?;
    stage.open("/topics/strings/").await?;
    stage.choose("Status", "Done").await?;
    stage.follow("Review").await?;
    stage.press("Start").await?;
    stage.press("Show the answer").await?;
    stage.reads("A strong answer mentions").await?;
    stage.keys("3").await?;
    stage.reads("1 learning").await?;
    ensure!(
        stage.of_kind("card").await?.len() == 1,
        "the answer is not stored"
    );
    Ok(())
}
