//! What the small site compiles to as a whole: cards, topic pages, the index, the files.

use cairn_content::{RouteKey, Site};
use cairn_core::decode::decode;
use cairn_core::index::Index;
use cairn_core::page::{CardText, Deck, Named, PageData, PlanData, TopicPage, TrackDetails};
use cairn_core::share::Ledger;

use crate::fixture::{FIRST, Fixture, LISTS};
use crate::pages::{line, lines, track, units};

pub fn topic(site: &Site, id: &str) -> TopicPage {
    match site.page(&RouteKey::Topic(id.to_owned())) {
        PageData::Topic(page) => *page,
        other => panic!("{other:?}"),
    }
}

/// What stands under the answer of a question.
const LISTS_OF_A_QUESTION: &str = "\n### Mention\n\n- a\n- b\n- c\n\n### Follow-ups\n\n- Why?\n";

#[test]
fn a_card_counts_what_is_required_before_any_choice() {
    let site = Fixture::new().site();
    let PageData::Tracks(page) = site.page(&RouteKey::Tracks) else {
        panic!("the tracks")
    };
    let figures: Vec<(u32, u32)> = page
        .tracks
        .iter()
        .map(|card| (card.topics, card.minutes))
        .collect();
    // Lists, tuples, the point, Flask (the default); then tuples and lists.
    assert_eq!(figures, [(4, 40 + 20 + 20 + 60), (2, 60)]);
    assert_eq!(page.tracks[1].prepares_for, "Later");
}

#[test]
fn a_line_says_which_other_tracks_hold_its_units() {
    let site = Fixture::new().site();
    let page = track(&site, "first");
    let also = |slug: &str| -> Vec<String> {
        let also_in = &line(&page, slug).details.also_in;
        also_in.iter().map(|track| track.id.clone()).collect()
    };
    assert_eq!(also("lists"), ["second"]);
    assert_eq!(also("records"), Vec::<String>::new());
}

#[test]
fn a_topic_knows_its_places_and_neighbours() {
    let site = Fixture::new().site();
    let tuples = topic(&site, "tuples");
    let places: Vec<(&str, &str, &str)> = tuples
        .places
        .iter()
        .map(|place| {
            (
                place.track.id.as_str(),
                place.slug.as_str(),
                place.number.as_str(),
            )
        })
        .collect();
    let expected = [
        ("first", "how-lists-grow", "1"),
        ("first", "lists-again", "1.1"),
        ("first", "tuples", "3"),
        ("second", "tuples", "1"),
        ("second", "one-of-two", "1"),
    ];
    assert_eq!(places, expected);
    let id = |named: &Option<Named>| named.as_ref().map(|n| n.id.clone());
    assert_eq!(id(&tuples.places[0].previous).as_deref(), Some("lists"));
    assert_eq!(id(&tuples.places[0].next).as_deref(), Some("records"));
    assert_eq!(id(&tuples.places[3].previous), None);
}

#[test]
fn a_topic_that_a_track_only_mentions_has_a_place_without_neighbours() {
    let site = Fixture::new()
        .edit(FIRST, "Open source → tuples", "Open source → records")
        .edit(
            FIRST,
            "- [ ] Records → records {.advanced .addition badge=\"since 3.7\"}\n",
            "",
        )
        .site();
    let records = topic(&site, "records");
    assert_eq!(records.places.len(), 1);
    assert_eq!(records.places[0].slug, "after");
    assert_eq!(records.places[0].next, None);
}

#[test]
fn a_topic_knows_what_it_leads_to_and_who_asks_about_it() {
    let site = Fixture::new().site();
    let lists = topic(&site, "lists");
    let leads_to: Vec<&str> = lists
        .leads_to
        .iter()
        .map(|topic| topic.id.as_str())
        .collect();
    assert_eq!(leads_to, ["tuples", "django-basics", "flask-basics"]);
    assert_eq!(lists.questions[0].answer[1], "A tuple never grows.");
    assert_eq!(lists.points[1].id, "lists#sorting");
    assert_eq!(lists.focus[0].id, "lists!palindromes");
    assert!(topic(&site, "records").addition);
}

/// Of the questions about lists, how many their page answers, and how many there are besides.
fn shown(answers: &[&str]) -> (usize, u32) {
    let questions: String = (0..)
        .zip(answers)
        .map(|(nth, answer)| {
            let attributes = format!("{{#why-{nth} topics=lists kind=concept difficulty=easy}}");
            format!("\n## Why {nth}? {attributes}\n\n{answer}\n{LISTS_OF_A_QUESTION}")
        })
        .collect();
    let site = Fixture::new()
        .append("questions/core.md", &questions)
        .site();
    let lists = topic(&site, "lists");
    (lists.questions.len(), lists.more)
}

#[test]
fn a_topics_page_answers_its_first_questions_and_counts_the_others() {
    assert_eq!(shown(&[]), (1, 0));
    assert_eq!(shown(&["So."; 6]), (5, 2));
    let long = "A-rather-long-word. ".repeat(100);
    assert_eq!(shown(&["So.", &long, &long, "So."]), (3, 2));
}

