//! What learners look for, and what they should see first.

use super::{index, library, titles};
use crate::search::{Index, Kind, QUERY_LIMIT, RECENT_LIMIT, forgotten, recent, remembered};

#[test]
fn what_is_typed_stands_before_what_only_begins_so_and_titles_before_other_text() {
    let index = index(&library());
    let found = titles(&index, "list");
    let expected = [
        "What is the difference between a list and a tuple",
        "Lists",
        "Listeners",
        "Slicing",
        "Comparison by value",
    ];
    assert_eq!(found, expected);
    assert_eq!(titles(&index, "lists")[0], "Lists");
}

#[test]
fn all_words_must_match() {
    let index = index(&library());
    assert_eq!(titles(&index, "slicing lists"), ["Slicing"]);
    assert_eq!(titles(&index, "slicing recursion"), [""; 0]);
}

#[test]
fn what_people_type_is_understood() {
    let index = index(&library());
    for (query, first) in [
        ("kmeans", "K-means clustering"),
        ("k-means", "K-means clustering"),
        ("K MEANS", "K-means clustering"),
        ("c++", "C++ from Python"),
        (".ipynb", "Jupyter and `.ipynb` files"),
        ("data frame", "Pandas `DataFrame`"),
        ("dataframe", "Pandas `DataFrame`"),
        ("schrodinger", "Schrödinger's naïve façade"),
        ("SCHRÖDINGERS", "Schrödinger's naïve façade"),
        ("re-cursion", "Recursion"),
        ("data struc", "Data structures"),
        ("1.2", "Data structures"),
    ] {
        let found = titles(&index, query);
        assert_eq!(found.first().map(String::as_str), Some(first), "{query}");
    }
}

#[test]
fn a_typing_error_is_forgiven_where_nothing_else_is_found() {
    let index = index(&library());
    for typo in ["recrusion", "recurson", "recursionn", "rexursion", "recrus"] {
        assert_eq!(titles(&index, typo), ["Recursion"], "{typo}");
    }
    assert_eq!(titles(&index, "reccurrsion"), [""; 0]);
    // Three letters resemble too much.
    assert_eq!(titles(&index, "lsi"), [""; 0]);
}

#[test]
fn words_that_say_little_are_left_out_where_they_find_nothing() {
    let index = index(&library());
    let found = titles(&index, "what is a recursion");
    assert_eq!(found, ["Recursion"]);
    let found = titles(&index, "what is the difference between");
    assert_eq!(found.len(), 1);
}

#[test]
fn a_single_letter_goes_on_only_while_it_is_typed() {
    let index = index(&library());
    assert!(titles(&index, "r").contains(&"Recursion".to_owned()));
    assert!(titles(&index, "r ").is_empty());
}

#[test]
fn groups_begin_with_the_kind_of_the_best() {
    let index = index(&library());
    let kinds = |query: &str| -> Vec<Kind> {
        let groups = index.find(query).groups(&index);
        groups.into_iter().map(|group| group.kind).collect()
    };
    assert_eq!(kinds("lists"), [Kind::Topic, Kind::Point, Kind::Question]);
    assert_eq!(kinds("slicing"), [Kind::Point]);
    assert_eq!(kinds("python"), [Kind::Topic, Kind::Track, Kind::Section]);
}

#[test]
fn marks_show_what_was_typed() {
    let index = index(&library());
    let marked = |query: &str, text: &str| -> Vec<String> {
        let marks = index.find(query).marks(text);
        marks
            .into_iter()
            .map(|mark| text[mark].to_owned())
            .collect()
    };
    assert_eq!(marked("list", "Listeners and lists"), ["List", "list"]);
    assert_eq!(marked("kmean", "K-means"), ["K-mean"]);
    assert_eq!(marked("recrusion", "Recursion"), ["Recursion"]);
    assert_eq!(marked("schrodinger", "Schrödinger's"), ["Schrödinger"]);
    assert_eq!(marked("nothing", "at all"), [""; 0]);
}

#[test]
fn where_nothing_is_found_something_near_is_offered() {
    let index = index(&library());
    let near = index.near("rekurzion");
    assert_eq!(near.instead, ["recursion"]);
    let near = index.near("slicing recursion");
    assert_eq!(
        near.alone,
        [("slicing".to_owned(), 1), ("recursion".to_owned(), 1)]
    );
    assert_eq!(index.near("++"), crate::search::Near::default());
}

#[test]
fn a_query_of_any_length_is_answered() {
    let index = index(&library());
    let long = "lists ".repeat(QUERY_LIMIT);
    assert!(!index.find(&long).hits.is_empty());
    assert!(Index::default().find("lists").hits.is_empty());
}

#[test]
fn a_search_stands_once_among_the_recent_ones_and_the_oldest_goes_first() {
    let mut kept = String::new();
    for nth in 0..20 {
        kept = remembered(&kept, &format!("query  {nth}\n"));
    }
    assert_eq!(recent(&kept).len(), RECENT_LIMIT);
    assert_eq!(recent(&kept)[0], "query 19");
    let again = remembered(&kept, "query 15");
    assert_eq!(recent(&again)[..2], ["query 15", "query 19"]);
    assert_eq!(recent(&again).len(), RECENT_LIMIT);
    assert_eq!(forgotten(&forgotten("one", "one"), "one"), "");
    assert_eq!(remembered(&kept, "  "), kept);
}

#[test]
fn the_recent_searches_fit_their_record() {
    let mut kept = "x".repeat(5000);
    for nth in 0..9 {
        kept = remembered(&kept, &format!("{nth}{}", "ä".repeat(500)));
    }
    assert!(kept.chars().count() <= crate::record::TEXT_LIMIT);
    assert!(forgotten(&"x".repeat(5000), "y").chars().count() <= crate::record::TEXT_LIMIT);
}
