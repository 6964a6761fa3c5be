//! The rules of what planning reads: paces and months in `plan.toml`, and what tracks say of rhythms, evidence,
//! triggers and lines to learn on demand.

use crate::fixture::{FIRST, Fixture};

const PLAN: &str = "plan.toml";

fn edited(file: &str, from: &str, to: &str) -> Vec<String> {
    Fixture::new().edit(file, from, to).faults()
}

#[test]
fn every_pace_is_there_once() {
    let expected = [
        "plan.toml:1: the pace `standard` is missing, write a `[[pace]]` with `id = \"standard\"`",
        "plan.toml:15: the pace id `thorough` stands at plan.toml:8 already, give one of the two another id",
    ];
    let faults = edited(PLAN, "id = \"standard\"", "id = \"thorough\"");
    assert_eq!(faults, expected);
}

#[test]
fn a_pace_is_one_that_the_program_knows() {
    let faults = edited(PLAN, "id = \"standard\"", "id = \"steady\"");
    let expected = [
        "plan.toml:1: the pace `standard` is missing, write a `[[pace]]` with `id = \"standard\"`",
        "plan.toml:9: `id` is `steady`, it must be one of `accelerated`, `standard`, `thorough`",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn a_pace_says_its_hours_and_what_it_leaves_out() {
    let expected = [
        "plan.toml:4: `hours` is `40-30`, it must be a span such as `4-6`, the smaller number first",
    ];
    assert_eq!(edited(PLAN, "\"30-40\"", "\"40-30\""), expected);
    let expected =
        ["plan.toml:5: `leaves_out` is `hard`, it must be one of `advanced`, `on-demand`"];
    assert_eq!(edited(PLAN, "\"on-demand\"", "\"hard\""), expected);
    let expected = ["plan.toml:8: a pace has no `hours`, add it"];
    assert_eq!(edited(PLAN, "hours = \"20\"\n", ""), expected);
}

#[test]
fn months_are_of_a_track_and_stand_there_once() {
    let expected = ["plan.toml:22: unknown track `frist`, there is none with a similar id"];
    assert_eq!(
        edited(PLAN, "track = \"first\"", "track = \"frist\""),
        expected
    );
    let again = "\n[[template]]\ntrack = \"first\"\npace = \"thorough\"\n";
    let faults = Fixture::new().append(PLAN, again).faults();
    let expected = [
        "plan.toml:47: a template without months, write a `[[template.month]]` for each",
        "plan.toml:48: the template of the track id `first` stands at plan.toml:22 already, give one of \
         the two another id",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn no_month_is_left_out() {
    let expected = ["plan.toml:39: the months begin with 3, after those before them it must be 2"];
    assert_eq!(edited(PLAN, "\"2+\"", "\"3+\""), expected);
    let faults = edited(PLAN, "months = \"1\"", "months = \"1+\"");
    let expected = [
        "plan.toml:31: a step with `weeks` in months without an end, leave `weeks` out",
        "plan.toml:35: a step with `weeks` in months without an end, leave `weeks` out",
        "plan.toml:39: months after some without an end, only the last months end with `+`",
    ];
    assert_eq!(faults, expected);
    let expected = [
        "plan.toml:40: `months` is `spring`, it must be a span such as `4-6`, the smaller number first",
    ];
    assert_eq!(edited(PLAN, "\"2+\"", "\"spring\""), expected);
}

#[test]
fn every_week_of_a_month_has_one_step() {
    let expected = ["plan.toml:35: the weeks begin with 3, after those before them it must be 4"];
    assert_eq!(edited(PLAN, "weeks = \"4\"", "weeks = \"3-4\""), expected);
    let expected =
        ["plan.toml:25: the weeks end with 5, these months have 4, give every week a step"];
    assert_eq!(edited(PLAN, "weeks = \"4\"", "weeks = \"4-5\""), expected);
    let expected = [
        "plan.toml:25: the weeks end with 4, these months have 13, give every week a step",
        "plan.toml:39: the months begin with 2, after those before them it must be 4",
    ];
    assert_eq!(edited(PLAN, "months = \"1\"", "months = \"1-3\""), expected);
    let expected = [
        "plan.toml:25: the weeks end with 3, these months have 4, give every week a step",
        "plan.toml:35: a step without `weeks`, say in which: `weeks = \"1-2\"`",
    ];
    assert_eq!(edited(PLAN, "weeks = \"4\"\n", ""), expected);
}

#[test]
fn a_month_names_projects_that_there_are() {
    let expected = ["plan.toml:29: unknown project `to-do-lst`, did you mean `to-do-list`?"];
    assert_eq!(edited(PLAN, "\"to-do-list\"", "\"to-do-lst\""), expected);
}

#[test]
fn every_tip_has_a_rhythm() {
    let expected = [
        "tracks/first.md:51: a tip without a rhythm, say how often it comes round: `rhythm=daily`, \
         `weekly`, `monthly` or `once`",
    ];
    assert_eq!(edited(FIRST, " rhythm=daily", ""), expected);
    let expected = [
        "tracks/first.md:51: `rhythm` is `hourly`, it must be one of `daily`, `weekly`, `monthly`, `once`",
    ];
    assert_eq!(edited(FIRST, "rhythm=daily", "rhythm=hourly"), expected);
}

#[test]
fn milestones_are_of_a_phase() {
    let expected = [
        "tracks/first.md:58: the milestones under “Done” are of no phase, name the section whose end they \
         stand at: `phase=basics`",
    ];
    assert_eq!(edited(FIRST, " phase=basics", ""), expected);
    let expected = ["tracks/first.md:58: unknown phase `basic`, did you mean `basics`?"];
    assert_eq!(edited(FIRST, "phase=basics", "phase=basic"), expected);
    // A section within a phase is none, nor is one without lines.
    let expected = ["tracks/first.md:58: unknown phase `deeper`, there is none with a similar id"];
    assert_eq!(edited(FIRST, "phase=basics", "phase=deeper"), expected);
    let expected = [
        "tracks/first.md:11: `phase=` does not belong on a heading, its attributes are `#slug`, `weeks=`, \
         `hours=`, `choice=`, `.option`, `.bonus`, `.projects`, `.resources`, `.tips`, `.milestones`, \
         `.pitfalls`, `.next-steps`, `.advice`, `.closing`, `option=`",
    ];
    assert_eq!(edited(FIRST, "{#basics", "{#basics phase=web"), expected);
}

#[test]
fn something_shows_every_milestone_by_the_end_of_its_phase() {
    let expected = [
        "tracks/first.md:60: nothing shows this milestone, name topics that the track counts, \
         `projects=`, or `.link` where the learner can link to it",
    ];
    assert_eq!(
        edited(FIRST, " → lists {#can-store}", " {#can-store}"),
        expected
    );
    // What counts only under an option, or not at all, is no evidence.
    for topic in ["flask-basics", "records"] {
        let to = format!(" → {topic} {{#can-store}}");
        assert_eq!(
            edited(FIRST, " → lists {#can-store}", &to),
            expected,
            "{topic}"
        );
    }
    for other in ["{#can-store .link}", "{#can-store projects=to-do-list}"] {
        let to = format!(" → records {other}");
        assert_eq!(
            edited(FIRST, " → lists {#can-store}", &to),
            Vec::<String>::new(),
            "{other}"
        );
    }
    let faults = Fixture::new()
        .edit(FIRST, "- [ ] → tuples\n", "- [ ] More tuples → tuples\n")
        .edit(FIRST, "## More {#more .bonus}", "## More {#more}")
        .edit(
            FIRST,
            "- [ ] Lists → tuples {#lists-again}",
            "- [ ] → lists {#lists-again}",
        )
        .edit(FIRST, "- [ ] → ?how-lists-grow\n", "")
        .edit(FIRST, " → lists {#can-store}", " → tuples {#can-store}")
        .faults();
    let expected = [
        "tracks/first.md:59: the topic `tuples` comes only after the phase `basics`, name what is learnt \
         by then",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn evidence_names_projects_that_there_are_and_how_many_of_them() {
    let with = |attributes: &str| {
        let to = format!("{{#can-store {attributes}}}");
        edited(FIRST, "{#can-store}", &to)
    };
    let expected = ["tracks/first.md:60: unknown project `to-do-lst`, did you mean `to-do-list`?"];
    assert_eq!(with("projects=to-do-lst"), expected);
    for (attributes, found, projects) in [
        ("projects=to-do-list enough=2", "2", 1),
        ("projects=to-do-list enough=0", "0", 1),
        ("enough=1", "1", 0),
        ("projects=to-do-list enough=all", "all", 1),
    ] {
        let expected = [format!(
            "tracks/first.md:60: `enough={found}` of {projects} projects, it must be from 1 to as many as \
             `projects=` names"
        )];
        assert_eq!(with(attributes), expected);
    }
}

#[test]
fn every_trigger_is_one_that_the_program_knows() {
    let with = |attributes: &str| {
        let to = format!("{{#hurry {attributes}}}");
        edited(FIRST, "{#hurry}", &to)
    };
    let expected = [
        "tracks/first.md:64: `trigger` is `hurrying`, it must be one of `open-topics`, `only-reading`, \
         `no-tests`, `skipped-fundamentals`, `no-projects`",
    ];
    assert_eq!(with("trigger=hurrying"), expected);
    assert_eq!(with("trigger=open-topics"), Vec::<String>::new());
}

#[test]
fn a_trigger_about_tests_names_what_is_about_tests_and_no_other_names_topics() {
    let with = |attributes: &str| {
        let to = format!("{{#hurry {attributes}}}");
        edited(FIRST, "{#hurry}", &to)
    };
    let expected = [
        "tracks/first.md:64: `trigger=no-tests` without topics, name those that are about tests: \
         `topics=pytest`",
    ];
    assert_eq!(with("trigger=no-tests"), expected);
    let expected =
        ["tracks/first.md:64: `topics=` on a pitfall without `trigger=no-tests`, leave it out"];
    assert_eq!(with("trigger=open-topics topics=lists"), expected);
    let expected = ["tracks/first.md:64: unknown topic `list`, did you mean `lists`?"];
    assert_eq!(with("trigger=no-tests topics=list"), expected);
    let expected = [
        "tracks/first.md:64: `Lists` is not an id, an id is of lower-case letters and digits with single \
         hyphens between them",
    ];
    assert_eq!(with("trigger=no-tests topics=lists,Lists"), expected);
}

#[test]
fn a_trigger_stands_once_in_a_track() {
    let faults = Fixture::new()
        .edit(
            FIRST,
            "### Hurry {#hurry}",
            "### Rush {#rush trigger=open-topics}\n\nYou do.\n\n### Hurry {#hurry trigger=open-topics}",
        )
        .faults();
    let expected = [
        "tracks/first.md:68: the trigger `open-topics` stands at tracks/first.md:64 already, one pitfall \
         of a track has it",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn what_does_not_count_anyway_is_not_left_for_later() {
    let expected = [
        "tracks/first.md:21: `.on-demand` on a line that does not count until it is taken in, leave it out",
    ];
    assert_eq!(
        edited(FIRST, ".advanced .addition", ".advanced .on-demand"),
        expected
    );
}
