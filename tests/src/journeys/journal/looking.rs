//! The page around the entries: what was done today, one sort alone, keys, no network, axe.

use anyhow::{Result, ensure};
use thirtyfour::Key;
use xtask::base::Base;

use super::{FIELD, PAGE, entries, field_holds, write};
use crate::stage::Stage;

pub async fn an_entry_is_written_by_keyboard_alone(stage: &mut Stage) -> Result<()> {
    stage.open("/tracks/").await?;
    stage.keys("gj").await?;
    stage.sees_heading("Journal").await?;
    // From the heading to the first thing to write.
    stage.key(Key::Tab).await?;
    let first: String = stage
        .script("return document.activeElement.innerText", vec![])
        .await?;
    ensure!(first == "Day\u{2019}s end", "the focus is on “{first}”");
    stage.key(Key::Enter).await?;
    stage
        .until(
            "the field has the focus",
            &format!("return document.activeElement.id === '{FIELD}'"),
        )
        .await?;
    stage.keys("By keys alone, u and all.").await?;
    field_holds(stage, "By keys alone, u and all.").await?;
    stage.key(Key::Tab).await?;
    stage.key(Key::Enter).await?;
    stage.is_told("Entry written").await?;
    ensure!(
        entries(stage).await? == ["By keys alone, u and all."],
        "the entry reads otherwise"
    );
    stage
        .until(
            "the entry has the focus",
            "return document.activeElement.matches('.journal-entry')",
        )
        .await?;
    stage.keys("u").await?;
    stage.is_told("Undone: Entry written").await
}

pub async fn what_i_did_today_is_said_and_asked_about(stage: &mut Stage) -> Result<()> {
    stage.open(PAGE).await?;
    stage.reads("Nothing is on record for today").await?;
    stage.open("/topics/sets/").await?;
    stage.choose("Status", "Done").await?;
    stage.remembers("sets", Some("done")).await?;
    stage.open(PAGE).await?;
    stage.reads("Finished: Sets").await?;
    stage.press("Day\u{2019}s end").await?;
    let question: String = stage
        .script(
            "return document.querySelector('.journal-field li button').innerText",
            vec![],
        )
        .await?;
    ensure!(question.contains("Sets"), "it asks “{question}”");
    stage.press(&question).await?;
    field_holds(stage, &format!("{question}\n")).await?;
    stage
        .page()
        .action_chain()
        .send_keys("An answer.")
        .perform()
        .await?;
    stage.press("Save").await?;
    stage.is_told("Entry written").await?;
    stage.reads("An answer.").await
}

pub async fn one_sort_alone_can_be_shown(stage: &mut Stage) -> Result<()> {
    stage.open(PAGE).await?;
    write(stage, "Day\u{2019}s end", "about a day").await?;
    write(stage, "Solved bug", "about a bug").await?;
    stage.choose("Which entries", "Bugs").await?;
    stage.sees_chosen("Which entries", "Bugs").await?;
    ensure!(entries(stage).await? == ["about a bug"], "days are shown");
    stage.choose("Which entries", "Weeks").await?;
    stage.reads("None of these yet.").await?;
    stage.choose("Which entries", "All").await?;
    // The newest first.
    stage.reads("about a day").await?;
    ensure!(
        entries(stage).await? == ["about a bug", "about a day"],
        "the order is another"
    );
    Ok(())
}

pub async fn who_wrote_nothing_fetches_nothing_for_it_in_the_search(
    stage: &mut Stage,
) -> Result<()> {
    stage.open("/topics/sets/").await?;
    stage.choose("Status", "Done").await?;
    stage.remembers("sets", Some("done")).await?;
    stage.open("/search/?q=sets").await?;
    stage.reads("found:").await?;
    let fetched: Vec<String> = stage
        .script(
            "return performance.getEntriesByType('resource').map((one) => one.name).filter((name) =>
                 name.includes('part-own'))",
            vec![],
        )
        .await?;
    ensure!(fetched.is_empty(), "for nobody it fetched {fetched:?}");
    ensure!(
        !stage.is_readable("Your journal").await?,
        "there is a group"
    );
    Ok(())
}

pub async fn without_a_network_i_go_on_writing(stage: &mut Stage) -> Result<()> {
    stage.move_to_whole_host(Base::default())?;
    stage.open("/").await?;
    stage.is_kept().await?;
    stage.stop_host();
    stage.open(PAGE).await?;
    write(stage, "Day\u{2019}s end", "On the train, without a net.").await?;
    stage.open("/search/?q=train").await?;
    stage.reads("Your journal").await
}

pub async fn every_face_of_the_journal_is_accessible_and_fits_a_phone(
    stage: &mut Stage,
) -> Result<()> {
    for scheme in ["light", "dark"] {
        stage.resize(360, 740).await?;
        stage.prefer(scheme).await?;
        stage.open(PAGE).await?;
        stage.looks_right("the journal").await?;
        stage.press("Weekly review").await?;
        stage.reads("Take this into the entry").await?;
        stage.looks_right("the weekly review").await?;
        stage.fill(FIELD, "A week.").await?;
        stage.press("Not now").await?;
        write(stage, "Day\u{2019}s end", &"long".repeat(80)).await?;
        stage
            .looks_right("the journal with an entry and a draft")
            .await?;
        stage.open("/search/?q=long").await?;
        stage.reads("Your journal").await?;
        stage.looks_right("the search with an entry").await?;
    }
    Ok(())
}
