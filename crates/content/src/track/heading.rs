//! The headings of a track: how they nest, their kinds, choices and display numbers. What stands under
//! them is for other rooms.

use std::collections::HashMap;

use cairn_core::page::{Pitfall, Section, SectionKind};

use super::kind::{CLASSES, Class, inherited};
use super::{Reader, TrackMistake};
use crate::fault::{At, Placed};
use crate::ids::{Kind, unknown};
use crate::markdown::{Attributes, split_attributes};
use crate::text::{check_label, span};

/// An open heading.
#[derive(Debug)]
pub(super) struct Frame {
    pub(super) kind: SectionKind,
    /// Whether it or a heading above it is a bonus section.
    pub(super) bonus: bool,
    /// The option under which everything in it counts.
    pub(super) option: Option<String>,
    /// Whether anything stands under it.
    pub(super) filled: bool,
    choice: Option<String>,
    number: String,
    title: String,
    at: Option<At>,
    /// Ordinary sections under it so far.
    sections: usize,
    /// Options under it so far.
    options: Vec<String>,
    /// Lettered sections under it so far, by letter.
    letters: HashMap<char, usize>,
}

impl Frame {
    /// The track itself.
    pub(super) fn outermost() -> Self {
        Self {
            kind: SectionKind::Topics,
            bonus: false,
            option: None,
            filled: false,
            choice: None,
            number: String::new(),
            title: String::new(),
            at: None,
            sections: 0,
            options: Vec::new(),
            letters: HashMap::new(),
        }
    }

    /// The number of the next section under it.
    fn next_number(&mut self, option: bool, letter: Option<char>) -> String {
        let own = if option {
            let place = u8::try_from(self.options.len().saturating_sub(1)).unwrap_or(u8::MAX);
            char::from(b'A'.saturating_add(place)).to_string()
        } else if let Some(letter) = letter {
            let count = self.letters.entry(letter).or_default();
            *count += 1;
            match *count {
                1 => letter.to_string(),
                nth => format!("{letter}{nth}"),
            }
        } else {
            self.sections += 1;
            self.sections.to_string()
        };
        if self.number.is_empty() {
            own
        } else {
            format!("{}.{own}", self.number)
        }
    }
}

