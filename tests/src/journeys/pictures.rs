//! Memory on the progress page: what I reviewed is drawn, told in words, and stands in tables.

use anyhow::{Result, bail, ensure};

use super::{CHROMIUM, EVERY, Journey, journey};
use crate::stage::Stage;

pub fn all() -> Vec<Journey> {
    vec![
        journey(EVERY, what_i_reviewed_is_drawn_and_stands_in_tables),
        journey(CHROMIUM, who_reviewed_nothing_sees_one_line_that_leads_on),
        journey(CHROMIUM, pictures_of_memory_are_accessible_in_light),
        journey(CHROMIUM, pictures_of_memory_are_accessible_in_dark),
        journey(CHROMIUM, pictures_of_memory_fit_a_phone),
    ]
}

/// Sixty days of answers, one on the first, two on the second, three on the third, then again; every tenth was
/// forgotten. Two cards are known for ten days and for sixty, one is suspended, one is at a step.
const SEED: &str = "
    const site = document.documentElement.dataset.site;
    const today = Math.floor((Date.now() - new Date().getTimezoneOffset() * 60000 - 4 * 3600000) / 86400000);
    const put = (kind, id, value) => localStorage.setItem(`cairn:${site}:${kind}:${id}`,
        JSON.stringify({ v: 1, value, rev: [Date.now() - 1000, 1] }));
    const months = {};
    let number = 0;
    for (let ago = 59; ago >= 0; ago--) {
        for (let answer = 0; answer <= (59 - ago) % 3; answer++) {
            const day = today - ago;
            const month = new Date(day * 86400000).toISOString().slice(0, 7);
            const grade = number++ % 10 === 0 ? 1 : 3;
            (months[month] ??= []).push([0, day * 86400000 + 43200000 + answer, day, grade]);
        }
    }
    for (const [month, answers] of Object.entries(months)) {
        let [ms, day] = [0, 0];
        const lines = answers.map(([card, at, on, grade]) => {
            const line = [card, (at - ms).toString(36), (on - day).toString(36), `${grade}r`, 9, 3].join(',');
            [ms, day] = [at, on];
            return line;
        });
        put('log', `${month}/7`, `fsrs6|lists|${lines.join(';')}`);
    }
    const known = (days) => ['r', today * 86400000, today, today + days, days * 1000000, 5000000, 9, 0];
    put('card', 'lists', known(10));
    put('card', 'strings!palindromes', known(60));
    put('card', 'sets', known(20));
    put('hold', 'sets', { suspended: true, buried: null, flagged: false });
    put('card', 'tuples', ['l0', today * 86400000, today, today * 86400000 + 1, 1000000, 5000000, 1, 0]);";

const TITLES: [&str; 5] = [
    "Reviews by day",
    "The next 30 days",
    "Remembered by month",
    "Where your cards stand",
    "Recall by area",
];

/// The progress of somebody who reviewed for sixty days, with all pictures there.
async fn reviewed(stage: &Stage) -> Result<()> {
    stage.open("/progress/").await?;
    stage.script::<()>(SEED, vec![]).await?;
    stage.reload().await?;
    stage
        .until(
            "all pictures are drawn",
            "return document.querySelectorAll('[aria-labelledby=memory] .picture svg').length === 5",
        )
        .await
}

async fn open_tables(stage: &Stage) -> Result<()> {
    for title in TITLES {
        stage.press(&format!("{title}, as a table")).await?;
    }
    stage
        .until(
            "all tables are there",
            "return document.querySelectorAll('[aria-labelledby=memory] .picture table').length === 5",
        )
        .await
}

/// The rows of a picture's table, cell by cell.
async fn table(stage: &Stage, title: &str) -> Result<Vec<Vec<String>>> {
    stage
        .script(
            "const picture = [...document.querySelectorAll('.picture')]
                 .find((one) => one.querySelector('h3').innerText === arguments[0]);
             return [...picture.querySelectorAll('tbody tr')]
                 .map((row) => [...row.cells].map((cell) => cell.innerText))",
            vec![title.into()],
        )
        .await
}

