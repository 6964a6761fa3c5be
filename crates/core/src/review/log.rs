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
use crate::base36;
use crate::day::Day;
use crate::record::{Key, Kind, LOG_LIMIT, Value};
use crate::state::State;

/// The algorithm whose schedules the answers were given to.
const ALGORITHM: &str = "fsrs6";
/// So many closed segments are worth joining.
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

    /// As [`Log::of`], from the segments alone that may hold answers of a study day or a later one.
    pub fn since(state: &State, day: Day) -> Self {
        // A study day may begin a day before its date in UTC.
        let first = month(Day(day.0 - 1));
        let mut entries = Vec::new();
        // What is joined by year is over.
        let may_hold = |id: &str| id >= first.as_str() && id.as_bytes().get(4) == Some(&b'-');
        for (_, text) in segments(state).filter(|(id, _)| may_hold(id)) {
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
pub(super) fn appended(state: &State, entry: &Entry, replica: u32) -> (String, String) {
    let stem = [&month(Day::of_ms(entry.at.ms)), "/", &replica.to_string()].concat();
    let mut id = stem.clone();
    let mut part = 1;
    loop {
        let before = match state.value(&Key::new(Kind::Log, id.as_str())) {
            Some(Value::Text(text)) => text.as_str(),
            _ => "",
        };
        let text = append(before, entry);
        // A full segment is closed, and another one begun.
        if text.len() <= LOG_LIMIT || before.is_empty() {
            return (id, text);
        }
        part += 1;
        id = [&stem, ".", &part.to_string()].concat();
    }
}

/// `2026-11`: the first seven signs of a day.
fn month(day: Day) -> String {
    let mut month = day.to_string();
    month.truncate(7);
    month
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

/// Joins segments whose writers are gone: those of the present month, and those of each year's months that are
/// over, so that a card's id stands there once a year. `replica` joins, `open` are the page loads that may still
/// write, `today` is the study day. A segment that cannot be read whole is left alone.
pub fn join(state: &State, replica: u32, open: &[u32], today: Day) -> Vec<Joined> {
    // The study day of an answer may end two days after its date in UTC.
    let present = month(Day(today.0 - 2));
    let mut spans: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    for (id, text) in segments(state) {
        let Some((span, writer)) = id.split_once('/') else {
            continue;
        };
        let number = writer.split(['.', '+']).next();
        let number = number.and_then(|number| number.parse().ok());
        let is_open = number.is_none_or(|number| number == replica || open.contains(&number));
        let is_over = *span < *present;
        let span = span.get(..4).filter(|_| is_over).unwrap_or(span);
        if (writer.contains('+') || !is_open) && is_whole(text) {
            spans.entry(span).or_default().push((id, text));
        }
    }
    let joined = spans.into_iter().filter_map(|(span, mut segments)| {
        // The largest is left out where all together would be too large. Together they are shorter than apart,
        // since a card's id stands there once; but not always by much.
        segments.sort_by_key(|(id, text)| (text.len(), *id));
        let id = [span, "/", &replica.to_string(), "+"].concat();
        [2 * LOG_LIMIT, LOG_LIMIT]
            .into_iter()
            .find_map(|room| joined(&id, &segments, room))
    });
    joined.collect()
}

/// As many of some segments as take no more than `room`, in one; `None` where that is not worth it, or where the
/// one would be too large.
fn joined(id: &str, segments: &[(&str, &str)], room: usize) -> Option<Joined> {
    let mut size = 0;
    let mut fits = |(_, text): &&(&str, &str)| {
        size += text.len();
        size <= room
    };
    let segments: Vec<_> = segments
        .iter()
        .take_while(|segment| fits(segment))
        .collect();
    let mut entries = Vec::new();
    for (_, text) in &segments {
        read(text, &mut entries);
    }
    let text = write(&Log::from(entries).entries);
    let gone = segments.iter().map(|(gone, _)| (*gone).to_owned());
    (segments.len() >= WORTH_JOINING && text.len() <= LOG_LIMIT).then(|| Joined {
        id: id.to_owned(),
        text,
        gone: gone.filter(|gone| gone != id).collect(),
    })
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
        base36::write(card as i64, &mut text);
        text.push(',');
        base36::write(now - ms, &mut text);
        text.push(',');
        base36::write(entry.at.day.0 - day, &mut text);
        text.push(',');
        base36::write(i64::from(entry.grade.number()), &mut text);
        text.push(match entry.before {
            None => 'n',
            Some(Before::Learning) => 'l',
            Some(Before::Review) => 'r',
            Some(Before::Relearning) => 'x',
        });
        text.push(',');
        base36::write(i64::from(entry.seconds), &mut text);
        text.push(',');
        base36::write(i64::from(entry.elapsed), &mut text);
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
