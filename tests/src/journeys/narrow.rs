//! On a phone, and with large text.

use std::fs;

use anyhow::{Result, bail, ensure};
use serde_json::json;

use super::access::{fixed_and_tracks, names};
use super::{CHROMIUM, Journey, journey};
use crate::stage::Stage;

pub fn all() -> Vec<Journey> {
    vec![
        journey(CHROMIUM, no_page_scrolls_sideways_on_a_phone),
        journey(
            CHROMIUM,
            nothing_lies_over_the_places_at_the_foot_of_a_phone,
        ),
        journey(
            CHROMIUM,
            no_page_scrolls_sideways_at_twice_or_four_times_the_size,
        ),
        journey(CHROMIUM, what_opens_on_a_page_fits_a_phone),
        journey(CHROMIUM, every_topic_fits_a_phone),
        journey(CHROMIUM, what_i_tap_on_a_phone_is_large_enough),
    ]
}

/// All kinds of page: the fixed ones, all tracks, the topic with the longest page, and none.
fn routes(stage: &Stage) -> Result<Vec<String>> {
    let mut routes = fixed_and_tracks(stage)?;
    let topic = xtask::bench::plan::longest(&stage.site().join("topics"))?;
    routes.push(format!("/topics/{topic}/"));
    Ok(routes)
}

/// What stands out of the page at its right or left.
pub(super) const OUTSIDE: &str = "
    const wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= wide) return [];
    const out = [...document.body.querySelectorAll('*')].filter((e) => e.checkVisibility()
        && (e.getBoundingClientRect().right > wide + 0.5 || e.getBoundingClientRect().left < -0.5));
    return [`${document.documentElement.scrollWidth} wide`, ...out.slice(0, 3).map((e) =>
        `${e.tagName} ${e.className}: ${e.textContent.slice(0, 60)}`)]";

async fn outside(stage: &Stage, what: &str, faults: &mut Vec<String>) -> Result<()> {
    let out: Vec<String> = stage.script(OUTSIDE, vec![]).await?;
    if !out.is_empty() {
        faults.push(format!("{what}: {}", out.join("; ")));
    }
    Ok(())
}

fn verdict(faults: &[String]) -> Result<()> {
    if !faults.is_empty() {
        bail!("{}", faults.join("\n"));
    }
    Ok(())
}

pub async fn no_page_scrolls_sideways_on_a_phone(stage: &mut Stage) -> Result<()> {
    stage.resize(360, 740).await?;
    let mut faults = Vec::new();
    for route in routes(stage)? {
        stage.open(&route).await?;
        outside(stage, &route, &mut faults).await?;
    }
    verdict(&faults)
}

pub async fn nothing_lies_over_the_places_at_the_foot_of_a_phone(stage: &mut Stage) -> Result<()> {
    // However far one has scrolled, what can be touched there is the bar of places.
    const OVER: &str = "
        const { left, top, width, bottom } = document.querySelector('.places').getBoundingClientRect();
        const over = new Set();
        for (let down = 0; down < Math.min(document.body.scrollHeight, 3000); down += 30) {
            scrollTo({ top: down, behavior: 'instant' });
            for (let y = top + 1; y < bottom; y += 2) for (const part of [0.1, 0.5, 0.9]) {
                const found = document.elementFromPoint(left + part * width, y);
                if (!found?.closest('.places')) over.add(found?.className || found?.tagName);
            }
        }
        scrollTo({ top: 0, behavior: 'instant' });
        return [...over]";
    stage.resize(360, 740).await?;
    let mut faults = Vec::new();
    for route in routes(stage)? {
        stage.open(&route).await?;
        let over: Vec<String> = stage.script(OVER, vec![]).await?;
        if !over.is_empty() {
            faults.push(format!("{route}: {}", over.join(", ")));
        }
    }
    verdict(&faults)
}

pub async fn no_page_scrolls_sideways_at_twice_or_four_times_the_size(
    stage: &mut Stage,
) -> Result<()> {
    let mut faults = Vec::new();
    // A desk of 1280 pixels, with everything larger.
    for (zoom, width, height) in [("200 %", 640, 400), ("400 %", 320, 200)] {
        stage.resize(width, height).await?;
        for route in routes(stage)? {
            stage.open(&route).await?;
            outside(stage, &format!("{route} at {zoom}"), &mut faults).await?;
        }
    }
    verdict(&faults)
}

