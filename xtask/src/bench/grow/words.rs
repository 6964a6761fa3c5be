//! Other words for a text, as long as its own and as hard to compress: each letter becomes another of its
//! sort, the same one throughout a copy. It knows nothing of what a text says.

const VOWELS: &[u8; 5] = b"aeiou";
const CONSONANTS: &[u8; 21] = b"bcdfghjklmnpqrstvwxyz";

/// A text in the words of one copy; what a backslash stands before stays.
pub fn reworded(text: &str, copy: usize) -> String {
    let mut escaped = false;
    text.chars()
        .map(|letter| {
            let stays = escaped;
            escaped = letter == '\\' && !escaped;
            if stays { letter } else { turned(letter, copy) }
        })
        .collect()
}

fn turned(letter: char, by: usize) -> char {
    let Ok(byte) = u8::try_from(letter) else {
        return letter;
    };
    let low = byte.to_ascii_lowercase();
    let turn = |sort: &[u8]| {
        let place = sort.iter().position(|&one| one == low)?;
        sort.get((place + by) % sort.len()).copied()
    };
    match turn(VOWELS).or_else(|| turn(CONSONANTS)) {
        Some(other) if byte.is_ascii_uppercase() => other.to_ascii_uppercase().into(),
        Some(other) => other.into(),
        None => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_copy_has_words_of_its_own_that_are_as_long() {
        let text = "Creating and accessing Lists";
        let copies: BTreeSet<String> = (1..=10).map(|copy| reworded(text, copy)).collect();
        assert_eq!(copies.len(), 10);
        assert!(copies.iter().all(|copy| copy.len() == text.len()));
    }

    #[test]
    fn capitals_and_escapes_stay_what_they_are() {
        assert_eq!(reworded("Go `for` 3 às \\n Go", 1), "Hu `gus` 3 àt \\n Hu");
    }
}
