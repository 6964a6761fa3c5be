//! Notes as a file that Anki imports with tags and without loss. Which cards they are, it does not know.

use super::{GUID, TAG, clean, rows, to_html};
use crate::page::{CardKind, CardText};

/// Anki's header: the fields are apart by tabs and hold HTML; the third is tags, the fourth tells a note from
/// others with the same question. `Basic` is Anki's own kind of note, with a front and a back.
const HEADER: &str =
    "#separator:tab\n#html:true\n#notetype:Basic\n#tags column:3\n#guid column:4\n";

/// A card as a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The card's id.
    pub card: String,
    /// What is asked, as cards have it.
    pub front: String,
    /// The answer, likewise.
    pub back: String,
    /// The area's id.
    pub area: String,
    /// The topic's id.
    pub topic: String,
    /// A word for what the card asks for, if there is one.
    pub kind: Option<String>,
}

impl Note {
    /// A card with what is on it; what to mention and what is asked next stand below the answer.
    pub fn of(text: &CardText, area: &str, topic: &str, kind: Option<CardKind>) -> Self {
        let mut back = vec![text.back.clone()];
        for (title, lines) in [
            ("To mention:", &text.mention),
            ("Asked next:", &text.follow_ups),
        ] {
            if !lines.is_empty() {
                let lines = lines.iter().map(|line| ["\n- ", line].concat());
                back.push([title, &lines.collect::<String>()].concat());
            }
        }
        back.retain(|part| !part.is_empty());
        Self {
            card: text.id.clone(),
            front: text.front.clone(),
            back: back.join("\n\n"),
            area: area.to_owned(),
            topic: topic.to_owned(),
            kind: kind.map(|kind| kind.key().to_owned()),
        }
    }

    /// Anki's tags: `cairn::python-core::lists kind::coding`.
    fn tags(&self) -> String {
        let place = [TAG, &self.area, &self.topic].join("::");
        match &self.kind {
            Some(kind) => [&place, " kind::", kind].concat(),
            None => place,
        }
    }
}

/// The file.
pub fn write(notes: &[Note]) -> String {
    let mut text = HEADER.to_owned();
    for note in notes {
        let side = |side: &str| to_html::html(&clean(side));
        let (front, back) = (side(&note.front), side(&note.back));
        let guid = [GUID, &note.card].concat();
        rows::write(&[&front, &back, &note.tags(), &guid], &mut text);
    }
    text
}
