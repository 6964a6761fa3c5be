//! The learner's study day: it begins some hours after midnight, where the learner is. It knows no clock.

use crate::day::Day;

const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 24 * HOUR_MS;

/// A moment, and what the learner's clock shows then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Milliseconds since 1970.
    pub ms: u64,
    /// Minutes that the local clock is ahead of UTC: summer time and travel are in it.
    pub ahead: i32,
}

/// A moment, and the study day in which it lies for the learner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct At {
    /// Milliseconds since 1970.
    pub ms: u64,
    /// The study day.
    pub day: Day,
}

impl Moment {
    /// The study day, where a day begins at `hour` (0 to 23).
    pub fn at(self, hour: u8) -> At {
        let local = self.local() - i64::from(hour) * HOUR_MS;
        At {
            ms: self.ms,
            day: Day(local.div_euclid(DAY_MS).max(0)),
        }
    }

    /// Milliseconds until the next study day begins, if the local clock is not put forward or back before.
    pub fn left(self, hour: u8) -> u64 {
        let local = self.local() - i64::from(hour) * HOUR_MS;
        (DAY_MS - local.rem_euclid(DAY_MS)).unsigned_abs()
    }

    fn local(self) -> i64 {
        self.ms.min(1 << 44).cast_signed() + i64::from(self.ahead) * 60_000
    }
}

impl At {
    /// Whole days since another; none where the clock went back or the learner flew west.
    pub fn days_since(self, day: Day) -> u32 {
        u32::try_from((self.day.0 - day.0).max(0)).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2027-03-28 is the day on which Berlin's clocks go forward, at 01:00 UTC.
    const SPRING: u64 = 1_806_195_600_000;

    #[test]
    fn a_day_begins_at_its_hour_in_winter_and_in_summer() {
        let at = |ms, ahead| Moment { ms, ahead }.at(4).day.to_string();
        assert_eq!(Day::of_ms(SPRING).to_string(), "2027-03-28");
        // 03:59 and 04:00 by the summer clock.
        assert_eq!(at(SPRING + 3_540_000, 120), "2027-03-27");
        assert_eq!(at(SPRING + 3_600_000, 120), "2027-03-28");
        // The evening before, by the winter clock.
        assert_eq!(at(SPRING - 3_600_000, 60), "2027-03-27");
        // West of Greenwich, and at the beginning of time.
        assert_eq!(at(SPRING, -480), "2027-03-27");
        assert_eq!(at(0, -480), "1970-01-01");
    }

    #[test]
    fn the_rest_of_a_day_ends_where_the_next_begins() {
        for ahead in [-600, 0, 345, 840] {
            for hour in [0, 4, 23] {
                let now = Moment { ms: SPRING, ahead };
                let next = Moment {
                    ms: SPRING + now.left(hour),
                    ahead,
                };
                let before = Moment {
                    ms: next.ms - 1,
                    ahead,
                };
                assert_eq!(next.at(hour).day.0, now.at(hour).day.0 + 1);
                assert_eq!(before.at(hour).day, now.at(hour).day);
            }
        }
    }

    #[test]
    fn days_between_are_never_negative() {
        let at = At {
            ms: 0,
            day: Day(10),
        };
        assert_eq!((at.days_since(Day(7)), at.days_since(Day(12))), (3, 0));
    }
}
