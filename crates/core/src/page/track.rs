//! One track, complete: its sections and all that stands in them, and what opens under its lines.

use serde::Serialize;

use super::{Named, Question, is_default};

/// One track, complete.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TrackPage {
    /// The track's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// One sentence: for whom, and where it leads.
    pub summary: String,
    /// What a learner can do at the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goal: Option<String>,
    /// ISO day of the last change of the content, such as `2026-11-20`.
    pub updated: String,
    /// Topics that the track takes as known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub assumes: Vec<Named>,
    /// A track that teaches what this one assumes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assumes_track: Option<Named>,
    /// Plain advice that stands before the first section.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub advice: Vec<String>,
    /// The choice groups that occur in this track.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
    /// All sections, in document order, nested by `depth`.
    pub sections: Vec<Section>,
}

/// Pick one of several: Flask, Django or FastAPI.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// The group's id, such as `backend-framework`.
    pub id: String,
    /// What is chosen ("Backend framework").
    pub title: String,
    /// One sentence that asks for the choice.
    pub prompt: String,
    /// The option that counts until one is picked.
    pub default: String,
    /// The options that occur in the track, in order.
    pub options: Vec<Named>,
}

/// What a section holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SectionKind {
    /// Topics and further sections.
    #[default]
    Topics,
    /// One branch of a choice.
    Option,
    /// Topics outside the required percentage.
    Bonus,
    /// Projects to build.
    Projects,
    /// Books, courses, platforms.
    Resources,
    /// Habits, each with a box.
    Tips,
    /// What one can say of oneself after a phase, each with a box.
    Milestones,
    /// Mistakes that learners make.
    Pitfalls,
    /// Where to go after the track, each with a box.
    NextSteps,
    /// Plain advice, without boxes.
    Advice,
}

/// One heading of a track with what stands directly under it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Its anchor, unique in the track.
    pub slug: String,
    /// Its display number, such as `3.1.2`, `4.P` or `T.12`.
    pub number: String,
    /// Its title.
    pub title: String,
    /// 1 for the outermost.
    pub depth: u8,
    /// What it holds.
    #[serde(skip_serializing_if = "is_default")]
    pub kind: SectionKind,
    /// What a learner can do at its end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goal: Option<String>,
    /// Weeks it takes, from and to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weeks: Option<(u16, u16)>,
    /// Hours a week it takes, from and to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<(u16, u16)>,
    /// The choice group that is decided under this heading.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choice: Option<String>,
    /// The option that this section is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub option: Option<String>,
    /// What stands directly under the heading.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
}

/// One entry under a heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Item {
    /// A counted line: topics, points or a question.
    Line(Box<Line>),
    /// A tip, a milestone or a next step: a box of its own.
    Check(Check),
    /// Plain advice.
    Advice(String),
    /// A project to build.
    Project(ProjectRef),
    /// A book, course, platform, community.
    Resource(ResourceRef),
    /// A mistake that learners make.
    Pitfall(Pitfall),
}

/// Why a line is outside the required percentage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Aside {
    /// Useful, not needed.
    Optional,
    /// For a second pass.
    Advanced,
    /// Cairn's own addition to the roadmap.
    Addition,
    /// In a bonus section.
    Bonus,
}

impl Aside {
    /// What the learner reads.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Optional => "optional",
            Self::Advanced => "advanced",
            Self::Addition => "added by Cairn",
            Self::Bonus => "bonus",
        }
    }
}

/// What counts: a topic, or a point where a line refers to nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Unit {
    /// `lists`, or `lists#slicing`.
    pub id: String,
    /// The topic's title; left out where the line has one unit, since its label says it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Minutes to learn it.
    #[serde(default)]
    pub minutes: u32,
    /// The option under which it counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub option: Option<String>,
    /// How many cards finishing it adds; left out where it is one.
    #[serde(skip_serializing_if = "is_default")]
    pub cards: u32,
}

impl Unit {
    /// The anchor of a line that begins with it, and has none of its own: `lists-slicing` of `lists#slicing`.
    pub fn slug(&self) -> String {
        self.id.replace('#', "-")
    }

    /// How many cards finishing it adds: a point has none.
    pub fn adds(&self) -> u32 {
        if self.id.contains('#') {
            0
        } else {
            self.cards.max(1)
        }
    }
}

/// A counted line of a track.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Its anchor, where that is not its first unit's: see [`Line::slug`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own_slug: Option<String>,
    /// What it shows; code stands between backticks.
    pub label: String,
    /// The accessible name where the label alone would be ambiguous in the track.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Done when all of these are.
    pub units: Vec<Unit>,
    /// Outside the required percentage, until taken in, and why.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub aside: Vec<Aside>,
    /// A version badge such as `since 3.10`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub badge: Option<String>,
    /// How many of its parts have a box.
    #[serde(skip_serializing_if = "is_default")]
    pub parts: u32,
    /// The id of its question, for a question line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// What opens under it; it travels apart, in [`TrackDetails`].
    #[serde(skip)]
    pub details: LineDetails,
    /// How many other tracks hold one of its topics.
    #[serde(skip_serializing_if = "is_default")]
    pub also_in: u32,
}

impl Line {
    /// Its anchor, unique in the track: its own, or that of its first unit.
    pub fn slug(&self) -> String {
        let own = self.own_slug.clone();
        own.or_else(|| self.units.first().map(Unit::slug))
            .unwrap_or_default()
    }

    /// Minutes of its units.
    pub fn minutes(&self) -> u32 {
        self.units.iter().map(|unit| unit.minutes).sum()
    }
}

/// What opens under the lines of a track. It is a file of its own, fetched when it is needed: most lines
/// stay closed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TrackDetails {
    /// One for each counted line, in the order of the lines.
    pub lines: Vec<LineDetails>,
}

/// What opens under a line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LineDetails {
    /// Points, topics in passing, and focus prompts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
    /// The question to answer, for a question line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<Question>,
    /// Other tracks that hold one of its topics.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub also_in: Vec<Named>,
}

/// What stands under a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// What it shows.
    pub label: String,
    /// Topic ids (`lists`), point ids (`lists#slicing`) or a focus id (`strings!palindromes`).
    pub refs: Vec<String>,
}

/// A tip, a milestone or a next step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Check {
    /// Its id without the kind; the kind is the section's.
    pub id: String,
    /// Its text.
    pub text: String,
    /// Topics to read about it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Named>,
}

/// A project, as a track names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProjectRef {
    /// The project's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its domain, such as `Healthcare`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
    /// Why it is outside what is expected of everyone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub aside: Vec<Aside>,
}

/// A book, course, platform or other help, as a track names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ResourceRef {
    /// The resource's id.
    pub id: String,
    /// Its title, with the author where there is one.
    pub title: String,
    /// `book`, `course`, `docs`, `platform`, `community`, `channel`, `podcast` or `tool`.
    pub kind: String,
    /// Where it is, if the sources or public documentation say so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What dates or limits it ("examples in Java").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A mistake that learners make, and the way out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pitfall {
    /// Its id without the kind.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What goes wrong, and what to do instead.
    pub text: String,
}
