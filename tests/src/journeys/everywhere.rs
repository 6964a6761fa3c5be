//! One topic is one thing, wherever it stands.

use anyhow::{Result, ensure};

use super::{CHROMIUM, EVERY, Journey, journey};
use crate::stage::Stage;

pub fn all() -> Vec<Journey> {
    vec![
        journey(EVERY, a_topic_done_in_one_track_is_done_wherever_it_stands),
        journey(CHROMIUM, a_topic_counts_once_over_all_tracks),
    ]
}

pub async fn a_topic_done_in_one_track_is_done_wherever_it_stands(stage: &mut Stage) -> Result<()> {
    stage.open("/tracks/interview-foundations/").await?;
    stage.tick("Sets").await?;
    stage.sees_line("Sets", "Done").await?;

    stage.press("Details of Sets").await?;
    stage.follow("Backend and AI").await?;
    stage.sees_heading("Backend and AI").await?;
    stage.sees_line("Sets", "Done").await?;
    stage.sees_line("Tuples", "To do").await?;

    stage.follow("Sets").await?;
    stage.sees_heading("Sets").await?;
    stage.sees_chosen("Status", "Done").await?;
    stage.choose("Status", "To do").await?;
    stage.remembers("sets", None).await?;

    stage.open("/tracks/interview-foundations/").await?;
    stage.sees_line("Sets", "To do").await
}

pub async fn a_topic_counts_once_over_all_tracks(stage: &mut Stage) -> Result<()> {
    stage.open("/tracks/interview-foundations/").await?;
    stage.tick("Sets").await?;
    stage.remembers("sets", Some("done")).await?;
    stage.follow("Progress").await?;
    stage.sees_heading("Progress").await?;
    // Four tracks hold it, each counts it, and all of them together count it once.
    let bars = [
        "Progress over all tracks",
        "Progress in Interview foundations",
        "Progress in Python to deployment",
        "Progress in Backend and AI",
        "Progress in Python interview",
        "Progress in Python core",
    ];
    for bar in bars {
        stage
            .patiently(&format!("{bar} counts one"), async || {
                let (done, total) = stage.progress(bar).await?;
                ensure!(done == 1 && total > 1, "it says {done} of {total}");
                Ok(())
            })
            .await?;
    }
    let (done, _) = stage.progress("Progress in Data science interview").await?;
    ensure!(done == 0, "a track without the topic counts {done}");
    Ok(())
}
