//! Files that go out of the page and come into it, as a learner saves and chooses them.

use std::fs;

use anyhow::{Context, Result};
use serde_json::Value;
use thirtyfour::By;
use xtask::engine::Engine;

use crate::stage::Stage;

/// Where the settings take a file.
const INPUT: &str = "import-file";

impl Stage {
    /// Presses a button that saves a file, and gives what is in the file.
    pub async fn save(&self, button: &str) -> Result<String> {
        if self.engine() == Engine::Webkit {
            return self.overhear(button).await;
        }
        self.press(button).await?;
        let path = self.downloaded().await?;
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        fs::remove_file(&path)?;
        Ok(text)
    }

    /// Chooses a file with this content to import.
    pub async fn bring(&self, content: &str) -> Result<()> {
        let path = self.scratch().join("brought.json");
        fs::write(&path, content)?;
        let input = self.page().find(By::Id(INPUT)).await?;
        input.send_keys(path.display().to_string()).await?;
        Ok(())
    }

    /// What a save would write. Under automation WebKit asks nobody where to put a download, and drops it.
    async fn overhear(&self, button: &str) -> Result<String> {
        self.script::<Value>(
            "const offer = URL.createObjectURL;
             URL.createObjectURL = (blob) => {
                 blob.text().then((text) => { window.overheard = text; });
                 URL.createObjectURL = offer;
                 return offer.call(URL, blob);
             };
             delete window.overheard",
            vec![],
        )
        .await?;
        self.press(button).await?;
        self.until(
            "something was saved",
            "return window.overheard !== undefined",
        )
        .await?;
        self.script("return window.overheard", vec![]).await
    }
}
