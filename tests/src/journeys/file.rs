//! My progress as a file: out, away, and in again on this device or another.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use xtask::engine::Engine;

use super::memory::facts;
use super::{CHROMIUM, EVERY, Journey, journey};
use crate::stage::Stage;

const TRACK: &str = "/tracks/backend-and-ai/";

pub fn all() -> Vec<Journey> {
    vec![
        // Under automation WebKit asks nobody where to put a download, and drops it.
        journey(
            &[Engine::Chromium, Engine::Firefox],
            an_export_is_a_file_with_the_day_in_its_name,
        ),
        journey(EVERY, what_i_exported_and_erased_comes_back_by_import),
        journey(CHROMIUM, a_file_brings_my_progress_to_another_device),
        journey(CHROMIUM, an_import_says_first_what_it_would_change),
        journey(CHROMIUM, merging_keeps_what_i_did_later_on_either_side),
        journey(CHROMIUM, replacing_keeps_a_snapshot_and_can_be_taken_back),
    ]
}

/// Something of several kinds, with the settings open at the end.
async fn do_something(stage: &Stage) -> Result<()> {
    stage.open(TRACK).await?;
    stage.tick("Sets").await?;
    stage.tick("First program, Hello World").await?;
    stage.focus_box("Dictionaries").await?;
    stage.keys("l").await?;
    stage.choose("Backend framework", "Django").await?;
    stage.remembers("dictionaries", Some("learning")).await?;
    stage.follow("Settings").await?;
    stage.sees_heading("Settings").await?;
    stage.fill("name", "Ada").await?;
    stage.is_told("Name changed").await
}

async fn erase(stage: &Stage) -> Result<()> {
    stage.press("Erase everything…").await?;
    stage.press("Yes, erase everything").await?;
    stage.is_told("Erasure").await?;
    let left = facts(&stage.memory().await?)?;
    ensure!(left.is_empty(), "the erasure left {left:?}");
    Ok(())
}

/// Another device: a browser that knows nothing.
async fn forget(stage: &Stage) -> Result<()> {
    stage
        .script::<Value>("localStorage.clear()", vec![])
        .await?;
    stage.open("/settings/").await?;
    let known = stage.memory().await?;
    ensure!(known.is_empty(), "a new device knows {known:?}");
    Ok(())
}

/// What the page says that an import would change, by its words.
async fn preview(stage: &Stage) -> Result<BTreeMap<String, u32>> {
    stage.reads("What this file would change").await?;
    stage
        .script(
            "return Object.fromEntries([...document.querySelectorAll('.aside-box tr')]
                 .map((row) => [row.querySelector('th').innerText, Number(row.querySelector('td').innerText)]))",
            vec![],
        )
        .await
}

async fn sees_it_all_again(stage: &Stage) -> Result<()> {
    stage.open(TRACK).await?;
    stage.sees_line("Sets", "Done").await?;
    stage
        .sees_line("First program, Hello World", "Done")
        .await?;
    stage.sees_line("Dictionaries", "Learning").await?;
    stage.sees_chosen("Backend framework", "Django").await?;
    stage.open("/").await?;
    stage.sees_heading("Welcome back, Ada").await
}

pub async fn an_export_is_a_file_with_the_day_in_its_name(stage: &mut Stage) -> Result<()> {
    do_something(stage).await?;
    let today: String = stage
        .script("return new Date().toLocaleDateString('sv')", vec![])
        .await?;
    let handed = stage.save("Export as a file").await?;
    let path = stage.downloaded().await?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    ensure!(
        name == format!("cairn-{today}.json"),
        "on {today} the file is named {name}"
    );
    let written = fs::read_to_string(&path)?;
    ensure!(written == handed, "the file is not what the page wrote");
    stage.is_told("Saved as cairn-").await?;
    stage.reload().await?;
    stage.reads(&format!("Last export {today}")).await
}

pub async fn what_i_exported_and_erased_comes_back_by_import(stage: &mut Stage) -> Result<()> {
    do_something(stage).await?;
    let file = stage.save("Export as a file").await?;
    erase(stage).await?;
    stage.bring(&file).await?;
    preview(stage).await?;
    stage.press("Merge").await?;
    stage.is_told("Import").await?;
    sees_it_all_again(stage).await
}

