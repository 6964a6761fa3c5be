//! The log of all answers. It is kept in segments, each a record that one page load alone writes, so that two
//! tabs or devices never write over each other's; what several segments say twice counts once. From it every
//! schedule can be reckoned anew.
//!
//! A segment is a text: `fsrs6|<card> <card> …|<answer>;<answer>…`, an answer
//! `<card>,<ms>,<day>,<grade><before>,<seconds>,<elapsed>`: the card's place in the list, milliseconds and study
//! days since the answer before it (the first: since 1970), the grade from 1 to 4, where the card stood before
//! (`n`ew, `l`earning, `r`eview, rela`x`ed into learning again), how long the answer took in seconds, and days
//! since the card's last answer. Numbers are in base 36.

use std::collections::BTreeMap;

use super::{At, Grade, Phase};
use crate::day::Day;
use crate::record::{Key, Kind, LOG_LIMIT, Value};
use crate::state::State;

/// The algorithm whose schedules the answers were given to.
const ALGORITHM: &str = "fsrs6";
/// So many closed segments of a month are worth joining.
const WORTH_JOINING: usize = 4;

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The card.
    pub card: String,
    /// When, and on which study day.
    pub at: At,
    /// How well it was remembered.
    pub grade: Grade,
    /// How long the answer took, at most 60 seconds.
    pub seconds: u8,
    /// Days since the card's last answer.
    pub elapsed: u32,
    /// Where the card stood before; `None` where it was new.
    pub before: Option<Before>,
}

/// Where a card stood before an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    /// It was being learnt.
    Learning,
    /// It was known.
    Review,
    /// It had been forgotten.
    Relearning,
}

impl From<Phase> for Before {
    fn from(phase: Phase) -> Self {
        match phase {
            Phase::Learning(_) => Self::Learning,
            Phase::Review => Self::Review,
            Phase::Relearning(_) => Self::Relearning,
        }
    }
}

/// All answers, by time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    /// Each answer once.
    pub entries: Vec<Entry>,
}

impl Log {
    /// Reads all segments. What cannot be read of one is passed over, and stays where it is.
    pub fn of(state: &State) -> Self {
        let mut entries = Vec::new();
        for (_, text) in segments(state) {
            read(text, &mut entries);
        }
        Self::from(entries)
    }

    /// The answers of each card, by time.
    pub fn by_card(&self) -> BTreeMap<&str, Vec<&Entry>> {
        let mut cards: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
        for entry in &self.entries {
            cards.entry(&entry.card).or_default().push(entry);
        }
        cards
    }

    /// The answers of one study day.
    pub fn of_day(&self, day: Day) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.at.day == day)
    }
}

impl From<Vec<Entry>> for Log {
    fn from(mut entries: Vec<Entry>) -> Self {
        entries.sort_by(|one, other| (one.at.ms, &one.card).cmp(&(other.at.ms, &other.card)));
        entries.dedup_by(|one, other| one.at.ms == other.at.ms && one.card == other.card);
        Self { entries }
    }
}

/// The segments with their ids, in order.
fn segments(state: &State) -> impl Iterator<Item = (&str, &str)> {
    state
        .records
        .iter()
        .filter_map(|(key, record)| match (key.kind, &record.value) {
            (Kind::Log, Some(Value::Text(text))) => Some((key.id.as_str(), text.as_str())),
            _ => None,
        })
}

/// Where a page load writes an answer down, and the segment with it.
pub(crate) fn appended(state: &State, entry: &Entry, replica: u32) -> (Key, String) {
    let (year, month, _) = Day::of_ms(entry.at.ms).civil();
    let stem = format!("{year:04}-{month:02}/{replica}");
    let mut id = stem.clone();
    let mut part = 1;
    loop {
        let key = Key::new(Kind::Log, id);
        let before = match state.value(&key) {
            Some(Value::Text(text)) => text.as_str(),
            _ => "",
        };
        let text = append(before, entry);
        // A full segment is closed, and another one begun.
        if text.len() <= LOG_LIMIT || before.is_empty() {
            return (key, text);
        }
        part += 1;
        id = format!("{stem}.{part}");
    }
}

/// A segment with one more answer.
fn append(text: &str, entry: &Entry) -> String {
    let mut entries = Vec::new();
    read(text, &mut entries);
    entries.push(entry.clone());
    write(&entries)
}

/// Closed segments made one: what to store, and what goes once that is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joined {
    /// The new segment's id.
    pub id: String,
    /// Its text.
    pub text: String,
    /// The segments that it holds.
    pub gone: Vec<String>,
}

