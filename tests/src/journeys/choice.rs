//! What counts: one option of a choice, and what is optional only when it is taken in.

use anyhow::{Result, ensure};
use serde_json::json;

use super::{CHROMIUM, Journey, journey};
use crate::stage::Stage;

const TRACK: &str = "/tracks/backend-and-ai/";
const BAR: &str = "Progress in Backend and AI";
const GROUP: &str = "Backend framework";

pub fn all() -> Vec<Journey> {
    vec![
        journey(
            CHROMIUM,
            options_that_i_did_not_pick_are_folded_and_do_not_count,
        ),
        journey(CHROMIUM, picking_another_option_changes_what_counts),
        journey(CHROMIUM, ticking_in_another_option_offers_once_to_count_it),
        journey(CHROMIUM, an_optional_line_counts_when_i_take_it_in),
    ]
}

async fn sees_folded(stage: &Stage, section: &str, folded: bool) -> Result<()> {
    let (named, other) = if folded {
        ("Show", "Hide")
    } else {
        ("Hide", "Show")
    };
    stage
        .becomes(
            &format!("whether {section} is folded"),
            "const names = [...document.querySelectorAll('button[aria-expanded]')].map((fold) => fold.ariaLabel);
             return [...arguments].slice(0, 2).map((name) => names.includes(name))",
            vec![format!("{named} {section}").into(), format!("{other} {section}").into()],
            json!([true, false]),
        )
        .await
}

async fn total(stage: &Stage) -> Result<u32> {
    Ok(stage.progress(BAR).await?.1)
}

pub async fn options_that_i_did_not_pick_are_folded_and_do_not_count(
    stage: &mut Stage,
) -> Result<()> {
    stage.open(TRACK).await?;
    stage.reads("Not chosen yet: counted as Flask.").await?;
    sees_folded(stage, "Flask", false).await?;
    sees_folded(stage, "Django", true).await?;
    sees_folded(stage, "FastAPI", true).await?;
    stage.sees_section("backend-frameworks", "0 of 8").await?;
    let before = total(stage).await?;
    stage.tick("Flask basics").await?;
    stage.sees_section("backend-frameworks", "1 of 8").await?;
    stage.sees_progress(BAR, &format!("1 of {before}")).await
}

pub async fn picking_another_option_changes_what_counts(stage: &mut Stage) -> Result<()> {
    stage.open(TRACK).await?;
    let with_flask = total(stage).await?;
    stage.tick("Flask basics").await?;
    stage.sees_section("backend-frameworks", "1 of 8").await?;
    stage.choose(GROUP, "Django").await?;
    stage.sees_chosen(GROUP, "Django").await?;
    sees_folded(stage, "Django", false).await?;
    sees_folded(stage, "Flask", true).await?;
    // Twelve topics instead of eight; the tick under Flask counts no more, and is kept.
    stage.sees_section("backend-frameworks", "0 of 12").await?;
    stage
        .sees_progress(BAR, &format!("0 of {}", with_flask + 4))
        .await?;
    stage.remembers("flask-basics", Some("done")).await?;
    stage.press("Count Flask too").await?;
    stage.sees_section("backend-frameworks", "1 of 20").await?;
    stage.press("Do not count Flask too").await?;
    stage.sees_section("backend-frameworks", "0 of 12").await?;
    stage.reload().await?;
    stage.sees_chosen(GROUP, "Django").await?;
    stage.choose(GROUP, "Flask").await?;
    stage.sees_section("backend-frameworks", "1 of 8").await?;
    stage.press("Undo").await?;
    stage.sees_chosen(GROUP, "Django").await
}

pub async fn ticking_in_another_option_offers_once_to_count_it(stage: &mut Stage) -> Result<()> {
    stage.open(TRACK).await?;
    let before = total(stage).await?;
    stage.press("Show Django").await?;
    sees_folded(stage, "Django", false).await?;
    stage.tick("Django basics").await?;
    stage.is_told("Count Django").await?;
    ensure!(
        total(stage).await? == before,
        "an option was picked by itself"
    );
    stage.press("Dismiss").await?;
    stage.tick("Django models").await?;
    stage.is_told("Django models done").await?;
    ensure!(
        !stage.is_readable("Count Django").await?,
        "it is offered a second time"
    );
    // Another group asks for itself, and may be accepted.
    stage.press("Show PyTorch").await?;
    stage.tick("PyTorch tensors").await?;
    stage.press("Count PyTorch").await?;
    stage
        .sees_chosen("Deep learning framework", "PyTorch")
        .await
}

pub async fn an_optional_line_counts_when_i_take_it_in(stage: &mut Stage) -> Result<()> {
    const LINE: &str = "Linting and formatting";
    stage.open(TRACK).await?;
    let before = total(stage).await?;
    stage.sees_section("getting-started", "0 of 5").await?;
    stage.tick(LINE).await?;
    stage.sees_line(LINE, "Done").await?;
    stage.sees_progress(BAR, &format!("0 of {before}")).await?;
    stage.press(&format!("Details of {LINE}")).await?;
    stage.reads("Does not count towards your track.").await?;
    stage.press("Take it in").await?;
    stage
        .sees_progress(BAR, &format!("1 of {}", before + 1))
        .await?;
    stage.sees_section("getting-started", "1 of 6").await?;
    stage.reload().await?;
    stage.sees_section("getting-started", "1 of 6").await?;
    stage.press(&format!("Details of {LINE}")).await?;
    stage.press("Leave it out").await?;
    stage.sees_progress(BAR, &format!("0 of {before}")).await
}
