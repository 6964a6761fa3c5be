//! The content's text as the pages need it: what came with the page, and what is fetched for the next
//! one. It knows where files lie, not what a page does with them.

use crate::{
    browser::{document, fetch, idle},
    route::Route,
    site::Site,
};
use cairn_core::{
    decode::{Decode, decode},
    index::{DECK, Index, LEDGER, PLAN},
    page::{CardText, Deck, PageData, PlanData, TrackDetails},
    search,
    share::Ledger,
    tally::Course,
};
use leptos::prelude::*;
use std::{any::Any, collections::HashMap, sync::Arc};

/// Why a page has no text to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// There is no such page.
    NotFound,
    /// No network, and the page is not on this device.
    Unreachable,
    /// A newer build took this one's place, or a file is not as it was written: load the page anew.
    Changed,
}

/// The handle to the content's text. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Library {
    site: StoredValue<Site>,
    pages: StoredValue<HashMap<Route, Arc<PageData>>>,
    graph: RwSignal<Option<Graph>>,
    search: StoredValue<Option<Arc<search::Index>>>,
    /// What was fetched once, by the file's name. What it is, only the pages know that ask for it: the main module
    /// does not carry how each is taken apart.
    kept: StoredValue<Vec<(String, Arc<dyn Any + Send + Sync>)>>,
}

/// The graph of the whole content, ready to be counted.
#[derive(Clone)]
pub struct Graph {
    /// As the build wrote it.
    pub index: Arc<Index>,
    /// Its tracks as courses, in order.
    pub courses: Arc<Vec<Course>>,
}

impl Library {
    /// A library that knows the page it came with.
    #[must_use]
    pub fn new(site: Site, route: Route, data: Arc<PageData>) -> Self {
        Self {
            site: StoredValue::new(site),
            pages: StoredValue::new(HashMap::from([(route, data)])),
            graph: RwSignal::new(None),
            search: StoredValue::new(None),
            kept: StoredValue::new(Vec::new()),
        }
    }

    /// The graph of the whole content, if it is here.
    #[must_use]
    pub fn graph(self) -> Option<Graph> {
        self.graph.get()
    }

    /// Fetches the graph of the whole content, once.
    ///
    /// # Errors
    /// Where it cannot be had.
    pub async fn load_graph(self) -> Result<Graph, Missing> {
        if let Some(graph) = self.graph.get_untracked() {
            return Ok(graph);
        }
        let name = self.site.with_value(|site| site.index.clone());
        let index: Index = self.file(&name).await?;
        let graph = Graph {
            courses: Arc::new(Course::all(&index)),
            index: Arc::new(index),
        };
        self.graph.set(Some(graph.clone()));
        Ok(graph)
    }

    /// Whether the text of a page is here.
    #[must_use]
    pub fn has(self, route: &Route) -> bool {
        self.pages.with_value(|pages| pages.contains_key(route))
    }

    /// The text of a page.
    ///
    /// # Errors
    /// Where there is no such page, or its text cannot be had.
    pub async fn page(self, route: &Route) -> Result<Arc<PageData>, Missing> {
        if let Some(data) = self.pages.with_value(|pages| pages.get(route).cloned()) {
            return Ok(data);
        }
        if matches!(route, Route::NotFound | Route::NotHere) {
            return Ok(Arc::new(PageData::Plain));
        }
        let graph = self.load_graph().await?;
        let name = file_name(&graph.index, route).ok_or(Missing::NotFound)?;
        let data: PageData = self.file(&name).await?;
        let data = Arc::new(data);
        self.pages.update_value(|pages| {
            pages.insert(route.clone(), Arc::clone(&data));
        });
        Ok(data)
    }

    /// What opens under the lines of a track.
    ///
    /// # Errors
    /// Where there is no such track, or the file cannot be had.
    pub async fn details(self, track: &str) -> Result<TrackDetails, Missing> {
        let graph = self.load_graph().await?;
        let known = graph
            .index
            .tracks
            .iter()
            .find(|known| known.id == track)
            .ok_or(Missing::NotFound)?;
        self.file(&["data/details-", track, "-", &known.details, ".json"].concat())
            .await
    }

    /// What the ledger's numbers stand for in links.
    ///
    /// # Errors
    /// Where the file cannot be had.
    pub async fn ledger(self) -> Result<Ledger, Missing> {
        let graph = self.load_graph().await?;
        let hash = graph.index.file(LEDGER).ok_or(Missing::Changed)?;
        self.file(&["data/", LEDGER, "-", hash, ".json"].concat())
            .await
    }

    /// All cards, without their texts; fetched once.
    ///
    /// # Errors
    /// Where the file cannot be had.
    pub async fn deck(self) -> Result<Arc<Deck>, Missing> {
        let graph = self.load_graph().await?;
        let hash = graph.index.file(DECK).ok_or(Missing::Changed)?;
        self.once(["data/", DECK, "-", hash, ".json"].concat())
            .await
    }

