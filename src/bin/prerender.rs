//! Writes the site: every route as a static page, the files of text that the pages fetch, and the
//! program beside them. Runs on the author's machine, after the program is made; knows nothing of a browser.
//!
//! `prerender --program <folder> --out <folder> [--base /sub/path/] [--content <folder>]`

use anyhow::{Context, Result, bail};
use cairn::prerender::{Shell, offline, render_site};
use cairn::route::Base;
use cairn_core::{decode::decode, page::Licence};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

fn main() -> Result<()> {
    let options = Options::read(std::env::args().skip(1))?;
    let licences = fs::read_to_string("licences.json").context("reading licences.json")?;
    let licences: Vec<Licence> =
        decode(&licences).context("licences.json is not a list of packages")?;
    let site = match cairn_content::compile(&options.content, cairn_content::Options { licences }) {
        Ok(site) => site,
        Err(faults) => bail!("the content has faults:\n{faults}"),
    };

    let mut files = program(&options.program)?;
    let template = String::from_utf8(
        files
            .remove("index.html")
            .context("the program's folder has no index.html")?,
    )?;
    let shell = Shell::new(&template, &mut files, Base::new(&options.base))?;
    files.extend(render_site(&site, &shell)?);
    offline::seal(&mut files, &site)?;

    if options.out.exists() {
        fs::remove_dir_all(&options.out)?;
    }
    for (name, bytes) in &files {
        let path = options.out.join(name);
        fs::create_dir_all(path.parent().context("a file without a folder")?)?;
        fs::write(&path, bytes).with_context(|| format!("writing {}", path.display()))?;
    }
    println!(
        "wrote {} files to {} for {}",
        files.len(),
        options.out.display(),
        options.base
    );
    Ok(())
}

/// What the command line says.
struct Options {
    program: PathBuf,
    out: PathBuf,
    base: String,
    content: PathBuf,
}

impl Options {
    fn read(mut words: impl Iterator<Item = String>) -> Result<Self> {
        let mut given = BTreeMap::new();
        while let Some(word) = words.next() {
            let value = words
                .next()
                .with_context(|| format!("{word} wants a value"))?;
            given.insert(word, value);
        }
        let mut take = |name: &str| given.remove(name);
        let options = Self {
            program: take("--program")
                .context("--program <folder> is missing")?
                .into(),
            out: take("--out").context("--out <folder> is missing")?.into(),
            base: take("--base").unwrap_or_else(|| "/".to_owned()),
            content: take("--content")
                .unwrap_or_else(|| "content".to_owned())
                .into(),
        };
        match given.into_keys().next() {
            Some(word) => bail!("unknown option {word}"),
            None => Ok(options),
        }
    }
}

/// All files of a folder, by their path in it.
fn program(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).with_context(|| format!("reading {}", next.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path
                    .strip_prefix(folder)?
                    .to_string_lossy()
                    .replace('\\', "/");
                files.insert(name, fs::read(&path)?);
            }
        }
    }
    Ok(files)
}
