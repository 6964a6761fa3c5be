//! How the pages' shapes are read from JSON. Each is the inverse of what `page` writes.

use serde_json::Value;

use super::{
    Aside, Check, Choice, Doc, Item, LessonText, Licence, Line, LineDetails, MilestoneGroup, Named,
    PageData, Part, Pitfall, Place, ProgressPage, ProjectRef, Question, ResourceRef, Section,
    SectionKind, SettingsPage, TopicPage, TrackCard, TrackDetails, TrackPage, TracksPage, Unit,
};
use crate::decode::{Decode, decode_fields, decode_words, field};

impl Decode for PageData {
    fn decode(json: &Value) -> Option<Self> {
        Some(match json.get("page")?.as_str()? {
            "tracks" => Self::Tracks(Decode::decode(json)?),
            "track" => Self::Track(Decode::decode(json)?),
            "topic" => Self::Topic(Decode::decode(json)?),
            "progress" => Self::Progress(Decode::decode(json)?),
            "settings" => Self::Settings(Decode::decode(json)?),
            "plain" => Self::Plain,
            _ => return None,
        })
    }
}

impl Decode for Item {
    fn decode(json: &Value) -> Option<Self> {
        let (kind, item) = json.as_object()?.iter().next()?;
        Some(match kind.as_str() {
            "line" => Self::Line(Decode::decode(item)?),
            "check" => Self::Check(Decode::decode(item)?),
            "advice" => Self::Advice(Decode::decode(item)?),
            "project" => Self::Project(Decode::decode(item)?),
            "resource" => Self::Resource(Decode::decode(item)?),
            "pitfall" => Self::Pitfall(Decode::decode(item)?),
            _ => return None,
        })
    }
}

impl Decode for Line {
    fn decode(json: &Value) -> Option<Self> {
        Some(Self {
            own_slug: field(json, "own_slug")?,
            label: field(json, "label")?,
            name: field(json, "name")?,
            units: field(json, "units")?,
            aside: field(json, "aside")?,
            badge: field(json, "badge")?,
            parts: field(json, "parts")?,
            question: field(json, "question")?,
            details: LineDetails::default(),
            also_in: field(json, "also_in")?,
        })
    }
}

decode_fields! {
    Named { id, title }
    TracksPage { tracks }
    TrackCard { id, title, summary, prepares_for, topics, minutes }
    TrackPage { id, title, summary, goal, updated, assumes, assumes_track, advice, choices, sections }
    Choice { id, title, prompt, default, options }
    Section { slug, number, title, depth, kind, goal, weeks, hours, choice, option, items }
    Unit { id, title, minutes, option, cards }
    TrackDetails { lines }
    LineDetails { parts, question, also_in }
    Part { label, refs }
    Question { id, text, answer, difficulty, as_of }
    Check { id, text, topics }
    ProjectRef { id, title, domain, aside }
    ResourceRef { id, title, kind, url, note }
    Pitfall { id, title, text }
    TopicPage { id, title, area, level, minutes, outcome, addition, as_of, prerequisites, leads_to, related, points, focus, lesson, questions, more, cards, places }
    LessonText { html, minutes, python, docs }
    Doc { title, url }
    Place { track, slug, number, section, previous, next }
    ProgressPage { tracks, areas, milestones }
    MilestoneGroup { track, title, items }
    SettingsPage { licences, counts, updated }
    Licence { name, version, licence, source }
}

impl Decode for SectionKind {
    fn decode(json: &Value) -> Option<Self> {
        Some(match json.as_str()? {
            "topics" => Self::Topics,
            "option" => Self::Option,
            "bonus" => Self::Bonus,
            "projects" => Self::Projects,
            "resources" => Self::Resources,
            "tips" => Self::Tips,
            "milestones" => Self::Milestones,
            "pitfalls" => Self::Pitfalls,
            "next-steps" => Self::NextSteps,
            "advice" => Self::Advice,
            _ => return None,
        })
    }

    fn missing() -> Option<Self> {
        Some(Self::default())
    }
}

decode_words!(Aside {
    "optional" => Optional,
    "advanced" => Advanced,
    "addition" => Addition,
    "bonus" => Bonus,
});
