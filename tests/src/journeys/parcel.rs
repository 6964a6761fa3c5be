//! From one device to another by codes, one after the other, or by a file; and what both sides show in the
//! end. The camera is played by a reader of QR codes that looks at what the page has drawn.

use anyhow::{Context, Result, anyhow, ensure};
use serde_json::{Value, json};

use super::link::is_fine;
use super::memory::facts;
use super::{CHROMIUM, EVERY, Journey, journey};
use crate::stage::Stage;

pub fn all() -> Vec<Journey> {
    vec![
        journey(EVERY, codes_bring_my_progress_to_another_device),
        journey(CHROMIUM, parts_that_arrive_in_several_tabs_are_one_parcel),
        journey(CHROMIUM, only_the_missing_codes_are_shown),
        journey(
            CHROMIUM,
            a_code_that_is_none_of_ours_says_so_and_changes_nothing,
        ),
        journey(CHROMIUM, a_file_leaves_a_receipt),
        journey(CHROMIUM, the_share_sheet_gets_the_file),
        journey(CHROMIUM, a_hand_over_is_accessible_in_light),
        journey(CHROMIUM, a_hand_over_is_accessible_in_dark),
    ]
}

/// Somebody who has done so much that it takes several codes, at the first of them.
async fn show_codes(stage: &Stage) -> Result<()> {
    let records: Vec<Value> = (0..160_u64)
        .map(|number| {
            let at = 1_790_000_000_000 + number * number * 7_919_000 % 5_000_000_000;
            json!({"kind": "topic", "id": format!("topic-{number}"), "value": {"status": "done", "at": at},
                   "rev": [at + 7, number * 48_271 % 65_537]})
        })
        .collect();
    let content = json!({"site": "cairn", "build": "0", "ledger": 1});
    let file = json!({"format": "cairn", "version": 1, "exported_at": 1_790_000_000_000_u64, "content": content,
                      "records": records});
    stage.open("/settings/").await?;
    stage.bring(&file.to_string()).await?;
    stage.press("Merge").await?;
    stage.reads("160 records, identical.").await?;
    stage.fill("name", "Ada").await?;
    stage.is_told("Name changed").await?;
    stage.follow("Show as codes").await?;
    stage.reads("Hand over to another device").await?;
    stage.reads("161 records in").await
}

/// What a camera reads on the page, as an address below the host.
async fn scan(stage: &Stage) -> Result<String> {
    let (size, path): (usize, String) = stage
        .script(
            "const code = document.querySelector('.codes .qr');
             return [code.viewBox.baseVal.width, code.querySelector('path').getAttribute('d')]",
            vec![],
        )
        .await?;
    let mut dark = vec![false; size * size];
    for stretch in path.split('M').skip(1) {
        let numbers = stretch.split([' ', 'h', 'v']).take(3);
        let numbers = numbers.map(str::parse).collect::<Result<Vec<usize>, _>>()?;
        let [x, y, run] = numbers[..] else {
            return Err(anyhow!("the code is drawn in another way: {stretch}"));
        };
        dark[y * size + x..][..run].fill(true);
    }
    // The quiet zone is no part of the code.
    let inner = size - 8;
    let grid = rqrr::SimpleGrid::from_func(inner, |x, y| dark[(y + 4) * size + x + 4]);
    let (_, address) = rqrr::Grid::new(grid).decode()?;
    let start = stage.address("/shared/");
    let fragment = address.strip_prefix(&start);
    let fragment = fragment.with_context(|| format!("{address} does not begin with {start}"))?;
    Ok(["/shared/", fragment].concat())
}

/// All codes, as a patient person holds them up.
async fn scan_all(stage: &Stage) -> Result<Vec<String>> {
    let all: usize = stage
        .script(
            "return Number(document.querySelector('.code-name').innerText.split(' of ')[1])",
            vec![],
        )
        .await?;
    ensure!(all > 2, "{all} codes are too few to try anything");
    let mut links = Vec::new();
    for place in 1..=all {
        stage.reads(&format!("Code {place} of {all}")).await?;
        links.push(scan(stage).await?);
        stage.press("Next").await?;
    }
    stage.reads(&format!("Code 1 of {all}")).await?;
    Ok(links)
}

/// The check number on the page.
async fn number(stage: &Stage) -> Result<String> {
    stage
        .script(
            "return document.body.innerText.match(/heck number (\\d{4} \\d{4})/)?.[1] ?? 'none'",
            vec![],
        )
        .await
}

