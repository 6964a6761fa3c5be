//! What a learner sees, or hears read out: names, states and words, by the accessible surface alone.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::stage::Stage;

impl Stage {
    /// Sees the page with this heading.
    pub async fn sees_heading(&self, heading: &str) -> Result<()> {
        self.becomes(
            "the page's heading",
            "return document.querySelector('main h1')?.innerText.replace(/\\s+/g, ' ').trim() ?? null",
            vec![],
            heading,
        )
        .await
    }

    /// Sees where a line stands: the ring and the word beside it say the same.
    pub async fn sees_line(&self, name: &str, word: &str) -> Result<()> {
        let checked = match word {
            "Done" => "true",
            "Learning" => "mixed",
            _ => "false",
        };
        self.becomes(
            &format!("the line “{name}”"),
            "const box = document.querySelector(`[role=checkbox][aria-label=\"${CSS.escape(arguments[0])}\"]`);
             const word = document.getElementById(box?.getAttribute('aria-describedby'))?.textContent.trim();
             return [box?.getAttribute('aria-checked') ?? null, word?.split(' · ')[0] ?? null]",
            vec![name.into()],
            json!([checked, word]),
        )
        .await
    }

    /// Sees how much of a line's group is done, such as "3 of 8".
    pub async fn sees_group(&self, name: &str, count: &str) -> Result<()> {
        self.becomes(
            &format!("the group under “{name}”"),
            "const box = document.querySelector(`[role=checkbox][aria-label=\"${CSS.escape(arguments[0])}\"]`);
             const word = document.getElementById(box?.getAttribute('aria-describedby'))?.textContent.trim();
             return word?.split(' · ')[1] ?? null",
            vec![name.into()],
            count,
        )
        .await
    }

    /// Sees a box without a word: a point, a tip, a milestone.
    pub async fn sees_box(&self, name: &str, ticked: bool) -> Result<()> {
        self.becomes(
            &format!("the box “{name}”"),
            "return document.querySelector(`[role=checkbox][aria-label=\"${CSS.escape(arguments[0])}\"]`)
                 ?.getAttribute('aria-checked') ?? null",
            vec![name.into()],
            if ticked { "true" } else { "false" },
        )
        .await
    }

    /// Sees which button of a group is pressed.
    pub async fn sees_chosen(&self, group: &str, name: &str) -> Result<()> {
        self.becomes(
            &format!("what is chosen of “{group}”"),
            "return document.querySelector(`[role=group][aria-label=\"${CSS.escape(arguments[0])}\"] [aria-pressed=true]`)
                 ?.innerText.trim() ?? null",
            vec![group.into()],
            name,
        )
        .await
    }

    /// Sees a progress bar say "3 of 37".
    pub async fn sees_progress(&self, name: &str, words: &str) -> Result<()> {
        self.becomes(
            name,
            "return document.querySelector(`[role=progressbar][aria-label=\"${CSS.escape(arguments[0])}\"]`)
                 ?.getAttribute('aria-valuetext') ?? null",
            vec![name.into()],
            words,
        )
        .await
    }

    /// Reads a progress bar: how many are done, of how many.
    pub async fn progress(&self, name: &str) -> Result<(u32, u32)> {
        self.script(
            "return document.querySelector(`[role=progressbar][aria-label=\"${CSS.escape(arguments[0])}\"]`)
                 .getAttribute('aria-valuetext').split(' of ').map(Number)",
            vec![name.into()],
        )
        .await
    }

    /// Sees what stands behind a section's heading, such as "0 of 5".
    pub async fn sees_section(&self, slug: &str, count: &str) -> Result<()> {
        self.becomes(
            &format!("the count of section {slug}"),
            "return document.getElementById(arguments[0])?.parentElement.querySelector('.section-count')
                 ?.innerText ?? null",
            vec![slug.into()],
            count,
        )
        .await
    }

    /// Is told something: the words stand in the notice.
    pub async fn is_told(&self, words: &str) -> Result<()> {
        self.patiently(&format!("the notice says “{words}”"), async || {
            let said: String = self
                .script(
                    "return document.querySelector('.notice[role=status]').innerText",
                    vec![],
                )
                .await?;
            ensure!(said.contains(words), "it says “{said}”");
            Ok(())
        })
        .await
    }

    /// Reads words anywhere on the page.
    pub async fn reads(&self, words: &str) -> Result<()> {
        self.patiently(&format!("“{words}” stands on the page"), async || {
            ensure!(self.is_readable(words).await?, "it does not");
            Ok(())
        })
        .await
    }

    /// Whether words stand on the page, in sight, now.
    pub async fn is_readable(&self, words: &str) -> Result<bool> {
        self.script(
            // What is off the screen may be laid out only when it comes near; it is on the page all the same.
            "const plain = (text) => text.replace(/\\s+/g, ' ');
             return plain(document.body.innerText).includes(arguments[0])
                 || [...document.querySelectorAll('.trail > li')].some((line) => line.checkVisibility()
                     && plain(line.textContent).includes(arguments[0]))",
            vec![words.into()],
        )
        .await
    }

    /// The names of all boxes in sight.
    pub async fn boxes_in_sight(&self) -> Result<Vec<String>> {
        self.script(
            "return [...document.querySelectorAll('main [role=checkbox]')].filter((e) => e.checkVisibility())
                 .map((e) => e.getAttribute('aria-label'))",
            vec![],
        )
        .await
    }

    /// Stands at a route, perhaps with a query or fragment.
    pub async fn is_at(&self, route: &str) -> Result<()> {
        self.becomes(
            "the address",
            "return location.href",
            vec![],
            self.address(route),
        )
        .await
    }
}
