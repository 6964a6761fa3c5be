//! The files of the questions.

use crate::fixture::{FIRST, Fixture};

pub const FILE: &str = "questions/core.md";
const HEADING: &str = "topics=lists,tuples kind=concept difficulty=easy}";
const PROMPT: &str = "{#lists!palindromes kind=coding difficulty=hard}";
fn faults(attributes: &str) -> Vec<String> {
    edited(HEADING, &format!("{attributes}}}"))
}

pub fn edited(from: &str, to: &str) -> Vec<String> {
    Fixture::new().edit(FILE, from, to).faults()
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
        "questions/core.md:1: `kind` is `recall`, it must be one of `concept`, `comparison`, \
         `procedure`, `design`, `coding`, `behavioural`",
        "questions/core.md:1: `difficulty` is ``, it must be one of `easy`, `medium`, `hard`",
    ];
    assert_eq!(faults("topics=lists kind=recall"), expected);
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
    let expected = [
        "questions/core.md:39: the question `why` has no answer, write one to three paragraphs \
         under it",
        "questions/core.md:41: a question has no slug, give it one: `{#slug}`",
    ];
    assert!(
        expected
            .iter()
            .all(|fault| faults.contains(&(*fault).to_owned())),
        "{faults:#?}"
    );
}

#[test]
fn a_doubled_question_and_a_prompt_answered_twice_are_told() {
    let fixture = Fixture::new();
    let twice = fixture.read(FILE);
    let faults = fixture.append(FILE, &format!("\n{twice}")).faults();
    let expected = [
        "questions/core.md:39: the question id `how-lists-grow` stands at questions/core.md:1 already, \
         give one of the two another id",
        "questions/core.md:55: the focus prompt `lists!palindromes` is answered at \
         questions/core.md:17 already, drop one of the two",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn a_prompt_without_an_answer_is_told_where_it_stands() {
    let fixture = Fixture::new();
    let text = fixture.read(FILE);
    let prompt = &text[text.find("## Write").expect("the prompt")..];
    let expected = [
        "topics/core/lists.md:16: the focus prompt `lists!palindromes` has no answer, write one in \
         `questions/core.md` under a heading with `{#lists!palindromes …}`",
    ];
    assert_eq!(fixture.edit(FILE, prompt, "").faults(), expected);
}

#[test]
fn an_unknown_prompt_is_told() {
    let expected = [
        "questions/core.md:17: unknown focus prompt `lists!palindrome`, did you mean \
         `lists!palindromes`?",
    ];
    let to = "{#lists!palindrome kind=coding difficulty=hard}";
    assert!(edited(PROMPT, to).contains(&expected[0].to_owned()));
    let expected = ["questions/core.md:17: unknown topic `list`, did you mean `lists`?"];
    let to = "{#list!palindromes kind=coding difficulty=hard}";
    assert!(edited(PROMPT, to).contains(&expected[0].to_owned()));
}

#[test]
fn a_prompt_names_its_topic_once_and_stands_in_the_file_of_its_area() {
    let expected =
        ["questions/core.md:17: `lists!palindromes` names its topic already, leave out `topics=`"];
    let to = "{#lists!palindromes topics=lists kind=coding difficulty=hard}";
    assert_eq!(edited(PROMPT, to), expected);
    let fixture = Fixture::new();
    let text = fixture.read(FILE);
    let prompt = &text[text.find("## Write").expect("the prompt")..];
    let faults = fixture
        .edit(FILE, prompt, "")
        .write("questions/web.md", prompt)
        .faults();
    let expected = [
        "questions/web.md:1: the question `lists!palindromes` belongs to the area of its first topic, \
         move it to `questions/core.md`",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn a_question_ends_as_it_is_asked_but_without_braces() {
    assert_eq!(
        edited("How do lists grow?", "Explain how lists grow."),
        Vec::<String>::new()
    );
    assert_eq!(
        edited("How do lists grow?", "How do {lists} grow?").len(),
        1
    );
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
