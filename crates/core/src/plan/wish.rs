//! What the learner wishes of a plan, as records of [`Kind::Plan`] say it: read from them, and their ids and texts.
//! What cannot be read counts as not said. It plans nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::calendar::MOST;
pub use super::calendar::MOST_PRACTICE;
use crate::action::Field;
use crate::day::Day;
use crate::page::{Pace, PlanData};
use crate::record::Kind;
use crate::state::State;

/// Record: ids of tracks, blanks between, in the learner's order.
pub const TRACKS: &str = "tracks";
/// Record: the id of a [`Choice`].
pub const PACE: &str = "pace";
/// Record: minutes by weekday from Monday, blanks between.
pub const HOURS: &str = "hours";
/// Record: the first day.
pub const START: &str = "start";
/// Record: the day by which all should be learnt.
pub const END: &str = "end";

/// Record: how much of the time goes into practice and projects, in per cent.
pub const PRACTICE: &str = "practice";

/// The weekdays of study of someone who said nothing: one day of the week is free.
const DAYS_OF_STUDY: u32 = 6;
/// Minutes on each of them, where no pace says more.
const MINUTES: u32 = 60;

/// Which pace was chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// The fastest, without what can be learnt when it is needed.
    Accelerated,
    /// What most take.
    #[default]
    Standard,
    /// With what is flagged as advanced.
    Thorough,
    /// The learner's own hours, with the topics of the standard pace.
    Own,
}

impl Choice {
    /// Every choice, the fastest first.
    pub const ALL: [Self; 4] = [Self::Accelerated, Self::Standard, Self::Thorough, Self::Own];

    /// Its id, in records and in [`PlanData::paces`].
    pub const fn id(self) -> &'static str {
        match self {
            Self::Accelerated => "accelerated",
            Self::Standard => "standard",
            Self::Thorough => "thorough",
            Self::Own => "own",
        }
    }

    /// What the content says of it: of one's own hours, what it says of the standard pace.
    pub fn pace(self, data: &PlanData) -> Option<&Pace> {
        let id = match self {
            Self::Own => Self::Standard.id(),
            other => other.id(),
        };
        data.paces.iter().find(|pace| pace.id == id)
    }
}

/// All that was said about the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// Ids of the tracks, in order.
    pub tracks: Vec<String>,
    /// The pace.
    pub pace: Choice,
    /// Minutes by weekday from Monday, where they were said.
    pub hours: Option<[u32; 7]>,
    /// The first day.
    pub start: Option<Day>,
    /// The day by which all should be learnt.
    pub end: Option<Day>,
    /// The day of the interview.
    pub interview: Option<Day>,
    /// How much of the time goes into practice and projects, in per cent.
    pub practice: Option<u32>,
    /// Holidays, first and last day.
    pub holidays: Vec<(Day, Day)>,
    /// Pauses, first and last day: days away, by which no streak is broken.
    pub away: Vec<(Day, Day)>,
    /// Minutes of single days.
    pub given: BTreeMap<Day, u32>,
    /// Ids of units that are left out.
    pub out: BTreeSet<String>,
    /// The learner's own texts of months, by [`crate::page::MonthGoal::from`].
    pub months: BTreeMap<u16, String>,
    /// Goals of weeks, by their Mondays.
    pub weeks: BTreeMap<Day, String>,
}

/// Reads the records.
pub fn read(state: &State) -> Wish {
    let mut wish = Wish {
        interview: state.profile(Field::InterviewDate).and_then(Day::parse),
        ..Wish::default()
    };
    for (id, text) in state.texts(Kind::Plan) {
        wish.take(id, text);
    }
    wish
}

