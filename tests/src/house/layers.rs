//! Who may know whom: `main → app → pages → {ui, state} → core`, `state → browser → core`.

use super::files::{self, Source};
use super::none;

/// What speaks to a browser.
const BROWSER: [&str; 3] = ["web_sys", "js_sys", "gloo"];
/// What would make the core depend on when and where it runs.
const WORLD: [&str; 7] = [
    "SystemTime",
    "Instant",
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "std::thread",
];

/// What a folder may not name: modules of ours, and anything else by its name.
struct Rule {
    folder: &'static str,
    but: &'static str,
    modules: &'static [&'static str],
    names: &'static [&'static [&'static str]],
}

const RULES: [Rule; 7] = [
    Rule {
        folder: "crates/core/src/",
        but: "-",
        modules: &[],
        names: &[&BROWSER, &WORLD],
    },
    Rule {
        folder: "src/",
        but: "src/browser/",
        modules: &[],
        names: &[&BROWSER],
    },
    Rule {
        folder: "src/ui/",
        but: "-",
        modules: &["app", "pages", "browser"],
        names: &[&["local_storage", "localStorage"]],
    },
    Rule {
        folder: "src/pages/",
        but: "-",
        modules: &["app", "browser"],
        names: &[],
    },
    Rule {
        folder: "src/state/",
        but: "-",
        modules: &["app", "pages", "ui"],
        names: &[],
    },
    Rule {
        folder: "src/browser/",
        but: "-",
        modules: &["app", "pages", "ui"],
        names: &[&["cairn_core"]],
    },
    Rule {
        folder: "crates/",
        but: "-",
        modules: &[],
        names: &[&["leptos"]],
    },
];

impl Rule {
    fn offences(&self, source: &Source) -> Vec<String> {
        if !source.path.starts_with(self.folder) || source.path.starts_with(self.but) {
            return Vec::new();
        }
        let mut found = Vec::new();
        // The names of a grouped `use` stand on lines of their own, so a statement is read as a whole.
        let mut statement = String::new();
        for (at, line) in source.code() {
            let line = line.trim();
            if statement.is_empty() && (line.starts_with("use ") || line.starts_with("pub use ")) {
                statement.push(' ');
            }
            let in_use = !statement.is_empty();
            if in_use {
                statement.push_str(line);
            }
            let module = |name: &&str| {
                has_word(line, &format!("{name}::"))
                    || has_word(line, &format!("crate::{name}"))
                    || (in_use && statement.contains("crate") && has_word(line, name))
            };
            let name = |name: &&str| has_word(line, name);
            let offenders = self.modules.iter().filter(|m| module(m)).chain(
                self.names
                    .iter()
                    .flat_map(|names| names.iter())
                    .filter(|n| name(n)),
            );
            found
                .extend(offenders.map(|name| {
                    format!("{}:{at}: {} names no `{name}`", source.path, self.folder)
                }));
            if in_use && line.ends_with(';') {
                statement.clear();
            }
        }
        found
    }
}

/// Whether a text holds a word that no other letter touches.
fn has_word(text: &str, word: &str) -> bool {
    let joins = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    text.match_indices(word).any(|(at, _)| {
        let after = text[at + word.len()..].chars().next();
        !joins(text[..at].chars().next_back()) && (word.ends_with("::") || !joins(after))
    })
}

/// A path written out where only a [`Route`] may write one.
fn paths(source: &Source) -> Vec<String> {
    if !source.path.starts_with("src/")
        || source.path == "src/route.rs"
        || source.path.starts_with("src/route/")
    {
        return Vec::new();
    }
    let written = |line: &str| {
        line.match_indices("\"/").any(|(at, found)| {
            line[at + found.len()..].starts_with(|c: char| c.is_ascii_lowercase())
                && !line[..at].ends_with('\\')
        })
    };
    let lines = source.code().filter(|(_, line)| written(line));
    lines
        .map(|(at, _)| format!("{}:{at}: a path; links come only from `Route`", source.path))
        .collect()
}

fn at(path: &str, text: &str) -> Source {
    Source {
        path: path.to_owned(),
        text: text.to_owned(),
    }
}

#[test]
fn no_layer_knows_more_than_it_may() {
    for (path, text) in [
        ("crates/core/src/a.rs", "use web_sys::Window;"),
        (
            "crates/core/src/a.rs",
            "let now = std::time::SystemTime::now();",
        ),
        ("crates/core/src/a.rs", "std::fs::read(path)"),
        ("src/main.rs", "web_sys::window()"),
        ("src/pages/a.rs", "gloo::timers::callback"),
        ("src/ui/a.rs", "use crate::pages::Page;"),
        (
            "src/ui/a.rs",
            "use crate::{\n    browser,\n    route::Route,\n};",
        ),
        ("src/ui/a.rs", "crate::browser::now()"),
        (
            "src/pages/a.rs",
            "use crate::{site::Site, browser::storage};",
        ),
    ] {
        let found: Vec<_> = RULES
            .iter()
            .flat_map(|rule| rule.offences(&at(path, text)))
            .collect();
        assert_eq!(found.len(), 1, "{path}: {text}: {found:?}");
    }
    for (path, text) in [
        ("src/browser/a.rs", "use web_sys::Window;"),
        ("src/state/a.rs", "use crate::browser::storage;"),
        (
            "src/pages/a.rs",
            "// as the browser::storage does\nlet browser_like = 1;",
        ),
        (
            "src/pages/a.rs",
            "use crate::ui::Tick;\nview! { \"your browser\" }",
        ),
        ("src/ui/a.rs", "subpages::of(x)"),
        ("crates/content/src/a.rs", "std::fs::read(path)"),
    ] {
        let found: Vec<_> = RULES
            .iter()
            .flat_map(|rule| rule.offences(&at(path, text)))
            .collect();
        assert_eq!(found.len(), 0, "{path}: {text}: {found:?}");
    }
    none(
        files::rust()
            .iter()
            .flat_map(|source| RULES.iter().flat_map(|rule| rule.offences(source)))
            .collect(),
    );
}

#[test]
fn links_come_only_from_routes() {
    assert_eq!(
        paths(&at("src/ui/a.rs", "view! { <a href=\"/tracks/\">")).len(),
        1
    );
    assert_eq!(
        paths(&at("src/pages/a.rs", "format!(\"/topics/{id}/\")")).len(),
        1
    );
    assert_eq!(
        paths(&at("src/route.rs", "format!(\"/topics/{id}/\")")).len(),
        0
    );
    assert_eq!(paths(&at("src/ui/a.rs", "text.split(\"/\")")).len(), 0);
    none(files::rust().iter().flat_map(paths).collect());
}

#[test]
fn markup_is_written_as_text_in_one_file_at_most() {
    let word = concat!("inner_", "html");
    let holds = |source: &Source| source.code().any(|(_, line)| line.contains(word));
    assert!(holds(&at("src/ui/a.rs", "<p inner_html=html/>")));
    let holders: Vec<_> = files::below("src", &["rs"])
        .into_iter()
        .filter(holds)
        .map(|source| source.path)
        .collect();
    assert!(
        holders.len() <= 1,
        "only one component may hold it, so that there is one to check: {holders:?}"
    );
}