    /// The texts of an area's cards; fetched once.
    ///
    /// # Errors
    /// Where the area has no cards, or the file cannot be had.
    pub async fn cards(self, area: &str) -> Result<Arc<Vec<CardText>>, Missing> {
        let deck = self.deck().await?;
        let mut areas = deck.areas.iter();
        let known = areas
            .find(|known| known.id == area)
            .ok_or(Missing::NotFound)?;
        self.once(["data/cards-", area, "-", &known.file, ".json"].concat())
            .await
    }

    /// What planning and habits need besides the graph; fetched once.
    ///
    /// # Errors
    /// Where the file cannot be had.
    pub async fn plan(self) -> Result<Arc<PlanData>, Missing> {
        let graph = self.load_graph().await?;
        let hash = graph.index.file(PLAN).ok_or(Missing::Changed)?;
        self.once(["data/", PLAN, "-", hash, ".json"].concat())
            .await
    }

    /// The search index, if it is here.
    #[must_use]
    pub fn search(self) -> Option<Arc<search::Index>> {
        self.search.get_value()
    }

    /// The search index, fetched once.
    ///
    /// # Errors
    /// Where it cannot be had.
    pub async fn load_search(self) -> Result<Arc<search::Index>, Missing> {
        if let Some(index) = self.search.get_value() {
            return Ok(index);
        }
        let name = self.site.with_value(|site| site.search.clone());
        let text = self.text(&name).await?;
        let index = Arc::new(search::Index::read(text).ok_or(Missing::Changed)?);
        self.search.set_value(Some(Arc::clone(&index)));
        Ok(index)
    }

    /// Has the browser keep the search index for the moment when it is asked for, once there is nothing else
    /// to do, and unless the learner asked to save data.
    pub fn expect_search(self) {
        let name = self.site.with_value(|site| site.search.clone());
        idle::when_idle(move || {
            if !idle::saves_data() {
                leptos::task::spawn_local(async move {
                    // Without it, it is fetched when the search is opened.
                    let _ = self.text(&name).await;
                });
            }
        });
    }

    /// A file that is asked for again and again.
    async fn once<T: Decode + Send + Sync + 'static>(
        self,
        name: String,
    ) -> Result<Arc<T>, Missing> {
        let kept = self.kept.with_value(|kept| {
            let known = kept.iter().find(|(known, _)| *known == name);
            known.map(|(_, file)| Arc::clone(file))
        });
        if let Some(file) = kept.and_then(|file| file.downcast().ok()) {
            return Ok(file);
        }
        let file: Arc<T> = Arc::new(self.file(&name).await?);
        let shared = Arc::clone(&file);
        self.kept.update_value(|kept| kept.push((name, shared)));
        Ok(file)
    }

    async fn file<T: Decode>(self, name: &str) -> Result<T, Missing> {
        decode(&self.text(name).await?).ok_or(Missing::Changed)
    }

    async fn text(self, name: &str) -> Result<String, Missing> {
        let href = self.site.with_value(|site| site.base.file(name));
        fetch::text(&href).await.map_err(|fault| match fault {
            fetch::FetchFault::Unreachable => Missing::Unreachable,
            fetch::FetchFault::Gone => Missing::Changed,
        })
    }
}

/// The file that holds a page's text.
fn file_name(index: &Index, route: &Route) -> Option<String> {
    let page = |name: &str| index.file(name).map(str::to_owned);
    let (stem, hash) = match route {
        Route::Today
        | Route::Tracks
        | Route::Shared
        | Route::Search
        | Route::Review
        | Route::Interview
        | Route::Plan
        | Route::Journal => ("tracks".to_owned(), page("tracks")?),
        Route::Progress => ("progress".to_owned(), page("progress")?),
        Route::Settings => ("settings".to_owned(), page("settings")?),
        Route::Track(id) => {
            let track = index.tracks.iter().find(|track| track.id == *id)?;
            (["track-", id].concat(), track.hash.clone())
        }
        Route::Topic(id) => {
            let unit = index.units.iter().find(|unit| unit.0 == *id)?;
            (["topic-", id].concat(), unit.3.clone())
        }
        Route::NotHere | Route::NotFound => return None,
    };
    Some(["data/", &stem, "-", &hash, ".json"].concat())
}

/// What the static page carries: the site and the page's text. `None` where the page is not one that
/// this build wrote, or is served under an address that is not its own.
#[must_use]
pub fn from_document() -> Option<(Site, Route, Arc<PageData>)> {
    let data = |name| document::root_data(name);
    let base = crate::route::Base::new(&data("base")?);
    let path = document::path();
    let route = Route::parse(base.strip(&path)?);
    let written_for = Route::parse(base.strip(&data("path")?)?);
    let mut page: PageData = decode(&document::data_block()?)?;
    super::reading::complete(&mut page);
    let stands_in = matches!(written_for, Route::NotFound | Route::NotHere);
    if route != written_for && !stands_in {
        return None;
    }
    let site = Site {
        id: data("site")?,
        name: data("name")?,
        tagline: data("tagline")?,
        base,
        build: data("build")?,
        ledger: data("ledger")?.parse().ok()?,
        index: data("index")?,
        search: data("search")?,
    };
    Some((site, written_for, Arc::new(page)))
}
