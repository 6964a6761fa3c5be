//! What studying came to on the progress page: days, hours, the road, and the stones of my cairn.

use anyhow::{Result, ensure};

use super::{CHROMIUM, EVERY, Journey, journey};
use crate::stage::Stage;

const PAGE: &str = "/progress/";
/// A milestone of the short track, and what it asks for.
const TITLES: [&str; 3] = ["Minutes by day", "Hours by week", "Topics done"];

pub fn all() -> Vec<Journey> {
    vec![
        journey(EVERY, a_milestone_is_declared_with_what_shows_it),
        journey(CHROMIUM, a_milestone_that_i_reached_is_proposed),
        journey(CHROMIUM, what_i_studied_is_drawn_and_stands_in_tables),
        journey(CHROMIUM, only_an_https_address_becomes_a_link),
        journey(CHROMIUM, who_did_nothing_fetches_nothing_of_it),
        journey(CHROMIUM, my_days_are_accessible_and_fit_a_phone),
    ]
}

/// The first milestone on the page.
async fn milestone(stage: &Stage) -> Result<String> {
    stage.open(PAGE).await?;
    stage
        .script(
            "return document.querySelector('.milestones [role=checkbox]').getAttribute('aria-label')",
            vec![],
        )
        .await
}

async fn declare(stage: &Stage, evidence: &str) -> Result<()> {
    let name = milestone(stage).await?;
    stage.tick(&name).await?;
    stage.press(&format!("Say what shows it: {name}")).await?;
    let id: String = stage
        .script(
            "return document.querySelector('.stone-list input').id",
            vec![],
        )
        .await?;
    stage.fill(&id, evidence).await?;
    stage.press("Save").await?;
    stage.is_told("What shows the milestone changed").await
}

pub async fn a_milestone_is_declared_with_what_shows_it(stage: &mut Stage) -> Result<()> {
    declare(stage, "https://example.org/my-project").await?;
    stage.reload().await?;
    stage.reads("https://example.org/my-project").await?;
    let link: String = stage
        .script(
            "return document.querySelector('.stone-list a[rel~=noopener]').href",
            vec![],
        )
        .await?;
    ensure!(
        link == "https://example.org/my-project",
        "it leads to {link}"
    );
    let name = milestone(stage).await?;
    stage.reads("Your cairn").await?;
    stage.tick(&name).await?;
    stage.reads("lie here as stones").await?;
    stage.press("Undo").await?;
    stage.reads("https://example.org/my-project").await
}

pub async fn only_an_https_address_becomes_a_link(stage: &mut Stage) -> Result<()> {
    declare(stage, "javascript:alert(1)").await?;
    stage.reads("javascript:alert(1)").await?;
    let links: u32 = stage
        .script(
            "return document.querySelectorAll('.stone-list a').length",
            vec![],
        )
        .await?;
    ensure!(links == 0, "it is a link");
    Ok(())
}

pub async fn a_milestone_that_i_reached_is_proposed(stage: &mut Stage) -> Result<()> {
    stage.open(PAGE).await?;
    // All topics done, and no card new: what was asked is known for long.
    stage.script::<()>(REACHED, vec![]).await?;
    stage
        .until("the records are there", "return window.reached === true")
        .await?;
    stage.reload().await?;
    stage.reads("You seem to have reached a milestone").await?;
    let name: String = stage
        .script(
            "return document.querySelector('.stone-proposed button').getAttribute('aria-label')",
            vec![],
        )
        .await?;
    stage.press(&name).await?;
    stage
        .until(
            "it lies as a stone",
            "return document.querySelectorAll('.stone-list > li').length === 1",
        )
        .await
}

/// Every topic done, and every card known for a hundred days.
const REACHED: &str = "
    const site = document.documentElement.dataset.site;
    const base = document.documentElement.dataset.base;
    const today = Math.floor(Date.now() / 86400000);
    const put = (kind, id, value) => localStorage.setItem(`cairn:${site}:${kind}:${id}`,
        JSON.stringify({ v: 1, value, rev: [Date.now() - 1000, 1] }));
    (async () => {
        const index = await (await fetch(base + document.documentElement.dataset.index)).json();
        const page = (name) => index.pages.find((page) => page[0] === name)[1];
        const plan = await (await fetch(`${base}data/plan-${page('plan')}.json`)).json();
        const deck = await (await fetch(`${base}data/deck-${page('deck')}.json`)).json();
        const some = plan.milestones.flatMap((after) => after.items)
            .find((item) => item.topics?.length && !item.projects && !item.link);
        const topics = some.topics.map((topic) => index.units[topic][0]);
        for (const topic of topics) put('topic', topic, { status: 'done', at: Date.now() - 1000 });
        for (const [id, about] of deck.cards)
            if (about.some((topic) => topics.includes(deck.topics[topic][0])))
                put('card', id, ['r', today * 86400000, today, today + 100, 100000000, 5000000, 9, 0]);
        window.reached = true;
    })();";

