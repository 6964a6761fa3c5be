//! A link as it is written and read: the shape of version 1, which is frozen. Total and bounded: any
//! text gives a link or says why not, and none takes more room than its limits.

use serde_json::Value as Json;

use super::base64url::{self, Misread};
use super::deflate::{self, deflate, inflate};
use super::fault::LinkFault;
use crate::day::Day;
use crate::record::{ID_LIMIT, NAME_LIMIT};
use crate::wire::{parse_bounded, quote};

/// What a fragment with a link begins with.
pub const PARAMETER: &str = "s=";
/// How many characters a fragment may have.
pub const LINK_LIMIT: usize = 4096;
/// How many bytes it may unfold to.
pub const UNPACKED_LIMIT: usize = 64 * 1024;

/// The version that this program writes.
const VERSION: u32 = 1;

/// A link, as it says. What its numbers mean is for a [`super::Ledger`] to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The site that it was made on.
    pub site: String,
    /// How many ids that site's ledger held.
    pub ledger: u32,
    /// The sender's day.
    pub day: Day,
    /// What the sender is called, if they said so.
    pub name: Option<String>,
    /// Two bits a number of the ledger, the first in the lowest bits of the first byte; zeros at the end
    /// are left out.
    pub(crate) marks: Vec<u8>,
}

impl Link {
    /// A link that says nothing yet.
    pub(super) fn new(site: &str, ledger: u32, day: Day, name: Option<&str>) -> Self {
        Self {
            site: site.to_owned(),
            ledger,
            day,
            name: name.and_then(clean),
            marks: Vec::new(),
        }
    }

    /// The fragment: `s=1.` and the rest.
    pub fn fragment(&self) -> String {
        let mut json = String::from("{\"site\":");
        quote(&self.site, &mut json);
        json.push_str(",\"ledger\":");
        json.push_str(&self.ledger.to_string());
        json.push_str(",\"day\":");
        quote(&self.day.to_string(), &mut json);
        if let Some(name) = &self.name {
            json.push_str(",\"name\":");
            quote(name, &mut json);
        }
        json.push_str(",\"marks\":");
        quote(&base64url::encode(&self.marks), &mut json);
        json.push('}');
        let payload = base64url::encode(&deflate(json.as_bytes()));
        [PARAMETER, &VERSION.to_string(), ".", &payload].concat()
    }

    /// Reads a fragment, without its `#`.
    ///
    /// # Errors
    /// [`LinkFault`], where it is no link of Cairn or not one that this site can read.
    pub fn read(fragment: &str, site: &str) -> Result<Self, LinkFault> {
        // A character takes four bytes at most, so that counting is bounded, too.
        if fragment.len() > 4 * LINK_LIMIT || fragment.chars().count() > LINK_LIMIT {
            let characters = fragment.chars().count();
            return Err(LinkFault::TooLong { characters });
        }
        let packed = base64url::decode(payload(fragment)?).map_err(|why| match why {
            Misread::Alphabet(found) => LinkFault::Alphabet { found },
            Misread::CutOff => LinkFault::CutOff,
        })?;
        let json = inflate(&packed, UNPACKED_LIMIT).map_err(|why| match why {
            deflate::Misread::NotDeflate => LinkFault::Damaged,
            deflate::Misread::CutOff => LinkFault::CutOff,
            deflate::Misread::TooLarge => LinkFault::Bomb,
        })?;
        let json = parse_bounded(&json).map_err(|_| LinkFault::NotProgress { field: "JSON" })?;
        let link = from_json(&json).map_err(|field| LinkFault::NotProgress { field })?;
        if link.site == site {
            Ok(link)
        } else {
            Err(LinkFault::OtherSite { site: link.site })
        }
    }

    /// Whether nothing is marked.
    pub fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }

    /// The two bits of a number.
    pub(super) fn mark(&self, number: usize) -> u8 {
        let byte = self.marks.get(number / 4).copied().unwrap_or(0);
        byte >> (2 * (number % 4)) & 3
    }

    /// Sets the two bits of a number that has none yet.
    pub(crate) fn set(&mut self, number: usize, mark: u8) {
        if mark == 0 {
            return;
        }
        if self.marks.len() <= number / 4 {
            self.marks.resize(number / 4 + 1, 0);
        }
        if let Some(byte) = self.marks.get_mut(number / 4) {
            *byte |= (mark & 3) << (2 * (number % 4));
        }
    }

    /// The first number that is not marked, nor any after it.
    pub(super) fn numbers(&self) -> usize {
        4 * self.marks.len()
    }
}

/// What follows the version, if it is ours.
fn payload(fragment: &str) -> Result<&str, LinkFault> {
    let value = fragment
        .strip_prefix(PARAMETER)
        .ok_or(LinkFault::NotALink)?;
    let Some((version, payload)) = value.split_once('.') else {
        let begun = VERSION.to_string().starts_with(value);
        return Err(if begun {
            LinkFault::CutOff
        } else {
            LinkFault::NotALink
        });
    };
    let digits = version.bytes().all(|byte| byte.is_ascii_digit()) && !version.starts_with('0');
    match version.parse() {
        Ok(VERSION) if digits => Ok(payload),
        Ok(version) if digits => Err(LinkFault::Newer { version }),
        _ => Err(LinkFault::NotALink),
    }
}

/// The link that a JSON says, or the field that is wrong.
fn from_json(json: &Json) -> Result<Link, &'static str> {
    let text = |field: &'static str| json.get(field).and_then(Json::as_str).ok_or(field);
    let site = text("site")?;
    // A site's id is like any other; it is shown where it is not ours.
    let visible = site.bytes().all(|byte| byte.is_ascii_graphic());
    if site.is_empty() || site.len() > ID_LIMIT || !visible {
        return Err("site");
    }
    let ledger = json.get("ledger").and_then(Json::as_u64);
    let ledger = ledger
        .and_then(|ledger| u32::try_from(ledger).ok())
        .ok_or("ledger")?;
    let day = Day::parse(text("day")?).ok_or("day")?;
    let name = match json.get("name") {
        None => None,
        Some(name) => {
            let name = name.as_str().ok_or("name")?;
            if name.chars().count() > NAME_LIMIT {
                return Err("name");
            }
            clean(name)
        }
    };
    let marks = base64url::decode(text("marks")?).map_err(|_| "marks")?;
    if marks.len() > (ledger as usize).div_ceil(4) {
        return Err("marks");
    }
    Ok(Link {
        site: site.to_owned(),
        ledger,
        day,
        name,
        marks,
    })
}

/// A name as it may be shown: no controls, none of the signs that turn the direction of what stands
/// beside it, no more than names have. Nothing where nothing is left.
fn clean(name: &str) -> Option<String> {
    let shown = |letter: &char| {
        !letter.is_control()
            && !matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let name: String = name.trim().chars().filter(shown).take(NAME_LIMIT).collect();
    let name = name.trim();
    (!name.is_empty()).then(|| name.to_owned())
}
