//! The compiled content: the text of every page, the index, and the files that travel. It is made only
//! from content without a fault, and knows nothing of how pages look.

mod cards;
mod index;
mod lists;
mod plan;
mod search;
mod topic;
mod track;

use std::collections::BTreeMap;

use cairn_core::index::{DECK, Index, LEDGER, PLAN};
use cairn_core::page::{Licence, PageData};
use cairn_core::share::Ledger;
use serde::Serialize;

use crate::catalog::{About, Catalog};
use crate::hash::short;
use crate::plan::Plan;
use crate::track::Track;

/// A page that has a text of its own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RouteKey {
    /// `/` and `/tracks/`.
    Tracks,
    /// `/tracks/<track>/`.
    Track(String),
    /// `/topics/<topic>/`.
    Topic(String),
    /// `/progress/`.
    Progress,
    /// `/settings/`.
    Settings,
}

impl RouteKey {
    /// The name of the page's file, without hash and ending.
    fn file_name(&self) -> String {
        match self {
            Self::Tracks => "tracks".to_owned(),
            Self::Track(id) => format!("track-{id}"),
            Self::Topic(id) => format!("topic-{id}"),
            Self::Progress => "progress".to_owned(),
            Self::Settings => "settings".to_owned(),
        }
    }
}

/// One page: its text, and its file.
#[derive(Debug)]
struct Page {
    data: PageData,
    json: Vec<u8>,
    hash: String,
}

impl Page {
    fn new(data: PageData) -> Self {
        let json = json(&data);
        let hash = short(&json);
        Self { data, json, hash }
    }
}

/// A file that belongs to a page but travels apart, or to none.
#[derive(Debug)]
struct File {
    name: String,
    hash: String,
    json: Vec<u8>,
}

impl File {
    fn new(name: &str, data: &impl Serialize) -> Self {
        let json = json(data);
        let hash = short(&json);
        let name = path(name, &hash);
        Self { name, hash, json }
    }
}

/// The compiled content.
#[derive(Debug)]
pub struct Site {
    about: About,
    pages: BTreeMap<RouteKey, Page>,
    /// Besides the pages: the tracks' details, the ledger, the deck, the plan, the cards' texts.
    apart: Vec<File>,
    index: Index,
    index_json: Vec<u8>,
    search: String,
}

impl Site {
    pub(crate) fn new(
        catalog: Catalog,
        mut tracks: Vec<Track>,
        plan: Plan,
        ledger: Ledger,
        licences: Vec<Licence>,
    ) -> Self {
        track::fill_also_in(&mut tracks);
        let mut data = vec![
            (RouteKey::Tracks, lists::tracks(&tracks)),
            (RouteKey::Progress, lists::progress(&catalog, &tracks)),
            (
                RouteKey::Settings,
                lists::settings(&catalog, &tracks, licences),
            ),
        ];
        data.extend(topic::pages(&catalog, &tracks));
        data.extend(tracks.iter().map(|track| {
            let page = Box::new(track::as_shown(&track.page));
            (
                RouteKey::Track(track.page.id.clone()),
                PageData::Track(page),
            )
        }));
        let pages: BTreeMap<RouteKey, Page> = data
            .into_iter()
            .map(|(key, data)| (key, Page::new(data)))
            .collect();
        let details: Vec<File> = tracks
            .iter()
            .map(|track| {
                let name = format!("details-{}", track.page.id);
                File::new(&name, &track::details(&track.page))
            })
            .collect();
        let hashes: Vec<&str> = details.iter().map(|file| file.hash.as_str()).collect();
        let (deck, texts) = cards::deck(&catalog);
        let (length, ledger) = (ledger.len(), File::new(LEDGER, &ledger));
        let deck = File::new(DECK, &deck);
        let units = index::Units::new(&catalog, &tracks, &pages);
        let plan = File::new(PLAN, &plan::plan(&catalog, &tracks, plan, &units));
        let shared = [
            (LEDGER, ledger.hash.as_str()),
            (DECK, &deck.hash),
            (PLAN, &plan.hash),
        ];
        let index = index::index(&catalog, &tracks, units, length, &pages, &hashes, &shared);
        let index_json = json(&index);
        let search = cairn_core::search::write(&search::documents(&catalog, &tracks));
        Self {
            about: catalog.about,
            pages,
            apart: details
                .into_iter()
                .chain([ledger, deck, plan])
                .chain(texts)
                .collect(),
            index,
            index_json,
            search,
        }
    }

    /// The site's id, which every stored key starts with.
    pub fn id(&self) -> &str {
        &self.about.id
    }

    /// What the site is called.
    pub fn name(&self) -> &str {
        &self.about.name
    }

    /// One sentence on what it is.
    pub fn tagline(&self) -> &str {
        &self.about.tagline
    }

    /// All pages that have a text, in a fixed order.
    pub fn routes(&self) -> impl Iterator<Item = &RouteKey> {
        self.pages.keys()
    }

    /// The text of a page; [`PageData::Plain`] where there is no such page.
    pub fn page(&self, key: &RouteKey) -> PageData {
        self.pages
            .get(key)
            .map_or(PageData::Plain, |page| page.data.clone())
    }

    /// The numeric graph of the whole content.
    pub fn index(&self) -> &Index {
        &self.index
    }

    /// The search index, as [`cairn_core::search::Index::read`] reads it.
    pub fn search(&self) -> &str {
        &self.search
    }

    /// The files that travel beside the pages: `data/<name>-<hash>.json` and their bytes, and
    /// `data/search-<hash>.txt`.
    pub fn files(&self) -> Vec<(String, Vec<u8>)> {
        let page = |(key, page): (&RouteKey, &Page)| {
            (path(&key.file_name(), &page.hash), page.json.clone())
        };
        let index = (
            path("index", &short(&self.index_json)),
            self.index_json.clone(),
        );
        let apart = self.apart.iter();
        let apart = apart.map(|file| (file.name.clone(), file.json.clone()));
        let search = (
            format!("data/search-{}.txt", short(self.search.as_bytes())),
            self.search.clone().into_bytes(),
        );
        let pages = self.pages.iter().map(page);
        pages.chain(apart).chain([index, search]).collect()
    }
}

fn path(name: &str, hash: &str) -> String {
    format!("data/{name}-{hash}.json")
}

#[expect(
    clippy::expect_used,
    reason = "a build tool; the shapes are strings, numbers and lists, which JSON can hold"
)]
fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).expect("the shapes of pages are writable as JSON")
}
