//! Lessons: what is shown of them, what is asked, what the tests run, and every fault.

use cairn_content::{Interpreter, RouteKey, RunKind, programs};
use cairn_core::page::{CardKind, Difficulty, LessonText, PageData, TopicPage};

use crate::cards;
use crate::fixture::{Fixture, TUPLES};

const SAMPLE: &str = include_str!("lesson/sample.md");
const FOLDER: &str = "topics/core/tuples/";

/// The small site with a lesson, whose words are made as many as one must have.
fn with_lesson() -> Fixture {
    let words = "many more plain words stand here ".repeat(60);
    let long = SAMPLE.replace("1. Pack.", &[words.trim(), "\n\n1. Pack."].concat());
    Fixture::new()
        .write(TUPLES, long)
        .write(
            &[FOLDER, "starter.py"].concat(),
            "def swap(pair):\n    ...\n",
        )
        .write(
            &[FOLDER, "solution.py"].concat(),
            "def swap(pair):\n    return pair[::-1]\n",
        )
        .write(
            &[FOLDER, "tests.py"].concat(),
            "from solution import swap\n",
        )
}

fn tuples(fixture: Fixture) -> TopicPage {
    match fixture.site().page(&RouteKey::Topic("tuples".to_owned())) {
        PageData::Topic(page) => *page,
        other => panic!("{other:?}"),
    }
}

fn lesson() -> LessonText {
    tuples(with_lesson()).lesson.expect("a lesson")
}

#[test]
fn a_lesson_is_shown_as_html_in_which_every_text_is_escaped() {
    let LessonText {
        html,
        docs,
        python,
        minutes,
    } = lesson();
    for part in [
        "<div class=\"opening\"><p>A tuple holds a <strong>fixed</strong> number of values, &lt; as many",
        "<li><a href=\"#practice\">Practice</a></li>",
        "<h2 id=\"core\"><a href=\"#core\">Core</a></h2>",
        "like <a href=\"../lists/\">lists</a> are",
        "tabindex=\"0\"><table><thead><tr><th scope=\"col\">what</th>",
        "<td><code>t[0]</code></td>",
        "<ol><li>Pack.</li>",
        "<span class=\"s\">&quot;a &lt; b&quot;</span>",
        "<samp>1\n</samp>",
        "<span class=\"p\">$ </span>echo hi",
        "<div class=\"pitfall\"><p><strong>A lone comma.</strong>",
        "<p class=\"code-name\">Ran on Python 3.11</p>",
        "<details class=\"question\" id=\"ask-hashable\">",
        "<details class=\"solution\"><summary>Show a solution</summary>",
        "<button type=\"button\" class=\"copy\">Copy</button>",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
    assert!(
        !html.contains("style="),
        "the policy of the pages forbids it"
    );
    assert_eq!(python, "3.14 and 3.11");
    assert_eq!(docs[0].title, "Tuples and sequences");
    assert_eq!(minutes, 3);
}

#[test]
fn a_lesson_has_cards_beside_those_that_the_topic_had() {
    let site = with_lesson().site();
    let (deck, texts) = cards::read(&site);
    let own: Vec<_> = deck
        .cards
        .iter()
        .filter(|card| card.id.starts_with("tuples"))
        .collect();
    let ids: Vec<&str> = own.iter().map(|card| card.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "tuples",
            "tuples?hashable",
            "tuples?unpacking",
            "tuples?lists"
        ]
    );
    assert_eq!(
        (own[1].kind, own[1].difficulty),
        (CardKind::Comparison, Difficulty::Hard)
    );
    assert_eq!(
        (own[2].kind, own[2].difficulty),
        (CardKind::Concept, Difficulty::Easy)
    );
    let text = texts["core"]
        .iter()
        .find(|text| text.id == "tuples?hashable")
        .expect("a text");
    assert_eq!(text.front, "Why are tuples hashable?");
    assert_eq!(
        text.back,
        "Because what they hold never changes, if that is hashable too.\n\n```python\nhash((1, 2))\n```"
    );
    assert_eq!(text.follow_ups, ["Always? Not with a list inside."]);
}

