//! A question of a placement, and its answer to compare with.

use super::{Asked, Placing, Shown, titled};
use crate::{
    pages::topic::questions::difficulty,
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{item, list, paragraph, row},
        prose::prose,
        rich_text::{plain, rich},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The question, before its answer.
pub(super) fn question(placing: Placing, asked: &Arc<Asked>) -> Erased {
    let (own, probe) = (Arc::clone(asked), asked.probe);
    let answer = vec![
        Button::primary("Show the answer", move || {
            placing.shown.set(Shown::Answer(Arc::clone(&own)));
        })
        .view(),
        Button::plain("I do not know it", move || placing.answer(probe, false)).view(),
    ];
    titled(
        &head(placing),
        vec![asks(placing, asked), row(answer), ways_on(placing)],
    )
}

/// The question with its answer: the learner says whether they knew it.
pub(super) fn answer(placing: Placing, asked: &Asked) -> Erased {
    let text = &asked.text;
    let mentioned: Vec<Erased> = text.mention.iter().map(|point| item(rich(point))).collect();
    let mention = (!mentioned.is_empty()).then(|| {
        vec![
            paragraph("card-label", "What a strong answer mentions"),
            list("plain-list", mentioned),
        ]
        .erased()
    });
    let back = (!text.back.is_empty()).then(|| prose(&text.back));
    let probe = asked.probe;
    let grades = vec![
        Button::primary("I knew it", move || placing.answer(probe, true)).view(),
        Button::plain("Not quite", move || placing.answer(probe, false)).view(),
    ];
    titled(
        &head(placing),
        vec![
            asks(placing, asked),
            view! { <div class="card-back stack">{back} {mention}</div> }.erased(),
            row(grades),
            ways_on(placing),
        ],
    )
}

/// "Part 2 of 9, question 1": how far it is.
fn head(placing: Placing) -> String {
    placing.work.with_value(|work| {
        let asked = work.answers.last().map_or(0, Vec::len);
        [
            "Part ",
            &(work.at() + 1).to_string(),
            " of ",
            &work.stretches.len().to_string(),
            ", question ",
            &(asked + 1).to_string(),
        ]
        .concat()
    })
}

/// What it is about, and what is asked.
fn asks(placing: Placing, asked: &Asked) -> Erased {
    let about = placing.work.with_value(|work| {
        let stretch = work.stretches.get(work.at());
        stretch.map_or_else(String::new, |stretch| placing.title(stretch))
    });
    let about = (plain(&about), " · ", difficulty(asked.level));
    vec![
        paragraph("muted", about),
        view! { <div class="card-front">{prose(&asked.text.front)}</div> }.erased(),
    ]
    .erased()
}

/// The way past a part, and out of it all with what was found so far.
fn ways_on(placing: Placing) -> Erased {
    row(vec![
        Button::text("Skip this part", move || placing.skip()).view(),
        Button::text("Stop and see what was found", move || {
            placing.shown.set(Shown::Found);
        })
        .view(),
    ])
}