impl Reader<'_> {
    pub(super) fn heading(&mut self, level: u8, text: Placed<String>) {
        self.close_pitfall();
        let at = text.at.clone();
        if !(2..=5).contains(&level) {
            self.faults.add(&at, TrackMistake::Depth { level });
        }
        let depth = usize::from(level).saturating_sub(1).max(1);
        self.close(depth);
        let open = self.frames.len();
        if depth > open {
            let from = u8::try_from(open).unwrap_or(u8::MAX);
            self.faults
                .add(&at, TrackMistake::DepthJump { from, to: level });
        }
        let (title, attributes) = split_attributes(text, self.faults);
        check_label(&title, "the heading", &at, self.faults);
        if let Some(parent) = self.frames.last_mut() {
            parent.filled = true;
            if parent.kind == SectionKind::Pitfalls {
                self.open_pitfall(title, attributes, at);
                return;
            }
        }
        self.open_section(title, attributes, at);
    }

    /// Closes all headings of this depth and deeper.
    pub(super) fn close(&mut self, depth: usize) {
        self.close_pitfall();
        while self.frames.len() > depth.max(1) {
            let Some(frame) = self.frames.pop() else {
                return;
            };
            if let (false, Some(at)) = (frame.filled, frame.at) {
                let title = frame.title;
                self.faults.add(&at, TrackMistake::Empty { title });
            }
        }
    }

    fn open_pitfall(&mut self, title: String, mut attributes: Attributes, at: At) {
        let of = "a pitfall";
        let id = attributes.needed_slug(of, self.faults);
        self.trigger(id.as_deref(), &mut attributes, &at);
        if let Some(id) = id {
            self.ids.add(Kind::Pitfall, &id, &at, self.faults);
            let text = String::new();
            self.pitfall = Some((Pitfall { id, title, text }, at));
        }
        attributes.finish(of, self.faults);
    }

    fn open_section(&mut self, title: String, mut attributes: Attributes, at: At) {
        let of = "a heading";
        let slug = attributes.needed_slug(of, self.faults).unwrap_or_default();
        if !slug.is_empty() {
            self.anchor(&slug, &at);
            let id = format!("{}/{slug}", self.track);
            self.ids.add(Kind::Section, &id, &at, self.faults);
        }
        let weeks = self.span("weeks", &mut attributes, &at);
        let hours = self.span("hours", &mut attributes, &at);
        let choice = self.choice(&mut attributes, &at);
        let class = self.class(&mut attributes, &at);
        let option = self.option(class, &mut attributes, &at);
        let above = self
            .frames
            .last()
            .map_or(SectionKind::Topics, |parent| inherited(parent.kind));
        let kind = class.map_or(above, |class| class.kind);
        if kind == SectionKind::Milestones
            && let Some(value) = attributes.value("phase")
        {
            let at = at.clone();
            self.planning
                .phases
                .insert(slug.clone(), Placed { value, at });
        }
        attributes.finish(of, self.faults);

        let depth = self.frames.len();
        let Some(parent) = self.frames.last_mut() else {
            return;
        };
        // A kind that is said again within itself starts no numbers of its own.
        let letter = class
            .filter(|class| class.kind != above)
            .and_then(|class| class.letter);
        let number = parent.next_number(kind == SectionKind::Option, letter);
        let frame = Frame {
            kind,
            bonus: parent.bonus || kind == SectionKind::Bonus,
            option: option.clone().or_else(|| parent.option.clone()),
            choice: choice.clone(),
            number: number.clone(),
            title: title.clone(),
            at: Some(at),
            ..Frame::outermost()
        };
        self.frames.push(frame);
        self.sections.push(Section {
            slug,
            number,
            title,
            depth: u8::try_from(depth).unwrap_or(u8::MAX),
            kind,
            goal: None,
            weeks,
            hours,
            choice,
            option,
            items: Vec::new(),
        });
    }

    /// The class that gives the heading its kind.
    fn class(&mut self, attributes: &mut Attributes, at: &At) -> Option<&'static Class> {
        let found: Vec<&'static Class> = CLASSES
            .iter()
            .filter(|class| attributes.flag(class.name))
            .collect();
        if found.len() > 1 {
            let classes: Vec<String> = found
                .iter()
                .map(|class| format!(".{}", class.name))
                .collect();
            let classes = classes.join(" ");
            self.faults.add(at, TrackMistake::Kinds { classes });
        }
        found.first().copied()
    }

    /// `weeks=4-6`, or one number for both.
    fn span(
        &mut self,
        key: &'static str,
        attributes: &mut Attributes,
        at: &At,
    ) -> Option<(u16, u16)> {
        let found = attributes.value(key)?;
        let read = span(&found);
        if read.is_none() {
            self.faults.add(at, TrackMistake::Range { key, found });
        }
        read
    }

    fn choice(&mut self, attributes: &mut Attributes, at: &At) -> Option<String> {
        let choice = attributes.value("choice")?;
        let mut known = self.catalog.choices.iter().map(|known| known.id.as_str());
        if !known.clone().any(|known| known == choice) {
            self.faults.add(at, unknown("choice", &choice, &mut known));
        }
        Some(choice)
    }

    /// The option that a heading with `.option` is; it stands directly under the choice.
    fn option(
        &mut self,
        class: Option<&Class>,
        attributes: &mut Attributes,
        at: &At,
    ) -> Option<String> {
        let is_option = class.is_some_and(|class| class.kind == SectionKind::Option);
        let option = match (is_option, attributes.value("option")) {
            (true, Some(option)) => option,
            (true, None) => {
                self.faults.add(at, TrackMistake::OptionUnnamed);
                return None;
            }
            (false, Some(_)) => {
                self.faults.add(at, TrackMistake::OptionWithoutClass);
                return None;
            }
            (false, None) => return None,
        };
        let parent = self.frames.last_mut()?;
        if parent.option.is_some() {
            self.faults.add(at, TrackMistake::OptionInOption);
        }
        let Some(choice) = &parent.choice else {
            let option = option.clone();
            self.faults
                .add(at, TrackMistake::OptionWithoutChoice { option });
            return None;
        };
        let choice = self
            .catalog
            .choices
            .iter()
            .find(|known| known.id == *choice)?;
        let mut known = choice.options.iter().map(|known| known.id.as_str());
        if !known.clone().any(|known| known == option) {
            self.faults.add(at, unknown("option", &option, &mut known));
        }
        if parent.options.contains(&option) {
            let option = option.clone();
            self.faults.add(at, TrackMistake::OptionTwice { option });
        }
        parent.options.push(option.clone());
        self.options.insert(option.clone());
        Some(option)
    }
}
