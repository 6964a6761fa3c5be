//! The program: Rust to one wasm, split into the part that every page needs and the parts that only some
//! do, with the JavaScript that starts it. It knows neither content nor base; `build.rs` puts pages around it.
//!
//! A part shares chunks with others. Dozens of small files would compress badly and cost a request each, so a
//! part travels as one file: its own module, with the chunks that it takes as custom sections.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, ensure};

use crate::build::renew;
use crate::licences;
use crate::run;
use crate::setup::BuildTools;
use crate::shrink::shrink;
use crate::workspace::Workspace;

/// The name of the binary, and of what is made of it.
const NAME: &str = "cairn";
/// What the splitter calls the JavaScript that fetches the parts.
const LOADER: &str = "__wasm_split.js";
/// How a part comes in. The program waits for the callback, which says whether it did; what failed is tried again
/// when it is asked for again.
const LOAD: &str = r#"import { initSync } from "./cairn.js";
const imports = () => {
  const { SHARED } = initSync();
  return { __wasm_split: { SHARED } };
};
const present = new Map();
const chunk = (module, name) => {
  if (!present.has(name)) {
    const [bytes] = WebAssembly.Module.customSections(module, name);
    const coming = WebAssembly.instantiate(bytes, imports());
    present.set(name, coming);
    coming.catch(() => present.delete(name));
  }
  return present.get(name);
};
const bring = async (file, chunks) => {
  const response = await fetch(new URL(`./${file}`, import.meta.url));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  const module = await WebAssembly.compile(await response.arrayBuffer());
  await Promise.all(chunks.map((name) => chunk(module, name)));
  await WebAssembly.instantiate(module, imports());
};
const part = (file, chunks) => {
  let coming;
  return async (callback, data) => {
    let success = true;
    try {
      await (coming ??= bring(file, chunks));
    } catch (fault) {
      console.error(fault);
      coming = undefined;
      success = false;
    }
    imports().__wasm_split.__indirect_function_table.get(callback)(data, success);
  };
};
"#;
/// The start of everything, as one module.
const START: &str = r#"import init from "./cairn.js";
init({ module_or_path: new URL("./cairn_bg.wasm", import.meta.url) }).catch((fault) => {
  console.error(fault);
  window.cairnAsleep();
});
"#;

/// Makes the program, in `out`: `start.js`, `cairn_bg.wasm`, and `part-<name>.wasm` for each part. They name
/// each other, so they stay together.
///
/// # Errors
/// If a step fails.
pub fn make(workspace: &Workspace, tools: &BuildTools, out: &Path) -> anyhow::Result<()> {
    let wasm = compile(workspace)?;
    licences::ensure_left_out(&wasm)?;
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
    shrink(workspace, tools, &wasm_files(&work)?)?;
    let loader = work.join(LOADER);
    let split = fs::read_to_string(&loader).context(LOADER)?;
    let parts = parts(&split);
    ensure!(!parts.is_empty(), "{LOADER} names no part of the program");
    for (name, part) in &parts {
        fs::write(out.join(file_of(name)), part.pack(&work)?).context(file_of(name))?;
    }
    let shared = shared_names(&split).with_context(|| format!("{LOADER} shares nothing"))?;
    fs::write(&loader, loader_of(shared, &parts)).context(LOADER)?;
    let main = "cairn_bg.wasm";
    fs::copy(work.join(main), out.join(main)).context(main)?;
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
    Ok(())
}

