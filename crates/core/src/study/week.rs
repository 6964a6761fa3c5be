//! A week looked back on: what was planned, what was done, what slipped and what comes next. What slipped is said
//! without blame: a plan is made anew every day with what is left.

use std::collections::BTreeMap;

use super::hours::{Asked, Week, week};
use super::journal::{Learnt, learnt};
use crate::day::Day;
use crate::plan::wish;
use crate::plan::words::duration;
use crate::record::{Key, Kind, Status};
use crate::review::log::Log;
use crate::review::{Moment, Options};
use crate::state::State;

/// So many names are said of a list; the others are counted.
const NAMED: usize = 6;

/// What became of a week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// Its minutes.
    pub hours: Week,
    /// Minutes fewer than were planned; of the present week, for its days that are over.
    pub short: u32,
    /// What was done.
    pub learnt: Learnt,
    /// Topics that were begun by its end and are still in progress, the longest in progress first.
    pub open: Vec<String>,
}

/// Looks back on the week in which `day` lies. `log` holds its answers, `studied` its minutes
/// ([`super::hours::studied`]), `asked` what was planned; `ahead` dates marks as in [`learnt`].
pub fn review(
    state: &State,
    log: &Log,
    studied: &BTreeMap<Day, u32>,
    asked: &Asked,
    day: Day,
    today: Day,
    ahead: i32,
) -> Review {
    let monday = day.monday();
    let sunday = Day(monday.0 + 6);
    let over = (monday.0..=sunday.0).map(Day).filter(|day| *day < today);
    let planned: u32 = over.map(|day| asked.minutes(day)).sum();
    let hours = week(studied, asked, monday, today);
    Review {
        short: planned.saturating_sub(hours.actual),
        hours,
        learnt: learnt(state, log, studied, monday..=sunday, ahead),
        open: open(state, sunday, ahead),
    }
}

/// The topics that were begun by a day and are in progress.
fn open(state: &State, until: Day, ahead: i32) -> Vec<String> {
    let hour = Options::hour_of(state);
    let topics = state.records().map(|record| &record.key);
    let topics = topics.filter(|key| key.kind == Kind::Topic);
    let topics = topics.filter(|key| state.status(&key.id) == Status::Learning);
    let dated = topics.filter_map(|key| Some((state.status_since(&key.id)?, &key.id)));
    let is_by_then = |ms: u64| Moment { ms, ahead }.at(hour).day <= until;
    let mut begun: Vec<(u64, &String)> = dated.filter(|(at, _)| is_by_then(*at)).collect();
    begun.sort();
    begun.into_iter().map(|(_, topic)| topic.clone()).collect()
}

/// What the learner wants of the week in which a day lies, where they said it.
pub fn goal(state: &State, day: Day) -> Option<&str> {
    let id = wish::week(day.monday());
    let mut plan = state.texts(Kind::Plan);
    plan.find(|(known, _)| *known == id).map(|(_, text)| text)
}

/// What to note as the goal of the week in which a day lies; an empty text takes it back.
pub fn wanted(day: Day, text: &str) -> (Key, String) {
    (
        Key::new(Kind::Plan, wish::week(day.monday())),
        text.trim().to_owned(),
    )
}

/// The review in words: what was planned, done, slipped, and what is next. `title` names a topic by its id, `next` are
/// the topics that the plan has for the week after.
pub fn rows(
    review: &Review,
    next: &[String],
    title: &dyn Fn(&str) -> String,
) -> [(&'static str, String); 4] {
    [
        ("Planned", planned(review)),
        ("Done", done(review, title)),
        ("Slipped", slipped(review, title)),
        (
            "Next",
            listed("", next, title).unwrap_or_else(|| "Nothing is planned yet.".to_owned()),
        ),
    ]
}

/// What an entry of the journal about a week begins with: the review in lines.
pub fn draft(rows: &[(&'static str, String); 4]) -> String {
    let lines = rows.iter().map(|(name, text)| [name, ": ", text].concat());
    lines.collect::<Vec<String>>().join("\n")
}

fn planned(review: &Review) -> String {
    match review.hours.planned {
        0 => "No hours were planned.".to_owned(),
        minutes => [&duration(u64::from(minutes)), "."].concat(),
    }
}

fn done(review: &Review, title: &dyn Fn(&str) -> String) -> String {
    let learnt = &review.learnt;
    let mut said = Vec::new();
    if review.hours.actual > 0 {
        said.push([&duration(u64::from(review.hours.actual)), "."].concat());
    }
    said.extend(listed("Finished: ", &learnt.finished, title));
    match learnt.answers {
        0 => {}
        1 => said.push("1 card answered.".to_owned()),
        answers => said.push([&answers.to_string(), " cards answered."].concat()),
    }
    match learnt.points {
        0 => {}
        1 => said.push("1 point ticked.".to_owned()),
        points => said.push([&points.to_string(), " points ticked."].concat()),
    }
    if said.is_empty() {
        said.push("Nothing was noted, and some weeks are like that.".to_owned());
    }
    said.join(" ")
}

fn slipped(review: &Review, title: &dyn Fn(&str) -> String) -> String {
    let mut said = Vec::new();
    if review.short > 0 {
        let short = duration(u64::from(review.short));
        said.push(
            [
                &short,
                " less than planned; the plan has moved on with what is left.",
            ]
            .concat(),
        );
    }
    said.extend(listed("Still in progress: ", &review.open, title));
    if said.is_empty() {
        said.push("Nothing.".to_owned());
    }
    said.join(" ")
}

/// Topics by name, with what stands before them; nothing where there are none.
fn listed(before: &str, topics: &[String], title: &dyn Fn(&str) -> String) -> Option<String> {
    if topics.is_empty() {
        return None;
    }
    let names: Vec<String> = topics
        .iter()
        .take(NAMED)
        .map(|topic| title(topic))
        .collect();
    let names = names.join(", ");
    let more = topics.len().saturating_sub(NAMED);
    Some(match more {
        0 => [before, &names, "."].concat(),
        _ => [before, &names, " and ", &more.to_string(), " more."].concat(),
    })
}
