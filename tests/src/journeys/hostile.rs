//! Files that are not what they should be.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::{CHROMIUM, EVERY, Journey, journey};
use crate::stage::Stage;

pub fn all() -> Vec<Journey> {
    vec![
        journey(
            EVERY,
            a_file_that_is_none_of_ours_says_so_and_changes_nothing,
        ),
        journey(
            CHROMIUM,
            a_file_of_records_that_cannot_be_read_brings_the_others,
        ),
        journey(CHROMIUM, a_script_in_a_name_is_only_a_name),
    ]
}

pub async fn a_file_that_is_none_of_ours_says_so_and_changes_nothing(
    stage: &mut Stage,
) -> Result<()> {
    stage.open("/tracks/backend-and-ai/").await?;
    stage.tick("Sets").await?;
    stage.remembers("sets", Some("done")).await?;
    stage.open("/settings/").await?;
    let before = stage.memory().await?;
    let newer = json!({"format": "cairn", "version": 99, "exported_at": 1, "content": {"site": "cairn"}, "records": []});
    let files = [
        ("Dear diary, today", "is not JSON"),
        (r#"{"format": "cairn", "version": 1, "#, "is not JSON"),
        (r#"{"name": "package", "version": 1}"#, "not made by Cairn"),
        ("[]", "not made by Cairn"),
        (
            &newer.to_string(),
            "A newer version of Cairn made this file",
        ),
        (&"[".repeat(200_000), "built in a way that no Cairn file is"),
        (&" ".repeat(17 * 1024 * 1024), "The file has 17 MiB"),
    ];
    for (file, words) in files {
        stage.bring(file).await?;
        stage.reads(words).await?;
        stage.reads("Nothing was changed.").await?;
        ensure!(
            stage.memory().await? == before,
            "a file changed something although the page says: {words}"
        );
        ensure!(
            !stage.is_readable("What this file would change").await?,
            "the page offers to take a file of which it says: {words}"
        );
    }
    Ok(())
}

fn file(records: &Value) -> String {
    let content = json!({"site": "cairn", "build": "0", "ledger": 1});
    json!({"format": "cairn", "version": 1, "exported_at": 1_700_000_000_000_u64, "content": content, "records": records})
        .to_string()
}

pub async fn a_file_of_records_that_cannot_be_read_brings_the_others(
    stage: &mut Stage,
) -> Result<()> {
    stage.open("/settings/").await?;
    let done = json!({"status": "done", "at": 1_700_000_000_000_u64});
    let rev = json!([1_700_000_000_000_u64, 1]);
    let records = json!([
        {"kind": "topic", "id": "sets", "value": done, "rev": rev},
        {"kind": "topic", "id": "tuples", "value": {"status": "mastered", "at": 1}, "rev": rev},
        {"kind": "spell", "id": "x", "value": 1, "rev": rev},
        {"kind": "topic", "id": "a".repeat(5000), "value": done, "rev": rev},
        "not a record",
    ]);
    stage.bring(&file(&records)).await?;
    stage
        .reads("Not readable in the file, and left out 4")
        .await?;
    stage.press("Merge").await?;
    stage.remembers("sets", Some("done")).await?;
    stage.open("/tracks/backend-and-ai/").await?;
    stage.sees_line("Sets", "Done").await?;
    stage.sees_line("Tuples", "To do").await
}

pub async fn a_script_in_a_name_is_only_a_name(stage: &mut Stage) -> Result<()> {
    const NAME: &str = "<img src=x onerror=hacked=1><script>hacked=1</script>";
    stage.open("/settings/").await?;
    let rev = json!([1_700_000_000_000_u64, 1]);
    let records = json!([
        {"kind": "profile", "id": "name", "value": NAME, "rev": rev},
        {"kind": "place", "id": "last", "value": "backend-and-ai", "rev": rev},
        {"kind": "topic", "id": "<b>x</b>", "value": {"status": "done", "at": 1}, "rev": rev},
    ]);
    stage.bring(&file(&records)).await?;
    stage.reads("What this file would change").await?;
    stage.press("Merge").await?;
    stage.is_told("Import").await?;
    stage.follow("Today").await?;
    stage.sees_heading(&format!("Welcome back, {NAME}")).await?;
    let harm: bool = stage
        .script(
            "return 'hacked' in window || document.querySelector('main img, main script') !== null",
            vec![],
        )
        .await?;
    ensure!(!harm, "the name became part of the page");
    Ok(())
}
