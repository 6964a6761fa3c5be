//! What the browser remembers: the site's records in localStorage, as any other program would find them.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::stage::Stage;

impl Stage {
    /// All that the site stored, without the part of the key that every one of its keys has.
    pub async fn memory(&self) -> Result<BTreeMap<String, String>> {
        self.script(
            "const prefix = `cairn:${document.documentElement.dataset.site}:`;
             return Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith(prefix))
                 .map(([key, text]) => [key.slice(prefix.length), text]))",
            vec![],
        )
        .await
    }

    /// What is stored of a kind, by id, deletions aside.
    pub async fn of_kind(&self, kind: &str) -> Result<BTreeMap<String, Value>> {
        let facts = facts(&self.memory().await?)?;
        let of_kind = facts.into_iter().filter_map(|(key, value)| {
            let id = key.strip_prefix(kind)?.strip_prefix(':')?;
            Some((id.to_owned(), value))
        });
        Ok(of_kind.collect())
    }

    /// What is stored under a key such as `topic:sets`, as it is.
    pub async fn stored(&self, key: &str) -> Result<Option<String>> {
        self.script(
            "return localStorage.getItem(`cairn:${document.documentElement.dataset.site}:${arguments[0]}`)",
            vec![key.into()],
        )
        .await
    }

    /// Stores something behind the program's back.
    pub async fn store(&self, key: &str, text: &str) -> Result<()> {
        self.script(
            "localStorage.setItem(`cairn:${document.documentElement.dataset.site}:${arguments[0]}`, arguments[1])",
            vec![key.into(), text.into()],
        )
        .await
    }

    /// Waits until a topic's stored status is this; `None` where it was never marked, or is to do again.
    pub async fn remembers(&self, topic: &str, status: Option<&str>) -> Result<()> {
        self.becomes(
            &format!("the stored status of {topic}"),
            "const text = localStorage.getItem(`cairn:${document.documentElement.dataset.site}:topic:${arguments[0]}`);
             return JSON.parse(text)?.value?.status ?? null",
            vec![topic.into()],
            status,
        )
        .await
    }
}

/// Keys and values of what a memory says, leaving out notes that say nothing: what the learner would miss.
pub fn facts(memory: &BTreeMap<String, String>) -> Result<BTreeMap<String, Value>> {
    let mut facts = BTreeMap::new();
    for (key, text) in memory {
        if key.starts_with("snapshot:") || key.starts_with("device:") {
            continue;
        }
        let record: Value =
            serde_json::from_str(text).with_context(|| format!("what is stored under {key}"))?;
        if !record["value"].is_null() {
            facts.insert(key.clone(), record["value"].clone());
        }
    }
    Ok(facts)
}
