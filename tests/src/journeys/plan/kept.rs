//! What is said of a plan is kept: over a reload, in another tab, without a network; and what cannot be read is not.

use anyhow::{Result, ensure};
use xtask::base::Base;

use super::{MONTHS, PAGE, SHORT, choose, finish, stands};
use crate::stage::Stage;

pub async fn what_i_choose_is_planned_and_stands_after_a_reload(stage: &mut Stage) -> Result<()> {
    stage.open(PAGE).await?;
    stage.reads("Choose a track").await?;
    stage.mark(SHORT).await?;
    stage.reads("Likely done in the week of").await?;
    stage.choose("Pace", "Thorough").await?;
    stage.sees_chosen("Pace", "Thorough").await?;
    stage.reads("Week of").await?;
    let before = finish(stage).await?;
    stage.reload().await?;
    stage.sees_heading("Plan").await?;
    stage.reads("Where it leads").await?;
    stage.reads(&before).await?;
    stage.press("Tracks and pace").await?;
    stage.sees_chosen("Pace", "Thorough").await?;
    // Own hours hold until a pace is chosen anew.
    stage.press("Your time").await?;
    stage.fill("plan-monday", "1:30").await?;
    stage.is_told("Hours changed").await?;
    stands(stage, "plan-monday", "1:30").await?;
    stage.choose("Pace", "Standard").await?;
    stands(stage, "plan-monday", "3:45").await?;
    stage.press("Undo").await?;
    stands(stage, "plan-monday", "1:30").await?;
    stage.sees_chosen("Pace", "Thorough").await?;
    // What is taken out is not planned any more.
    stage.mark(SHORT).await?;
    stage.reads("Choose a track").await?;
    stage.press("Undo").await?;
    stage.reads("Likely done in the week of").await
}

pub async fn what_i_choose_in_one_tab_the_other_plans_with(stage: &mut Stage) -> Result<()> {
    choose(stage, SHORT).await?;
    let first = stage.page().window().await?;
    let before = finish(stage).await?;
    stage.open_tab(PAGE).await?;
    stage.reads(&before).await?;
    stage.press("Your time").await?;
    stage.fill("plan-sunday", "24").await?;
    stage.is_told("Hours changed").await?;
    let after = finish(stage).await?;
    ensure!(
        after != before,
        "a day more a week changes nothing: {after}"
    );
    stage.page().switch_to_window(first).await?;
    stage.reads(&after).await?;
    stage.press("Your time").await?;
    stands(stage, "plan-sunday", "24").await
}

pub async fn without_a_network_i_go_on_planning(stage: &mut Stage) -> Result<()> {
    stage.move_to_whole_host(Base::default())?;
    stage.open("/").await?;
    stage.is_kept().await?;
    stage.stop_host();
    choose(stage, SHORT).await?;
    stage.reads("Week of").await?;
    let file = stage.save("Save as a calendar file").await?;
    ensure!(file.starts_with("BEGIN:VCALENDAR"), "{file}");
    Ok(())
}

pub async fn rubbish_is_refused_with_a_word_and_nothing_is_lost(stage: &mut Stage) -> Result<()> {
    choose(stage, SHORT).await?;
    stage.press("Your time").await?;
    stage.press("What this assumes").await?;
    let (plan, before) = (stage.of_kind("plan").await?, finish(stage).await?);
    for (id, rubbish) in [
        ("plan-monday", "twelve"),
        ("plan-tuesday", "25"),
        ("plan-wednesday", "-1"),
        ("plan-sunday", "1:75"),
        ("plan-today", "24:01"),
        ("plan-practice", "81"),
        ("plan-practice", "<b>"),
        ("plan-end", "2001-01-01"),
        ("plan-start", "0002-01-31"),
        ("plan-interview", "9999-12-31"),
    ] {
        stage.fill(id, rubbish).await?;
        stage.reads("Not kept: ").await?;
        stands(stage, id, rubbish).await?;
        // Put right, it is as it was.
        stage.reload().await?;
        stage.press("Your time").await?;
        stage.press("What this assumes").await?;
    }
    stage.press("Add days off").await?;
    stage.reads("say the first and the last day").await?;
    stage.fill("plan-holiday-from", "2199-05-02").await?;
    stage.fill("plan-holiday-to", "2199-05-01").await?;
    stage.press("Add days off").await?;
    stage.reads("the last day comes before the first").await?;
    stage.fill("plan-holiday-from", "2001-05-01").await?;
    stage.fill("plan-holiday-to", "2001-05-02").await?;
    stage.press("Add days off").await?;
    stage.reads("these days are over").await?;
    stage.press("Away until then").await?;
    stage.reads("say until which day").await?;
    ensure!(
        stage.of_kind("plan").await? == plan,
        "something of it was kept"
    );
    ensure!(finish(stage).await? == before, "the plan is another one");
    // What stands in storage and cannot be read counts as not said.
    for (id, text) in [
        ("hours", "1 2 x"),
        ("start", "yesterday"),
        ("holiday/x", "y"),
    ] {
        stage
            .store(
                &format!("plan:{id}"),
                &format!(r#"{{"v":1,"value":"{text}","rev":[1720000000000,7]}}"#),
            )
            .await?;
    }
    stage.reload().await?;
    stage.reads(&before).await
}

pub async fn a_topic_that_two_tracks_share_is_planned_once_in_my_order(
    stage: &mut Stage,
) -> Result<()> {
    choose(stage, SHORT).await?;
    stage.mark(MONTHS).await?;
    stage.reads("that they share are planned once").await?;
    let order = "return [...document.querySelectorAll('.plan-order li span')].map((e) => e.innerText).join()";
    stage
        .becomes("the order", order, vec![], format!("{SHORT},{MONTHS}"))
        .await?;
    stage.press(&format!("{MONTHS} earlier")).await?;
    stage
        .becomes("the order", order, vec![], format!("{MONTHS},{SHORT}"))
        .await?;
    stage
        .until(
            "the focus went with it",
            "return document.activeElement.getAttribute('aria-label') === 'Backend and AI later'",
        )
        .await?;
    let all: String = stage
        .script(
            "return [...document.querySelectorAll('button')].find((e) => e.innerText.startsWith('Show all')).innerText",
            vec![],
        )
        .await?;
    stage.press(&all).await?;
    let (ends, doubled): (usize, Vec<String>) = stage
        .script(
            "const rows = [...document.querySelectorAll('#weeks ~ details .plan-spans li')];
             const ends = rows.filter((row) => !row.textContent.endsWith('goes on'))
                 .map((row) => row.querySelector('a').textContent);
             return [ends.length, ends.filter((title, place) => ends.indexOf(title) !== place)]",
            vec![],
        )
        .await?;
    ensure!(doubled.is_empty(), "planned twice: {doubled:?}");
    stage.reads(&format!("Left: {ends} topics")).await
}
