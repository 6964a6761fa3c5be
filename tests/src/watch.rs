//! What a browser noticed while a journey was played: errors, and requests that left the site. It judges by
//! address and level alone, and knows no page.

use serde_json::Value;
use xtask::engine::Engine;

use crate::stage::Stage;

impl Stage {
    /// What went wrong without anybody saying so, since this was last asked: errors that the page wrote to
    /// the console, among them what the policy blocked and what a script threw, and requests to another host.
    /// Files that did not come are not among them: a journey may cut the net. Chromium tells of every page;
    /// the others tell only of requests, and only of those that the page shown now has made.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn complaints(&self) -> anyhow::Result<Vec<String>> {
        let mut complaints: Vec<String> = self
            .script(
                "return performance.getEntriesByType('resource').map(({ name }) => name)
                     .filter((name) => /^(http|ws)/.test(name) && new URL(name).origin !== location.origin)
                     .map((name) => `asked for ${name}`)",
                vec![],
            )
            .await?;
        if self.engine() == Engine::Chromium {
            complaints.extend(self.errors().await?);
            complaints.extend(self.strays().await?);
        }
        Ok(complaints)
    }

    async fn errors(&self) -> anyhow::Result<Vec<String>> {
        let log = self.page().browser_log().await?;
        let ours = |entry: &thirtyfour::BrowserLogEntry| {
            entry.level == "SEVERE" && entry.source.as_deref() != Some("network")
        };
        Ok(log
            .into_iter()
            .filter(ours)
            .map(|entry| entry.message)
            .collect())
    }

    async fn strays(&self) -> anyhow::Result<Vec<String>> {
        let log = self.page().get_log("performance").await?;
        let asked = log.iter().filter_map(|entry| {
            let event: Value = serde_json::from_str(&entry.message).ok()?;
            let event = &event["message"];
            (event["method"] == "Network.requestWillBeSent").then(|| {
                event["params"]["request"]["url"]
                    .as_str()
                    .map(str::to_owned)
            })?
        });
        let leaves = |url: &String| {
            ["http:", "https:", "ws:", "wss:"]
                .iter()
                .any(|scheme| url.starts_with(scheme))
                && !url.starts_with("http://127.0.0.1:")
        };
        Ok(asked
            .filter(leaves)
            .map(|url| format!("asked for {url}"))
            .collect())
    }
}
