//! Without a network: what is on the device reads as ever, what is not says so, and nothing is kept that the
//! build did not write.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use xtask::base::Base;
use xtask::build::copy;
use xtask::engine::Engine;
use xtask::test::SUB_PATH;

use super::{CHROMIUM, EVERY, Journey, journey};
use crate::stage::Stage;

/// WebKitGTK under automation installs no worker where one has failed to in the same session; ten lines of a
/// worker that refuses once show it.
const FORGIVING: &[Engine] = &[Engine::Chromium, Engine::Firefox];

pub fn all() -> Vec<Journey> {
    vec![
        journey(EVERY, without_a_network_i_read_what_i_never_opened),
        journey(EVERY, under_a_path_the_site_is_kept_too),
        journey(CHROMIUM, two_sites_of_one_host_are_kept_apart),
        journey(CHROMIUM, what_is_kept_stays_when_i_leave_in_the_middle),
        journey(EVERY, what_is_not_on_the_device_says_so),
        journey(FORGIVING, what_a_sign_in_page_answers_is_never_kept),
    ]
}

impl Stage {
    /// Waits until the page says of the device that it stands so: `ready`, `waits`, `asks`, …
    pub(super) async fn device_stands(&self, word: &str) -> Result<()> {
        let standing = "return document.documentElement.dataset.offline ?? null";
        // A whole site may be on its way before that.
        let mut seen = Ok(());
        for _ in 0..4 {
            seen = self.becomes("the device", standing, vec![], word).await;
            if seen.is_ok() {
                break;
            }
        }
        seen
    }

    /// Loads the page again as a learner does: what WebDriver calls so asks the host alone in Firefox.
    async fn load_again(&self) -> Result<()> {
        self.script::<Value>(
            "document.documentElement.dataset.before = '';
             location.reload()",
            vec![],
        )
        .await?;
        let anew = "return !('before' in document.documentElement.dataset)";
        self.until("the page is loaded again", anew).await?;
        self.until_alive().await
    }

    /// Waits until all of the site is on the device; as long as it takes, if only more and more comes.
    pub(super) async fn is_kept(&self) -> Result<()> {
        loop {
            let (standing, ready): (Option<String>, Option<String>) = self
                .script(
                    "const { offline, offlineReady } = document.documentElement.dataset;
                     return [offline ?? null, offlineReady ?? null]",
                    vec![],
                )
                .await?;
            match standing.as_deref() {
                Some("ready") => return Ok(()),
                None | Some("begins" | "fills") => {}
                Some(other) => bail!("keeping the site ended with “{other}” at {ready:?}"),
            }
            let before = json!([standing, ready]);
            let more = format!(
                "const {{ offline, offlineReady }} = document.documentElement.dataset;
                 return JSON.stringify([offline ?? null, offlineReady ?? null]) !== JSON.stringify({before})"
            );
            self.until("more of the site is on the device", &more)
                .await?;
        }
    }
}

pub async fn without_a_network_i_read_what_i_never_opened(stage: &mut Stage) -> Result<()> {
    stage.move_to_whole_host(Base::default())?;
    stage.open("/").await?;
    stage.is_kept().await?;
    stage.stop_host();
    // Within the app.
    stage.follow("Tracks").await?;
    stage.follow("Backend and AI").await?;
    stage.sees_heading("Backend and AI").await?;
    stage.tick("Sets").await?;
    stage.press("Details of Sets").await?;
    stage.reads("Set operations").await?;
    stage.follow("Sets").await?;
    stage.is_at("/topics/sets/?track=backend-and-ai").await?;
    stage.sees_chosen("Status", "Done").await?;
    // By address, and again.
    stage.load_again().await?;
    stage.sees_chosen("Status", "Done").await?;
    stage.open("/topics/k-means/?track=none#points").await?;
    stage.sees_heading("k-means clustering").await?;
    for (address, heading) in [
        ("/tracks/python-interview/", "Python interview"),
        ("/tracks", "Tracks"),
        ("/progress/", "Progress"),
        ("/settings/", "Settings"),
        ("/no/such/page/", "There is no such page"),
        ("/topics/no-such-topic/", "There is no such page"),
    ] {
        stage.page().goto(stage.address(address)).await?;
        stage.sees_heading(heading).await?;
        stage.until_alive().await?;
    }
    stage.follow("See all tracks").await?;
    stage.sees_heading("Tracks").await?;
    stage.open("/search/?q=recrusion").await?;
    stage.reads("Recursion").await?;
    let status: u16 = stage
        .script(
            "return fetch(arguments[0]).then(({ status }) => status, () => 0)",
            vec![stage.address("/data/no-such-file.json").into()],
        )
        .await?;
    ensure!(status == 0, "a file that is nowhere answers {status}");
    Ok(())
}

pub async fn under_a_path_the_site_is_kept_too(stage: &mut Stage) -> Result<()> {
    stage.move_to_whole_host(SUB_PATH.parse()?)?;
    stage.open("/settings/").await?;
    stage.is_kept().await?;
    stage.reads("Everything is on this device").await?;
    stage.stop_host();
    stage.follow("Tracks").await?;
    stage.follow("Data science interview").await?;
    stage.is_at("/tracks/data-science-interview/").await?;
    stage.open("/topics/sets/").await?;
    stage.sees_heading("Sets").await?;
    stage.page().goto(stage.address("/no/such/page/")).await?;
    stage.sees_heading("There is no such page").await
}

