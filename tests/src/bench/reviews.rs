//! What a long history of reviews costs: the start of the reviews and of Today with 20,000 answers in the log and
//! without, and the time from an answer to the next card.

use anyhow::ensure;
use serde_json::json;

use super::{Samples, paint, start};
use crate::journey::Scene;
use crate::stage::Stage;

/// Stores a history: answers of fifteen a day, joined by year, and a schedule for each card, of which half is
/// due. The cards are those that recall a topic.
const HISTORY: &str = "
    const [ids, answers] = arguments;
    const site = document.documentElement.dataset.site;
    const put = (key, value) =>
        localStorage.setItem(`cairn:${site}:${key}`, JSON.stringify({ v: 1, value, rev: [Date.now(), 1] }));
    const now = Date.now() - 86400000;
    const today = Math.floor(now / 86400000);
    const each = 5760000;
    const years = new Map();
    for (let answer = 0; answer < answers; answer += 1) {
        const ms = now - (answers - answer) * each;
        const day = Math.floor(ms / 86400000);
        const year = new Date(ms).getUTCFullYear();
        if (!years.has(year)) years.set(year, { ids: [], lines: [], ms: 0, day: 0 });
        const log = years.get(year);
        const id = ids[answer % ids.length];
        let place = log.ids.indexOf(id);
        if (place < 0) place = log.ids.push(id) - 1;
        const fields = [place.toString(36), (ms - log.ms).toString(36), (day - log.day).toString(36), '3r', 'c', 'a'];
        log.lines.push(fields.join());
        Object.assign(log, { ms, day });
    }
    for (const [year, log] of years) put(`log:${year}/1+`, `fsrs6|${log.ids.join(' ')}|${log.lines.join(';')}`);
    const reps = Math.ceil(answers / ids.length);
    ids.forEach((id, nth) => {
        put(`card:${id}`, ['r', now - 9e8, today - 10, nth % 2 ? today + 9 : today - 1, 20345678, 5112171, reps, 1]);
        put(`topic:${id}`, { status: 'done', at: now - 9e8 });
    });
    return Object.values(localStorage).reduce((sum, text) => sum + text.length, 0)";

/// How many answers a long-time learner gave.
const ANSWERS: usize = 20_000;

async fn remember(stage: &Stage, topics: &[String], answers: usize) -> anyhow::Result<()> {
    stage.open("/").await?;
    let units: usize = stage
        .script(HISTORY, vec![json!(topics), json!(answers)])
        .await?;
    ensure!(
        answers == 0 || units > answers * 12,
        "the history takes {units} units only"
    );
    Ok(())
}

/// The topics among the keys of records.
fn topics(records: &[String]) -> Vec<String> {
    let topics = records.iter().filter_map(|key| key.strip_prefix("topic:"));
    topics.map(str::to_owned).collect()
}

/// Starts of `/` and `/review/` with cards in review, without a log and with a long one.
pub async fn starts(scene: &Scene, records: &[String]) -> anyhow::Result<Samples> {
    let topics = topics(records);
    let mut samples = Samples::new();
    for (name, route) in [("today", "/"), ("review", "/review/")] {
        for (log, answers) in [("no-log", 0), ("log", ANSWERS)] {
            let times = start::timed(scene, route, async |stage| {
                remember(stage, &topics, answers).await
            });
            samples.push((format!("{name}-{log}"), times.await?));
        }
    }
    Ok(samples)
}

/// Answers, each to the next card.
pub async fn grades(scene: &Scene, records: &[String]) -> anyhow::Result<Samples> {
    let topics = topics(records);
    paint::both_speeds(scene, "grade", async |stage| {
        remember(stage, &topics, ANSWERS).await?;
        stage.open("/review/").await?;
        stage
            .until(
                "the session can begin",
                "const start = [...document.querySelectorAll('main button')].find((b) => b.innerText === 'Start');
                 start?.click();
                 return Boolean(start)",
            )
            .await?;
        paint::watch(stage, "keydown").await?;
        let mut times = Vec::new();
        for nth in 0..paint::WARM + paint::SAMPLES {
            stage
                .until("a card is asked", "return Boolean(document.querySelector('[data-key=Space]'))")
                .await?;
            // The answer, then the grade; what counts is the second.
            paint::timed(stage, " ", 2 * nth + 1).await?;
            times.push(paint::timed(stage, "4", 2 * nth + 2).await?);
        }
        Ok(times.split_off(paint::WARM))
    })
    .await
}
