//! What the small site compiles to: numbers, units, minutes, places, files.

use cairn_content::{RouteKey, Site};
use cairn_core::page::{Aside, Item, Line, PageData, SectionKind, TopicPage, TrackPage};

use crate::fixture::{FIRST, Fixture, LISTS};

fn track(site: &Site, id: &str) -> TrackPage {
    match site.page(&RouteKey::Track(id.to_owned())) {
        PageData::Track(page) => *page,
        other => panic!("{other:?}"),
    }
}

fn topic(site: &Site, id: &str) -> TopicPage {
    match site.page(&RouteKey::Topic(id.to_owned())) {
        PageData::Topic(page) => *page,
        other => panic!("{other:?}"),
    }
}

pub fn lines(page: &TrackPage) -> Vec<&Line> {
    let items = page.sections.iter().flat_map(|section| &section.items);
    items
        .filter_map(|item| match item {
            Item::Line(line) => Some(&**line),
            _ => None,
        })
        .collect()
}

fn line<'a>(page: &'a TrackPage, slug: &str) -> &'a Line {
    let lines = lines(page);
    lines
        .into_iter()
        .find(|line| line.slug == slug)
        .expect("the line")
}

fn units(line: &Line) -> Vec<&str> {
    line.units.iter().map(|unit| unit.id.as_str()).collect()
}