/// Joins, month by month, segments whose writers are gone; `replica` joins, and `open` are the page loads that
/// may still write. A segment that cannot be read whole is left alone.
pub fn join(state: &State, replica: u32, open: &[u32]) -> Vec<Joined> {
    let mut months: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    for (id, text) in segments(state) {
        let Some((month, writer)) = id.split_once('/') else {
            continue;
        };
        let number = writer
            .split(['.', '+'])
            .next()
            .and_then(|number| number.parse().ok());
        let is_open = number.is_none_or(|number| number == replica || open.contains(&number));
        let closed = writer.contains('+') || !is_open;
        if closed && is_whole(text) {
            months.entry(month).or_default().push((id, text));
        }
    }
    let joined = months.into_iter().filter_map(|(month, segments)| {
        let size: usize = segments.iter().map(|(_, text)| text.len()).sum();
        if segments.len() < WORTH_JOINING || size > LOG_LIMIT {
            return None;
        }
        let mut entries = Vec::new();
        for (_, text) in &segments {
            read(text, &mut entries);
        }
        let id = format!("{month}/{replica}+");
        let text = write(&Log::from(entries).entries);
        let gone = segments.into_iter().map(|(id, _)| id.to_owned());
        Some(Joined {
            gone: gone.filter(|gone| *gone != id).collect(),
            id,
            text,
        })
    });
    joined.collect()
}

fn write(entries: &[Entry]) -> String {
    let mut cards: Vec<&str> = Vec::new();
    let mut text = String::new();
    let (mut ms, mut day) = (0, 0);
    for entry in entries {
        let known = cards.iter().position(|card| *card == entry.card);
        let card = known.unwrap_or_else(|| {
            cards.push(&entry.card);
            cards.len() - 1
        });
        let now = entry.at.ms.cast_signed();
        if !text.is_empty() {
            text.push(';');
        }
        base36(card as i64, &mut text);
        text.push(',');
        base36(now - ms, &mut text);
        text.push(',');
        base36(entry.at.day.0 - day, &mut text);
        text.push(',');
        base36(i64::from(entry.grade.number()), &mut text);
        text.push(match entry.before {
            None => 'n',
            Some(Before::Learning) => 'l',
            Some(Before::Review) => 'r',
            Some(Before::Relearning) => 'x',
        });
        text.push(',');
        base36(i64::from(entry.seconds), &mut text);
        text.push(',');
        base36(i64::from(entry.elapsed), &mut text);
        (ms, day) = (now, entry.at.day.0);
    }
    [ALGORITHM, "|", &cards.join(" "), "|", &text].concat()
}

/// The head of a segment, and its answers.
fn parts(text: &str) -> Option<(Vec<&str>, &str)> {
    let mut parts = text.splitn(3, '|');
    let (algorithm, cards, entries) = (parts.next()?, parts.next()?, parts.next()?);
    (algorithm == ALGORITHM).then(|| (cards.split(' ').collect(), entries))
}

fn read(text: &str, entries: &mut Vec<Entry>) {
    let Some((cards, lines)) = parts(text) else {
        return;
    };
    let (mut ms, mut day) = (0, 0);
    for line in lines.split(';') {
        // What follows an answer that cannot be read is not dated.
        let Some(entry) = entry(line, &cards, &mut ms, &mut day) else {
            return;
        };
        entries.push(entry);
    }
}

fn is_whole(text: &str) -> bool {
    let mut entries = Vec::new();
    read(text, &mut entries);
    parts(text).is_some_and(|(_, lines)| entries.len() == lines.split(';').count())
}

fn entry(line: &str, cards: &[&str], ms: &mut i64, day: &mut i64) -> Option<Entry> {
    let mut fields = line.split(',');
    let mut number = || i64::from_str_radix(fields.next()?, 36).ok();
    let card = usize::try_from(number()?).ok()?;
    *ms = ms.checked_add(number()?)?;
    *day = day.checked_add(number()?)?;
    let grade = fields.next()?;
    let before = match grade.as_bytes().get(1)? {
        b'n' => None,
        b'l' => Some(Before::Learning),
        b'r' => Some(Before::Review),
        b'x' => Some(Before::Relearning),
        _ => return None,
    };
    let mut number = || u32::from_str_radix(fields.next()?, 36).ok();
    Some(Entry {
        card: (*cards.get(card)?).to_owned(),
        at: At {
            ms: u64::try_from(*ms).ok()?,
            day: Day(*day),
        },
        grade: Grade::of(grade.as_bytes().first()?.wrapping_sub(b'0'))?,
        seconds: u8::try_from(number()?).ok()?,
        elapsed: number()?,
        before,
    })
}

fn base36(number: i64, into: &mut String) {
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
