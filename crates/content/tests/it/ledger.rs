//! The ledger: ids are promises, and a broken promise breaks the build.

use crate::fixture::{FIRST, Fixture, LISTS, TUPLES};

pub const LEDGER: &str = "ids.toml";
const RESTORE: &str =
    "take the file as it stands on `main`, then run `cargo xtask bless` to add what is new";

fn numbered(fixture: &Fixture, id: &str) -> String {
    let text = fixture.read(LEDGER);
    let line = text
        .lines()
        .find(|line| line.ends_with(&format!("= \"{id}\"")));
    line.expect("the id in the ledger").to_owned()
}

/// Replaces one line of the ledger.
fn forged(from: &str, to: &str) -> Vec<String> {
    let fixture = Fixture::new().blessed();
    fixture.edit(LEDGER, from, to).build_faults()
}

#[test]
fn a_site_without_a_ledger_is_not_built() {
    let expected = ["ids.toml:1: there is no ledger of ids, run `cargo xtask bless`"];
    assert_eq!(Fixture::new().build_faults(), expected);
}

#[test]
fn ids_enter_the_ledger_by_kind_and_then_in_document_order() {
    let fixture = Fixture::new();
    let report = fixture.bless().expect("a blessing");
    let expected = [
        "topic:lists",
        "topic:records",
        "topic:tuples",
        "topic:django-basics",
        "topic:flask-basics",
        "point:lists#slicing",
        "point:lists#sorting",
        "focus:lists!palindromes",
        "question:how-lists-grow",
        "tip:read-code",
        "tip:write",
        "milestone:can-store",
        "next-step:open-source",
        "pitfall:hurry",
        "line:first/records",
        "line:first/tuples",
        "section:first/basics",
    ];
    assert_eq!(report.added[..expected.len()], expected);
    let last = [
        "option:framework/django",
        "project:to-do-list",
        "resource:a-book",
    ];
    assert_eq!(report.added[report.added.len() - 3..], last);
    assert_eq!(report.ids, report.added.len());
    assert_eq!(fixture.site().index().ledger as usize, report.ids);
}

#[test]
fn blessing_twice_changes_nothing() {
    let fixture = Fixture::new().blessed();
    let before = fixture.read(LEDGER);
    let report = fixture.bless().expect("a blessing");
    assert_eq!((report.added.len(), report.retired), (0, 0));
    assert_eq!(fixture.read(LEDGER), before);
}

#[test]
fn a_new_id_is_told_until_it_is_blessed_and_then_stands_last() {
    let fixture =
        Fixture::new()
            .blessed()
            .edit(LISTS, "- Slicing", "- Copying {#copying}\n- Slicing");
    let old = numbered(&fixture, "topic:lists");
    let expected = [
        "ids.toml:1: the id `point:lists#copying` is not in the ledger yet, run `cargo xtask bless`",
    ];
    assert_eq!(fixture.build_faults(), expected);
    let report = fixture.bless().expect("a blessing");
    assert_eq!(report.added, ["point:lists#copying"]);
    let last = format!("{} = \"point:lists#copying\"", report.ids - 1);
    assert_eq!(numbered(&fixture, "point:lists#copying"), last);
    assert_eq!(numbered(&fixture, "topic:lists"), old);
    assert_eq!(fixture.build_faults(), Vec::<String>::new());
}

#[test]
fn several_new_ids_are_told_in_one_line() {
    let fixture = Fixture::new().blessed().edit(
        LISTS,
        "- Slicing",
        "- Copying {#copying}\n- Joining {#joining}\n- Slicing",
    );
    let expected = [
        "ids.toml:1: 2 ids are not in the ledger yet, `point:lists#copying` first, run `cargo xtask \
         bless`",
    ];
    assert_eq!(fixture.build_faults(), expected);
}

