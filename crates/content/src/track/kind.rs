//! The kinds of section: the class that makes one, its letter in the numbers. It knows no headings.

use cairn_core::page::SectionKind;

/// A class of a heading, the kind that it makes, and the letter that stands in its number.
pub(super) struct Class {
    pub(super) name: &'static str,
    pub(super) kind: SectionKind,
    pub(super) letter: Option<char>,
}

/// The classes of headings. Advice shares its letter with the tips, and at the end it is the closing.
pub(super) const CLASSES: [Class; 10] = [
    class("option", SectionKind::Option, None),
    class("bonus", SectionKind::Bonus, None),
    class("projects", SectionKind::Projects, Some('P')),
    class("resources", SectionKind::Resources, Some('R')),
    class("tips", SectionKind::Tips, Some('T')),
    class("milestones", SectionKind::Milestones, Some('M')),
    class("pitfalls", SectionKind::Pitfalls, Some('F')),
    class("next-steps", SectionKind::NextSteps, Some('N')),
    class("advice", SectionKind::Advice, Some('T')),
    class("closing", SectionKind::Advice, Some('E')),
];

const fn class(name: &'static str, kind: SectionKind, letter: Option<char>) -> Class {
    Class { name, kind, letter }
}

/// The kind of a heading without a class, under a heading of this kind.
pub(super) fn inherited(kind: SectionKind) -> SectionKind {
    match kind {
        SectionKind::Option => SectionKind::Topics,
        other => other,
    }
}

/// The kind in words.
pub(super) fn words(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::Topics | SectionKind::Option | SectionKind::Bonus => "a section of topics",
        SectionKind::Projects => "a section of projects",
        SectionKind::Resources => "a section of resources",
        SectionKind::Tips => "a section of tips",
        SectionKind::Milestones => "a section of milestones",
        SectionKind::Pitfalls => "a section of pitfalls",
        SectionKind::NextSteps => "a section of next steps",
        SectionKind::Advice => "a section of advice",
    }
}
