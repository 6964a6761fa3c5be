//! What a learner can compare on two devices: how many records there are, and a short number made of all of
//! them; and what became of a file after it came in. It changes nothing.

use crate::hash::hash;
use crate::import::ImportFile;
use crate::record::{Kind, Record, Status, Value};
use crate::state::{State, setting};
use crate::wire;

/// Records that say something and travel, counted and summed up. Two equal sums mean the same records, but
/// for since when each holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// How many.
    pub records: usize,
    /// Eight digits in two groups, to be compared by eye: `4821 0937`.
    pub number: String,
}

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// What the file holds.
    pub file: Sum,
    /// How many of these stand here as the file has them.
    pub identical: usize,
    /// What this device holds now.
    pub here: Sum,
}

impl Sum {
    /// Of what is here.
    pub fn of_state(state: &State) -> Self {
        Self::of(state.records())
    }

    /// Of a file.
    pub fn of_file(file: &ImportFile) -> Self {
        Self::of(file.records.values())
    }

    /// Records come in the order of their keys.
    fn of<'a>(records: impl Iterator<Item = &'a Record>) -> Self {
        let (mut count, mut text) = (0, String::new());
        for record in records.filter(|record| counts(record)) {
            let Some(value) = &record.value else { continue };
            count += 1;
            text.push_str(record.key.kind.word());
            wire::quote(&record.key.id, &mut text);
            match value {
                // Done since another moment is still done.
                Value::Marked { mark, .. } => text.push_str(Status::from(Some(*mark)).word()),
                Value::Ticked { .. } => {}
                _ => text.push_str(&wire::value_text(record)),
            }
        }
        let number = hash(text.as_bytes()) % 100_000_000;
        // Nine digits, of which the first keeps the zeros behind it.
        let digits = (100_000_000 + number).to_string();
        Self {
            records: count,
            number: [&digits[1..5], &digits[5..]].join(" "),
        }
    }
}

/// Whether both sides are compared by it. That a file was made is noted by the side that made it alone.
fn counts(record: &Record) -> bool {
    let note = record.key.kind == Kind::Setting && record.key.id == setting::LAST_EXPORT;
    record.value.is_some() && record.key.kind.travels() && !note
}

/// A number with its thousands apart: `1,204`.
pub fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut written = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

/// Compares a file with what is here, after it came in.
pub fn receipt(state: &State, file: &ImportFile) -> Receipt {
    let said = file.records.values().filter(|record| counts(record));
    let identical = said.filter(|record| {
        let here = state.records.get(&record.key);
        let here = here.and_then(|here| here.value.as_ref());
        Value::same(record.value.as_ref(), here)
    });
    Receipt {
        identical: identical.count(),
        file: Sum::of_file(file),
        here: Sum::of_state(state),
    }
}
