//! Cards out to Anki and in from it, as a text file: a header, then a note a record, fields apart by tabs. The
//! format is that of Anki's manual, "Text Files", and of what it exports as "Notes in Plain Text". Where a file
//! comes from, and what the learner decides about it, this does not know.

mod entity;
mod export;
mod from_html;
mod import;
mod plan;
mod rows;
mod to_html;

pub use export::{Note, write};
pub use import::{FILE_LIMIT, FileFault, Found, NOTES_LIMIT, Notes, ROOM, Why, read};
pub use plan::{Plan, plan};

/// What a note's identifier begins with if it is one of our cards; then comes the card's id.
const GUID: &str = "cairn-";
/// The first part of a tag that says to which area and topic a card belongs.
const TAG: &str = "cairn";
/// What a block of code begins and ends with in a card's text.
const FENCE: &str = "```";

/// A text as cards have it: lines end with a line feed; no control characters, and no blanks around it.
fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let keep = |c: &char| matches!(c, '\n' | '\t') || !c.is_control();
    let text: String = text.chars().filter(keep).collect();
    text.trim().to_owned()
}

/// Whether a block of code may say that it is in this language.
fn is_language(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '_' | '.');
    name.len() <= 30 && name.chars().all(plain)
}
