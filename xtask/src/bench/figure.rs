//! A figure: what was measured, in which unit, and how good is good enough. It measures nothing.

use serde::{Deserialize, Serialize};

/// What a number counts.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Bytes.
    Bytes,
    /// Milliseconds.
    Millis,
    /// Things.
    Count,
    /// A score of Lighthouse, 100 at best.
    Score,
    /// How far things jump, as browsers reckon it.
    Shift,
}

/// One thing that was measured.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Figure {
    /// What it belongs to: a page, or a part of the bench.
    pub group: String,
    /// What it is.
    pub name: String,
    /// What the number counts.
    pub unit: Unit,
    /// The number.
    pub value: f64,
    /// The same with the content made ten times as large.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_ten_times: Option<f64>,
    /// What it should be, at most; a score, at least.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goal: Option<f64>,
    /// Whether it is in the file only, and not in the table.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub detail: bool,
}

/// How a number stands beside an earlier one.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Change {
    /// Better by more than chance.
    Better,
    /// Worse by more than chance.
    Worse,
    /// The same, or too near to tell.
    Same,
}

/// At ten times the content, no more than a tenth may be added.
const GROWTH: f64 = 1.1;

impl Figure {
    /// A figure without a goal.
    pub fn new(group: &str, name: &str, unit: Unit, value: f64) -> Self {
        Self {
            group: group.to_owned(),
            name: name.to_owned(),
            unit,
            value,
            at_ten_times: None,
            goal: None,
            detail: false,
        }
    }

    /// The figure with what it should be.
    #[must_use]
    pub fn with_goal(self, goal: f64) -> Self {
        Self {
            goal: Some(goal),
            ..self
        }
    }

    /// Whether the goal is missed; nothing is missed where none is set.
    #[must_use]
    pub fn misses(&self) -> bool {
        self.goal
            .is_some_and(|goal| self.unit.is_worse(self.value, goal))
    }

    /// Whether it is among what ten times the content may add a tenth to: bytes that have a goal.
    #[must_use]
    pub fn may_grow_a_tenth(&self) -> bool {
        self.unit == Unit::Bytes && self.goal.is_some() && self.at_ten_times.is_some()
    }

    /// Whether ten times the content adds more than that.
    #[must_use]
    pub fn grows_too_fast(&self) -> bool {
        let large = self.at_ten_times.filter(|_| self.may_grow_a_tenth());
        large.is_some_and(|large| large > self.value * GROWTH)
    }

    /// Whether it is the same thing, measured at another time or on another site.
    #[must_use]
    pub fn is_of(&self, other: &Self) -> bool {
        (&self.group, &self.name) == (&other.group, &other.name)
    }
}

impl Unit {
    /// How a number stands beside an earlier one. Times vary from run to run: less than a tenth, or a
    /// millisecond, says nothing.
    #[must_use]
    pub fn change(self, now: f64, before: f64) -> Change {
        let chance = match self {
            Self::Millis => f64::max(before / 10.0, 1.0),
            Self::Shift => 0.001,
            Self::Bytes | Self::Count | Self::Score => 0.0,
        };
        if (now - before).abs() <= chance {
            Change::Same
        } else if self.is_worse(now, before) {
            Change::Worse
        } else {
            Change::Better
        }
    }

    /// Of scores the lower is worse, of all else the higher.
    fn is_worse(self, one: f64, other: f64) -> bool {
        match self {
            Self::Score => one < other,
            _ => one > other,
        }
    }
}

/// The smallest number that a share of all is not above (nearest rank); none of nothing.
#[must_use]
pub fn percentile(numbers: &[f64], percent: usize) -> Option<f64> {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = (sorted.len() * percent).div_ceil(100);
    sorted.get(rank.saturating_sub(1)).copied()
}

/// The middle one; none of nothing.
#[must_use]
pub fn median(numbers: &[f64]) -> Option<f64> {
    percentile(numbers, 50)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_a_number_that_was_measured() {
        let hundred: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        assert_eq!(percentile(&hundred, 50), Some(50.0));
        assert_eq!(percentile(&hundred, 95), Some(95.0));
        assert_eq!(percentile(&hundred, 100), Some(100.0));
        assert_eq!(median(&[3.0, 1.0, 2.0, 9.0, 4.0]), Some(3.0));
        assert_eq!(percentile(&[7.0], 95), Some(7.0));
        assert_eq!(median(&[]), None);
    }

    #[test]
    fn a_time_that_differs_by_chance_is_the_same() {
        assert_eq!(Unit::Millis.change(105.0, 100.0), Change::Same);
        assert_eq!(Unit::Millis.change(0.9, 0.1), Change::Same);
        assert_eq!(Unit::Millis.change(120.0, 100.0), Change::Worse);
        assert_eq!(Unit::Millis.change(80.0, 100.0), Change::Better);
    }

    #[test]
    fn every_byte_and_every_point_of_a_score_counts() {
        assert_eq!(Unit::Bytes.change(100_001.0, 100_000.0), Change::Worse);
        assert_eq!(Unit::Score.change(99.0, 100.0), Change::Worse);
        assert_eq!(Unit::Score.change(100.0, 99.0), Change::Better);
    }

    #[test]
    fn a_goal_is_missed_only_beyond_it() {
        let bytes = |value| Figure::new("/", "all", Unit::Bytes, value).with_goal(180_000.0);
        assert!(!bytes(180_000.0).misses() && bytes(180_001.0).misses());
        let score = |value| Figure::new("/", "seo", Unit::Score, value).with_goal(100.0);
        assert!(!score(100.0).misses() && score(99.0).misses());
        assert!(!Figure::new("/", "html", Unit::Bytes, 1e9).misses());
    }

    #[test]
    fn a_tenth_may_be_added_at_ten_times_the_content() {
        let large = |at_ten_times| Figure {
            at_ten_times: Some(at_ten_times),
            ..Figure::new("/", "all", Unit::Bytes, 100.0).with_goal(1000.0)
        };
        assert!(!large(110.0).grows_too_fast() && large(111.0).grows_too_fast());
    }
}
