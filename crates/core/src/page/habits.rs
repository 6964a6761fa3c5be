//! Habits, milestones, pitfalls and next steps, as [`super::PlanData`] holds them. It knows no learner: what is
//! adopted, reached or warned of is for others to say.

use serde::Serialize;

use super::is_default;
use crate::decode::{decode_fields, decode_words};

/// Habits that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HabitGroup {
    /// What they are about.
    pub title: String,
    /// The habits.
    pub habits: Vec<Habit>,
}

/// A tip that can be adopted as a habit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Habit {
    /// The tip's id.
    pub id: String,
    /// Its text.
    pub text: String,
    /// How often it comes round.
    pub rhythm: Rhythm,
    /// Topics to read about it: units.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<u16>,
}

/// How often a habit comes round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rhythm {
    /// On every day of study.
    Daily,
    /// Once in a week.
    Weekly,
    /// Once in a month.
    Monthly,
    /// It is done and stays done.
    Once,
}

impl Rhythm {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Daily, Self::Weekly, Self::Monthly, Self::Once];

    /// The word in content and files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::Weekly => "weekly",
            Self::Monthly => "monthly",
            Self::Once => "once",
        }
    }
}

/// The milestones after one phase of a track.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PhaseMilestones {
    /// The track.
    pub track: u16,
    /// The phase: a place in [`super::PlanTrack::phases`].
    pub phase: u16,
    /// "After phase 1".
    pub title: String,
    /// The milestones.
    pub items: Vec<Milestone>,
}

/// What a learner can say after a phase, and what shows it: at least one of topics, projects and a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Milestone {
    /// Its id.
    pub id: String,
    /// Its text.
    pub text: String,
    /// Units that are done, and whose cards are known, before it is proposed. The track counts each of them in
    /// this phase or before it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<u16>,
    /// Ids of projects of which some show it, all in [`super::PlanData::projects`].
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub projects: Vec<String>,
    /// How many of the projects; 0 where it names none.
    #[serde(skip_serializing_if = "is_default")]
    pub enough: u32,
    /// Whether something that the learner can link to shows it.
    #[serde(skip_serializing_if = "is_default")]
    pub link: bool,
}

/// A pitfall that behaviour can show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Warning {
    /// The pitfall's id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What goes wrong, and what to do instead.
    pub text: String,
    /// The behaviour that shows it.
    pub trigger: Trigger,
    /// For [`Trigger::NoTests`], the units any of which, begun, is the way out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<u16>,
}

/// A behaviour that shows a pitfall.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trigger {
    /// Many topics are in progress at once.
    OpenTopics,
    /// Topics are finished, and nothing is answered or practised.
    OnlyReading,
    /// Much is finished, and nothing about tests is begun.
    NoTests,
    /// Something is begun whose first prerequisites are not.
    SkippedFundamentals,
    /// A phase is finished without a project.
    NoProjects,
}

impl Trigger {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::OpenTopics,
        Self::OnlyReading,
        Self::NoTests,
        Self::SkippedFundamentals,
        Self::NoProjects,
    ];

    /// The word in content and files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::OpenTopics => "open-topics",
            Self::OnlyReading => "only-reading",
            Self::NoTests => "no-tests",
            Self::SkippedFundamentals => "skipped-fundamentals",
            Self::NoProjects => "no-projects",
        }
    }
}

/// Where to go after a track.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NextPath {
    /// The track.
    pub track: u16,
    /// Its anchor on the track's page.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// What it is about, where the title does not say it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goal: Option<String>,
    /// Its next steps.
    pub steps: Vec<NextStep>,
}

/// A next step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NextStep {
    /// Its id.
    pub id: String,
    /// Its text.
    pub text: String,
    /// Its topics: units.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<u16>,
}

decode_fields! {
    HabitGroup { title, habits }
    Habit { id, text, rhythm, topics }
    PhaseMilestones { track, phase, title, items }
    Milestone { id, text, topics, projects, enough, link }
    Warning { id, title, text, trigger, topics }
    NextPath { track, slug, title, goal, steps }
    NextStep { id, text, topics }
}

decode_words!(Rhythm {
    "daily" => Daily,
    "weekly" => Weekly,
    "monthly" => Monthly,
    "once" => Once,
});

decode_words!(Trigger {
    "open-topics" => OpenTopics,
    "only-reading" => OnlyReading,
    "no-tests" => NoTests,
    "skipped-fundamentals" => SkippedFundamentals,
    "no-projects" => NoProjects,
});
