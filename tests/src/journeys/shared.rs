//! Somebody else's progress in a link: looked at, taken over, or refused.

use anyhow::{Result, ensure};
use cairn_core::share::base64url::encode;
use cairn_core::share::deflate::deflate;
use serde_json::json;

use super::link::{packed, paste, share, with};
use super::memory::facts;
use super::{CHROMIUM, EVERY, Journey, journey};
use crate::stage::Stage;

pub fn all() -> Vec<Journey> {
    vec![
        journey(EVERY, a_link_brings_my_progress_to_another_browser),
        journey(EVERY, another_link_in_the_address_opens_in_its_place),
        journey(CHROMIUM, replacing_by_a_link_can_be_taken_back),
        journey(CHROMIUM, a_hostile_link_is_refused_and_changes_nothing),
        journey(CHROMIUM, a_link_of_other_content_says_what_is_unknown),
    ]
}

pub async fn a_link_brings_my_progress_to_another_browser(stage: &mut Stage) -> Result<()> {
    let link = share(stage).await?;
    stage.change_browser().await?;
    stage.open(&link).await?;
    stage.reads("Progress that was shared with you").await?;
    stage
        .sees_progress("Sender in all tracks", "3 of 377")
        .await?;
    stage.sees_progress("You in all tracks", "0 of 377").await?;
    stage.press("What differs in Backend and AI").await?;
    stage
        .reads("Dictionaries Sender: Learning · You: To do")
        .await?;
    let looked = facts(&stage.memory().await?)?;
    ensure!(looked.is_empty(), "looking at a link stored {looked:?}");

    stage
        .reads("3 topics become done, 1 topic becomes learning.")
        .await?;
    stage.press("Merge").await?;
    stage.is_told("Merge done: 4 things.").await?;
    stage.remembers("sets", Some("done")).await?;
    stage.remembers("dictionaries", Some("learning")).await?;
    stage.sees_progress("You in all tracks", "3 of 377").await?;
    stage
        .reads("Nothing: every topic stands the same on both sides.")
        .await?;
    stage.press("Undo").await?;
    stage.remembers("sets", None).await?;
    let undone = facts(&stage.memory().await?)?;
    ensure!(undone.is_empty(), "the undo left {undone:?}");
    stage.follow("Keep mine").await?;
    stage.sees_heading("Progress").await
}

pub async fn another_link_in_the_address_opens_in_its_place(stage: &mut Stage) -> Result<()> {
    stage.open(&with("name", "Ada".into())).await?;
    stage.reads("Progress of Ada").await?;
    paste(stage, &with("name", "Grace".into())).await?;
    stage.reads("Progress of Grace").await?;
    // As programs write what they take for a mistake, or leave out.
    let forms = [("Alan", "%20s%3D1%2E"), ("Kay", "S=1."), ("Barbara", "1.")];
    for (name, beginning) in forms {
        let written = with("name", name.into()).replace("s=1.", beginning);
        paste(stage, &written).await?;
        stage.reads(&["Progress of ", name].concat()).await?;
    }
    for _ in forms {
        stage.page().back().await?;
    }
    stage.reads("Progress of Grace").await?;
    stage
        .until(
            "the focus is on what was opened",
            "return document.activeElement.innerText === 'Progress of Grace'",
        )
        .await?;
    paste(stage, "/shared/#s=2.AA").await?;
    stage.reads("A newer version of Cairn made it").await?;
    stage.page().back().await?;
    stage.reads("Progress of Grace").await?;
    // A place on the page is no other link.
    paste(stage, "/shared/#main").await?;
    stage.reads("Progress of Grace").await?;
    stage.page().back().await?;
    stage.page().back().await?;
    stage.reads("Progress of Ada").await?;
    paste(stage, "/shared/#s=nonsense").await?;
    stage.reads("This link cannot be opened").await?;
    stage.follow("Make a link of your own").await?;
    stage.reads("There is nothing to share yet.").await
}

