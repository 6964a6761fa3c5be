//! What can be found: all that the content names, and how much that weighs.

use std::io::Write;
use std::path::Path;
use std::sync::LazyLock;

use cairn_content::{Options, RouteKey, Site, compile};
use cairn_core::page::PageData;
use cairn_core::search::{Class, Index, Kind};
use flate2::{Compression, write::GzEncoder};

use crate::fixture::Fixture;

/// What the index of today's content may weigh after gzip.
const LIMIT: usize = 60_000;

static REAL: LazyLock<(Site, Index)> = LazyLock::new(|| {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let site = compile(&dir, Options::default()).unwrap_or_else(|faults| panic!("{faults}"));
    let index = Index::read(site.search().to_owned()).expect("an index");
    (site, index)
});

fn count(index: &Index, kind: Kind) -> usize {
    let documents = 0..u32::try_from(index.len()).expect("a small number");
    documents
        .filter(|place| index.entry(*place).expect("an entry").kind == kind)
        .count()
}

#[test]
fn everything_that_the_content_names_can_be_found() {
    let (site, index) = &*REAL;
    let topics: Vec<_> = site
        .routes()
        .filter_map(|key| match site.page(key) {
            PageData::Topic(page) => Some(page),
            _ => None,
        })
        .collect();
    assert_eq!(count(index, Kind::Topic), topics.len());
    let points = topics.iter().map(|topic| topic.points.len()).sum::<usize>();
    assert_eq!(count(index, Kind::Point), points);
    let focus = topics.iter().map(|topic| topic.focus.len()).sum::<usize>();
    assert_eq!(count(index, Kind::Focus), focus);
    for kind in [
        Kind::Track,
        Kind::Section,
        Kind::Question,
        Kind::Project,
        Kind::Resource,
    ] {
        assert!(count(index, kind) >= 5, "{kind:?}");
    }
}

#[test]
fn whatever_is_found_stands_on_a_page() {
    let (site, index) = &*REAL;
    let documents = 0..u32::try_from(index.len()).expect("a small number");
    for place in documents {
        let entry = index.entry(place).expect("an entry");
        let parent = |of: Option<u32>| of.and_then(|parent| index.entry(parent));
        let page = match entry.kind {
            Kind::Topic => RouteKey::Topic(entry.id.clone()),
            Kind::Track => RouteKey::Track(entry.id.clone()),
            Kind::Section => RouteKey::Track(parent(entry.parent).expect("a track").id),
            Kind::Point | Kind::Focus | Kind::Question => {
                RouteKey::Topic(parent(entry.parent).expect("a topic").id)
            }
            Kind::Project | Kind::Resource => {
                let section = parent(entry.parent).expect("a section");
                RouteKey::Track(parent(section.parent).expect("a track").id)
            }
        };
        match (site.page(&page), entry.kind) {
            (PageData::Topic(topic), Kind::Point) => {
                let id = format!("{}#{}", topic.id, entry.id);
                assert!(topic.points.iter().any(|point| point.id == id), "{id}");
            }
            (PageData::Topic(topic), Kind::Focus) => {
                let id = format!("{}!{}", topic.id, entry.id);
                assert!(topic.focus.iter().any(|prompt| prompt.id == id), "{id}");
            }
            (PageData::Topic(topic), Kind::Question) => {
                let known = topic.questions.iter().any(|asked| asked.id == entry.id);
                assert!(known, "{}", entry.id);
            }
            (PageData::Track(track), Kind::Section) => {
                let known = track
                    .sections
                    .iter()
                    .any(|section| section.slug == entry.id);
                assert!(known, "{}", entry.id);
            }
            (PageData::Plain, _) => panic!("{entry:?} stands on no page"),
            _ => {}
        }
    }
}

#[test]
fn every_document_is_found_first_by_its_own_title() {
    let index = &REAL.1;
    for place in 0..u32::try_from(index.len()).expect("a small number") {
        let entry = index.entry(place).expect("an entry");
        let found = index.find(entry.title);
        let hit = found.hits.iter().find(|hit| hit.document == place);
        assert_eq!(
            hit.map(|hit| hit.class),
            Some(Class::Whole),
            "{}",
            entry.title
        );
        assert!(!found.marks(entry.title).is_empty(), "{}", entry.title);
    }
}

#[test]
fn what_learners_type_finds_what_they_mean() {
    let index = &REAL.1;
    for (query, id) in [
        ("lists", "lists"),
        ("pyhton", "python-interview"),
        ("kmeans", "k-means"),
        ("overfiting", "overfitting"),
    ] {
        let found = index.find(query);
        let ids: Vec<String> = found
            .hits
            .iter()
            .take(8)
            .filter_map(|hit| Some(index.entry(hit.document)?.id))
            .collect();
        assert!(
            ids.iter().any(|found| found.contains(id)),
            "{query}: {ids:?}"
        );
    }
}

#[test]
fn the_search_index_of_today_is_light() {
    let (site, index) = &*REAL;
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed
        .write_all(site.search().as_bytes())
        .expect("memory takes it");
    let bytes = packed.finish().expect("memory takes it").len();
    println!(
        "{} documents, {} words: {} bytes, {bytes} after gzip",
        index.len(),
        index.terms(),
        site.search().len()
    );
    assert!(bytes <= LIMIT, "{bytes} bytes");
}

#[test]
fn an_index_changes_its_name_with_what_it_holds() {
    let name = |site: &Site| -> String {
        let files = site.files().into_iter().map(|(name, _)| name);
        files
            .filter(|name| name.starts_with("data/search-"))
            .collect()
    };
    let before = Fixture::new().site();
    let after = Fixture::new()
        .edit(crate::fixture::LISTS, "Slicing", "Slices")
        .site();
    assert_ne!(name(&before), name(&after));
    assert_eq!(name(&before), name(&Fixture::new().site()));
}
