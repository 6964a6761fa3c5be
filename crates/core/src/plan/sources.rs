//! From the content's graph, the learner's records and wishes to what is planned. It counts as the tallies count, and
//! plans nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::calendar::MOST_PRACTICE;
use super::wish::Wish;
use super::{Calendar, Input, Phase, Priority, Speed, Unit};
use crate::day::Day;
use crate::index::Index;
use crate::page::{Level, PlanData};
use crate::record::Status;
use crate::state::State;
use crate::tally::Course;

/// What a plan is made of.
#[derive(Clone, Debug)]
pub struct Sources<'a> {
    /// The content's graph.
    pub index: &'a Index,
    /// What planning needs besides it, of the same build.
    pub data: &'a PlanData,
    /// The learner's records.
    pub state: &'a State,
    /// The learner's wishes.
    pub wish: &'a Wish,
    /// The study day.
    pub today: Day,
    /// The moment at which it began, in milliseconds since 1970.
    pub began: u64,
    /// Minutes that were booked on units so far, by id.
    pub booked: &'a BTreeMap<String, u32>,
    /// Minutes that were booked today, on whatever.
    pub booked_today: u32,
    /// Minutes of reviews a day, from today.
    pub reviews: Vec<u32>,
    /// How this learner goes.
    pub speed: Speed,
}

/// What is planned of the learner's tracks: what counts there, with what the pace takes in and without what it leaves
/// out, and without what the learner leaves out.
///
/// - A line that is flagged as advanced counts with a pace that keeps those, unless the learner left it out; other
///   flagged lines count where the learner took them in.
/// - What is to be learnt on demand is left out by a pace that says so, unless something that stays needs it, or the
///   learner took its line in.
/// - A unit that several lines name is planned where it comes first, and is needed as much as the most of them say.
pub fn input(sources: &Sources<'_>) -> Input {
    let mut gathered = Gathered::default();
    let courses = Course::all(sources.index);
    for id in &sources.wish.tracks {
        let place = courses.iter().position(|course| course.id == *id);
        if let Some(place) = place {
            gathered.take(place, &courses[place], sources);
        }
    }
    gathered.keep_what_is_needed(sources);
    let Gathered { named, phases } = gathered;
    let units = named.iter().filter(|unit| !unit.is_out);
    let units = units.filter_map(|unit| sources.unit(unit));
    Input {
        units: units.collect(),
        calendar: sources.calendar(&named, &phases),
        phases,
        speed: sources.speed,
        goal: sources.wish.goal(sources.today),
    }
}

/// What the lines of the chosen tracks name.
#[derive(Default)]
struct Gathered {
    named: Vec<Named>,
    phases: Vec<Phase>,
}

/// A unit as lines name it.
struct Named {
    unit: u16,
    priority: Priority,
    /// Whether the pace leaves out every line that names it.
    is_out: bool,
}

impl Gathered {
    /// Takes the lines of a track, by its place.
    fn take(&mut self, place: usize, course: &Course, sources: &Sources<'_>) {
        let (Some(track), Some(planned), Ok(number)) = (
            sources.index.tracks.get(place),
            sources.data.tracks.get(place),
            u16::try_from(place),
        ) else {
            return;
        };
        let pace = sources.wish.pace.pace(sources.data);
        let options = course.options(sources.state);
        let mut by_line: Vec<Vec<u16>> = Vec::new();
        for (nth, (line, counted)) in track.lines.iter().zip(&course.lines).enumerate() {
            let is = |lines: &[u16]| lines.iter().any(|line| usize::from(*line) == nth);
            let flag = counted.flagged.as_ref();
            let said = flag.and_then(|line| sources.state.taken(line));
            let by_pace = is(&planned.advanced) && pace.is_some_and(|pace| !pace.without_advanced);
            let counts = flag.is_none() || said.unwrap_or(by_pace);
            let units = line
                .0
                .iter()
                .filter(|(_, option)| counts && (option.is_empty() || options.contains(option)));
            let units: Vec<u16> = units.map(|(unit, _)| *unit).collect();
            let is_on_demand = is(&planned.on_demand);
            let can_wait = is_on_demand && pace.is_some_and(|pace| pace.without_on_demand);
            for unit in &units {
                let Some(planned) = sources.data.units.get(usize::from(*unit)) else {
                    continue;
                };
                self.name(Named {
                    unit: *unit,
                    priority: priority(planned.level, flag.is_some(), is_on_demand),
                    is_out: can_wait && said != Some(true),
                });
            }
            by_line.push(units);
        }
        for (nth, phase) in (0..).zip(&planned.phases) {
            let lines = usize::from(phase.lines.0)..usize::from(phase.lines.1);
            self.phases.push(Phase {
                track: number,
                phase: nth,
                units: by_line.get(lines).unwrap_or_default().concat(),
            });
        }
    }

    fn name(&mut self, new: Named) {
        match self.named.iter_mut().find(|known| known.unit == new.unit) {
            Some(known) => {
                known.priority = known.priority.min(new.priority);
                known.is_out &= new.is_out;
            }
            None => self.named.push(new),
        }
    }

