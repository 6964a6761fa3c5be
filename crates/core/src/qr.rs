//! A text as a QR code: its dark squares as one outline, for an SVG. It knows no link, no colour and no
//! page.

use qrcodegen::{QrCode, QrCodeEcc};

/// Modules of empty margin on every side: without it, phones do not find the code.
const QUIET: i32 = 4;

/// A code, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// Modules from edge to edge, the margin among them: the picture is a square of so many.
    pub size: i32,
    /// The outline of all dark modules, in steps of one module from the corner: an SVG path's `d`.
    pub path: String,
}

/// The code of a text, or nothing where it is too long for any: some 2,900 characters of ASCII. As
/// small as it can be, with as much correction as fits without making it larger.
pub fn qr(text: &str) -> Option<Qr> {
    let code = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Low).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let dark = (x..code.size()).take_while(|x| code.get_module(*x, y));
            let run = i32::try_from(dark.count()).ok()?;
            if run > 0 {
                stretch(&mut path, x + QUIET, y + QUIET, run);
            }
            // After a stretch comes a light module, or the edge.
            x += run + 1;
        }
    }
    Some(Qr {
        size: code.size() + 2 * QUIET,
        path,
    })
}

/// A row's stretch of dark modules: there, right, down, back left.
fn stretch(path: &mut String, x: i32, y: i32, run: i32) {
    for (step, number) in [("M", x), (" ", y), ("h", run), ("v1h-", run)] {
        path.push_str(step);
        path.push_str(&number.to_string());
    }
    path.push('z');
}
