//! A question once it is answered: the model answer, what was said of it, edge cases, follow-ups, and how the
//! learner judges it.

use super::{desk::Desk, question::Place, setup};
use crate::{
    state::focus,
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{list, paragraph},
        live::{live, maybe, spawn},
        prose::prose,
        rich_text::rich,
        segmented::segmented,
    },
};
use cairn_core::{
    interview::{Criterion, EDGE_CASES, Level, Move, Question, Round, Ticks, follow_ups},
    page::{CardKind, CardText},
};
use leptos::{prelude::*, task};

/// Everything between the question and the notes.
pub(super) fn view(desk: Desk, place: &Place, text: &CardText, kind: CardKind) -> Erased {
    let mention = ticks(
        desk,
        place,
        "What a strong answer mentions: tick what you said",
        text.mention.clone(),
        |question| question.mentioned,
        Move::Mentioned,
    );
    let edges = (kind == CardKind::Coding).then(|| {
        ticks(
            desk,
            place,
            "Edge cases: tick what your solution holds up to",
            EDGE_CASES.map(str::to_owned).to_vec(),
            |question| question.edges,
            Move::EdgeTicked,
        )
    });
    let model = view! {
        <details class="question" open>
            <summary>"Model answer"</summary>
            <div class="answer">{prose(&text.back)}</div>
        </details>
    };
    vec![
        view! { <div class="question">{prose(&text.front)}</div> }.erased(),
        model.erased(),
        mention,
        edges.erased(),
        asked_next(desk, place, text, kind),
        judging(desk, place),
    ]
    .erased()
}

/// The question at its place in the run, as it is stored.
fn question(desk: Desk, place: &Place) -> Option<Question> {
    let mut questions = desk.run(&place.id)?.questions;
    (place.at < questions.len()).then(|| questions.swap_remove(place.at))
}

fn ticks(
    desk: Desk,
    place: &Place,
    name: &'static str,
    words: Vec<String>,
    of: fn(&Question) -> Ticks,
    act: fn(usize) -> Move,
) -> Erased {
    let own = place.clone();
    let ticked = Memo::new(move |_| question(desk, &own).as_ref().map(of).unwrap_or_default());
    let boxes: Vec<Erased> = words
        .iter()
        .enumerate()
        .map(|(at, words)| {
            let is_ticked = Memo::new(move |_| ticked.get().has(at));
            let id = place.id.clone();
            setup::check(rich(words), is_ticked, move |_| desk.act(&id, act(at)))
        })
        .collect();
    view! {
        <fieldset>
            <legend class="field-name">{name}</legend>
            {boxes}
        </fieldset>
    }
    .erased()
}

/// What an interviewer asks next, one by one: first of this question, then of any of its kind.
fn asked_next(desk: Desk, place: &Place, text: &CardText, kind: CardKind) -> Erased {
    let general = Round::of(kind).map_or(&[] as &[&str], follow_ups);
    let general = general.iter().map(|words| (*words).to_owned());
    let all: Vec<String> = text.follow_ups.iter().cloned().chain(general).collect();
    let count = all.len();
    let own = place.clone();
    let asked = Memo::new(move |_| {
        question(desk, &own).map_or(0, |question| usize::from(question.followed))
    });
    let shown = live(move || {
        let asked = all.iter().take(asked.get()).enumerate();
        let items = asked.map(|(at, words)| {
            let id = follow_up_id(at);
            view! { <li id=id tabindex="-1">{rich(words)}</li> }.erased()
        });
        list("follow-up-list", items.collect())
    });
    let id = place.id.clone();
    let ask = move || {
        let next = asked.get_untracked();
        desk.act(&id, Move::Followed);
        // It is read out, and the button may be gone.
        spawn(async move {
            task::tick().await;
            focus(&follow_up_id(next));
        });
    };
    let button = maybe(move || {
        (asked.get() < count).then(|| {
            let label = if asked.get() == 0 {
                "Ask me a follow-up"
            } else {
                "Ask me another"
            };
            Button::plain(label, ask.clone()).view()
        })
    });
    vec![
        paragraph("field-name", "Follow-ups"),
        shown,
        view! { <p>{button}</p> }.erased(),
    ]
    .erased()
}

fn follow_up_id(at: usize) -> String {
    ["follow-up-", &at.to_string()].concat()
}

/// Three criteria of three steps, each in words.
fn judging(desk: Desk, place: &Place) -> Erased {
    let fields: Vec<Erased> = Criterion::ALL
        .into_iter()
        .map(|criterion| {
            let own = place.clone();
            let value = Signal::derive(move || {
                let level = question(desk, &own)?.levels[criterion as usize];
                level.map(|level| level.points().to_string())
            });
            let value = Signal::derive(move || value.get().unwrap_or_default());
            let words = Level::ALL
                .map(|level| (level.points().to_string(), criterion.says(level).to_owned()));
            let id = place.id.clone();
            let pick = move |picked: String| {
                let level = Level::ALL
                    .into_iter()
                    .find(|level| level.points().to_string() == picked);
                if let Some(level) = level {
                    desk.act(&id, Move::Judged(criterion, level));
                }
            };
            let control = segmented(criterion.word().to_owned(), words.into(), value, pick);
            view! { <div class="field">{paragraph("field-name", criterion.word())} {control}</div> }
                .erased()
        })
        .collect();
    let words = "Judge your answer as the interviewer would.";
    vec![paragraph("muted", words), fields.erased()].erased()
}
