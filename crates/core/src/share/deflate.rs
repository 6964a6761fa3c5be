//! Raw DEFLATE (RFC 1951), written once and read with a bound: what unfolds to more than is allowed is
//! refused before it takes the room. It knows nothing of what is packed.

use miniz_oxide::{
    inflate::TINFLStatus,
    inflate::core::{DecompressorOxide, decompress, inflate_flags},
};

/// The hardest that the encoder tries.
const LEVEL: u8 = 10;

/// Why bytes were refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misread {
    /// No DEFLATE, or something after its end.
    NotDeflate,
    /// It stops before its end.
    CutOff,
    /// It unfolds to more than the limit.
    TooLarge,
}

/// Packs bytes.
pub fn deflate(bytes: &[u8]) -> Vec<u8> {
    miniz_oxide::deflate::compress_to_vec(bytes, LEVEL)
}

/// Unpacks bytes, to at most `limit` of them.
///
/// # Errors
/// [`Misread`].
pub fn inflate(bytes: &[u8], limit: usize) -> Result<Vec<u8>, Misread> {
    let mut unpacked = vec![0; limit];
    let flags = inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
    let mut reader = DecompressorOxide::new();
    let (status, read, written) = decompress(&mut reader, bytes, &mut unpacked, 0, flags);
    match status {
        TINFLStatus::Done if read == bytes.len() => {
            unpacked.truncate(written);
            Ok(unpacked)
        }
        TINFLStatus::HasMoreOutput => Err(Misread::TooLarge),
        TINFLStatus::FailedCannotMakeProgress | TINFLStatus::NeedsMoreInput => Err(Misread::CutOff),
        _ => Err(Misread::NotDeflate),
    }
}
