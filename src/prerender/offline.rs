//! What a device keeps of the site, and in which order: the list that the service worker goes by, and the
//! version that ties pages, program and worker together. It knows nothing of what a page says.

use super::bundle::{AREA, Bundled, START, TRACK};
use anyhow::{Context, Result};
use cairn_content::{Site as Content, short_hash};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// What is kept at once, at most, in bytes before compression.
pub const FIRST: usize = 1_500_000;
/// The worker, as it lies on the host.
pub const WORKER: &str = "worker.js";

/// All files of the site, by name.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Gives the site its version: on every page, and in the worker, with the list of all that is kept.
///
/// # Errors
/// Where there is no worker, or a page is not like the others.
pub fn seal(files: &mut Files, content: &Content) -> Result<()> {
    let version = version(files);
    let on_page = format!(" data-version=\"{version}\"");
    for (name, bytes) in files.iter_mut() {
        if name.ends_with(".html") {
            let html = String::from_utf8_lossy(bytes);
            *bytes = html
                .replacen(" data-version=\"\"", &on_page, 1)
                .into_bytes();
        }
    }
    let bundled = Bundled::new(files, content)?;
    let plan = Plan::new(files, &bundled, content);
    let list = plan.list(&bundled).to_string();
    files.extend(plan.bundles);
    let name = format!("offline-{}.json", short_hash(list.as_bytes()));
    let settings = json!({"site": content.id(), "version": version, "list": name});
    let worker = files.get_mut(WORKER).context("no worker.js")?;
    *worker = [
        format!("self.CAIRN={settings};\n").as_bytes(),
        worker.as_slice(),
    ]
    .concat();
    files.insert(name, list.into_bytes());
    Ok(())
}

/// A hash over all files: any change makes another version.
fn version(files: &Files) -> String {
    let hashes = files.iter().map(|(name, bytes)| {
        let hash = short_hash(bytes);
        [name.as_str(), " ", &hash, "\n"].concat()
    });
    short_hash(hashes.collect::<String>().as_bytes())
}

/// What comes at once, and what follows, in order.
#[derive(Debug)]
struct Plan {
    first: Vec<Entry>,
    rest: Vec<Entry>,
    /// The bundles' files.
    bundles: Files,
}

/// A file that is kept.
#[derive(Clone, Debug)]
struct Entry {
    name: String,
    digest: String,
    size: usize,
    /// The bundle that it holds.
    bundle: Option<String>,
}

/// When a file comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    /// What the first pages and the tracks need, and the pages that stand in for others.
    Shell,
    /// The tracks' pages.
    Tracks,
    /// The rest of the program, and what pages of several kinds ask for: the index among them.
    Shared,
    /// What opens on a track.
    Details,
    /// What is reviewed, which is read where there is no network as soon as anything was learned.
    Cards,
    /// The topics' pages by area, in the order of the content.
    Area(usize),
    /// What no page shows by itself.
    Other,
}

impl Plan {
    fn new(files: &Files, bundled: &Bundled, content: &Content) -> Self {
        let program = bundled.program();
        let in_bundles: BTreeSet<&str> = bundled
            .bundles
            .values()
            .flat_map(|bundle| bundle.files.values().map(String::as_str))
            .collect();
        let mut all: Vec<(Stage, Entry)> = files
            .iter()
            .filter(|(name, _)| !in_bundles.contains(name.as_str()))
            .filter_map(|(name, bytes)| {
                Some((stage(name, &program)?, Entry::new(name, bytes, None)))
            })
            .collect();
        let mut bundles = Files::new();
        for (bundle, pages) in &bundled.bundles {
            let (name, bytes) = pages.file(bundle);
            let stage = stage_of_bundle(bundle, content);
            all.push((stage, Entry::new(&name, &bytes, Some(bundle.clone()))));
            bundles.insert(name, bytes);
        }
        all.sort_by(|(one, a), (other, b)| (one, &a.name).cmp(&(other, &b.name)));
        let (mut first, mut rest, mut taken) = (Vec::new(), Vec::new(), 0);
        for (stage, entry) in all {
            if stage <= Stage::Tracks && taken + entry.size <= FIRST {
                taken += entry.size;
                first.push(entry);
            } else {
                rest.push(entry);
            }
        }
        Self {
            first,
            rest,
            bundles,
        }
    }

    fn list(&self, bundled: &Bundled) -> Value {
        let entry = |entry: &Entry| {
            let pages = entry
                .bundle
                .as_ref()
                .map(|name| &bundled.bundles[name].files);
            json!([entry.name, entry.digest, entry.size, pages])
        };
        let entries = |entries: &[Entry]| entries.iter().map(entry).collect::<Vec<_>>();
        json!({
            "frame": bundled.frame.0,
            "parts": bundled.parts,
            "first": entries(&self.first),
            "rest": entries(&self.rest),
        })
    }
}

impl Entry {
    fn new(name: &str, bytes: &[u8], bundle: Option<String>) -> Self {
        Self {
            name: name.to_owned(),
            digest: short_hash(bytes),
            size: bytes.len(),
            bundle,
        }
    }
}

/// Nothing for pages, which come in bundles, and for what no page asks for: the worker, and pictures for who
/// installs the site.
fn stage(name: &str, program: &BTreeSet<&str>) -> Option<Stage> {
    let folder = name.split_once('/').map_or("", |(folder, _)| folder);
    let is_program = folder.starts_with("program-");
    if name == WORKER || folder == "pictures" || name.ends_with(".html") {
        return None;
    }
    Some(match folder {
        _ if program.contains(name) || is_program && name.ends_with(".js") => Stage::Shell,
        "" if name.ends_with(".js") => Stage::Shell,
        "data" if name.starts_with("data/details-") => Stage::Details,
        "data" if name.starts_with("data/cards-") => Stage::Cards,
        "data" => Stage::Shared,
        _ if is_program => Stage::Shared,
        _ => Stage::Other,
    })
}

fn stage_of_bundle(name: &str, content: &Content) -> Stage {
    let areas = &content.index().areas;
    match name.strip_prefix(AREA) {
        Some(id) => Stage::Area(
            areas
                .iter()
                .position(|area| area == id)
                .unwrap_or(areas.len()),
        ),
        None if name == START => Stage::Shell,
        None if name.starts_with(TRACK) => Stage::Tracks,
        None => Stage::Shared,
    }
}
