//! What can be found: all that the content names, and how much that weighs.

use std::io::Write;
use std::path::Path;
use std::sync::LazyLock;

use cairn_content::{Options, RouteKey, Site, compile};
use cairn_core::page::{Item, PageData};
use cairn_core::search::{Class, Index, Kind};
use flate2::{Compression, write::GzEncoder};

use crate::cards;
use crate::fixture::Fixture;

/// What the index of today's content may weigh after gzip. Before the lessons it took 60,500; what 130 of them say and
/// ask takes the rest.
const LIMIT: usize = 150_000;

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
    // A question that no page answers is only reviewed.
    let deck = cards::read(site).0;
    let own = |topic: &str, question: &str| {
        let mut cards = deck.cards.iter();
        let card = cards.find(|card| card.id.strip_prefix('?') == Some(question));
        let card = card.unwrap_or_else(|| panic!("{question} is no card"));
        deck.topics[usize::from(card.topics[0])].id == topic
    };
    let questions = topics.iter().map(|topic| {
        let questions = topic.questions.iter();
        questions.filter(|asked| own(&topic.id, &asked.id)).count()
    });
    let lessons = || topics.iter().filter_map(|topic| topic.lesson.as_ref());
    let in_lessons = lessons().map(|text| text.html.matches("<details class=\"question\"").count());
    let questions = questions.sum::<usize>() + in_lessons.sum::<usize>();
    assert_eq!(count(index, Kind::Question), questions);
    assert_eq!(count(index, Kind::Lesson), 5 * lessons().count());
    for kind in [Kind::Track, Kind::Section, Kind::Project, Kind::Resource] {
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
            Kind::Point | Kind::Focus | Kind::Question | Kind::Lesson => {
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
            (PageData::Topic(topic), Kind::Question | Kind::Lesson) => {
                let anchor = format!("id=\"{}\"", entry.id);
                let in_lesson = topic.lesson.iter().any(|text| text.html.contains(&anchor));
                let known = topic.questions.iter().any(|asked| asked.id == entry.id);
                assert!(known || in_lesson, "{} {}", topic.id, entry.id);
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
        // The sections of all lessons are called the same, and found by what they say.
        if entry.kind == Kind::Lesson {
            continue;
        }
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

/// The labels that tracks show, each with what it stands for.
fn labels(site: &Site) -> Vec<(String, String, Vec<String>)> {
    let tracks = site.routes().filter_map(|key| match site.page(key) {
        PageData::Track(page) => Some(page),
        _ => None,
    });
    let mut labels = Vec::new();
    for section in tracks.flat_map(|track| track.sections) {
        for item in &section.items {
            let Item::Line(line) = item else { continue };
            let units = line.units.iter().map(|unit| unit.id.clone());
            let question = line.question.iter().map(|id| format!("?{id}"));
            let held = units.chain(question).collect();
            labels.push((section.slug.clone(), line.label.clone(), held));
            for part in &line.details.parts {
                labels.push((section.slug.clone(), part.label.clone(), part.refs.clone()));
            }
        }
    }
    labels
}

/// The id of what a document is, as a track refers to it; a question's after `?`, for it may be a topic's, too.
fn full_id(index: &Index, place: u32) -> Option<String> {
    let entry = index.entry(place)?;
    let parent = entry.parent.and_then(|parent| index.entry(parent));
    Some(match entry.kind {
        Kind::Point => format!("{}#{}", parent?.id, entry.id),
        Kind::Focus => format!("{}!{}", parent?.id, entry.id),
        Kind::Question => format!("?{}", entry.id),
        _ => entry.id,
    })
}

#[test]
fn every_label_of_a_track_finds_what_it_stands_for_and_every_word_of_it_something() {
    let (site, index) = &*REAL;
    let labels = labels(site);
    assert!(labels.len() > 1000, "{} labels", labels.len());
    let mut lost = Vec::new();
    for (section, label, held) in labels {
        let found = index.find(&label);
        let mut ids = found
            .hits
            .iter()
            .filter_map(|hit| full_id(index, hit.document));
        if found.is_forgiving() || !ids.any(|id| held.contains(&id)) {
            lost.push(format!("{section}: {label}"));
        }
        for word in label.split_whitespace() {
            let written = word.chars().any(char::is_alphanumeric);
            let found = index.find(word);
            if written && (found.hits.is_empty() || found.is_forgiving()) {
                lost.push(format!("{section}: {label}: {word}"));
            }
        }
    }
    assert!(lost.is_empty(), "{lost:#?}");
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
