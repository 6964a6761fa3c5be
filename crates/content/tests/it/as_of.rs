//! `as_of`: the month of what dates.

use cairn_core::decode::decode;
use cairn_core::page::PageData;

use crate::fixture::{Fixture, LISTS};
use crate::pages::{line, track};
use crate::whole::topic;

const QUESTIONS: &str = "questions/core.md";

/// The small site with a month on its question and on the topic of lists.
fn dated(question: &str, topic: &str) -> Fixture {
    Fixture::new()
        .edit(
            QUESTIONS,
            "difficulty=easy}",
            &format!("difficulty=easy as_of={question}}}"),
        )
        .edit(
            LISTS,
            "minutes = 40",
            &format!("minutes = 40\nas_of = \"{topic}\""),
        )
}

#[test]
fn the_month_travels_with_the_answer_and_the_topic() {
    let site = dated("2026-11", "2025-02").site();
    let lists = topic(&site, "lists");
    assert_eq!(lists.as_of.as_deref(), Some("2025-02"));
    assert_eq!(lists.questions[0].as_of.as_deref(), Some("2026-11"));
    let first = track(&site, "first");
    let asked = &line(&first, "how-lists-grow").details.question;
    let asked = asked.as_ref().expect("the question");
    assert_eq!(asked.as_of.as_deref(), Some("2026-11"));
    let page = PageData::Topic(Box::new(lists));
    let text = serde_json::to_string(&page).expect("JSON");
    assert_eq!(decode(&text), Some(page));
}

#[test]
fn what_does_not_date_has_no_month_and_takes_no_room() {
    let lists = topic(&Fixture::new().site(), "lists");
    assert_eq!((&lists.as_of, &lists.questions[0].as_of), (&None, &None));
    let text = serde_json::to_string(&lists).expect("JSON");
    assert!(!text.contains("as_of"), "{text}");
}

#[test]
fn a_month_that_is_none_is_told() {
    for wrong in ["2026-13", "2026-00", "2026-1", "2026", "2026-11-20", "soon"] {
        let right = "it must be a month such as `2026-11`";
        let expected = [
            format!("questions/core.md:1: `as_of` is `{wrong}`, {right}"),
            format!("topics/core/lists.md:5: `as_of` is `{wrong}`, {right}"),
        ];
        assert_eq!(dated(wrong, wrong).faults(), expected);
    }
}

#[test]
fn a_month_after_the_sites_last_change_is_told() {
    let ahead = "`as_of` is `2026-12`, after `updated` of `site.toml` (`2026-11-20`), write the month \
                 in which it was last checked, or bring `updated` up to it";
    let expected = [
        format!("questions/core.md:1: {ahead}"),
        format!("topics/core/lists.md:5: {ahead}"),
    ];
    assert_eq!(dated("2026-12", "2026-12").faults(), expected);
    assert!(dated("2026-11", "2026-11").faults().is_empty());
}

#[test]
fn a_site_without_a_last_change_is_told_once() {
    let faults = dated("2026-12", "2026-12")
        .edit("site.toml", "updated = \"2026-11-20\"\n", "")
        .faults();
    assert_eq!(faults, ["site.toml:1: the site has no `updated`, add it"]);
}
