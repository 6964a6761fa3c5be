//! Waiting for what should become true, instead of sleeping: a step is tried again until it succeeds or
//! patience ends, and then says what it saw last. It knows no page.

use std::time::{Duration, Instant};

use anyhow::{Context, bail, ensure};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::stage::{PATIENCE, Stage};

/// How long until the next look.
const BREATH: Duration = Duration::from_millis(30);

impl Stage {
    /// Tries until it succeeds.
    ///
    /// # Errors
    /// If it does not after a while, with what went wrong last.
    pub async fn patiently<T>(
        &self,
        what: &str,
        attempt: impl AsyncFn() -> anyhow::Result<T>,
    ) -> anyhow::Result<T> {
        let begun = Instant::now();
        loop {
            match attempt().await {
                Ok(result) => return Ok(result),
                Err(last) if begun.elapsed() > PATIENCE => {
                    let seconds = PATIENCE.as_secs();
                    return Err(last.context(format!("not after {seconds} seconds: {what}")));
                }
                Err(_) => tokio::time::sleep(BREATH).await,
            }
        }
    }

    /// Waits until a script returns something true.
    ///
    /// # Errors
    /// If it does not after a while, naming what was waited for and what it returned last.
    pub async fn until(&self, what: &str, script: &str) -> anyhow::Result<()> {
        self.patiently(what, async || {
            let last: Value = self.script(script, vec![]).await?;
            match last {
                Value::Null | Value::Bool(false) => bail!("it is {last}"),
                _ => Ok(()),
            }
        })
        .await
    }

    /// Waits until a script returns exactly this.
    ///
    /// # Errors
    /// If it does not after a while, naming what was waited for and what it returned last.
    pub async fn becomes(
        &self,
        what: &str,
        script: &str,
        arguments: Vec<Value>,
        expected: impl Into<Value>,
    ) -> anyhow::Result<()> {
        let expected = expected.into();
        self.patiently(what, async || {
            let seen: Value = self.script(script, arguments.clone()).await?;
            ensure!(seen == expected, "it is {seen}, not {expected}");
            Ok(())
        })
        .await
    }

    /// Runs a script in the page and gives what it returns.
    ///
    /// # Errors
    /// If it throws, or returns something of another shape.
    pub async fn script<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: Vec<Value>,
    ) -> anyhow::Result<T> {
        let value = self
            .page()
            .execute(script, arguments)
            .await
            .with_context(|| format!("running {script}"))?;
        serde_json::from_value(value.json().clone())
            .with_context(|| format!("what {script} returned"))
    }
}
