//! What the device allows: little data, little room, no worker at all, or an app.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use xtask::base::Base;

use super::{CHROMIUM, Journey, journey};
use crate::stage::Stage;

pub fn all() -> Vec<Journey> {
    vec![
        journey(CHROMIUM, a_device_that_saves_data_is_asked_first),
        journey(CHROMIUM, where_there_is_no_room_what_is_here_stays),
        journey(CHROMIUM, a_browser_that_keeps_no_sites_says_so_and_works),
        journey(CHROMIUM, the_site_is_installed_where_the_browser_offers_it),
    ]
}

pub async fn a_device_that_saves_data_is_asked_first(stage: &mut Stage) -> Result<()> {
    let saves = json!({"dataSaverEnabled": true});
    stage
        .page()
        .cdp()
        .send_raw("Emulation.setDataSaverOverride", saves)
        .await?;
    stage.move_to_whole_host(Base::default())?;
    stage.open("/settings/").await?;
    stage.device_stands("asks").await?;
    stage.reads("Your device is set to save data").await?;
    let (ready, _) = stage.progress("Ready offline").await?;
    ensure!(
        (1..20).contains(&ready),
        "{ready} pages were brought unasked"
    );
    stage.press("Keep all pages here").await?;
    let begun = "return document.documentElement.dataset.offline !== 'asks'";
    stage.until("the rest comes", begun).await?;
    stage.is_kept().await?;
    // Asked once.
    stage.open("/tracks/").await?;
    stage.device_stands("ready").await
}

pub async fn where_there_is_no_room_what_is_here_stays(stage: &mut Stage) -> Result<()> {
    stage.move_to_whole_host(Base::default())?;
    let room = |bytes: u32| json!({"origin": stage.address(""), "quotaSize": bytes});
    let limit = async |bytes| {
        let cdp = stage.page().cdp();
        cdp.send_raw("Storage.overrideQuotaForOrigin", room(bytes))
            .await
    };
    limit(3_000_000).await?;
    stage.open("/settings/").await?;
    stage.device_stands("full").await?;
    stage.reads("no room for the rest").await?;
    let (ready, pages) = stage.progress("Ready offline").await?;
    ensure!(ready > 5 && ready < pages, "{ready} of {pages}");
    stage.follow("Tracks").await?;
    stage.follow("Backend and AI").await?;
    stage.tick("Sets").await?;
    stage.sees_line("Sets", "Done").await?;
    stage.follow("Settings").await?;
    limit(500_000_000).await?;
    stage.press("Try again").await?;
    stage.device_stands("fills").await?;
    stage.is_kept().await
}

pub async fn a_browser_that_keeps_no_sites_says_so_and_works(stage: &mut Stage) -> Result<()> {
    let source = json!({"source": "delete Navigator.prototype.serviceWorker"});
    stage
        .page()
        .cdp()
        .send_raw("Page.addScriptToEvaluateOnNewDocument", source)
        .await?;
    stage.move_to_whole_host(Base::default())?;
    stage.open("/settings/").await?;
    stage.reads("This browser does not keep pages here").await?;
    stage.follow("Tracks").await?;
    stage.follow("Backend and AI").await?;
    stage.tick("Sets").await?;
    stage.sees_line("Sets", "Done").await
}

pub async fn the_site_is_installed_where_the_browser_offers_it(stage: &mut Stage) -> Result<()> {
    stage.move_to_whole_host(Base::default())?;
    stage.open("/settings/").await?;
    stage.is_kept().await?;
    // This browser may offer it by itself as well, and would show a window that no journey can answer.
    stage
        .script::<Value>(
            "addEventListener('beforeinstallprompt', (real) => {
                 if (real.isTrusted) real.stopImmediatePropagation();
             }, true);
             const offer = new Event('beforeinstallprompt', { cancelable: true });
             offer.prompt = () => { document.title = 'asked'; };
             window.dispatchEvent(offer);
             if (!offer.defaultPrevented) throw new Error('the browser would ask by itself')",
            vec![],
        )
        .await?;
    stage.press("Install as an app").await?;
    stage
        .becomes("the browser", "return document.title", vec![], "asked")
        .await?;
    let errors = stage
        .page()
        .cdp()
        .send_raw("Page.getAppManifest", json!({}))
        .await?;
    ensure!(
        errors["errors"] == json!([]) && errors["data"].is_string(),
        "the manifest: {errors}"
    );
    let faults = stage
        .page()
        .cdp()
        .send_raw("Page.getInstallabilityErrors", json!({}))
        .await?;
    let faults: Vec<&Value> = faults["installabilityErrors"]
        .as_array()
        .map(|all| {
            all.iter()
                .filter(|fault| fault["errorId"] != "in-incognito")
                .collect()
        })
        .unwrap_or_default();
    ensure!(faults.is_empty(), "it cannot be installed: {faults:?}");
    Ok(())
}
