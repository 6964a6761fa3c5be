//! Why a part, or all of them, cannot be taken, in words for whoever holds the phone.

use std::fmt;

/// Why a fragment is no part of a parcel. Nothing changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartFault {
    /// Longer than any part.
    TooLong,
    /// It does not look like a part of ours.
    NoPart,
    /// Something of it is missing, or a character is none of ours.
    CutOff,
    /// It was made by a version that this one does not know.
    Version(u32),
}

impl fmt::Display for PartFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooLong => "The link is longer than any part of a hand-over.",
            Self::NoPart => "The link is no part of a hand-over from Cairn.",
            Self::CutOff => {
                "The link is not whole: the camera misread it, or a program cut it. Scan the code again."
            }
            Self::Version(_) => {
                "A newer version of Cairn made this code. Load this page again to update, then scan again."
            }
        })?;
        f.write_str(" Nothing was changed.")
    }
}

impl std::error::Error for PartFault {}

/// All parts are here, and do not make the file that was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpoiltParcel;

impl fmt::Display for SpoiltParcel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "All parts are here, but together they are not what was sent: one of them was changed on its way. \
             They were thrown away; scan the codes again. Nothing of yours was changed.",
        )
    }
}

impl std::error::Error for SpoiltParcel {}