pub async fn what_i_reviewed_is_drawn_and_stands_in_tables(stage: &mut Stage) -> Result<()> {
    reviewed(stage).await?;
    // Each has a name that says what it shows, and what is to come says so.
    let names: Vec<String> = stage
        .script(
            "return [...document.querySelectorAll('[aria-labelledby=memory] .picture svg[role=img]')].map((one) => one.getAttribute('aria-label'))",
            vec![],
        )
        .await?;
    for (title, name) in TITLES.iter().zip(&names) {
        ensure!(name.starts_with(title), "{title} is named {name}");
    }
    ensure!(names[0].contains("120 answers on 60 days"), "{}", names[0]);
    ensure!(names[1].contains("Forecast"), "{}", names[1]);
    ensure!(names[2].contains("target is 90 %"), "{}", names[2]);
    ensure!(names[4].contains("Forecast"), "{}", names[4]);
    open_tables(stage).await?;
    let sum = |rows: &[Vec<String>], from: usize| -> u32 {
        let cells = rows.iter().flat_map(|row| row.iter().skip(from));
        cells.filter_map(|cell| cell.parse::<u32>().ok()).sum()
    };
    let days = table(stage, TITLES[0]).await?;
    ensure!(days.len() == 53 && sum(&days, 1) == 120, "{days:?}");
    // The card at a step today, those that are known on their day; what is suspended does not come.
    let ahead = table(stage, TITLES[1]).await?;
    ensure!(ahead.len() == 30 && sum(&ahead, 1) == 2, "{ahead:?}");
    ensure!(ahead[0][1] == "1" && ahead[10][1] == "1", "{ahead:?}");
    let months = table(stage, TITLES[2]).await?;
    let known: u32 = months
        .iter()
        .filter_map(|row| row[2].parse::<u32>().ok())
        .sum();
    ensure!(
        known == 120 && months.iter().all(|row| row[3] == "90 %"),
        "{months:?}"
    );
    let standing = table(stage, TITLES[3]).await?;
    let counts: Vec<&str> = standing.iter().map(|row| row[1].as_str()).collect();
    ensure!(counts == ["1", "1", "1", "1", "0"], "{standing:?}");
    let areas = table(stage, TITLES[4]).await?;
    ensure!(sum(&areas, 2) == 3, "{areas:?}");
    Ok(())
}

pub async fn who_reviewed_nothing_sees_one_line_that_leads_on(stage: &mut Stage) -> Result<()> {
    stage.open("/progress/").await?;
    stage.reads("What you review is drawn here").await?;
    let fetched: Vec<String> = stage
        .script(
            "return performance.getEntriesByType('resource').map((one) => one.name).filter((name) =>
                 name.includes('part-memory') || name.includes('/data/deck-'))",
            vec![],
        )
        .await?;
    ensure!(fetched.is_empty(), "for nobody it fetched {fetched:?}");
    stage
        .follow("What you review is drawn here: your year, what comes, what you remember.")
        .await?;
    stage.sees_heading("Review").await
}

pub async fn pictures_of_memory_are_accessible_in_light(stage: &mut Stage) -> Result<()> {
    accessible(stage, "light").await
}

pub async fn pictures_of_memory_are_accessible_in_dark(stage: &mut Stage) -> Result<()> {
    accessible(stage, "dark").await
}

async fn accessible(stage: &Stage, scheme: &str) -> Result<()> {
    stage.prefer(scheme).await?;
    reviewed(stage).await?;
    open_tables(stage).await?;
    let found = stage.violations().await?;
    if !found.is_empty() {
        let found: Vec<String> = found.iter().map(ToString::to_string).collect();
        bail!("in {scheme}:\n{}", found.join("\n"));
    }
    Ok(())
}

pub async fn pictures_of_memory_fit_a_phone(stage: &mut Stage) -> Result<()> {
    stage.resize(360, 740).await?;
    reviewed(stage).await?;
    open_tables(stage).await?;
    let wide: Vec<String> = stage
        .script(
            "const wide = document.documentElement.clientWidth;
             if (document.documentElement.scrollWidth > wide) return ['the page scrolls sideways'];
             const parts = [...document.querySelectorAll('.picture svg *')];
             return parts.filter((part) => part.getBoundingClientRect().right > wide + 0.5)
                 .map((part) => part.outerHTML.slice(0, 80))",
            vec![],
        )
        .await?;
    ensure!(wide.is_empty(), "{wide:?}");
    // Each toggle is large enough for a finger.
    let small: Vec<f64> = stage
        .script(
            "return [...document.querySelectorAll('.picture summary')]
                 .map((one) => one.getBoundingClientRect().height).filter((height) => height < 44)",
            vec![],
        )
        .await?;
    ensure!(small.is_empty(), "toggles of {small:?} pixels");
    Ok(())
}
