//! What a browser is to measure on a site, and what it brings back: how the bench and the program that
//! drives browsers speak to each other. It measures nothing.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use serde::{Deserialize, Serialize};

use crate::cli::Part;

/// What is to be measured.
#[derive(Debug, Deserialize, Serialize)]
pub struct Plan {
    /// The folder of the site.
    pub site: PathBuf,
    /// The pages of a first visit.
    pub pages: Vec<Page>,
    /// What is asked for.
    pub parts: Vec<Part>,
    /// Keys of 1,300 records that a learner has, without the site's name: `topic:lists`.
    pub records: Vec<String>,
    /// Where what was measured goes.
    pub into: PathBuf,
}

/// A page of one kind: the longest, where there are several.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct Page {
    /// Its kind.
    pub kind: Kind,
    /// Its address.
    pub route: String,
}

/// A kind of page.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum Kind {
    /// The start.
    Today,
    /// The list of tracks.
    Tracks,
    /// A track.
    Track,
    /// A topic.
    Topic,
    /// Search.
    Search,
    /// Reviews.
    Review,
    /// The plan.
    Plan,
    /// Another's progress.
    Shared,
    /// Progress.
    Progress,
    /// Settings.
    Settings,
}

/// What was measured.
#[derive(Debug, Default, Deserialize, Serialize)]
pub struct Measured {
    /// Which browser it was.
    pub browser: String,
    /// Each page's address, and the files that its first visit asked for.
    pub visits: Vec<(String, Vec<String>)>,
    /// What was timed or counted, by name, sample by sample.
    pub samples: Vec<(String, Vec<f64>)>,
}

/// The pages that a site has, one of each kind.
///
/// # Errors
/// If it has no track or no topic.
pub fn pages(site: &Path) -> anyhow::Result<Vec<Page>> {
    let track = format!("/tracks/{}/", longest(&site.join("tracks"))?);
    let topic = format!("/topics/{}/", longest(&site.join("topics"))?);
    let all = [
        (Kind::Today, "/"),
        (Kind::Tracks, "/tracks/"),
        (Kind::Track, &track),
        (Kind::Topic, &topic),
        (Kind::Search, "/search/"),
        (Kind::Review, "/review/"),
        (Kind::Plan, "/plan/"),
        (Kind::Shared, "/shared/"),
        (Kind::Progress, "/progress/"),
        (Kind::Settings, "/settings/"),
    ];
    let exists = |route: &str| site.join(&route[1..]).join("index.html").is_file();
    Ok(all
        .into_iter()
        .filter(|(_, route)| exists(route))
        .map(|(kind, route)| Page {
            kind,
            route: route.to_owned(),
        })
        .collect())
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

/// How many records a long-time learner has.
pub const RECORDS: usize = 1300;

/// The keys of that many records, by the ledger of ids: topics first, then points and prompts.
///
/// # Errors
/// If the ledger cannot be read, or has too few.
pub fn records(ledger: &Path) -> anyhow::Result<Vec<String>> {
    let text = fs::read_to_string(ledger).with_context(|| ledger.display().to_string())?;
    let ids: Vec<&str> = text
        .lines()
        .filter_map(|line| line.split_once("= \"")?.1.strip_suffix('"'))
        .collect();
    let of = |kind: &'static str| ids.iter().filter(move |id| id.starts_with(kind));
    let keys: Vec<String> = of("topic:")
        .chain(of("point:"))
        .chain(of("focus:"))
        .take(RECORDS)
        .map(|&id| id.to_owned())
        .collect();
    anyhow::ensure!(
        keys.len() == RECORDS,
        "the ledger has only {} topics, points and prompts",
        keys.len()
    );
    Ok(keys)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_that_the_site_has_are_visited_and_the_longest_of_each_kind() {
        let site = tempfile::tempdir().unwrap();
        for (page, length) in [
            ("", 1),
            ("tracks/short", 1),
            ("tracks/long", 9),
            ("topics/lists", 2),
        ] {
            let folder = site.path().join(page);
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join("index.html"), " ".repeat(length)).unwrap();
        }
        let routes: Vec<_> = pages(site.path()).unwrap();
        let routes: Vec<_> = routes.iter().map(|page| page.route.as_str()).collect();
        assert_eq!(routes, ["/", "/tracks/long/", "/topics/lists/"]);
    }

    #[test]
    fn the_ledger_names_records_enough() {
        let workspace = crate::workspace::Workspace::find().unwrap();
        let keys = records(&workspace.root().join("content/ids.toml")).unwrap();
        assert_eq!(keys.len(), RECORDS);
        assert!(keys.contains(&"topic:lists".to_owned()));
        assert!(keys.contains(&"point:strings#slicing".to_owned()));
    }
}
