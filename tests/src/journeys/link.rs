//! A link of one's own, and links that others might send: how they are made and handed on.

use anyhow::{Context, Result, ensure};
use cairn_core::share::base64url::encode;
use cairn_core::share::deflate::deflate;
use serde_json::{Value, json};

use super::{CHROMIUM, EVERY, Journey, journey};
use crate::stage::Stage;

pub fn all() -> Vec<Journey> {
    vec![
        journey(EVERY, copying_the_link_works_or_says_what_to_do),
        journey(
            CHROMIUM,
            what_makes_a_link_comes_when_there_is_something_to_share,
        )
        .may_complain(),
        journey(CHROMIUM, my_name_is_in_the_link_only_if_i_tick_it),
        journey(CHROMIUM, the_share_sheet_gets_the_link),
        journey(CHROMIUM, what_links_show_is_accessible_in_light),
        journey(CHROMIUM, what_links_show_is_accessible_in_dark),
    ]
}

/// Somebody's progress, with their own link before them.
pub async fn share(stage: &Stage) -> Result<String> {
    stage.open("/tracks/backend-and-ai/").await?;
    stage.tick("Sets").await?;
    stage.tick("Tuples").await?;
    stage.focus_box("Dictionaries").await?;
    stage.keys("l").await?;
    stage.remembers("dictionaries", Some("learning")).await?;
    stage.follow("Progress").await?;
    stage.follow("Share my progress").await?;
    stage.sees_heading("Shared progress").await?;
    link(stage).await
}

/// The link in its field, as an address below the host.
pub async fn link(stage: &Stage) -> Result<String> {
    stage.reads("Your link").await?;
    stage
        .reads("Whoever opens it sees how far you are today")
        .await?;
    let address: String = stage
        .script("return document.getElementById('share-link').value", vec![])
        .await?;
    let start = stage.address("/shared/");
    let fragment = address.strip_prefix(&start);
    let fragment = fragment.with_context(|| format!("{address} does not begin with {start}"))?;
    ensure!(
        fragment.starts_with("#s=1.") && address.len() < 800,
        "{address}"
    );
    Ok(["/shared/", fragment].concat())
}

/// A link around a JSON.
pub fn packed(json: &Value) -> String {
    [
        "/shared/#s=1.",
        &encode(&deflate(json.to_string().as_bytes())),
    ]
    .concat()
}

/// A link on which number 0 is done, and perhaps something else is said.
pub fn with(field: &str, value: Value) -> String {
    let mut json = json!({"site": "cairn", "ledger": 2077, "day": "2026-11-20", "marks": "Ag"});
    json[field] = value;
    packed(&json)
}

/// Puts another link in the address bar of the page that is open: nothing is loaded anew.
pub async fn paste(stage: &Stage, link: &str) -> Result<()> {
    stage.script::<Value>("window.same = true", vec![]).await?;
    stage.page().goto(stage.address(link)).await?;
    stage
        .until("the page is still the same", "return window.same === true")
        .await
}

pub async fn copying_the_link_works_or_says_what_to_do(stage: &mut Stage) -> Result<()> {
    share(stage).await?;
    stage.press("Copy the link").await?;
    stage.is_told("link is").await?;
    stage
        .script::<Value>(
            "Object.defineProperty(navigator, 'clipboard', { value: undefined })",
            vec![],
        )
        .await?;
    stage.press("Copy the link").await?;
    stage.is_told("The link is selected").await?;
    stage
        .until(
            "the link is selected",
            "const field = document.getElementById('share-link');
             return document.activeElement === field && field.selectionEnd === field.value.length
                 && field.selectionStart === 0",
        )
        .await
}