#[test]
fn the_index_agrees_with_the_pages() {
    let site = Fixture::new().site();
    let index = site.index();
    let first = &index.tracks[0];
    let page = track(&site, "first");
    assert_eq!(first.lines.len(), lines(&page).len());
    for (indexed, line) in first.lines.iter().zip(lines(&page)) {
        let ids: Vec<&str> = indexed
            .0
            .iter()
            .map(|(place, _)| index.units[usize::from(*place)].0.as_str())
            .collect();
        assert_eq!(ids, units(line));
        let slug = if line.aside.is_empty() {
            ""
        } else {
            &line.slug()
        };
        assert_eq!(indexed.1, slug);
    }
    let choice = ("framework".to_owned(), "flask".to_owned());
    assert_eq!(
        (first.choices[0].0.clone(), first.choices[0].1.clone()),
        choice
    );
    assert_eq!(index.areas, ["core", "web"]);
}

#[test]
fn every_page_travels_in_a_file_that_is_named_by_its_hash() {
    let site = Fixture::new().site();
    let files = site.files();
    let index = site.index();
    let lists = index
        .units
        .iter()
        .find(|unit| unit.0 == "lists")
        .expect("lists");
    let name = format!("data/topic-lists-{}.json", lists.3);
    let (_, bytes) = files
        .iter()
        .find(|(found, _)| *found == name)
        .expect("its file");
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    let page: PageData = decode(text).expect("a page");
    assert_eq!(page, site.page(&RouteKey::Topic("lists".to_owned())));
    // Besides the pages: the details of each track, the ledger, the deck, the plan, the texts of two areas, the
    // index, and that of the search.
    assert_eq!(files.len(), site.routes().count() + index.tracks.len() + 7);
    for start in ["data/index-", "data/search-"] {
        let named = files.iter().filter(|(name, _)| name.starts_with(start));
        assert_eq!(named.count(), 1, "{start}");
    }
}

#[test]
fn a_change_of_one_topic_renames_its_file_and_the_build_but_no_other_topic() {
    let before = Fixture::new().site();
    let after = Fixture::new()
        .edit(LISTS, "Build and sort lists", "Build and sort long lists")
        .site();
    assert_ne!(before.index().build, after.index().build);
    let hashes = |site: &Site| -> Vec<String> {
        let units = site.index().units.iter();
        units.map(|unit| unit.3.clone()).collect()
    };
    let (before, after) = (hashes(&before), hashes(&after));
    let changed = before.iter().zip(&after).filter(|(a, b)| a != b).count();
    assert_eq!(changed, 1);
}

#[test]
fn an_unknown_page_has_no_text() {
    let site = Fixture::new().site();
    let page = site.page(&RouteKey::Topic("nowhere".to_owned()));
    assert_eq!(page, PageData::Plain);
}

#[test]
fn milestones_stand_on_the_progress_page() {
    let site = Fixture::new().site();
    let PageData::Progress(page) = site.page(&RouteKey::Progress) else {
        panic!("the progress page")
    };
    assert_eq!(page.milestones[0].title, "Done");
    assert_eq!(page.milestones[0].items[0].id, "can-store");
    assert_eq!(page.areas.len(), 2);
}

#[test]
fn windows_line_ends_change_nothing() {
    let unix = Fixture::new();
    let text = unix.read(FIRST).replace('\n', "\r\n");
    let windows = Fixture::new().write(FIRST, text).site();
    assert_eq!(windows.index(), unix.site().index());
}

#[test]
fn the_real_pages_are_read_as_they_were_written() {
    let content = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let site = cairn_content::compile(&content, cairn_content::Options::default())
        .unwrap_or_else(|faults| panic!("{faults}"));
    for (name, bytes) in site.files() {
        let text = std::str::from_utf8(&bytes).expect("UTF-8");
        // The search index has promises of its own, in `search`.
        if name.starts_with("data/search-") {
            continue;
        }
        let again = if name.starts_with("data/index-") {
            serde_json::to_string(&decode::<Index>(text).expect("an index"))
        } else if name.starts_with("data/details-") {
            serde_json::to_string(&decode::<TrackDetails>(text).expect("details"))
        } else if name.starts_with("data/ledger-") {
            serde_json::to_string(&decode::<Ledger>(text).expect("a ledger"))
        } else if name.starts_with("data/plan-") {
            serde_json::to_string(&decode::<PlanData>(text).expect("what planning needs"))
        } else if name.starts_with("data/deck-") {
            serde_json::to_string(&decode::<Deck>(text).expect("a deck"))
        } else if name.starts_with("data/cards-") {
            serde_json::to_string(&decode::<Vec<CardText>>(text).expect("texts of cards"))
        } else {
            serde_json::to_string(&decode::<PageData>(text).expect("a page"))
        };
        assert_eq!(again.expect("JSON"), text, "{name}");
    }
}
