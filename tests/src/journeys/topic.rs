//! A topic's page: where it stands, what comes before and after it.

use anyhow::{Result, ensure};

use super::{CHROMIUM, Journey, journey};
use crate::stage::Stage;

pub fn all() -> Vec<Journey> {
    vec![
        journey(CHROMIUM, a_topic_goes_on_in_the_track_that_i_came_from),
        journey(
            CHROMIUM,
            a_topic_names_what_comes_before_it_and_what_it_leads_to,
        ),
        journey(
            CHROMIUM,
            a_topic_names_the_tracks_that_hold_it_and_leads_to_its_line,
        ),
        journey(
            CHROMIUM,
            a_topic_that_builds_on_what_i_skipped_says_so_and_locks_nothing,
        ),
        journey(CHROMIUM, keys_mark_a_topic_on_its_own_page),
    ]
}

/// The links under a heading, by their words.
async fn links_under(stage: &Stage, heading: &str) -> Result<Vec<String>> {
    stage.reads(heading).await?;
    stage
        .script(
            "const heading = [...document.querySelectorAll('main h2')].find((h) => h.innerText.trim() === arguments[0]);
             return [...heading.parentElement.querySelectorAll('a')].map((link) => link.innerText.trim())",
            vec![heading.into()],
        )
        .await
}

pub async fn a_topic_goes_on_in_the_track_that_i_came_from(stage: &mut Stage) -> Result<()> {
    stage.open("/tracks/python-interview/").await?;
    stage.follow("Lists, tuples, sets and dictionaries").await?;
    stage.sees_heading("Lists").await?;
    stage.follow("Next Tuples").await?;
    stage.sees_heading("Tuples").await?;
    stage.follow("Before Lists").await?;
    stage.sees_heading("Lists").await?;

    // The same topic, come from another track.
    stage.open("/tracks/backend-and-ai/").await?;
    stage.follow("Lists").await?;
    stage.sees_heading("Lists").await?;
    stage.keys("n").await?;
    stage.sees_heading("List comprehensions").await?;
    stage.keys("p").await?;
    stage.sees_heading("Lists").await?;
    stage.reload().await?;
    stage.follow("Next List comprehensions").await?;
    stage
        .is_at("/topics/list-comprehensions/?track=backend-and-ai")
        .await
}

pub async fn a_topic_names_what_comes_before_it_and_what_it_leads_to(
    stage: &mut Stage,
) -> Result<()> {
    stage.open("/topics/lists/").await?;
    let before = links_under(stage, "Comes before").await?;
    ensure!(
        before.contains(&"Strings and string methods".to_owned()),
        "before it comes {before:?}"
    );
    let after = links_under(stage, "Leads to").await?;
    ensure!(
        after.contains(&"Tuples".to_owned()),
        "it leads to {after:?}"
    );
    stage.follow("Strings and string methods").await?;
    stage.sees_heading("Strings and string methods").await?;
    let after = links_under(stage, "Leads to").await?;
    ensure!(
        after.contains(&"Lists".to_owned()),
        "the way back is missing: {after:?}"
    );
    Ok(())
}

pub async fn a_topic_names_the_tracks_that_hold_it_and_leads_to_its_line(
    stage: &mut Stage,
) -> Result<()> {
    stage.open("/topics/lists/").await?;
    let tracks = links_under(stage, "In these tracks").await?;
    ensure!(tracks.len() == 4, "it stands in {tracks:?}");
    stage
        .follow("Interview foundations, 1.3 Data structures")
        .await?;
    stage.is_at("/tracks/interview-foundations/#lists").await?;
    stage.sees_heading("Interview foundations").await?;
    stage
        .until(
            "its line is in sight",
            "const box = document.getElementById('lists').getBoundingClientRect();
             return box.top >= 0 && box.bottom <= innerHeight",
        )
        .await
}

pub async fn a_topic_that_builds_on_what_i_skipped_says_so_and_locks_nothing(
    stage: &mut Stage,
) -> Result<()> {
    stage.open("/topics/tuples/").await?;
    stage.choose("Status", "Done").await?;
    stage.open("/topics/lists/").await?;
    stage.reads("This builds on topics").await?;
    stage.choose("Status", "Done").await?;
    stage.remembers("lists", Some("done")).await?;
    for topic in ["strings", "loops"] {
        stage.open(&format!("/topics/{topic}/")).await?;
        stage.choose("Status", "Done").await?;
        stage.remembers(topic, Some("done")).await?;
    }
    stage.open("/topics/lists/").await?;
    stage.sees_chosen("Status", "Done").await?;
    ensure!(
        !stage.is_readable("This builds on topics").await?,
        "it warns although everything before it is done"
    );
    Ok(())
}

pub async fn keys_mark_a_topic_on_its_own_page(stage: &mut Stage) -> Result<()> {
    stage.open("/topics/sets/").await?;
    for (key, word) in [
        ("l", "Learning"),
        ("d", "Done"),
        ("s", "Skip"),
        ("r", "To do"),
    ] {
        stage.keys(key).await?;
        stage.sees_chosen("Status", word).await?;
    }
    Ok(())
}
