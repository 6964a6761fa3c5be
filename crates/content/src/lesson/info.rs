//! What stands behind a fence: the language, and how the block is run. It runs nothing.

use super::LessonMistake;
use crate::fault::{At, Faults};

/// How a block is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A program.
    Program,
    /// A session of the interactive interpreter.
    Session,
    /// Tests, by pytest.
    Pytest,
    /// Commands of a shell.
    Console,
}

/// What runs a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Interpreter {
    /// CPython compiled to WebAssembly.
    Wasm,
    /// The machine's own.
    Native,
}

impl Interpreter {
    /// The version of Python that lessons say ran their code.
    #[must_use]
    pub const fn version(self) -> &'static str {
        match self {
            Self::Wasm => "3.14",
            Self::Native => "3.11",
        }
    }
}

/// What the words behind a fence say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Info {
    pub(super) language: String,
    /// How it is run; none where it is only shown.
    pub(super) run: Option<Way>,
    /// Why a block of code is not run.
    pub(super) not_run: Option<String>,
}

/// How a block is run, and with what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// As what.
    pub kind: Kind,
    /// By what.
    pub interpreter: Interpreter,
    /// After the block before it, with its names.
    pub continues: bool,
    /// It ends with an exception, whose traceback is output.
    pub raises: bool,
    /// The name under which it is kept for later blocks.
    pub file: Option<String>,
    /// The lines that are typed.
    pub stdin: Vec<String>,
}

const SHOWN: [&str; 9] = [
    "text", "toml", "json", "yaml", "ini", "html", "sql", "csv", "diff",
];

/// Reads what stands behind a fence.
pub(super) fn read(written: &str, at: &At, faults: &mut Faults) -> Info {
    let mut words = words(written).into_iter();
    let language = words.next().unwrap_or_default();
    let mut info = Info {
        run: way(&language),
        language,
        not_run: None,
    };
    for word in words {
        if !take(&word, &mut info) {
            let (found, language) = (word, info.language.clone());
            faults.add(at, LessonMistake::Word { found, language });
        }
    }
    let is_shown = info.run.is_none() && info.not_run.is_none();
    if is_shown && info.language != "output" && !SHOWN.contains(&info.language.as_str()) {
        let found = info.language.clone();
        faults.add(at, LessonMistake::Language { found });
    }
    if let Some(way) = &info.run
        && way.continues
        && way.interpreter == Interpreter::Native
    {
        let (one, other) = ("native", "continues");
        faults.add(at, LessonMistake::Contradiction { one, other });
    }
    info
}

/// How a language is run.
fn way(language: &str) -> Option<Way> {
    let (kind, interpreter) = match language {
        "python" => (Kind::Program, Interpreter::Wasm),
        "pycon" => (Kind::Session, Interpreter::Wasm),
        "console" => (Kind::Console, Interpreter::Native),
        _ => return None,
    };
    Some(Way {
        kind,
        interpreter,
        continues: false,
        raises: false,
        file: None,
        stdin: Vec::new(),
    })
}

/// Takes one word; whether it has a meaning on this block.
fn take(word: &str, info: &mut Info) -> bool {
    let (key, value) = word.split_once('=').unwrap_or((word, ""));
    if key == "not-run" && !value.is_empty() && info.run.is_some() {
        info.run = None;
        info.not_run = Some(value.to_owned());
        return true;
    }
    let Some(way) = &mut info.run else {
        return false;
    };
    let is_program = matches!(way.kind, Kind::Program | Kind::Pytest);
    match (key, value) {
        ("continues", "") if way.kind != Kind::Console => way.continues = true,
        ("native", "") if is_program => way.interpreter = Interpreter::Native,
        ("pytest", "") if is_program => {
            (way.kind, way.interpreter) = (Kind::Pytest, Interpreter::Native);
        }
        ("raises", "") if is_program => way.raises = true,
        ("file", name) if is_program && is_file(name) => way.file = Some(name.to_owned()),
        ("stdin", lines) if is_program => {
            way.stdin = lines.split('|').map(str::to_owned).collect();
        }
        _ => return false,
    }
    true
}

/// A file's name: plain, and in no other folder.
fn is_file(name: &str) -> bool {
    !name.is_empty()
        && !name.starts_with('.')
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.'))
}

/// The words, apart by blanks; what stands between quotes belongs together, and the quotes fall away.
fn words(written: &str) -> Vec<String> {
    let (mut words, mut word, mut quoted) = (Vec::new(), String::new(), false);
    for sign in written.chars() {
        match sign {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.extend(Some(std::mem::take(&mut word))),
            sign => word.push(sign),
        }
    }
    words.push(word);
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(written: &str) -> (Info, usize) {
        let mut faults = Faults::default();
        let info = super::read(written, &At::default(), &mut faults);
        (info, faults.len())
    }

    #[test]
    fn python_runs_in_webassembly_unless_it_says_otherwise() {
        let (plain, _) = read("python");
        let way = plain.run.unwrap();
        assert_eq!(
            (way.kind, way.interpreter),
            (Kind::Program, Interpreter::Wasm)
        );
        let (tests, faults) = read("python pytest file=test_cart.py");
        let way = tests.run.unwrap();
        assert_eq!(
            (way.kind, way.interpreter),
            (Kind::Pytest, Interpreter::Native)
        );
        assert_eq!((way.file.as_deref(), faults), (Some("test_cart.py"), 0));
        let (typed, _) = read("python stdin=\"Ada L|36\"");
        assert_eq!(typed.run.unwrap().stdin, ["Ada L", "36"]);
    }

    #[test]
    fn what_is_not_run_says_why() {
        let (info, faults) = read("python not-run=\"it opens a window\"");
        assert_eq!((info.run, faults), (None, 0));
        assert_eq!(info.not_run.as_deref(), Some("it opens a window"));
        assert_eq!(read("python not-run").1, 1);
        assert_eq!(read("text not-run=\"no code\"").1, 1);
    }

    #[test]
    fn what_has_no_meaning_on_a_block_is_a_fault() {
        for written in [
            "ruby",
            "",
            "python nativ",
            "python file=../up.py",
            "python native continues",
            "console raises",
            "output native",
        ] {
            assert_eq!(read(written).1, 1, "{written}");
        }
        for written in ["output", "toml", "pycon continues", "console"] {
            assert_eq!(read(written).1, 0, "{written}");
        }
    }
}