/// The small site without the point `lists#slicing`, which its ledger has.
pub fn without_a_point() -> Fixture {
    Fixture::new()
        .blessed()
        .edit(LISTS, "- Slicing {#slicing}\n", "")
        .edit(FIRST, "  - Slices -> lists#slicing\n", "")
        .edit(FIRST, "- [ ] Write → lists#slicing", "- [ ] Write → lists")
}

#[test]
fn an_id_that_vanished_fails_the_build_and_the_blessing() {
    let fixture = without_a_point();
    let line = numbered(&fixture, "point:lists#slicing");
    let text = fixture.read(LEDGER);
    let at = 1 + text.lines().position(|found| found == line).expect("it");
    let expected = [format!(
        "ids.toml:{at}: `point:lists#slicing` is gone from the content, put it back, or retire it: \
         `\"point:lists#slicing\" = \"its successor\"` (or `\"\"`) at the end of `[retired]`"
    )];
    assert_eq!(fixture.build_faults(), expected);
    assert_eq!(fixture.faults(), expected);
    assert_eq!(fixture.read(LEDGER), text);
}

#[test]
fn a_retired_id_is_sealed_and_keeps_its_number() {
    let fixture = without_a_point();
    let number = numbered(&fixture, "point:lists#slicing");
    let fixture = fixture.append(
        LEDGER,
        "\"point:lists#slicing\" = \"point:lists#sorting\"\n",
    );
    let expected =
        ["ids.toml:1: the seal does not cover 1 of the retired ids, run `cargo xtask bless`"];
    assert_eq!(fixture.build_faults(), expected);
    assert_eq!(fixture.bless().expect("a blessing").retired, 1);
    assert_eq!(fixture.build_faults(), Vec::<String>::new());
    assert_eq!(numbered(&fixture, "point:lists#slicing"), number);
}

#[test]
fn a_retirement_that_was_sealed_cannot_be_taken_back() {
    let retired = "\"point:lists#slicing\" = \"\"\n";
    let fixture = without_a_point()
        .append(LEDGER, retired)
        .blessed()
        .edit(LEDGER, retired, "");
    let expected = [format!(
        "ids.toml:6: the ledger's lines are not those that were sealed, {RESTORE}"
    )];
    assert_eq!(fixture.build_faults(), expected);
}

#[test]
fn a_retired_id_is_never_used_again() {
    let fixture = without_a_point()
        .append(LEDGER, "\"point:lists#slicing\" = \"\"\n")
        .blessed()
        .edit(LISTS, "- Sorting", "- Slicing {#slicing}\n- Sorting");
    let faults = fixture.faults();
    assert!(
        faults[0].ends_with(
            "`point:lists#slicing` is retired but the content has it, a retired id is never used \
             again: give the new thing another id"
        ),
        "{faults:?}"
    );
}

#[test]
fn a_retired_id_was_in_the_ledger_once() {
    let faults = Fixture::new()
        .blessed()
        .append(LEDGER, "\"topic:never\" = \"topic:lists\"\n")
        .faults();
    assert!(
        faults[0].ends_with(
            "`topic:never` is retired but never was in the ledger, drop this line or mend its id"
        ),
        "{faults:?}"
    );
}

#[test]
fn a_successor_is_an_id_in_use_of_the_same_kind() {
    for successor in ["point:lists#nothing", "topic:lists", "point:lists#slicing"] {
        let line = format!("\"point:lists#slicing\" = \"{successor}\"\n");
        let faults = without_a_point().append(LEDGER, &line).faults();
        assert!(
            faults[0].ends_with(&format!(
                "`point:lists#slicing` is retired in favour of `{successor}`, which leads to no id in \
                 use; name an id of the same kind that the content has, or `\"\"` if nothing follows"
            )),
            "{faults:?}"
        );
    }
}

#[test]
fn a_changed_ledger_line_fails_the_build() {
    let faults = forged("\"topic:tuples\"", "\"topic:tuplets\"");
    let expected = [format!(
        "ids.toml:6: the ledger's lines are not those that were sealed, {RESTORE}"
    )];
    assert_eq!(faults, expected);
}