impl Wish {
    /// Takes what one record says.
    fn take(&mut self, id: &str, text: &str) {
        let (kind, of) = id.split_once('/').unwrap_or((id, ""));
        let day = Day::parse(of);
        let span = || {
            let (first, last) = (day?, Day::parse(text)?);
            (first <= last).then_some((first, last))
        };
        match kind {
            TRACKS => self.tracks = text.split_whitespace().map(str::to_owned).collect(),
            PACE => {
                let choice = Choice::ALL.into_iter().find(|choice| choice.id() == text);
                self.pace = choice.unwrap_or_default();
            }
            HOURS => self.hours = hours(text),
            START => self.start = Day::parse(text),
            END => self.end = Day::parse(text),
            PRACTICE => {
                let percent = text.parse().ok();
                self.practice = percent.filter(|percent| *percent <= MOST_PRACTICE);
            }
            "holiday" => self.holidays.extend(span()),
            "away" => self.away.extend(span()),
            "today" => {
                if let (Some(day), Some(minutes)) = (day, minutes(text)) {
                    self.given.insert(day, minutes);
                }
            }
            "out" => {
                self.out.insert(of.to_owned());
            }
            "month" => {
                if let Ok(month) = of.parse() {
                    self.months.insert(month, text.to_owned());
                }
            }
            "week" => {
                if let Some(day) = day {
                    self.weeks.insert(day, text.to_owned());
                }
            }
            _ => {}
        }
    }

    /// Minutes by weekday: those that were said, or what the pace asks for, in the middle of its hours, on six days.
    pub fn hours(&self, data: &PlanData) -> [u32; 7] {
        if let Some(hours) = self.hours {
            return hours;
        }
        let pace = self.pace.pace(data).filter(|_| self.pace != Choice::Own);
        let of_pace = |pace: &Pace| {
            let twice = u32::from(pace.hours.0) + u32::from(pace.hours.1);
            twice * 30 / DAYS_OF_STUDY
        };
        let mut hours = [pace.map_or(MINUTES, of_pace); 7];
        hours[6] = 0;
        hours
    }

    /// The last day on which something may be planned: the day that was set, or the one before the interview if
    /// that is earlier. An interview that is over sets none, and on its own day there is still that day.
    pub fn goal(&self, today: Day) -> Option<Day> {
        let interview = self.interview.filter(|day| *day >= today);
        let before = interview.map(|day| Day(day.0 - 1).max(today));
        match (self.end, before) {
            (Some(end), Some(before)) => Some(end.min(before)),
            (end, before) => end.or(before),
        }
    }
}

fn minutes(text: &str) -> Option<u32> {
    let minutes = text.parse().ok()?;
    (minutes <= MOST).then_some(minutes)
}

fn hours(text: &str) -> Option<[u32; 7]> {
    let figures = text.split_whitespace().map(minutes);
    let figures: Vec<u32> = figures.collect::<Option<_>>()?;
    figures.try_into().ok()
}

/// The text of [`HOURS`].
pub fn hours_text(hours: [u32; 7]) -> String {
    hours.map(|minutes| minutes.to_string()).join(" ")
}

/// The text of [`TRACKS`].
pub fn tracks_text(tracks: &[String]) -> String {
    tracks.join(" ")
}

/// The id of holidays that begin on a day; the text is their last day.
pub fn holiday(first: Day) -> String {
    ["holiday/", &first.to_string()].concat()
}

/// The id of a pause that begins on a day; the text is its last day.
pub fn away(first: Day) -> String {
    ["away/", &first.to_string()].concat()
}

/// The id of the minutes of a single day; the text is a number.
pub fn given(day: Day) -> String {
    ["today/", &day.to_string()].concat()
}

/// The id of a unit that is left out; the text is [`YES`].
pub fn out(unit: &str) -> String {
    ["out/", unit].concat()
}

/// The text of what only is or is not.
pub const YES: &str = "yes";

/// The id of the learner's own text of a month.
pub fn month(from: u16) -> String {
    ["month/", &from.to_string()].concat()
}

/// The id of a week's goal.
pub fn week(monday: Day) -> String {
    ["week/", &monday.to_string()].concat()
}
