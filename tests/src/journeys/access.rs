//! That nobody is shut out: what axe-core finds, on every kind of page, in both themes.

use std::fs;

use anyhow::{Result, bail, ensure};

use super::{CHROMIUM, Journey, journey};
use crate::stage::Stage;

pub fn all() -> Vec<Journey> {
    vec![
        journey(CHROMIUM, every_kind_of_page_is_accessible_in_light),
        journey(CHROMIUM, every_kind_of_page_is_accessible_in_dark),
        journey(CHROMIUM, what_opens_on_a_page_is_accessible_in_light),
        journey(CHROMIUM, what_opens_on_a_page_is_accessible_in_dark),
    ]
}

pub async fn every_kind_of_page_is_accessible_in_light(stage: &mut Stage) -> Result<()> {
    pages(stage, "light").await
}

pub async fn every_kind_of_page_is_accessible_in_dark(stage: &mut Stage) -> Result<()> {
    pages(stage, "dark").await
}

pub async fn what_opens_on_a_page_is_accessible_in_light(stage: &mut Stage) -> Result<()> {
    what_opens(stage, "light").await
}

pub async fn what_opens_on_a_page_is_accessible_in_dark(stage: &mut Stage) -> Result<()> {
    what_opens(stage, "dark").await
}

impl Stage {
    /// Sees that axe finds nothing on what is shown now, and that it does not scroll sideways.
    pub async fn looks_right(&self, what: &str) -> Result<()> {
        let found = self.violations().await?;
        ensure!(found.is_empty(), "{what}: {found:?}");
        let sideways: bool = self
            .script(
                "return document.documentElement.scrollWidth > innerWidth",
                vec![],
            )
            .await?;
        ensure!(!sideways, "{what} scrolls sideways");
        Ok(())
    }
}

/// Fixed routes, all tracks, topics from all over the alphabet, and none at all.
fn routes(stage: &Stage) -> Result<Vec<String>> {
    let mut routes = fixed_and_tracks(stage)?;
    let topics = names(stage, "topics")?;
    let step = topics.len() / 9;
    let some = topics.iter().step_by(step);
    routes.extend(some.map(|id| format!("/topics/{id}/")));
    // One with points, prompts and questions each.
    routes.extend(["strings", "bias-variance-tradeoff"].map(|id| format!("/topics/{id}/")));
    Ok(routes)
}

/// The fixed pages, an address where there is none, and all tracks.
pub fn fixed_and_tracks(stage: &Stage) -> Result<Vec<String>> {
    let mut routes: Vec<String> = [
        "/",
        "/tracks/",
        "/progress/",
        "/settings/",
        "/shared/",
        "/search/",
        "/review/",
        "/interview/",
        "/plan/",
        "/journal/",
        "/no/such/page/",
    ]
    .map(str::to_owned)
    .to_vec();
    routes.extend(
        names(stage, "tracks")?
            .iter()
            .map(|id| format!("/tracks/{id}/")),
    );
    Ok(routes)
}

/// The pages below a folder of the site.
pub fn names(stage: &Stage, folder: &str) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(stage.site().join(folder))? {
        let entry = entry?;
        if entry.path().join("index.html").is_file() && entry.path().is_dir() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort();
    ensure!(!names.is_empty(), "no pages in {folder}");
    Ok(names)
}

async fn pages(stage: &Stage, scheme: &str) -> Result<()> {
    stage.prefer(scheme).await?;
    let mut faults = Vec::new();
    for route in routes(stage)? {
        stage.open(&route).await?;
        faults.extend(look(stage, &route).await?);
    }
    verdict(scheme, &faults)
}

async fn what_opens(stage: &Stage, scheme: &str) -> Result<()> {
    stage.prefer(scheme).await?;
    stage.resize(360, 740).await?;
    stage.open("/tracks/python-interview/").await?;
    let mut faults = Vec::new();
    stage.press("Details of Closures and scope").await?;
    stage.reads("The LEGB rule").await?;
    for (key, name) in [
        ("d", "Iterables, iterators and generators"),
        ("l", "Lists, tuples, sets and dictionaries"),
        ("s", "Lambdas and higher-order functions"),
    ] {
        stage.focus_box(name).await?;
        stage.keys(key).await?;
    }
    stage.is_told("Undo").await?;
    faults.extend(look(stage, "a track with statuses, details and a notice").await?);
    stage.keys("?").await?;
    stage.reads("Undo the last change").await?;
    faults.extend(look(stage, "the map of keys").await?);

    stage.open("/topics/bias-variance-tradeoff/").await?;
    stage.press("Show all answers").await?;
    faults.extend(look(stage, "a topic with open answers").await?);
    stage.open("/settings/").await?;
    stage.press("Erase everything…").await?;
    let file = stage.save("Export as a file").await?;
    stage.bring(&file).await?;
    stage.reads("What this file would change").await?;
    faults.extend(look(stage, "the settings with an import and an erasure asked").await?);
    stage.bring("no file of ours").await?;
    stage.reads("is not JSON").await?;
    faults.extend(look(stage, "the settings with a refused file").await?);
    stage.open("/search/?q=list").await?;
    stage.reads("found:").await?;
    faults.extend(look(stage, "the search with results").await?);
    stage.press("Clear").await?;
    stage.open("/search/?q=tuples%20kubernetes").await?;
    stage.reads("One alone").await?;
    faults.extend(look(stage, "the search with nothing found").await?);
    stage.open("/search/?q=rekurzion").await?;
    stage.reads("Did you mean").await?;
    faults.extend(look(stage, "the search with a word that is near").await?);
    stage.press("recursion").await?;
    stage.follow("Recursion").await?;
    stage.follow("Search").await?;
    stage.reads("Searched for before").await?;
    faults.extend(look(stage, "the search with what was searched for before").await?);
    stage.open("/").await?;
    faults.extend(look(stage, "today of somebody who was here before").await?);
    verdict(scheme, &faults)
}

async fn look(stage: &Stage, what: &str) -> Result<Vec<String>> {
    let found = stage.violations().await?;
    Ok(found
        .iter()
        .map(|violation| format!("{what}: {violation}"))
        .collect())
}

fn verdict(scheme: &str, faults: &[String]) -> Result<()> {
    if !faults.is_empty() {
        bail!("in {scheme}:\n{}", faults.join("\n"));
    }
    Ok(())
}
