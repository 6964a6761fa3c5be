//! Cards to Anki and back.

use anyhow::{Result, ensure};
use thirtyfour::Key;

use super::{CHROMIUM, EVERY, Journey, journey};
use crate::stage::Stage;

pub fn all() -> Vec<Journey> {
    vec![
        journey(EVERY, my_cards_go_to_anki_and_come_back_on_another_device),
        journey(CHROMIUM, the_cards_of_an_area_go_to_anki_with_their_code),
        journey(CHROMIUM, a_file_from_anki_is_text_and_nothing_runs),
        journey(CHROMIUM, a_file_that_holds_no_notes_says_so),
        journey(CHROMIUM, import_and_export_are_accessible_on_a_phone),
    ]
}

/// Where the page takes a file.
const INPUT: &str = "anki-file";

/// Two notes, as Anki exports them: one names its topic, one does not.
const NOTES: &str = "#separator:tab\n#html:true\n#tags column:3\n\
    What does <code>pop</code> do?\tIt removes &amp; returns.<br>See:<pre><code>[1].pop()</code></pre>\tcairn::python-core::lists\n\
    What is a set?\t<b>Unique</b> items\tother\n";

async fn open(stage: &Stage) -> Result<()> {
    stage.open("/review/").await?;
    stage.press("Import and export").await?;
    stage.reads("From Anki").await
}

/// Question and answer of every card that I wrote, by question.
async fn written(stage: &Stage) -> Result<Vec<(String, String)>> {
    let mut cards = Vec::new();
    for (key, text) in stage.memory().await? {
        let record: serde_json::Value = serde_json::from_str(&text)?;
        if let (true, Some(value)) = (key.starts_with("card-text:"), record["value"].as_object()) {
            let side = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
            cards.push((side("front"), side("back")));
        }
    }
    cards.sort();
    Ok(cards)
}

pub async fn my_cards_go_to_anki_and_come_back_on_another_device(stage: &mut Stage) -> Result<()> {
    open(stage).await?;
    stage.bring_to(INPUT, NOTES).await?;
    stage.reads("What this file would bring").await?;
    stage.reads("Without a topic, and left out").await?;
    ensure!(
        written(stage).await?.is_empty(),
        "the preview wrote something"
    );
    stage.fill("anki-topic", "Sets").await?;
    stage.press("Add 2 cards").await?;
    stage.reads("2 cards imported. They are new").await?;
    let mine = written(stage).await?;
    let pop = (
        "What does `pop` do?",
        "It removes & returns.\nSee:\n```\n[1].pop()\n```",
    );
    ensure!(mine[0] == (pop.0.to_owned(), pop.1.to_owned()), "{mine:?}");
    ensure!(mine[1].1 == "Unique items", "{mine:?}");
    // The same file again brings nothing.
    stage.bring_to(INPUT, NOTES).await?;
    stage.reads("Here already, and left as they are").await?;
    stage.press("Leave it").await?;
    stage.pick("anki-deck", "Your own cards (2)").await?;
    let file = stage.save("Save for Anki").await?;
    ensure!(file.starts_with("#separator:tab\n#html:true\n"), "{file}");
    // Another device.
    stage.script::<()>("localStorage.clear()", vec![]).await?;
    open(stage).await?;
    stage.bring_to(INPUT, &file).await?;
    stage.press("Add 2 cards").await?;
    stage.reads("2 cards imported. They are new").await?;
    ensure!(written(stage).await? == mine, "{:?}", written(stage).await?);
    // One tap takes it back.
    stage.press("Undo").await?;
    stage
        .until(
            "no card of mine is stored",
            "return Object.entries(localStorage).every(([key, text]) => !key.includes(':card-text:') || text.includes('\"value\":null'))",
        )
        .await
}

pub async fn the_cards_of_an_area_go_to_anki_with_their_code(stage: &mut Stage) -> Result<()> {
    open(stage).await?;
    let area: String = stage
        .script(
            "return [...document.getElementById('anki-deck').options].find((one) => one.label.startsWith('Data structures')).label",
            vec![],
        )
        .await?;
    stage.pick("anki-deck", &area).await?;
    let file = stage.save("Save for Anki").await?;
    let notes = file.lines().filter(|line| !line.starts_with('#')).count();
    ensure!(
        area.ends_with(&format!("({notes})")),
        "{area} has {notes} notes"
    );
    for part in [
        "<pre><code class=\"\"language-python\"\">",
        "cairn::dsa::",
        "kind::coding",
        "To mention:",
    ] {
        ensure!(file.contains(part), "no {part} in\n{file}");
    }
    ensure!(!file.contains("```"), "a fence stayed");
    Ok(())
}

pub async fn a_file_from_anki_is_text_and_nothing_runs(stage: &mut Stage) -> Result<()> {
    let file = "#html:true\n#tags column:3\n\
        <img src=x onerror=\"window.ran = 1\">Why <script>window.ran = 2</script>&lt;b&gt;?\t\
        <a href=\"javascript:window.ran = 3\">Because</a>\tcairn::python-core::lists\n";
    open(stage).await?;
    stage.bring_to(INPUT, file).await?;
    stage
        .reads("with pictures or sounds, which stay behind")
        .await?;
    stage.press("Add 1 card").await?;
    stage.reads("1 card imported. They are new").await?;
    let mine = written(stage).await?;
    ensure!(
        mine == [("Why <b>?".to_owned(), "Because".to_owned())],
        "{mine:?}"
    );
    let ran: Option<u32> = stage.script("return window.ran ?? null", vec![]).await?;
    ensure!(ran.is_none(), "something ran");
    Ok(())
}

pub async fn a_file_that_holds_no_notes_says_so(stage: &mut Stage) -> Result<()> {
    open(stage).await?;
    stage.bring_to(INPUT, "#html:true\n").await?;
    stage.reads("There is no note in this file").await?;
    stage.bring_to(INPUT, "a\tb\n\u{0}").await?;
    stage.reads("This is not a text file").await?;
    stage.bring_to(INPUT, &"a".repeat(5 << 20)).await?;
    stage.reads("The file has 5 MB").await?;
    // By keys alone: the toggle closes and opens.
    stage
        .script::<()>("document.querySelector('#anki summary').focus()", vec![])
        .await?;
    stage.key(Key::Enter).await?;
    stage
        .until(
            "the menu is closed",
            "return !document.getElementById('anki').open",
        )
        .await
}

pub async fn import_and_export_are_accessible_on_a_phone(stage: &mut Stage) -> Result<()> {
    stage.resize(360, 740).await?;
    let mut faults = Vec::new();
    for scheme in ["light", "dark"] {
        stage.prefer(scheme).await?;
        open(stage).await?;
        stage.bring_to(INPUT, NOTES).await?;
        stage.reads("What this file would bring").await?;
        faults.extend(stage.violations().await?.iter().map(ToString::to_string));
        let fits: bool = stage
            .script("return document.documentElement.scrollWidth <= document.documentElement.clientWidth", vec![])
            .await?;
        ensure!(fits, "the page scrolls sideways");
    }
    ensure!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}