    /// Takes back in what the pace left out, where something that stays and is not settled needs it.
    fn keep_what_is_needed(&mut self, sources: &Sources<'_>) {
        let staying = self.named.iter().filter(|unit| !unit.is_out);
        let open = staying.filter(|unit| !sources.status(unit.unit).is_settled());
        let mut open: Vec<u16> = open.map(|unit| unit.unit).collect();
        while let Some(unit) = open.pop() {
            let planned = sources.data.units.get(usize::from(unit));
            for need in planned.map_or(&[][..], |unit| &unit.prerequisites) {
                let mut named = self.named.iter_mut();
                if let Some(known) = named.find(|known| known.is_out && known.unit == *need) {
                    known.is_out = false;
                    open.push(*need);
                }
            }
        }
    }
}

/// How much of the time goes into practice and projects where the learner did not say it, in per cent.
///
/// The minutes of a topic are those in which it is learnt. What a roadmap gives a phase, weeks times hours a week in
/// the middle of both, holds the exercises and projects, too: the difference is their time. A phase of which it says
/// nothing asks for as much practice as its topics take, those aside that a phase before it had.
pub fn practice(index: &Index, data: &PlanData, phases: &[Phase]) -> u32 {
    let minutes = |units: &BTreeSet<u16>| -> u64 {
        let units = units.iter().map(|unit| index.units.get(usize::from(*unit)));
        units.flatten().map(|unit| u64::from(unit.2)).sum()
    };
    let mut met = BTreeSet::new();
    let mut practice = 0;
    for phase in phases {
        let units: BTreeSet<u16> = phase.units.iter().copied().collect();
        let track = data.tracks.get(usize::from(phase.track));
        let said = track.and_then(|track| track.phases.get(usize::from(phase.phase)));
        let said = said.and_then(|phase| Some((phase.weeks?, phase.hours?)));
        practice += match said {
            Some((weeks, hours)) => {
                let twice = |(from, to): (u16, u16)| u64::from(from) + u64::from(to);
                (twice(weeks) * twice(hours) * 15).saturating_sub(minutes(&units))
            }
            None => minutes(&units.difference(&met).copied().collect()),
        };
        met.extend(units);
    }
    let share = practice * 100 / (practice + minutes(&met)).max(1);
    u32::try_from(share).map_or(MOST_PRACTICE, |share| share.min(MOST_PRACTICE))
}

const fn priority(level: Level, is_flagged: bool, is_on_demand: bool) -> Priority {
    match level {
        _ if is_on_demand => Priority::OnDemand,
        _ if is_flagged => Priority::Advanced,
        Level::Advanced => Priority::Advanced,
        Level::Intermediate => Priority::Standard,
        Level::Beginner => Priority::Core,
    }
}

impl Sources<'_> {
    fn id(&self, unit: u16) -> &str {
        let unit = self.index.units.get(usize::from(unit));
        unit.map_or("", |unit| unit.0.as_str())
    }

    fn status(&self, unit: u16) -> Status {
        self.state.status(self.id(unit))
    }

    /// As it is planned; nothing where the learner left it out.
    fn unit(&self, named: &Named) -> Option<Unit> {
        let id = self.id(named.unit);
        if self.wish.out.contains(id) {
            return None;
        }
        let minutes = self.index.units.get(usize::from(named.unit))?.2;
        let is_settled = self.state.status(id).is_settled();
        Some(Unit {
            unit: named.unit,
            minutes: if is_settled { 0 } else { minutes },
            spent: self.booked.get(id).copied().unwrap_or(0),
            needs: self
                .data
                .units
                .get(usize::from(named.unit))?
                .prerequisites
                .clone(),
            priority: named.priority,
        })
    }

    fn calendar(&self, named: &[Named], phases: &[Phase]) -> Calendar {
        let spans = self.wish.holidays.iter().chain(&self.wish.away);
        Calendar {
            today: self.today,
            start: self.wish.start,
            hours: self.wish.hours(self.data),
            off: spans.copied().collect(),
            given: self.wish.given.clone(),
            done: self.booked_today.saturating_add(self.done_today(named)),
            reviews: self.reviews.clone(),
            practice: match self.wish.practice {
                Some(practice) => practice,
                None => practice(self.index, self.data, phases),
            },
        }
    }

    /// Minutes of what was finished today without being booked, so that a day that was studied is not filled anew.
    /// What was marked together with others, in one moment, was known before and took no time.
    fn done_today(&self, named: &[Named]) -> u32 {
        let done = named.iter().filter_map(|unit| {
            let id = self.id(unit.unit);
            let since = self.state.status_since(id).filter(|at| *at >= self.began)?;
            (self.state.status(id) == Status::Done).then_some((since, unit))
        });
        let done: Vec<(u64, &Named)> = done.collect();
        let (mut moments, mut together) = (BTreeSet::new(), BTreeSet::new());
        for (since, _) in &done {
            if !moments.insert(*since) {
                together.insert(*since);
            }
        }
        let alone = done.iter().filter(|(since, _)| !together.contains(since));
        let minutes = alone.filter(|(_, unit)| !self.booked.contains_key(self.id(unit.unit)));
        let minutes = minutes.map(|(_, unit)| {
            let minutes = self.index.units.get(usize::from(unit.unit));
            minutes.map_or(0, |unit| unit.2.saturating_mul(self.speed.factor()) / 100)
        });
        minutes.sum()
    }
}
