//! What a learner's browser holds after ten pages, visited one after the other without loading any anew.

use anyhow::Context;
use serde_json::json;

use super::{Samples, cdp, on_stage};
use crate::journey::Scene;

/// In place before the page's own scripts: the program's memory, which it keeps to itself.
const WATCH: &str = "
    const keep = (started) => started.then((made) => {
        const { exports } = made.instance ?? made;
        for (const part of Object.values(exports)) {
            if (part instanceof WebAssembly.Memory) window.cairnMemory = part;
        }
        return made;
    });
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const start = WebAssembly[name];
        WebAssembly[name] = (...words) => keep(start.apply(WebAssembly, words));
    }";

/// Follows a link to a page of the site, as a tap does.
const FOLLOW: &str = "
    const link = document.createElement('a');
    link.href = arguments[0];
    document.querySelector('main').append(link);
    link.click();
    return true";

/// Visits ten pages, and counts.
pub async fn after_ten_pages(scene: &Scene) -> anyhow::Result<Samples> {
    on_stage(scene, async |stage| {
        let watch = json!({"source": WATCH});
        cdp(stage, "Page.addScriptToEvaluateOnNewDocument", watch).await?;
        stage.open("/").await?;
        let tracks: Vec<String> = stage
            .script(
                "return [...document.querySelectorAll('main a[href^=\"/tracks/\"]')].map((link) =>
                     new URL(link.href).pathname)",
                vec![],
            )
            .await?;
        let mut tracks: Vec<String> = tracks
            .into_iter()
            .filter(|to| to.len() > "/tracks/".len())
            .collect();
        tracks.dedup();
        let mut pages = vec!["/tracks/".to_owned()];
        pages.extend(tracks.into_iter().take(5));
        pages.extend(["/topics/lists/", "/progress/", "/settings/", "/"].map(str::to_owned));
        for page in pages.iter().cycle().take(10) {
            let _: bool = stage.script(FOLLOW, vec![json!(page)]).await?;
            let there = "return location.pathname === arguments[0]
                && document.activeElement?.matches('h1')";
            stage
                .becomes(&format!("{page} is shown"), there, vec![json!(page)], true)
                .await?;
        }
        cdp(stage, "HeapProfiler.collectGarbage", json!({})).await?;
        cdp(stage, "Performance.enable", json!({})).await?;
        let metrics = cdp(stage, "Performance.getMetrics", json!({})).await?;
        let metric = |name: &str| {
            let all = metrics["metrics"].as_array()?;
            let one = all.iter().find(|metric| metric["name"] == name)?;
            one["value"].as_f64()
        };
        let wasm: f64 = stage
            .script("return window.cairnMemory.buffer.byteLength", vec![])
            .await?;
        let mut samples = vec![("wasm-bytes".to_owned(), vec![wasm])];
        for (name, metric_name) in [
            ("js-bytes", "JSHeapUsedSize"),
            ("nodes", "Nodes"),
            ("listeners", "JSEventListeners"),
        ] {
            let value = metric(metric_name).with_context(|| format!("no {metric_name}"))?;
            samples.push((name.to_owned(), vec![value]));
        }
        Ok(samples)
    })
    .await
}
