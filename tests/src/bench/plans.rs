//! What planning costs: all tracks at once, and the time from another pace to the picture of the plan made anew.

use anyhow::ensure;
use serde_json::{Value, json};

use super::{Samples, paint};
use crate::journey::Scene;

const PACES: &str = "[role=group][aria-label=Pace] button";

/// Paces, one after the other, of a plan of everything.
pub async fn paces(scene: &Scene) -> anyhow::Result<Samples> {
    paint::both_speeds(scene, "plan", async |stage| {
        stage.open("/plan/").await?;
        stage
            .until(
                "the tracks can be chosen",
                "return Boolean(document.querySelector('main label input[type=checkbox]'))",
            )
            .await?;
        stage
            .script::<Value>(
                "for (const box of document.querySelectorAll('main label input[type=checkbox]')) box.click()",
                vec![],
            )
            .await?;
        stage
            .until("everything is planned", "return Boolean(document.querySelector('#finish'))")
            .await?;
        paint::watch(stage, "click").await?;
        let paces: usize = stage
            .script(&format!("return document.querySelectorAll('{PACES}').length"), vec![])
            .await?;
        ensure!(paces > 2, "the plan offers {paces} paces");
        let mut times = Vec::new();
        for nth in 0..paint::WARM + paint::SAMPLES {
            // The last is one's own hours, which plans nothing else.
            let place = nth % (paces - 1);
            let focus = format!("document.querySelectorAll('{PACES}')[arguments[0]].focus(); return true");
            let _: bool = stage.script(&focus, vec![json!(place)]).await?;
            times.push(paint::timed(stage, " ", nth + 1).await?);
        }
        Ok(times.split_off(paint::WARM))
    })
    .await
}
