//! What days do to a plan: they pass, they are off, they are too few; and what leaves as a file.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};

use super::{MONTHS, PAGE, SHORT, choose, finish, stands};
use crate::stage::Stage;

/// The days on which something is planned, as the calendar file has them.
async fn days(stage: &Stage) -> Result<BTreeSet<String>> {
    let file = stage.save("Save as a calendar file").await?;
    let days = file.lines().filter_map(|line| line.strip_prefix("UID:"));
    let days = days.filter_map(|uid| Some(uid.split_once("-plan@")?.0.to_owned()));
    Ok(days.filter(|day| day.len() == 10).collect())
}

pub async fn a_week_that_slipped_moves_the_rest_and_blames_nobody(stage: &mut Stage) -> Result<()> {
    stage.says_day(0).await?;
    choose(stage, SHORT).await?;
    stage.reads("Week of 28 Dec 2026").await?;
    let (before, planned) = (finish(stage).await?, days(stage).await?);
    ensure!(
        planned.first().is_some_and(|day| day == "2027-01-01"),
        "{planned:?}"
    );
    // A week passes, and nothing was done.
    stage.says_day(7).await?;
    stage.open(PAGE).await?;
    stage.reads("Week of 4 Jan 2027").await?;
    let (after, moved) = (finish(stage).await?, days(stage).await?);
    ensure!(after != before, "the finish stays where it was: {after}");
    ensure!(
        moved.first().is_some_and(|day| day == "2027-01-08"),
        "{moved:?}"
    );
    // What was planned on six days of each week lies a week later, and no other day has more.
    ensure!(moved.len() == planned.len(), "{planned:?} became {moved:?}");
    for word in [
        "behind", "missed", "failed", "overdue", "slipped", "too late",
    ] {
        let said = format!(" {word}");
        ensure!(!stage.is_readable(&said).await?, "the page says “{word}”");
    }
    Ok(())
}

pub async fn each_of_three_ways_out_leads_out_and_is_one_undo(stage: &mut Stage) -> Result<()> {
    stage.says_day(0).await?;
    choose(stage, SHORT).await?;
    stage.press("Your time").await?;
    stage.fill("plan-end", "2027-01-20").await?;
    for (way, told) in [
        ("Add these hours", "Hours added"),
        ("Take the later day", "Last day moved"),
        ("Leave these out", "left out"),
    ] {
        stage.reads("The ways out:").await?;
        let before = stage.of_kind("plan").await?;
        stage.press(way).await?;
        stage.is_told(told).await?;
        stage.reads("In time for").await?;
        ensure!(!stage.is_readable("The ways out:").await?, "after “{way}”");
        if way == "Leave these out" {
            stage.reads("Left out: ").await?;
        }
        stage.press("Undo").await?;
        stage.reads("The ways out:").await?;
        ensure!(
            stage.of_kind("plan").await? == before,
            "“{way}” left something"
        );
    }
    // What is left out is put back one by one, or all at once.
    stage.press("Leave these out").await?;
    stage.reads("In time for").await?;
    let left: String = stage
        .script(
            "return [...document.querySelectorAll('summary')].find((e) => e.innerText.startsWith('Left out')).innerText",
            vec![],
        )
        .await?;
    stage.press(&left).await?;
    let out = stage.of_kind("plan").await?.len();
    stage
        .script::<()>(
            "document.querySelector('[aria-label^=\"Put back \"]').click()",
            vec![],
        )
        .await?;
    stage.is_told("put back").await?;
    ensure!(
        stage.of_kind("plan").await?.len() == out - 1,
        "none came back"
    );
    stage.reads("The ways out:").await?;
    // An interview binds the day: a later last day would not help, and none is offered.
    stage.fill("plan-end", "").await?;
    stage.fill("plan-interview", "2027-01-20").await?;
    stage.reads("Your interview is on 20 Jan 2027").await?;
    ensure!(
        !stage.is_readable("Take the later day").await?,
        "it is offered"
    );
    Ok(())
}

