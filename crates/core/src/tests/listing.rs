//! A track as a Markdown task list: as it is meant, and as a Markdown reader has it, whatever stands in
//! its labels.

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::content::{Short, UNITS, page};
use super::{Disk, MORNING, Tab, arb};
use crate::action::{Action, Field, Tick};
use crate::day::Day;
use crate::markdown::{file_name, track};
use crate::page::{
    Aside, Check, Item, LineDetails, Named, Part, Pitfall, ProjectRef, ResourceRef, SectionKind,
    TrackDetails, TrackPage,
};
use crate::record::Status;
use crate::state::State;
use crate::tally::{Course, is_part_done};
use crate::text::{Span, spans};

const GOLDEN: &str = include_str!("../../tests/golden/track.md");

/// What a reader of Markdown finds: headings with their rank, and boxes with how deep they stand.
#[derive(Clone, Debug, PartialEq)]
enum Found {
    Heading(usize, String),
    Box(usize, bool, String),
}

/// Reads Markdown with everything that GitHub's kind of it knows, and refuses what no list of ours holds.
fn read(markdown: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let (mut depth, mut text) = (0, String::new());
    let mut ticked = None;
    let mut finish = |ticked: &mut Option<bool>, depth: usize, text: &mut String| {
        let text = std::mem::take(text);
        if let Some(ticked) = ticked.take() {
            found.push(Found::Box(depth - 1, ticked, text));
        }
    };
    let mut headings = Vec::new();
    let github = Options::ENABLE_TASKLISTS
        | Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM;
    for event in Parser::new_ext(markdown, github) {
        match event {
            Event::Start(Tag::List(_)) => {
                finish(&mut ticked, depth, &mut text);
                depth += 1;
            }
            Event::End(TagEnd::List(_)) => depth -= 1,
            Event::Start(Tag::Item) => text.clear(),
            Event::End(TagEnd::Item) => finish(&mut ticked, depth, &mut text),
            Event::TaskListMarker(done) => ticked = Some(done),
            Event::Start(Tag::Heading { .. }) => text.clear(),
            Event::End(TagEnd::Heading(level)) => {
                headings.push(Found::Heading(level as usize, std::mem::take(&mut text)));
            }
            Event::Text(more) => text.push_str(&more),
            Event::Code(code) => text.push_str(&["`", &code, "`"].concat()),
            Event::Start(Tag::Paragraph | Tag::BlockQuote(_) | Tag::Emphasis)
            | Event::End(TagEnd::Paragraph | TagEnd::BlockQuote(_) | TagEnd::Emphasis) => {}
            Event::Start(Tag::Link { link_type, .. }) => {
                assert_eq!(link_type, pulldown_cmark::LinkType::Autolink, "{markdown}");
            }
            Event::End(TagEnd::Link) => {}
            other => panic!("{other:?} in\n{markdown}"),
        }
    }
    headings.append(&mut found);
    headings
}

/// A label as a reader sees it, with code between backticks.
fn seen(label: &str) -> String {
    let line: String = label
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
    let pieces = spans(&line).into_iter().map(|span| match span {
        Span::Text(text) => text.to_owned(),
        Span::Code(code) => ["`", code, "`"].concat(),
    });
    pieces.collect::<String>().trim().to_owned()
}

