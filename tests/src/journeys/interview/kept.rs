//! The interviews before: shown again, taken along, thrown away, and those that cannot be read.

use anyhow::{Result, ensure};
use serde_json::json;

use super::{NOTES, PAGE, begin, judge, sees_step};
use crate::stage::Stage;

pub async fn a_report_comes_back_from_the_history_is_saved_and_printed(
    stage: &mut Stage,
) -> Result<()> {
    begin(stage, "3").await?;
    stage.fill(NOTES, "# no heading").await?;
    judge(stage, "Wrong", "Unclear", "Little of it").await?;
    stage.press("End here…").await?;
    stage.press("Yes, end the interview").await?;
    stage.reads("Look at these again").await?;
    let report = stage.save("Save as Markdown").await?;
    for line in [
        "# Mock interview, 20",
        "0 %. 1 of 1 answers judged",
        "- Correctness: Wrong",
        "> \\# no heading",
    ] {
        ensure!(report.contains(line), "no “{line}” in\n{report}");
    }
    stage.press("Another interview").await?;
    stage.reads("one question").await?;
    let when: String = stage
        .script(
            "return document.querySelector('section[aria-labelledby=interviews] button').innerText",
            vec![],
        )
        .await?;
    stage.press(&when).await?;
    stage.reads("1 of 1 answers judged").await?;
    stage.press("Throw away").await?;
    stage.is_told("Mock interview thrown away").await?;
    ensure!(
        !stage.is_readable("Your interviews").await?,
        "it is still there"
    );
    stage.press("Undo").await?;
    stage.press(&when).await?;
    let paper = json!({"media": "print"});
    stage
        .page()
        .cdp()
        .send_raw("Emulation.setEmulatedMedia", paper)
        .await?;
    for words in ["Report of 20", "By area", "# no heading"] {
        stage.reads(words).await?;
    }
    for words in ["Throw away", "Add to my cards", "Settings"] {
        ensure!(!stage.is_readable(words).await?, "“{words}” is printed");
    }
    Ok(())
}

pub async fn a_run_that_cannot_be_read_is_kept_and_breaks_nothing(stage: &mut Stage) -> Result<()> {
    const SPOILT: (&str, &str) = (
        "run:1795165200000",
        r#"{"v":1,"value":"<img src=x onerror=alert(1)> no run","rev":[1795165200000,7]}"#,
    );
    const NEWER: (&str, &str) = (
        "run:never",
        r#"{"v":1,"value":"{\"v\":2}","rev":[1795165200001,7]}"#,
    );
    stage.open(PAGE).await?;
    for (key, text) in [SPOILT, NEWER] {
        stage.store(key, text).await?;
    }
    stage.reload().await?;
    stage
        .reads("could not be read, and is kept as it is")
        .await?;
    stage.reads("written by a newer version of Cairn").await?;
    let saved = stage.save("Save as a file: At an unknown time").await?;
    ensure!(saved == "{\"v\":2}", "saved is {saved}");
    stage.choose("Questions", "3").await?;
    stage.press("Begin").await?;
    sees_step(stage, "Question 1 of 3").await?;
    for (key, text) in [SPOILT, NEWER] {
        ensure!(
            stage.stored(key).await?.as_deref() == Some(text),
            "{key} changed"
        );
    }
    Ok(())
}