pub async fn codes_bring_my_progress_to_another_device(stage: &mut Stage) -> Result<()> {
    show_codes(stage).await?;
    let links = scan_all(stage).await?;
    let (shown, all) = (number(stage).await?, links.len());
    let desk = facts(&stage.memory().await?)?;

    stage.change_browser().await?;
    // Backwards, and the last one twice.
    let but_first: Vec<&String> = links.iter().skip(1).rev().collect();
    for link in &but_first {
        stage.open(link).await?;
        stage.reads("has arrived").await?;
    }
    stage.open(&links[all - 1]).await?;
    stage
        .reads(&format!(
            "{} of {all} parts are here. Still missing: 1.",
            all - 1
        ))
        .await?;
    let before = stage.memory().await?;
    ensure!(before.is_empty(), "parts alone changed {before:?}");

    stage.open(&links[0]).await?;
    stage.reads("All of it has arrived").await?;
    stage.reads("161 records").await?;
    ensure!(
        number(stage).await? == shown,
        "the two sides show different numbers"
    );
    stage.press("Merge").await?;
    stage.reads("161 records, identical.").await?;
    stage
        .reads(&format!("Both sides hold the same: check number {shown}."))
        .await?;
    let phone = facts(&stage.memory().await?)?;
    for (key, value) in desk.iter().filter(|(key, _)| !key.starts_with("device:")) {
        ensure!(
            phone.get(key) == Some(value),
            "{key} is {:?} there",
            phone.get(key)
        );
    }
    let left: usize = stage
        .script(
            "return Object.keys(localStorage).filter((key) => key.startsWith('cairn-parcel:')).length",
            vec![],
        )
        .await?;
    ensure!(left == 0, "{left} parts stay behind");
    stage.press("Undo").await?;
    stage.is_told("Undone: Import").await?;
    stage.follow("Go on learning").await?;
    stage.sees_heading("One step, then the next").await
}

pub async fn parts_that_arrive_in_several_tabs_are_one_parcel(stage: &mut Stage) -> Result<()> {
    show_codes(stage).await?;
    let links = scan_all(stage).await?;
    stage.change_browser().await?;
    stage.open(&links[0]).await?;
    stage.reads("Part 1 of").await?;
    let first = stage.page().window().await?;
    for link in &links[1..] {
        stage.open_tab(link).await?;
    }
    stage.reads("All of it has arrived").await?;
    stage.page().switch_to_window(first).await?;
    stage.reads("All of it has arrived").await?;
    stage.press("Replace").await?;
    stage.reads("161 records, identical.").await?;
    let last = stage.page().windows().await?.pop().context("no tab")?;
    stage.page().switch_to_window(last).await?;
    stage.reads("This hand-over is done").await
}

pub async fn only_the_missing_codes_are_shown(stage: &mut Stage) -> Result<()> {
    show_codes(stage).await?;
    let links = scan_all(stage).await?;
    for wrong in ["0", "99", "two", "1, -2", "<b>"] {
        stage.fill("missing", wrong).await?;
        stage.reads("Write numbers from 1 to").await?;
    }
    stage.fill("missing", "3 , 2").await?;
    stage.reads("2 codes shown").await?;
    stage.reads("Code 3 of").await?;
    ensure!(scan(stage).await? == links[2], "another code is shown");
    stage.press("Next").await?;
    stage.reads("Code 2 of").await?;
    // By keys, and round to the beginning.
    stage.keys("\u{e014}").await?;
    stage.reads("Code 3 of").await?;
    stage.keys("\u{e012}").await?;
    stage.reads("Code 2 of").await?;
    ensure!(scan(stage).await? == links[1], "another code is shown");
    stage.fill("missing", "").await?;
    stage.reads("Code 1 of").await
}

