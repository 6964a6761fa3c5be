//! Whole numbers in base 36, as records and segments hold them: short, and of the characters of an id.

/// Writes a number.
pub fn write(number: i64, into: &mut String) {
    if number < 0 {
        into.push('-');
    }
    let mut digits = [0_u8; 13];
    let mut rest = number.unsigned_abs();
    let mut place = digits.len();
    loop {
        place -= 1;
        digits[place] = b"0123456789abcdefghijklmnopqrstuvwxyz"[(rest % 36) as usize];
        rest /= 36;
        if rest == 0 {
            break;
        }
    }
    into.extend(digits[place..].iter().map(|digit| char::from(*digit)));
}

/// A number as text.
pub fn text(number: u64) -> String {
    let mut text = String::new();
    write(number.cast_signed(), &mut text);
    text
}

/// Reads a number that is not negative and not beyond a limit.
pub fn read(text: &str, limit: u64) -> Option<u64> {
    let number = u64::from_str_radix(text, 36).ok();
    number.filter(|number| *number <= limit)
}