pub async fn days_off_are_empty_and_come_back(stage: &mut Stage) -> Result<()> {
    stage.says_day(0).await?;
    choose(stage, SHORT).await?;
    let before = days(stage).await?;
    stage.press("Your time").await?;
    stage.fill("plan-holiday-from", "2027-01-04").await?;
    stage.fill("plan-holiday-to", "2027-01-08").await?;
    stage.press("Add days off").await?;
    stage.reads("4 Jan 2027 to 8 Jan 2027").await?;
    let off = days(stage).await?;
    let empty = |day: &&String| ("2027-01-04"..="2027-01-08").contains(&day.as_str());
    ensure!(off.iter().find(empty).is_none(), "{off:?}");
    ensure!(before.iter().filter(empty).count() == 5, "{before:?}");
    stage.press("Remove 4 Jan 2027 to 8 Jan 2027").await?;
    stage.is_told("Days off removed").await?;
    ensure!(days(stage).await? == before, "they did not come back");
    // Away from today, and back before it was planned.
    stage.fill("plan-away", "2027-01-10").await?;
    stage.press("Away until then").await?;
    stage.reads("You are away until 10 Jan 2027").await?;
    ensure!(
        days(stage)
            .await?
            .first()
            .is_some_and(|day| day == "2027-01-11")
    );
    stage.says_day(3).await?;
    stage.open(PAGE).await?;
    stage.press("I am back").await?;
    stage.is_told("Back again").await?;
    let plan = stage.of_kind("plan").await?;
    let pause = plan.get("away/2027-01-01").cloned().unwrap_or_default();
    ensure!(pause == "2027-01-03", "of the pause stands: {pause}");
    ensure!(
        days(stage)
            .await?
            .first()
            .is_some_and(|day| day == "2027-01-04")
    );
    Ok(())
}

pub async fn what_i_have_today_counts_today_alone(stage: &mut Stage) -> Result<()> {
    stage.says_day(0).await?;
    choose(stage, SHORT).await?;
    stage.reads("Today: 3 h 45 min.").await?;
    stage.fill("plan-today", "0:30").await?;
    stage.reads("Today: 30 min.").await?;
    stage.fill("plan-today", "0").await?;
    stage.reads("Nothing is planned for today").await?;
    stage.says_day(3).await?;
    stage.open(PAGE).await?;
    stage.reads("Today: 3 h 45 min.").await?;
    stands(stage, "plan-today", "").await
}

pub async fn a_later_calendar_file_names_the_same_days_alike(stage: &mut Stage) -> Result<()> {
    let uids = |file: &str| -> Vec<String> {
        let uids = file.lines().filter(|line| line.starts_with("UID:"));
        uids.map(str::to_owned).collect()
    };
    let sequence = |file: &str| -> Option<u64> {
        let line = file.lines().find(|line| line.starts_with("SEQUENCE:"))?;
        line.strip_prefix("SEQUENCE:")?.parse().ok()
    };
    stage.says_day(0).await?;
    choose(stage, SHORT).await?;
    let first = stage.save("Save as a calendar file").await?;
    ensure!(first.starts_with("BEGIN:VCALENDAR\r\n") && first.ends_with("END:VCALENDAR\r\n"));
    stage.is_told("Saved as cairn-plan.ics").await?;
    stage.says_day(0).await?;
    stage.reload().await?;
    let second = stage.save("Save as a calendar file").await?;
    ensure!(uids(&first) == uids(&second) && !uids(&first).is_empty());
    // Two days on, what is left comes after what was there.
    stage.says_day(2).await?;
    stage.reload().await?;
    let later = stage.save("Save as a calendar file").await?;
    ensure!(
        sequence(&later) > sequence(&first),
        "calendars would not take it"
    );
    let known: BTreeSet<String> = uids(&first).into_iter().collect();
    let again = uids(&later).into_iter().filter(|uid| known.contains(uid));
    ensure!(again.count() > 3, "no day is named as it was");
    Ok(())
}

pub async fn a_month_in_my_words_and_back(stage: &mut Stage) -> Result<()> {
    choose(stage, MONTHS).await?;
    stage.reads("Month by month").await?;
    stage.reads("You write small programs").await?;
    stage.press("Write your own: Python fundamentals").await?;
    stage
        .until(
            "the focus is where one writes",
            "return document.activeElement.id === 'plan-month-1'",
        )
        .await?;
    stage
        .fill("plan-month-1", "<b>Chess</b> engine\nby spring")
        .await?;
    stage.press("Save").await?;
    stage.is_told("Month changed").await?;
    stage.reads("<b>Chess</b> engine").await?;
    stage.reload().await?;
    stage.reads("by spring").await?;
    stage
        .press("Back to the original: Python fundamentals")
        .await?;
    stage.reads("You write small programs").await
}
