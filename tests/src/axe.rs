//! Faults of accessibility, as axe-core finds them.

use std::fmt;
use std::fs;

use anyhow::Context;
use serde::Deserialize;
use thirtyfour::WebDriver;
use xtask::setup;
use xtask::workspace::Workspace;

/// How many places of one fault are shown: a page's others are mostly of the same make.
const SHOWN: usize = 3;

/// One rule that a page breaks, with the places.
#[derive(Debug, Deserialize)]
pub struct Violation {
    /// The rule, such as `color-contrast`.
    pub id: String,
    /// What it asks for.
    pub help: String,
    /// Where it is broken: a selector, and what is wrong there.
    pub places: Vec<(String, String)>,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.id, self.help)?;
        for (place, summary) in self.places.iter().take(SHOWN) {
            write!(f, "\n    {place}: {}", summary.replace('\n', " "))?;
        }
        match self.places.len().saturating_sub(SHOWN) {
            0 => Ok(()),
            more => write!(f, "\n    and {more} more places"),
        }
    }
}

/// What of the page as it is now breaks WCAG 2.2 AA, or what axe calls good practice.
pub async fn violations(page: &WebDriver, workspace: &Workspace) -> anyhow::Result<Vec<Violation>> {
    let path = setup::axe(workspace)?;
    let source = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    page.execute(format!("if (!window.axe) {{ {source} }}"), vec![])
        .await?;
    let found = page
        .execute_async(
            "const done = arguments[0];
             const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
             axe.run(document, { runOnly, resultTypes: ['violations'] }).then(
                 (found) => done({ violations: found.violations.map(({ id, help, nodes }) => ({
                     id, help,
                     places: nodes.map(({ target, failureSummary }) => [target.join(' '), failureSummary ?? '']),
                 })) }),
                 (error) => done({ error: String(error) }),
             );",
            vec![],
        )
        .await?;
    let found = found.json();
    if let Some(error) = found.get("error") {
        anyhow::bail!("axe did not run: {error}");
    }
    Ok(serde_json::from_value(found["violations"].clone())?)
}
