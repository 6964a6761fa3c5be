//! The cards of a lesson: a question, its model answer, what is asked next.

use cairn_core::page::{CardKind, Difficulty, Question};

use super::html::{Node, Writer, escape};
use super::sections::Reader;
use super::{About, LessonMistake};
use crate::catalog::Asked;
use crate::fault::Placed;
use crate::ids::{Declared, Kind};
use crate::markdown::split_attributes;
use crate::text::{check_prose, check_signs};

/// How the paragraph of what is asked next opens.
const FOLLOW_UP: &str = "Follow-up:";
/// What stands before a card's slug in its anchor, so that it is no point's of the same name.
pub(super) const ANCHOR: &str = "ask-";
/// The kinds that a lesson's cards may have.
const KINDS: &[CardKind] = &[
    CardKind::Concept,
    CardKind::Comparison,
    CardKind::Procedure,
    CardKind::Coding,
];

/// Reads one card, its heading first, and writes it into the lesson.
pub(super) fn read<'a>(
    reader: &mut Reader<'a, '_>,
    about: &About<'_>,
    nodes: &[Node<'a>],
    ids: &mut Declared,
) {
    let Some((heading, body)) = nodes.split_first() else {
        return;
    };
    let of = "a card";
    let at = &heading.at;
    let title = Placed {
        value: heading.plain(false),
        at: at.clone(),
    };
    let faults = &mut *reader.writer.faults;
    let (text, mut attributes) = split_attributes(title, faults);
    check_prose(&text, of, at, faults);
    check_signs(&text, at, faults);
    let kind = attributes.word("kind", KINDS, CardKind::key, faults);
    let difficulty = attributes.word("difficulty", &Difficulty::ALL, Difficulty::key, faults);
    let difficulty = difficulty.unwrap_or(about.difficulty);
    let slug = attributes.needed_slug(of, faults).unwrap_or_default();
    attributes.finish(of, faults);
    let id = [about.id, "?", &slug].concat();
    if !slug.is_empty() {
        ids.add(Kind::Question, &id, at, faults);
    }
    reader.writer.said.push_str(&text);
    reader.writer.said.push('\n');
    let head = [
        "<details class=\"question\" id=\"",
        ANCHOR,
        &slug,
        "\"><summary><h3 class=\"question-text\">",
        &Writer::inline(&text),
        "</h3> <span class=\"difficulty\" data-difficulty=\"",
        difficulty.key(),
        "\">",
        &escape(difficulty.word()),
        "</span></summary>\n",
    ];
    reader.push(&head.concat());
    let is_follow_up = |node: &Node<'_>| node.opening().as_deref() == Some(FOLLOW_UP);
    let last = body.last().filter(|node| is_follow_up(node));
    let answer = &body[..body.len() - usize::from(last.is_some())];
    if last.is_none() || answer.is_empty() || answer.iter().any(is_follow_up) {
        reader.writer.faults.add(at, LessonMistake::FollowUp);
    }
    for node in body {
        let plain = node.is_paragraph() && !node.is_marked_up(is_follow_up(node));
        if node.code().is_none() && !plain {
            let what = "more than plain words in an answer, which is read as a card too,";
            reader
                .writer
                .faults
                .add(&node.at, LessonMistake::Block { what });
        }
    }
    reader.blocks(body);
    reader.push("</details>\n");
    let answer = answer.iter().map(|node| match node.code() {
        Some(code) => [
            "```",
            language(&code.info),
            "\n",
            code.text.trim_end(),
            "\n```",
        ]
        .concat(),
        None => node.plain(false),
    });
    let asked = Asked {
        question: Question {
            id,
            text,
            answer: answer.collect(),
            difficulty,
            as_of: None,
        },
        kind: kind.unwrap_or(CardKind::Concept),
        topics: vec![about.id.to_owned()],
        mention: Vec::new(),
        follow_ups: last.map(|node| node.plain(true)).into_iter().collect(),
    };
    reader.lesson.cards.push(asked);
}

fn language(info: &str) -> &str {
    info.split(' ').next().unwrap_or_default()
}
