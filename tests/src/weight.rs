//! What a page's first visit takes: everything that it asks for until it is alive and quiet, as a host that
//! compresses well would send it. It asks the browser, which knows; it judges nothing.

use std::fmt;
use std::fs;

use anyhow::Context;
use xtask::bench::pack;

use crate::stage::Stage;

/// The bytes of one page's first visit, after compression.
#[derive(Debug, Default)]
pub struct Weight {
    files: Vec<(String, usize)>,
}

impl Weight {
    /// Weighs a route in a browser that has seen nothing yet.
    ///
    /// # Errors
    /// If the page does not come alive, or asks for a file that the site has not.
    pub async fn of(stage: &Stage, route: &str) -> anyhow::Result<Self> {
        let mut files = Vec::new();
        for name in asked_for(stage, route).await? {
            let path = stage.site().join(&name);
            let file =
                fs::read(&path).with_context(|| format!("the site has no {}", path.display()))?;
            files.push((name, pack::brotli(&file)?.len()));
        }
        files.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
        Ok(Self { files })
    }

    /// All of it together.
    #[must_use]
    pub fn total(&self) -> usize {
        self.files.iter().map(|(_, bytes)| bytes).sum()
    }
}

/// The files that a page's first visit asks for, in a browser that has seen nothing yet.
///
/// # Errors
/// If the page does not come alive.
pub async fn asked_for(stage: &Stage, route: &str) -> anyhow::Result<Vec<String>> {
    stage.open(route).await?;
    // Quiet: nothing new was asked for between two looks, half a second apart, and nothing is under way.
    stage
        .until(
            "the page asks for nothing more",
            "const asked = performance.getEntriesByType('resource').length;
             const { readyState } = document;
             return new Promise((quiet) => setTimeout(() => quiet(readyState === 'complete'
                 && performance.getEntriesByType('resource').length === asked), 500))",
        )
        .await?;
    let names: Vec<String> = stage
        .script(
            "return [location.pathname, ...performance.getEntriesByType('resource').map(({ name }) =>
                 new URL(name).pathname)]",
            vec![],
        )
        .await?;
    let mut names: Vec<_> = names
        .into_iter()
        .map(|name| {
            let name = name.trim_start_matches('/');
            if name.is_empty() || name.ends_with('/') {
                [name, "index.html"].concat()
            } else {
                name.to_owned()
            }
        })
        .collect();
    names.sort();
    names.dedup();
    Ok(names)
}

impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, bytes) in &self.files {
            writeln!(f, "{:>10}  {name}", thousands(*bytes))?;
        }
        write!(f, "{:>10}  in all", thousands(self.total()))
    }
}

fn thousands(bytes: usize) -> String {
    let digits = bytes.to_string();
    let split = digits.len().saturating_sub(3);
    if split == 0 {
        digits
    } else {
        format!("{} {}", &digits[..split], &digits[split..])
    }
}
