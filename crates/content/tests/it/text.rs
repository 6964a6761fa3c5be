//! The rules of texts and labels.

use crate::fixture::{FIRST, Fixture, LISTS};

fn labelled(label: &str) -> Vec<String> {
    Fixture::new()
        .edit(FIRST, "- [ ] Records →", &format!("- [ ] {label} →"))
        .faults()
}

#[test]
fn a_label_does_not_end_with_a_full_stop_or_a_colon() {
    let expected = [
        "tracks/first.md:21: the label “Records.” ends with `.`, a label has no full stop or colon at \
         its end",
    ];
    assert_eq!(labelled("Records."), expected);
    let expected = [
        "tracks/first.md:21: the label “Records:” ends with `:`, a label has no full stop or colon at \
         its end",
    ];
    assert_eq!(labelled("Records:"), expected);
}

#[test]
fn an_arrow_or_a_brace_in_a_label_is_told() {
    let expected = [
        "tracks/first.md:21: an arrow in the label “Records → rows”, put code between backticks, and \
         references and attributes last: `label → refs {attributes}`",
    ];
    assert_eq!(labelled("Records → rows"), expected);
    let expected = [
        "tracks/first.md:21: a brace in the label “Records {}”, put code between backticks, and \
         references and attributes last: `label → refs {attributes}`",
    ];
    assert_eq!(labelled("Records {}"), expected);
}

#[test]
fn code_may_hold_arrows_braces_and_decorators() {
    assert_eq!(
        labelled("The hint `-> dict`, `{}` and `@property`"),
        Vec::<String>::new()
    );
}

#[test]
fn bold_links_and_html_are_told() {
    let expected =
        ["tracks/first.md:21: bold in a text, a text is plain but for code between backticks"];
    assert_eq!(labelled("**Records**"), expected);
    let expected =
        ["tracks/first.md:21: a link in a text, a text is plain but for code between backticks"];
    assert_eq!(labelled("[Records](https://example.org)"), expected);
    assert_eq!(labelled("Records<br>").len(), 1);
}

#[test]
fn the_handle_of_a_third_party_is_refused_in_every_text() {
    let handle = |place: &str| {
        format!(
            "{place}: the handle `@some_one` stands in a text, no third party's handle is shipped \
             (code stands between backticks)"
        )
    };
    let faults = Fixture::new()
        .edit(FIRST, "- Take your time.", "- Thank @some_one.")
        .edit(FIRST, "For a start.", "For a start, by @some_one")
        .edit(
            "questions/core.md",
            "A tuple never grows.",
            "Ask (@some_one).",
        )
        .edit(LISTS, "Palindromes", "Palindromes by @some_one")
        .faults();
    let expected = [
        handle("questions/core.md:5"),
        handle("topics/core/lists.md:16"),
        handle("tracks/first.md:3"),
        handle("tracks/first.md:9"),
    ];
    assert_eq!(faults, expected);
}

#[test]
fn a_mail_address_and_a_matrix_product_are_no_handles() {
    assert_eq!(
        labelled("Mail to me@example.org and A @ B"),
        Vec::<String>::new()
    );
}

#[test]
fn a_backtick_without_a_partner_is_told() {
    let faults = Fixture::new()
        .edit(LISTS, "Build and sort lists", "Build `lists")
        .faults();
    let expected = [
        "topics/core/lists.md:6: a backtick without a partner in “Build `lists”, code stands between \
         two",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn an_empty_text_is_told() {
    let faults = Fixture::new()
        .edit(LISTS, "\"Build and sort lists\"", "\"\"")
        .faults();
    assert_eq!(
        faults,
        ["topics/core/lists.md:6: outcome is empty, write it"]
    );
}

#[test]
fn a_text_that_is_not_utf8_is_told_with_its_line() {
    let faults = Fixture::new()
        .write(
            "areas.toml",
            b"[[area]]\nid = \"core\"\ntitle = \"C\xf6re\"\n".as_slice(),
        )
        .faults();
    assert!(
        faults.contains(&"areas.toml:3: the text is not UTF-8 here, save the file as UTF-8".into()),
        "{faults:?}"
    );
}
