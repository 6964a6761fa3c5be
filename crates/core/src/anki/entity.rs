//! HTML's names for characters: those that Anki and people write, and all numbers. It knows no tags.

/// The longest that is looked for.
const LONGEST: usize = 10;

/// Characters by name. A blank that does not break is to a card a blank.
const NAMES: [(&str, char); 35] = [
    ("amp", '&'),
    ("apos", '\''),
    ("bull", '•'),
    ("cent", '¢'),
    ("copy", '©'),
    ("deg", '°'),
    ("divide", '÷'),
    ("emsp", ' '),
    ("ensp", ' '),
    ("euro", '€'),
    ("ge", '≥'),
    ("gt", '>'),
    ("hellip", '…'),
    ("larr", '←'),
    ("laquo", '«'),
    ("ldquo", '“'),
    ("le", '≤'),
    ("lsquo", '‘'),
    ("lt", '<'),
    ("mdash", '—'),
    ("micro", 'µ'),
    ("middot", '·'),
    ("nbsp", ' '),
    ("ndash", '–'),
    ("ne", '≠'),
    ("para", '¶'),
    ("plusmn", '±'),
    ("quot", '"'),
    ("raquo", '»'),
    ("rarr", '→'),
    ("rdquo", '”'),
    ("rsquo", '’'),
    ("sect", '§'),
    ("thinsp", ' '),
    ("times", '×'),
];

/// The character that a text begins with the name of, and what follows; `None` where it begins with none that is
/// known. There is no character for a number that names a control character.
pub fn entity(text: &str) -> Option<(Option<char>, &str)> {
    let inner = text.strip_prefix('&')?;
    let end = inner.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let (name, rest) = (&inner[..end], &inner[end + 1..]);
    let Some(number) = name.strip_prefix('#') else {
        let found = NAMES.iter().find(|(known, _)| *known == name);
        return found.map(|(_, c)| (Some(*c), rest));
    };
    let digits = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => number.parse(),
    };
    let c = char::from_u32(digits.ok()?)?;
    let shown = !c.is_control() || matches!(c, '\t' | '\n');
    Some((shown.then_some(c), rest))
}
