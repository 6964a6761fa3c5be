//! Base64 with the alphabet of addresses, without padding (RFC 4648, section 5). One text for each row
//! of bytes: what no encoder writes is refused.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Why a text was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misread {
    /// A character that is not of the alphabet, the first one.
    Alphabet(char),
    /// It does not end where a text of this kind can end: something is missing.
    CutOff,
}

/// Bytes as a text.
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let byte =
            |place: usize| u32::from(chunk.get(place).copied().unwrap_or(0)) << (16 - 8 * place);
        let bits = byte(0) | byte(1) | byte(2);
        for place in 0..=chunk.len() {
            let six = (bits >> (18 - 6 * place)) & 63;
            text.push(char::from(ALPHABET[six as usize]));
        }
    }
    text
}

/// A text as bytes.
///
/// # Errors
/// [`Misread`].
pub fn decode(text: &str) -> Result<Vec<u8>, Misread> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
    // Bits that wait for more, and how many.
    let (mut bits, mut held) = (0_u32, 0_u32);
    for letter in text.chars() {
        let six = value(letter).ok_or(Misread::Alphabet(letter))?;
        bits = (bits << 6) | six;
        held += 6;
        if held >= 8 {
            held -= 8;
            let [.., byte] = (bits >> held).to_be_bytes();
            bytes.push(byte);
            bits &= (1 << held) - 1;
        }
    }
    // What is left over is zeros that fill the last character, never a whole one.
    if held == 6 || bits != 0 {
        return Err(Misread::CutOff);
    }
    Ok(bytes)
}

fn value(letter: char) -> Option<u32> {
    let value = match letter {
        'A'..='Z' => u32::from(letter) - u32::from('A'),
        'a'..='z' => u32::from(letter) - u32::from('a') + 26,
        '0'..='9' => u32::from(letter) - u32::from('0') + 52,
        '-' => 62,
        '_' => 63,
        _ => return None,
    };
    Some(value)
}
