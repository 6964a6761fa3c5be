//! The content made many times as large, so that growth can be measured before it happens: every topic,
//! question, track, project and resource again and again, under new ids and in other words. It knows how
//! the files are written, by `content/README.md`; whether what it writes is right, the compiler says.

mod line;
mod words;

use std::fs;
use std::path::Path;

use anyhow::{Context, bail};

use line::{Copy, Place};

/// Writes the content of `from`, `times` over, into the folder `to`, with a ledger of its own.
///
/// # Errors
/// If a file cannot be read or written, or the compiler finds a fault in what was written.
pub fn grow(from: &Path, to: &Path, times: usize) -> anyhow::Result<()> {
    if to.exists() {
        fs::remove_dir_all(to).with_context(|| to.display().to_string())?;
    }
    let mut open = vec![from.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let name = path
                .strip_prefix(from)?
                .to_string_lossy()
                .replace('\\', "/");
            let text = fs::read(&path).with_context(|| path.display().to_string())?;
            for (name, text) in file(&name, text, times)? {
                let path = to.join(name);
                fs::create_dir_all(path.parent().context("a file without a folder")?)?;
                fs::write(&path, text).with_context(|| path.display().to_string())?;
            }
        }
    }
    if let Err(faults) = cairn_content::bless(to) {
        bail!(
            "the grown content has faults, so `bench/grow` does not know a form of it:\n{faults}"
        );
    }
    Ok(())
}

/// What becomes of one file: copies beside it, or copies of what it holds at its end.
fn file(name: &str, text: Vec<u8>, times: usize) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let copies = || (2..=times).map(Copy::new);
    if let Some((folder, exercise)) = name.rsplit_once('/').filter(|_| name.ends_with(".py")) {
        // What an exercise says is the same in every copy.
        let copied = copies().map(|copy| [&copy.id(folder), "/", exercise].concat());
        let names = [name.to_owned()].into_iter().chain(copied);
        return Ok(names.map(|name| (name, text.clone())).collect());
    }
    let place = match name.split('/').next().unwrap_or_default() {
        "topics" => Place::Topic,
        "tracks" => Place::Track,
        "questions" => Place::Questions,
        "choices.toml" | "projects.toml" | "resources.toml" => Place::List,
        "site.toml" => {
            let text = String::from_utf8(text)?;
            return Ok(vec![(
                name.to_owned(),
                tracks_of(&text, times).into_bytes(),
            )]);
        }
        _ => return Ok(vec![(name.to_owned(), text)]),
    };
    let text = String::from_utf8(text)?;
    Ok(match place {
        Place::Topic | Place::Track => {
            let stem = name.strip_suffix(".md").unwrap_or(name);
            let copied = copies().map(|copy| {
                let name = [&copy.id(stem), ".md"].concat();
                (name, copy.text(&text, place).into_bytes())
            });
            let copied: Vec<_> = copied.collect();
            [vec![(name.to_owned(), text.into_bytes())], copied].concat()
        }
        Place::Questions | Place::List => {
            let mut all = text.clone();
            for copy in copies() {
                all.push('\n');
                all.push_str(&copy.text(&text, place));
            }
            vec![(name.to_owned(), all.into_bytes())]
        }
    })
}

/// The site's file, its list of tracks with every copy in it.
fn tracks_of(text: &str, times: usize) -> String {
    let mut grown = String::new();
    let mut tracks: Vec<String> = Vec::new();
    for line in text.lines() {
        if line.starts_with(']') {
            for copy in (2..=times).map(Copy::new) {
                for track in &tracks {
                    grown.push_str(&["    \"", &copy.id(track), "\",\n"].concat());
                }
            }
        } else if let Some(track) = line.trim().strip_prefix('"') {
            tracks.extend(track.split('"').next().map(str::to_owned));
        }
        grown.push_str(line);
        grown.push('\n');
    }
    grown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content() -> std::path::PathBuf {
        let workspace = crate::workspace::Workspace::find().unwrap();
        workspace.root().join("content")
    }

    #[test]
    fn the_content_of_this_repository_grows_without_a_fault() {
        let folder = tempfile::tempdir().unwrap();
        let to = folder.path().join("content");
        grow(&content(), &to, 3).unwrap();
        let options = cairn_content::Options::default();
        let once = cairn_content::compile(&content(), options.clone()).unwrap();
        let thrice = cairn_content::compile(&to, options).unwrap();
        // The list of tracks, progress and settings are no topics or tracks.
        let own = 3;
        assert_eq!(
            thrice.routes().count() - own,
            3 * (once.routes().count() - own)
        );
        assert_eq!(
            fs::read(to.join("topics/python-core/lists.md")).unwrap(),
            fs::read(content().join("topics/python-core/lists.md")).unwrap(),
            "what is there today is not changed"
        );
    }

    #[test]
    fn every_copy_of_a_track_is_in_the_list_of_tracks() {
        let grown = tracks_of("id = \"s\"\ntracks = [\n    \"a\",\n    \"b\",\n]\n", 3);
        assert_eq!(
            grown,
            "id = \"s\"\ntracks = [\n    \"a\",\n    \"b\",\n    \"a-x2\",\n    \"b-x2\",\n    \"a-x3\",\n    \"b-x3\",\n]\n"
        );
    }
}
