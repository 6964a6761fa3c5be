//! What stands under a question: the answer, what to mention, what is asked next.

use crate::fixture::Fixture;
use crate::questions::{FILE, edited};

const FENCED: &str = "```python\ndef is_palindrome(items):\n    return items == items[::-1]\n\nassert \
                      is_palindrome([])\n```\n";

#[test]
fn a_question_without_what_to_mention_or_what_is_asked_next_is_told() {
    let expected = [
        "questions/core.md:1: the question `how-lists-grow` has no list under `### Follow-ups`, write one \
         after its answer",
    ];
    let without = edited("### Follow-ups\n\n- What does `insert` cost?\n", "");
    assert_eq!(without, expected);
    let expected = [
        "questions/core.md:17: the question `lists!palindromes` has no list under `### Mention`, write one \
         after its answer",
    ];
    let list = "### Mention\n\n- from both ends\n- the empty list\n- constant memory\n";
    assert_eq!(edited(list, ""), expected);
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
        edited("- What does `insert` cost?", "What does it cost?")[1],
        format!("questions/core.md:15: this text has no place here, {places}")
    );
}
