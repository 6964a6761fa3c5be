//! That there is a site at all.

use anyhow::{Result, ensure};
use thirtyfour::By;

use super::{CHROMIUM, EVERY, Journey, journey};
use crate::stage::Stage;

pub fn all() -> Vec<Journey> {
    vec![
        journey(EVERY, the_first_page_opens_and_comes_alive),
        journey(CHROMIUM, the_first_page_opens_under_a_path),
        journey(CHROMIUM, the_first_page_has_no_fault_of_accessibility),
    ]
}

pub async fn the_first_page_opens_and_comes_alive(stage: &mut Stage) -> Result<()> {
    stage.open("/").await?;
    let heading = stage.page().find(By::Tag("h1")).await?.text().await?;
    ensure!(!heading.is_empty(), "the first heading is empty");
    Ok(())
}

pub async fn the_first_page_opens_under_a_path(stage: &mut Stage) -> Result<()> {
    stage.move_under_path()?;
    stage.open("/").await?;
    let outside: Vec<String> = stage
        .script(
            "return [...document.links].map((link) => link.href).filter((href) =>
                 href.startsWith(location.origin) && !href.startsWith(arguments[0]))",
            vec![stage.address("/").into()],
        )
        .await?;
    ensure!(
        outside.is_empty(),
        "links lead out of the site: {outside:?}"
    );
    Ok(())
}

pub async fn the_first_page_has_no_fault_of_accessibility(stage: &mut Stage) -> Result<()> {
    for scheme in ["light", "dark"] {
        stage.prefer(scheme).await?;
        stage.open("/").await?;
        let found = stage.violations().await?;
        ensure!(
            found.is_empty(),
            "{scheme}: {}",
            found
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join("\n")
        );
    }
    Ok(())
}
