//! The time from a tap or a key to its picture. It begins where the browser says that the event began, and
//! ends after the frame in which the last of its changes to the page was painted: a message that is sent
//! from that frame's callback is answered after it. The input is real, by WebDriver. Frames come as soon as
//! they can, so what counts is the work, and not the wait for a display's next refresh.

use anyhow::{Context, ensure};
use serde_json::json;

use super::{Samples, cdp, on_stage};
use crate::journey::Scene;
use crate::stage::Stage;

/// How many taps or keys are timed.
pub(super) const SAMPLES: usize = 120;
/// What goes before them, while the browser compiles what is used often.
pub(super) const WARM: usize = 10;

/// Frames wait for no display.
const UNPACED: [&str; 2] = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];

/// Watches one kind of event. `settled` answers with the time of the event before, once the page has been
/// quiet for a tenth of a second.
const WATCH: &str = "
    const watch = window.cairnBench = { begun: 0, last: 0, changed: 0, count: 0, open: 0 };
    const painted = () => {
        watch.open += 1;
        requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
                watch.last = performance.now() - watch.begun;
                watch.open -= 1;
                port1.close();
            };
            port2.postMessage(0);
        });
    };
    addEventListener(arguments[0], (event) => {
        watch.begun = event.timeStamp;
        watch.changed = performance.now();
        watch.count += 1;
        painted();
    }, true);
    // What is only read out has no picture.
    const seen = ({ target }) =>
        !(target instanceof Element ? target : target.parentElement)?.closest('.visually-hidden');
    new MutationObserver((changes) => {
        if (performance.now() - watch.changed > 1000 || !changes.some(seen)) return;
        watch.changed = performance.now();
        painted();
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    watch.settled = (count) => new Promise((settled, late) => {
        const begun = performance.now();
        const look = () => {
            const now = performance.now();
            if (watch.count === count && watch.open === 0 && now - watch.changed > 100) settled(watch.last);
            else if (now - begun > 10000) late(new Error(`event ${watch.count} of ${count} was not painted`));
            else setTimeout(look, 20);
        };
        look();
    });
    return true";

/// Ticks on a track, each in another line.
pub async fn ticks(scene: &Scene, track: &str) -> anyhow::Result<Samples> {
    both_speeds(scene, "tick", async |stage| {
        stage.open(track).await?;
        watch(stage, "click").await?;
        let boxes: usize = stage
            .script(
                "return document.querySelectorAll('main [role=checkbox]').length",
                vec![],
            )
            .await?;
        ensure!(boxes > 0, "{track} has no box to tick");
        let mut times = Vec::new();
        for nth in 0..WARM + SAMPLES {
            // Every seventh, so that the ticks are spread over the page.
            let place = nth * 7 % boxes;
            let focus = "document.querySelectorAll('main [role=checkbox]')[arguments[0]].focus();
                return true";
            let _: bool = stage.script(focus, vec![json!(place)]).await?;
            times.push(timed(stage, " ", nth + 1).await?);
        }
        Ok(times.split_off(WARM))
    })
    .await
}

/// Letters in the search box.
pub async fn keys(scene: &Scene, search: &str) -> anyhow::Result<Samples> {
    const WORDS: [&str; 12] = [
        "decorators",
        "gradient descent",
        "sql joins",
        "recursion",
        "binary search",
        "pandas merge",
        "overfitting",
        "docker compose",
        "generators",
        "hash map",
        "attention",
        "rest api",
    ];
    both_speeds(scene, "key", async |stage| {
        stage.open(search).await?;
        watch(stage, "input").await?;
        let mut times = Vec::new();
        for word in WORDS.iter().cycle() {
            let empty = "const box = document.querySelector('main input');
                box.focus();
                box.select();
                return true";
            let _: bool = stage.script(empty, vec![]).await?;
            for letter in word.chars() {
                let typed = letter.to_string();
                times.push(timed(stage, &typed, times.len() + 1).await?);
            }
            if times.len() >= WARM + SAMPLES {
                break;
            }
        }
        Ok(times.split_off(WARM))
    })
    .await
}

/// The same at the machine's own speed, and at a quarter of it, in browsers of their own.
pub(super) async fn both_speeds(
    scene: &Scene,
    name: &str,
    act: impl AsyncFn(&Stage) -> anyhow::Result<Vec<f64>>,
) -> anyhow::Result<Samples> {
    let unpaced = Scene {
        flags: &UNPACED,
        ..scene.clone()
    };
    let mut samples = Samples::new();
    for rate in [1, 4] {
        let times = on_stage(&unpaced, async |stage| {
            stage.resize(412, 823).await?;
            cdp(
                stage,
                "Emulation.setCPUThrottlingRate",
                json!({"rate": rate}),
            )
            .await?;
            act(stage).await
        });
        let times = times.await.with_context(|| format!("{name} at {rate}x"))?;
        samples.push((format!("{name}-{rate}x"), times));
    }
    Ok(samples)
}

pub(super) async fn watch(stage: &Stage, event: &str) -> anyhow::Result<()> {
    let _: bool = stage.script(WATCH, vec![json!(event)]).await?;
    Ok(())
}

/// Presses one key, and gives the time of the event that it makes, which is the `nth`.
pub(super) async fn timed(stage: &Stage, key: &str, nth: usize) -> anyhow::Result<f64> {
    stage.page().action_chain().send_keys(key).perform().await?;
    let settled = "return window.cairnBench.settled(arguments[0])";
    stage.script(settled, vec![json!(nth)]).await
}
