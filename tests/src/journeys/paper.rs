//! A track taken along: on paper, and as a Markdown list.

use std::fs;

use anyhow::{Result, ensure};
use serde_json::json;
use thirtyfour::Key;
use xtask::engine::Engine;

use super::{CHROMIUM, Journey, journey};
use crate::stage::Stage;

const TRACK: &str = "/tracks/backend-and-ai/";

pub fn all() -> Vec<Journey> {
    vec![
        journey(CHROMIUM, a_track_prints_as_a_checklist_with_its_state),
        journey(
            CHROMIUM,
            what_a_filter_or_a_fold_leaves_out_is_said_on_paper,
        ),
        // Under automation WebKit asks nobody where to put a download, and drops it.
        journey(
            &[Engine::Chromium, Engine::Firefox],
            a_track_leaves_as_a_markdown_file,
        ),
        journey(CHROMIUM, a_markdown_list_is_copied_as_it_is_saved),
    ]
}

/// Each status once, and a name.
async fn do_something(stage: &Stage) -> Result<()> {
    stage.open("/settings/").await?;
    stage.fill("name", "Ada").await?;
    stage.is_told("Name changed").await?;
    stage.open(TRACK).await?;
    stage.tick("Sets").await?;
    for (name, key, topic, word) in [
        ("Tuples", "l", "tuples", "learning"),
        ("Dictionaries", "s", "dictionaries", "skipped"),
    ] {
        stage.focus_box(name).await?;
        stage.keys(key).await?;
        stage.remembers(topic, Some(word)).await?;
    }
    Ok(())
}

/// From here on the page is as the printer gets it.
async fn on_paper(stage: &Stage) -> Result<()> {
    let paper = json!({"media": "print"});
    stage
        .page()
        .cdp()
        .send_raw("Emulation.setEmulatedMedia", paper)
        .await?;
    Ok(())
}

pub async fn a_track_prints_as_a_checklist_with_its_state(stage: &mut Stage) -> Result<()> {
    stage.prefer("dark").await?;
    do_something(stage).await?;
    on_paper(stage).await?;
    let today: String = stage
        .script("return new Date().toLocaleDateString('sv')", vec![])
        .await?;
    stage.reads(&format!("Ada · {today} · 1 of")).await?;
    for words in ["1.4 Data structures", "Done", "Learning", "Skipped"] {
        stage.reads(words).await?;
    }
    for words in ["Today", "Collapse all", "Print or export", "I know this"] {
        ensure!(!stage.is_readable(words).await?, "“{words}” is printed");
    }
    // Without backgrounds, which are not printed, every status still has a shape of its own.
    let shapes: Vec<String> = stage
        .script(
            "return ['Lists', 'Tuples', 'Sets', 'Dictionaries'].map((name) => {
                 const box = document.querySelector(`[role=checkbox][aria-label=\"${name}\"]`);
                 const { borderWidth, borderStyle, borderColor, width, height } = getComputedStyle(box, '::after');
                 return [borderWidth, borderStyle, borderColor, width, height].join(' ');
             })",
            vec![],
        )
        .await?;
    for (place, shape) in shapes.iter().enumerate() {
        ensure!(
            !shapes[..place].contains(shape),
            "two boxes look alike: {shapes:?}"
        );
    }
    let ink: String = stage
        .script("return getComputedStyle(document.body).color", vec![])
        .await?;
    ensure!(
        ink == "rgb(30, 35, 32)",
        "in the dark theme the ink is {ink}"
    );
    Ok(())
}

pub async fn what_a_filter_or_a_fold_leaves_out_is_said_on_paper(stage: &mut Stage) -> Result<()> {
    do_something(stage).await?;
    stage.fill("filter", "open").await?;
    stage.press("Hide Getting started").await?;
    on_paper(stage).await?;
    stage.reads("Shown: What is open").await?;
    let note: String = stage
        .script(
            "return getComputedStyle(document.getElementById('getting-started').parentElement, '::after').content",
            vec![],
        )
        .await?;
    ensure!(note.contains("not printed"), "the fold says {note}");
    for words in ["Python and an editor", "Sets"] {
        let lines = stage.boxes_in_sight().await?;
        ensure!(
            !lines.iter().any(|line| line == words),
            "“{words}” is printed"
        );
    }
    Ok(())
}

pub async fn a_track_leaves_as_a_markdown_file(stage: &mut Stage) -> Result<()> {
    do_something(stage).await?;
    stage.press("Print or export").await?;
    let list = stage.save("Save as Markdown").await?;
    let path = stage.downloaded().await?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    ensure!(
        name.starts_with("backend-and-ai-20") && name.ends_with(".md"),
        "the file is named {name}"
    );
    ensure!(
        fs::read_to_string(&path)? == list,
        "the file is not what the page wrote"
    );
    for line in [
        "# Backend and AI",
        "### 1.4 Data structures",
        "- [x] Sets",
        "- [ ] Tuples *(learning)*",
        "- [ ] Dictionaries *(skipped)*",
        "- [ ] Lists",
        "  - [ ] Nested lists",
    ] {
        ensure!(
            list.lines().any(|own| own == line),
            "no line “{line}” in\n{list}"
        );
    }
    Ok(())
}

pub async fn a_markdown_list_is_copied_as_it_is_saved(stage: &mut Stage) -> Result<()> {
    do_something(stage).await?;
    let allowed = json!({"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]});
    stage
        .page()
        .cdp()
        .send_raw("Browser.grantPermissions", allowed)
        .await?;
    stage.press("Print or export").await?;
    // By keys alone.
    stage.key(Key::Tab).await?;
    stage.key(Key::Tab).await?;
    stage.key(Key::Enter).await?;
    stage.is_told("Copied Backend and AI").await?;
    let copied: String = stage
        .script("return navigator.clipboard.readText()", vec![])
        .await?;
    let saved = stage.save("Save as Markdown").await?;
    ensure!(copied == saved, "copied was\n{copied}");
    Ok(())
}
