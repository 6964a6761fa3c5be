//! What a run came to: figures, where to look again, every question, and the ways to take it along.

mod answers;

use super::desk::{Desk, HEADING};
use crate::{
    route::Route,
    site::href,
    state::{interview, paper},
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{link, link_list, paragraph, row, table},
        live::{effect, live, nothing},
        rich_text::rich,
    },
};
use cairn_core::{
    action::Action,
    day::Day,
    interview::{Report, Run, Score, minutes, report},
    markdown,
    page::Deck,
    record::{Key, Kind},
};
use leptos::prelude::*;
use std::sync::Arc;

/// The report of a run that ended.
pub(super) fn view(desk: Desk, id: &str) -> Erased {
    let id = id.to_owned();
    effect(move || desk.follow());
    live(move || {
        let Some(run) = desk.run(&id) else {
            return nothing();
        };
        // Without the cards, what was judged is here all the same.
        let deck = desk.cards().unwrap_or_default();
        whole(desk, &id, Arc::new(run), deck)
    })
}

fn whole(desk: Desk, id: &str, run: Arc<Run>, deck: Arc<Deck>) -> Erased {
    let report = Arc::new(report(&run, &deck));
    let when = id.parse().ok().map(|ms| interview::local(ms).0);
    let heading = [
        "Report",
        if when.is_some() { " of " } else { "" },
        when.as_deref().unwrap_or_default(),
    ];
    let questions: Vec<Erased> = run
        .asked()
        .iter()
        .enumerate()
        .map(|(at, question)| answers::view(desk, at, question, &run))
        .collect();
    view! {
        <section class="stack" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">{heading.concat()}</h2>
            {summary(&report)}
            {scores(&report, &deck)}
            {weak(&report, &deck)}
            {misses(desk, &run, &report)}
            {take_along(desk, id, &run, &report, &deck)}
            <h3>"Questions"</h3>
            {questions}
        </section>
    }
    .erased()
}

fn summary(report: &Report) -> Erased {
    let score = paragraph("lead", report.score.words());
    let facts = [
        &report.score.answers.to_string(),
        " of ",
        &report.asked.to_string(),
        " answers judged · ",
        &minutes(report.spent),
        " of ",
        &minutes(report.allowed),
        " used",
    ];
    vec![score, paragraph("muted", facts.concat())].erased()
}

/// By kind and by area.
fn scores(report: &Report, deck: &Deck) -> Erased {
    let rounds = report.rounds.iter();
    let rounds = rounds.map(|(round, score)| (round.word().to_owned(), *score));
    let areas = report.areas.iter().filter_map(|(area, score)| {
        let area = deck.areas.get(usize::from(*area))?;
        Some((area.title.clone(), *score))
    });
    let part = |name: &'static str, scores: Vec<(String, Score)>| {
        let rows: Vec<Erased> = scores
            .into_iter()
            .map(|(name, score)| {
                view! {
                    <tr>
                        <th scope="row">{name}</th>
                        <td>{score.words()}</td>
                    </tr>
                }
                .erased()
            })
            .collect();
        vec![view! { <h3>{name}</h3> }.erased(), table(rows)].erased()
    };
    vec![
        part("By kind", rounds.collect()),
        part("By area", areas.collect()),
    ]
    .erased()
}

fn weak(report: &Report, deck: &Deck) -> Erased {
    if report.weak.is_empty() {
        return nothing();
    }
    let areas = report.weak.iter().filter_map(|weak| {
        let area = deck.areas.get(usize::from(weak.area))?;
        let topics = weak.topics.iter().filter_map(|topic| {
            let topic = deck.topics.get(usize::from(*topic))?;
            Some((href(&Route::Topic(topic.id.clone())), rich(&topic.title)))
        });
        Some(
            vec![
                paragraph("field-name", area.title.clone()),
                link_list(topics),
            ]
            .erased(),
        )
    });
    let areas: Vec<Erased> = areas.collect();
    vec![
        view! { <h3>"Look at these again"</h3> }.erased(),
        areas.erased(),
    ]
    .erased()
}

/// The deck of one card.
fn deck_of(card: &str) -> String {
    ["card/", card].concat()
}

fn is_taken(desk: Desk, card: &str) -> bool {
    let deck = deck_of(card);
    desk.store.track(Key::new(Kind::Deck, deck.as_str()));
    desk.store.read(|state| state.has_deck(&deck))
}

/// Everything that was missed becomes a card at once.
fn misses(desk: Desk, run: &Arc<Run>, report: &Arc<Report>) -> Erased {
    if report.missed.is_empty() {
        return nothing();
    }
    let missed = report
        .missed
        .iter()
        .map(|at| run.questions[*at].card.clone());
    let missed: Vec<String> = missed.collect();
    live(move || {
        let open: Vec<String> = missed
            .iter()
            .filter(|card| !is_taken(desk, card))
            .cloned()
            .collect();
        if open.is_empty() {
            let review = link("", href(&Route::Review), "in review");
            let words =
                view! { "What you missed is among your cards, and comes back " {review} "." };
            return paragraph("muted", words);
        }
        let count = open.len().to_string();
        let label = match open.len() {
            1 => "Add the missed question to my cards".to_owned(),
            _ => ["Add the ", &count, " missed questions to my cards"].concat(),
        };
        let add = move || take(desk, &open);
        row(vec![Button::primary(label, add).view()])
    })
}

fn take(desk: Desk, cards: &[String]) {
    let count = cards.len().to_string();
    let label = match cards.len() {
        1 => "Question added to your cards".to_owned(),
        _ => [&count, " questions added to your cards"].concat(),
    };
    desk.store.dispatch(Action::DecksTaken {
        decks: cards.iter().map(|card| deck_of(card)).collect(),
        label,
        taken: true,
    });
}

fn take_along(
    desk: Desk,
    id: &str,
    run: &Arc<Run>,
    report: &Arc<Report>,
    deck: &Arc<Deck>,
) -> Erased {
    let (own, run, report, deck) = (
        id.to_owned(),
        Arc::clone(run),
        Arc::clone(report),
        Arc::clone(deck),
    );
    let save = move || {
        let day = own
            .parse()
            .ok()
            .and_then(|ms| Day::parse(&interview::local(ms).0))
            .unwrap_or(Day(0));
        let fronts = run
            .asked()
            .iter()
            .map(|question| front(desk, &question.card));
        let text = markdown::interview(&run, &report, &deck, &fronts.collect::<Vec<_>>(), day);
        interview::save(
            desk.store,
            &markdown::interview_file_name(day),
            "text/markdown",
            &text,
        );
    };
    let id = id.to_owned();
    let throw = move || {
        desk.store.dispatch(Action::RunDropped { id: id.clone() });
        desk.show(None);
    };
    row(vec![
        Button::plain("Another interview", move || desk.show(None)).view(),
        Button::plain("Print", paper::print).view(),
        Button::plain("Save as Markdown", save).view(),
        Button::danger("Throw away", throw).view(),
    ])
}

fn front(desk: Desk, card: &str) -> Option<String> {
    desk.text(card)?.map(|text| text.front)
}
