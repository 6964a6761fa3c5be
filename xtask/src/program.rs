//! The program: Rust to one wasm, split into the part that every page needs and the parts that only some
//! do, with the JavaScript that starts it. It knows neither content nor base; `build.rs` puts pages around it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, ensure};

use crate::build::renew;
use crate::run;
use crate::setup::BuildTools;
use crate::workspace::Workspace;

/// The name of the binary, and of what is made of it.
const NAME: &str = "cairn";
/// What the splitter calls the JavaScript that fetches the parts.
const LOADER: &str = "__wasm_split.js";
/// Which files a part is made of, for the pre-renderer; it does not travel.
pub const PARTS: &str = "parts.json";
/// What Rust's compiler takes for granted of WebAssembly; every browser of the last years has it.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];
/// The start of everything, as one module.
const START: &str = r#"import init from "./cairn.js";
init({ module_or_path: new URL("./cairn_bg.wasm", import.meta.url) }).catch((fault) => {
  console.error(fault);
  window.cairnAsleep();
});
"#;

/// Makes the program, in `out`: `start.js`, the wasm of every page, the wasm of each part, and
/// [`PARTS`]. They name each other, so they stay together.
///
/// # Errors
/// If a step fails.
pub fn make(workspace: &Workspace, tools: &BuildTools, out: &Path) -> anyhow::Result<()> {
    let wasm = compile(workspace)?;
    let work = workspace.program_work();
    renew(&work)?;
    renew(out)?;
    run::run(
        tools
            .command("wasm-split-cli")
            .args(["--out-name", NAME])
            .args([&wasm, &work]),
    )?;
    let main = work.join(NAME).with_extension("wasm");
    run::run(
        tools
            .command("wasm-bindgen")
            .args(["--target", "web", "--no-typescript", "--out-name", NAME])
            // The parts import what the main module exports by these names.
            .args(["--keep-lld-exports", "--no-demangle", "--out-dir"])
            .args([&work, &main]),
    )?;
    fs::remove_file(&main).with_context(|| main.display().to_string())?;
    for file in wasm_files(&work)? {
        let name = file.file_name().context("a file without a name")?;
        run::run(
            tools
                .command("wasm-opt")
                .args(["--quiet", "-Oz", "--strip-debug", "--strip-producers"])
                .args(FEATURES)
                .arg(&file)
                .arg("-o")
                .arg(out.join(name)),
        )?;
    }
    let start = work.join("start.js");
    fs::write(&start, START).with_context(|| start.display().to_string())?;
    run::run(
        tools
            .command("esbuild")
            .arg(&start)
            .args(["--bundle", "--minify", "--format=esm", "--target=es2022"])
            // wasm-bindgen names the loader once for every part.
            .args([
                "--log-override:duplicate-object-key=silent",
                "--log-level=warning",
            ])
            .arg(format!("--outfile={}", out.join("start.js").display())),
    )?;
    let loader = fs::read_to_string(work.join(LOADER)).context(LOADER)?;
    let parts = parts(&loader);
    ensure!(!parts.is_empty(), "{LOADER} names no part of the program");
    fs::write(out.join(PARTS), serde_json::to_vec(&parts)?).context(PARTS)
}

/// The wasm as cargo leaves it, with the relocations by which it can be split.
fn compile(workspace: &Workspace) -> anyhow::Result<PathBuf> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let mut cargo = Command::new("cargo");
    cargo
        .args(["rustc", "--release", "--target", TARGET, "--package", NAME])
        .args([
            "--no-default-features",
            "--features",
            "hydrate",
            "--bin",
            NAME,
        ])
        .args(["--", "-C", "link-arg=--emit-relocs"]);
    run::run(cargo.current_dir(workspace.root()))?;
    Ok(workspace
        .target()
        .join(TARGET)
        .join("release")
        .join(NAME)
        .with_extension("wasm"))
}

/// Every part with the files that it takes, as the loader fetches them.
fn parts(loader: &str) -> BTreeMap<String, Vec<String>> {
    let mut chunks = BTreeMap::new();
    let mut parts = BTreeMap::new();
    // A statement is `const __chunk_7 = makeLoad(() => … "./chunk_7.wasm" …, []);` or
    // `export const __wasm_split_load_track = wrapAsyncCb(makeLoad(() => …, [__chunk_7]));`.
    for statement in loader.split("const __").skip(1) {
        let name = statement.split(' ').next().unwrap_or_default();
        let mut files = Vec::new();
        if let Some(list) = statement
            .rsplit('[')
            .next()
            .and_then(|rest| rest.split(']').next())
        {
            for chunk in list
                .split(", ")
                .filter_map(|chunk| chunk.strip_prefix("__"))
            {
                files.extend(chunks.get(chunk).cloned());
            }
        }
        let file = statement
            .split("new URL(\"./")
            .nth(1)
            .and_then(|rest| rest.split('"').next());
        match (name.strip_prefix("wasm_split_load_"), file) {
            (Some(part), file) => {
                files.extend(file.map(str::to_owned));
                parts.insert(part.to_owned(), files);
            }
            (None, Some(file)) => {
                chunks.insert(name.to_owned(), file.to_owned());
            }
            (None, None) => {}
        }
    }
    parts
}

fn wasm_files(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "wasm")
        {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_known_by_its_own_file_and_those_that_it_shares() {
        let loader = r#"
const __chunk_5 = makeLoad(() => {
    const src = fetch(new URL("./chunk_5.wasm", import.meta.url));
}
, []);
/* first, track */
const __chunk_6 = makeLoad(() => {
    const src = fetch(new URL("./chunk_6.wasm", import.meta.url));
}
, []);
export const __wasm_split_load_track = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_track.wasm", import.meta.url));
}
, [__chunk_5, __chunk_6]));
export const __wasm_split_load_first = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_first.wasm", import.meta.url));
}
, [__chunk_6]));
export const __wasm_split_load_none = wrapAsyncCb(makeLoad(() => async (_imp) => ({}), [__chunk_5]));
"#;
        let parts = parts(loader);
        assert_eq!(
            parts["track"],
            ["chunk_5.wasm", "chunk_6.wasm", "split_track.wasm"]
        );
        assert_eq!(parts["first"], ["chunk_6.wasm", "split_first.wasm"]);
        assert_eq!(parts["none"], ["chunk_5.wasm"]);
    }
}
