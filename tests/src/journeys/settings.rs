//! What I prefer, and what I say of myself.

use anyhow::{Result, ensure};
use serde_json::json;

use super::{CHROMIUM, Journey, journey};
use crate::stage::Stage;

pub fn all() -> Vec<Journey> {
    vec![
        journey(CHROMIUM, the_theme_that_i_chose_is_there_before_the_program),
        journey(CHROMIUM, the_theme_follows_the_system_until_i_choose),
        journey(CHROMIUM, what_i_say_of_myself_is_kept_and_greets_me),
        journey(CHROMIUM, a_date_that_is_none_is_refused_with_the_reason),
        journey(CHROMIUM, keys_that_i_switched_off_do_nothing),
        journey(CHROMIUM, the_reminder_to_export_respects_not_now),
    ]
}

/// Whether the page is dark: its paper darker than its ink.
const DARK: &str = "
    const light = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
    const style = getComputedStyle(document.body);
    const root = getComputedStyle(document.documentElement);
    const paper = /, 0\\)|transparent/.test(style.backgroundColor) ? root.backgroundColor : style.backgroundColor;
    return light(paper) < light(style.color)";

pub async fn the_theme_that_i_chose_is_there_before_the_program(stage: &mut Stage) -> Result<()> {
    stage.hold_back("_bg.wasm")?;
    stage.let_go();
    stage.prefer("light").await?;
    stage.open("/settings/").await?;
    stage
        .becomes("the page is dark", DARK, vec![], false)
        .await?;
    stage.choose("Theme", "Dark").await?;
    stage
        .becomes("the page is dark", DARK, vec![], true)
        .await?;

    stage.hold_back("_bg.wasm")?;
    let no_cache = json!({"cacheDisabled": true});
    stage
        .page()
        .cdp()
        .send_raw("Network.setCacheDisabled", no_cache)
        .await?;
    for route in ["/", "/tracks/python-interview/"] {
        stage.page().goto(stage.address(route)).await?;
        let alive = "return 'alive' in document.documentElement.dataset";
        let (alive, dark): (bool, bool) = (
            stage.script(alive, vec![]).await?,
            stage.script(DARK, vec![]).await?,
        );
        ensure!(!alive, "the program was not held back");
        ensure!(dark, "{route} is light until the program runs");
    }
    Ok(())
}

pub async fn the_theme_follows_the_system_until_i_choose(stage: &mut Stage) -> Result<()> {
    stage.prefer("dark").await?;
    stage.open("/settings/").await?;
    stage.sees_chosen("Theme", "As the system").await?;
    stage
        .becomes("the page is dark", DARK, vec![], true)
        .await?;
    stage.prefer("light").await?;
    stage
        .becomes("the page is dark", DARK, vec![], false)
        .await?;
    stage.prefer("dark").await?;
    stage.choose("Theme", "Light").await?;
    stage
        .becomes("the page is dark", DARK, vec![], false)
        .await?;
    stage.choose("Theme", "As the system").await?;
    stage.becomes("the page is dark", DARK, vec![], true).await
}

pub async fn what_i_say_of_myself_is_kept_and_greets_me(stage: &mut Stage) -> Result<()> {
    stage.open("/tracks/python-interview/").await?;
    stage.tick("Sliding window").await?;
    stage.follow("Settings").await?;
    stage.sees_heading("Settings").await?;
    let day: String = stage
        .script(
            "const day = new Date(Date.now() + 10 * 86400000);
             return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
                 .map((part) => String(part).padStart(2, '0')).join('-')",
            vec![],
        )
        .await?;
    stage.fill("name", "  Ada Lovelace ").await?;
    stage.fill("goal", "Write the first program").await?;
    stage.fill("interview-date", &day).await?;
    stage.is_told("Interview date changed").await?;
    stage.reload().await?;
    let kept: Vec<String> = stage
        .script(
            "return ['name', 'goal', 'interview-date'].map((id) => document.getElementById(id).value)",
            vec![],
        )
        .await?;
    ensure!(
        kept == ["Ada Lovelace", "Write the first program", &day],
        "kept is {kept:?}"
    );
    stage.open("/").await?;
    stage.sees_heading("Welcome back, Ada Lovelace").await?;
    stage.reads("Write the first program").await?;
    stage.reads("Your interview is in 10 days.").await
}