pub async fn what_makes_a_link_comes_when_there_is_something_to_share(
    stage: &mut Stage,
) -> Result<()> {
    let is_here = async |stage: &Stage| -> Result<bool> {
        let script = "return performance.getEntriesByType('resource').some(({ name }) => name.endsWith('part-make.wasm'))";
        stage.script(script, vec![]).await
    };
    stage.open(&with("name", "Ada".into())).await?;
    stage.reads("Progress of Ada").await?;
    ensure!(
        !is_here(stage).await?,
        "looking at a link took what makes one"
    );
    stage.follow("Keep mine").await?;
    stage.open("/shared/").await?;
    stage.reads("There is nothing to share yet.").await?;
    ensure!(
        !is_here(stage).await?,
        "nothing to share took what makes a link"
    );

    stage.open("/tracks/backend-and-ai/").await?;
    stage.tick("Sets").await?;
    stage.remembers("sets", Some("done")).await?;
    let urls = json!({"urls": ["*part-make.wasm"]});
    let cdp = stage.page().cdp();
    cdp.send_raw("Network.setBlockedURLs", urls).await?;
    stage.open("/shared/").await?;
    stage
        .reads("What makes links and codes could not be fetched")
        .await?;
    let found = stage.violations().await?;
    ensure!(found.is_empty(), "without the part: {found:?}");
    let cdp = stage.page().cdp();
    cdp.send_raw("Network.setBlockedURLs", json!({"urls": []}))
        .await?;
    stage.press("Try again").await?;
    link(stage).await?;
    stage
        .until(
            "the focus is on the heading",
            "return document.activeElement.innerText === 'Your link'",
        )
        .await
}

pub async fn my_name_is_in_the_link_only_if_i_tick_it(stage: &mut Stage) -> Result<()> {
    stage.open("/settings/").await?;
    stage.fill("name", "Ada").await?;
    stage.is_told("Name changed").await?;
    let without = share(stage).await?;
    stage
        .script::<Value>("document.querySelector('.check input').click()", vec![])
        .await?;
    stage
        .until(
            "the name is asked for",
            "return document.getElementById('share-name')?.value === 'Ada'",
        )
        .await?;
    let with_name = link(stage).await?;
    stage.fill("share-name", "Ada L.").await?;
    let with_other = link(stage).await?;
    stage.change_browser().await?;
    stage.open(&with_other).await?;
    stage.reads("Progress of Ada L.").await?;
    stage
        .sees_progress("Ada L. in all tracks", "3 of 377")
        .await?;
    paste(stage, &with_name).await?;
    stage.sees_progress("Ada in all tracks", "3 of 377").await?;
    paste(stage, &without).await?;
    stage.reads("Progress that was shared with you").await
}

pub async fn the_share_sheet_gets_the_link(stage: &mut Stage) -> Result<()> {
    share(stage).await?;
    stage.follow("Progress").await?;
    stage.sees_heading("Progress").await?;
    stage
        .script::<Value>(
            "navigator.share = async (data) => { document.body.dataset.shared = data.url; }",
            vec![],
        )
        .await?;
    stage.follow("Share my progress").await?;
    let link = link(stage).await?;
    stage.press("Share…").await?;
    stage
        .becomes(
            "what the sheet got",
            "return document.body.dataset.shared ?? null",
            vec![],
            stage.address(&link),
        )
        .await
}

pub async fn what_links_show_is_accessible_in_light(stage: &mut Stage) -> Result<()> {
    what_links_show(stage, "light").await
}

pub async fn what_links_show_is_accessible_in_dark(stage: &mut Stage) -> Result<()> {
    what_links_show(stage, "dark").await
}

async fn what_links_show(stage: &Stage, scheme: &str) -> Result<()> {
    stage.prefer(scheme).await?;
    stage.resize(360, 740).await?;
    share(stage).await?;
    stage
        .script::<Value>("document.querySelector('.check input').click()", vec![])
        .await?;
    stage.reads("Your name in the link").await?;
    let ink: Vec<String> = stage
        .script(
            "return ['.qr-ink', '.qr-paper'].map((part) => getComputedStyle(document.querySelector(part)).fill)",
            vec![],
        )
        .await?;
    ensure!(
        ink == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"],
        "the code is drawn in {ink:?}"
    );
    is_fine(stage, "a link of one's own").await?;
    stage.open(&with("name", "W".repeat(80).into())).await?;
    stage.press("What differs in Backend and AI").await?;
    stage.reads("Sets").await?;
    is_fine(stage, "a link that was received").await?;
    stage.open("/shared/#s=1.%3C").await?;
    stage.reads("This link cannot be opened").await?;
    is_fine(stage, "a link that is refused").await
}

/// Nothing for axe to find, nothing out of the page at the side.
/// Accessible, and no wider than the window.
pub async fn is_fine(stage: &Stage, what: &str) -> Result<()> {
    let found: Vec<String> = stage
        .violations()
        .await?
        .iter()
        .map(ToString::to_string)
        .collect();
    ensure!(found.is_empty(), "{what}:\n{}", found.join("\n"));
    let beside: i32 = stage
        .script(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth",
            vec![],
        )
        .await?;
    ensure!(beside <= 0, "{what} scrolls sideways by {beside}");
    Ok(())
}
