//! A plan as a calendar file (RFC 5545): what it says, escaped and folded. It knows no calendar program.
//!
//! Each study day is one event that lasts all day and leaves the day free; so is the end of each phase. An event's
//! UID is made of its day or phase and the site, and its SEQUENCE of the moment of the export: bringing a later file
//! into the same calendar changes what is there. A day that is no longer one of study stays as it was, since a file
//! cannot take away what it does not name.

use super::words::duration;
use super::{DayPlan, End, Plan, Range};
use crate::day::Day;
use crate::index::Index;
use crate::markdown::one_line;
use crate::page::PlanData;
use crate::text::{Span, spans};

/// Octets of a line, its end not counted (RFC 5545, 3.1).
const LINE: usize = 75;

/// 1 January 2026, from which SEQUENCE counts minutes.
const EPOCH: u64 = 1_767_225_600_000;

/// Writes a plan.
///
/// `site` is the site's id, `ms` the moment of the export in milliseconds since 1970.
pub fn calendar(plan: &Plan, index: &Index, data: &PlanData, site: &str, ms: u64) -> String {
    let mut file = File {
        text: String::new(),
        site,
        stamp: stamp(ms),
        sequence: (ms.saturating_sub(EPOCH) / 60_000).min(i32::MAX as u64),
    };
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//Cairn//Study plan//EN");
    file.line("CALSCALE", "GREGORIAN");
    for day in &plan.days {
        file.event(
            &[&day.day.to_string(), "-plan"].concat(),
            day.day,
            &summary(day, data),
            &description(day, data),
        );
    }
    for (track, phase, end) in &plan.phases {
        let place = usize::from(*track);
        let (Some(id), Some(track)) = (index.tracks.get(place), data.tracks.get(place)) else {
            continue;
        };
        let (Some(phase), End::Between(range)) = (track.phases.get(usize::from(*phase)), end)
        else {
            continue;
        };
        file.event(
            &[id.id.as_str(), "-", &phase.slug, "-phase"].concat(),
            range.likely,
            &["Phase done: ", &plain(&phase.title)].concat(),
            &[&plain(&track.title), "\n", &between(*range)].concat(),
        );
    }
    if let End::Between(range) = plan.finish {
        let day = range.likely;
        file.event("finish-plan", day, "Your plan is done", &between(range));
    }
    file.line("END", "VCALENDAR");
    file.text
}

struct File<'a> {
    text: String,
    site: &'a str,
    stamp: String,
    sequence: u64,
}

impl File<'_> {
    /// An event that lasts all day and leaves the day free.
    fn event(&mut self, id: &str, day: Day, summary: &str, description: &str) {
        let uid = escape(&[id, "@", self.site].concat());
        let (stamp, sequence) = (self.stamp.clone(), self.sequence.to_string());
        self.line("BEGIN", "VEVENT");
        self.line("UID", &uid);
        self.line("DTSTAMP", &stamp);
        self.line("SEQUENCE", &sequence);
        self.line("DTSTART;VALUE=DATE", &date(day));
        self.line("DTEND;VALUE=DATE", &date(Day(day.0 + 1)));
        self.line("SUMMARY", &escape(summary));
        self.line("DESCRIPTION", &escape(description));
        self.line("TRANSP", "TRANSPARENT");
        self.line("END", "VEVENT");
    }

    /// A content line, folded.
    fn line(&mut self, name: &str, value: &str) {
        let mut taken = 0;
        for c in [name, ":", value].iter().flat_map(|part| part.chars()) {
            if taken + c.len_utf8() > LINE {
                self.text.push_str("\r\n ");
                taken = 1;
            }
            self.text.push(c);
            taken += c.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

/// A value of type TEXT (RFC 5545, 3.3.11).
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '\n' => escaped.push_str("\\n"),
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
    }
    escaped
}

/// `20261120`.
fn date(day: Day) -> String {
    day.to_string().replace('-', "")
}

/// `20261120T090000Z`.
fn stamp(ms: u64) -> String {
    let seconds = ms / 1000 % 86_400;
    let two = |number: u64| {
        let digits = number.to_string();
        if number < 10 {
            ["0", &digits].concat()
        } else {
            digits
        }
    };
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let day = date(Day::of_ms(ms));
    [&day, "T", &two(hour), &two(minute), &two(second), "Z"].concat()
}

fn summary(day: &DayPlan, data: &PlanData) -> String {
    let titles = day.pieces.iter().map(|piece| title(piece.unit, data));
    let mut titles: Vec<String> = titles.collect();
    if titles.is_empty() {
        titles.push("Reviews".to_owned());
    }
    ["Study: ", &titles.join(", ")].concat()
}

fn description(day: &DayPlan, data: &PlanData) -> String {
    let mut lines = Vec::new();
    for piece in &day.pieces {
        let goes_on = if piece.ends { "" } else { ", to be continued" };
        let minutes = duration(piece.minutes.into());
        lines.push([&title(piece.unit, data), ": ", &minutes, goes_on].concat());
    }
    if day.practice > 0 {
        lines.push(["Practice and projects: ", &duration(day.practice.into())].concat());
    }
    if day.reviews > 0 {
        lines.push(["Reviews: ", &duration(day.reviews.into())].concat());
    }
    lines.join("\n")
}

fn between(range: Range) -> String {
    let (early, late) = (range.early.to_string(), range.late.to_string());
    if early == late {
        return ["Likely on ", &early, "."].concat();
    }
    ["Likely between ", &early, " and ", &late, "."].concat()
}

fn title(unit: u16, data: &PlanData) -> String {
    let unit = data.units.get(usize::from(unit));
    unit.map_or(String::new(), |unit| plain(&unit.title))
}

/// A label on one line, without the marks of code and without what a file must not hold.
fn plain(label: &str) -> String {
    let words = spans(label).into_iter().map(|span| match span {
        Span::Text(text) | Span::Code(text) => text,
    });
    one_line(&words.collect::<String>())
}
