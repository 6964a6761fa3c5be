//! What is one word, and which words are the same: case and accents fold away, `c++` stays itself, `k-means`
//! is also `kmeans`, `DataFrame` also `data` and `frame`. It knows no index and no query.

/// A word of a text, folded, and the bytes of the text that it stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// What stands together without a blank: `k-means` has two parts, `lists` one.
type Compound = Vec<Word>;

/// The words that a text is found by: a compound, its parts, and what capitals part within these.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    for parts in compounds(text) {
        if let [first, .., last] = parts.as_slice() {
            words.push(Word {
                text: joined(&parts),
                start: first.start,
                end: last.end,
            });
        }
        for part in parts {
            let pieces = pieces(text, &part);
            words.push(part);
            words.extend(pieces);
        }
    }
    words
}

/// `Data` and `Frame` of `DataFrame`; nothing where no capital begins within a word.
fn pieces(text: &str, word: &Word) -> Vec<Word> {
    let inner = text.get(word.start..word.end).unwrap_or_default();
    let mut starts = vec![word.start];
    let mut before = ' ';
    for (offset, sign) in inner.char_indices() {
        if before.is_lowercase() && sign.is_uppercase() {
            starts.push(word.start + offset);
        }
        before = sign;
    }
    if starts.len() == 1 {
        return Vec::new();
    }
    let ends = starts.iter().skip(1).copied().chain([word.end]);
    let piece = |(&start, end): (&usize, usize)| {
        let mut folded = String::new();
        let signs = text.get(start..end).unwrap_or_default().chars();
        signs.for_each(|sign| fold(sign, &mut folded));
        Word {
            text: folded,
            start,
            end,
        }
    };
    starts.iter().zip(ends).map(piece).collect()
}

/// A compound as one word.
pub(super) fn joined(parts: &[Word]) -> String {
    let texts: Vec<&str> = parts.iter().map(|part| part.text.as_str()).collect();
    texts.concat()
}

/// What stands between blanks and signs, part by part.
pub(super) fn compounds(text: &str) -> Vec<Compound> {
    let signs: Vec<(usize, char)> = text.char_indices().collect();
    let at = |place: usize| signs.get(place).map_or('\0', |(_, sign)| *sign);
    let offset = |place: usize| signs.get(place).map_or(text.len(), |(offset, _)| *offset);
    let mut found = Vec::new();
    let mut compound = Compound::new();
    let mut place = 0;
    while place < signs.len() {
        if !is_letter(at(place)) {
            place += 1;
            continue;
        }
        let first = place;
        let mut word = String::new();
        while is_letter(at(place)) {
            fold(at(place), &mut word);
            place += 1;
        }
        // `c++` and `c#`, but not `a+b` and no heading's `#`.
        let mut after = place;
        while matches!(at(after), '+' | '#') {
            after += 1;
        }
        if after > place && !is_letter(at(after)) {
            word.extend(signs[place..after].iter().map(|(_, sign)| *sign));
            place = after;
        }
        if !word.is_empty() {
            compound.push(Word {
                text: word,
                start: offset(first),
                end: offset(place),
            });
        }
        if is_joint(at(place)) && is_letter(at(place + 1)) {
            place += 1;
        } else {
            found.push(std::mem::take(&mut compound));
        }
    }
    found.retain(|parts| !parts.is_empty());
    found
}

/// A title as the last part of an id: `K-means clustering` gives `k-means-clustering`.
pub(super) fn slug(title: &str) -> String {
    let words: Vec<String> = compounds(title)
        .into_iter()
        .flatten()
        .map(|word| word.text)
        .collect();
    words.join("-")
}

/// How many bytes of `text` make up the first `folded` bytes once they are folded.
pub(super) fn reach(text: &str, folded: usize) -> usize {
    let mut so_far = String::new();
    for (offset, sign) in text.char_indices() {
        if so_far.len() >= folded {
            return offset;
        }
        if is_letter(sign) || matches!(sign, '+' | '#') {
            fold(sign, &mut so_far);
        }
    }
    text.len()
}

fn is_letter(sign: char) -> bool {
    sign.is_alphanumeric() || is_mark(sign)
}

/// An accent that stands apart from its letter, as some keyboards send it.
const fn is_mark(sign: char) -> bool {
    matches!(sign, '\u{300}'..='\u{36f}')
}

/// What joins the parts of one word.
const fn is_joint(sign: char) -> bool {
    matches!(
        sign,
        '-' | '_' | '.' | '/' | '\'' | '’' | '\u{2010}' | '\u{2011}'
    )
}

fn fold(sign: char, word: &mut String) {
    if sign.is_ascii() {
        word.push(sign.to_ascii_lowercase());
        return;
    }
    for sign in sign.to_lowercase() {
        match sign {
            sign if is_mark(sign) => {}
            'à'..='å' | 'ā' | 'ă' | 'ą' => word.push('a'),
            'æ' => word.push_str("ae"),
            'ç' | 'ć' | 'č' => word.push('c'),
            'ď' | 'đ' | 'ð' => word.push('d'),
            'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => word.push('e'),
            'ğ' => word.push('g'),
            'ì'..='ï' | 'ī' | 'ı' => word.push('i'),
            'ł' => word.push('l'),
            'ñ' | 'ń' | 'ň' => word.push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ő' => word.push('o'),
            'œ' => word.push_str("oe"),
            'ř' => word.push('r'),
            'ś' | 'š' | 'ş' => word.push('s'),
            'ß' => word.push_str("ss"),
            'ť' | 'ţ' => word.push('t'),
            'ù'..='ü' | 'ū' | 'ů' | 'ű' => word.push('u'),
            'ý' | 'ÿ' => word.push('y'),
            'ź' | 'ż' | 'ž' => word.push('z'),
            other => word.push(other),
        }
    }
}
