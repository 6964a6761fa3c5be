//! What is booked, kept and told from day to day.

use anyhow::{Result, ensure};
use serde_json::Value;

use super::{begin, booked};
use crate::stage::Stage;

pub async fn what_was_forgotten_yesterday_is_put_right_today(stage: &mut Stage) -> Result<()> {
    begin(stage).await?;
    stage.open("/").await?;
    stage.reads("ten minutes begin a streak").await?;
    stage.press("Time").await?;
    stage.choose("Day", "Yesterday").await?;
    stage.fill("day-more", "many").await?;
    stage.press("Add").await?;
    stage.reads("Not added").await?;
    stage.fill("day-more", "30").await?;
    stage.press("Add").await?;
    stage.is_told("30 min added").await?;
    stage
        .reads("1 day of study in a row, today may be a day off")
        .await?;
    stage.fill("day-minutes-0", "5").await?;
    stage.is_told("Time put right").await?;
    stage.reads("ten minutes begin a streak").await?;
    stage.press("Undo").await?;
    stage.reads("1 day of study in a row").await?;
    stage.reload().await?;
    stage.press("Time").await?;
    stage.reads("Nothing is booked.").await?;
    stage.choose("Day", "Yesterday").await?;
    stage.press("Remove Anything").await?;
    stage.is_told("Time taken out").await?;
    stage.reads("Nothing is booked.").await
}

pub async fn a_habit_is_kept_in_one_tab_and_not_after_all_in_another(
    stage: &mut Stage,
) -> Result<()> {
    begin(stage).await?;
    stage.open("/").await?;
    let first = stage.page().window().await?;
    stage.press("Habits").await?;
    stage.press("Choose habits").await?;
    let habit: String = stage
        .patiently("there are habits", async || {
            stage
                .script::<String>(
                    "const boxes = [...document.querySelectorAll('[role=checkbox][aria-label^=\"Adopt: \"]')];
                     const daily = boxes.find((box) => box.closest('li').innerText.trim().endsWith('daily'));
                     return daily.getAttribute('aria-label').slice(7)",
                    vec![],
                )
                .await
        })
        .await?;
    stage.tick(&format!("Adopt: {habit}")).await?;
    stage.press("Choose habits").await?;
    stage.sees_box(&habit, false).await?;
    stage.tick(&habit).await?;
    stage.is_told("Habit kept").await?;
    stage.reads("Habits · 1 of 1 today").await?;
    stage.open_tab("/").await?;
    stage.press("Habits · 1 of 1 today").await?;
    stage.sees_box(&habit, true).await?;
    stage.tick(&habit).await?;
    stage.is_told("Habit not kept").await?;
    stage.reads("Habits · 0 of 1 today").await?;
    stage.page().switch_to_window(first).await?;
    stage.sees_box(&habit, false).await
}

pub async fn a_day_off_in_the_week_keeps_the_streak(stage: &mut Stage) -> Result<()> {
    begin(stage).await?;
    // Three days ago, two days ago, and yesterday not.
    for back in [4, 3, 2] {
        stage
            .script::<Value>(
                "const day = Math.floor((Date.now() - 4 * 3600000) / 86400000) - arguments[0];
                 const key = `cairn:${document.documentElement.dataset.site}:day:${day.toString(36)}/1`;
                 const value = `m30,${(day * 86400000).toString(36)},sets`;
                 localStorage.setItem(key, JSON.stringify({ v: 1, value, rev: [1720000000000, 7] }));
                 return null",
                vec![back.into()],
            )
            .await?;
    }
    stage.open("/").await?;
    stage.reads("3 days of study in a row").await?;
    ensure!(booked(stage).await?.len() == 3, "the book was changed");
    Ok(())
}

pub async fn a_hint_is_given_once_and_put_away_for_good(stage: &mut Stage) -> Result<()> {
    const AWAY: &str = "Got it, do not show it again";
    for topic in [
        "sets",
        "lists",
        "tuples",
        "dictionaries",
        "strings",
        "recursion",
    ] {
        stage.open(&format!("/topics/{topic}/")).await?;
        stage.choose("Status", "Learning").await?;
        stage.remembers(topic, Some("learning")).await?;
    }
    stage.open("/").await?;
    stage.press(AWAY).await?;
    stage.is_told("Hint changed").await?;
    let quiet = stage.of_kind("setting").await?;
    let mut quiet = quiet.keys().filter(|id| id.starts_with("quiet-"));
    ensure!(quiet.next().is_some(), "it was not put away");
    stage.reload().await?;
    stage.reads("min today").await?;
    stage.press("Habits").await?;
    ensure!(!stage.is_readable(AWAY).await?, "it is told again");
    Ok(())
}
