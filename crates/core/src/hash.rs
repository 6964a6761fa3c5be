//! A short digest against accidents: one changed byte always changes it (FNV-1a, 64 bits). It proves nothing
//! against somebody who means harm.

/// The digest of bytes.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
