//! Finding one's way on a long track: filters, folding, contents, links to a section.

use anyhow::{Result, ensure};

use super::{CHROMIUM, Journey, journey};
use crate::stage::Stage;

const TRACK: &str = "/tracks/backend-and-ai/";

pub fn all() -> Vec<Journey> {
    vec![
        journey(CHROMIUM, a_filter_shows_the_lines_that_i_ask_for),
        journey(CHROMIUM, sections_fold_one_by_one_and_all_at_once),
        journey(
            CHROMIUM,
            a_link_to_a_section_leads_there_also_after_a_reload,
        ),
        journey(CHROMIUM, the_contents_lead_to_every_section),
    ]
}

/// The heading or line with this id stands at the top of the window, or as far up as the page's end lets it.
async fn is_in_sight(stage: &Stage, id: &str) -> Result<()> {
    stage
        .patiently(&format!("#{id} is in sight"), async || {
            let top: f64 = stage
                .script(
                    "return document.getElementById(arguments[0]).getBoundingClientRect().top / innerHeight",
                    vec![id.into()],
                )
                .await?;
            ensure!((0.0..0.5).contains(&top), "it stands at {top} windows");
            Ok(())
        })
        .await
}

pub async fn a_filter_shows_the_lines_that_i_ask_for(stage: &mut Stage) -> Result<()> {
    stage.open(TRACK).await?;
    for (key, name) in [("d", "Sets"), ("l", "Tuples"), ("s", "Dictionaries")] {
        stage.focus_box(name).await?;
        stage.keys(key).await?;
    }
    for (filter, names) in [
        ("Done", ["Sets"]),
        ("Learning", ["Tuples"]),
        ("Skipped", ["Dictionaries"]),
    ] {
        stage.pick("filter", filter).await?;
        let seen = stage.boxes_in_sight().await?;
        ensure!(seen == names, "{filter} shows {seen:?}");
    }
    stage.pick("filter", "What is open").await?;
    let open = stage.boxes_in_sight().await?;
    let has = |list: &[String], name: &str| list.iter().any(|own| own == name);
    ensure!(
        has(&open, "Tuples") && !has(&open, "Sets") && !has(&open, "Dictionaries"),
        "Open shows {open:?}"
    );
    stage.pick("filter", "Required only").await?;
    let required = stage.boxes_in_sight().await?;
    ensure!(
        has(&required, "Sets") && !has(&required, "Linting and formatting"),
        "Required only shows {required:?}"
    );
    stage.pick("filter", "Everything").await?;
    ensure!(
        has(&stage.boxes_in_sight().await?, "Linting and formatting"),
        "All does not show all"
    );
    Ok(())
}

pub async fn sections_fold_one_by_one_and_all_at_once(stage: &mut Stage) -> Result<()> {
    stage.open(TRACK).await?;
    let shown =
        async |name: &str| anyhow::Ok(stage.boxes_in_sight().await?.iter().any(|own| own == name));
    ensure!(shown("Sets").await?, "a section is folded at first");
    stage.press("Hide Data structures").await?;
    ensure!(!shown("Sets").await?, "the section did not fold");
    ensure!(shown("Loops").await?, "another section folded too");
    stage.press("Collapse all").await?;
    let left = stage.boxes_in_sight().await?;
    ensure!(left.is_empty(), "still in sight: {left:?}");
    stage.press("Expand all").await?;
    ensure!(
        shown("Sets").await? && shown("Django basics").await?,
        "not all sections opened"
    );
    Ok(())
}

pub async fn a_link_to_a_section_leads_there_also_after_a_reload(stage: &mut Stage) -> Result<()> {
    let route = format!("{TRACK}#testing");
    stage.open(&route).await?;
    is_in_sight(stage, "testing").await?;
    stage.reload().await?;
    stage.is_at(&route).await?;
    is_in_sight(stage, "testing").await?;
    // From another page of the app, to a line.
    stage.open("/topics/sets/").await?;
    stage.follow("Backend and AI, 1.4 Data structures").await?;
    stage.is_at(&format!("{TRACK}#sets")).await?;
    stage.sees_heading("Backend and AI").await?;
    is_in_sight(stage, "sets").await
}

pub async fn the_contents_lead_to_every_section(stage: &mut Stage) -> Result<()> {
    stage.resize(360, 740).await?;
    stage.open(TRACK).await?;
    stage.press("On this track").await?;
    stage.follow("2.3 Modules and packages").await?;
    stage
        .is_at(&format!("{TRACK}#modules-and-packages"))
        .await?;
    is_in_sight(stage, "modules-and-packages").await?;
    let lost: Vec<String> = stage
        .script(
            "return [...document.querySelectorAll('nav[aria-label=\"On this track\"] a')].map((link) => link.hash)
                 .filter((hash) => !document.getElementById(hash.slice(1)))",
            vec![],
        )
        .await?;
    ensure!(lost.is_empty(), "the contents lead nowhere: {lost:?}");
    Ok(())
}
