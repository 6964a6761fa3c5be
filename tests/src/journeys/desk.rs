//! Files that go out of the page and come into it, as a learner saves and chooses them.

use std::fs;

use anyhow::Result;
use thirtyfour::By;

use crate::stage::Stage;

/// Where the settings take a file.
const INPUT: &str = "import-file";

impl Stage {
    /// Presses a button that saves a file, and gives what the page hands to the browser to be saved. The
    /// file itself is another journey's: a browser may put off a download, or under automation drop it.
    pub async fn save(&self, button: &str) -> Result<String> {
        self.script::<()>(
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

    /// Chooses one of a list by its words, as a select shows them.
    pub async fn pick(&self, id: &str, words: &str) -> Result<()> {
        self.script::<()>(
            "const list = document.getElementById(arguments[0]);
             list.value = [...list.options].find((option) => option.label === arguments[1]).value;
             list.dispatchEvent(new Event('input', { bubbles: true }));
             list.dispatchEvent(new Event('change', { bubbles: true }))",
            vec![id.into(), words.into()],
        )
        .await
    }

    /// Chooses a file with this content to import in the settings.
    pub async fn bring(&self, content: &str) -> Result<()> {
        self.bring_to(INPUT, content).await
    }

    /// Chooses a file with this content in an input.
    pub async fn bring_to(&self, input: &str, content: &str) -> Result<()> {
        let path = self.scratch().join("brought.txt");
        fs::write(&path, content)?;
        self.becomes(
            "the input for the file",
            "return Boolean(document.getElementById(arguments[0]))",
            vec![input.into()],
            true,
        )
        .await?;
        let input = self.page().find(By::Id(input)).await?;
        input.send_keys(path.display().to_string()).await?;
        Ok(())
    }
}
