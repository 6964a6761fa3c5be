//! Where one stands with a topic: by tap, by the details, by keys, for many at once, and back again.

use anyhow::{Result, ensure};

use super::{CHROMIUM, EVERY, Journey, journey};
use crate::stage::Stage;

const TRACK: &str = "/tracks/backend-and-ai/";

pub fn all() -> Vec<Journey> {
    vec![
        journey(CHROMIUM, a_tap_turns_done_and_to_do_and_learning_into_done),
        journey(EVERY, the_keys_d_l_s_r_mark_the_line_that_has_the_focus),
        journey(CHROMIUM, the_details_of_a_line_offer_all_four),
        journey(
            CHROMIUM,
            a_line_of_several_topics_ticks_them_all_with_one_undo,
        ),
        journey(CHROMIUM, points_are_counted_and_never_tick_their_topic),
        journey(
            CHROMIUM,
            a_section_that_i_know_is_done_at_once_with_one_undo,
        ),
        journey(CHROMIUM, thirty_changes_can_be_taken_back_one_by_one),
    ]
}

pub async fn a_tap_turns_done_and_to_do_and_learning_into_done(stage: &mut Stage) -> Result<()> {
    stage.open(TRACK).await?;
    stage.sees_line("Sets", "To do").await?;
    stage.tick("Sets").await?;
    stage.sees_line("Sets", "Done").await?;
    stage.tick("Sets").await?;
    stage.sees_line("Sets", "To do").await?;
    stage.remembers("sets", None).await?;
    stage.press("Details of Sets").await?;
    stage.choose("Status of Sets", "Learning").await?;
    stage.sees_line("Sets", "Learning").await?;
    stage.tick("Sets").await?;
    stage.sees_line("Sets", "Done").await?;
    stage.press("Undo").await?;
    stage.sees_line("Sets", "Learning").await?;
    stage.remembers("sets", Some("learning")).await
}

pub async fn the_keys_d_l_s_r_mark_the_line_that_has_the_focus(stage: &mut Stage) -> Result<()> {
    stage.open(TRACK).await?;
    stage.focus_box("Sets").await?;
    for (key, word, stored) in [
        ("l", "Learning", Some("learning")),
        ("d", "Done", Some("done")),
        ("s", "Skipped", Some("skipped")),
        ("r", "To do", None),
        ("D", "Done", Some("done")),
        (" ", "To do", None),
    ] {
        stage.keys(key).await?;
        stage.sees_line("Sets", word).await?;
        stage.remembers("sets", stored).await?;
    }
    stage.sees_line("Tuples", "To do").await
}

pub async fn the_details_of_a_line_offer_all_four(stage: &mut Stage) -> Result<()> {
    stage.open(TRACK).await?;
    stage.press("Details of Sets").await?;
    for (button, word) in [
        ("Skip", "Skipped"),
        ("Done", "Done"),
        ("Learning", "Learning"),
        ("To do", "To do"),
    ] {
        stage.choose("Status of Sets", button).await?;
        stage.sees_chosen("Status of Sets", button).await?;
        stage.sees_line("Sets", word).await?;
    }
    Ok(())
}

pub async fn a_line_of_several_topics_ticks_them_all_with_one_undo(
    stage: &mut Stage,
) -> Result<()> {
    const LINE: &str = "REPL and Jupyter notebooks";
    stage.open(TRACK).await?;
    stage.press(&format!("Details of {LINE}")).await?;
    stage.tick("Jupyter notebooks (topic)").await?;
    stage.remembers("jupyter-notebooks", Some("done")).await?;
    stage.remembers("python-setup", None).await?;
    ensure!(
        stage.stored("topic:python-setup").await?.is_none(),
        "ticking one topic of a line touched the other"
    );
    stage.press("Undo").await?;
    stage.remembers("jupyter-notebooks", None).await?;

    stage.tick(LINE).await?;
    stage.sees_line(LINE, "Done").await?;
    // The same topic on a line of its own.
    stage.sees_line("Python and an editor", "Done").await?;
    stage.remembers("jupyter-notebooks", Some("done")).await?;
    stage.press("Undo").await?;
    stage.sees_line(LINE, "To do").await?;
    stage.sees_line("Python and an editor", "To do").await?;
    stage.remembers("jupyter-notebooks", None).await
}

pub async fn points_are_counted_and_never_tick_their_topic(stage: &mut Stage) -> Result<()> {
    const LINE: &str = "Variables and data types";
    stage.open(TRACK).await?;
    stage.sees_group(LINE, "0 of 4").await?;
    stage.press(&format!("Details of {LINE}")).await?;
    stage.tick("Integers").await?;
    stage.sees_box("Integers", true).await?;
    stage.sees_group(LINE, "1 of 4").await?;
    stage.tick("Floats").await?;
    stage.sees_group(LINE, "2 of 4").await?;
    stage.tick("Integers").await?;
    stage.sees_group(LINE, "1 of 4").await?;
    stage.tick("Integers").await?;

    stage.follow(LINE).await?;
    stage.sees_heading(LINE).await?;
    stage.sees_box("Floats", true).await?;
    let rest: Vec<String> = stage
        .script(
            "return [...document.querySelectorAll('[role=checkbox][aria-checked=false]')]
                 .map((box) => box.ariaLabel)",
            vec![],
        )
        .await?;
    for point in &rest {
        stage.tick(point).await?;
    }
    // All points are ticked, and the topic is not: the page offers it.
    stage.reads("You have ticked every point.").await?;
    stage.sees_chosen("Status", "To do").await?;
    stage.press("Mark the topic done").await?;
    stage.sees_chosen("Status", "Done").await
}

pub async fn a_section_that_i_know_is_done_at_once_with_one_undo(stage: &mut Stage) -> Result<()> {
    stage.open(TRACK).await?;
    stage.tick("First program, Hello World").await?;
    stage.sees_section("getting-started", "1 of 5").await?;
    stage.press("I know this: Getting started").await?;
    stage.sees_section("getting-started", "5 of 5").await?;
    stage.sees_line("The PEP 8 style guide", "Done").await?;
    // What is optional is not claimed along the way.
    stage.sees_line("Linting and formatting", "To do").await?;
    stage.press("Undo").await?;
    stage.sees_section("getting-started", "1 of 5").await?;
    stage
        .sees_line("First program, Hello World", "Done")
        .await?;
    stage.sees_line("The PEP 8 style guide", "To do").await
}

pub async fn thirty_changes_can_be_taken_back_one_by_one(stage: &mut Stage) -> Result<()> {
    const CHANGES: usize = 32;
    stage.open(TRACK).await?;
    // Tips: boxes of their own, so that every tap is one change.
    stage
        .script::<serde_json::Value>(
            "for (const box of [...document.querySelectorAll('.check-list [role=checkbox]')].slice(0, arguments[0]))
                 box.click()",
            vec![CHANGES.into()],
        )
        .await?;
    let ticked = "return document.querySelectorAll('.check-list [aria-checked=true]').length";
    stage
        .becomes("ticked boxes", ticked, vec![], CHANGES)
        .await?;
    for left in (0..CHANGES).rev() {
        stage.keys("u").await?;
        stage.becomes("ticked boxes", ticked, vec![], left).await?;
    }
    stage.keys("u").await?;
    stage.is_told("nothing to undo").await?;
    stage.reload().await?;
    stage.becomes("ticked boxes", ticked, vec![], 0).await
}