#[test]
fn sections_are_numbered_by_kind() {
    let site = Fixture::new().site();
    let numbers: Vec<(String, String)> = track(&site, "first")
        .sections
        .into_iter()
        .map(|section| (section.number, section.slug))
        .collect();
    let expected = [
        ("1", "basics"),
        ("1.P", "build"),
        ("1.1", "deeper"),
        ("2", "web"),
        ("2.A", "flask"),
        ("2.B", "django"),
        ("3", "more"),
        ("T", "habits"),
        ("T.1", "every-day"),
        ("T.2", "every-week"),
        ("M", "done"),
        ("F", "traps"),
        ("N", "after"),
        ("R", "library"),
        ("E", "last"),
    ];
    let found: Vec<(&str, &str)> = numbers
        .iter()
        .map(|(number, slug)| (number.as_str(), slug.as_str()))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn a_second_section_of_a_letter_gets_a_number() {
    let more = "\n### More to build {#build-more .projects}\n\n- → to-do-list\n";
    let site = Fixture::new()
        .edit(FIRST, "\n### Deeper", &format!("{more}\n### Deeper"))
        .site();
    let sections = track(&site, "first").sections;
    let more = sections.iter().find(|section| section.slug == "build-more");
    assert_eq!(more.expect("the section").number, "1.P2");
}

#[test]
fn a_section_keeps_its_depth_goal_weeks_and_hours() {
    let site = Fixture::new().site();
    let page = track(&site, "first");
    assert_eq!(page.advice, ["Take your time."]);
    let basics = &page.sections[0];
    assert_eq!(basics.goal.as_deref(), Some("You can store things."));
    assert_eq!(basics.weeks, Some((4, 6)));
    assert_eq!(basics.hours, Some((15, 15)));
    assert_eq!((basics.depth, page.sections[1].depth), (1, 2));
}

#[test]
fn a_kind_holds_for_the_headings_nested_in_it() {
    let site = Fixture::new().site();
    let page = track(&site, "first");
    let kind = |slug: &str| {
        let mut sections = page.sections.iter();
        sections
            .find(|section| section.slug == slug)
            .expect("it")
            .kind
    };
    assert_eq!(kind("every-day"), SectionKind::Tips);
    assert_eq!(kind("deeper"), SectionKind::Topics);
    assert_eq!(kind("flask"), SectionKind::Option);
    assert_eq!(kind("last"), SectionKind::Advice);
}

#[test]
fn a_line_counts_each_of_its_topics_once() {
    let site = Fixture::new().site();
    let page = track(&site, "first");
    assert_eq!(units(line(&page, "lists")), ["lists"]);
    assert_eq!(units(line(&page, "how-lists-grow")), ["lists", "tuples"]);
    assert_eq!(line(&page, "how-lists-grow").minutes, 60);
    assert_eq!(line(&page, "how-lists-grow").label, "How do lists grow?");
}

#[test]
fn a_line_that_is_one_point_counts_the_point() {
    let site = Fixture::new().site();
    let page = track(&site, "first");
    let sorting = line(&page, "lists-sorting");
    assert_eq!(units(sorting), ["lists#sorting"]);
    assert_eq!(sorting.label, "Sorting with `key=`");
    // Forty minutes over two points.
    assert_eq!(sorting.minutes, 20);
}

#[test]
fn a_point_takes_five_minutes_at_least() {
    let many: String = (0..20)
        .map(|nth| format!("- Point {nth} {{#p{nth}}}\n"))
        .collect();
    let site = Fixture::new()
        .edit(
            LISTS,
            "- Slicing {#slicing}\n",
            &format!("- Slicing {{#slicing}}\n{many}"),
        )
        .site();
    assert_eq!(line(&track(&site, "first"), "lists-sorting").minutes, 5);
}

#[test]
fn parts_keep_their_references_and_borrow_titles() {
    let site = Fixture::new().site();
    let page = track(&site, "first");
    let parts: Vec<(&str, &str)> = line(&page, "lists")
        .parts
        .iter()
        .map(|part| (part.label.as_str(), part.refs[0].as_str()))
        .collect();
    let expected = [
        ("Slices", "lists#slicing"),
        ("Palindromes", "lists!palindromes"),
        ("Packing", "tuples"),
    ];
    assert_eq!(parts, expected);
}

#[test]
fn flags_and_bonus_sections_put_lines_aside() {
    let site = Fixture::new().site();
    let page = track(&site, "first");
    let records = line(&page, "records");
    assert_eq!(records.aside, [Aside::Advanced, Aside::Addition]);
    assert_eq!(records.badge.as_deref(), Some("since 3.7"));
    assert_eq!(line(&page, "tuples").aside, [Aside::Bonus]);
    assert!(line(&page, "lists").aside.is_empty());
}

#[test]
fn what_stands_in_an_option_counts_under_it() {
    let site = Fixture::new().site();
    let page = track(&site, "first");
    let options: Vec<Option<&str>> = line(&page, "flask-lists")
        .units
        .iter()
        .map(|unit| unit.option.as_deref())
        .collect();
    assert_eq!(options, [Some("flask"), Some("flask")]);
    let second = track(&site, "second");
    let options: Vec<Option<&str>> = line(&second, "one-of-two")
        .units
        .iter()
        .map(|unit| unit.option.as_deref())
        .collect();
    assert_eq!(options, [Some("flask"), Some("django")]);
    assert_eq!(second.choices.len(), 1);
}

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
        let also_in = &line(&page, slug).also_in;
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
    let id = |named: &Option<cairn_core::page::Named>| named.as_ref().map(|n| n.id.clone());
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
    assert_eq!(lists.questions[0].answer.len(), 2);
    assert_eq!(lists.points[1].id, "lists#sorting");
    assert_eq!(lists.focus[0].id, "lists!palindromes");
    assert!(topic(&site, "records").addition);
}

#[test]
fn a_project_has_its_own_domain_unless_the_track_names_one() {
    let site = Fixture::new().site();
    let page = track(&site, "first");
    let domains: Vec<Option<String>> = page.sections[1]
        .items
        .iter()
        .map(|item| match item {
            Item::Project(project) => project.domain.clone(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(domains, [Some("Home".to_owned()), Some("Work".to_owned())]);
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
            &line.slug
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
    let page: PageData = serde_json::from_slice(bytes).expect("a page");
    assert_eq!(page, site.page(&RouteKey::Topic("lists".to_owned())));
    assert_eq!(files.len(), site.routes().count() + 1);
    assert!(
        files
            .last()
            .expect("the index")
            .0
            .starts_with("data/index-")
    );
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
