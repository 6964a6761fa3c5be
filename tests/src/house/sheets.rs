//! The style sheets: one a component or page, with its name; colours from the tokens alone.

use super::files::{self, Source};
use super::none;

/// Sheets that belong to no component: the order, the tokens, plain elements, paper.
const COMMON: [&str; 4] = ["cairn", "tokens", "base", "print"];

/// The names that a sheet may have: those of components and pages, and of classes that several of them wear.
fn owners() -> Vec<String> {
    let mut names = Vec::new();
    for source in ["src/ui", "src/pages"]
        .iter()
        .flat_map(|folder| files::below(folder, &["rs"]))
    {
        names.extend(
            source
                .path
                .split('/')
                .skip(2)
                .map(|part| part.trim_end_matches(".rs").replace('_', "-")),
        );
        let classes = source
            .text
            .split("class=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next());
        names.extend(classes.flat_map(str::split_whitespace).map(str::to_owned));
    }
    names
}

fn stem(source: &Source) -> &str {
    source
        .path
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .trim_end_matches(".css")
}

fn name(source: &Source, owners: &[String]) -> Option<String> {
    let stem = stem(source);
    let known = COMMON.contains(&stem) || owners.iter().any(|owner| owner == stem);
    (!known).then(|| {
        format!(
            "{}: there is no component, page or class `{stem}`",
            source.path
        )
    })
}

/// A colour written out: `#fff`, `rgb(…)` and their kin.
fn colours(source: &Source) -> Vec<String> {
    if source.path.ends_with("/tokens.css") {
        return Vec::new();
    }
    let written = |line: &str| {
        let value = line.split_once(':').map_or("", |(_, value)| value);
        let hex = value.match_indices('#').any(|(at, _)| {
            let digits = value[at + 1..]
                .chars()
                .take_while(char::is_ascii_hexdigit)
                .count();
            [3, 4, 6, 8].contains(&digits)
        });
        hex || ["rgb(", "rgba(", "hsl(", "hsla(", "oklch(", "oklab("]
            .iter()
            .any(|kind| value.contains(kind))
    };
    let lines = source
        .code()
        .filter(|(_, line)| line.trim_end().ends_with(';') && written(line));
    lines
        .map(|(at, _)| {
            format!(
                "{}:{at}: a colour; colours are named in tokens.css",
                source.path
            )
        })
        .collect()
}

fn sheet(path: &str, text: &str) -> Source {
    Source {
        path: path.to_owned(),
        text: text.to_owned(),
    }
}

#[test]
fn every_sheet_has_the_name_of_what_it_dresses() {
    let owners = ["tick".to_owned(), "progress-bar".to_owned()];
    assert!(name(&sheet("style/progress-bar.css", ""), &owners).is_none());
    assert!(name(&sheet("style/tokens.css", ""), &owners).is_none());
    assert!(name(&sheet("style/misc.css", ""), &owners).is_some());
    let owners = self::owners();
    none(
        files::below("style", &["css"])
            .iter()
            .filter_map(|source| name(source, &owners))
            .collect(),
    );
}

/// The sheet that imports all others.
const ENTRY: &str = "cairn.css";

/// The sheet that a line imports.
fn import(line: &str) -> Option<&str> {
    line.trim().strip_prefix("@import \"")?.strip_suffix("\";")
}

#[test]
fn every_sheet_reaches_the_page() {
    let sheets = files::below("style", &["css"]);
    let Some(entry) = sheets
        .iter()
        .find(|source| source.path == format!("style/{ENTRY}"))
    else {
        panic!("there is no style/{ENTRY}");
    };
    let imported: Vec<_> = entry.text.lines().filter_map(import).collect();
    let lost = sheets.iter().filter(|source| {
        let file = source.path.trim_start_matches("style/");
        file != ENTRY && !imported.contains(&file)
    });
    none(
        lost.map(|source| format!("{}: style/{ENTRY} does not import it", source.path))
            .collect(),
    );
}

#[test]
fn every_colour_has_a_name() {
    for line in [
        "  color: #fff;",
        "  border: 1px solid #11223344;",
        "  background: rgb(0 0 0 / 50%);",
    ] {
        assert_eq!(colours(&sheet("style/tick.css", line)).len(), 1, "{line}");
    }
    for line in [
        "  color: var(--ink);",
        "  mask: url(#shape-of-it);",
        "#fff { }",
        "  width: calc(1px * 3);",
    ] {
        assert_eq!(colours(&sheet("style/tick.css", line)).len(), 0, "{line}");
    }
    assert_eq!(
        colours(&sheet("style/tokens.css", "  --ink: #111412;")).len(),
        0
    );
    none(
        files::below("style", &["css"])
            .iter()
            .flat_map(colours)
            .collect(),
    );
}