pub async fn a_date_that_is_none_is_refused_with_the_reason(stage: &mut Stage) -> Result<()> {
    stage.open("/settings/").await?;
    stage.fill("interview-date", "2027-03-31").await?;
    stage.is_told("Interview date changed").await?;
    let before = stage.memory().await?;
    // As in a browser whose field for a day takes any text.
    stage
        .script::<()>(
            "document.getElementById('interview-date').type = 'text'",
            vec![],
        )
        .await?;
    stage.fill("interview-date", "2027-02-30").await?;
    stage.reads("is not a day").await?;
    stage
        .until(
            "the field says that it is wrong, and what is",
            "const field = document.getElementById('interview-date');
             const said = document.getElementById(field.getAttribute('aria-describedby')).innerText;
             return field.getAttribute('aria-invalid') === 'true' && said.includes('2027-02-30')",
        )
        .await?;
    ensure!(
        stage.memory().await? == before,
        "a refused date changed something"
    );
    stage.fill("interview-date", "2027-04-01").await?;
    stage
        .until(
            "the fault is gone",
            "return document.getElementById('interview-date').getAttribute('aria-invalid') !== 'true'",
        )
        .await
}

pub async fn keys_that_i_switched_off_do_nothing(stage: &mut Stage) -> Result<()> {
    stage.open("/settings/").await?;
    stage.choose("Single-key shortcuts", "Off").await?;
    stage.open("/tracks/backend-and-ai/").await?;
    stage.focus_box("Sets").await?;
    stage.keys("?dlsojgt").await?;
    stage.sees_line("Sets", "To do").await?;
    stage.sees_heading("Backend and AI").await?;
    let open: bool = stage
        .script(
            "return document.querySelector('dialog[open], [aria-expanded=true] + .line-panel') !== null",
            vec![],
        )
        .await?;
    ensure!(!open, "a key opened something");
    // Space is the button's own, and Tab the browser's.
    stage.keys(" ").await?;
    stage.sees_line("Sets", "Done").await?;
    stage.open("/topics/tuples/").await?;
    stage.keys("d").await?;
    stage.sees_chosen("Status", "To do").await?;
    stage.open("/settings/").await?;
    stage.choose("Single-key shortcuts", "On").await?;
    stage.keys("gt").await?;
    stage.sees_heading("Tracks").await
}

pub async fn the_reminder_to_export_respects_not_now(stage: &mut Stage) -> Result<()> {
    const REMINDER: &str = "Keep a copy";
    let reminded =
        "return document.querySelector(`aside[aria-label=\"${arguments[0]}\"]`) !== null";
    stage.open("/tracks/backend-and-ai/").await?;
    stage.tick("Sets").await?;
    stage.open("/").await?;
    stage.sees_heading("Welcome back").await?;
    stage
        .becomes(REMINDER, reminded, vec![REMINDER.into()], false)
        .await?;

    stage.open("/tracks/backend-and-ai/").await?;
    stage
        .script::<()>(
            "for (const box of [...document.querySelectorAll('.check-list [role=checkbox]')].slice(0, 20)) box.click()",
            vec![],
        )
        .await?;
    stage.open("/").await?;
    stage
        .becomes(REMINDER, reminded, vec![REMINDER.into()], true)
        .await?;
    stage.press("Not now").await?;
    stage
        .becomes(REMINDER, reminded, vec![REMINDER.into()], false)
        .await?;
    stage.reload().await?;
    stage.sees_heading("Welcome back").await?;
    stage
        .becomes(REMINDER, reminded, vec![REMINDER.into()], false)
        .await
}
