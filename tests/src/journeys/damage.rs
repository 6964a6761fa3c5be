//! Storage that is spoilt, newer than the program, full or shut.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::{CHROMIUM, EVERY, Journey, journey};
use crate::stage::Stage;

const TRACK: &str = "/tracks/backend-and-ai/";

pub fn all() -> Vec<Journey> {
    vec![
        journey(EVERY, a_spoilt_entry_is_kept_aside_and_nothing_else_is_lost),
        journey(
            EVERY,
            what_a_newer_version_wrote_stays_as_it_is_byte_for_byte,
        ),
        journey(EVERY, when_storage_is_full_i_am_told_and_lose_nothing),
        journey(
            CHROMIUM,
            without_any_storage_the_site_still_reads_and_says_so,
        ),
    ]
}

pub async fn a_spoilt_entry_is_kept_aside_and_nothing_else_is_lost(
    stage: &mut Stage,
) -> Result<()> {
    const SPOILT: &str = r#"{"v":1,"value":{"status":"do"#;
    stage.open(TRACK).await?;
    stage.tick("Sets").await?;
    stage.tick("Tuples").await?;
    stage.remembers("tuples", Some("done")).await?;
    stage.store("topic:sets", SPOILT).await?;
    stage.reload().await?;
    stage.is_told("could not be read").await?;
    stage.sees_line("Tuples", "Done").await?;
    stage.sees_line("Sets", "To do").await?;
    let memory = stage.memory().await?;
    let aside = memory
        .iter()
        .find(|(key, _)| key.starts_with("quarantine:"))
        .context("nothing was kept aside")?;
    ensure!(aside.1 == SPOILT, "it was changed to {}", aside.1);

    // The place is free again, and the entry is mine to save.
    stage.tick("Sets").await?;
    stage.remembers("sets", Some("done")).await?;
    stage.follow("Settings").await?;
    stage.reads("Kept aside").await?;
    let site: String = stage
        .script("return document.documentElement.dataset.site", vec![])
        .await?;
    let saved = stage
        .save(&format!("Save as a file: cairn:{site}:{}", aside.0))
        .await?;
    ensure!(saved == SPOILT, "it was saved as {saved}");
    Ok(())
}

pub async fn what_a_newer_version_wrote_stays_as_it_is_byte_for_byte(
    stage: &mut Stage,
) -> Result<()> {
    let topic = r#"{"v":99, "value":{"mastery":0.7},"rev":[1,1],"more":true}"#;
    let card = r#"{"v":1,"value":{"due":12},"rev":[1,1]}"#;
    let entries = [("topic:sets", topic), ("hologram:x", card)];
    let untouched = async || {
        for (key, text) in entries {
            let now = stage.stored(key).await?;
            ensure!(now.as_deref() == Some(text), "{key} is now {now:?}");
        }
        anyhow::Ok(())
    };
    stage.open(TRACK).await?;
    stage.tick("Tuples").await?;
    stage.remembers("tuples", Some("done")).await?;
    for (key, text) in entries {
        stage.store(key, text).await?;
    }
    stage.reload().await?;
    stage.is_told("newer version").await?;
    untouched().await?;
    stage.sees_line("Tuples", "Done").await?;

    stage.tick("Sets").await?;
    stage.is_told("not changed").await?;
    untouched().await?;
    stage.tick("Dictionaries").await?;
    stage.remembers("dictionaries", Some("done")).await?;
    stage.follow("Settings").await?;
    stage.press("Erase everything…").await?;
    stage.press("Yes, erase everything").await?;
    stage.remembers("tuples", None).await?;
    untouched().await
}

/// Fills the storage to the last character.
const FILL: &str = "
    let piece = 0;
    for (let size = 1 << 20; size >= 1; size >>= 1) {
        try {
            for (;; piece += 1) localStorage.setItem(`filler-${piece}`, 'x'.repeat(size));
        } catch { /* smaller pieces, then */ }
    }";

pub async fn when_storage_is_full_i_am_told_and_lose_nothing(stage: &mut Stage) -> Result<()> {
    stage.open(TRACK).await?;
    stage.tick("Tuples").await?;
    stage.remembers("tuples", Some("done")).await?;
    // The program tries again after a while; here a while is short.
    stage
        .script::<Value>(
            "const later = window.setTimeout;
             window.setTimeout = (act, wait, ...rest) => later(act, Math.min(wait, 300), ...rest)",
            vec![],
        )
        .await?;
    stage.script::<Value>(FILL, vec![]).await?;
    let before = stage.memory().await?;

    const ASKS: &str =
        "return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))";
    ensure!(
        !stage.script::<bool>(ASKS, vec![]).await?,
        "the browser would ask before leaving, with everything stored"
    );
    stage.tick("Sets").await?;
    stage.is_told("not saved").await?;
    ensure!(
        stage.script::<bool>(ASKS, vec![]).await?,
        "the page could be left without a word, with changes in it alone"
    );
    stage.sees_line("Sets", "Done").await?;
    let after = stage.memory().await?;
    // Where I am may find room in place of where I was.
    for (key, text) in before.iter().filter(|(key, _)| !key.starts_with("place:")) {
        ensure!(after.get(key) == Some(text), "{key} is not as it was");
    }
    let file = stage.save("Export now").await?;
    let file: Value = serde_json::from_str(&file)?;
    let records = file["records"].as_array().context("no records")?;
    for topic in ["sets", "tuples"] {
        ensure!(
            records
                .iter()
                .any(|record| record["id"] == json!(topic)
                    && record["value"]["status"] == json!("done")),
            "{topic} is not in the file"
        );
    }

    stage
        .script::<Value>("localStorage.removeItem('filler-0')", vec![])
        .await?;
    stage.is_told("Everything is saved").await?;
    stage.remembers("sets", Some("done")).await?;
    stage.reload().await?;
    stage.sees_line("Sets", "Done").await?;
    stage.sees_line("Tuples", "Done").await
}

pub async fn without_any_storage_the_site_still_reads_and_says_so(stage: &mut Stage) -> Result<()> {
    let shut = "Object.defineProperty(window, 'localStorage', {
        get() { throw new DOMException('shut', 'SecurityError'); } })";
    stage
        .page()
        .cdp()
        .send_raw(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({"source": shut}),
        )
        .await?;
    stage.open("/").await?;
    stage.reads("What do you prepare for?").await?;
    stage.follow("Tracks").await?;
    stage.follow("Backend and AI").await?;
    stage.tick("Sets").await?;
    stage.sees_line("Sets", "Done").await?;
    stage.is_told("not saved").await?;
    let file = stage.save("Export now").await?;
    ensure!(file.contains("\"sets\""), "the file lacks what I did");
    stage.follow("Settings").await?;
    stage.sees_heading("Settings").await
}