/// The file that a part travels in.
fn file_of(part: &str) -> String {
    format!("part-{part}.wasm")
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

/// What a part is made of, by the files that the splitter wrote.
#[derive(Debug, Default, Eq, PartialEq)]
struct Part {
    /// The chunks that it shares with others.
    chunks: Vec<String>,
    /// What it has for itself, if anything.
    own: Option<String>,
}

impl Part {
    /// The part as one module: its own, followed by each chunk in a custom section with its name.
    fn pack(&self, work: &Path) -> anyhow::Result<Vec<u8>> {
        let read = |name: &str| {
            let path = work.join(name).with_extension("wasm");
            fs::read(&path).with_context(|| path.display().to_string())
        };
        let mut packed = match &self.own {
            Some(own) => read(own)?,
            None => b"\0asm\x01\0\0\0".to_vec(),
        };
        for chunk in &self.chunks {
            let bytes = read(chunk)?;
            let mut section = Vec::new();
            leb128(chunk.len(), &mut section);
            section.extend_from_slice(chunk.as_bytes());
            section.extend_from_slice(&bytes);
            packed.push(0);
            leb128(section.len(), &mut packed);
            packed.extend_from_slice(&section);
        }
        Ok(packed)
    }
}

/// A length as WebAssembly writes it.
fn leb128(mut number: usize, to: &mut Vec<u8>) {
    while number >= 0x80 {
        to.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    to.push(number as u8);
}

/// Every part, as the splitter's own loader would fetch it.
fn parts(loader: &str) -> BTreeMap<String, Part> {
    let mut parts = BTreeMap::new();
    // A statement is `const __chunk_7 = makeLoad(() => … "./chunk_7.wasm" …, []);` or
    // `export const __wasm_split_load_track = wrapAsyncCb(makeLoad(() => …, [__chunk_7]));`.
    for statement in loader.split("const __wasm_split_load_").skip(1) {
        let name = statement.split(' ').next().unwrap_or_default();
        let list = statement.rsplit('[').next().unwrap_or_default();
        let list = list.split(']').next().unwrap_or_default();
        let chunks = list
            .split(", ")
            .filter_map(|chunk| chunk.strip_prefix("__"));
        let file = statement.split("new URL(\"./").nth(1);
        let own = file.and_then(|rest| rest.split(".wasm\"").next());
        parts.insert(
            name.to_owned(),
            Part {
                chunks: chunks.map(str::to_owned).collect(),
                own: own.map(str::to_owned),
            },
        );
    }
    parts
}

/// The names of what the main module shares with the parts.
fn shared_names(loader: &str) -> Option<&str> {
    let (before, _) = loader.split_once(" } = initSync")?;
    before.rsplit_once("const { ").map(|(_, names)| names)
}

/// Our loader, in place of the splitter's: one file a part, each chunk brought in once.
fn loader_of(shared: &str, parts: &BTreeMap<String, Part>) -> String {
    let mut loader = LOAD.replace("SHARED", shared);
    for (name, part) in parts {
        loader.push_str(&format!(
            "export const __wasm_split_load_{name} = part({:?}, {:?});\n",
            file_of(name),
            part.chunks,
        ));
    }
    loader
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

    const LOADER: &str = r#"import { initSync } from "./cairn.js";
function getSharedImports() {
        const { __indirect_function_table, memory,  } = initSync(undefined, undefined);
}
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
export const __wasm_split_load_none = wrapAsyncCb(makeLoad(() => async (_imp) => ({}), [__chunk_5]));
export const __wasm_split_load_alone = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_alone.wasm", import.meta.url));
}
, []));
"#;

    #[test]
    fn a_part_is_known_by_its_own_file_and_those_that_it_shares() {
        let parts = parts(LOADER);
        let part = |chunks: &[&str], own: Option<&str>| Part {
            chunks: chunks.iter().map(ToString::to_string).collect(),
            own: own.map(str::to_owned),
        };
        assert_eq!(
            parts["track"],
            part(&["chunk_5", "chunk_6"], Some("split_track"))
        );
        assert_eq!(parts["none"], part(&["chunk_5"], None));
        assert_eq!(parts["alone"], part(&[], Some("split_alone")));
        assert_eq!(
            shared_names(LOADER),
            Some("__indirect_function_table, memory, ")
        );
    }

    #[test]
    fn a_part_travels_as_one_module_with_its_chunks_in_sections() {
        let work = tempfile::tempdir().unwrap();
        let long = vec![7; 300];
        fs::write(work.path().join("own.wasm"), b"\0asm\x01\0\0\0").unwrap();
        fs::write(work.path().join("chunk_5.wasm"), &long).unwrap();
        let part = Part {
            chunks: vec!["chunk_5".to_owned()],
            own: Some("own".to_owned()),
        };
        let packed = part.pack(work.path()).unwrap();
        // 308 bytes in the section, in two bytes: 0x34 | 0x80, 2.
        let head = [b"\0asm\x01\0\0\0".as_slice(), &[0, 0xb4, 2, 7], b"chunk_5"].concat();
        assert_eq!(packed[..head.len()], head);
        assert_eq!(packed[head.len()..], long);
    }
}
