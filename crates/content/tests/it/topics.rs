//! The files of the topics.

use crate::fixture::{FIRST, Fixture, LISTS, TUPLES};

#[test]
fn level_and_minutes_are_checked() {
    let faults = Fixture::new()
        .edit(LISTS, "level = \"beginner\"", "level = \"expert\"")
        .edit(LISTS, "minutes = 40", "minutes = 4")
        .edit(TUPLES, "minutes = 20", "minutes = \"20\"")
        .faults();
    let expected = [
        "topics/core/lists.md:3: `level` is `expert`, it must be one of `beginner`, `intermediate`, \
         `advanced`",
        "topics/core/lists.md:4: `minutes` is 4, it must be from 5 to 600",
        "topics/core/tuples.md:4: `minutes` is a text, it must be a whole number",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn missing_and_unknown_keys_of_the_front_matter_are_told() {
    let faults = Fixture::new()
        .edit(TUPLES, "outcome =", "outcomes =")
        .edit(TUPLES, "prerequisites = [\"lists\"]\n", "")
        .edit(
            LISTS,
            "level = \"beginner\"",
            "level = \"beginner\"\nsummary = \"No\"",
        )
        .faults();
    let expected = [
        "topics/core/lists.md:4: a topic has no key `summary`, its keys are `title`, `level`, \
         `minutes`, `outcome`, `addition`, `as_of`, `prerequisites`, `related`, `docs`",
        "topics/core/tuples.md:2: a topic has no `outcome`, add it",
        "topics/core/tuples.md:2: a topic has no `prerequisites`, add it",
        "topics/core/tuples.md:6: a topic has no key `outcomes`, did you mean `outcome`?",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn a_topic_without_front_matter_is_told_once() {
    let faults = Fixture::new()
        .write("topics/core/records.md", "## Points\n")
        .faults();
    let expected = [
        "topics/core/records.md:1: the front matter is missing or not closed, it stands first, between \
         two lines `+++`",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn a_doubled_title_is_told() {
    let faults = Fixture::new()
        .edit(TUPLES, "\"Tuples\"", "\"lists\"")
        .faults();
    let expected = [
        "topics/core/tuples.md:2: the title “lists” is that of the topic at topics/core/lists.md:2 \
         too, give one of the two another",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn one_id_in_two_areas_is_told() {
    let copy = Fixture::new().read(TUPLES).replace("Tuples", "More tuples");
    let faults = Fixture::new().write("topics/web/tuples.md", copy).faults();
    let expected = [
        "topics/web/tuples.md:1: the topic id `tuples` stands at topics/core/tuples.md:1 already, give \
         one of the two another id",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn a_file_name_that_is_no_id_is_told() {
    let text = Fixture::new().read(TUPLES).replace("Tuples", "More");
    let faults = Fixture::new()
        .write("topics/core/More_Tuples.md", text)
        .edit(FIRST, "Packing → tuples", "Packing → tuples, records")
        .faults();
    let expected = "topics/core/More_Tuples.md:1: `More_Tuples` is not an id, an id is of lower-case \
                    letters and digits with single hyphens between them";
    assert_eq!(faults[0], expected);
}

#[test]
fn strays_among_the_topics_are_told() {
    let faults = Fixture::new()
        .write("topics/core/notes.txt", "")
        .write("topics/cor/lists.md", "")
        .faults();
    let expected = [
        "topics/cor:1: unknown area `cor`, did you mean `core`?",
        "topics/core/notes.txt:1: does not belong here, what stands here is a Markdown file, named \
         `<id>.md`",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn a_point_has_a_slug_and_nothing_else() {
    let sorting = "- Sorting with `key=` {#sorting}\n";
    let more = "- Copies\n- [ ] Boxed {#boxed}\n- Flagged {#flagged .optional}\n";
    let faults = Fixture::new()
        .edit(LISTS, sorting, &[sorting, more].concat())
        .faults();
    let expected = [
        "topics/core/lists.md:13: a point has no slug, give it one: `{#slug}`",
        "topics/core/lists.md:14: a point has a box, write it as `- ` without `[ ]`",
        "topics/core/lists.md:15: `.optional` does not belong on a point, its attributes are `#slug`",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn a_doubled_point_is_told() {
    let faults = Fixture::new()
        .edit(LISTS, "{#sorting}", "{#slicing}")
        .edit(FIRST, "- [ ] → lists#sorting\n", "")
        .faults();
    let expected = [
        "topics/core/lists.md:12: the point id `lists#slicing` stands at topics/core/lists.md:11 \
         already, give one of the two another id",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn a_topic_has_two_headings_and_lists_under_them() {
    let faults = Fixture::new()
        .append(LISTS, "\n## Notes\n\nSome text.\n\n## Points\n")
        .write(
            TUPLES,
            Fixture::new().read(TUPLES) + "\n## Points\n\n## Focus\n",
        )
        .faults();
    let only = "a topic has a list under `## Points` and one under `## Focus`";
    let expected = [
        format!("topics/core/lists.md:18: the heading “Notes” has no place here, {only}"),
        format!("topics/core/lists.md:20: this text has no place here, {only}"),
        format!("topics/core/lists.md:22: the heading “Points” has no place here, {only}"),
        "topics/core/tuples.md:10: nothing stands under the heading “Points”, write a list or drop it"
            .to_owned(),
        "topics/core/tuples.md:12: nothing stands under the heading “Focus”, write a list or drop it"
            .to_owned(),
    ];
    assert_eq!(faults, expected);
}
