//! By keyboard alone.

use anyhow::{Result, ensure};
use serde_json::json;
use thirtyfour::Key;

use super::{CHROMIUM, EVERY, Journey, journey};
use crate::stage::Stage;

const TRACK: &str = "/tracks/backend-and-ai/";

/// What has the focus, by name.
const FOCUS: &str = "
    const here = document.activeElement;
    return (here.getAttribute('aria-label') ?? here.innerText).replace(/\\s+/g, ' ').trim()";

pub fn all() -> Vec<Journey> {
    vec![
        journey(EVERY, the_first_tab_skips_to_the_content),
        journey(EVERY, tab_walks_the_page_in_reading_order),
        journey(EVERY, a_new_page_has_the_focus_on_its_heading),
        journey(EVERY, back_brings_me_to_where_i_was),
        journey(
            EVERY,
            the_map_of_keys_opens_and_closes_and_gives_the_focus_back,
        ),
        journey(CHROMIUM, g_and_a_letter_go_to_a_page),
        journey(EVERY, j_and_k_walk_the_lines_and_o_opens_one),
        journey(CHROMIUM, no_key_of_the_browser_is_taken),
    ]
}

async fn heading_has_focus(stage: &Stage, heading: &str) -> Result<()> {
    stage.sees_heading(heading).await?;
    stage
        .until(
            &format!("the heading “{heading}” has the focus"),
            "return document.activeElement.matches('main h1')",
        )
        .await
}

async fn has_focus(stage: &Stage, name: &str) -> Result<()> {
    stage
        .becomes("the name of what has the focus", FOCUS, vec![], name)
        .await
}

pub async fn the_first_tab_skips_to_the_content(stage: &mut Stage) -> Result<()> {
    stage.open(TRACK).await?;
    stage.key(Key::Tab).await?;
    has_focus(stage, "Skip to the content").await?;
    stage
        .until(
            "the skip link is in sight",
            "const box = document.activeElement.getBoundingClientRect();
             return box.top >= 0 && box.left >= 0 && box.width > 24 && box.height > 24",
        )
        .await?;
    stage.key(Key::Enter).await?;
    stage
        .until(
            "the focus is at the beginning of the content",
            "return document.activeElement.id === 'main'",
        )
        .await?;
    stage.key(Key::Tab).await?;
    stage
        .until(
            "the next Tab stays in the content",
            "return document.activeElement.closest('main') !== null",
        )
        .await
}

pub async fn tab_walks_the_page_in_reading_order(stage: &mut Stage) -> Result<()> {
    stage.open("/").await?;
    let cards: Vec<String> = stage
        .script(
            "return [...document.querySelectorAll('main a')].map((link) => link.innerText)",
            vec![],
        )
        .await?;
    let places = [
        "Skip to the content",
        "Cairn",
        "Search",
        "Today",
        "Tracks",
        "Review",
        "Plan",
        "Journal",
        "Progress",
        "Settings",
    ];
    for name in places
        .iter()
        .copied()
        .chain(cards.iter().map(String::as_str))
    {
        stage.key(Key::Tab).await?;
        has_focus(stage, name).await?;
        stage
            .until(
                &format!("“{name}” shows that it has the focus"),
                "const here = document.activeElement;
                 return here.matches(':focus-visible') && getComputedStyle(here).outlineStyle !== 'none'",
            )
            .await?;
    }
    Ok(())
}

pub async fn a_new_page_has_the_focus_on_its_heading(stage: &mut Stage) -> Result<()> {
    stage.open("/").await?;
    stage.follow("Tracks").await?;
    heading_has_focus(stage, "Tracks").await?;
    stage.follow("Python interview").await?;
    heading_has_focus(stage, "Python interview").await?;
    stage
        .until(
            "the page's title is its own",
            "return document.title.startsWith('Python interview')",
        )
        .await?;
    stage.page().back().await?;
    stage.sees_heading("Tracks").await?;
    stage.follow("Progress").await?;
    heading_has_focus(stage, "Progress").await
}

