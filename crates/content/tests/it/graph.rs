//! What holds between topics.

use crate::fixture::{FIRST, Fixture, LISTS, TUPLES};

#[test]
fn an_unknown_prerequisite_is_told_with_the_nearest_id() {
    let faults = Fixture::new()
        .edit(TUPLES, "[\"lists\"]", "[\n  \"lists\",\n  \"recordz\",\n]")
        .faults();
    let expected = ["topics/core/tuples.md:7: unknown topic `recordz`, did you mean `records`?"];
    assert_eq!(faults, expected);
}

#[test]
fn an_unknown_related_topic_is_told() {
    let faults = Fixture::new()
        .edit(TUPLES, "[\"records\"]", "[\"something-else\"]")
        .faults();
    let expected = [
        "topics/core/tuples.md:6: unknown topic `something-else`, there is none with a similar id",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn a_circle_of_prerequisites_is_named() {
    let faults = Fixture::new()
        .edit(LISTS, "prerequisites = []", "prerequisites = [\"records\"]")
        .faults();
    let expected = [
        "topics/core/tuples.md:5: the prerequisites go in a circle (`lists` → `records` → `tuples` → \
         `lists`), drop one of them",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn a_topic_that_needs_itself_is_a_circle() {
    let faults = Fixture::new()
        .edit(LISTS, "prerequisites = []", "prerequisites = [\"lists\"]")
        .faults();
    let expected = [
        "topics/core/lists.md:5: the prerequisites go in a circle (`lists` → `lists`), drop one of \
         them",
    ];
    assert_eq!(faults, expected);
}

const LONELY: &str = "+++\ntitle = \"Lonely\"\nlevel = \"beginner\"\nminutes = 20\n\
                      prerequisites = []\noutcome = \"Be alone\"\n+++\n";

#[test]
fn a_topic_that_no_track_leads_to_is_told() {
    let faults = Fixture::new()
        .write("topics/core/lonely.md", LONELY)
        .faults();
    let expected = [
        "topics/core/lonely.md:2: no track leads to the topic `lonely`, refer to it in a track, or \
         make it related to a topic that a track leads to",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn links_of_tips_parts_and_other_topics_lead_to_a_topic_too() {
    let lonely = || Fixture::new().write("topics/core/lonely.md", LONELY);
    let tip = lonely().edit(FIRST, "Read `code` → lists", "Read `code` → lonely");
    let part = lonely().edit(FIRST, "Packing → tuples", "Packing → lonely");
    let related = lonely().edit(TUPLES, "[\"records\"]", "[\"lonely\"]");
    let needs = lonely().edit(TUPLES, "[\"lists\"]", "[\"lists\", \"lonely\"]");
    for fixture in [tip, part, related, needs] {
        assert_eq!(fixture.faults(), Vec::<String>::new());
    }
}
