//! A track as numbers: its counted lines and what makes them count. It is made of a page or of the
//! index, and from then on both are counted by the same rules.

use std::ops::Range;

use crate::index::Index;
use crate::page::{Item, TrackPage};
use crate::state::State;

/// One track, ready to be counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// The track's id.
    pub id: String,
    /// Its choice groups.
    pub groups: Vec<Group>,
    /// Its counted lines, in order.
    pub lines: Vec<CourseLine>,
    /// For each section of the page, its lines and those of all sections nested in it. Empty when it
    /// is made of the index, which has no sections.
    pub sections: Vec<Range<usize>>,
}

/// A choice group, as far as it occurs in the track.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its id.
    pub id: String,
    /// The option that counts until one is picked, and where the one picked does not occur.
    pub default: String,
    /// The options under which something of this track counts.
    pub options: Vec<String>,
}

/// A counted line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseLine {
    /// `<track>/<slug>` of a line that is outside the percentage until taken in.
    pub flagged: Option<String>,
    /// What it counts.
    pub units: Vec<CourseUnit>,
}

/// A topic, or a point that counts by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseUnit {
    /// `lists`, or `lists#slicing`.
    pub id: String,
    /// The option under which it counts.
    pub option: Option<String>,
    /// Minutes to learn it.
    pub minutes: u32,
    /// Its area, where the index said it.
    pub area: Option<u16>,
}

impl Course {
    /// The track of a page.
    pub fn from_page(page: &TrackPage) -> Self {
        let mut lines = Vec::new();
        let mut starts = Vec::new();
        for section in &page.sections {
            starts.push(lines.len());
            for item in &section.items {
                let Item::Line(line) = item else { continue };
                let units = line.units.iter().map(|unit| CourseUnit {
                    id: unit.id.clone(),
                    option: unit.option.clone(),
                    minutes: unit.minutes,
                    area: None,
                });
                let flagged = (!line.aside.is_empty()).then(|| line.slug());
                lines.push(CourseLine::new(
                    &page.id,
                    flagged.as_deref(),
                    units.collect(),
                ));
            }
        }
        let ends = page.sections.iter().enumerate().map(|(place, section)| {
            let nested = page.sections[place + 1..]
                .iter()
                .take_while(|next| next.depth > section.depth);
            starts
                .get(place + 1 + nested.count())
                .copied()
                .unwrap_or(lines.len())
        });
        let sections = starts
            .iter()
            .zip(ends)
            .map(|(start, end)| *start..end)
            .collect();
        let groups = page.choices.iter().map(|choice| {
            let options = choice
                .options
                .iter()
                .map(|option| option.id.clone())
                .collect();
            Group {
                id: choice.id.clone(),
                default: choice.default.clone(),
                options,
            }
        });
        Self {
            groups: groups.collect(),
            sections,
            ..Self::default()
        }
        .with(&page.id, lines)
    }

    /// All tracks of the index, in order.
    pub fn all(index: &Index) -> Vec<Self> {
        let unit = |(place, option): &(u16, String)| {
            let unit = index.units.get(usize::from(*place))?;
            let option = (!option.is_empty()).then(|| option.clone());
            Some(CourseUnit {
                id: unit.0.clone(),
                option,
                minutes: unit.2,
                area: Some(unit.1),
            })
        };
        let course = |track: &crate::index::IndexTrack| {
            let lines = track.lines.iter().map(|line| {
                let flagged = (!line.1.is_empty()).then_some(line.1.as_str());
                CourseLine::new(&track.id, flagged, line.0.iter().filter_map(unit).collect())
            });
            let groups = track.choices.iter().map(|(id, default, options)| Group {
                id: id.clone(),
                default: default.clone(),
                options: options.clone(),
            });
            Self {
                groups: groups.collect(),
                ..Self::default()
            }
            .with(&track.id, lines.collect())
        };
        index.tracks.iter().map(course).collect()
    }

    fn with(mut self, id: &str, lines: Vec<CourseLine>) -> Self {
        self.id = id.to_owned();
        self.lines = lines;
        let units = || self.lines.iter().flat_map(|line| &line.units);
        for group in &mut self.groups {
            // An option without a line here cannot be what counts here.
            group
                .options
                .retain(|option| units().any(|unit| unit.option.as_ref() == Some(option)));
        }
        self
    }

    /// The options that count: in each group the one picked, or the default where none is picked or
    /// the one picked does not occur in this track; and those added.
    pub fn options(&self, state: &State) -> Vec<String> {
        let mut counting = Vec::new();
        for group in &self.groups {
            let pick = state.pick(&group.id);
            let occurs = |option: &String| group.options.contains(option);
            counting.push(
                pick.picked
                    .filter(occurs)
                    .unwrap_or_else(|| group.default.clone()),
            );
            counting.extend(pick.added.into_iter().filter(occurs));
        }
        counting
    }

    /// The units of the lines in `range` that count towards the percentage, with repeats.
    pub fn required<'a>(&'a self, range: Range<usize>, state: &State) -> Vec<&'a CourseUnit> {
        let options = self.options(state);
        let lines = self.lines.get(range).unwrap_or_default().iter();
        let lines = lines.filter(|line| line.is_taken(state));
        lines
            .flat_map(|line| &line.units)
            .filter(|unit| unit.counts(&options))
            .collect()
    }
}

impl CourseLine {
    fn new(track: &str, flagged: Option<&str>, units: Vec<CourseUnit>) -> Self {
        Self {
            flagged: flagged.map(|slug| [track, "/", slug].concat()),
            units,
        }
    }

    /// Whether it is in the percentage, as far as its flags go.
    pub fn is_taken(&self, state: &State) -> bool {
        self.flagged
            .as_ref()
            .is_none_or(|line| state.taken(line) == Some(true))
    }
}

impl CourseUnit {
    /// Whether it counts while `options` do.
    pub fn counts(&self, options: &[String]) -> bool {
        self.option
            .as_ref()
            .is_none_or(|option| options.contains(option))
    }
}