#[test]
fn a_vanished_ledger_line_fails_the_build() {
    let faults = forged("2 = \"topic:tuples\"\n", "");
    let number =
        format!("ids.toml:14: the ledger's line is numbered `3` where 2 is due, {RESTORE}");
    assert_eq!(faults[1], number);
    assert!(
        faults[0].starts_with("ids.toml:6: the ledger holds "),
        "{faults:?}"
    );
}

#[test]
fn re_ordered_ledger_lines_fail_the_build() {
    let (one, two) = ("1 = \"topic:records\"\n", "2 = \"topic:tuples\"\n");
    let faults = forged(&format!("{one}{two}"), &format!("{two}{one}"));
    assert!(
        faults[0].starts_with("ids.toml:6: the ledger's lines are not those"),
        "{faults:?}"
    );
    let renumbered = "1 = \"topic:tuples\"\n2 = \"topic:records\"\n";
    let faults = forged(&format!("{one}{two}"), renumbered);
    assert_eq!(faults.len(), 1);
}

#[test]
fn a_doubled_ledger_line_fails_the_build() {
    let faults = forged("2 = \"topic:tuples\"", "2 = \"topic:lists\"");
    let doubled = format!("ids.toml:14: `topic:lists` stands twice in the ledger, {RESTORE}");
    assert!(faults.contains(&doubled), "{faults:?}");
    let faults = forged("2 = \"topic:tuples\"", "1 = \"topic:tuples\"");
    let syntax = "ids.toml:14: this is not TOML (duplicate key), mend the syntax".to_owned();
    assert!(faults.contains(&syntax), "{faults:?}");
}

#[test]
fn a_line_written_by_hand_after_the_seal_fails_the_build_and_the_blessing() {
    let fixture = Fixture::new().blessed();
    let ids = fixture.bless().expect("a blessing").ids;
    let last = format!("{} = \"resource:a-book\"\n", ids - 1);
    let more = format!("{last}{ids} = \"topic:by-hand\"\n");
    let fixture = fixture.edit(LEDGER, &last, &more);
    let expected = [format!(
        "ids.toml:6: the ledger holds {} lines where {ids} are sealed, {RESTORE}",
        ids + 1
    )];
    assert_eq!(fixture.build_faults(), expected);
    assert_eq!(fixture.faults(), expected);
}

#[test]
fn a_line_that_is_no_id_fails_the_build() {
    let faults = forged("\"topic:tuples\"", "\"thing:tuples\"");
    let name =
        format!("ids.toml:14: `thing:tuples` is no id of the ledger, one is `kind:id`; {RESTORE}");
    assert!(faults.contains(&name), "{faults:?}");
}

#[test]
fn content_with_a_fault_is_not_blessed() {
    let fixture = Fixture::new().edit(TUPLES, "minutes = 20", "minutes = 0");
    assert_eq!(fixture.faults().len(), 1);
    assert!(!fixture.path(LEDGER).exists());
}

#[test]
fn a_topic_that_cannot_be_read_is_not_taken_for_gone() {
    let fixture = Fixture::new().blessed();
    let text = fixture.read(LISTS).replacen("+++", "---", 1);
    let faults = fixture.write(LISTS, text).build_faults();
    assert!(!faults.is_empty());
    assert!(!faults.concat().contains(LEDGER), "{faults:?}");
}

#[test]
fn a_ledger_that_cannot_be_written_is_kept_as_it_was() {
    let fixture = Fixture::new()
        .blessed()
        .edit(LISTS, "- Slicing", "- Copying {#copying}\n- Slicing")
        .write("ids.toml.new/in-the-way", "");
    let before = fixture.read(LEDGER);
    let faults = fixture.faults();
    assert!(
        faults[0].starts_with("ids.toml:1: the ledger cannot be written (")
            && faults[0].ends_with("), the file as it was is kept; make it writable"),
        "{faults:?}"
    );
    assert_eq!(fixture.read(LEDGER), before);
}
