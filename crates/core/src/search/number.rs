//! Numbers as characters, as source maps write them: five bits a character, a sixth says that more follow.
//! Small numbers, which most are, take one character, and the whole stays text.

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Appends a number.
pub(super) fn push(mut number: u32, text: &mut String) {
    loop {
        let more = if number > 31 { 32 } else { 0 };
        let digit = usize::try_from(number & 31).unwrap_or_default() | more;
        text.push(char::from(DIGITS[digit]));
        number >>= 5;
        if more == 0 {
            return;
        }
    }
}

/// Appends a number that may be negative: the sign is the last bit.
pub(super) fn push_signed(number: i64, text: &mut String) {
    let folded = (number.unsigned_abs() << 1) | u64::from(number < 0);
    push(u32::try_from(folded).unwrap_or(u32::MAX), text);
}

/// Takes the first number off a text.
pub(super) fn take(text: &mut &[u8]) -> Option<u32> {
    let mut number = 0_u32;
    let mut shift = 0_u32;
    loop {
        let (&first, rest) = text.split_first()?;
        *text = rest;
        let digit = digit(first)?;
        // Seven characters are more than any number of ours takes.
        let bits = (digit & 31).checked_shl(shift).filter(|_| shift < 30)?;
        number |= bits;
        if digit & 32 == 0 {
            return Some(number);
        }
        shift += 5;
    }
}

/// Takes the first number off a text that may be negative.
pub(super) fn take_signed(text: &mut &[u8]) -> Option<i64> {
    let folded = take(text)?;
    let number = i64::from(folded >> 1);
    Some(if folded & 1 == 1 { -number } else { number })
}

/// What a single character stands for.
pub(super) const fn digit(character: u8) -> Option<u32> {
    Some(match character {
        b'A'..=b'Z' => (character - b'A') as u32,
        b'a'..=b'z' => (character - b'a') as u32 + 26,
        b'0'..=b'9' => (character - b'0') as u32 + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    })
}

/// The character for a number below 64.
pub(super) fn character(number: usize) -> char {
    char::from(DIGITS[number.min(63)])
}