pub async fn what_i_studied_is_drawn_and_stands_in_tables(stage: &mut Stage) -> Result<()> {
    studied(stage).await?;
    for title in TITLES {
        stage.press(&format!("{title}, as a table")).await?;
    }
    stage
        .until(
            "all tables are there",
            "return document.querySelectorAll('[aria-labelledby=studied] table').length === 3",
        )
        .await?;
    stage.reads("3 days of study in your streak").await?;
    stage.reads("At your hours likely done").await?;
    let names: Vec<String> = stage
        .script(
            "return [...document.querySelectorAll('[aria-labelledby=studied] svg[role=img]')]
                 .map((one) => one.getAttribute('aria-label'))",
            vec![],
        )
        .await?;
    ensure!(names.len() == 3, "{names:?}");
    ensure!(names[2].contains("forecast"), "{names:?}");
    let hours: Vec<Vec<String>> = stage
        .script(
            "return [...document.querySelectorAll('[aria-labelledby=studied] .picture')][1]
                 .querySelectorAll('tbody tr').values().map((row) => [...row.cells].map((cell) => cell.innerText)).toArray()",
            vec![],
        )
        .await?;
    let minutes: u32 = hours
        .iter()
        .take(2)
        .filter_map(|row| minutes(&row[1]))
        .sum();
    ensure!(hours.len() == 26 && minutes == 90, "{hours:?}");
    Ok(())
}

/// "1 h 30 min" in minutes.
fn minutes(text: &str) -> Option<u32> {
    let (mut sum, mut last) = (0, 0);
    for word in text.split(' ') {
        match word {
            "h" => sum += 60 * last,
            "min" => sum += last,
            figure => last = figure.parse().ok()?,
        }
    }
    Some(sum)
}

/// Half an hour booked on each of three days, one topic done, and a plan.
async fn studied(stage: &Stage) -> Result<()> {
    stage.open("/plan/").await?;
    stage.mark("Interview foundations").await?;
    stage.is_told("planned").await?;
    stage.script::<()>(BOOKED, vec![]).await?;
    stage.open(PAGE).await?;
    stage.reads("Minutes by day, as a table").await?;
    stage.reads("Topics done, as a table").await
}

const BOOKED: &str = "
    const site = document.documentElement.dataset.site;
    const today = Math.floor((Date.now() - new Date().getTimezoneOffset() * 60000 - 4 * 3600000) / 86400000);
    const put = (kind, id, value) => localStorage.setItem(`cairn:${site}:${kind}:${id}`,
        JSON.stringify({ v: 1, value, rev: [Date.now() - 1000, 1] }));
    for (let ago = 0; ago < 3; ago++) {
        const day = today - ago;
        put('day', `${day.toString(36)}/7`, `m30,${(day * 86400000 + 43200000).toString(36)},`);
    }
    put('topic', 'variables', { status: 'done', at: Date.now() - 1000 });";

pub async fn who_did_nothing_fetches_nothing_of_it(stage: &mut Stage) -> Result<()> {
    stage.open(PAGE).await?;
    stage.reads("What you review is drawn here").await?;
    let fetched: Vec<String> = stage
        .script(
            "return performance.getEntriesByType('resource').map((one) => one.name).filter((name) =>
                 name.includes('part-studied') || name.includes('/data/plan-'))",
            vec![],
        )
        .await?;
    ensure!(fetched.is_empty(), "for nobody it fetched {fetched:?}");
    Ok(())
}

pub async fn my_days_are_accessible_and_fit_a_phone(stage: &mut Stage) -> Result<()> {
    stage.resize(360, 740).await?;
    studied(stage).await?;
    for scheme in ["light", "dark"] {
        stage.prefer(scheme).await?;
        stage.open(PAGE).await?;
        stage.reads("Topics done, as a table").await?;
        for title in TITLES {
            stage.press(&format!("{title}, as a table")).await?;
        }
        stage
            .looks_right("the progress of somebody who studied")
            .await?;
    }
    Ok(())
}
