//! The headings of a track.

use crate::fixture::{FIRST, Fixture, SECOND};

fn edited(from: &str, to: &str) -> Vec<String> {
    Fixture::new().edit(FIRST, from, to).faults()
}

#[test]
fn an_empty_section_is_told() {
    let expected =
        ["tracks/first.md:76: nothing stands under the heading “Last words”, fill it or drop it"];
    assert_eq!(edited("\n- Go on.\n", ""), expected);
}

#[test]
fn a_heading_that_jumps_is_told() {
    let expected = [
        "tracks/first.md:30: the heading jumps from level 2 to level 4, the next is at most `###`",
    ];
    let faults = edited(
        "### Deeper {#deeper}",
        "## Deeper {#deep}\n\n#### Deeper {#deeper}",
    );
    assert_eq!(faults, expected);
}

#[test]
fn a_track_has_no_headings_of_level_one_or_six() {
    let faults = Fixture::new()
        .append(
            SECOND,
            "\n# Part {#part}\n\n- [ ] More → tuples {#tuples-2}\n",
        )
        .faults();
    let expected =
        ["tracks/second.md:15: a heading of level 1, a track has headings from `##` to `#####`"];
    assert_eq!(faults, expected);
}

#[test]
fn a_track_without_sections_is_told() {
    let text = Fixture::new().read(SECOND);
    let head = text
        .split("## ")
        .next()
        .expect("the front matter")
        .to_owned();
    let faults = Fixture::new().write(SECOND, head).faults();
    let expected = ["tracks/second.md:1: the track has no sections, write headings from `##` on"];
    assert_eq!(faults, expected);
}

#[test]
fn a_heading_without_a_slug_is_told() {
    let expected = ["tracks/first.md:28: a heading has no slug, give it one: `{#slug}`"];
    assert_eq!(edited("### Deeper {#deeper}", "### Deeper"), expected);
}

#[test]
fn slugs_of_sections_and_lines_are_unique_in_a_track() {
    let expected = [
        "tracks/first.md:28: the slug `lists` stands at tracks/first.md:15 already, give one of the \
         two another: `{#slug}`",
    ];
    assert_eq!(edited("{#deeper}", "{#lists}"), expected);
}

#[test]
fn a_section_is_of_one_kind() {
    let expected = [
        "tracks/first.md:72: the heading has several kinds (`.resources .advice`), a section is of one \
         kind",
    ];
    let faults = edited("{#library .resources}", "{#library .resources .advice}");
    assert_eq!(faults, expected);
}

#[test]
fn weeks_and_hours_are_spans() {
    let expected = [
        "tracks/first.md:11: `weeks=6-4` is not a span, write `weeks=4-6`, the smaller number first",
        "tracks/first.md:11: `hours=many` is not a span, write `hours=4-6`, the smaller number first",
    ];
    assert_eq!(
        edited("weeks=4-6 hours=15", "weeks=6-4 hours=many"),
        expected
    );
}

#[test]
fn an_unknown_choice_and_an_unknown_option_are_told() {
    let expected = ["tracks/first.md:32: unknown choice `framewerk`, did you mean `framework`?"];
    let faults = edited("choice=framework", "choice=framewerk");
    assert_eq!(faults[..1], expected);
    let expected = "tracks/first.md:39: unknown option `djanga`, did you mean `django`?";
    assert!(edited("option=django", "option=djanga").contains(&expected.to_owned()));
}

#[test]
fn an_option_stands_directly_under_its_choice_and_names_itself() {
    let expected = [
        "tracks/first.md:28: the option `flask` stands under no choice, the heading above it needs \
         `choice=`",
    ];
    assert_eq!(
        edited("{#deeper}", "{#deeper .option option=flask}"),
        expected
    );
    let expected = [
        "tracks/first.md:28: the heading has `.option` but no `option=`, name the option: \
         `option=flask`",
    ];
    assert_eq!(edited("{#deeper}", "{#deeper .option}"), expected);
    let expected = [
        "tracks/first.md:28: the heading has `option=` but no `.option`, write both: `{.option \
         option=flask}`",
    ];
    assert_eq!(edited("{#deeper}", "{#deeper option=flask}"), expected);
}

#[test]
fn an_option_stands_once_under_its_choice() {
    let expected = [
        "tracks/first.md:39: the option `flask` stands twice under this choice, join the two sections",
    ];
    assert_eq!(edited("option=django", "option=flask"), expected);
}

#[test]
fn options_do_not_nest() {
    let faults = edited(
        "- [ ] Basics → django-basics",
        "#### Deep {#deep choice=framework}\n\n##### Flask {#deep-flask .option option=flask}\n\n\
         - [ ] Basics → django-basics",
    );
    let expected =
        ["tracks/first.md:43: an option within an option, what counts depends on one choice only"];
    assert_eq!(faults, expected);
}

#[test]
fn the_default_of_a_choice_stands_in_every_track_that_has_the_choice() {
    let faults = Fixture::new()
        .edit(SECOND, "lists@flask, tuples@django", "tuples@django")
        .faults();
    let expected = [
        "tracks/second.md:1: the track has options of `framework` but not its default `flask`, which \
         counts until one is picked: add it",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn a_goal_stands_once_directly_under_its_heading() {
    let expected = [
        "tracks/first.md:15: a goal has no place here, one `>` quote stands directly under its heading",
    ];
    let faults = edited(
        "> You can store things.\n",
        "> You can store things.\n\n> Twice.\n",
    );
    assert_eq!(faults, expected);
}

#[test]
fn a_paragraph_stands_under_a_pitfall_only() {
    let expected = [
        "tracks/first.md:30: a paragraph has no place here, write a `>` goal under a heading, a list, \
         or one paragraph a pitfall",
    ];
    let faults = edited(
        "### Deeper {#deeper}\n",
        "### Deeper {#deeper}\n\nSome words.\n",
    );
    assert_eq!(faults, expected);
}

#[test]
fn a_pitfall_is_a_heading_with_one_paragraph() {
    let expected =
        ["tracks/first.md:64: nothing stands under the heading “Hurry”, fill it or drop it"];
    assert_eq!(edited("\nYou rush. Slow down.\n", ""), expected);
    let expected = [
        "tracks/first.md:66: a list in a section of pitfalls, a pitfall is a heading one level deeper \
         with a paragraph under it",
    ];
    let faults = edited("You rush. Slow down.", "- You rush.");
    assert_eq!(faults[1..], expected);
}
