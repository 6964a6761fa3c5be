//! What of others' work is shipped, under which licence, and whether we may. Read from cargo's own tree of
//! the wasm program and from npm's lock file; written to `licences.json`, which the About page shows.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fmt, fs};

use anyhow::{Context, ensure};
use cairn_core::page::Licence;
use serde::Deserialize;
use spdx::{Expression, ParseMode};

use crate::run;
use crate::workspace::Workspace;

/// Licences that ask for no more than their notice, so that whoever forks the site may do with it what ours
/// allow.
const ALLOWED: [&str; 9] = [
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "ISC",
    "MIT",
    "Unicode-3.0",
    "Zlib",
];

/// Crates that the program is built with and does not hold: FSRS's optimizer sorts with this one, and nothing
/// here calls it. [`ensure_left_out`] looks.
const LEFT_OUT: [&str; 1] = ["priority-queue"];

/// Where the list is kept.
#[must_use]
pub fn file(workspace: &Workspace) -> PathBuf {
    workspace.root().join("licences.json")
}

/// Everything that is shipped, by name.
///
/// # Errors
/// If cargo cannot resolve the program's dependencies, or npm's lock file cannot be read.
pub fn collect(workspace: &Workspace) -> anyhow::Result<Vec<Licence>> {
    let mut all = crates(workspace)?;
    let path = workspace.root().join("package-lock.json");
    let lock = fs::read_to_string(&path)
        .with_context(|| format!("{} could not be read", path.display()))?;
    all.extend(packages(&lock).with_context(|| path.display().to_string())?);
    all.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
    all.dedup();
    Ok(all)
}

/// The list as it is kept, a package a line, so that a change of one shows as one.
///
/// # Errors
/// Never in practice: a licence is three plain strings.
pub fn to_json(licences: &[Licence]) -> serde_json::Result<String> {
    let lines = licences
        .iter()
        .map(serde_json::to_string)
        .collect::<Result<Vec<_>, _>>()?;
    Ok(format!("[\n{}\n]\n", lines.join(",\n")))
}

/// A package that is shipped and must not be.
#[derive(Debug)]
pub struct Refused(Licence);

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Licence {
            name,
            version,
            licence,
            ..
        } = &self.0;
        write!(
            f,
            "{name} {version} is shipped under `{licence}`, which is not allowed; \
             do without it, or show in xtask/src/licences.rs that its licence asks no more than a notice"
        )
    }
}

/// What of a list is not allowed.
#[must_use]
pub fn refused(licences: &[Licence]) -> Vec<Refused> {
    licences
        .iter()
        .filter(|package| !is_allowed(&package.licence))
        .cloned()
        .map(Refused)
        .collect()
}

fn is_allowed(licence: &str) -> bool {
    // Older packages write `MIT/Apache-2.0` for either.
    Expression::parse_mode(licence, ParseMode::LAX).is_ok_and(|expression| {
        expression.evaluate(|wanted| {
            wanted
                .license
                .id()
                .is_some_and(|id| ALLOWED.contains(&id.name))
        })
    })
}

/// The crates in the wasm. Build scripts and procedural macros run on the author's machine and are not.
fn crates(workspace: &Workspace) -> anyhow::Result<Vec<Licence>> {
    let tree = run::capture(
        Command::new("cargo")
            .args([
                "tree",
                "--quiet",
                "--package",
                "cairn",
                "--features",
                "hydrate",
            ])
            .args([
                "--target",
                "wasm32-unknown-unknown",
                "--edges",
                "normal,no-proc-macro",
            ])
            .args(["--prefix", "none", "--no-dedupe", "--format", "{p}\t{l}"])
            .current_dir(workspace.root()),
    )?;
    tree.lines()
        .filter(|line| !line.contains(" (/"))
        .map(read_crate)
        .filter(|found| {
            let name = found.as_ref().map_or("", |found| &found.name);
            !LEFT_OUT.contains(&name)
        })
        .collect()
}

