//! How long topics really take this learner, of what was booked on them until they were done. It knows no plan but
//! [`Speed`], which a plan is made with.

use std::collections::BTreeMap;

use super::book::Book;
use crate::day::Day;
use crate::index::Index;
use crate::plan::Speed;
use crate::record::Status;
use crate::review::Moment;
use crate::state::State;

/// A topic with fewer booked minutes says nothing: it was known before, or studied without a timer.
const MEASURABLE: u32 = 10;
/// What is told of one topic at most and at least, in per cent of the content's minutes.
const BELIEVED: (u32, u32) = (10, 1000);

/// The pace that was measured: the median, and the quartiles, of booked minutes over the content's, topic by topic.
/// What is booked after the day on which a topic was done is no part of it. `now` says what the clock shows here,
/// `hour` when a day begins, and `lost` is [`super::hours::lost`].
pub fn speed(
    index: &Index,
    state: &State,
    book: &Book,
    now: Moment,
    hour: u8,
    lost: Option<u32>,
) -> Speed {
    let mut sessions: BTreeMap<&str, Vec<(Day, u32)>> = BTreeMap::new();
    for (day, session) in book.sessions() {
        let of_topic = sessions.entry(&session.what).or_default();
        of_topic.push((day, session.minutes));
    }
    let measured = index.units.iter().filter_map(|unit| {
        let since = state.status_since(&unit.0)?;
        let done = Moment { ms: since, ..now }.at(hour).day;
        let sessions = sessions.get(unit.0.as_str())?.iter();
        let until_done = sessions.filter(|(day, _)| *day <= done);
        let booked: u32 = until_done.map(|(_, minutes)| minutes).sum();
        let is_measured =
            state.status(&unit.0) == Status::Done && booked >= MEASURABLE && unit.2 > 0;
        let percent = u64::from(booked) * 100 / u64::from(unit.2.max(1));
        let percent = u32::try_from(percent).unwrap_or(u32::MAX);
        is_measured.then(|| percent.clamp(BELIEVED.0, BELIEVED.1))
    });
    let mut measured: Vec<u32> = measured.collect();
    measured.sort_unstable();
    Speed {
        percent: quantile(&measured, 2),
        low: quantile(&measured, 1),
        high: quantile(&measured, 3),
        topics: u32::try_from(measured.len()).unwrap_or(u32::MAX),
        lost,
    }
}

/// A quartile of ascending figures, by linear interpolation between the two nearest (definition 7 of Hyndman and
/// Fan, *Sample quantiles in statistical packages*, 1996); 0 of none.
fn quantile(sorted: &[u32], quarters: usize) -> u32 {
    let steps = sorted.len().saturating_sub(1) * quarters;
    let (place, rest) = (steps / 4, (steps % 4) as u32);
    match (sorted.get(place), sorted.get(place + 1)) {
        (Some(low), Some(high)) => low + ((high - low) * rest + 2) / 4,
        (Some(last), None) => *last,
        (None, _) => 0,
    }
}