pub async fn a_code_that_is_none_of_ours_says_so_and_changes_nothing(
    stage: &mut Stage,
) -> Result<()> {
    show_codes(stage).await?;
    let link = scan(stage).await?;
    stage.change_browser().await?;
    stage.open("/tracks/backend-and-ai/").await?;
    stage.tick("Sets").await?;
    stage.remembers("sets", Some("done")).await?;
    let before = stage.memory().await?;
    let digest = "0123456789abcdef";
    for (link, words) in [
        ("/shared/#p=".to_owned(), "not whole"),
        ("/shared/#p=1.<script>".to_owned(), "not whole"),
        (format!("/shared/#p=2.{digest}.1.2.AAAA"), "A newer version"),
        (
            format!("/shared/#p=1.{digest}.3.2.AAAA"),
            "no part of a hand-over",
        ),
        (format!("/shared/#p=1.{digest}.1.9999.AAAA"), "not whole"),
        (format!("{link}="), "not whole"),
        (
            format!("/shared/#p=1.{digest}.1.2.{}", "A".repeat(60_000)),
            "longer than any part",
        ),
        // All of it is here, and is not what its digest says.
        (
            format!("/shared/#p=1.{digest}.1.1.AAAA"),
            "not what was sent",
        ),
    ] {
        stage.open(&link).await?;
        stage.reads("This code cannot be taken").await?;
        stage.reads(words).await?;
        ensure!(
            stage.memory().await? == before,
            "{words}: something changed"
        );
    }
    // A part that stays alone can be thrown away.
    stage.open(&link).await?;
    stage.press("Throw these parts away").await?;
    stage.reads("Nothing was taken over").await?;
    ensure!(stage.memory().await? == before, "something changed");
    Ok(())
}

pub async fn a_file_leaves_a_receipt(stage: &mut Stage) -> Result<()> {
    stage.open("/tracks/backend-and-ai/").await?;
    stage.tick("Sets").await?;
    stage.remembers("sets", Some("done")).await?;
    stage.follow("Settings").await?;
    stage.sees_heading("Settings").await?;
    let file = stage.save("Export as a file").await?;
    stage.open("/tracks/backend-and-ai/").await?;
    stage.tick("Sets").await?;
    stage.tick("Tuples").await?;
    stage.remembers("tuples", Some("done")).await?;
    stage.follow("Settings").await?;
    stage.sees_heading("Settings").await?;
    stage.bring(&file).await?;
    stage.press("Merge").await?;
    stage.reads("records stand here as in the file").await?;
    stage.bring(&file).await?;
    stage.press("Replace").await?;
    stage.reads("records, identical.").await?;
    stage.reads("Both sides hold the same").await?;
    // The figures above it show this device's number, on either side.
    let shown = number(stage).await?;
    stage
        .reads(&format!("records, check number {shown} "))
        .await?;
    stage.reads(&format!("same: check number {shown}.")).await
}

pub async fn the_share_sheet_gets_the_file(stage: &mut Stage) -> Result<()> {
    stage.open("/tracks/backend-and-ai/").await?;
    stage.tick("Sets").await?;
    stage
        .script::<Value>(
            "navigator.canShare = ({ files }) => files[0].type === 'text/plain';
             navigator.share = async ({ files }) => { window.sent = [files[0].name, await files[0].text()]; }",
            vec![],
        )
        .await?;
    stage.follow("Settings").await?;
    stage.sees_heading("Settings").await?;
    stage.press("Send the file…").await?;
    stage
        .until("something was sent", "return window.sent")
        .await?;
    let (name, text): (String, String) = stage.script("return window.sent", vec![]).await?;
    ensure!(
        name.starts_with("cairn-20") && name.ends_with(".txt"),
        "{name}"
    );
    stage.bring(&text).await?;
    stage.reads("What this file would change").await
}

pub async fn a_hand_over_is_accessible_in_light(stage: &mut Stage) -> Result<()> {
    a_hand_over(stage, "light").await
}

pub async fn a_hand_over_is_accessible_in_dark(stage: &mut Stage) -> Result<()> {
    a_hand_over(stage, "dark").await
}

async fn a_hand_over(stage: &mut Stage, scheme: &str) -> Result<()> {
    stage.prefer(scheme).await?;
    stage.resize(360, 740).await?;
    show_codes(stage).await?;
    is_fine(stage, "the codes").await?;
    let links = scan_all(stage).await?;
    stage.open(&links[0]).await?;
    stage.reads("Part 1 of").await?;
    is_fine(stage, "a part").await?;
    for link in &links[1..] {
        stage.open(link).await?;
    }
    stage.reads("All of it has arrived").await?;
    is_fine(stage, "all parts").await?;
    stage.press("Merge").await?;
    stage.reads("161 records, identical.").await?;
    is_fine(stage, "the receipt").await
}
