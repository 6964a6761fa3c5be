//! The lists: `site.toml`, `areas.toml`, `choices.toml`, `projects.toml`, `resources.toml`.

use crate::fixture::{Fixture, SECOND};

#[test]
fn a_missing_file_is_told() {
    let faults = Fixture::new().remove("projects.toml").faults();
    let told = |fault: &String| fault.starts_with("projects.toml:1: cannot be read (No such file");
    assert!(faults.iter().any(told), "{faults:?}");
}

#[test]
fn broken_toml_is_told_with_its_line() {
    let faults = Fixture::new()
        .edit("site.toml", "name = \"Small\"", "name = \"Small")
        .faults();
    assert!(
        faults[0].starts_with("site.toml:2: this is not TOML ("),
        "{faults:?}"
    );
}

#[test]
fn missing_unknown_and_mistaken_keys_are_told_together() {
    let faults = Fixture::new()
        .edit("site.toml", "name = \"Small\"", "nam = \"Small\"")
        .edit(
            "site.toml",
            "updated = \"2026-11-20\"",
            "updated = \"2026-02-30\"",
        )
        .edit("site.toml", "\"A small site for the tests.\"", "12")
        .append("site.toml", "colour = \"blue\"\n")
        .faults();
    let expected = [
        "site.toml:1: the site has no `name`, add it",
        "site.toml:1: the site has no `tagline`, add it",
        "site.toml:2: the site has no key `nam`, did you mean `name`?",
        "site.toml:3: `tagline` is a whole number, it must be a text",
        "site.toml:4: `updated` is `2026-02-30`, it must be a day such as `2026-11-20`",
        "site.toml:6: the site has no key `colour`, its keys are `id`, `name`, `tagline`, `updated`, \
         `tracks`",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn a_track_that_is_listed_but_not_there_is_told() {
    let faults = Fixture::new()
        .edit("site.toml", "\"second\"", "\"secondd\"")
        .faults();
    let expected = [
        "site.toml:5: unknown track `secondd`, did you mean `second`?",
        "tracks/second.md:1: the track `second` is not listed, add it to `tracks` in `site.toml`",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn an_unknown_assumed_track_is_told() {
    let faults = Fixture::new()
        .edit(
            SECOND,
            "assumes_track = \"first\"",
            "assumes_track = \"frist\"",
        )
        .faults();
    let expected = ["tracks/second.md:7: unknown track `frist`, there is none with a similar id"];
    assert_eq!(faults, expected);
}

#[test]
fn a_choice_needs_two_options_and_a_default_among_them() {
    let faults = Fixture::new()
        .append(
            "choices.toml",
            "\n[[choice]]\nid = \"editor\"\ntitle = \"Editor\"\nprompt = \"Which?\"\n\
             default = \"vimm\"\n\n[[choice.option]]\nid = \"vim\"\ntitle = \"Vim\"\n",
        )
        .faults();
    let expected = [
        "choices.toml:16: the choice `editor` has fewer than two options, add them as \
         `[[choice.option]]`",
        "choices.toml:19: unknown option `vimm`, did you mean `vim`?",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn an_option_id_is_unique_over_all_choices() {
    let faults = Fixture::new()
        .append(
            "choices.toml",
            "\n[[choice]]\nid = \"server\"\ntitle = \"Server\"\nprompt = \"Which?\"\n\
             default = \"flask\"\n\n[[choice.option]]\nid = \"flask\"\ntitle = \"Flask\"\n\n\
             [[choice.option]]\nid = \"nginx\"\ntitle = \"Nginx\"\n",
        )
        .faults();
    let expected = [
        "choices.toml:22: the option id `flask` stands at choices.toml:8 already, give one of the two \
         another id",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn doubled_ids_of_a_list_are_told() {
    let faults = Fixture::new()
        .append(
            "projects.toml",
            "\n[[project]]\nid = \"to-do-list\"\ntitle = \"Again\"\n",
        )
        .append(
            "areas.toml",
            "\n[[area]]\nid = \"core\"\ntitle = \"Again\"\n",
        )
        .faults();
    let expected = [
        "areas.toml:10: the area id `core` stands at areas.toml:2 already, give one of the two \
         another id",
        "projects.toml:7: the project id `to-do-list` stands at projects.toml:2 already, give one of \
         the two another id",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn an_address_is_https_with_a_plain_host() {
    for wrong in [
        "http://example.org/",
        "https://example",
        "https://user@example.org/",
        "https://example.org:8080/",
        "https://exa mple.org/",
        "https://Example.org/",
        "https://example.org/a b",
        "https://10.0.0.1/",
        "ftp://example.org/",
    ] {
        let faults = Fixture::new()
            .edit("resources.toml", "https://www.example.org/book", wrong)
            .faults();
        let expected = format!(
            "resources.toml:5: the address `{wrong}` is not of the form `https://host.name/path`, \
             write one that is"
        );
        assert_eq!(faults, [expected]);
    }
}

#[test]
fn an_address_needs_the_day_on_which_it_was_seen() {
    let faults = Fixture::new()
        .edit("resources.toml", "seen = \"2026-11-20\"\n", "")
        .faults();
    let expected = [
        "resources.toml:5: an address without `seen`, add the day on which it was seen: `seen = \
         \"2026-11-20\"`",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn a_resource_is_of_a_known_kind() {
    let faults = Fixture::new()
        .edit("resources.toml", "kind = \"book\"", "kind = \"scroll\"")
        .faults();
    let expected = [
        "resources.toml:4: `kind` is `scroll`, it must be one of `book`, `course`, `docs`, \
         `platform`, `community`, `channel`, `podcast`, `tool`",
    ];
    assert_eq!(faults, expected);
}
