//! What stands under the heading of a question: the model answer, what a strong one mentions, and what is asked
//! next. It knows no topic.

use cairn_core::page::CardKind;

use super::{Open, QuestionMistake};
use crate::catalog::CatalogMistake;
use crate::fault::{At, Faults, Placed};
use crate::markdown::{Bullet, Code};
use crate::text::{check_label, check_prose};

/// Paragraphs of an answer, at most.
pub(super) const ANSWER: usize = 3;
/// Words of an answer, at most; and of one that designs a system.
const WORDS: usize = 150;
const WORDS_OF_DESIGN: usize = 200;
/// Lines of a code block, at most.
pub(super) const CODE_LINES: usize = 25;

const PLACES: &str = "a question is a `##` heading; under it stand its answer in plain paragraphs, `### Mention` \
                      and `### Follow-ups`";

/// A list that every question has.
#[derive(Debug)]
pub(super) struct List {
    heading: &'static str,
    of: &'static str,
    /// How many entries.
    count: (usize, usize),
    /// Characters of an entry, at most.
    length: usize,
}

pub(super) const MENTION: List = List {
    heading: "Mention",
    of: "what to mention",
    count: (3, 6),
    length: 90,
};

pub(super) const FOLLOW_UPS: List = List {
    heading: "Follow-ups",
    of: "what is asked next",
    count: (1, 3),
    length: 140,
};

/// Text that belongs to no question, or to no part of one.
pub(super) fn loose(at: &At, faults: &mut Faults) {
    faults.add(at, CatalogMistake::Loose { of: PLACES });
}

impl Open {
    pub(super) fn paragraph(&mut self, text: Placed<String>, faults: &mut Faults) {
        if self.under.is_some() {
            loose(&text.at, faults);
            return;
        }
        check_prose(&text.value, "the answer", &text.at, faults);
        self.paragraphs += 1;
        self.words += text.value.split_whitespace().count();
        self.asked.question.answer.push(text.value);
    }

    pub(super) fn code(&mut self, code: Code, faults: &mut Faults) {
        let Code { language, text, at } = code;
        if self.under.is_some() {
            loose(&at, faults);
            return;
        }
        if self.has_code {
            faults.add(&at, QuestionMistake::SecondCode);
        }
        self.has_code = true;
        if language != "python" {
            let found = language.clone();
            faults.add(&at, QuestionMistake::Language { found });
        }
        let found = text.lines().count();
        if found > CODE_LINES {
            faults.add(&at, QuestionMistake::LongCode { found });
        }
        let fenced = ["```", &language, "\n", text.trim_end(), "\n```"];
        self.asked.question.answer.push(fenced.concat());
    }

    /// A heading below the question's: one of the two lists, in their order.
    pub(super) fn heading(&mut self, title: Placed<String>, faults: &mut Faults) {
        let next: &[&List] = match self.under {
            None => &[&MENTION, &FOLLOW_UPS],
            Some(list) if list.heading == MENTION.heading => &[&FOLLOW_UPS],
            Some(_) => &[],
        };
        let known = next.iter().find(|list| list.heading == title.value);
        match known {
            Some(list) => self.under = Some(list),
            None => {
                let (found, of) = (title.value, PLACES);
                faults.add(&title.at, CatalogMistake::Heading { found, of });
            }
        }
    }

    pub(super) fn list(&mut self, bullets: Vec<Bullet>, faults: &mut Faults) {
        let Some(first) = bullets.first() else { return };
        let at = first.text.at.clone();
        let Some(list) = self.under else {
            loose(&at, faults);
            return;
        };
        let asks = list.heading == FOLLOW_UPS.heading;
        let into = if asks {
            &mut self.asked.follow_ups
        } else {
            &mut self.asked.mention
        };
        for bullet in bullets {
            bullet.refuse_box(list.of, faults);
            bullet.refuse_nested(list.of, faults);
            let Placed { value, at } = bullet.text;
            check_entry(list, &value, &at, faults);
            into.push(value);
        }
        let (from, to) = list.count;
        if !(from..=to).contains(&into.len()) {
            let (heading, found) = (list.heading, into.len());
            let mistake = QuestionMistake::Count {
                heading,
                found,
                from,
                to,
            };
            faults.add(&at, mistake);
        }
    }

    /// What can be said of a question only once all of it was read.
    pub(super) fn check(&self, faults: &mut Faults) {
        let at = &self.at;
        if self.paragraphs == 0 {
            let question = self.asked.question.id.clone();
            faults.add(at, QuestionMistake::NoAnswer { question });
        }
        let lists = [
            (MENTION, &self.asked.mention),
            (FOLLOW_UPS, &self.asked.follow_ups),
        ];
        for (list, _) in lists.iter().filter(|(_, entries)| entries.is_empty()) {
            let (question, heading) = (self.asked.question.id.clone(), list.heading);
            faults.add(at, QuestionMistake::Missing { question, heading });
        }
        let found = self.paragraphs;
        if found > ANSWER {
            faults.add(at, QuestionMistake::ManyParagraphs { found });
        }
        let limit = match self.asked.kind {
            CardKind::Design => WORDS_OF_DESIGN,
            _ => WORDS,
        };
        let found = self.words;
        if found > limit {
            faults.add(at, QuestionMistake::ManyWords { found, limit });
        }
    }
}

fn check_entry(list: &'static List, text: &str, at: &At, faults: &mut Faults) {
    if list.heading == FOLLOW_UPS.heading {
        check_prose(text, list.of, at, faults);
        if !text.ends_with('?') {
            faults.add(at, QuestionMistake::NoQuestion);
        }
    } else {
        check_label(text, list.of, at, faults);
    }
    let found = text.chars().count();
    if found > list.length {
        let (heading, limit) = (list.heading, list.length);
        let mistake = QuestionMistake::Long {
            heading,
            found,
            limit,
        };
        faults.add(at, mistake);
    }
}