pub async fn a_file_brings_my_progress_to_another_device(stage: &mut Stage) -> Result<()> {
    do_something(stage).await?;
    let before = facts(&stage.memory().await?)?;
    let file = stage.save("Export as a file").await?;
    let said: Value = serde_json::from_str(&file).context("the file is not JSON")?;
    ensure!(
        said["format"] == "cairn" && said["version"] == 1,
        "the file begins with {}",
        &file[..80]
    );
    forget(stage).await?;
    stage.bring(&file).await?;
    let would = preview(stage).await?;
    ensure!(
        would == BTreeMap::from([("New here".to_owned(), u32::try_from(before.len())?)]),
        "of {} facts it would change {would:?}",
        before.len()
    );
    stage.press("Merge").await?;
    stage.is_told("Import").await?;
    let after = facts(&stage.memory().await?)?;
    ensure!(after == before, "{before:?} became {after:?}");
    stage.press("Undo").await?;
    stage.remembers("sets", None).await?;
    let undone = facts(&stage.memory().await?)?;
    ensure!(undone.is_empty(), "the undo left {undone:?}");
    stage.bring(&file).await?;
    preview(stage).await?;
    stage.press("Replace").await?;
    stage.remembers("sets", Some("done")).await?;
    sees_it_all_again(stage).await
}

pub async fn an_import_says_first_what_it_would_change(stage: &mut Stage) -> Result<()> {
    do_something(stage).await?;
    let file = stage.save("Export as a file").await?;
    stage.open(TRACK).await?;
    stage.tick("Tuples").await?;
    stage.tick("Sets").await?;
    stage.remembers("sets", None).await?;
    stage.follow("Settings").await?;
    stage.sees_heading("Settings").await?;
    let before = stage.memory().await?;
    stage.bring(&file).await?;
    let would = preview(stage).await?;
    ensure!(
        !would.contains_key("New here")
            && would["Newer here, and kept"] >= 1
            && would["Only here"] >= 1,
        "it says {would:?}"
    );
    ensure!(
        stage.memory().await? == before,
        "looking at a file changed something"
    );
    stage.press("Leave it").await?;
    stage.reload().await?;
    ensure!(
        stage.memory().await? == before,
        "leaving a file changed something"
    );
    Ok(())
}

pub async fn merging_keeps_what_i_did_later_on_either_side(stage: &mut Stage) -> Result<()> {
    do_something(stage).await?;
    let file = stage.save("Export as a file").await?;
    // The other device: one topic before the file was made, one after.
    forget(stage).await?;
    stage.open(TRACK).await?;
    stage.focus_box("Sets").await?;
    stage.keys("s").await?;
    stage.tick("Tuples").await?;
    stage.remembers("tuples", Some("done")).await?;
    let old = json!({"v": 1, "value": {"status": "learning", "at": 1000}, "rev": [1000, 7]});
    stage.store("topic:first-program", &old.to_string()).await?;
    stage.open("/settings/").await?;
    stage.bring(&file).await?;
    preview(stage).await?;
    stage.press("Merge").await?;
    stage.is_told("Import").await?;

    stage.open(TRACK).await?;
    stage
        .sees_line("First program, Hello World", "Done")
        .await?;
    stage.sees_line("Dictionaries", "Learning").await?;
    stage.sees_line("Sets", "Skipped").await?;
    stage.sees_line("Tuples", "Done").await
}

pub async fn replacing_keeps_a_snapshot_and_can_be_taken_back(stage: &mut Stage) -> Result<()> {
    do_something(stage).await?;
    let file = stage.save("Export as a file").await?;
    forget(stage).await?;
    stage.open(TRACK).await?;
    stage.tick("Tuples").await?;
    stage.remembers("tuples", Some("done")).await?;
    stage.follow("Settings").await?;
    let before = facts(&stage.memory().await?)?;
    stage.bring(&file).await?;
    preview(stage).await?;
    stage.press("Replace").await?;
    stage.is_told("Replacement").await?;
    stage.remembers("tuples", None).await?;
    stage.remembers("sets", Some("done")).await?;

    let snapshot: Vec<String> = stage.memory().await?.into_keys().collect();
    let snapshot = snapshot.iter().find(|key| key.starts_with("snapshot:"));
    let snapshot = snapshot.context("there is no snapshot")?;
    stage.reads("Kept aside").await?;
    let site: String = stage
        .script("return document.documentElement.dataset.site", vec![])
        .await?;
    let button = format!("Save as a file: cairn:{site}:{snapshot}");
    let kept = stage.save(&button).await?;
    ensure!(
        kept.contains("\"tuples\"") && !kept.contains("\"sets\""),
        "the snapshot is not what was here before: {kept}"
    );

    stage.press("Undo").await?;
    stage.remembers("tuples", Some("done")).await?;
    let after = facts(&stage.memory().await?)?;
    ensure!(after == before, "{before:?} became {after:?}");
    Ok(())
}
