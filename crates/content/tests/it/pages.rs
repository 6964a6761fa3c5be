//! What the track of the small site compiles to: numbers, kinds, units, minutes, parts.

use cairn_content::{RouteKey, Site};
use cairn_core::page::{Aside, Item, Line, PageData, SectionKind, TrackPage};

use crate::fixture::{FIRST, Fixture, LISTS};

pub fn track(site: &Site, id: &str) -> TrackPage {
    match site.page(&RouteKey::Track(id.to_owned())) {
        PageData::Track(page) => *page,
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

pub fn line<'a>(page: &'a TrackPage, slug: &str) -> &'a Line {
    let lines = lines(page);
    lines
        .into_iter()
        .find(|line| line.slug() == slug)
        .expect("the line")
}

pub fn units(line: &Line) -> Vec<&str> {
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
    assert_eq!(line(&page, "how-lists-grow").minutes(), 60);
    assert_eq!(line(&page, "how-lists-grow").label, "How do lists grow?");
}

#[test]
fn a_unit_knows_the_cards_that_belong_to_its_topic() {
    let site = Fixture::new().site();
    let page = track(&site, "first");
    let cards = |slug: &str| -> Vec<(u32, u32)> {
        let units = line(&page, slug).units.iter();
        units.map(|unit| (unit.cards, unit.adds())).collect()
    };
    assert_eq!(cards("lists"), [(2, 2)]);
    // A question with several topics belongs to the first; a topic without any is recalled.
    assert_eq!(cards("how-lists-grow"), [(2, 2), (0, 1)]);
    assert_eq!(cards("lists-sorting"), [(0, 0)]);
}

#[test]
fn a_topic_says_how_many_cards_it_adds() {
    let site = Fixture::new().site();
    let added: Vec<u32> = ["lists", "tuples"]
        .map(|id| crate::whole::topic(&site, id).cards)
        .to_vec();
    assert_eq!(added, [2, 1]);
}

#[test]
fn a_line_that_is_one_point_counts_the_point() {
    let site = Fixture::new().site();
    let page = track(&site, "first");
    let sorting = line(&page, "lists-sorting");
    assert_eq!(units(sorting), ["lists#sorting"]);
    assert_eq!(sorting.label, "Sorting with `key=`");
    // Forty minutes over two points.
    assert_eq!(sorting.minutes(), 20);
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
    assert_eq!(line(&track(&site, "first"), "lists-sorting").minutes(), 5);
}

#[test]
fn parts_keep_their_references_and_borrow_titles() {
    let site = Fixture::new().site();
    let page = track(&site, "first");
    let parts: Vec<(&str, &str)> = line(&page, "lists")
        .details
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