pub async fn two_sites_of_one_host_are_kept_apart(stage: &mut Stage) -> Result<()> {
    stage.move_to_whole_host(Base::default())?;
    let below = stage.site().join(SUB_PATH.trim_matches('/'));
    copy(&stage.built_under_path(), &below)?;
    stage.open("/").await?;
    stage.is_kept().await?;
    let inner = |route: &str| [SUB_PATH.trim_end_matches('/'), route].concat();
    stage.open(&inner("/")).await?;
    stage.is_kept().await?;
    let caches: Vec<String> = stage.script("return caches.keys()", vec![]).await?;
    let of_inner = caches.iter().filter(|name| name.contains(SUB_PATH)).count();
    ensure!((caches.len(), of_inner) == (4, 2), "the caches: {caches:?}");
    stage.stop_host();
    for (address, base) in [
        ("/topics/sets/".to_owned(), "/"),
        (inner("/topics/sets/"), SUB_PATH),
    ] {
        stage.open(&address).await?;
        stage.sees_heading("Sets").await?;
        let its = "return document.documentElement.dataset.base";
        stage.becomes("the site", its, vec![], base).await?;
    }
    Ok(())
}

/// The files of a folder whose names begin so.
pub(super) fn files(folder: &Path, start: &str) -> Result<Vec<PathBuf>> {
    let all = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let found: Vec<_> = all
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().starts_with(start))
        .map(|entry| entry.path())
        .collect();
    ensure!(!found.is_empty(), "no {start} in {}", folder.display());
    Ok(found)
}

pub async fn what_is_kept_stays_when_i_leave_in_the_middle(stage: &mut Stage) -> Result<()> {
    stage.move_to_whole_host(Base::default())?;
    let kept = stage.site().join("kept");
    let last = files(&kept, "area-ml")?.remove(0);
    let whole = fs::read(&last)?;
    fs::remove_file(&last)?;
    stage.open("/").await?;
    stage.device_stands("waits").await?;
    let ready = "return Number(document.documentElement.dataset.offlineReady ?? 0)";
    let before: u32 = stage.script(ready, vec![]).await?;
    stage.page().goto("about:blank").await?;
    // What is here is not asked for again; what is missing comes.
    for area in files(&kept, "area-")? {
        fs::remove_file(area)?;
    }
    fs::write(last, whole)?;
    stage.open("/tracks/").await?;
    stage.is_kept().await?;
    let after: u32 = stage.script(ready, vec![]).await?;
    ensure!(before > 100 && after > before, "{before}, then {after}");
    Ok(())
}

pub async fn what_is_not_on_the_device_says_so(stage: &mut Stage) -> Result<()> {
    stage.move_to_whole_host(Base::default())?;
    // The host lost half of itself.
    for area in files(&stage.site().join("kept"), "area-")? {
        fs::remove_file(area)?;
    }
    stage.open("/settings/").await?;
    stage.device_stands("waits").await?;
    stage.reads("What is here stays").await?;
    stage.stop_host();
    stage.page().goto(stage.address("/topics/sets/")).await?;
    stage.sees_heading("Not on this device yet").await?;
    stage.until_alive().await?;
    stage.page().goto(stage.address("/topics/no-such/")).await?;
    stage.sees_heading("There is no such page").await?;
    stage.open("/tracks/backend-and-ai/").await?;
    stage.tick("Sets").await?;
    stage.sees_line("Sets", "Done").await?;
    stage.follow("Sets").await?;
    stage.sees_heading("Not on this device yet").await
}

/// What of all caches is not what its name says, by what it begins with.
const FOREIGN: &str = "
    const found = [];
    for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
            if ((await (await cache.match(request)).text()).includes('sign in')) found.push(request.url);
        }
    }
    return found";

pub async fn what_a_sign_in_page_answers_is_never_kept(stage: &mut Stage) -> Result<()> {
    const PORTAL: &str = "<!doctype html><title>Hotel</title><p>Please sign in";
    stage.move_to_whole_host(Base::default())?;
    // A script, a page and a part of the program are not what they should be.
    let site = stage.site();
    let program = files(&site, "program-")?.remove(0);
    let spoilt = [
        files(&site.join("kept"), "track-backend-and-ai")?.remove(0),
        program.join("part-track.wasm"),
        site.join("icon.svg"),
    ];
    let whole = spoilt
        .iter()
        .map(|file| Ok(fs::read(file)?))
        .collect::<Result<Vec<_>>>()?;
    for file in &spoilt {
        fs::write(file, PORTAL)?;
    }
    stage.open("/settings/").await?;
    stage.device_stands("failed").await?;
    stage.reads("did not come as they were built").await?;
    let found: Vec<String> = stage
        .script(&format!("return (async () => {{ {FOREIGN} }})()"), vec![])
        .await?;
    ensure!(found.is_empty(), "it keeps {found:?}");
    stage.follow("Tracks").await?;
    stage.sees_heading("Tracks").await?;
    // The learner signed in.
    for (file, bytes) in spoilt.iter().zip(whole) {
        fs::write(file, bytes)?;
    }
    stage.load_again().await?;
    stage.is_kept().await?;
    stage.stop_host();
    stage.open("/tracks/backend-and-ai/").await?;
    stage.sees_heading("Backend and AI").await
}
