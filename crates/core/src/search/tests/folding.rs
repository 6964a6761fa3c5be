//! What is one word, and which are the same.

use proptest::prelude::*;

use crate::search::fold::{reach, slug, words};
use crate::search::near::distance;
use crate::search::query::{Likeness, readings};

fn texts(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| word.text).collect()
}

#[test]
fn what_people_type_folds_to_what_is_written() {
    for (text, expected) in [
        ("C++, C# and c", vec!["c++", "c#", "and", "c"]),
        ("a+b", vec!["a", "b"]),
        (".ipynb", vec!["ipynb"]),
        ("k-means", vec!["kmeans", "k", "means"]),
        ("`O(n log n)`", vec!["o", "n", "log", "n"]),
        ("DataFrame", vec!["dataframe", "data", "frame"]),
        (
            "TestDriven.io",
            vec!["testdrivenio", "testdriven", "test", "driven", "io"],
        ),
        ("__init__", vec!["init"]),
        ("Größe ÉTÉ", vec!["grosse", "ete"]),
        ("nai\u{308}ve", vec!["naive"]),
        ("don't", vec!["dont", "don", "t"]),
        ("CI/CD", vec!["cicd", "ci", "cd"]),
        ("3.10", vec!["310", "3", "10"]),
        ("Привет", vec!["привет"]),
        ("## Heading", vec!["heading"]),
        ("+ - *", vec![]),
    ] {
        assert_eq!(texts(text), expected, "{text}");
    }
}

#[test]
fn a_title_gives_its_slug() {
    assert_eq!(slug("K-means clustering"), "k-means-clustering");
    assert_eq!(slug("`NumPy` arrays"), "numpy-arrays");
}

#[test]
fn a_prefix_reaches_over_accents_and_joints() {
    assert_eq!(reach("Größe", 5), "Größ".len());
    assert_eq!(reach("k-means", 3), "k-me".len());
    assert_eq!(reach("nai\u{308}ve", 4), "nai\u{308}v".len());
}

/// What one typing error is, by trying every beginning of the term.
fn is_near_by_trying(word: &str, term: &str) -> bool {
    let word: Vec<char> = word.chars().collect();
    let term: Vec<char> = term.chars().collect();
    (0..=term.len()).any(|end| distance(&word, &term[..end]) <= 1)
}

proptest! {
    #[test]
    fn one_typing_error_is_one_letter_or_two_swapped(word in "[abλ]{4,7}", term in "[abλ]{1,9}") {
        let reading = readings(&word).pop().expect("a reading");
        let likeness = reading.likeness(&reading.words[0], &term);
        prop_assert_eq!(likeness.is_some(), is_near_by_trying(&word, &term));
        if term.starts_with(&word) {
            prop_assert!(likeness < Some(Likeness::Typo));
        }
    }

    #[test]
    fn words_stand_where_they_say(text in "\\PC{0,60}") {
        for word in words(&text) {
            prop_assert!(text.get(word.start..word.end).is_some_and(|part| !part.is_empty()));
            prop_assert!(!word.text.is_empty());
            prop_assert!(!word.text.contains([' ', '\n', '\t']));
        }
    }
}
