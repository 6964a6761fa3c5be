//! The files of the questions.

use crate::fixture::{FIRST, Fixture};

const FILE: &str = "questions/core.md";
const HEADING: &str = "topics=lists,tuples kind=concept difficulty=easy}";

fn faults(attributes: &str) -> Vec<String> {
    Fixture::new()
        .edit(FILE, HEADING, &format!("{attributes}}}"))
        .faults()
}

#[test]
fn a_question_without_a_topic_is_told() {
    let expected = [
        "questions/core.md:1: the question `how-lists-grow` has no topic, name one or more: \
         `topics=lists,tuples`",
    ];
    assert_eq!(faults("kind=concept difficulty=easy"), expected);
}

#[test]
fn an_unknown_topic_of_a_question_is_told() {
    let expected = ["questions/core.md:1: unknown topic `tupels`, did you mean `tuples`?"];
    let found = faults("topics=lists,tupels kind=concept difficulty=easy");
    assert_eq!(found, expected);
}

#[test]
fn kind_and_difficulty_are_words_of_their_lists() {
    let expected = [
        "questions/core.md:1: `kind` is `riddle`, it must be one of `concept`, `comparison`, \
         `procedure`, `design`",
        "questions/core.md:1: `difficulty` is ``, it must be one of `easy`, `medium`, `hard`",
    ];
    assert_eq!(faults("topics=lists kind=riddle"), expected);
}

#[test]
fn a_question_stands_in_the_file_of_its_first_topics_area() {
    let expected = [
        "questions/core.md:1: the question `how-lists-grow` belongs to the area of its first topic, \
         move it to `questions/web.md`",
    ];
    let found = faults("topics=flask-basics,lists kind=concept difficulty=easy");
    assert_eq!(found, expected);
}

#[test]
fn a_question_without_an_answer_or_a_slug_is_told() {
    let faults = Fixture::new()
        .append(
            FILE,
            "\n## Why? {#why topics=lists kind=concept difficulty=easy}\n\n\
             ## How? {topics=lists kind=concept difficulty=easy}\n\nSo.\n",
        )
        .faults();
    assert_eq!(
        faults[..2],
        [
            "questions/core.md:7: the question `why` has no answer, write one to three paragraphs \
             under it",
            "questions/core.md:9: a question has no slug, give it one: `{#slug}`",
        ]
    );
}

#[test]
fn a_doubled_question_is_told() {
    let fixture = Fixture::new();
    let twice = fixture.read(FILE);
    let faults = fixture.append(FILE, &format!("\n{twice}")).faults();
    let expected = [
        "questions/core.md:7: the question id `how-lists-grow` stands at questions/core.md:1 already, \
         give one of the two another id",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn an_answer_is_plain_paragraphs() {
    let faults = Fixture::new()
        .append(FILE, "\n- A list.\n\n```python\nx = 1\n```\n")
        .faults();
    let expected = [
        "questions/core.md:7: this text has no place here, a question is a `##` heading, its answer \
         plain paragraphs under it",
        "questions/core.md:9: a code block has no place here, write headings, `>` quotes, plain \
         paragraphs and `-` lists",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn an_unknown_question_of_a_line_is_told() {
    let faults = Fixture::new()
        .edit(FIRST, "?how-lists-grow", "?how-lists-grew")
        .faults();
    let expected =
        ["tracks/first.md:19: unknown question `how-lists-grew`, did you mean `how-lists-grow`?"];
    assert_eq!(faults, expected);
}
