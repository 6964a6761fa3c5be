//! A file from Anki, or from us, as notes with plain text. It knows neither the learner nor the content, and
//! trusts nothing: what is too large is told before it is read.

use std::fmt;

use super::{GUID, clean, from_html, rows};
use crate::record::{Key, Kind, SIDE_LIMIT};

/// Bytes of a file.
pub const FILE_LIMIT: usize = 4 << 20;
/// Notes that are taken from a file.
pub const NOTES_LIMIT: usize = 2000;
/// Characters that are taken from a file, of all notes together: a fifth of what a browser keeps.
pub const ROOM: usize = 1_000_000;
/// Bytes of a field as it stands in the file: longer than any markup makes a side that fits.
const FIELD_LIMIT: usize = 16 * SIDE_LIMIT;
/// What stands at the beginning of some files, and is no text.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// A file that cannot be read as notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// It has more than [`FILE_LIMIT`] bytes.
    TooLarge {
        /// How many it has.
        bytes: usize,
    },
    /// It is not a text in UTF-8.
    NotText,
    /// There is no note in it.
    Empty,
}

impl fmt::Display for FileFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes } => write!(
                f,
                "The file has {} MB, and at most {} are read. Export a part of the deck at a time.",
                bytes.div_ceil(1 << 20),
                FILE_LIMIT >> 20
            ),
            Self::NotText => f.write_str(
                "This is not a text file. In Anki, choose Export and then \u{201c}Notes in Plain Text\u{201d}.",
            ),
            Self::Empty => f.write_str("There is no note in this file."),
        }
    }
}

impl std::error::Error for FileFault {}

/// Why a note is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// One side has nothing to read; cards of ours may have no answer.
    Empty,
    /// One side is too long.
    TooLong,
    /// It is a text with gaps.
    Cloze,
    /// The file has more than is taken at a time.
    TooMany,
}

impl Why {
    /// What the learner reads.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Empty => "one side has no text",
            Self::TooLong => "one side is longer than 4,000 characters",
            Self::Cloze => "gaps to fill in (cloze), which Cairn does not have",
            Self::TooMany => "beyond 2,000 cards or a million characters in one file",
        }
    }
}

/// A note of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What is asked, as cards have it.
    pub front: String,
    /// The answer, likewise.
    pub back: String,
    /// Its tags.
    pub tags: Vec<String>,
    /// The card that it was exported from, if it was one of ours.
    pub card: Option<String>,
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    /// Notes that can be cards.
    pub found: Vec<Found>,
    /// Those that cannot, with how many there are of each.
    pub left_out: Vec<(Why, usize)>,
    /// How many of the notes had pictures or sounds, which stay behind.
    pub media: usize,
}

/// Reads a file.
///
/// # Errors
/// [`FileFault`] where it is too large, no text, or without notes.
pub fn read(bytes: &[u8]) -> Result<Notes, FileFault> {
    if bytes.len() > FILE_LIMIT {
        return Err(FileFault::TooLarge { bytes: bytes.len() });
    }
    let text = std::str::from_utf8(bytes).map_err(|_| FileFault::NotText)?;
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    if text.contains('\0') {
        return Err(FileFault::NotText);
    }
    let (mut header, body) = Header::read(text);
    let rows = rows::read(body, header.separator);
    let fields = || rows.iter().flatten();
    let html = header
        .html
        .get_or_insert_with(|| fields().any(|field| from_html::is_likely(field)));
    let html = *html;
    let mut notes = Notes::default();
    let mut room = ROOM;
    let mut left = [Why::Empty, Why::TooLong, Why::Cloze, Why::TooMany].map(|why| (why, 0));
    for row in &rows {
        match header.note(row, html, room) {
            Ok(_) if notes.found.len() >= NOTES_LIMIT => left[Why::TooMany as usize].1 += 1,
            Ok((found, media)) => {
                room -= size(&found);
                notes.media += usize::from(media);
                notes.found.push(found);
            }
            Err(why) => left[why as usize].1 += 1,
        }
    }
    notes.left_out = left.into_iter().filter(|(_, count)| *count > 0).collect();
    if rows.is_empty() {
        return Err(FileFault::Empty);
    }
    Ok(notes)
}

fn size(found: &Found) -> usize {
    found.front.chars().count() + found.back.chars().count()
}

