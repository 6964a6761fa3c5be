//! The plan: tracks, pace and hours in; weeks, phases and a finish between two dates out. All of it is made anew with
//! each change; what the learner says of it is kept, the plan itself never is.

mod board;
mod field;
mod months;
mod off;
mod result;
mod time;
mod tracks;
mod ways;
mod weeks;

use crate::{
    route::Route,
    site::href,
    state::library::Missing,
    ui::{
        button::Button,
        erased::{Erase, Erased},
        layout::{item, link, list, page_head, paragraph, row, section},
        live::{effect, live, maybe, nothing},
    },
};
use board::Board;
use cairn_core::page::{TrackCard, TracksPage};
use leptos::prelude::*;
use std::sync::Arc;

const LEAD: &str =
    "What to learn when, with the hours that you have. Whatever changes, the rest moves along.";

/// How it goes, in words that need no program.
const STEPS: [&str; 4] = [
    "Choose tracks and a pace, or your own hours by weekday.",
    "See your weeks, and between which days you are likely done.",
    "A week that slipped, a free afternoon, a holiday: the plan is made anew from what is left.",
    "Where a date cannot be met, choose: more hours, a later day, or less to learn.",
];

/// What the body of the page is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Something is still to come.
    Waiting,
    /// What plans are made of cannot be had.
    Away(Missing),
    /// No track was planned when the page was opened: the choices come first.
    First,
    /// A plan stood already: it comes first.
    Planned,
}

/// The page.
pub fn view(data: &TracksPage) -> Erased {
    let board = Board::new();
    effect(move || board.fetch());
    let tracks: Arc<[TrackCard]> = data.tracks.clone().into();
    // What comes first stays first as long as the page does: nothing moves away under a finger.
    let stage = Memo::new(move |before: Option<&Stage>| match before {
        Some(settled @ (Stage::First | Stage::Planned)) => *settled,
        _ => stage(board),
    });
    let body = live(move || match stage.get() {
        Stage::Waiting => how(),
        Stage::Away(missing) => away(board, missing),
        Stage::First => first(board, &tracks),
        Stage::Planned => planned(board, &tracks),
    });
    let head = page_head("Plan", vec![paragraph("lead", LEAD)]);
    view! { <div class="settings plan">{head} {body}</div> }.erased()
}

fn stage(board: Board) -> Stage {
    match (board.planning.ground(), board.made.read().as_ref()) {
        (Some(Err(missing)), _) => Stage::Away(missing),
        (_, None) => Stage::Waiting,
        (_, Some(made)) if made.wish.tracks.is_empty() => Stage::First,
        _ => Stage::Planned,
    }
}

fn how() -> Erased {
    let steps: Vec<Erased> = STEPS.into_iter().map(item).collect();
    vec![
        section("how", "How it goes", vec![list("plain-list", steps)]),
        row(vec![link("button", href(&Route::Tracks), "See the tracks")]),
    ]
    .erased()
}

fn away(board: Board, missing: Missing) -> Erased {
    let words = match missing {
        Missing::Unreachable => {
            "What plans are made of could not be fetched. Try again once you have a network."
        }
        _ => "There is a newer version. Load the page anew to plan with it.",
    };
    let again = Button::plain("Try again", move || board.fetch()).view();
    vec![paragraph("field-fault", words), row(vec![again])].erased()
}

/// For who plans nothing yet: the choices, and the plan as soon as there is one.
fn first(board: Board, tracks: &Arc<[TrackCard]>) -> Erased {
    let is_planned = board.is(|made| !made.wish.tracks.is_empty());
    let rest = live(move || {
        if is_planned.get() {
            vec![outcome(board), fold("time", "Your time", time(board))].erased()
        } else {
            nothing()
        }
    });
    vec![
        section(
            "tracks",
            "Which tracks?",
            vec![tracks::choice(board, tracks)],
        ),
        section("pace", "How fast?", vec![tracks::pace(board)]),
        section(
            "finish",
            "Your plan",
            vec![result::finish(board), ways::view(board)],
        ),
        rest,
    ]
    .erased()
}

/// For who has a plan: where it leads, then what it was made of.
fn planned(board: Board, tracks: &Arc<[TrackCard]>) -> Erased {
    let choice = vec![tracks::choice(board, tracks), tracks::pace(board)];
    vec![
        section(
            "finish",
            "Where it leads",
            vec![result::finish(board), ways::view(board)],
        ),
        outcome(board),
        section(
            "change",
            "Change the plan",
            vec![
                fold("choice", "Tracks and pace", choice.erased()),
                fold("time", "Your time", time(board)),
            ],
        ),
    ]
    .erased()
}

/// Today, the weeks, and all that follows from them.
fn outcome(board: Board) -> Erased {
    let is_planned = board.is(|made| !made.plan.days.is_empty());
    let weeks = maybe(move || {
        is_planned.get().then(|| {
            section(
                "weeks",
                "Your weeks",
                vec![weeks::view(board), weeks::calendar(board)],
            )
        })
    });
    vec![
        section(
            "today",
            "Today",
            vec![weeks::today(board), off::today(board)],
        ),
        weeks,
        fold("phases", "When each phase ends", result::phases(board)),
        fold(
            "assumed",
            "What this assumes",
            vec![result::assumed(board), time::practice(board)].erased(),
        ),
        ways::left_out(board),
        months::view(board),
    ]
    .erased()
}

fn time(board: Board) -> Erased {
    vec![
        time::hours(board),
        time::dates(board),
        paragraph("field-name", "Days off and away"),
        off::holidays(board),
    ]
    .erased()
}

/// Something that opens.
fn fold(id: &'static str, title: &'static str, body: Erased) -> Erased {
    view! {
        <details class="fold" id=id>
            <summary>{title}</summary>
            <div class="stack fold-body">{body}</div>
        </details>
    }
    .erased()
}
