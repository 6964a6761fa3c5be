//! The same site under a path of its host.

use anyhow::{Result, ensure};

use super::{CHROMIUM, EVERY, Journey, journey};
use crate::stage::Stage;

pub fn all() -> Vec<Journey> {
    vec![
        journey(EVERY, under_a_path_everything_works_as_at_the_root),
        journey(CHROMIUM, under_a_path_no_link_leaves_the_site),
    ]
}

pub async fn under_a_path_everything_works_as_at_the_root(stage: &mut Stage) -> Result<()> {
    stage.move_under_path()?;
    stage.open("/").await?;
    stage.follow("Tracks").await?;
    stage.is_at("/tracks/").await?;
    stage.follow("Backend and AI").await?;
    stage.is_at("/tracks/backend-and-ai/").await?;
    stage.tick("Sets").await?;
    stage.sees_line("Sets", "Done").await?;
    stage.press("Details of Sets").await?;
    stage.reads("Set operations").await?;
    stage.follow("Sets").await?;
    stage.is_at("/topics/sets/?track=backend-and-ai").await?;
    stage.sees_chosen("Status", "Done").await?;
    stage.reload().await?;
    stage.sees_chosen("Status", "Done").await?;
    stage.follow("Next Dictionaries").await?;
    stage.sees_heading("Dictionaries").await?;
    stage.keys("gp").await?;
    stage.sees_heading("Progress").await?;
    stage.is_at("/progress/").await?;
    stage.page().back().await?;
    stage.sees_heading("Dictionaries").await?;

    stage.page().goto(stage.address("/no/such/page/")).await?;
    stage.sees_heading("There is no such page").await?;
    stage.until_alive().await?;
    stage.follow("See all tracks").await?;
    stage.is_at("/tracks/").await
}

pub async fn under_a_path_no_link_leaves_the_site(stage: &mut Stage) -> Result<()> {
    stage.move_under_path()?;
    for route in [
        "/",
        "/tracks/",
        "/tracks/backend-and-ai/",
        "/topics/lists/",
        "/progress/",
        "/settings/",
        "/no/such/page/",
    ] {
        stage.open(route).await?;
        let outside: Vec<String> = stage
            .script(
                "const files = performance.getEntriesByType('resource').map(({ name }) => name);
                 return [...[...document.links].map(({ href }) => href), ...files].filter((href) =>
                     href.startsWith(location.origin) && !href.startsWith(arguments[0]))",
                vec![stage.address("/").into()],
            )
            .await?;
        ensure!(
            outside.is_empty(),
            "{route} leads out of the site: {outside:?}"
        );
    }
    Ok(())
}