pub async fn what_opens_on_a_page_fits_a_phone(stage: &mut Stage) -> Result<()> {
    let mut faults = Vec::new();
    for width in [360, 320] {
        stage.resize(width, 740).await?;
        stage.open("/tracks/backend-and-ai/").await?;
        stage.press("Details of Lists").await?;
        stage.choose("Status of Lists", "Learning").await?;
        stage.is_told("Undo").await?;
        outside(stage, "details and a notice", &mut faults).await?;
        stage.press("On this track").await?;
        outside(stage, "the contents", &mut faults).await?;
        stage.keys("?").await?;
        stage.reads("Undo the last change").await?;
        outside(stage, "the map of keys", &mut faults).await?;
        stage.open("/topics/bias-variance-tradeoff/").await?;
        stage.press("Show all answers").await?;
        outside(stage, "open answers", &mut faults).await?;
        stage.open("/settings/").await?;
        let file = stage.save("Export as a file").await?;
        stage.bring(&file).await?;
        stage.reads("What this file would change").await?;
        stage.press("Erase everything…").await?;
        outside(stage, "an import", &mut faults).await?;
        stage.press("Yes, erase everything").await?;
        stage.reads("Kept aside").await?;
        outside(stage, "what is kept aside", &mut faults).await?;
    }
    verdict(&faults)
}

/// Every topic's text is put into one page, which is quicker than to open five hundred.
pub async fn every_topic_fits_a_phone(stage: &mut Stage) -> Result<()> {
    let topics = names(stage, "topics")?;
    ensure!(topics.len() > 400, "there are only {} topics", topics.len());
    stage.resize(360, 740).await?;
    stage.open("/topics/lists/").await?;
    let mut faults = Vec::new();
    for topic in topics {
        let page = stage.site().join("topics").join(&topic).join("index.html");
        let out: Vec<String> = stage
            .script(
                &format!(
                    "const page = new DOMParser().parseFromString(arguments[0], 'text/html');
                     document.querySelector('main').replaceChildren(...page.querySelector('main').childNodes);
                     {OUTSIDE}"
                ),
                vec![json!(fs::read_to_string(page)?)],
            )
            .await?;
        if !out.is_empty() {
            faults.push(format!("{topic}: {}", out.join("; ")));
        }
    }
    verdict(&faults)
}

/// Controls that are too small. A link within a text may be as high as the text's lines; a box is tapped by its words, too.
pub(super) const SMALL: &str = "
    const inText = (e) => e.matches('a') && getComputedStyle(e).display === 'inline';
    const main = '[role=checkbox], .place, .button, .opener, .segment, .notice button, input, summary';
    const target = (e) => e.matches('[type=checkbox], [type=radio]') && e.closest('label') || e;
    return [...document.querySelectorAll('a[href], button, input, summary')]
        .filter((e) => e.checkVisibility() && !inText(e) && !e.matches('.skip-link'))
        .map((e) => [e, target(e).getBoundingClientRect(), e.matches(main) ? 44 : 24])
        .filter(([, box, least]) => Math.round(box.width) < least || Math.round(box.height) < least)
        .map(([e, box, least]) => `“${(e.getAttribute('aria-label') ?? e.innerText).trim()}” is `
            + `${Math.round(box.width)} by ${Math.round(box.height)}, not ${least}`)";

pub async fn what_i_tap_on_a_phone_is_large_enough(stage: &mut Stage) -> Result<()> {
    stage.resize(360, 740).await?;
    let mut faults = Vec::new();
    let mut small = async |what: &str| {
        let found: Vec<String> = stage.script(SMALL, vec![]).await?;
        if let Some(first) = found.first() {
            faults.push(format!("{what}: {first} ({} such)", found.len()));
        }
        anyhow::Ok(())
    };
    for route in routes(stage)? {
        stage.open(&route).await?;
        small(&route).await?;
    }
    stage.open("/tracks/backend-and-ai/").await?;
    stage.press("Details of Lists").await?;
    stage.reads("List methods").await?;
    stage.tick("Lists").await?;
    stage.is_told("Undo").await?;
    small("details and a notice").await?;
    stage.open("/topics/bias-variance-tradeoff/").await?;
    small("a topic with questions").await?;
    verdict(&faults)
}
