//! The files of the questions.

use crate::fixture::{FIRST, Fixture};

const FILE: &str = "questions/core.md";
const HEADING: &str = "topics=lists,tuples kind=concept difficulty=easy}";
const PROMPT: &str = "{#lists!palindromes kind=coding difficulty=hard}";
const FENCED: &str = "```python\ndef is_palindrome(items):\n    return items == items[::-1]\n\nassert \
                      is_palindrome([])\n```\n";

fn faults(attributes: &str) -> Vec<String> {
    edited(HEADING, &format!("{attributes}}}"))
}

fn edited(from: &str, to: &str) -> Vec<String> {
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
fn an_answer_is_paragraphs_and_one_block_of_python() {
    let loose = "this text has no place here, a question is a `##` heading; under it stand its answer \
                 in plain paragraphs, `### Mention` and `### Follow-ups`";
    let list = edited("A tuple never grows.", "- A tuple.");
    assert_eq!(list, [format!("questions/core.md:5: {loose}")]);
    let quote = edited("A tuple never grows.", "> A tuple.");
    assert_eq!(quote, [format!("questions/core.md:5: {loose}")]);
    assert_eq!(
        edited(FENCED, &[FENCED, "\n", FENCED].concat()),
        ["questions/core.md:28: a second code block in one answer, write one at most"]
    );
    assert_eq!(
        edited("```python", "```py"),
        [
            "questions/core.md:21: a code block in the language `py`, write `python` behind its first \
             fence"
        ]
    );
    assert_eq!(
        edited("A tuple never grows.", "    indented"),
        [
            "questions/core.md:5: a code block has no place here, write headings, `>` quotes, plain \
             paragraphs and `-` lists"
        ]
    );
    let before = Fixture::new();
    let text = [FENCED, &before.read(FILE)].concat();
    let loose = format!("questions/core.md:1: {loose}");
    assert_eq!(before.write(FILE, text).faults(), [loose]);
}

#[test]
fn a_code_block_without_an_end_is_told() {
    let faults = edited("([])\n```\n", "([])\n");
    let expected = "questions/core.md:21: a code block without an end, close it with a line of three backticks";
    assert!(faults.contains(&expected.to_owned()), "{faults:#?}");
}

#[test]
fn an_answer_is_said_in_about_a_minute() {
    let paragraphs = edited("A tuple never grows.", "A.\n\nB.\n\nC.");
    assert_eq!(
        paragraphs,
        ["questions/core.md:1: an answer of 4 paragraphs, write 3 at most"]
    );
    let words = edited("A tuple never grows.", &"word ".repeat(145));
    assert_eq!(
        words,
        [
            "questions/core.md:1: an answer of 151 words, write 150 at most: it is said aloud in about \
             a minute"
        ]
    );
    let design = Fixture::new()
        .edit(FILE, "kind=concept", "kind=design")
        .edit(FILE, "A tuple never grows.", &"word ".repeat(195))
        .faults();
    let expected = "questions/core.md:1: an answer of 201 words, write 200 at most: it is said aloud in about a minute";
    assert_eq!(design, [expected]);
    let lines = edited(
        "assert is_palindrome([])\n",
        &"assert is_palindrome([])\n".repeat(23),
    );
    assert_eq!(
        lines,
        ["questions/core.md:21: a code block of 26 lines, write 25 at most"]
    );
}

#[test]
fn the_lists_under_an_answer_have_their_order_and_their_bounds() {
    let places = "a question is a `##` heading; under it stand its answer in plain paragraphs, \
                  `### Mention` and `### Follow-ups`";
    assert_eq!(
        edited("- room to spare\n", ""),
        ["questions/core.md:9: `### Mention` has 2 entries, write 3 to 6"]
    );
    assert_eq!(
        edited("- What does `insert` cost?", &"- What?\n".repeat(4)),
        ["questions/core.md:15: `### Follow-ups` has 4 entries, write 1 to 3"]
    );
    assert_eq!(
        edited("room to spare", &"x".repeat(91)),
        ["questions/core.md:9: an entry of 91 characters under `### Mention`, write 90 at most"]
    );
    assert_eq!(
        edited(
            "What does `insert` cost?",
            &["x".repeat(140), "?".to_owned()].concat()
        ),
        [
            "questions/core.md:15: an entry of 141 characters under `### Follow-ups`, write 140 at most"
        ]
    );
    assert_eq!(
        edited("`insert` cost?", "`insert` cost"),
        ["questions/core.md:15: what is asked next has no question mark at its end, ask it"]
    );
    assert_eq!(
        edited("room to spare", "room to spare."),
        [
            "questions/core.md:9: the label “room to spare.” ends with `.`, a label has no full stop or \
             colon at its end"
        ]
    );
    assert_eq!(
        edited("`append` in amortized O(1)", "[ ] `append`"),
        ["questions/core.md:10: what to mention has a box, write it as `- ` without `[ ]`"]
    );
    assert_eq!(
        edited("A tuple never grows.", "### Hints"),
        [format!(
            "questions/core.md:5: the heading “Hints” has no place here, {places}"
        )]
    );
    let text = Fixture::new().read(FILE);
    let turned = text
        .replacen("### Mention", "### Later", 1)
        .replacen("### Follow-ups", "### Mention", 1)
        .replacen("### Later", "### Follow-ups", 1);
    let faults = Fixture::new().write(FILE, turned).faults();
    let first = format!("questions/core.md:13: the heading “Mention” has no place here, {places}");
    assert!(faults.contains(&first), "{faults:#?}");
    assert_eq!(
        edited("- What does `insert` cost?", "What does it cost?")[0],
        format!("questions/core.md:15: this text has no place here, {places}")
    );
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
