//! The entries under the headings of a track.

use crate::fixture::{FIRST, Fixture, SECOND};

const RECORDS: &str = "- [ ] Records → records {.advanced .addition badge=\"since 3.7\"}";

fn line(line: &str) -> Vec<String> {
    edited(RECORDS, line)
}

fn edited(from: &str, to: &str) -> Vec<String> {
    Fixture::new().edit(FIRST, from, to).faults()
}

#[test]
fn an_unknown_topic_point_or_focus_prompt_is_told() {
    let expected = ["tracks/first.md:21: unknown topic `recods`, did you mean `records`?"];
    assert_eq!(line("- [ ] Records → recods"), expected);
    let expected =
        ["tracks/first.md:16: unknown point `lists#slices`, did you mean `lists#slicing`?"];
    assert_eq!(
        edited("lists#slicing\n  - →", "lists#slices\n  - →"),
        expected
    );
    let expected = [
        "tracks/first.md:17: unknown focus prompt `lists!anagrams`, there is none with a similar id",
    ];
    assert_eq!(
        edited("- → lists!palindromes", "- Words → lists!anagrams"),
        expected
    );
}

#[test]
fn an_unknown_project_or_resource_is_told() {
    let expected = ["tracks/first.md:25: unknown project `to-do`, there is none with a similar id"];
    assert_eq!(edited("- → to-do-list\n", "- → to-do\n"), expected);
    let expected = ["tracks/first.md:74: unknown resource `a-boook`, did you mean `a-book`?"];
    assert_eq!(edited("- → a-book", "- → a-boook"), expected);
}

