//! Accessible names: no two lines of a track are called the same.

use cairn_content::RouteKey;
use cairn_core::page::{PageData, TrackPage};

use crate::fixture::{FIRST, Fixture};
use crate::pages::lines;

fn first(fixture: Fixture) -> TrackPage {
    match fixture.site().page(&RouteKey::Track("first".to_owned())) {
        PageData::Track(page) => *page,
        other => panic!("{other:?}"),
    }
}

fn name(page: &TrackPage, slug: &str) -> Option<String> {
    let lines = lines(page);
    let line = lines.into_iter().find(|line| line.slug() == slug);
    line.expect("the line").name.clone()
}

#[test]
fn a_label_that_repeats_is_told_apart_by_its_section() {
    let page = first(Fixture::new());
    assert_eq!(name(&page, "lists").as_deref(), Some("Lists (Basics)"));
    assert_eq!(
        name(&page, "lists-again").as_deref(),
        Some("Lists (Deeper)")
    );
    assert_eq!(name(&page, "records"), None);
}

#[test]
fn lines_of_one_section_are_told_apart_by_a_number() {
    let page = first(Fixture::new());
    assert_eq!(
        name(&page, "flask-basics").as_deref(),
        Some("Basics (Flask)")
    );
    assert_eq!(
        name(&page, "flask-lists").as_deref(),
        Some("Basics (Flask, 2)")
    );
    assert_eq!(
        name(&page, "django-basics").as_deref(),
        Some("Basics (Django)")
    );
}

#[test]
fn where_the_section_repeats_too_the_one_around_it_tells_them_apart() {
    let fixture = Fixture::new()
        .edit(
            FIRST,
            "- [ ] Basics → flask-basics\n",
            "#### Start {#start-a}\n\n- [ ] Run → flask-basics\n",
        )
        .edit(
            FIRST,
            "- [ ] Basics → django-basics\n",
            "#### Start {#start-b}\n\n- [ ] Run → django-basics\n",
        );
    let page = first(fixture);
    assert_eq!(name(&page, "flask-basics").as_deref(), Some("Run (Flask)"));
    assert_eq!(
        name(&page, "django-basics").as_deref(),
        Some("Run (Django)")
    );
}

#[test]
fn a_made_name_is_not_the_label_of_another_line() {
    let fixture = Fixture::new().edit(FIRST, "- [ ] → tuples\n", "- [ ] Lists (Deeper) → tuples\n");
    let page = first(fixture);
    let mut names: Vec<String> = lines(&page)
        .into_iter()
        .map(|line| {
            line.name
                .clone()
                .unwrap_or(line.label.clone())
                .to_lowercase()
        })
        .collect();
    names.sort();
    let all = names.len();
    names.dedup();
    assert_eq!(names.len(), all);
}

#[test]
fn code_in_a_label_is_heard_like_its_words() {
    let fixture = Fixture::new().edit(FIRST, "- [ ] → tuples\n", "- [ ] `lists` → tuples\n");
    let page = first(fixture);
    assert_eq!(name(&page, "tuples").as_deref(), Some("`lists` (More)"));
}
