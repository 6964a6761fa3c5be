//! The report of a mock interview as Markdown. It writes what the report says, and judges nothing.

use super::escape::{label, opening};
use crate::day::Day;
use crate::interview::{
    Criterion, EDGE_CASES, Question, Report, Round, Run, Score, minutes, title,
};
use crate::page::Deck;

/// What stands for a question whose text cannot be had.
pub const GONE: &str = "A question that is no longer here";

/// The report. `fronts` are what the questions that were asked say, where that can be had.
#[must_use]
pub fn interview(
    run: &Run,
    report: &Report,
    deck: &Deck,
    fronts: &[Option<String>],
    day: Day,
) -> String {
    let mut text = ["# Mock interview, ", &day.to_string(), "\n\n"].concat();
    let asked = report.asked.to_string();
    let judged = report.score.answers.to_string();
    let (spent, allowed) = (minutes(report.spent), minutes(report.allowed));
    let score = report.score.words();
    for piece in [
        &score,
        ". ",
        &judged,
        " of ",
        &asked,
        " answers judged. Time: ",
        &spent,
        " of ",
        &allowed,
        ".\n",
    ] {
        text.push_str(piece);
    }
    let rounds = report.rounds.iter();
    list(
        "By kind",
        rounds.map(|(round, score)| (round.word(), *score)),
        &mut text,
    );
    let areas = report.areas.iter().filter_map(|(area, score)| {
        let area = deck.areas.get(usize::from(*area))?;
        Some((area.title.as_str(), *score))
    });
    list("By area", areas, &mut text);
    if !report.weak.is_empty() {
        text.push_str("\n## Look at again\n\n");
        let topics = report.weak.iter().flat_map(|weak| &weak.topics);
        for topic in topics.filter_map(|topic| deck.topics.get(usize::from(*topic))) {
            line(&["- ", &label(&topic.title)], &mut text);
        }
    }
    text.push_str("\n## Questions\n");
    for (place, question) in run.asked().iter().enumerate() {
        let front = fronts.get(place).and_then(Option::as_deref);
        let name = front.map_or_else(|| GONE.to_owned(), title);
        let number = (place + 1).to_string();
        line(&["\n### ", &number, ". ", &label(&name), "\n"], &mut text);
        self::question(question, run, deck, &mut text);
    }
    text
}

/// The file's name, by the learner's own day.
#[must_use]
pub fn interview_file_name(day: Day) -> String {
    ["interview-", &day.to_string(), ".md"].concat()
}

fn line(pieces: &[&str], text: &mut String) {
    for piece in pieces {
        text.push_str(piece);
    }
    text.push('\n');
}

fn list<'a>(heading: &str, scores: impl Iterator<Item = (&'a str, Score)>, text: &mut String) {
    line(&["\n## ", heading, "\n"], text);
    for (name, score) in scores {
        line(&["- ", &label(name), ": ", &score.words()], text);
    }
}

fn question(question: &Question, run: &Run, deck: &Deck, text: &mut String) {
    let card = deck.cards.iter().find(|card| card.id == question.card);
    let round = card.and_then(|card| Round::of(card.kind));
    if let (Some(card), Some(round)) = (card, round) {
        let kind = [round.word(), ", ", &card.difficulty.word().to_lowercase()].concat();
        line(&["- ", &kind], text);
    }
    let (spent, allowed) = (minutes(question.spent), minutes(run.allowed()));
    line(&["- Time: ", &spent, " of ", &allowed], text);
    for (criterion, level) in Criterion::ALL.into_iter().zip(question.levels) {
        let says = level.map_or("not judged", |level| criterion.says(level));
        line(&["- ", criterion.word(), ": ", says], text);
    }
    let mentioned = question.mentioned;
    if mentioned.of > 0 {
        let (count, of) = (mentioned.count().to_string(), mentioned.of.to_string());
        line(&["- Mentioned: ", &count, " of ", &of], text);
    }
    let cases = EDGE_CASES.iter().enumerate();
    let thought: Vec<&str> = cases
        .filter(|(place, _)| question.edges.has(*place))
        .map(|(_, case)| *case)
        .collect();
    if !thought.is_empty() {
        line(
            &["- Edge cases: ", &thought.join(", ").to_lowercase()],
            text,
        );
    }
    // A line of notes stays a line, and can begin nothing else.
    let notes = question.notes.trim();
    if !notes.is_empty() {
        text.push('\n');
        for own in notes.lines() {
            line(&["> ", &opening(own), "  "], text);
        }
    }
}