#[test]
fn an_unknown_option_of_a_reference_is_told() {
    let faults = Fixture::new()
        .edit(SECOND, "tuples@django", "tuples@pyramid")
        .faults();
    let expected = [
        "tracks/second.md:13: no choice has an option `pyramid`, add it to `choices.toml` or mend the \
         reference",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn a_reference_does_not_contradict_the_option_it_stands_in() {
    let expected = [
        "tracks/first.md:41: `@flask` in a section of the option `django`, what stands there counts \
         only under `django`: leave `@flask` out",
    ];
    assert_eq!(edited("→ django-basics", "→ django-basics@flask"), expected);
}

#[test]
fn a_counted_line_has_a_box_and_a_reference() {
    let expected = ["tracks/first.md:21: a line has no box, write it as `- [ ]`"];
    assert_eq!(line("- Records → records"), expected);
    let expected = ["tracks/first.md:21: a line refers to nothing, write `- [ ] label → lists`"];
    assert_eq!(line("- [ ] Records"), expected);
}

#[test]
fn several_references_need_a_label() {
    let expected =
        ["tracks/first.md:21: several references without a label, write `label → references`"];
    assert_eq!(line("- [ ] → records, tuples"), expected);
}

#[test]
fn a_point_stands_alone() {
    let expected = [
        "tracks/first.md:21: the point `lists#slicing` stands among other references, a line refers \
         to topics and a question, or to one point alone",
    ];
    assert_eq!(line("- [ ] Both → records, lists#slicing"), expected);
}

#[test]
fn a_line_has_one_question_and_no_focus_prompt() {
    let expected = ["tracks/first.md:21: a line with several questions, write a line for each"];
    assert_eq!(
        line("- [ ] Both → ?how-lists-grow, ?how-lists-grow {#twice}"),
        expected
    );
    let expected = [
        "tracks/first.md:21: a line refers to `lists!palindromes`, it may refer to topics, a question \
         or one point (nest the focus prompt under it)",
    ];
    assert_eq!(line("- [ ] Words → lists!palindromes"), expected);
}

#[test]
fn two_lines_with_the_same_reference_need_two_slugs() {
    let expected = [
        "tracks/first.md:21: the slug `lists` stands at tracks/first.md:15 already, give one of the \
         two another: `{#slug}`",
    ];
    assert_eq!(line("- [ ] Again → lists"), expected);
    assert_eq!(line("- [ ] Again → lists {#again}"), Vec::<String>::new());
}

#[test]
fn a_part_has_no_box_no_attributes_and_nothing_under_it() {
    let faults = edited(
        "  - Packing → tuples",
        "  - [ ] Packing → tuples {.optional}\n    - Deep → tuples\n  - Nothing\n  - Why → ?how-lists-grow",
    );
    let expected = [
        "tracks/first.md:18: a part of a line has a box, write it as `- ` without `[ ]`",
        "tracks/first.md:18: `.optional` does not belong on a part of a line, which has no attributes",
        "tracks/first.md:19: a list nested under a part of a line, nothing stands under it",
        "tracks/first.md:20: a part of a line refers to nothing, write `- label → lists#slicing`",
        "tracks/first.md:21: a part of a line refers to `?how-lists-grow`, it may refer to topics, \
         points and focus prompts",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn flags_belong_to_lines_and_projects_only() {
    let expected =
        ["tracks/first.md:74: `.optional` does not belong on a resource, which has no attributes"];
    assert_eq!(edited("- → a-book", "- → a-book {.optional}"), expected);
    let expected = [
        "tracks/first.md:51: `.optional` does not belong on a tip, its attributes are `#slug`, \
         `rhythm=`",
    ];
    assert_eq!(edited("{#read-code", "{#read-code .optional"), expected);
}

#[test]
fn projects_and_resources_show_their_own_titles_without_boxes() {
    let expected = [
        "tracks/first.md:74: a resource has a text of its own, it shows its title from the catalogue: \
         write `- → id`",
    ];
    assert_eq!(edited("- → a-book", "- The book → a-book"), expected);
    let expected = ["tracks/first.md:25: a project has a box, write it as `- ` without `[ ]`"];
    assert_eq!(edited("- → to-do-list\n", "- [ ] → to-do-list\n"), expected);
    let expected = ["tracks/first.md:25: a project refers to nothing, write `- → todo-list-app`"];
    assert_eq!(edited("- → to-do-list\n", "- A to-do list\n"), expected);
}

#[test]
fn tips_milestones_and_next_steps_have_slugs_unique_in_all_tracks() {
    let expected = ["tracks/first.md:51: a tip has no slug, give it one: `{#slug}`"];
    assert_eq!(edited("{#read-code ", "{"), expected);
    let faults = Fixture::new()
        .append(
            SECOND,
            "\n## Tips {#tips .tips}\n\n- [ ] Read → lists {#read-code rhythm=once}\n",
        )
        .faults();
    let expected = [
        "tracks/second.md:17: the tip id `read-code` stands at tracks/first.md:51 already, give one of \
         the two another id",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn a_milestone_has_a_box() {
    let expected = [
        "tracks/first.md:60: an entry without a box in a section of milestones, write it as `- [ ] \
         text {#slug}`",
    ];
    let faults = edited("- [ ] You can store", "- You can store");
    assert_eq!(faults, expected);
}

#[test]
fn a_tip_refers_to_topics_and_points() {
    let expected = [
        "tracks/first.md:51: a tip refers to `?how-lists-grow`, it may refer to topics and points",
    ];
    assert_eq!(
        edited("`code` → lists", "`code` → ?how-lists-grow"),
        expected
    );
}

#[test]
fn a_pitfall_has_a_slug_unique_in_all_tracks() {
    let faults = Fixture::new()
        .append(
            SECOND,
            "\n## Traps {#traps .pitfalls}\n\n### Rush {#hurry}\n\nSlow down.\n",
        )
        .faults();
    let expected = [
        "tracks/second.md:17: the pitfall id `hurry` stands at tracks/first.md:64 already, give one of \
         the two another id",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn all_faults_are_told_at_once_in_order() {
    let faults = Fixture::new()
        .edit(FIRST, "- → a-book", "- → a-boook")
        .edit(FIRST, "weeks=4-6", "weeks=0")
        .edit("resources.toml", "kind = \"book\"", "kind = \"bok\"")
        .edit(SECOND, "title = \"Second\"", "title = \"Second.\"")
        .faults();
    let places: Vec<&str> = faults
        .iter()
        .map(|fault| fault.split(": ").next().expect("a place"))
        .collect();
    let expected = [
        "resources.toml:4",
        "tracks/first.md:11",
        "tracks/first.md:74",
        "tracks/second.md:2",
    ];
    assert_eq!(places, expected);
}
