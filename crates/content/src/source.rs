//! The files of the content folder as text, and the way from an offset to a line. It knows nothing of
//! what the text means.

use std::fmt;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;

use crate::fault::{At, Faults};

/// A fault of a file as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SourceMistake {
    NotUtf8,
    Unreadable { why: String },
    Stray { expected: &'static str },
}

impl fmt::Display for SourceMistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotUtf8 => write!(f, "the text is not UTF-8 here, save the file as UTF-8"),
            Self::Unreadable { why } => {
                write!(f, "cannot be read ({why}), it must be there and readable")
            }
            Self::Stray { expected } => {
                write!(f, "does not belong here, what stands here is {expected}")
            }
        }
    }
}

/// One file, read.
#[derive(Debug)]
pub(crate) struct Source {
    /// The file's name without its ending: the id of a topic or a track.
    pub(crate) stem: String,
    pub(crate) text: String,
    file: Arc<str>,
    /// Where each line starts.
    starts: Vec<usize>,
}

impl Source {
    /// Reads a file, `inside` being its path in the content folder.
    pub(crate) fn read(dir: &Path, inside: &str, faults: &mut Faults) -> Option<Self> {
        let path = dir.join(inside);
        let file: Arc<str> = path.display().to_string().into();
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) => {
                faults.add(&At { file, line: 1 }, unreadable(&error));
                return None;
            }
        };
        match String::from_utf8(bytes) {
            Ok(text) => Some(Self::new(file, inside, text)),
            Err(error) => {
                let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
                let line = 1 + good.iter().filter(|&&byte| byte == b'\n').count();
                faults.add(&At { file, line }, SourceMistake::NotUtf8);
                None
            }
        }
    }

    fn new(file: Arc<str>, inside: &str, text: String) -> Self {
        // A checkout on Windows may have other line ends; the content is the same.
        let text = text.replace("\r\n", "\n");
        let breaks = text.match_indices('\n').map(|(offset, _)| offset + 1);
        let starts = std::iter::once(0).chain(breaks).collect();
        let stem = Path::new(inside).file_stem();
        Self {
            stem: stem.unwrap_or_default().to_string_lossy().into_owned(),
            file,
            starts,
            text,
        }
    }

    /// The place of an offset into the text.
    pub(crate) fn at(&self, offset: usize) -> At {
        At {
            file: Arc::clone(&self.file),
            line: self.starts.partition_point(|&start| start <= offset),
        }
    }

    /// The first line.
    pub(crate) fn top(&self) -> At {
        self.at(0)
    }
}

/// The names in a folder, sorted; files or folders. A folder that is missing has none.
pub(crate) fn names(dir: &Path, inside: &str, faults: &mut Faults) -> Vec<String> {
    let path = dir.join(inside);
    let entries = match fs::read_dir(&path) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Vec::new(),
        Err(error) => {
            faults.add(&place(dir, inside), unreadable(&error));
            return Vec::new();
        }
    };
    let mut names: Vec<String> = entries
        .filter_map(Result::ok)
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('.'))
        .collect();
    names.sort();
    names
}

/// The folders within a folder, sorted.
pub(crate) fn folders(dir: &Path, inside: &str, faults: &mut Faults) -> Vec<String> {
    let mut names = names(dir, inside, faults);
    names.retain(|name| dir.join(inside).join(name).is_dir());
    names
}

/// All Markdown files of a folder, read, in the order of their names; what else stands there but `beside` is a
/// fault.
pub(crate) fn markdown_files(
    dir: &Path,
    inside: &str,
    beside: &[String],
    faults: &mut Faults,
) -> Vec<Source> {
    let mut sources = Vec::new();
    for name in names(dir, inside, faults) {
        let path = format!("{inside}/{name}");
        if beside.contains(&name) {
            continue;
        }
        if name.ends_with(".md") {
            sources.extend(Source::read(dir, &path, faults));
        } else {
            let expected = "a Markdown file, named `<id>.md`";
            faults.add(&place(dir, &path), SourceMistake::Stray { expected });
        }
    }
    sources
}

/// The place of a file or folder as a whole.
pub(crate) fn place(dir: &Path, inside: &str) -> At {
    At {
        file: dir.join(inside).display().to_string().into(),
        line: 1,
    }
}

fn unreadable(error: &io::Error) -> SourceMistake {
    SourceMistake::Unreadable {
        why: error.to_string(),
    }
}
