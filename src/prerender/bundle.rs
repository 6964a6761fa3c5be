//! Pages that travel together to a device: what is each one's own, by area and by track, so that some twenty
//! files hold the text of all pages, and a new program renames none of them. It knows nothing of what they say.

use super::{
    frame::{Frame, apart},
    offline::Files,
};
use anyhow::{Context, Result, bail};
use cairn_content::{Site as Content, short_hash};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// All pages, taken apart.
#[derive(Debug, Default)]
pub struct Bundled {
    /// What they have in common.
    pub frame: Frame,
    /// How they name the parts of the program that they need; a page says which of these.
    pub parts: Vec<String>,
    /// The bundles, by name.
    pub bundles: BTreeMap<String, Bundle>,
}

/// Pages that travel together.
#[derive(Debug, Default)]
pub struct Bundle {
    /// What is each page's own, by its address below the site: title, description, place among the parts, view
    /// and text.
    own: BTreeMap<String, [String; 5]>,
    /// The file with each page's text, as the program asks for it; empty where there is none.
    pub files: BTreeMap<String, String>,
}

/// What stands between two pages of a bundle, and between what is a page's own: Unicode's separators of records
/// and of units. In JSON every quotation mark of the HTML would be two characters.
pub const PAGE_END: char = '\u{1e}';
/// See [`PAGE_END`].
pub const FIELD_END: char = '\u{1f}';

/// The pages that every visit may need.
pub const START: &str = "start";
/// Before a track's id.
pub const TRACK: &str = "track-";
/// Before an area's id.
pub const AREA: &str = "area-";
/// The pages that there is one of each.
const SINGLE: &str = "pages";

impl Bundled {
    /// Takes all pages apart.
    ///
    /// # Errors
    /// Where a page is not like the others.
    pub fn new(files: &Files, content: &Content) -> Result<Self> {
        let areas = areas(content);
        let texts: HashMap<&[u8], &str> = files
            .iter()
            .filter(|(name, _)| name.starts_with("data/"))
            .map(|(name, bytes)| (bytes.as_slice(), name.as_str()))
            .collect();
        let mut all = Self::default();
        for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".html")) {
            let html = std::str::from_utf8(bytes).with_context(|| name.clone())?;
            let (frame, own) = apart(html).with_context(|| name.clone())?;
            if all.parts.is_empty() {
                all.frame = frame;
            } else if all.frame != frame {
                bail!("{name} has another frame than the pages before it");
            }
            let [_, title, description, parts, app, data] = own;
            let own = [title, description, "", app, data];
            if own.iter().any(|text| text.contains([PAGE_END, FIELD_END])) {
                bail!("{name} has a control character");
            }
            let mut own = own.map(str::to_owned);
            own[2] = all.place_of(parts).to_string();
            // As it stands in the file, without what keeps it from ending the block.
            let text = with_lesson(app, &data.replace("\\u003c", "<"));
            let file = texts.get(text.as_bytes()).copied().unwrap_or_default();
            let address = address(name);
            let bundle = all.bundles.entry(bundle_of(&address, &areas)).or_default();
            bundle.own.insert(address.clone(), own);
            bundle.files.insert(address, file.to_owned());
        }
        Ok(all)
    }

    fn place_of(&mut self, parts: &str) -> usize {
        let known = self.parts.iter().position(|known| known == parts);
        known.unwrap_or_else(|| {
            self.parts.push(parts.to_owned());
            self.parts.len() - 1
        })
    }

    /// The files of the program that the first pages and the tracks need.
    pub fn program(&self) -> BTreeSet<&str> {
        let first = self
            .bundles
            .iter()
            .filter(|(name, _)| *name == START || name.starts_with(TRACK));
        let places = first.flat_map(|(_, bundle)| bundle.own.values());
        let places: BTreeSet<usize> = places.filter_map(|own| own[2].parse().ok()).collect();
        let parts = places.into_iter().filter_map(|place| self.parts.get(place));
        parts
            .flat_map(|parts| parts.split('"'))
            .filter_map(|word| word.find("program-").map(|at| &word[at..]))
            .collect()
    }
}

/// What a lesson stands between in a page's view.
const LESSON: [&str; 2] = ["<div class=\"lesson-text\">", "<!--/lesson-->"];

/// A page's text with its lesson, which stands in the view alone: the file that the program asks for. The worker puts
/// it together in the same way (`worker/compose.js`).
pub fn with_lesson(view: &str, text: &str) -> String {
    let [begin, end] = LESSON;
    let lesson = view.split_once(begin).and_then(|(_, rest)| {
        let length = rest.find(end)? + end.len();
        serde_json::to_string(&rest[..length]).ok()
    });
    match lesson {
        Some(lesson) => {
            let filled = ["\"lesson\":{\"html\":", &lesson, ","].concat();
            text.replacen("\"lesson\":{", &filled, 1)
        }
        None => text.to_owned(),
    }
}

impl Bundle {
    /// The file that holds it, named by its content, and its bytes.
    pub fn file(&self, name: &str) -> (String, Vec<u8>) {
        let page = |(address, own): (&String, &[String; 5])| {
            [address.clone(), own.join(&FIELD_END.to_string())].join(&FIELD_END.to_string())
        };
        let pages: Vec<String> = self.own.iter().map(page).collect();
        let bytes = pages.join(&PAGE_END.to_string()).into_bytes();
        let hash = short_hash(&bytes);
        (["kept/", name, "-", &hash, ".txt"].concat(), bytes)
    }
}

/// The address of a page below the site: its folder, if it has one.
fn address(name: &str) -> String {
    match name.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder.to_owned(),
        _ => name.to_owned(),
    }
}

fn bundle_of(address: &str, areas: &HashMap<&str, &str>) -> String {
    let id = |folder: &str| address.strip_prefix(folder)?.strip_suffix('/');
    match (id("tracks/"), id("topics/")) {
        (Some(track), _) => [TRACK, track].concat(),
        (_, Some(topic)) => {
            let area = areas.get(topic).copied().unwrap_or_default();
            [AREA, area].concat()
        }
        _ if matches!(address, "" | "tracks/" | "404.html" | "offline.html") => START.to_owned(),
        _ => SINGLE.to_owned(),
    }
}

/// The area of each topic.
fn areas(content: &Content) -> HashMap<&str, &str> {
    let index = content.index();
    let units = index.units.iter();
    units
        .filter_map(|unit| {
            let area = index.areas.get(usize::from(unit.1))?;
            Some((unit.0.as_str(), area.as_str()))
        })
        .collect()
}
