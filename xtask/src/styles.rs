//! The style sheets of `style/`, joined into the one that a page asks for. It follows the imports of
//! `cairn.css` in their order and drops comments; it knows no rule of style.

use std::fs;
use std::path::Path;

use anyhow::{Context, bail};

/// The sheet that imports all others.
pub const ENTRY: &str = "cairn.css";

/// One sheet with every import in its place.
///
/// # Errors
/// If a sheet cannot be read, or an import is written in a form that is not ours: `@import "name.css";`.
pub fn join(folder: &Path) -> anyhow::Result<String> {
    let read = |name: &str| {
        let path = folder.join(name);
        fs::read_to_string(&path).with_context(|| format!("{} could not be read", path.display()))
    };
    let mut joined = String::new();
    for line in without_comments(&read(ENTRY)?).lines() {
        match import(line) {
            Some(name) => joined.push_str(&without_comments(&read(name)?)),
            None if line.contains("@import") => {
                bail!("{ENTRY}: `{line}`; write @import \"name.css\";")
            }
            None => joined.push_str(line),
        }
        joined.push('\n');
    }
    // Indentation and empty lines say nothing to a browser.
    Ok(joined
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n"))
}

/// The sheet that a line imports.
#[must_use]
pub fn import(line: &str) -> Option<&str> {
    line.trim().strip_prefix("@import \"")?.strip_suffix("\";")
}

/// A comment may hold anything but its end; a string may hold what looks like a comment.
fn without_comments(sheet: &str) -> String {
    let mut kept = String::with_capacity(sheet.len());
    let mut quote = None;
    let mut rest = sheet;
    while let Some(next) = rest.chars().next() {
        if quote.is_none() && rest.starts_with("/*") {
            rest = rest.split_once("*/").map_or("", |(_, after)| after);
            continue;
        }
        match quote {
            None if next == '"' || next == '\'' => quote = Some(next),
            Some(open) if next == open => quote = None,
            _ => {}
        }
        kept.push(next);
        rest = &rest[next.len_utf8()..];
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(sheets: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in sheets {
            fs::write(folder.path().join(name), text).unwrap();
        }
        folder
    }

    #[test]
    fn imports_stand_in_their_order_and_comments_stay_at_home() {
        let folder = folder(&[
            (
                ENTRY,
                "/* The order. */\n@layer a, b;\n@import \"one.css\";\n@import \"two.css\";\n",
            ),
            (
                "one.css",
                "/* One. */\n@layer a {\n  .one {\n    margin: 0;\n  }\n}\n",
            ),
            (
                "two.css",
                ".two::before { content: \"/* not a comment */\"; } /* the end",
            ),
        ]);
        assert_eq!(
            join(folder.path()).unwrap(),
            "@layer a, b;\n@layer a {\n.one {\nmargin: 0;\n}\n}\n.two::before { content: \"/* not a comment */\"; }"
        );
    }

    #[test]
    fn an_import_that_leads_nowhere_or_is_of_another_form_is_named() {
        let lost = folder(&[(ENTRY, "@import \"lost.css\";")]);
        assert!(
            join(lost.path())
                .unwrap_err()
                .to_string()
                .contains("lost.css")
        );
        let other = folder(&[(ENTRY, "@import url(one.css) layer(a);")]);
        assert!(
            join(other.path())
                .unwrap_err()
                .to_string()
                .contains("@import url(one.css)")
        );
    }
}
