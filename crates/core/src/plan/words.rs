//! Time as learners write and read it: hours of a day, how long something takes, a day with its year. It knows no
//! plan.

use crate::day::Day;

/// Minutes of a day as a learner writes them: `2`, `1.5`, `1,5`, `1:30`, or nothing for none. `None` where it is no
/// such figure, or more than a day has.
pub fn minutes(text: &str) -> Option<u32> {
    let text = text.trim();
    if text.is_empty() {
        return Some(0);
    }
    let figure = |text: &str| {
        let is_figure = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        if is_figure { text.parse().ok() } else { None }
    };
    let minutes: u32 = if let Some((hours, minutes)) = text.split_once(':') {
        let minutes: u32 = figure(minutes).filter(|minutes| *minutes < 60)?;
        figure(hours)? * 60 + minutes
    } else if let Some((hours, part)) = text.split_once(['.', ',']) {
        let tenth = if part.len() == 1 { 10 } else { 1 };
        figure(hours)? * 60 + (figure(part)? * tenth * 60 + 50) / 100
    } else {
        figure(text)? * 60
    };
    (minutes <= super::calendar::MOST).then_some(minutes)
}

/// Minutes of a day as [`minutes`] reads them: `2`, `1:30`.
pub fn written(minutes: u32) -> String {
    let (hours, rest) = ((minutes / 60).to_string(), minutes % 60);
    match rest {
        0 => hours,
        1..10 => [&hours, ":0", &rest.to_string()].concat(),
        _ => [&hours, ":", &rest.to_string()].concat(),
    }
}

/// How long something takes: `40 min`, `3 h`, `2 h 5 min`.
pub fn duration(minutes: u64) -> String {
    let hours = (minutes / 60).to_string();
    let rest = (minutes % 60).to_string();
    match (minutes / 60, minutes % 60) {
        (0, _) => [&rest, " min"].concat(),
        (_, 0) => [&hours, " h"].concat(),
        _ => [&hours, " h ", &rest, " min"].concat(),
    }
}

/// A day with its year: `3 Nov 2027`.
pub fn date(day: Day) -> String {
    let (year, ..) = day.civil();
    [&day.short(), " ", &year.to_string()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_read_back_as_they_are_written() {
        for of_day in 0..=24 * 60 {
            assert_eq!(minutes(&written(of_day)), Some(of_day), "{of_day}");
        }
    }

    #[test]
    fn hours_are_read_however_one_writes_them() {
        for (text, read) in [
            ("2", 120),
            (" 1.5 ", 90),
            ("1,5", 90),
            ("0.25", 15),
            ("1.05", 63),
            ("0:05", 5),
            ("", 0),
            ("24", 1440),
        ] {
            assert_eq!(minutes(text), Some(read), "{text}");
        }
    }

    #[test]
    fn what_is_no_part_of_a_day_is_refused() {
        let rubbish = [
            "x", "-1", "1:60", "1:", ":30", "25", "24:01", "1.5.5", "١", "1e3", "+1",
        ];
        for text in rubbish {
            assert_eq!(minutes(text), None, "{text}");
        }
    }

    #[test]
    fn time_is_told_as_people_tell_it() {
        assert_eq!(
            [0, 40, 180, 125].map(duration),
            ["0 min", "40 min", "3 h", "2 h 5 min"]
        );
        assert_eq!(
            Day::parse("2028-02-29").map(date).as_deref(),
            Some("29 Feb 2028")
        );
    }
}
