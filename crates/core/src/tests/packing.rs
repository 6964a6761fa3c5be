//! What links are packed in: text for addresses, DEFLATE with a bound, and the QR code.

use proptest::prelude::*;

use crate::qr::{Qr, qr};
use crate::share::base64url::{self, Misread};
use crate::share::deflate::{self, deflate, inflate};

proptest! {
    #[test]
    fn bytes_come_back_from_the_text_of_an_address(bytes: Vec<u8>) {
        let text = base64url::encode(&bytes);
        prop_assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)));
        prop_assert_eq!(base64url::decode(&text), Ok(bytes));
    }

    #[test]
    fn a_text_of_an_address_that_is_read_is_the_one_that_is_written(text in "[A-Za-z0-9_-]{0,9}") {
        if let Ok(bytes) = base64url::decode(&text) {
            prop_assert_eq!(base64url::encode(&bytes), text);
        }
    }

    #[test]
    fn packed_bytes_come_back(bytes: Vec<u8>) {
        prop_assert_eq!(inflate(&deflate(&bytes), bytes.len()), Ok(bytes));
    }

    #[test]
    fn any_bytes_unpack_to_no_more_than_the_limit(bytes: Vec<u8>, limit in 0..300_usize) {
        if let Ok(unpacked) = inflate(&bytes, limit) {
            prop_assert!(unpacked.len() <= limit);
        }
    }
}

#[test]
fn the_text_of_an_address_is_as_the_standard_has_it() {
    for (bytes, text) in [
        ("", ""),
        ("f", "Zg"),
        ("fo", "Zm8"),
        ("foo", "Zm9v"),
        ("foobar", "Zm9vYmFy"),
    ] {
        assert_eq!(base64url::encode(bytes.as_bytes()), text);
    }
    assert_eq!(base64url::encode(&[0xfb, 0xff]), "-_8");
    for (text, why) in [
        ("Zm9v+A", Misread::Alphabet('+')),
        ("Zg==", Misread::Alphabet('=')),
        ("Zm 9v", Misread::Alphabet(' ')),
        ("Zm9vY", Misread::CutOff),
        ("Zh", Misread::CutOff),
    ] {
        assert_eq!(base64url::decode(text), Err(why), "{text}");
    }
}

#[test]
fn a_bomb_is_refused_at_the_limit_and_what_is_cut_off_is_told() {
    let bomb = deflate(&vec![0; 2 * 1024 * 1024]);
    assert_eq!(inflate(&bomb, 65_536), Err(deflate::Misread::TooLarge));
    let packed = deflate(b"Somebody did all of this in a year");
    for end in 0..packed.len() {
        assert_eq!(
            inflate(&packed[..end], 65_536),
            Err(deflate::Misread::CutOff),
            "{end}"
        );
    }
    let more = [&packed[..], b"!"].concat();
    assert_eq!(inflate(&more, 65_536), Err(deflate::Misread::NotDeflate));
    assert_eq!(
        inflate(b"\x07 reserved", 65_536),
        Err(deflate::Misread::NotDeflate)
    );
}

/// The squares of a code as a drawing program fills its path.
fn drawn(code: &Qr) -> Vec<Vec<bool>> {
    let size = usize::try_from(code.size).unwrap();
    let mut squares = vec![vec![false; size]; size];
    for stretch in code.path.split_terminator('z') {
        let (x, rest) = stretch.strip_prefix('M').unwrap().split_once(' ').unwrap();
        let (y, rest) = rest.split_once('h').unwrap();
        let (run, back) = rest.split_once("v1h-").unwrap();
        assert_eq!(run, back);
        let (x, y, run): (usize, usize, usize) =
            (x.parse().unwrap(), y.parse().unwrap(), run.parse().unwrap());
        squares[y][x..x + run].fill(true);
    }
    squares
}

/// What a phone's camera would make of it.
fn scanned(code: &Qr) -> String {
    const PIXELS: usize = 4;
    let squares = drawn(code);
    let size = squares.len() * PIXELS;
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(size, size, |x, y| {
        if squares[y / PIXELS][x / PIXELS] {
            0
        } else {
            255
        }
    });
    let codes = image.detect_grids();
    assert_eq!(codes.len(), 1);
    codes[0].decode().unwrap().1
}

#[test]
fn a_reader_finds_in_the_picture_what_was_drawn() {
    let long = [
        "https://example.org/some/where/shared/#s=1.",
        &"Zm9vYmFy_-".repeat(80),
    ]
    .concat();
    for text in ["https://example.org/", "Grüße, 世界", &long] {
        let code = qr(text).unwrap();
        assert_eq!(scanned(&code), text);
        let squares = drawn(&code);
        let margin = |line: &Vec<bool>| line.iter().all(|dark| !dark);
        assert!(
            squares[..4]
                .iter()
                .chain(&squares[squares.len() - 4..])
                .all(margin)
        );
        assert!(squares.iter().all(|line| margin(&line[..4].to_vec())));
    }
    assert_eq!(qr(&"x".repeat(2954)), None);
}
