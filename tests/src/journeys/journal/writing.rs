//! Entries: written, changed, deleted, too long; and drafts.

use anyhow::{Result, ensure};
use serde_json::Value;
use xtask::engine::Engine;

use super::{FIELD, PAGE, entries, field_holds, write};
use crate::stage::Stage;

pub async fn an_entry_stands_after_a_reload_is_found_and_taken_along(
    stage: &mut Stage,
) -> Result<()> {
    const BUG: &str = "What happened: the loop never ended\nThe cause: an off-by-one zebra\nThe cure: < in place of <=";
    stage.open(PAGE).await?;
    write(stage, "Solved bug", BUG).await?;
    stage.reload().await?;
    stage.reads("an off-by-one zebra").await?;
    ensure!(entries(stage).await? == [BUG], "the entry reads otherwise");
    stage.open("/search/?q=zebra").await?;
    stage.reads("Only 1 entry of your journal").await?;
    stage.reads("Your journal").await?;
    let (title, day): (String, String) = stage
        .script(
            "return [document.querySelector('#found-journal ~ ul .hit').innerText,
                 document.querySelector('#found-journal ~ ul mark').innerText]",
            vec![],
        )
        .await?;
    ensure!(title.starts_with("Solved bug, "), "it is called {title}");
    ensure!(day == "zebra", "marked is {day}");
    stage.follow(&title).await?;
    stage.sees_heading("Journal").await?;
    stage
        .until(
            "the entry has the focus",
            "return document.activeElement.matches('.journal-entry')",
        )
        .await?;
    let file = stage.save("Save as Markdown").await?;
    for line in [
        "# Journal",
        "### Solved bug",
        "> The cause: an off-by-one zebra",
    ] {
        ensure!(file.contains(line), "no “{line}” in\n{file}");
    }
    if stage.engine() != Engine::Webkit {
        let path = stage.downloaded().await?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        ensure!(name.starts_with("journal-20"), "the file is named {name}");
    }
    Ok(())
}

pub async fn nothing_that_i_typed_is_lost_by_a_reload(stage: &mut Stage) -> Result<()> {
    stage.open(PAGE).await?;
    stage.press("Reflection").await?;
    field_holds(stage, "What was hard: \nWhat helped: \nNext time: ").await?;
    stage
        .page()
        .action_chain()
        .send_keys("half a thought")
        .perform()
        .await?;
    // At once, before typing rests.
    stage.reload().await?;
    stage.reads("Not saved yet").await?;
    stage.reads("half a thought").await?;
    let name: String = stage
        .script(
            "return document.querySelector('.journal-drafts button').getAttribute('aria-label')",
            vec![],
        )
        .await?;
    ensure!(name.starts_with("Go on writing: Reflection, "), "{name}");
    stage.press(&name).await?;
    stage.press("Save").await?;
    stage.is_told("Entry written").await?;
    ensure!(
        !stage.is_readable("Not saved yet").await?,
        "the draft stayed"
    );
    stage.reload().await?;
    stage.reads("half a thought").await?;
    ensure!(
        !stage.is_readable("Not saved yet").await?,
        "the draft came back"
    );
    Ok(())
}

pub async fn a_deleted_entry_comes_back_by_undo(stage: &mut Stage) -> Result<()> {
    stage.open(PAGE).await?;
    write(stage, "Day\u{2019}s end", "A good day.").await?;
    let name: String = stage
        .script(
            "return document.querySelector('.journal-entry').getAttribute('aria-label')",
            vec![],
        )
        .await?;
    stage.press(&format!("Edit: {name}")).await?;
    field_holds(stage, "A good day.").await?;
    stage.fill(FIELD, "A very good day.").await?;
    stage.press("Save").await?;
    stage.is_told("Entry changed").await?;
    stage.press(&format!("Delete: {name}")).await?;
    stage.is_told("Entry deleted").await?;
    stage.reads("What you write stands here").await?;
    stage.press("Undo").await?;
    stage.reads("A very good day.").await?;
    stage.reload().await?;
    stage.reads("A very good day.").await
}

pub async fn markup_in_an_entry_is_only_text(stage: &mut Stage) -> Result<()> {
    const MARKUP: &str =
        "<img src=x onerror=window.owned=1><b>bold</b>\n# no heading\n[x](javascript:alert(1))";
    stage.open(PAGE).await?;
    write(stage, "Day\u{2019}s end", MARKUP).await?;
    stage.reload().await?;
    stage.reads("<b>bold</b>").await?;
    let in_search = "/search/?q=bold";
    let mut made = 0;
    for _ in 0..2 {
        let owned: Value = stage.script("return window.owned ?? null", vec![]).await?;
        ensure!(owned.is_null(), "the markup ran");
        made += stage
            .script::<u32>(
                "return document.querySelectorAll('main :is(.journal-text, .found) :is(img, b, a[href^=javascript], h1)').length",
                vec![],
            )
            .await?;
        stage.open(in_search).await?;
        stage.reads("Your journal").await?;
    }
    ensure!(made == 0, "the markup was taken for markup");
    stage.open(PAGE).await?;
    let file = stage.save("Save as Markdown").await?;
    ensure!(
        file.contains("\\# no heading"),
        "in the file it is markup:\n{file}"
    );
    Ok(())
}

pub async fn too_long_an_entry_is_said_and_kept(stage: &mut Stage) -> Result<()> {
    stage.open(PAGE).await?;
    stage.press("Day\u{2019}s end").await?;
    stage.fill(FIELD, &"a".repeat(3990)).await?;
    stage.reads("10 characters left.").await?;
    stage.fill(FIELD, &"a".repeat(4003)).await?;
    stage
        .reads("3 characters too many. What you typed stays.")
        .await?;
    stage.press("Save").await?;
    stage
        .reads("Not saved: 3 characters more than an entry takes")
        .await?;
    stage.reload().await?;
    stage.reads("Not saved yet").await?;
    ensure!(
        stage.of_kind("journal").await?.is_empty(),
        "it is stored all the same"
    );
    Ok(())
}

pub async fn two_tabs_write_without_taking_each_others_words(stage: &mut Stage) -> Result<()> {
    stage.open(PAGE).await?;
    stage.press("Reflection").await?;
    stage.fill(FIELD, "from the first tab").await?;
    let first = stage.page().window().await?;
    stage.open_tab(PAGE).await?;
    stage.press("Reflection").await?;
    stage.fill(FIELD, "from the second tab").await?;
    stage.page().close_window().await?;
    stage.page().switch_to_window(first).await?;
    stage.reload().await?;
    stage.reads("from the first tab").await?;
    stage.reads("from the second tab").await
}

pub async fn a_draft_is_thrown_away_only_when_i_say_so_twice(stage: &mut Stage) -> Result<()> {
    stage.open(PAGE).await?;
    stage.press("Solved bug").await?;
    stage.fill(FIELD, "not worth it").await?;
    stage.press("Not now").await?;
    stage.reads("Not saved yet").await?;
    let name: String = stage
        .script(
            "return document.querySelectorAll('.journal-drafts button')[1].getAttribute('aria-label')",
            vec![],
        )
        .await?;
    stage.press(&name).await?;
    stage.press("Keep it").await?;
    stage.reads("not worth it").await?;
    stage.press(&name).await?;
    stage.press("Yes, throw it away").await?;
    stage
        .until(
            "the draft is gone",
            "return document.querySelector('.journal-drafts') === null",
        )
        .await
}
