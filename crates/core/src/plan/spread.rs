//! How long this learner takes, and between which days that puts an end: never on a single day that nobody can
//! know. It knows minutes and days, not what they are spent on.

use super::Unit;
use super::calendar::Room;
use crate::day::Day;

/// So many measured topics are needed before a pace is believed.
pub const MEASURED: u32 = 8;

/// The margin before that, in per cent: what is assumed of someone of whom nothing is known.
const ASSUMED: u32 = 25;

/// The least margin, and the most, in per cent: what is ahead is never quite like what was.
const MARGINS: (u32, u32) = (10, 50);

/// What is assumed to be lost to weeks in which other things came between, in per cent: one week in eight.
const LOST: u32 = 12;

/// The least that is left of a unit that is not finished, in minutes, however much was spent on it.
const LEAST: u64 = 10;

/// How this learner goes, as far as it was measured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Speed {
    /// How long a topic takes, in per cent of what the content says: the median of the measured ones.
    pub percent: u32,
    /// The lower quartile of the same.
    pub low: u32,
    /// The upper quartile.
    pub high: u32,
    /// How many topics were measured; with fewer than [`MEASURED`] the content's minutes hold.
    pub topics: u32,
    /// How much of the minutes that were planned in the last weeks was not studied, in per cent; `None` where no
    /// weeks are known.
    pub lost: Option<u32>,
}

/// Between which days something ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// If topics take less than they did so far, and no day is lost.
    pub early: Day,
    /// If everything goes as planned.
    pub likely: Day,
    /// If topics take more, and weeks are lost; never later than the last day that is looked at.
    pub late: Day,
}

/// When something ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Nothing of it is left.
    Settled,
    /// Between two days.
    Between(Range),
    /// Not within [`super::HORIZON`] days.
    Beyond,
}

impl End {
    /// The day on which it ends if everything goes as planned.
    pub const fn likely(self) -> Option<Day> {
        match self {
            Self::Between(range) => Some(range.likely),
            Self::Settled | Self::Beyond => None,
        }
    }
}

/// The paces to reckon with, in per cent of the content's minutes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spread {
    pub(super) early: u32,
    pub(super) likely: u32,
    late: u32,
    lost: u32,
}

impl Speed {
    /// How long a topic takes, in per cent of what the content says.
    pub const fn factor(self) -> u32 {
        if self.topics < MEASURED || self.percent == 0 {
            100
        } else {
            self.percent
        }
    }

    /// How far the time for `left` units may be from what is likely, in per cent.
    ///
    /// Of `k` measured topics the quartiles are known, and of a normal distribution they lie 1.35 standard
    /// deviations apart. Both the mean of those `k` and that of the `n` to come may be off by chance, so the
    /// prediction interval that holds four times out of five is 1.28 s √(1/k + 1/n): the more is measured, the
    /// narrower. It is never narrower than 10 %, since topics and weeks ahead are not drawn from those behind.
    pub fn margin(self, left: usize) -> u32 {
        if self.topics < MEASURED || self.percent == 0 {
            return ASSUMED;
        }
        let apart = f64::from(self.high.saturating_sub(self.low)) / f64::from(self.percent);
        let chance = (1.0 / f64::from(self.topics) + 1.0 / left.max(1) as f64).sqrt();
        let margin = (128.0 / 1.35 * apart * chance).round();
        (margin as u32).clamp(MARGINS.0, MARGINS.1)
    }

    pub(super) fn spread(self, left: usize) -> Spread {
        let (likely, margin) = (u64::from(self.factor()), u64::from(self.margin(left)));
        let percent = |of: u64| u32::try_from(likely * of / 100).unwrap_or(u32::MAX);
        Spread {
            early: percent(100 - margin),
            likely: percent(100),
            late: percent(100 + margin),
            lost: self.lost.unwrap_or(LOST).min(80),
        }
    }
}

/// Minutes that are left of a unit for someone who takes so many per cent of the content's minutes.
pub(super) fn left(unit: &Unit, percent: u32) -> u64 {
    let whole = (u64::from(unit.minutes) * u64::from(percent)).div_ceil(100);
    let left = whole.saturating_sub(u64::from(unit.spent));
    left.max(whole.min(LEAST))
}

/// Minutes that units take one after the other, early, likely and late.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Minutes {
    early: u64,
    pub(super) likely: u64,
    late: u64,
}

impl Minutes {
    /// With one unit more.
    pub(super) fn with(self, unit: &Unit, spread: Spread) -> Self {
        Self {
            early: self.early + left(unit, spread.early),
            likely: self.likely + left(unit, spread.likely),
            late: self.late + left(unit, spread.late),
        }
    }

    /// When so many minutes are over.
    pub(super) fn end(self, spread: Spread, rooms: &Rooms) -> End {
        if self.likely == 0 {
            return End::Settled;
        }
        let late = self.late * 100 / u64::from(100 - spread.lost);
        match (rooms.day(self.early), rooms.day(self.likely)) {
            (Some(early), Some(likely)) => End::Between(Range {
                early,
                likely,
                late: rooms.day(late).unwrap_or_else(|| rooms.last().max(likely)),
            }),
            _ => End::Beyond,
        }
    }
}

/// The days ahead, with the minutes for topics up to each.
pub(super) struct Rooms {
    pub(super) days: Vec<Room>,
    sums: Vec<u64>,
}

impl Rooms {
    pub(super) fn new(days: Vec<Room>) -> Self {
        let mut sum = 0;
        let sums = days.iter().map(|room| {
            sum += u64::from(room.topics());
            sum
        });
        let sums = sums.collect();
        Self { days, sums }
    }

    /// The day on which so many minutes for topics are over.
    pub(super) fn day(&self, minutes: u64) -> Option<Day> {
        let place = self.sums.partition_point(|sum| *sum < minutes);
        self.days.get(place).map(|room| room.day)
    }

    fn last(&self) -> Day {
        self.days.last().map_or(Day(0), |room| room.day)
    }
}
