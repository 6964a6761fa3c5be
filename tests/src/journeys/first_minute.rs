//! The first minute of a newcomer, and the first return.

use anyhow::Result;
use xtask::engine::Engine;

use super::{CHROMIUM, EVERY, Journey, journey};
use crate::stage::Stage;

pub fn all() -> Vec<Journey> {
    vec![
        journey(EVERY, i_pick_a_track_tick_a_topic_and_find_it_ticked_again),
        journey(CHROMIUM, today_goes_on_where_i_left),
        // WebKit forgets its profile at the end of every session under automation.
        journey(
            &[Engine::Chromium, Engine::Firefox],
            i_close_the_browser_and_everything_is_there_when_i_come_back,
        ),
    ]
}

pub async fn i_pick_a_track_tick_a_topic_and_find_it_ticked_again(stage: &mut Stage) -> Result<()> {
    stage.open("/").await?;
    stage.reads("What do you prepare for?").await?;
    stage
        .follow("A backend or AI job, starting from zero")
        .await?;
    stage.sees_heading("Backend and AI").await?;
    stage.is_at("/tracks/backend-and-ai/").await?;
    let (_, total) = stage.progress("Progress in Backend and AI").await?;

    stage.tick("First program, Hello World").await?;
    stage
        .sees_line("First program, Hello World", "Done")
        .await?;
    stage.is_told("First program, Hello World done").await?;
    stage.is_told("Undo").await?;
    let count = format!("1 of {total}");
    stage
        .sees_progress("Progress in Backend and AI", &count)
        .await?;
    stage.remembers("first-program", Some("done")).await?;

    stage.reload().await?;
    stage
        .sees_line("First program, Hello World", "Done")
        .await?;
    stage
        .sees_progress("Progress in Backend and AI", &count)
        .await
}

pub async fn today_goes_on_where_i_left(stage: &mut Stage) -> Result<()> {
    stage.open("/tracks/backend-and-ai/").await?;
    stage.tick("First program, Hello World").await?;
    stage.follow("Today").await?;
    stage.sees_heading("Welcome back").await?;
    stage.follow("Next: Comments and documentation").await?;
    stage
        .is_at("/topics/comments-and-docstrings/?track=backend-and-ai")
        .await?;
    stage.choose("Status", "Learning").await?;
    stage.follow("Today").await?;
    stage.reads("Continue: Comments and documentation").await
}

pub async fn i_close_the_browser_and_everything_is_there_when_i_come_back(
    stage: &mut Stage,
) -> Result<()> {
    stage.open("/tracks/backend-and-ai/").await?;
    stage.tick("First program, Hello World").await?;
    stage.tick("Sets").await?;
    stage.remembers("sets", Some("done")).await?;
    stage.restart_browser().await?;

    stage.open("/").await?;
    stage.sees_heading("Welcome back").await?;
    stage.reads("Next: Dictionaries").await?;
    stage.open("/tracks/backend-and-ai/").await?;
    stage
        .sees_line("First program, Hello World", "Done")
        .await?;
    stage.sees_line("Sets", "Done").await?;
    stage.sees_line("Dictionaries", "To do").await
}
