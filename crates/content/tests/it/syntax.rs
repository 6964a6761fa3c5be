//! Attributes and references, as they are written.

use crate::fixture::{FIRST, Fixture};

fn faults(line: &str) -> Vec<String> {
    let old = "- [ ] Records → records {.advanced .addition badge=\"since 3.7\"}";
    Fixture::new().edit(FIRST, old, line).faults()
}

#[test]
fn an_arrow_may_be_written_in_two_ways() {
    assert_eq!(faults("- [ ] Records -> records"), Vec::<String>::new());
}

#[test]
fn attributes_that_cannot_be_read_are_told() {
    let expected = [
        "tracks/first.md:21: the attributes `{advanced}` cannot be read, write `{#slug .flag \
         key=value key=\"some words\"}`",
    ];
    assert_eq!(faults("- [ ] Records → records {advanced}"), expected);
    assert_eq!(faults("- [ ] Records → records {badge=\"since}").len(), 1);
}

#[test]
fn a_flag_that_does_not_belong_there_is_told() {
    let expected =
        ["tracks/first.md:21: `.optionl` does not belong on a line, did you mean `.optional`?"];
    assert_eq!(faults("- [ ] Records → records {.optionl}"), expected);
    let expected = [
        "tracks/first.md:21: `weeks=` does not belong on a line, its attributes are `#slug`, `badge=`, \
         `.optional`, `.advanced`, `.addition`, `.on-demand`",
    ];
    assert_eq!(faults("- [ ] Records → records {weeks=4}"), expected);
}

#[test]
fn an_attribute_that_stands_twice_is_told() {
    let expected = ["tracks/first.md:21: `badge` stands twice on one entry, once is enough"];
    assert_eq!(
        faults("- [ ] Records → records {badge=a badge=b}"),
        expected
    );
    let expected = ["tracks/first.md:21: `#slug` stands twice on one entry, once is enough"];
    assert_eq!(faults("- [ ] Records → records {#a #b}"), expected);
}

#[test]
fn a_slug_that_is_no_id_is_told() {
    let expected = [
        "tracks/first.md:21: `My_Slug` is not an id, an id is of lower-case letters and digits with \
         single hyphens between them",
    ];
    assert_eq!(faults("- [ ] Records → records {#My_Slug}"), expected);
}

#[test]
fn an_empty_reference_is_told() {
    let expected =
        ["tracks/first.md:21: a reference is empty, after `→` stand ids separated by commas"];
    assert_eq!(faults("- [ ] Records → records,"), expected);
}

#[test]
fn a_filled_box_is_told() {
    let expected = ["tracks/first.md:21: a filled box `[x]`, in the content every box is `[ ]`"];
    assert_eq!(faults("- [x] Records → records"), expected);
}
