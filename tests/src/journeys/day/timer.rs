//! The timer and the sitting: right after a reload, a killed tab and a clock that was set.

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use xtask::base::Base;
use xtask::engine::Engine;

use super::{begin, booked, pass, shows};
use crate::stage::Stage;

/// What runs, `timer` or `sitting`, began so many minutes earlier than it did: a page that is loaded anew reads it so.
async fn earlier(stage: &Stage, what: &str, minutes: u32) -> Result<()> {
    stage
        .script::<Value>(
            // Moments are the only numbers of eight signs there.
            "const key = `cairn:${document.documentElement.dataset.site}:device:${arguments[0]}`;
             const record = JSON.parse(localStorage.getItem(key));
             const value = record.value.replace(/(?<=^|,)[0-9a-z]{8}(?=[,;])/g,
                 (moment) => (parseInt(moment, 36) - arguments[1] * 60000).toString(36));
             if (value === record.value) throw new Error(`no moment in ${value}`);
             localStorage.setItem(key, JSON.stringify({ ...record, value }));
             return null",
            vec![what.into(), minutes.into()],
        )
        .await?;
    Ok(())
}

async fn start(stage: &Stage) -> Result<()> {
    begin(stage).await?;
    stage.follow("Study with a timer").await?;
    stage.is_at("/?topic=sets").await?;
    stage.press("Start the timer").await?;
    shows(stage, 25).await
}

pub async fn a_timer_goes_on_over_a_reload_and_a_killed_tab_and_books_its_round(
    stage: &mut Stage,
) -> Result<()> {
    start(stage).await?;
    earlier(stage, "timer", 10).await?;
    stage.reload().await?;
    shows(stage, 15).await?;
    // It stands above every page.
    stage.open("/topics/lists/").await?;
    shows(stage, 15).await?;
    earlier(stage, "timer", 16).await?;
    if stage.engine() != Engine::Webkit {
        stage.restart_browser().await?;
    }
    stage.open("/").await?;
    stage.is_told("25 min booked").await?;
    let day = booked(stage).await?;
    ensure!(
        day.len() == 1 && day[0].starts_with("m25,") && day[0].ends_with(",sets"),
        "the book says {day:?}"
    );
    stage
        .reads("25 min today · 1 day of study in a row")
        .await?;
    stage.reads("Break").await?;
    stage.press("Undo").await?;
    stage.reads("0 min today").await?;
    ensure!(booked(stage).await?.is_empty(), "something is booked");
    Ok(())
}

pub async fn a_sitting_keeps_its_place_and_books_what_it_took(stage: &mut Stage) -> Result<()> {
    begin(stage).await?;
    stage.open("/").await?;
    stage.press("Start 20 minutes").await?;
    stage.sees_heading("Sets").await?;
    stage.reads("Step 1 of 2").await?;
    earlier(stage, "sitting", 5).await?;
    stage.reload().await?;
    stage.reads("Step 1 of 2").await?;
    stage.press("Next").await?;
    stage.reads("Step 2 of 2").await?;
    shows(stage, 4).await?;
    stage.reload().await?;
    stage.reads("Step 2 of 2").await?;
    stage.open("/tracks/").await?;
    stage.reads("Step 2 of 2").await?;
    stage.press("Done").await?;
    stage.is_told("5 min booked").await?;
    let day = booked(stage).await?;
    ensure!(
        day.len() == 1 && day[0].starts_with("m5,") && day[0].ends_with(",sets"),
        "the book says {day:?}"
    );
    Ok(())
}

pub async fn a_clock_that_is_set_back_books_nothing(stage: &mut Stage) -> Result<()> {
    const YEARS: i64 = -1_051_200;
    start(stage).await?;
    pass(stage, YEARS).await?;
    shows(stage, 25).await?;
    stage
        .until(
            "the timer goes on from there",
            "return !document.querySelector('[role=timer]').innerText.startsWith('25')",
        )
        .await?;
    stage.press("Stop and book").await?;
    stage.is_told("nothing is booked").await?;
    ensure!(booked(stage).await?.is_empty(), "something is booked");
    Ok(())
}

pub async fn what_is_thrown_away_comes_back_as_booked_time(stage: &mut Stage) -> Result<()> {
    start(stage).await?;
    pass(stage, 12).await?;
    stage.press("Pause").await?;
    stage.reads("paused").await?;
    pass(stage, 12).await?;
    stage.press("Go on").await?;
    shows(stage, 13).await?;
    stage.press("Throw away").await?;
    stage.is_told("12 min thrown away").await?;
    stage.reads("0 min today").await?;
    stage.press("Undo").await?;
    stage.reads("12 min today").await
}

pub async fn a_break_follows_a_round_and_the_next_round_follows_a_break(
    stage: &mut Stage,
) -> Result<()> {
    stage.open("/tracks/python-interview/").await?;
    begin(stage).await?;
    stage.open("/").await?;
    stage.press("Timer").await?;
    stage.fill("timer-round", "50").await?;
    stage.is_told("Lengths of the timer changed").await?;
    stage.fill("timer-break", "61").await?;
    stage.reads("a break 1 to 60").await?;
    stage.fill("timer-break", "10").await?;
    stage.pick("timer-what", "Reviews").await?;
    stage.press("Start the timer").await?;
    shows(stage, 50).await?;
    pass(stage, 52).await?;
    stage.is_told("50 min booked").await?;
    shows(stage, 8).await?;
    pass(stage, 11).await?;
    stage.reads("The break is over").await?;
    stage.press("Next round").await?;
    shows(stage, 50).await?;
    stage.reads("1 whole round today").await
}

pub async fn the_system_notifies_of_a_rounds_end_only_where_i_asked_and_it_may(
    stage: &mut Stage,
) -> Result<()> {
    const NOTICE: &str = "A notification at the end of a round, on this device";
    const SHOWN: &str = "return navigator.serviceWorker.ready
        .then((worker) => worker.getNotifications())
        .then((shown) => shown.map(({ title, body }) => `${title}: ${body}`).join())";
    // One notice takes the place of another, so that they are counted as the page asks for them.
    const COUNT: &str = "
        window.notices = 0;
        const { prototype } = ServiceWorkerRegistration;
        const show = prototype.showNotification;
        prototype.showNotification = function (...words) { window.notices += 1; return show.apply(this, words); };
        return null";
    stage.move_to_whole_host(Base::default())?;
    // Where the worker keeps the page it shows it, as a phone needs it.
    stage.open("/").await?;
    stage.is_kept().await?;
    start(stage).await?;
    stage.mark(NOTICE).await?;
    stage.is_told("does not let the site notify you").await?;

    // It may now, but nobody asked.
    let may = json!({"origin": stage.address("/").trim_end_matches('/'), "permissions": ["notifications"]});
    stage
        .page()
        .cdp()
        .send_raw("Browser.grantPermissions", may)
        .await?;
    stage.reload().await?;
    stage.script::<Value>(COUNT, vec![]).await?;
    pass(stage, 26).await?;
    stage.is_told("25 min booked").await?;
    stage.press("Next round").await?;
    stage.mark(NOTICE).await?;
    pass(stage, 26).await?;
    stage
        .becomes(
            "what the system shows",
            SHOWN,
            vec![],
            "The round is over: Its minutes are booked.",
        )
        .await?;
    let notices: u32 = stage.script("return window.notices", vec![]).await?;
    ensure!(
        notices == 1,
        "{notices} notices of two rounds, of which one asked"
    );
    Ok(())
}
