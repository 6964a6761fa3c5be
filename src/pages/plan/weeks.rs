//! The weeks of the plan, the next ones open, and the plan as a calendar file. It changes nothing.

use super::board::{Board, part};
use crate::{
    route::Route,
    site::href,
    state::planning::{Ground, Made},
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{item, link, list, paragraph, row},
        live::{live, maybe, nothing},
        rich_text::rich,
    },
};
use cairn_core::plan::{
    Piece, WeekPlan,
    words::{date, duration},
};
use leptos::prelude::*;

/// So many weeks stand open, and so many are shown at first.
const OPEN: usize = 2;
const SHOWN: usize = 8;

/// What is planned for today.
pub(super) fn today(board: Board) -> Erased {
    live(move || {
        let (made, ground) = (board.made.read(), board.ground());
        let Some((made, ground)) = made.as_ref().zip(ground) else {
            return nothing();
        };
        let Some(day) = made.plan.on(made.today) else {
            return paragraph("muted", "Nothing is planned for today.");
        };
        let facts = [part(day.reviews, "reviews"), part(day.practice, "practice")];
        let facts: Vec<String> = facts.into_iter().flatten().collect();
        let also = if facts.is_empty() {
            nothing()
        } else {
            paragraph("muted", ["Also ", &facts.join(" and "), "."].concat())
        };
        let said = ["Today: ", &duration(day.minutes.into()), "."].concat();
        vec![paragraph("", said), pieces(&day.pieces, &ground), also].erased()
    })
}

/// Week by week.
pub(super) fn view(board: Board) -> Erased {
    let is_whole = RwSignal::new(false);
    live(move || {
        let (made, ground) = (board.made.read(), board.ground());
        let Some((made, ground)) = made.as_ref().zip(ground) else {
            return nothing();
        };
        let weeks = made.plan.weeks();
        let count = weeks.len();
        let shown = if is_whole.get() { count } else { SHOWN };
        let rows: Vec<Erased> = weeks
            .iter()
            .take(shown)
            .enumerate()
            .map(|(place, week)| one(week, place < OPEN, made, &ground))
            .collect();
        let all = (count > shown).then(|| {
            let words = ["Show all ", &count.to_string(), " weeks"].concat();
            row(vec![
                Button::plain(words, move || is_whole.set(true)).view(),
            ])
        });
        vec![rows.erased(), all.erased()].erased()
    })
}

fn one(week: &WeekPlan, open: bool, made: &Made, ground: &Ground) -> Erased {
    let facts = [
        part(week.minutes, "topics"),
        part(week.practice, "practice"),
        part(week.reviews, "reviews"),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    let title = ["Week of ", &date(week.monday)].concat();
    let goal = made.wish.weeks.get(&week.monday);
    let goal = goal.map(|goal| paragraph("", ["Goal: ", goal].concat()));
    let body = pieces(&week.pieces, ground);
    view! {
        <details class="fold" open=open>
            <summary>
                {title}
                " "
                <span class="muted">{facts.join(" · ")}</span>
            </summary>
            {goal}
            {body}
        </details>
    }
    .erased()
}

/// Topics with their minutes.
fn pieces(pieces: &[Piece], ground: &Ground) -> Erased {
    let rows = pieces.iter().filter_map(|piece| {
        let place = usize::from(piece.unit);
        let (unit, words) = (
            ground.index.units.get(place)?,
            ground.data.units.get(place)?,
        );
        let topic = unit.0.split('#').next().unwrap_or(&unit.0).to_owned();
        let goes_on = if piece.ends { "" } else { ", goes on" };
        let minutes = duration(piece.minutes.into());
        let facts = view! { <span class="muted">{[&minutes, goes_on].concat()}</span> };
        Some(item((
            link("", href(&Route::Topic(topic)), rich(&words.title)),
            facts.erased(),
        )))
    });
    list("plan-spans", rows.collect())
}

/// The plan as a calendar file.
pub(super) fn calendar(board: Board) -> Erased {
    let is_planned = board.is(|made| !made.plan.days.is_empty());
    maybe(move || {
        let save = move || {
            let made = board.made.read_untracked();
            if let Some((made, ground)) = made.as_ref().zip(board.ground()) {
                board.planning.save(&ground, &made.plan);
            }
        };
        is_planned.get().then(|| {
            vec![
                row(vec![Button::plain("Save as a calendar file", save).view()]),
                paragraph(
                    "muted",
                    "Bring the file into your calendar; a later one updates the same days. A day that is no longer one of study stays there: a file cannot take it away, so delete it by hand.",
                ),
            ]
            .erased()
        })
    })
}
