//! How long a page takes from the navigation until it is alive and shows what is stored, with nothing stored
//! and with 1,300 records. The files come from the browser's cache, so what counts is the work.

use anyhow::ensure;
use serde_json::json;

use super::{Samples, cdp, on_stage};
use crate::journey::Scene;
use crate::stage::Stage;

/// How many starts are timed.
const SAMPLES: usize = 15;

/// In place before the page's own scripts: the moment after the frame in which the page, once alive, last
/// changed.
const WATCH: &str = "
    window.cairnShown = null;
    const painted = () => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => { window.cairnShown = performance.now(); };
        port2.postMessage(0);
    });
    const alive = new MutationObserver(() => {
        if (!('alive' in (document.documentElement?.dataset ?? {}))) return;
        alive.disconnect();
        painted();
        new MutationObserver(painted).observe(document.getElementById('app'),
            { subtree: true, childList: true, attributes: true, characterData: true });
    });
    alive.observe(document, { subtree: true, attributes: true, attributeFilter: ['data-alive'] });";

const FILL: &str = "
    const [keys] = arguments;
    const site = document.documentElement.dataset.site;
    const at = Date.now() - 86400000;
    for (const key of keys) {
        const value = key.startsWith('topic:') ? { status: 'done', at } : { at };
        localStorage.setItem(`cairn:${site}:${key}`, JSON.stringify({ v: 1, value, rev: [at, 1] }));
    }
    return localStorage.length";

/// Starts a page again and again, on an empty storage and on a full one.
pub async fn starts(scene: &Scene, route: &str, records: &[String]) -> anyhow::Result<Samples> {
    let mut samples = Samples::new();
    for (name, records) in [("start-empty", &[] as &[String]), ("start-full", records)] {
        let times = timed(scene, route, async |stage| {
            stage.open(route).await?;
            let stored: usize = stage.script(FILL, vec![json!(records)]).await?;
            ensure!(stored >= records.len(), "only {stored} records fit");
            stage.reload().await?;
            stage
                .becomes(
                    "boxes are ticked",
                    "return document.querySelector('main [aria-checked=true]') !== null",
                    vec![],
                    !records.is_empty(),
                )
                .await
        });
        samples.push((name.to_owned(), times.await?));
    }
    Ok(samples)
}

/// Starts a page again and again in a browser of its own, once `prepare` has stored what the learner has.
pub(super) async fn timed(
    scene: &Scene,
    route: &str,
    prepare: impl AsyncFnOnce(&Stage) -> anyhow::Result<()>,
) -> anyhow::Result<Vec<f64>> {
    on_stage(scene, async |stage| {
        stage.resize(412, 823).await?;
        prepare(stage).await?;
        stage.open(route).await?;
        let watch = json!({"source": WATCH});
        cdp(stage, "Page.addScriptToEvaluateOnNewDocument", watch).await?;
        let mut times = Vec::new();
        for _ in 0..SAMPLES {
            times.push(start(stage).await?);
        }
        Ok(times)
    })
    .await
}

async fn start(stage: &Stage) -> anyhow::Result<f64> {
    stage.reload().await?;
    // Nothing more is shown in a quarter of a second.
    stage
        .script(
            "return new Promise((shown) => {
                 const look = () => {
                     const last = window.cairnShown;
                     if (last !== null && performance.now() - last > 250) shown(last);
                     else setTimeout(look, 30);
                 };
                 look();
             })",
            vec![],
        )
        .await
}
