//! What a browser noticed while a journey was played, without anybody saying so. It judges by level alone,
//! and knows no page.

use xtask::engine::Engine;

use crate::stage::Stage;

impl Stage {
    /// Errors that the pages wrote to the console since this was last asked, among them what a script threw.
    /// Files that did not come are not among them: a journey may cut the net. Only Chromium tells.
    ///
    /// # Errors
    /// If the browser is gone.
    pub async fn complaints(&self) -> anyhow::Result<Vec<String>> {
        if self.engine() != Engine::Chromium {
            return Ok(Vec::new());
        }
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
}