/// What a reader should find, said as plainly as possible.
fn expected(page: &TrackPage, details: &TrackDetails, state: &State) -> Vec<Found> {
    let course = Course::from_page(page);
    let mut headings = vec![Found::Heading(1, seen(&page.title))];
    let mut boxes = Vec::new();
    let mut place = 0;
    let behind = |words: &[&str]| match words {
        [] => String::new(),
        words => format!(" ({})", words.join(", ")),
    };
    let word = |status: Status| match status {
        Status::Learning => vec!["learning"],
        Status::Skipped => vec!["skipped"],
        _ => Vec::new(),
    };
    for section in &page.sections {
        let title = seen(&format!("{} {}", section.number, section.title));
        headings.push(Found::Heading(usize::from(section.depth) + 1, title));
        for item in &section.items {
            if let Item::Check(check) = item {
                let done = state.is_ticked(Tick::Milestone, &check.id);
                boxes.push(Found::Box(0, done, seen(&check.text)));
            }
            let Item::Line(line) = item else { continue };
            let status = course.line_state(place, state).status;
            let mut words = word(status);
            if !line.aside.is_empty() {
                words.push("optional");
            }
            let text = seen(&line.label) + &behind(&words);
            boxes.push(Found::Box(0, status == Status::Done, text));
            for unit in line.units.iter().filter(|_| line.units.len() > 1) {
                let status = state.status(&unit.id);
                let text = seen(&unit.title) + &behind(&word(status));
                boxes.push(Found::Box(1, status == Status::Done, text));
            }
            for part in &details.lines[place].parts {
                if let Some(done) = is_part_done(part, state) {
                    boxes.push(Found::Box(1, done, seen(&part.label)));
                }
            }
            place += 1;
        }
    }
    headings.append(&mut boxes);
    headings
}

/// Labels that try to be more than labels, and any others that show something.
fn any_label() -> impl Strategy<Value = String> {
    let nasty = vec![
        "- [x] done",
        "# heading",
        "1. first",
        "1) first",
        "> quoted",
        "`code` and ` one",
        "` x `",
        "**bold** __init__",
        "[link](https://example.org)",
        "<script>alert(1)</script>",
        "&lt;b&gt;",
        "a\n\n- [ ] b",
        "---",
        "===",
        "~~~",
        "$5 and $6$",
        "| a | b |",
        "![x](y)",
        "C #",
        "line\\",
        "[^1]: note",
        ": is",
        "*",
        "+ +",
        "2026",
        "7.",
    ];
    let any = proptest::string::string_regex("(?s).{1,12}").expect("a valid pattern");
    let marks = proptest::string::string_regex("[-+*_=#>`~<&!|:.)(0-9 \\[\\]\\\\\n a]{1,12}")
        .expect("a valid pattern");
    prop_oneof![
        proptest::sample::select(nasty).prop_map(str::to_owned),
        any,
        marks
    ]
    .prop_filter("it shows something", |label| !seen(label).is_empty())
}

fn any_track() -> impl Strategy<Value = (TrackPage, TrackDetails)> {
    let units = proptest::sample::subsequence(UNITS.to_vec(), 1..4);
    let lines = proptest::collection::vec((units, any::<bool>()), 0..4);
    let sections = proptest::collection::vec((1..5_u8, lines), 1..6);
    let labels = proptest::collection::vec(any_label(), 24);
    (sections, labels).prop_map(|(sections, labels)| named(&sections, &labels))
}

/// A track whose every text is one of `labels`.
fn named(sections: &[(u8, Vec<Short>)], labels: &[String]) -> (TrackPage, TrackDetails) {
    let mut page = page(sections);
    let mut labels = labels.iter().cycle().cloned();
    let mut next = || labels.next().unwrap_or_default();
    let mut details = TrackDetails::default();
    (page.title, page.goal) = (next(), Some(next()));
    for section in &mut page.sections {
        (section.title, section.goal) = (next(), Some(next()));
        section.number = "1.4".to_owned();
        for item in &mut section.items {
            match item {
                Item::Line(line) => {
                    line.label = next();
                    line.units.iter_mut().for_each(|unit| unit.title = next());
                    let part = |refs: &[&str], label| Part {
                        label,
                        refs: refs.iter().map(|id| (*id).to_owned()).collect(),
                    };
                    details.lines.push(LineDetails {
                        parts: vec![part(&["t1#point"], next()), part(&[], next())],
                        ..LineDetails::default()
                    });
                }
                Item::Advice(text) => *text = next(),
                _ => {}
            }
        }
        section.kind = SectionKind::Milestones;
        section.items.extend([
            Item::Check(Check {
                id: "t0".to_owned(),
                text: next(),
                topics: Vec::new(),
            }),
            Item::Project(ProjectRef {
                id: String::new(),
                title: next(),
                domain: Some(next()),
                aside: vec![Aside::Bonus],
            }),
            Item::Resource(ResourceRef {
                id: String::new(),
                title: next(),
                kind: "book".to_owned(),
                url: Some(["https://example.org/", &next()].concat()),
                note: Some(next()),
            }),
            Item::Pitfall(Pitfall {
                id: String::new(),
                title: next(),
                text: next(),
            }),
        ]);
    }
    (page, details)
}