/// Makes sure that what is not listed is not shipped: the wasm as the compiler wrote it, names and all, holds
/// nothing of it.
///
/// # Errors
/// If it does, or cannot be read.
pub fn ensure_left_out(wasm: &Path) -> anyhow::Result<()> {
    let bytes = fs::read(wasm).with_context(|| wasm.display().to_string())?;
    for name in LEFT_OUT {
        let held = name.replace('-', "_");
        let mut windows = bytes.windows(held.len());
        ensure!(
            !windows.any(|window| window == held.as_bytes()),
            "the program holds {name}, which is not listed among what is shipped (xtask/src/licences.rs)"
        );
    }
    Ok(())
}

fn read_crate(line: &str) -> anyhow::Result<Licence> {
    let read = || {
        let (package, licence) = line.split_once('\t')?;
        let mut words = package.split(' ');
        let name = words.next()?.to_owned();
        let version = words.next()?.strip_prefix('v')?.to_owned();
        Some(Licence {
            name,
            version,
            licence: licence.to_owned(),
            source: "crate".to_owned(),
        })
    };
    read().with_context(|| format!("cargo tree printed a line that is no package: {line}"))
}

/// The packages of npm that are not only tools: those of `dependencies`.
fn packages(lock: &str) -> serde_json::Result<Vec<Licence>> {
    #[derive(Deserialize)]
    struct Lock {
        packages: std::collections::BTreeMap<String, Package>,
    }
    #[derive(Deserialize)]
    struct Package {
        version: Option<String>,
        license: Option<String>,
        #[serde(default)]
        dev: bool,
    }
    let lock: Lock = serde_json::from_str(lock)?;
    let shipped = lock
        .packages
        .into_iter()
        .filter(|(_, package)| !package.dev);
    Ok(shipped
        .filter_map(|(path, package)| {
            // The entry without a path is this project.
            let name = path.rsplit_once("node_modules/")?.1.to_owned();
            Some(Licence {
                name,
                version: package.version.unwrap_or_default(),
                licence: package.license.unwrap_or_default(),
                source: "npm".to_owned(),
            })
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_licence_counts_as_its_expression_says() {
        for licence in [
            "MIT",
            "MIT OR Apache-2.0",
            "MIT/Apache-2.0",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "GPL-3.0-only OR MIT",
            "Apache-2.0 WITH LLVM-exception OR MIT",
        ] {
            assert!(is_allowed(licence), "{licence}");
        }
        for licence in [
            "GPL-3.0-only",
            "MIT AND MPL-2.0",
            "CC-BY-NC-4.0",
            "LicenseRef-own",
            "",
            "see the file",
        ] {
            assert!(!is_allowed(licence), "{licence}");
        }
    }

    #[test]
    fn a_refused_package_is_named_with_its_licence() {
        let package = |licence: &str| Licence {
            name: "saw".to_owned(),
            version: "1.0.0".to_owned(),
            licence: licence.to_owned(),
            source: "crate".to_owned(),
        };
        let refused = refused(&[package("MIT"), package("AGPL-3.0-only")]);
        assert_eq!(refused.len(), 1);
        let text = refused[0].to_string();
        assert!(
            text.contains("saw 1.0.0") && text.contains("AGPL-3.0-only"),
            "{text}"
        );
    }

    #[test]
    fn a_line_of_the_tree_is_a_crate() {
        let saw = read_crate("saw v1.2.3\tMIT OR Apache-2.0").unwrap();
        assert_eq!((saw.name.as_str(), saw.version.as_str()), ("saw", "1.2.3"));
        assert_eq!(saw.licence, "MIT OR Apache-2.0");
        assert!(read_crate("error: no such package").is_err());
    }

    #[test]
    fn only_what_npm_would_ship_is_listed() {
        let lock = r#"{"packages": {
            "": {"name": "cairn", "license": "MIT"},
            "node_modules/tool": {"version": "1.0.0", "license": "MPL-2.0", "dev": true},
            "node_modules/@scope/shipped": {"version": "2.0.0", "license": "MIT"}
        }}"#;
        let listed = packages(lock).unwrap();
        assert_eq!(listed.len(), 1);
        assert_eq!(
            (listed[0].name.as_str(), listed[0].source.as_str()),
            ("@scope/shipped", "npm")
        );
    }
}
