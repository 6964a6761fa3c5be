//! Looks over a JSON text before it is decoded, so that a file made to exhaust memory is refused for
//! the price of reading it once. It does not judge whether the text is JSON.

use serde_json::Value as Json;

/// How deep a file may nest.
const MAX_DEPTH: usize = 16;
/// How many values a file may hold.
const MAX_VALUES: usize = 1_000_000;

/// Why a text was not decoded.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Excess {
    /// Nested too deep, or too many values.
    Size,
    /// Not JSON.
    NotJson,
}

/// Decodes a JSON text of bounded depth and number of values.
pub(crate) fn parse_bounded(bytes: &[u8]) -> Result<Json, Excess> {
    let (mut depth, mut values) = (0_usize, 0_usize);
    let (mut quoted, mut escaped) = (false, false);
    for byte in bytes {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = quoted,
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'[' | b'{' => {
                depth += 1;
                values += 1;
            }
            b']' | b'}' => depth = depth.saturating_sub(1),
            b',' => values += 1,
            _ => {}
        }
        if depth > MAX_DEPTH || values > MAX_VALUES {
            return Err(Excess::Size);
        }
    }
    std::str::from_utf8(bytes)
        .ok()
        .and_then(|text| serde_json::from_str(text).ok())
        .ok_or(Excess::NotJson)
}