/// What the lines at the head of a file say. Columns count from 1; 0 is none.
struct Header {
    separator: char,
    html: Option<bool>,
    tags: Vec<String>,
    tags_column: usize,
    guid_column: usize,
    /// Of decks and kinds of notes, which are not ours to keep.
    other_columns: [usize; 2],
}

impl Header {
    /// Reads the lines that begin with `#`, or the first with `tags:`, and gives back the rest.
    fn read(text: &str) -> (Self, &str) {
        let mut header = Self {
            separator: '\t',
            html: None,
            tags: Vec::new(),
            tags_column: 0,
            guid_column: 0,
            other_columns: [0; 2],
        };
        let mut rest = text;
        loop {
            let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
            let old = rest.len() == text.len() && line.starts_with("tags:");
            let Some(said) = line.strip_prefix('#').or(old.then_some(line)) else {
                return (header, rest);
            };
            if let Some((key, value)) = said.split_once(':') {
                header.learn(
                    &key.trim().to_ascii_lowercase(),
                    value.trim_end_matches('\r'),
                );
            }
            if after.is_empty() {
                return (header, "");
            }
            rest = after;
        }
    }

    fn learn(&mut self, key: &str, value: &str) {
        let number = || value.trim().parse().unwrap_or(0);
        match key {
            "separator" => self.separator = separator(value).unwrap_or(self.separator),
            "html" => self.html = value.trim().to_ascii_lowercase().parse().ok(),
            "tags" => self.tags = value.split_whitespace().map(str::to_owned).collect(),
            "tags column" => self.tags_column = number(),
            "guid column" => self.guid_column = number(),
            "notetype column" => self.other_columns[0] = number(),
            "deck column" => self.other_columns[1] = number(),
            _ => {}
        }
    }

    /// The note of a record, and whether it had pictures or sounds.
    fn note(&self, row: &[String], html: bool, room: usize) -> Result<(Found, bool), Why> {
        let special = |column: &usize| {
            *column == self.tags_column
                || *column == self.guid_column
                || self.other_columns.contains(column)
        };
        let mut sides = Vec::new();
        let mut media = false;
        for (place, field) in row.iter().enumerate() {
            if special(&(place + 1)) {
                continue;
            }
            if field.len() > FIELD_LIMIT {
                return Err(Why::TooLong);
            }
            sides.push(if html {
                let said = from_html::said(field);
                media |= said.media;
                clean(&said.text)
            } else {
                clean(field)
            });
        }
        let at = |column: usize| column.checked_sub(1).and_then(|place| row.get(place));
        let card = at(self.guid_column).and_then(|guid| guid.strip_prefix(GUID));
        let card = card.filter(|card| Key::new(Kind::CardText, *card).check().is_ok());
        let mut sides = sides.into_iter();
        let front = sides.next().unwrap_or_default();
        // What other kinds of notes have besides stands below the answer.
        let rest: Vec<String> = sides.filter(|side| !side.is_empty()).collect();
        let back = rest.join("\n\n");
        let tags = at(self.tags_column).map_or("", String::as_str);
        let found = Found {
            tags: self
                .tags
                .iter()
                .cloned()
                .chain(tags.split_whitespace().map(str::to_owned))
                .collect(),
            card: card.map(str::to_owned),
            front,
            back,
        };
        if found.card.is_none() && is_cloze(&found.front) {
            return Err(Why::Cloze);
        }
        if found.front.is_empty() || (found.back.is_empty() && found.card.is_none()) {
            return Err(Why::Empty);
        }
        let long = |side: &str| side.chars().count() > SIDE_LIMIT;
        if long(&found.front) || long(&found.back) {
            return Err(Why::TooLong);
        }
        if size(&found) > room {
            return Err(Why::TooMany);
        }
        Ok((found, media))
    }
}

fn separator(value: &str) -> Option<char> {
    let named = match value.trim().to_ascii_lowercase().as_str() {
        "tab" => '\t',
        "comma" | "," => ',',
        "semicolon" | ";" => ';',
        "pipe" | "|" => '|',
        "colon" | ":" => ':',
        "space" => ' ',
        _ if value == "\t" => '\t',
        _ => return None,
    };
    Some(named)
}

fn is_cloze(text: &str) -> bool {
    let mut gaps = text.match_indices("{{c");
    gaps.any(|(at, gap)| {
        let rest = text[at + gap.len()..].trim_start_matches(|c: char| c.is_ascii_digit());
        rest.starts_with("::")
    })
}
