//! Calendar days: days since 1970 to and from `YYYY-MM-DD`. It knows no time zone; who wants a local
//! day adds the offset to the milliseconds.

use std::fmt;

/// A day of the Gregorian calendar, as days since 1 January 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i64);

const MS: u64 = 86_400_000;

impl Day {
    /// The day in which a moment lies.
    pub const fn of_ms(ms: u64) -> Self {
        // `ms / MS` is at most 2^38.
        Self((ms / MS).cast_signed())
    }

    /// Reads `YYYY-MM-DD`, if that day exists.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        let number = |from: usize, to: usize| {
            bytes[from..to].iter().try_fold(0_i64, |sum, byte| {
                byte.is_ascii_digit()
                    .then(|| sum * 10 + i64::from(byte - b'0'))
            })
        };
        let day = Self::of_civil(number(0, 4)?, number(5, 7)?, number(8, 10)?);
        // A day that does not exist comes back as another one.
        (day.to_string() == text).then_some(day)
    }

    /// Days since 1970 of a civil date, by eras of 400 years that begin on 1 March.
    const fn of_civil(year: i64, month: i64, day: i64) -> Self {
        let year = if month <= 2 { year - 1 } else { year };
        let era = year.div_euclid(400);
        let of_era = year - era * 400;
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        Self(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468)
    }

    /// Year, month and day.
    pub const fn civil(self) -> (i64, i64, i64) {
        let days = self.0 + 719_468;
        let era = days.div_euclid(146_097);
        let of_era = days - era * 146_097;
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let shifted = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 {
            shifted + 3
        } else {
            shifted - 9
        };
        (
            year + era * 400 + if month <= 2 { 1 } else { 0 },
            month,
            day,
        )
    }
}

impl Day {
    /// The Monday of its week.
    pub const fn monday(self) -> Self {
        // 1 January 1970 was a Thursday.
        Self(self.0 - (self.0 + 3).rem_euclid(7))
    }

    /// The day and its month, in short: `3 Nov`.
    pub fn short(self) -> String {
        let (_, month, day) = self.civil();
        [&day.to_string(), " ", month_name(month)].concat()
    }
}

/// The first three letters of a month, from 1 to 12.
pub fn month_name(month: i64) -> &'static str {
    const NAMES: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let place = usize::try_from(month - 1).ok();
    place.and_then(|place| NAMES.get(place)).unwrap_or(&"")
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_four_centuries_comes_back_as_it_went() {
        let first = Day::of_civil(1900, 1, 1);
        let mut last = first.civil();
        assert_eq!(
            (Day(0).to_string().as_str(), last),
            ("1970-01-01", (1900, 1, 1))
        );
        for number in 1..=146_097 {
            let day = Day(first.0 + number);
            let (year, month, date) = day.civil();
            assert_eq!(Day::parse(&day.to_string()), Some(day));
            assert!((year, month, date) > last && (date == last.2 + 1 || date == 1));
            last = (year, month, date);
        }
        assert_eq!(last, (2300, 1, 1));
    }

    #[test]
    fn a_week_begins_on_its_monday() {
        let monday = |text| Day::parse(text).map(|day| day.monday().to_string());
        for text in ["2026-12-28", "2026-12-31", "2027-01-03"] {
            assert_eq!(monday(text).as_deref(), Some("2026-12-28"), "{text}");
        }
        assert_eq!(monday("2027-01-04").as_deref(), Some("2027-01-04"));
        assert_eq!(monday("1970-01-01").as_deref(), Some("1969-12-29"));
    }

    #[test]
    fn a_day_has_a_short_name() {
        let short = |text| Day::parse(text).map(Day::short);
        assert_eq!(short("2026-11-03").as_deref(), Some("3 Nov"));
        assert_eq!(short("2027-01-31").as_deref(), Some("31 Jan"));
        assert_eq!(
            (month_name(12), month_name(0), month_name(13)),
            ("Dec", "", "")
        );
    }

    #[test]
    fn days_that_do_not_exist_are_not_read() {
        for text in [
            "",
            "2027-02-29",
            "1900-02-29",
            "2027-04-31",
            "2027-00-10",
            "2027-01-00",
            "2027-1-010",
        ] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
        assert_eq!(Day::parse("2000-02-29"), Some(Day::of_ms(951_782_400_000)));
        assert_eq!(Day::of_ms(951_782_399_999).to_string(), "2000-02-28");
    }
}
