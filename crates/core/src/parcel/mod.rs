//! A learner's whole file in parts, each small enough for one QR code, and whole again where they arrive. It
//! knows no page and no browser; `shelf` keeps what has arrived.
//!
//! A part is the fragment `p=1.<parcel>.<place>.<of>.<chunk>`: the version, the digest of the packed file in
//! 16 hexadecimal digits, which part of how many, and a stretch of the packed file: raw DEFLATE in base64url.

mod fault;
mod shelf;

use crate::hash::hash;
use crate::share::{base64url, deflate};

pub use fault::{PartFault, SpoiltParcel};
pub use shelf::{AGE_LIMIT_MS, KEPT_PARCELS, Shelf, Standing, prefix};

/// How a fragment begins that is a part.
pub const PARAMETER: &str = "p=";
/// Characters of the file in one part. With its address a part then has about 1,270 characters, which is a
/// code of 117 modules a side: a phone held before a laptop's screen, or another phone's, reads it at once,
/// and a year's progress is about twenty of them. More a code makes fewer of them, but finer ones.
const CHUNK: usize = 1_200;
/// How many parts a file may have: nobody holds up a phone more often. What is larger goes as a file.
pub const PARTS_LIMIT: usize = 96;
/// Characters that a part's fragment may have: a version to come may cut larger chunks.
const FRAGMENT_LIMIT: usize = 2_048;
/// What a parcel may unpack to. A file that fits into that many parts is far smaller.
const UNPACKED_LIMIT: usize = 4 * 1024 * 1024;
/// The version that is written, and the one that is read.
const VERSION: &str = "1";

/// One part of a parcel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The digest of the whole, by which parts know each other.
    pub parcel: String,
    /// Which part, from 1.
    pub place: usize,
    /// Of how many.
    pub of: usize,
    chunk: String,
}

impl Part {
    /// Reads a fragment, without its `#`, whatever it is.
    ///
    /// # Errors
    /// Where it is no part that this version can read.
    pub fn read(fragment: &str) -> Result<Self, PartFault> {
        if fragment.len() > FRAGMENT_LIMIT {
            return Err(PartFault::TooLong);
        }
        let rest = fragment.strip_prefix(PARAMETER).ok_or(PartFault::NoPart)?;
        let (version, rest) = rest.split_once('.').ok_or(PartFault::CutOff)?;
        if version != VERSION {
            let number = version.parse::<u32>().map_err(|_| PartFault::NoPart)?;
            return Err(PartFault::Version(number));
        }
        let fields: Vec<&str> = rest.split('.').collect();
        let [parcel, place, of, chunk] = fields.as_slice() else {
            return Err(PartFault::CutOff);
        };
        let (place, of) = (number(place)?, number(of)?);
        if !is_digest(parcel) || of > PARTS_LIMIT || place > of {
            return Err(PartFault::NoPart);
        }
        let is_of_alphabet = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
        if chunk.is_empty() || !chunk.bytes().all(is_of_alphabet) {
            return Err(PartFault::CutOff);
        }
        Ok(Self {
            parcel: (*parcel).to_owned(),
            place,
            of,
            chunk: (*chunk).to_owned(),
        })
    }

    /// The fragment that is this part, without its `#`.
    pub fn fragment(&self) -> String {
        [
            PARAMETER,
            VERSION,
            ".",
            &self.parcel,
            ".",
            &self.place.to_string(),
            ".",
            &self.of.to_string(),
            ".",
            &self.chunk,
        ]
        .concat()
    }
}

/// Cuts a file into parts. `None` where it takes more than [`PARTS_LIMIT`].
pub fn cut(file: &str) -> Option<Vec<Part>> {
    let packed = deflate::deflate(file.as_bytes());
    let parcel = digest(&packed);
    let text = base64url::encode(&packed);
    let chunks: Vec<&[u8]> = text.as_bytes().chunks(CHUNK).collect();
    let of = chunks.len();
    if of > PARTS_LIMIT || file.len() > UNPACKED_LIMIT {
        return None;
    }
    let part = |(place, chunk): (usize, &&[u8])| Part {
        parcel: parcel.clone(),
        place: place + 1,
        of,
        chunk: chunk.iter().copied().map(char::from).collect(),
    };
    Some(chunks.iter().enumerate().map(part).collect())
}

/// The places that somebody typed, `4, 7 9`, in their order and each once; nothing typed means all. `None`
/// where something else stands there, or a place that is none.
pub fn places(typed: &str, of: usize) -> Option<Vec<usize>> {
    let mut places = Vec::new();
    for word in typed
        .split([',', ';', ' ', '.'])
        .filter(|word| !word.is_empty())
    {
        let place = word.parse().ok().filter(|place| (1..=of).contains(place))?;
        if !places.contains(&place) {
            places.push(place);
        }
    }
    if places.is_empty() {
        places.extend(1..=of);
    }
    Some(places)
}

/// Puts the parts of one parcel together, in order and all of them.
fn join<'a>(parcel: &str, parts: impl Iterator<Item = &'a Part>) -> Result<String, SpoiltParcel> {
    let text: String = parts.map(|part| part.chunk.as_str()).collect();
    let packed = base64url::decode(&text).map_err(|_| SpoiltParcel)?;
    if digest(&packed) != parcel {
        return Err(SpoiltParcel);
    }
    let file = deflate::inflate(&packed, UNPACKED_LIMIT).map_err(|_| SpoiltParcel)?;
    String::from_utf8(file).map_err(|_| SpoiltParcel)
}

fn digest(packed: &[u8]) -> String {
    let hash = hash(packed);
    let digit = |place: u32| char::from_digit(((hash >> (60 - 4 * place)) & 15) as u32, 16);
    (0..16).filter_map(digit).collect()
}

fn is_digest(text: &str) -> bool {
    text.len() == 16
        && text
            .bytes()
            .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

/// A number from 1 as it is written: no sign, no leading zero.
fn number(text: &str) -> Result<usize, PartFault> {
    let plain = !text.starts_with(['0', '+']) && text.len() <= 3;
    text.parse().ok().filter(|_| plain).ok_or(PartFault::CutOff)
}
