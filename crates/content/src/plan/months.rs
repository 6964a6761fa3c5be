//! The months of a track, by their goals: that none is left out, and no week of theirs. It knows no date.

use std::ops::RangeInclusive;

use cairn_core::page::{MonthGoal, MonthStep, MonthTemplate};

use super::{PACES, PlanMistake, span};
use crate::catalog::Catalog;
use crate::fault::{At, Faults, Placed};
use crate::fields::Fields;
use crate::ids::{Firsts, unknown};
use crate::track::Track;

pub(super) fn read_template(
    mut fields: Fields,
    catalog: &Catalog,
    tracks: &[Track],
    firsts: &mut Firsts,
    faults: &mut Faults,
) -> Option<MonthTemplate> {
    let track = fields.id("track", faults);
    let pace = fields.word("pace", PACES, faults);
    let mut months: Vec<MonthGoal> = Vec::new();
    let mut next = Some(1);
    for month in fields.tables("month", "a month", faults) {
        let at = month.at.clone();
        let Some(month) = read_month(month, catalog, faults) else {
            continue;
        };
        match next {
            Some(next) if next == month.from => {}
            Some(next) => {
                let from = month.from;
                faults.add(&at, PlanMistake::MonthsGap { from, next });
            }
            None => faults.add(&at, PlanMistake::MonthsOpen),
        }
        next = month.to.map(|to| to + 1);
        months.push(month);
    }
    if months.is_empty() {
        faults.add(&fields.at, PlanMistake::NoMonths);
    }
    fields.finish(faults);
    let track = track?;
    firsts.add("template of the track", &track.value, &track.at, faults);
    let found = tracks.iter().position(|known| known.page.id == track.value);
    if found.is_none() {
        let known = tracks.iter().map(|known| known.page.id.as_str());
        faults.add(&track.at, unknown("track", &track.value, known));
    }
    Some(MonthTemplate {
        track: u16::try_from(found?).unwrap_or(u16::MAX),
        pace,
        months,
    })
}

fn read_month(mut fields: Fields, catalog: &Catalog, faults: &mut Faults) -> Option<MonthGoal> {
    let at = fields.at.clone();
    let months = fields.raw("months", faults);
    let months = fields.need("months", months, faults);
    let title = fields.label("title", faults).value;
    let goal = fields.prose("goal", faults);
    let projects = fields.optional_ids("projects", faults).unwrap_or_default();
    for project in &projects {
        catalog.need_project(&project.value, &project.at, faults);
    }
    let steps = fields.tables("step", "a step", faults);
    fields.finish(faults);
    let steps: Vec<(At, MonthStep)> = steps
        .into_iter()
        .map(|step| read_step(step, faults))
        .collect();
    let (from, to) = read_months(&months?, faults)?;
    match to {
        Some(to) => check_weeks(&steps, weeks(from..=to), &at, faults),
        None => {
            for (at, step) in &steps {
                if step.weeks.is_some() {
                    faults.add(at, PlanMistake::WeeksOpen);
                }
            }
        }
    }
    Some(MonthGoal {
        from,
        to,
        title,
        goal,
        steps: steps.into_iter().map(|(_, step)| step).collect(),
        projects: projects.into_iter().map(|project| project.value).collect(),
    })
}

/// `1-2`, or `10+` without an end.
fn read_months(found: &Placed<String>, faults: &mut Faults) -> Option<(u16, Option<u16>)> {
    if let Some(from) = found.value.strip_suffix('+')
        && let Ok(from) = from.parse()
    {
        return Some((from, None));
    }
    let (from, to) = span("months", found, faults)?;
    Some((from, Some(to)))
}

fn read_step(mut fields: Fields, faults: &mut Faults) -> (At, MonthStep) {
    let at = fields.at.clone();
    let weeks = fields.raw("weeks", faults);
    let weeks = weeks.and_then(|weeks| span("weeks", &weeks, faults));
    let text = fields.prose("text", faults);
    fields.finish(faults);
    (at, MonthStep { weeks, text })
}

/// How many whole weeks some months have: 52 in twelve.
fn weeks(months: RangeInclusive<u16>) -> u16 {
    (months.end() - months.start() + 1) * 52 / 12
}

/// Every week has one step, from the first to the last.
fn check_weeks(steps: &[(At, MonthStep)], last: u16, at: &At, faults: &mut Faults) {
    let mut next = 1;
    for (at, step) in steps {
        match step.weeks {
            Some((from, to)) => {
                if from != next {
                    faults.add(at, PlanMistake::WeeksGap { from, next });
                }
                next = to + 1;
            }
            None => faults.add(at, PlanMistake::NoWeeks),
        }
    }
    if next != last + 1 {
        let found = next - 1;
        faults.add(at, PlanMistake::WeeksEnd { found, last });
    }
}