pub async fn replacing_by_a_link_can_be_taken_back(stage: &mut Stage) -> Result<()> {
    let link = share(stage).await?;
    stage.change_browser().await?;
    stage.open("/tracks/backend-and-ai/").await?;
    stage.tick("Loops").await?;
    stage.tick("Dictionaries").await?;
    stage.remembers("dictionaries", Some("done")).await?;
    let before = facts(&stage.memory().await?)?;
    stage.open(&link).await?;
    stage
        .reads("4 things become as in the link, 1 thing of yours that is not in it goes.")
        .await?;
    stage
        .reads("3 topics become done. 1 topic that differs stays as you have it.")
        .await?;
    stage.press("Replace").await?;
    stage.is_told("Replacement done: 5 things.").await?;
    stage.remembers("dictionaries", Some("learning")).await?;
    stage.remembers("loops", None).await?;
    ensure!(
        stage
            .memory()
            .await?
            .keys()
            .any(|key| key.starts_with("snapshot:")),
        "there is no snapshot"
    );
    stage.press("Undo").await?;
    stage.remembers("dictionaries", Some("done")).await?;
    let after = facts(&stage.memory().await?)?;
    ensure!(after == before, "{before:?} became {after:?}");
    Ok(())
}

pub async fn a_hostile_link_is_refused_and_changes_nothing(stage: &mut Stage) -> Result<()> {
    stage.open("/tracks/backend-and-ai/").await?;
    stage.tick("Sets").await?;
    stage.remembers("sets", Some("done")).await?;
    let before = stage.memory().await?;
    let good = with("name", "Ada".into());
    let bomb = encode(&deflate(&vec![b' '; 2 * 1024 * 1024]));
    let json = |text: &str| ["/shared/#s=1.", &encode(&deflate(text.as_bytes()))].concat();
    let cases = [
        (
            ["/shared/#s=1.", &"A".repeat(200_000)].concat(),
            "It has 200004 characters",
        ),
        (
            ["/shared/#s=1.", &bomb].concat(),
            "unfolds to more than any progress",
        ),
        ([&good, ")"].concat(), "It holds “)”"),
        (
            good.replace("s=1.", "s=7."),
            "A newer version of Cairn made it (version 7)",
        ),
        (good[..good.len() - 9].to_owned(), "Its end is missing"),
        ("/shared/#s=1".to_owned(), "Its end is missing"),
        (
            "/shared/#s=<script>alert(1)</script>".to_owned(),
            "does not begin as a link of Cairn does",
        ),
        (
            "/shared/#s=1.BwcH".to_owned(),
            "Something in it was changed on the way",
        ),
        ("/shared/#1.BwcH".to_owned(), "changed on the way"),
        ("/shared/#s".to_owned(), "does not begin as a link"),
        ("/shared/#s%3D3D1.A".to_owned(), "does not begin as a link"),
        ("/shared/#%E2%80%AE".to_owned(), "does not begin as a link"),
        (json("Dear diary"), "“JSON” in it is missing"),
        (json(&"[".repeat(60_000)), "“JSON” in it is missing"),
        (
            with("marks", "A".repeat(3000).into()),
            "“marks” in it is missing or not what it should be",
        ),
        (with("day", "2026-02-31".into()), "“day” in it is missing"),
        (
            with("site", "<b>elsewhere</b>".into()),
            "made on another site, “<b>elsewhere</b>”",
        ),
    ];
    for (link, words) in cases {
        stage.open("/settings/").await?;
        stage.open(&link).await?;
        stage.reads("This link cannot be opened").await?;
        stage.reads(words).await?;
        stage.reads("Nothing of yours was changed.").await?;
        ensure!(
            !stage.is_readable("Take it over?").await?,
            "the page offers to take a link of which it says: {words}"
        );
        ensure!(
            stage.memory().await? == before,
            "a link changed something although the page says: {words}"
        );
    }
    // A script in a name is only a name.
    stage
        .open(&with("name", "<img src=x onerror=alert(1)>".into()))
        .await?;
    stage
        .reads("Progress of <img src=x onerror=alert(1)>")
        .await?;
    let made: u32 = stage
        .script(
            "return document.querySelectorAll('main img').length",
            vec![],
        )
        .await?;
    ensure!(
        made == 0 && stage.memory().await? == before,
        "a name became a picture"
    );
    Ok(())
}

pub async fn a_link_of_other_content_says_what_is_unknown(stage: &mut Stage) -> Result<()> {
    // Numbers 0 and 1 done, and two that no ledger of ours holds.
    let mut marks = vec![0_u8; 30_000];
    marks[0] = 0b1010;
    marks[29_999] = 0b1010;
    let json =
        json!({"site": "cairn", "ledger": 120_000, "day": "2026-11-20", "marks": encode(&marks)});
    stage.open(&packed(&json)).await?;
    stage
        .reads("Made with other content: 2 of 4 items are unknown here.")
        .await?;
    paste(stage, &with("ledger", 4.into())).await?;
    stage.reads("Made with earlier content:").await?;
    stage.press("Merge").await?;
    stage.is_told("Merge done: 1 thing.").await
}
