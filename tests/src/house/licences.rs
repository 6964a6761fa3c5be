//! What of others' work is shipped stands in `licences.json`, and may be shipped.

use xtask::licences;
use xtask::workspace::Workspace;

use super::none;

#[test]
fn everything_shipped_is_listed_under_a_licence_that_we_may_pass_on() {
    let workspace = Workspace::find().unwrap();
    let shipped = licences::collect(&workspace).unwrap();
    assert!(
        shipped.iter().any(|package| package.name == "leptos"),
        "the list is not that of the program"
    );
    none(
        licences::refused(&shipped)
            .iter()
            .map(ToString::to_string)
            .collect(),
    );
    let kept = std::fs::read_to_string(licences::file(&workspace)).unwrap();
    assert_eq!(
        kept,
        licences::to_json(&shipped).unwrap(),
        "licences.json is old: run `cargo xtask bless`"
    );
}

#[test]
fn our_own_licences_are_there_in_full() {
    let root = Workspace::find().unwrap().root().to_owned();
    for (file, words) in [
        ("LICENSE-MIT", "Permission is hereby granted"),
        ("LICENSE-APACHE", "END OF TERMS AND CONDITIONS"),
        ("LICENCES.md", "CC BY-SA 4.0"),
    ] {
        assert!(
            std::fs::read_to_string(root.join(file))
                .unwrap()
                .contains(words),
            "{file}"
        );
    }
}
