//! Where there is nothing to find: no such thing, no index, rubbish.

use anyhow::{Result, ensure};
use serde_json::json;

use super::{box_has_focus, box_holds, finds, types};
use crate::stage::Stage;

pub async fn a_typing_error_is_forgiven_and_nothing_found_offers_more(
    stage: &mut Stage,
) -> Result<()> {
    stage.open("/search/").await?;
    types(stage, "pyhton intervew").await?;
    stage.reads("differs by one letter").await?;
    finds(stage, "tracks", "Python interview").await?;
    stage.press("Clear").await?;
    types(stage, "rekurzion").await?;
    stage.reads("Nothing matches “rekurzion”").await?;
    stage.press("recursion").await?;
    finds(stage, "topics", "Recursion").await?;
    box_has_focus(stage).await?;
    stage.press("Clear").await?;
    types(stage, "tuples kubernetes").await?;
    stage.reads("One alone").await?;
    box_holds(stage, "tuples kubernetes").await?;
    stage.follow("Look in the tracks").await?;
    stage.sees_heading("Tracks").await
}

pub async fn an_index_that_cannot_be_fetched_is_said_and_tried_again(
    stage: &mut Stage,
) -> Result<()> {
    stage.hold_back("data/search-")?;
    stage.open("/search/?q=lists").await?;
    stage.reads("Looking…").await?;
    stage
        .until(
            "it is read out, too",
            "return document.querySelector('[aria-live=polite]').innerText === 'Looking…'",
        )
        .await?;
    stage.stop_host();
    stage.let_go();
    stage.reads("there is no network to fetch it").await?;
    box_holds(stage, "lists").await?;
    stage.start_host()?;
    stage.press("Try again").await?;
    box_has_focus(stage).await?;
    finds(stage, "topics", "Lists").await
}

pub async fn rubbish_in_the_address_finds_nothing_and_breaks_nothing(
    stage: &mut Stage,
) -> Result<()> {
    let long = format!("/search/?q={}", "lists%20".repeat(500));
    for route in [
        "/search/?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/search/?q=%FF%FE%00",
        "/search/?q=%F0%9F%98%80%E2%80%8F%CC%81",
        "/search/?q=lists&kind=nonsense",
        "/search/?q=lists&kind=resources",
        "/search/?q=&kind=points",
        "/search/?q=++++",
        "/search/?%%%",
        "/search/?q=a%00b#no-such-place",
        &long,
    ] {
        stage.open(route).await?;
        stage.sees_heading("Search").await?;
        stage
            .until(
                &format!("{route} is answered"),
                "return document.querySelector('.search-body').innerText.length > 20
                     && !document.body.innerText.includes('Looking…')",
            )
            .await?;
        let broken: bool = stage
            .script(
                "return document.getElementById('broken').hidden === false",
                vec![],
            )
            .await?;
        ensure!(!broken, "{route} breaks the program");
    }
    stage.open("/search/").await?;
    for text in ["<zq>", "\\", "(((", "a".repeat(200).as_str(), "…—’"] {
        types(stage, text).await?;
        stage.reads("Nothing matches").await?;
        stage.press("Clear").await?;
    }
    Ok(())
}

pub async fn who_comes_back_has_the_index_at_hand(stage: &mut Stage) -> Result<()> {
    const ASKED: &str = "return performance.getEntriesByType('resource')
        .filter(({ name }) => name.includes('data/search-')).length";
    stage.open("/topics/lists/").await?;
    stage.choose("Status", "Done").await?;
    stage.remembers("lists", Some("done")).await?;
    let asked: usize = stage.script(ASKED, vec![]).await?;
    ensure!(asked == 0, "a newcomer is made to fetch it");
    stage.reload().await?;
    stage
        .becomes("how often the index was asked for", ASKED, vec![], 1)
        .await?;
    let saver = json!({"dataSaverEnabled": true});
    stage
        .page()
        .cdp()
        .send_raw("Emulation.setDataSaverOverride", saver)
        .await?;
    stage.reload().await?;
    stage
        .until(
            "the browser is idle",
            "return new Promise((done) => requestIdleCallback(() => requestIdleCallback(() => done(true))))",
        )
        .await?;
    let asked: usize = stage.script(ASKED, vec![]).await?;
    ensure!(asked == 0, "it is fetched though data is to be saved");
    Ok(())
}
