//! How one asks: by keyboard, by touch, by link, and before the program is there.

use anyhow::{Result, ensure};
use serde_json::json;
use thirtyfour::Key;

use super::{BOX, box_has_focus, box_holds, finds, focus_is_at, focus_is_on, types};
use crate::stage::Stage;

pub async fn by_keyboard_alone_i_find_open_and_come_back(stage: &mut Stage) -> Result<()> {
    stage.open("/tracks/").await?;
    stage.keys("/").await?;
    stage.sees_heading("Search").await?;
    stage.is_at("/search/").await?;
    types(stage, "lists").await?;
    finds(stage, "topics", "Lists").await?;
    stage.key(Key::Down).await?;
    focus_is_on(stage, 0).await?;
    stage.key(Key::Down).await?;
    focus_is_on(stage, 1).await?;
    stage.key(Key::Up).await?;
    stage.key(Key::Up).await?;
    box_has_focus(stage).await?;
    stage.key(Key::Down).await?;
    stage.key(Key::Enter).await?;
    stage.sees_heading("Lists").await?;
    stage.is_at("/topics/lists/").await?;
    stage.page().back().await?;
    box_holds(stage, "lists").await?;
    finds(stage, "topics", "Lists").await?;
    focus_is_on(stage, 0).await?;
    // In the box, Enter opens the first.
    stage.key(Key::Up).await?;
    box_has_focus(stage).await?;
    stage.key(Key::Enter).await?;
    stage.sees_heading("Lists").await?;
    stage.is_at("/topics/lists/").await?;
    stage.page().back().await?;
    box_has_focus(stage).await?;
    stage.key(Key::Escape).await?;
    box_holds(stage, "").await?;
    box_has_focus(stage).await?;
    stage.is_at("/search/").await?;
    stage.key(Key::Escape).await?;
    stage.sees_heading("Tracks").await?;
    stage.is_at("/tracks/").await
}

pub async fn ctrl_k_opens_the_search_but_not_while_i_write(stage: &mut Stage) -> Result<()> {
    const PRESS: &str = "
        const key = (how) => document.activeElement.dispatchEvent(
            new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...how }));
        if (arguments[0]) document.getElementById(arguments[0]).focus();
        return [key({ ctrlKey: true, code: 'KeyK', key: arguments[1] ?? 'k' }), location.pathname]";
    stage.open("/settings/").await?;
    let (left, at): (bool, String) = stage.script(PRESS, vec!["name".into()]).await?;
    ensure!(left && at == "/settings/", "it was taken from a field");
    stage
        .script::<()>("document.activeElement.blur()", vec![])
        .await?;
    let (left, _): (bool, String) = stage.script(PRESS, vec![json!(null)]).await?;
    ensure!(!left, "the browser has it, too");
    stage.sees_heading("Search").await?;
    box_has_focus(stage).await?;
    stage.keys("lists").await?;
    finds(stage, "topics", "Lists").await?;
    // In the box it selects what stands there.
    let (left, _): (bool, String) = stage.script(PRESS, vec![json!(null)]).await?;
    ensure!(!left, "the browser has it, too");
    stage.keys("tuples").await?;
    box_holds(stage, "tuples").await?;
    // With Caps Lock, and where letters are Cyrillic; but not by the place of another Latin letter.
    for (letter, taken) in [("K", true), ("л", true), ("t", false)] {
        let letter = vec![json!(null), letter.into()];
        let (left, _): (bool, String) = stage.script(PRESS, letter).await?;
        ensure!(left != taken, "taken: {taken}");
    }
    Ok(())
}

pub async fn what_i_just_type_goes_to_the_box(stage: &mut Stage) -> Result<()> {
    stage.open("/search/").await?;
    types(stage, "sets").await?;
    finds(stage, "topics", "Sets").await?;
    stage.key(Key::Down).await?;
    focus_is_on(stage, 0).await?;
    stage.keys("d j").await?;
    box_holds(stage, "setsd j").await?;
    stage
        .script::<()>("document.activeElement.blur()", vec![])
        .await?;
    stage.key(Key::Backspace).await?;
    box_holds(stage, "setsd ").await?;
    ensure!(stage.memory().await?.is_empty(), "a key did something else");
    Ok(())
}

