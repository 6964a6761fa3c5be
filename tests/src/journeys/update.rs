//! A new version comes while the old one is open: offered in every tab, taken only where I say, never half.

use std::fs;

use anyhow::{Result, ensure};
use serde_json::Value;
use xtask::base::Base;

use super::offline::files;
use super::{EVERY, Journey, journey};
use crate::stage::Stage;

const OLD: &str = "Creating and accessing lists";
const NEW: &str = "Creating, accessing and sharing lists";
const OFFER: &str = "A new version is ready.";

pub fn all() -> Vec<Journey> {
    vec![
        journey(EVERY, a_new_version_is_taken_only_in_the_tab_where_i_say),
        journey(EVERY, a_version_that_came_by_half_leaves_the_old_one),
        journey(EVERY, who_says_later_is_not_asked_again),
    ]
}

/// Has the browser look for a new version, as it does by itself from time to time: twice, since the first may be
/// told what a look found that began before the version was there.
async fn look(stage: &Stage) -> Result<()> {
    let look = "const look = (registration) => registration.update().catch(() => registration);
        return navigator.serviceWorker.getRegistration().then(look).then(look).then(() => null)";
    stage.script::<Value>(look, vec![]).await?;
    Ok(())
}

/// The version that the page was built with.
async fn version(stage: &Stage) -> Result<String> {
    let version = "return document.documentElement.dataset.version";
    stage.script(version, vec![]).await
}

pub async fn a_new_version_is_taken_only_in_the_tab_where_i_say(stage: &mut Stage) -> Result<()> {
    stage.move_to_whole_host(Base::default())?;
    stage.open("/settings/").await?;
    stage.is_kept().await?;
    let first = stage.page().window().await?;
    stage.open_tab("/tracks/backend-and-ai/").await?;
    let second = stage.page().window().await?;
    stage.tick("Sets").await?;
    let old = version(stage).await?;

    stage.publish(&stage.next_version()?)?;
    look(stage).await?;
    stage.reads(OFFER).await?;
    stage.page().switch_to_window(first.clone()).await?;
    stage.reads(OFFER).await?;
    // What I typed and did not leave yet is not lost.
    stage
        .script::<Value>("document.getElementById('goal').focus()", vec![])
        .await?;
    stage.keys("Know lists").await?;
    stage.press("Load it now").await?;
    stage
        .until(
            "the page is of the new version",
            &format!("return document.documentElement.dataset.version !== '{old}'"),
        )
        .await?;
    stage.until_alive().await?;
    let goal = "return document.getElementById('goal').value";
    stage.becomes("my goal", goal, vec![], "Know lists").await?;
    ensure!(!stage.is_readable(OFFER).await?, "it is offered again");

    // The other tab goes on with the old one, also without a network.
    stage.page().switch_to_window(second).await?;
    stage.reads("A new version is open in another tab").await?;
    ensure!(
        version(stage).await? == old,
        "the other tab was loaded anew"
    );
    stage.stop_host();
    stage.tick("Tuples").await?;
    stage.follow("Lists").await?;
    stage.reads(OLD).await?;
    ensure!(
        version(stage).await? == old,
        "it changed versions on the way"
    );
    stage.press("Load it now").await?;
    stage.reads(NEW).await?;
    stage.until_alive().await?;
    stage.open("/tracks/backend-and-ai/").await?;
    stage.sees_line("Sets", "Done").await?;
    stage.sees_line("Tuples", "Done").await?;
    ensure!(version(stage).await? != old, "the old version came back");
    stage.device_stands("ready").await?;

    // With nobody left who needs it, the old one goes: at this visit, or, where a tab in the background is slow
    // to say what it runs, at one of the next.
    stage.page().switch_to_window(first).await?;
    stage
        .patiently("the old version is gone", async || {
            stage.open("/topics/lists/").await?;
            stage.reads(NEW).await?;
            stage.device_stands("ready").await?;
            let all: Vec<String> = stage.script("return caches.keys()", vec![]).await?;
            ensure!(
                all.len() == 2 && !all.join(" ").contains(&old),
                "there are {all:?}"
            );
            Ok(())
        })
        .await
}

pub async fn a_version_that_came_by_half_leaves_the_old_one(stage: &mut Stage) -> Result<()> {
    stage.move_to_whole_host(Base::default())?;
    stage.open("/").await?;
    stage.is_kept().await?;
    let old = version(stage).await?;
    // Half of it is not there yet: a script is another, and a page's text is cut off.
    let next = stage.next_version()?;
    let program = files(&next, "program-")?.remove(0);
    let area = files(&next.join("kept"), "area-python-core")?.remove(0);
    let text = fs::read(&area)?;
    fs::write(
        program.join("start.js"),
        "<!doctype html><title>Being published</title>",
    )?;
    fs::write(&area, &text[..text.len() / 2])?;
    stage.publish(&next)?;
    look(stage).await?;
    stage
        .until(
            "nothing is on its way",
            "return navigator.serviceWorker.getRegistration().then(({ installing, waiting }) => !installing && !waiting)",
        )
        .await?;
    ensure!(
        !stage.is_readable(OFFER).await?,
        "half a version is offered"
    );
    for route in ["/tracks/", "/topics/lists/"] {
        stage.open(route).await?;
        ensure!(
            version(stage).await? == old,
            "{route} is of another version"
        );
    }
    stage.stop_host();
    stage.open("/topics/lists/").await?;
    stage.reads(OLD).await?;
    stage.open("/tracks/").await?;
    stage.follow("Backend and AI").await?;
    stage.sees_heading("Backend and AI").await?;

    // All of it is there: now it is offered.
    stage.publish(&stage.next_version()?)?;
    stage.start_host()?;
    look(stage).await?;
    stage.reads(OFFER).await?;
    stage.press("Load it now").await?;
    stage
        .until(
            "the page is of the new version",
            &format!("return document.documentElement.dataset.version !== '{old}'"),
        )
        .await?;
    stage.until_alive().await?;
    stage.stop_host();
    stage.open("/topics/lists/").await?;
    stage.reads(NEW).await
}

pub async fn who_says_later_is_not_asked_again(stage: &mut Stage) -> Result<()> {
    stage.move_to_whole_host(Base::default())?;
    stage.open("/").await?;
    stage.is_kept().await?;
    let old = version(stage).await?;
    stage.publish(&stage.next_version()?)?;
    look(stage).await?;
    stage.reads(OFFER).await?;
    stage.press("Later").await?;
    stage.open("/settings/").await?;
    stage.press("Load the new version").await?;
    stage
        .until(
            "the page is of the new version",
            &format!("return document.documentElement.dataset.version !== '{old}'"),
        )
        .await
}
