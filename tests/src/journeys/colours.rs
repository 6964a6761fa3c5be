//! Statuses for those who choose the colours themselves, or see none.

use anyhow::{Result, ensure};
use serde_json::json;
use thirtyfour::By;

use super::{CHROMIUM, Journey, journey};
use crate::stage::Stage;

pub fn all() -> Vec<Journey> {
    vec![
        journey(CHROMIUM, with_my_own_colours_every_status_looks_its_own),
        journey(CHROMIUM, without_any_colour_every_status_looks_its_own),
    ]
}

/// Two lines to do, then one of each other status.
const LINES: [&str; 5] = [
    "type-conversion",
    "console-input-and-output",
    "loops",
    "sets",
    "dictionaries",
];

async fn rings_differ(stage: &Stage) -> Result<()> {
    stage.open("/tracks/backend-and-ai/").await?;
    for (key, name) in [("l", "Loops"), ("d", "Sets"), ("s", "Dictionaries")] {
        stage.focus_box(name).await?;
        stage.keys(key).await?;
    }
    stage.sees_line("Dictionaries", "Skipped").await?;
    // Each ring by itself, on whole pixels: what stands around it must not make the difference.
    stage
        .script::<()>(
            "const shelf = document.createElement('div');
             Object.assign(shelf.style, { position: 'fixed', inset: '0 auto auto 0', zIndex: 9, display: 'flex',
                 background: 'Canvas' });
             for (const id of arguments[0])
                 shelf.append(document.getElementById(id).querySelector('[role=checkbox]').cloneNode());
             shelf.id = 'shelf';
             document.body.append(shelf)",
            vec![json!(LINES)],
        )
        .await?;
    let shelf = stage.page().find_all(By::Css("#shelf > *")).await?;
    let mut rings = Vec::new();
    for (slug, ring) in LINES.into_iter().zip(shelf) {
        rings.push((slug, ring.screenshot_as_png().await?));
    }
    ensure!(rings.len() == LINES.len(), "only {} rings", rings.len());
    let same = |one: usize, other: usize| rings[one].1 == rings[other].1;
    ensure!(same(0, 1), "two rings of one status do not look the same");
    for one in 1..rings.len() {
        for other in one + 1..rings.len() {
            ensure!(
                !same(one, other),
                "{} and {} look the same",
                rings[one].0,
                rings[other].0
            );
        }
    }
    Ok(())
}

pub async fn with_my_own_colours_every_status_looks_its_own(stage: &mut Stage) -> Result<()> {
    let features = json!({"features": [{"name": "forced-colors", "value": "active"}]});
    stage
        .page()
        .cdp()
        .send_raw("Emulation.setEmulatedMedia", features)
        .await?;
    stage.open("/").await?;
    stage
        .until(
            "the colours are forced",
            "return matchMedia('(forced-colors: active)').matches",
        )
        .await?;
    rings_differ(stage).await
}

pub async fn without_any_colour_every_status_looks_its_own(stage: &mut Stage) -> Result<()> {
    let grey = json!({"type": "achromatopsia"});
    stage
        .page()
        .cdp()
        .send_raw("Emulation.setEmulatedVisionDeficiency", grey)
        .await?;
    rings_differ(stage).await
}
