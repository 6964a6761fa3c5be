//! What a page's first visit takes: everything that it asks for until it is alive and quiet, as a host that
//! compresses well would send it. It asks the browser, which knows; it judges nothing.

use std::fmt;
use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::Context;
use xtask::base::Base;

use crate::journey::Scene;
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
        let start = stage.address("/");
        let names: Vec<String> = stage
            .script(
                "return [location.pathname, ...performance.getEntriesByType('resource').map(({ name }) =>
                     new URL(name).pathname)]",
                vec![],
            )
            .await?;
        let mut names: Vec<_> = names
            .into_iter()
            .map(|name| name.trim_start_matches('/').to_owned())
            .collect();
        names.sort();
        names.dedup();
        let mut files = Vec::new();
        for name in names {
            let name = if name.is_empty() || name.ends_with('/') {
                format!("{name}index.html")
            } else {
                name
            };
            let bytes = packed(&stage.site().join(&name))
                .with_context(|| format!("asked for at {start}"))?;
            files.push((name, bytes));
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

impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, bytes) in &self.files {
            writeln!(f, "{:>10}  {name}", thousands(*bytes))?;
        }
        write!(f, "{:>10}  in all", thousands(self.total()))
    }
}

/// Weighs every kind of page, each in a browser of its own, and prints what it finds.
///
/// # Errors
/// If a page cannot be weighed.
pub fn print_all(scene: &Scene) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        for route in routes(&scene.site(&Base::default()))? {
            let stage = Stage::enter(scene).await?;
            let weight = Weight::of(&stage, &route).await;
            stage.leave().await;
            println!("{route}\n{}\n", weight?);
        }
        Ok(())
    })
}

/// Routes of every kind of page, the longest of each.
fn routes(site: &Path) -> anyhow::Result<Vec<String>> {
    let mut routes = vec![
        "/".to_owned(),
        "/tracks/".to_owned(),
        format!("/tracks/{}/", longest(&site.join("tracks"))?),
    ];
    routes.push(format!("/topics/{}/", longest(&site.join("topics"))?));
    routes.extend([
        "/progress/".to_owned(),
        "/search/".to_owned(),
        "/settings/".to_owned(),
    ]);
    Ok(routes)
}

/// The folder with the largest page.
///
/// # Errors
/// If there is none.
pub fn longest(folder: &Path) -> anyhow::Result<String> {
    let pages = fs::read_dir(folder)
        .with_context(|| folder.display().to_string())?
        .flatten();
    let sizes = pages.filter_map(|entry| {
        let page = entry.path().join("index.html").metadata().ok()?;
        Some((page.len(), entry.file_name().to_string_lossy().into_owned()))
    });
    Ok(sizes
        .max()
        .with_context(|| format!("no page in {}", folder.display()))?
        .1)
}

/// A file's size as brotli sends it at its best.
fn packed(path: &Path) -> anyhow::Result<usize> {
    let file = fs::read(path).with_context(|| format!("the site has no {}", path.display()))?;
    let mut packed = Vec::new();
    brotli::CompressorWriter::new(&mut packed, 1 << 16, 11, 22).write_all(&file)?;
    Ok(packed.len())
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