fn today() -> Day {
    Day::of_ms(MORNING)
}

proptest! {
    #[test]
    fn a_reader_of_the_list_finds_every_line_once_with_its_state_whatever_its_label(
        (page, details) in any_track(),
        acts in proptest::collection::vec(arb::act(), 0..30),
    ) {
        let mut disk = Disk::new();
        let mut tab = Tab::fresh(&mut disk);
        for act in acts {
            tab.act(&mut disk, act);
        }
        let list = track(&page, Some(&details), &tab.state, today());
        prop_assert_eq!(read(&list), expected(&page, &details, &tab.state), "{}", list);
    }

    #[test]
    fn a_name_stays_a_name_in_the_list(name in any_label()) {
        let mut disk = Disk::new();
        let mut tab = Tab::fresh(&mut disk);
        tab.act(&mut disk, Action::ProfileEdited { field: Field::Name, text: name });
        let (page, details) = named(&[(1, vec![(vec!["t0"], false)])], &["Sets".to_owned()]);
        let list = track(&page, Some(&details), &tab.state, today());
        prop_assert_eq!(read(&list), expected(&page, &details, &tab.state), "{}", list);
    }
}

#[test]
fn the_list_reads_as_it_was_meant() {
    let mut disk = Disk::new();
    let mut tab = Tab::fresh(&mut disk);
    let mark = |topic: &str, status| Action::TopicMarked {
        topic: topic.to_owned(),
        name: String::new(),
        status,
    };
    for act in [
        mark("t0", Status::Done),
        mark("t1", Status::Learning),
        mark("t2", Status::Skipped),
        Action::ProfileEdited {
            field: Field::Name,
            text: "Ada *L*".to_owned(),
        },
        Action::Ticked {
            kind: Tick::Milestone,
            id: "t0".to_owned(),
            name: String::new(),
            done: true,
        },
    ] {
        tab.act(&mut disk, act);
    }
    let labels = ["`for` loops", "Sets [1]", "__init__"].map(str::to_owned);
    let lines = [vec!["t0"], vec!["t1"], vec!["t2"], vec!["t0", "t3"]].map(|units| (units, false));
    let sections = vec![
        (1, lines.to_vec()),
        (2, vec![(vec!["t5@green"], false), (vec!["t3"], true)]),
    ];
    let (mut page, details) = named(&sections, &labels);
    page.title = "Backend and AI".to_owned();
    let mut option = page.sections[1].clone();
    option.option = Some("green".to_owned());
    option.items.clear();
    page.sections[0].choice = Some("colour".to_owned());
    page.choices[0].title = "Colour".to_owned();
    page.choices[0].options[0] = Named {
        id: "red".to_owned(),
        title: "Red & green".to_owned(),
    };
    page.sections.push(option);
    let list = track(&page, Some(&details), &tab.state, today());
    assert_eq!(list, GOLDEN, "{list}");
}

#[test]
fn without_details_the_lines_stand_alone() {
    let (page, _) = named(&[(1, vec![(vec!["t0"], false)])], &["Sets".to_owned()]);
    let state = Tab::fresh(&mut Disk::new()).state;
    let list = track(&page, None, &state, today());
    assert!(list.contains("- [ ] Sets\n"), "{list}");
    assert!(!list.contains("  - "), "{list}");
}

#[test]
fn the_list_is_named_by_track_and_day() {
    assert_eq!(
        file_name("backend-and-ai", today()),
        "backend-and-ai-2026-11-20.md"
    );
}
