//! Without JavaScript, and at addresses that do not exist.

use anyhow::{Result, ensure};
use serde_json::json;

use super::{CHROMIUM, Journey, journey};
use crate::stage::Stage;

pub fn all() -> Vec<Journey> {
    vec![
        journey(
            CHROMIUM,
            without_javascript_every_page_reads_and_links_lead_on,
        ),
        journey(CHROMIUM, an_unknown_address_says_so_and_leads_on),
    ]
}

pub async fn without_javascript_every_page_reads_and_links_lead_on(
    stage: &mut Stage,
) -> Result<()> {
    let off = json!({"value": true});
    stage
        .page()
        .cdp()
        .send_raw("Emulation.setScriptExecutionDisabled", off)
        .await?;
    stage.page().goto(stage.address("/")).await?;
    stage.reads("What do you prepare for?").await?;
    stage.follow("Progress").await?;
    stage.sees_heading("Progress").await?;
    stage.reads("Milestones").await?;
    stage.follow("Settings").await?;
    stage.sees_heading("Settings").await?;
    stage.reads("CC BY-SA 4.0").await?;
    stage.follow("Search").await?;
    stage.sees_heading("Search").await?;
    stage.reads("Searching needs JavaScript").await?;
    stage.follow("Tracks").await?;
    stage.sees_heading("Tracks").await?;
    stage.follow("Backend and AI").await?;
    stage.sees_heading("Backend and AI").await?;
    for words in [
        "First program, Hello World",
        "The Django ORM",
        "Fluent Python",
        "Project ideas",
    ] {
        stage.reads(words).await?;
    }
    stage.press("On this track").await?;
    stage.follow("1.4 Data structures").await?;
    stage
        .is_at("/tracks/backend-and-ai/#data-structures")
        .await?;
    stage.follow("Sets").await?;
    stage.sees_heading("Sets").await?;
    stage.reads("Set operations").await?;
    stage.reads("Leads to").await?;
    stage.follow("Lists").await?;
    stage.sees_heading("Lists").await?;
    let alive: bool = stage
        .script("return 'alive' in document.documentElement.dataset", vec![])
        .await?;
    ensure!(!alive, "JavaScript was not off");
    Ok(())
}

pub async fn an_unknown_address_says_so_and_leads_on(stage: &mut Stage) -> Result<()> {
    for route in [
        "/no/such/page/",
        "/topics/no-such-topic/",
        "/tracks/backend-and-ai/more/",
    ] {
        stage.open(route).await?;
        stage.sees_heading("There is no such page").await?;
        let status: u16 = stage
            .script(
                "return fetch(location.href).then(({ status }) => status)",
                vec![],
            )
            .await?;
        ensure!(status == 404, "{route} answers {status}");
    }
    stage.follow("See all tracks").await?;
    stage.sees_heading("Tracks").await?;
    stage.follow("Backend and AI").await?;
    stage.tick("Sets").await?;
    stage.sees_line("Sets", "Done").await
}
