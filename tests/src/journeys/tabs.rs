//! Two tabs at once.

use anyhow::{Result, ensure};
use serde_json::Value;

use super::memory::facts;
use super::{EVERY, Journey, journey};
use crate::stage::Stage;

const TRACK: &str = "/tracks/backend-and-ai/";

pub fn all() -> Vec<Journey> {
    vec![
        journey(EVERY, what_i_tick_in_one_tab_the_other_shows),
        journey(
            EVERY,
            of_four_hundred_ticks_in_two_tabs_at_once_none_is_lost,
        ),
    ]
}

pub async fn what_i_tick_in_one_tab_the_other_shows(stage: &mut Stage) -> Result<()> {
    stage.open(TRACK).await?;
    let first = stage.page().window().await?;
    stage.open_tab("/topics/sets/").await?;
    let second = stage.page().window().await?;
    stage.choose("Status", "Learning").await?;
    stage.page().switch_to_window(first.clone()).await?;
    stage.sees_line("Sets", "Learning").await?;
    stage.tick("Sets").await?;
    stage.sees_line("Sets", "Done").await?;
    stage.page().switch_to_window(second).await?;
    stage.sees_chosen("Status", "Done").await?;
    // What the other tab did last is not mine to take back.
    stage.press("Undo").await?;
    stage.is_told("changed elsewhere").await?;
    stage.sees_chosen("Status", "Done").await?;
    stage.page().switch_to_window(first).await?;
    stage.sees_line("Sets", "Done").await
}

/// Lines up every second box of the page, to be marked done one by one at the word. The turns go through a
/// channel: a browser slows the timers of a tab that nobody looks at.
const LINE_UP: &str = "
    const half = arguments[0];
    const boxes = [...document.querySelectorAll('main [role=checkbox]')].filter((_, place) => place % 2 === half);
    const key = () => new KeyboardEvent('keydown', { key: 'd', bubbles: true });
    const turns = new MessageChannel();
    turns.port1.onmessage = () => {
        const box = boxes.shift();
        if (!box) return void (window.through = true);
        const line = box.closest('.line');
        if (line) line.dispatchEvent(key()); else box.click();
        turns.port2.postMessage(0);
    };
    window.word = new BroadcastChannel('word');
    window.word.onmessage = () => turns.port2.postMessage(0);
    return boxes.length";

/// How many boxes of the page are not ticked.
const LEFT: &str =
    "return document.querySelectorAll('main [role=checkbox]:not([aria-checked=true])').length";

pub async fn of_four_hundred_ticks_in_two_tabs_at_once_none_is_lost(
    stage: &mut Stage,
) -> Result<()> {
    stage.open(TRACK).await?;
    let first = stage.page().window().await?;
    let mut ticks: u32 = stage.script(LINE_UP, vec![0.into()]).await?;
    stage.open_tab(TRACK).await?;
    let second = stage.page().window().await?;
    ticks += stage.script::<u32>(LINE_UP, vec![1.into()]).await?;
    ensure!(ticks >= 400, "the track has {ticks} boxes only");
    stage
        .script::<Value>("new BroadcastChannel('word').postMessage(0)", vec![])
        .await?;
    for tab in [&first, &second] {
        stage.page().switch_to_window(tab.clone()).await?;
        stage
            .until("this tab is through", "return window.through")
            .await?;
        stage
            .becomes("boxes left in this tab", LEFT, vec![], 0)
            .await?;
    }
    let kept = facts(&stage.memory().await?)?;
    ensure!(kept.len() >= 400, "only {} facts are stored", kept.len());
    stage.reload().await?;
    stage
        .becomes("boxes left after loading again", LEFT, vec![], 0)
        .await
}