pub async fn back_brings_me_to_where_i_was(stage: &mut Stage) -> Result<()> {
    const PLACE: &str =
        "return Math.round(document.getElementById('sets').getBoundingClientRect().top)";
    stage.open(TRACK).await?;
    stage.focus_box("Sets").await?;
    let left: i32 = stage.script(PLACE, vec![]).await?;
    stage.key(Key::Tab).await?;
    has_focus(stage, "Sets").await?;
    stage.key(Key::Enter).await?;
    stage.is_at("/topics/sets/?track=backend-and-ai").await?;
    stage.sees_heading("Sets").await?;
    stage
        .becomes(
            "how far the new page is scrolled",
            "return scrollY",
            vec![],
            0,
        )
        .await?;
    stage.page().back().await?;
    stage.sees_heading("Backend and AI").await?;
    stage
        .patiently("the line stands where I left it", async || {
            let found: i32 = stage.script(PLACE, vec![]).await?;
            ensure!(
                found.abs_diff(left) <= 2,
                "it stands at {found}, not {left}"
            );
            Ok(())
        })
        .await?;
    stage.page().forward().await?;
    stage.sees_heading("Sets").await
}

pub async fn the_map_of_keys_opens_and_closes_and_gives_the_focus_back(
    stage: &mut Stage,
) -> Result<()> {
    const OPEN: &str = "return document.querySelector('dialog[open]')?.innerText.includes('Undo the last change') ?? false";
    stage.open(TRACK).await?;
    stage.focus_box("Sets").await?;
    stage.keys("?").await?;
    stage.becomes("the map is open", OPEN, vec![], true).await?;
    stage
        .until(
            "the focus is in the map",
            "return document.activeElement.closest('dialog') !== null",
        )
        .await?;
    // Keys belong to the map as long as it is open.
    stage.keys("d").await?;
    stage.key(Key::Escape).await?;
    stage
        .becomes("the map is open", OPEN, vec![], false)
        .await?;
    has_focus(stage, "Sets").await?;
    stage.sees_line("Sets", "To do").await
}

pub async fn g_and_a_letter_go_to_a_page(stage: &mut Stage) -> Result<()> {
    stage.open("/").await?;
    for (keys, heading) in [
        ("gt", "Tracks"),
        ("gl", "Plan"),
        ("gp", "Progress"),
        ("gs", "Settings"),
        ("gh", "One step, then the next"),
    ] {
        stage.keys(keys).await?;
        heading_has_focus(stage, heading).await?;
    }
    Ok(())
}

pub async fn j_and_k_walk_the_lines_and_o_opens_one(stage: &mut Stage) -> Result<()> {
    stage.open(TRACK).await?;
    stage.keys("j").await?;
    has_focus(stage, "Python and an editor").await?;
    stage.keys("jj").await?;
    has_focus(stage, "First program, Hello World").await?;
    stage.keys("k").await?;
    has_focus(stage, "REPL and Jupyter notebooks").await?;
    stage.key(Key::Down).await?;
    has_focus(stage, "First program, Hello World").await?;
    stage.keys("o").await?;
    stage.reads("Skip").await?;
    stage
        .becomes(
            "the details are open",
            "return document.querySelector('#first-program [aria-expanded]').ariaExpanded",
            vec![],
            "true",
        )
        .await?;
    stage.keys("d").await?;
    stage
        .sees_line("First program, Hello World", "Done")
        .await?;
    stage.keys("u").await?;
    stage.sees_line("First program, Hello World", "To do").await
}

pub async fn no_key_of_the_browser_is_taken(stage: &mut Stage) -> Result<()> {
    stage.open(TRACK).await?;
    stage.focus_box("Sets").await?;
    let taken: Vec<String> = stage
        .script(
            "// Ctrl+K and Command+K open the search, and are the only ones.
             const known = (how, key) => key === 'k' && !how.altKey;
             const held = [{ ctrlKey: true }, { altKey: true }, { metaKey: true }];
             const keys = ['d', 'l', 's', 'r', 'g', 't', 'u', 'j', 'k', 'o', 'n', 'p', '?'];
             return held.flatMap((how) => keys.filter((key) => !known(how, key) && !document.activeElement.dispatchEvent(
                 new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...how })))
                 .map((key) => `${Object.keys(how)[0]} ${key}`))",
            vec![],
        )
        .await?;
    ensure!(taken.is_empty(), "the page takes {taken:?}");
    ensure!(
        stage.memory().await?.is_empty(),
        "a shortcut of the browser marked a topic"
    );
    stage
        .becomes(
            "an open dialog",
            "return document.querySelector('dialog[open]')",
            vec![],
            json!(null),
        )
        .await
}
