//! The questions of a report: how each was answered, and its way into the cards.

use super::{is_taken, take};
use crate::{
    pages::{interview::desk::Desk, topic::questions::difficulty},
    route::Route,
    site::href,
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{item, link, list, paragraph},
        live::{live, nothing},
        prose::prose,
        rich_text::rich,
    },
};
use cairn_core::{
    interview::{Criterion, Question, Round, Run, minutes, title},
    markdown,
};
use leptos::prelude::*;

/// One question of the report.
pub(super) fn view(desk: Desk, at: usize, question: &Question, run: &Run) -> Erased {
    let (number, card) = ((at + 1).to_string(), question.card.clone());
    let own = card.clone();
    let name = live(move || match desk.text(&own) {
        None => nothing(),
        Some(None) => markdown::GONE.erased(),
        Some(Some(text)) => rich(&title(&text.front)),
    });
    let own = card.clone();
    let kind = live(move || {
        let Some(card) = desk.card(&own) else {
            return nothing();
        };
        let round = Round::of(card.kind).map_or("", Round::word);
        let topic = desk.cards().and_then(|deck| {
            let topic = deck.topics.get(usize::from(*card.topics.first()?))?;
            Some((topic.id.clone(), topic.title.clone()))
        });
        let topic = topic.map(|(id, title)| link("", href(&Route::Topic(id)), rich(&title)));
        view! { <p class="muted">{round} " · " {difficulty(card.difficulty)} " · " {topic}</p> }
            .erased()
    });
    let notes = question.notes.trim();
    let notes = (!notes.is_empty()).then(|| prose(notes));
    view! {
        <article class="question stack">
            <h4>{number} ". " {name}</h4>
            {kind}
            {list("plain-list", facts(question, run))}
            {notes}
            {own_card(desk, card)}
        </article>
    }
    .erased()
}

fn facts(question: &Question, run: &Run) -> Vec<Erased> {
    let time = [
        "Time: ",
        &minutes(question.spent),
        " of ",
        &minutes(run.allowed()),
    ]
    .concat();
    let mut facts = vec![time];
    for (criterion, level) in Criterion::ALL.into_iter().zip(question.levels) {
        let says = level.map_or("not judged", |level| criterion.says(level));
        facts.push([criterion.word(), ": ", says].concat());
    }
    let mentioned = question.mentioned;
    if mentioned.of > 0 {
        let (count, of) = (mentioned.count().to_string(), mentioned.of.to_string());
        facts.push(["Mentioned: ", &count, " of ", &of].concat());
    }
    let edges = question.edges;
    if edges.of > 0 {
        let (count, of) = (edges.count().to_string(), edges.of.to_string());
        facts.push(["Edge cases: ", &count, " of ", &of].concat());
    }
    facts.into_iter().map(item).collect()
}

/// Any question becomes a card, missed or not.
fn own_card(desk: Desk, card: String) -> Erased {
    live(move || {
        if is_taken(desk, &card) {
            return paragraph("muted", "Among your cards");
        }
        let own = card.clone();
        let add = move || take(desk, std::slice::from_ref(&own));
        view! { <p class="button-row">{Button::text("Add to my cards", add).view()}</p> }.erased()
    })
}
