//! What a learner's hands do: tap what has a role and a name, type, press keys. As on paper, what is tapped
//! must be in sight, and at rest.

use anyhow::{Context, Result};
use serde_json::Value;
use thirtyfour::{Key, TypingData, WebElement};

use crate::stage::Stage;

/// The element of a kind with a name, if it is in sight, brought to the middle of the window, once it stays there for
/// three frames: what is scrolled into sight may be laid out only then, a page that one came back to may still be
/// put where it was, and a driver taps a place, not a thing. Where no script runs, or a tab
/// is not drawn, no frame is heard of: there the second look counts.
const FIND: &str = "
    const [selector, name] = arguments;
    const said = (e) => (e.getAttribute('aria-label') ?? (e.innerText || e.textContent)).replace(/\\s+/g, ' ').trim();
    const found = [...document.querySelectorAll(selector)].find((e) => e.checkVisibility() && said(e) === name);
    if (!found) return null;
    found.scrollIntoView({ block: 'center', behavior: 'instant' });
    const place = () => { const { top, left } = found.getBoundingClientRect(); return `${top} ${left}`; };
    if (document.hidden || !('script' in document.documentElement.dataset)) {
        const again = window.sought === found;
        window.sought = found;
        return again ? found : null;
    }
    const before = place();
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    return frame().then(frame).then(frame).then(() => found.isConnected && place() === before ? found : null)";

const BOX: &str = "[role=checkbox]";
const BUTTON: &str = "button:not([role=checkbox]), summary";
const LINK: &str = "a[href]";

impl Stage {
    /// Taps the box with this name.
    pub async fn tick(&self, name: &str) -> Result<()> {
        self.tap(BOX, name).await
    }

    /// Taps the button with this name.
    pub async fn press(&self, name: &str) -> Result<()> {
        self.tap(BUTTON, name).await
    }

    /// Taps the link with this name.
    pub async fn follow(&self, name: &str) -> Result<()> {
        self.tap(LINK, name).await
    }

    /// Taps a box or a choice by its words.
    pub async fn mark(&self, words: &str) -> Result<()> {
        self.tap("label", words).await
    }

    /// Taps one of the buttons of a group, such as a status on a topic's page.
    pub async fn choose(&self, group: &str, name: &str) -> Result<()> {
        let selector = format!("[role=group][aria-label=\"{group}\"] button");
        self.tap(&selector, name).await
    }

    /// Moves the focus to a box, as Tab does in the end.
    pub async fn focus_box(&self, name: &str) -> Result<()> {
        self.patiently(
            &format!("the box “{name}” can have the focus"),
            async || Ok(self.thing(BOX, name).await?.focus().await?),
        )
        .await
    }

    /// Presses keys, one after the other, wherever the focus is.
    pub async fn keys(&self, keys: &str) -> Result<()> {
        Ok(self.page().action_chain().send_keys(keys).perform().await?)
    }

    /// Presses a key that has no letter.
    pub async fn key(&self, key: Key) -> Result<()> {
        let key: TypingData = key.into();
        Ok(self.page().action_chain().send_keys(key).perform().await?)
    }

    /// Writes into a field, in place of what stands there, and leaves it. Not by keys: a field for a day
    /// takes them differently in every browser and country.
    pub async fn fill(&self, id: &str, text: &str) -> Result<()> {
        self.script::<Value>(
            "const field = document.getElementById(arguments[0]);
             field.focus();
             field.value = arguments[1];
             field.dispatchEvent(new Event('input', { bubbles: true }));
             field.dispatchEvent(new Event('change', { bubbles: true }));
             field.blur()",
            vec![id.into(), text.into()],
        )
        .await?;
        Ok(())
    }

    /// Taps what has a name as soon as it can be tapped.
    async fn tap(&self, selector: &str, name: &str) -> Result<()> {
        self.patiently(
            &format!("“{name}” ({selector}) can be tapped"),
            async || Ok(self.thing(selector, name).await?.click().await?),
        )
        .await
    }

    async fn thing(&self, selector: &str, name: &str) -> Result<WebElement> {
        let found = self
            .page()
            .execute(FIND, vec![selector.into(), name.into()])
            .await?;
        found
            .element()
            .context("nothing of that name is in sight and at rest")
    }
}
