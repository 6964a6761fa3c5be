//! The skeleton of a topic: the file with every heading of a lesson, and the files of its exercise. It says what to
//! write where, writes over nothing, and knows no rule of the content: the compiler tells what is still missing.

use std::fs;
use std::path::Path;

use anyhow::{Context, bail};

use crate::workspace::Workspace;

/// Each file below the area's folder, with what it begins as; `TOPIC` stands for the id.
const FILES: [(&str, &str); 4] = [
    ("TOPIC.md", LESSON),
    ("TOPIC/starter.py", STARTER),
    ("TOPIC/solution.py", SOLUTION),
    ("TOPIC/tests.py", TESTS),
];

const LESSON: &str = r#"+++
title = "TITLE"
level = "beginner"
minutes = 30
prerequisites = []
outcome = "What one can do afterwards, in the infinitive"

[[docs]]
title = "The official page on it"
url = "https://docs.python.org/3/"
seen = "2026-11-20"
+++

What it is and why it matters, in two or three sentences.

## Points

- The first thing to know {#first-thing}

## Core

**What one must know**, in the standard terms; with the cost where it matters.

## Example

From real work: what the program is for.

```python
print("a small complete program")
```

What to see in it.

## Pitfalls

**What people do.** What goes wrong, why, and what to do instead.

**What else people do.** Likewise.

## Interview

### What is asked, as it is asked? {#what-is-asked}

What a strong candidate says in under a minute.

**Follow-up:** And then? The answer, in a sentence or two.

### How does one do it? {#how-to kind=procedure}

The answer.

**Follow-up:** And at ten times the size? The answer.

### When this, and when that? {#this-or-that kind=comparison difficulty=medium}

The answer.

**Follow-up:** What would change your mind? The answer.

## Practice

Write `solve(value)`: what it takes, what it gives, an example, and what happens at the edges.
"#;

const STARTER: &str = r#"def solve(value: int) -> int:
    """What it gives."""
    raise NotImplementedError
"#;

const SOLUTION: &str = r#"def solve(value: int) -> int:
    """What it gives."""
    return value
"#;

const TESTS: &str = r#"from solution import solve


def test_an_ordinary_value():
    """solve(3) gives 3."""
    assert solve(3) == 3
"#;

/// Writes the skeleton of a topic.
///
/// # Errors
/// If there is no such area, something of that name is there already, or a file cannot be written.
pub fn run(workspace: &Workspace, area: &str, id: &str) -> anyhow::Result<()> {
    let folder = workspace.root().join("content").join("topics").join(area);
    write(&folder, id)?;
    println!(
        "new-topic: {} and its exercise, to be filled in",
        folder.join(id).with_extension("md").display()
    );
    println!("  how to write it stands in content/README.md and CONTRIBUTING.md");
    println!("  refer to it in a track, run its code with `cargo xtask bless --lessons {id}`");
    Ok(())
}

fn write(folder: &Path, id: &str) -> anyhow::Result<()> {
    if !folder.is_dir() {
        bail!(
            "there is no area {}: make the folder, and add it to content/areas.toml",
            folder.display()
        );
    }
    let path = |file: &str| folder.join(file.replace("TOPIC", id));
    for (file, _) in FILES {
        let path = path(file);
        if path.exists() {
            bail!("{} is there already, and is left as it is", path.display());
        }
    }
    for (file, text) in FILES {
        let path = path(file);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).with_context(|| parent.display().to_string())?;
        }
        let text = text.replace("TITLE", &title(id));
        fs::write(&path, text).with_context(|| path.display().to_string())?;
    }
    Ok(())
}

/// An id in words: `string-formatting` is "String formatting".
fn title(id: &str) -> String {
    let words = id.replace('-', " ");
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_skeleton_has_a_lesson_and_an_exercise_and_writes_over_nothing() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), "string-formatting").unwrap();
        let lesson = fs::read_to_string(folder.path().join("string-formatting.md")).unwrap();
        assert!(lesson.contains("title = \"String formatting\"") && lesson.contains("## Practice"));
        assert!(folder.path().join("string-formatting/tests.py").is_file());
        fs::write(folder.path().join("string-formatting.md"), "mine").unwrap();
        assert!(write(folder.path(), "string-formatting").is_err());
        assert_eq!(
            fs::read_to_string(folder.path().join("string-formatting.md")).unwrap(),
            "mine"
        );
        assert!(write(&folder.path().join("nowhere"), "a").is_err());
    }
}
