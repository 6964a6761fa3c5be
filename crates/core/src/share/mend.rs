//! A fragment as it was before mail and chat programs wrote it another way, where that needs no guessing: none
//! of the characters that are put right here stands in any fragment of ours. What it means, it does not know.

/// The fragment, without the blanks around it and without percent-encoding, its parameter in small letters. A
/// link whose parameter was cut off (`1.…`) gets it back.
#[must_use]
pub fn mend(fragment: &str) -> String {
    // Programs that encode what is encoded already leave `%253D`.
    let plain = decoded(&decoded(fragment));
    let plain = plain.trim_ascii();
    match plain.split_once('=') {
        Some((parameter @ ("S" | "P"), rest)) => {
            [&parameter.to_ascii_lowercase(), "=", rest].concat()
        }
        _ if begins_with_version(plain) => [super::PARAMETER, plain].concat(),
        _ => plain.to_owned(),
    }
}

fn begins_with_version(text: &str) -> bool {
    let version = text.split_once('.').map(|(version, _)| version);
    version.is_some_and(|it| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Without the escapes of what is ASCII and can be seen, or is a blank. Other escapes stay as they are.
fn decoded(text: &str) -> String {
    let mut parts = text.split('%');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = part
            .get(..2)
            .filter(|it| it.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let byte = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match byte.filter(|byte| byte.is_ascii_graphic() || byte.is_ascii_whitespace()) {
            Some(byte) => {
                plain.push(char::from(byte));
                plain.push_str(part.get(2..).unwrap_or_default());
            }
            None => {
                plain.push('%');
                plain.push_str(part);
            }
        }
    }
    plain
}