#[test]
fn every_block_is_run_as_it_says_and_its_output_has_its_place() {
    let fixture = with_lesson();
    let lessons = programs(&fixture.path("")).expect("no faults");
    let [lesson] = lessons.as_slice() else {
        panic!("{lessons:?}")
    };
    let ways: Vec<_> = lesson
        .programs
        .iter()
        .map(|program| program.way.as_ref().map(|way| (way.kind, way.interpreter)))
        .collect();
    let expected = [
        Some((RunKind::Program, Interpreter::Wasm)),
        Some((RunKind::Console, Interpreter::Native)),
        Some((RunKind::Program, Interpreter::Native)),
        Some((RunKind::Program, Interpreter::Wasm)),
    ];
    assert_eq!(ways, expected);
    let text = fixture.read(TUPLES);
    let lines: Vec<&str> = text.lines().collect();
    let first = &lesson.programs[0];
    assert_eq!(lines[first.line - 1], "```python");
    assert_eq!(lines[first.place.clone()], ["1"]);
    assert_eq!(first.output.as_deref(), Some("1\n"));
    let console = &lesson.programs[1];
    assert_eq!(lines[console.place.clone()], ["$ echo hi", "hi"]);
    let silent = &lesson.programs[3];
    assert_eq!(
        (silent.place.len(), lines[silent.place.start - 1]),
        (0, "```")
    );
    let exercise = lesson.exercise.as_ref().expect("an exercise");
    assert!(exercise.solution.contains("[::-1]") && !exercise.native);
}

#[test]
fn what_is_missing_or_out_of_place_is_told() {
    for (from, to, fault) in [
        (
            "A tuple holds a **fixed** number of values, < as many as you like.\n",
            "",
            "a lesson without an opening",
        ),
        ("## Example\n", "", "a lesson without `## Example`"),
        (
            "## Core",
            "## Heart",
            "the heading “Heart” has no place here",
        ),
        (
            "**No comma.** `(1)` is none.",
            "`(1)` is none.",
            "1 pitfalls",
        ),
        (
            "**A lone comma.**",
            "**A lone comma**",
            "a pitfall begins with its name: `**What people do.** Why it goes wrong`",
        ),
        (
            "**Follow-up:** Why? It over-allocates.",
            "",
            "a card ends with one paragraph `**Follow-up:** What is asked next? And its answer`",
        ),
        (
            "When it grows.",
            "When it **grows**.",
            "more than plain words in an answer",
        ),
        (
            "[lists](topic:lists)",
            "[lists](https://example.org/)",
            "a link to `https://example.org/`",
        ),
        (
            "[lists](topic:lists)",
            "[lists](topic:list)",
            "unknown topic `list`",
        ),
        ("1. Pack.", "<b>Pack</b>", "HTML has no place in a lesson"),
        (
            "1. Pack.",
            "![a](b.png)",
            "an image has no place in a lesson",
        ),
        ("1. Pack.", "> Pack.", "a quote has no place in a lesson"),
        ("```console", "```ruby", "a block of `ruby`"),
        (
            "```console",
            "```console native",
            "`native` does not belong on a block of console",
        ),
        (
            "```python native",
            "```python native continues",
            "`native` and `continues` on one block",
        ),
        (
            "| what | cost |",
            "```output\nx\n```\n\n| what | cost |",
            "this output belongs to no block",
        ),
        ("{#unpacking}", "", "a card has no slug"),
        (
            "{#unpacking}",
            "{#hashable}",
            "the question id `tuples?hashable` stands at topics/core/tuples.md:61 already",
        ),
        ("seen = \"2026-11-20\"\n", "", "a document has no `seen`"),
    ] {
        let found = with_lesson().edit(TUPLES, from, to).faults();
        assert!(
            found.iter().any(|found| found.contains(fault)),
            "{fault}: {found:?}"
        );
    }
    let short = Fixture::new().write(TUPLES, SAMPLE).faults();
    let fault = "words without its code, it should have 400 to 800";
    assert!(short.iter().any(|found| found.contains(fault)), "{short:?}");
}

#[test]
fn an_exercise_is_whole_or_told() {
    let tests = [FOLDER, "tests.py"].concat();
    let faults = with_lesson().remove(&tests).faults();
    let expected = "topics/core/tuples:1: an exercise without its `tests.py`, it has `starter.py`, \
                    `solution.py` and `tests.py`";
    assert_eq!(faults, [expected]);
    let alone = Fixture::new()
        .write("topics/core/sets/tests.py", "")
        .faults();
    assert!(
        alone[0].contains("an exercise whose topic has no lesson"),
        "{alone:?}"
    );
    let long = ["x = '", &"long ".repeat(20), "'\n"].concat();
    let faults = with_lesson().write(&tests, long).faults();
    assert!(
        faults[0].contains("a line of code of 106 columns"),
        "{faults:?}"
    );
}