pub async fn a_blank_before_i_rest_stays_in_the_box(stage: &mut Stage) -> Result<()> {
    stage.open("/search/").await?;
    types(stage, "binary ").await?;
    stage.is_at("/search/?q=binary").await?;
    stage.keys("search").await?;
    box_holds(stage, "binary search").await?;
    stage.is_at("/search/?q=binary%20search").await?;
    stage.press("Clear").await?;
    types(stage, "lists ").await?;
    finds(stage, "topics", "Lists").await?;
    stage.key(Key::Down).await?;
    stage.is_at("/search/?q=lists").await?;
    focus_is_on(stage, 0).await?;
    box_holds(stage, "lists ").await
}

pub async fn esc_never_leaves_the_site(stage: &mut Stage) -> Result<()> {
    // From outside: whatever stood in this tab before, the program cannot know it.
    stage.open("/tracks/").await?;
    stage.open("/search/?q=lists").await?;
    finds(stage, "topics", "Lists").await?;
    stage.key(Key::Down).await?;
    stage.key(Key::Enter).await?;
    stage.sees_heading("Lists").await?;
    stage.page().back().await?;
    focus_is_on(stage, 0).await?;
    stage.key(Key::Escape).await?;
    box_holds(stage, "").await?;
    stage.key(Key::Escape).await?;
    focus_is_at(stage, "main").await?;
    stage.is_at("/search/").await
}

pub async fn a_single_key_that_is_switched_off_opens_nothing(stage: &mut Stage) -> Result<()> {
    stage.open("/settings/").await?;
    stage.choose("Single-key shortcuts", "Off").await?;
    stage.keys("/").await?;
    stage.is_at("/settings/").await?;
    stage.sees_heading("Settings").await
}

pub async fn on_a_phone_no_keyboard_slides_over_the_page(stage: &mut Stage) -> Result<()> {
    let phone = json!({"width": 360, "height": 740, "deviceScaleFactor": 2, "mobile": true});
    let touch = json!({"enabled": true});
    let page = stage.page().cdp();
    page.send_raw("Emulation.setDeviceMetricsOverride", phone)
        .await?;
    page.send_raw("Emulation.setTouchEmulationEnabled", touch)
        .await?;
    stage.open("/").await?;
    let coarse: bool = stage
        .script("return matchMedia('(pointer: coarse)').matches", vec![])
        .await?;
    ensure!(coarse, "this is no phone");
    stage.follow("Search").await?;
    stage.sees_heading("Search").await?;
    stage
        .until(
            "the heading has the focus, and not the box",
            "return document.activeElement.matches('main h1')",
        )
        .await?;
    // By a key, the box is what one wants.
    stage.follow("Tracks").await?;
    stage.sees_heading("Tracks").await?;
    stage.keys("/").await?;
    types(stage, "lists").await?;
    finds(stage, "topics", "Lists").await?;
    // The keyboard's own search key puts the keyboard away.
    stage.key(Key::Enter).await?;
    stage
        .until(
            "the box has given the focus up",
            "return !document.activeElement.matches('input')",
        )
        .await?;
    stage.is_at("/search/?q=lists").await
}

pub async fn what_i_type_before_the_program_is_there_is_searched(stage: &mut Stage) -> Result<()> {
    stage.hold_back("_bg.wasm")?;
    stage.page().goto(stage.address("/search/")).await?;
    stage
        .script::<()>(&format!("document.querySelector('{BOX}').focus()"), vec![])
        .await?;
    types(stage, "lists").await?;
    stage.let_go();
    stage.until_alive().await?;
    finds(stage, "topics", "Lists").await?;
    box_holds(stage, "lists").await?;
    stage.is_at("/search/?q=lists").await
}
